"""Reporters: pure functions from a `Report` and a `Look` to a string, one module a format."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module

from factcheck.errors import ConfigError
from factcheck.model import Report
from factcheck.reporters.look import Look

Renderer = Callable[[Report, Look], str]

FORMATS: dict[str, str] = {
    "terminal": "for people: findings with their evidence",
    "concise": "one line a finding: path:line:column: level code message",
    "html": "for people: one page with the texts, every fact marked, that needs no network",
    "markdown": "for pull requests and step summaries: worst first, within 60,000 characters",
    "json": "for programs: the document that `factcheck schema` describes",
}
"""The known formats; each is the module of its name in this package with a function `render`."""


def reporter(name: str) -> Renderer:
    """The function that renders a format. Raises ConfigError for a name that is not known."""
    if name not in FORMATS:
        close = get_close_matches(name.lower(), FORMATS, n=1)
        hint = f"; did you mean {close[0]}?" if close else ""
        raise ConfigError(f"unknown format '{name}'{hint} (known: {', '.join(FORMATS)})")
    module = import_module(f"factcheck.reporters.{name.replace('-', '_')}")
    render: Renderer = module.render
    return render
