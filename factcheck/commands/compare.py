"""`report`, `check` and `matrix`: run the pipeline and deliver what it found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.commands.deliver import FAILED, deliver, status, targets, to_stdout
from factcheck.commands.messages import complain
from factcheck.commands.progress import Bar
from factcheck.commands.session import Session, begin, look_for, shows_progress
from factcheck.config import listing
from factcheck.errors import ConfigError
from factcheck.model import Report
from factcheck.options import Options
from factcheck.rulebook import Rulebook

if TYPE_CHECKING:
    from factcheck.rulebook.comparisons import Comparison


def report(given: Mapping[str, Any]) -> int:
    """Compare all versions under the paths."""
    session = begin(given, tuple(given["paths"]))
    if given["show_settings"]:
        return _show(session)
    targets(session.settings)
    found, rules = _run(session, _pipeline)
    if given["explain"]:
        from factcheck.reporters import explain

        to_stdout(explain.render(found, given["explain"], look_for(session.settings, None)))
        return 0
    deliver(found, session.settings, rules)
    return status(found, session.settings, session.paths)


def check(given: Mapping[str, Any]) -> int:
    """Compare one draft with its sources, and report from the draft's side."""
    from factcheck.reporters.select import draft_ids, draft_side

    draft, against = given["draft"], tuple(given["against"] or ())
    if not against:
        raise ConfigError("say what to check the draft against: factcheck check DRAFT --against PATH...")
    if Path(draft).is_dir():
        raise ConfigError(f"{draft}: is a folder; name the one file that is the draft")
    session = begin(given, (draft, *against))
    if given["show_settings"]:
        return _show(session)
    targets(session.settings)

    def pipeline(options: Options, rulebook: Rulebook) -> Report:
        from factcheck.pipeline import check_draft

        return check_draft(draft, against, options, rulebook)

    found, rules = _run(session, pipeline)
    drafts = draft_ids(found, draft, session.stdin_filename)
    told = draft_side(found, drafts)
    deliver(told, session.settings, rules, drafts)
    code = status(told, session.settings, session.paths)
    if code == FAILED:
        return code
    if not drafts:
        complain(f"{draft}: the draft holds no text that can be compared")
        return FAILED
    if not any(version.id not in drafts for version in found.versions):
        complain(f"{draft}: the sources hold no other text than the draft; name what to check it against")
        return FAILED
    if not any(set(story.story.versions) - drafts for story in told.stories if not story.story.across):
        complain(f"{draft}: no source tells the same story; with --by folder, all files of one folder do")
    return code


def matrix(given: Mapping[str, Any]) -> int:
    """Print the tables of slots by versions."""
    from factcheck.reporters import matrix as tables

    session = begin(given, tuple(given["paths"]))
    found, _ = _run(session, _pipeline)
    to_stdout(tables.render(found, look_for(session.settings, None)))
    code = status(found, session.settings, session.paths)
    return code if code == FAILED else 0


def _pipeline(options: Options, rulebook: Rulebook) -> Report:
    from factcheck.pipeline import run

    return run(options, rulebook)


def _run(session: Session, pipeline: Callable[[Options, Rulebook], Report]) -> tuple[Report, dict[str, Comparison]]:
    from factcheck.rulebook import load_rulebook

    rulebook = load_rulebook()
    with Bar() if shows_progress(session.settings) else nullcontext() as progress:
        found = pipeline(session.options(progress), rulebook)
    return found, rulebook.comparisons


def _show(session: Session) -> int:
    to_stdout(listing(session.settings, session.source))
    return 0
