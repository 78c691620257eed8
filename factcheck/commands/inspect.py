"""`extract`, `rule` and `schema`: look at the facts, the rules and the shape of the JSON."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from difflib import get_close_matches
from os.path import normpath
from typing import Any, get_args

from factcheck.commands.deliver import FAILED, to_stdout
from factcheck.commands.messages import complain
from factcheck.commands.progress import Bar
from factcheck.commands.session import begin, look_for, shows_progress
from factcheck.errors import ConfigError
from factcheck.model import Kind


def extract(given: Mapping[str, Any]) -> int:
    """List the normalised facts of the versions under the paths."""
    from factcheck import __version__
    from factcheck.pipeline import extract_paths
    from factcheck.reporters import facts as shapes
    from factcheck.rulebook import load_rulebook

    shape = given["shape"] or "table"
    _one_of("format", shape, shapes.FORMATS)
    kinds = tuple(given["kind"] or ())
    for kind in kinds:
        _one_of("kind", kind, get_args(Kind))
    session = begin(given, tuple(given["paths"]))
    rulebook = load_rulebook()
    with Bar() if shows_progress(session.settings) else nullcontext() as progress:
        versions, found, skipped = extract_paths(session.options(progress), rulebook)
    found = tuple(fact for fact in found if not kinds or fact.kind in kinds)
    if shape == "json":
        generator = {"name": "factcheck", "version": __version__, "rules": rulebook.digest}
        to_stdout(shapes.to_json(found, versions, skipped, generator))
    elif shape == "json-lines":
        to_stdout(shapes.to_json_lines(found))
    else:
        to_stdout(shapes.to_table(found, versions, look_for(session.settings, None)))
    named = {normpath(path) for path in session.paths}
    for item in skipped:
        complain(f"{item.path}: {item.reason}")
    return FAILED if not versions or any(normpath(item.path) in named for item in skipped) else 0


def rule(given: Mapping[str, Any]) -> int:
    """Explain one rule, or list all."""
    from factcheck.config import Settings
    from factcheck.reporters import rules as pages
    from factcheck.rulebook import load_rulebook

    rules = load_rulebook().comparisons
    code = given["code"]
    shape = given["shape"] or "text"
    _one_of("format", shape, ("text", "json"))
    if code is not None and code.upper() not in rules:
        close = [name for name in sorted(rules) if name.startswith(code.upper())] if code else []
        close = close[:4] or get_close_matches(code.upper(), sorted(rules), n=1)
        hint = f"; did you mean {' or '.join(close)}?" if close else ""
        raise ConfigError(f"there is no rule '{code}'{hint} ('factcheck rule' lists all)")
    chosen = [rules[code.upper()]] if code is not None else [rules[name] for name in sorted(rules)]
    look = look_for(Settings(color=given["color"] or "auto"), None)
    if shape == "json":
        to_stdout(pages.to_json(chosen))
    elif code is not None:
        to_stdout(pages.to_page(chosen[0], look))
    else:
        to_stdout(pages.to_list(chosen, look))
    return 0


def schema(given: Mapping[str, Any]) -> int:
    """Print the JSON Schema of the report."""
    from factcheck.reporters import json

    to_stdout(json.schema())
    return 0


def _one_of(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        close = get_close_matches(value.lower(), known, n=1)
        hint = f"; did you mean {close[0]}?" if close else ""
        raise ConfigError(f"unknown {what} '{value}'{hint} (known: {', '.join(known)})")
