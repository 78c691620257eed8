"""factcheck: compares every telling of a story and flags what can't all be right.

>>> import factcheck
>>> report = factcheck.check(["corpus/"], by="auto")
>>> facts = factcheck.extract("Two ferries sank on Friday.", published="2025-01-17", language="en")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from factcheck.config import MinLevel
    from factcheck.errors import ConfigError, FactcheckError, InputError, RuleError
    from factcheck.model import Fact, Report
    from factcheck.options import Grouping, Scope

__version__ = "0.1.0"
__all__ = [
    "ConfigError",
    "Fact",
    "FactcheckError",
    "InputError",
    "Report",
    "RuleError",
    "__version__",
    "check",
    "extract",
]
_HOMES = {
    "ConfigError": "factcheck.errors",
    "Fact": "factcheck.model",
    "FactcheckError": "factcheck.errors",
    "InputError": "factcheck.errors",
    "Report": "factcheck.model",
    "RuleError": "factcheck.errors",
}


def check(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    against: Sequence[str | PathLike[str]] | None = None,
    by: Grouping | None = None,
    scope: Scope | None = None,
    published: str | None = None,
    language: str | None = None,
    jobs: int | None = None,
    min_level: MinLevel | None = None,
    config: str | PathLike[str] | None = None,
) -> Report:
    """Compare all versions found under `paths`; with `against`, the one draft at `paths` with those.

    The options are those of the command line; only the settings file that `config` names is read, and what is given
    here outdoes it. Inputs that can't be read stand in `report.skipped`. Raises FactcheckError for a wrong option.
    """
    from pathlib import Path

    from factcheck.config import read, settle
    from factcheck.errors import ConfigError
    from factcheck.options import Options
    from factcheck.pipeline import check_draft, run
    from factcheck.reporters.select import draft_ids, draft_side, visible
    from factcheck.rulebook import load_rulebook

    named = _names(paths)
    typed = {"by": by, "scope": scope, "published": published, "language": language, "jobs": jobs}
    typed["min-level"] = min_level
    stated = {**(read(Path(config)) if config is not None else {})}
    settings = settle({**stated, **{name: value for name, value in typed.items() if value is not None}})
    options = Options(
        paths=named,
        by=settings.by,
        scope=settings.scope,
        published=settings.published,
        language=settings.language,
        jobs=settings.jobs,
    )
    if against is None:
        return visible(run(options, load_rulebook()), settings.min_level)[0]
    if len(named) != 1:
        raise ConfigError(f"one draft can be checked at a time, not {len(named)}")
    report = check_draft(named[0], _names(against), options, load_rulebook())
    return visible(draft_side(report, draft_ids(report, named[0])), settings.min_level)[0]


def extract(text: str, *, published: str | None = None, language: str | None = None) -> list[Fact]:
    """The normalised facts of a text, in its order; spans count in `text` and their path is None.

    `published` (ISO 8601) anchors relative dates; without `language` (a code) it is detected.
    """
    from factcheck.config import settle
    from factcheck.pipeline import extract_text
    from factcheck.rulebook import load_rulebook

    stated = {"published": published, "language": language}
    settings = settle({name: value for name, value in stated.items() if value is not None})
    return list(extract_text(text, settings.published, settings.language, load_rulebook()))


def _names(paths: str | PathLike[str] | Sequence[str | PathLike[str]]) -> tuple[str, ...]:
    from os import PathLike, fspath

    if isinstance(paths, str | PathLike):
        paths = [paths]
    return tuple(fspath(path) for path in paths)


def __getattr__(name: str) -> Any:
    """Load the records and errors when they are first asked for: `factcheck --version` needs none."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
