"""From what was typed to what a run needs: settings, pipeline options and the look of the result."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from factcheck.config import NAMES, Settings, find_for, read, settle
from factcheck.options import Options, Progress
from factcheck.reporters.look import Look

PIPED_WIDTH = 100
LINKING = ("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "FORCE_HYPERLINK")
LINKING_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"})


class Session(Struct, frozen=True, kw_only=True):
    """One call: its settings, the file they partly come from, and the paths."""

    settings: Settings
    source: Path | None
    paths: tuple[str, ...]
    stdin_filename: str | None = None
    explain: bool = False

    def options(self, progress: Progress | None = None) -> Options:
        """What the pipeline is told."""
        return Options(
            paths=self.paths,
            by=self.settings.by,
            scope=self.settings.scope,
            published=self.settings.published,
            language=self.settings.language,
            jobs=self.settings.jobs,
            stdin_filename=self.stdin_filename,
            explain=self.explain,
            progress=progress,
        )


def begin(given: Mapping[str, Any], paths: tuple[str, ...]) -> Session:
    """The session for the parameters of a command by their names; what is typed outdoes what the file states."""
    source = None
    if given.get("config"):
        source = Path(given["config"])
    elif not given.get("isolated"):
        source = find_for(paths)
    typed = {name.rstrip("_").replace("_", "-"): value for name, value in given.items()}
    typed = {name: value for name, value in typed.items() if name in NAMES and value not in (None, False, [], ())}
    settle(typed)
    stated = {**(read(source) if source else {}), **typed}
    if "format" in typed and "output" not in typed:
        stated.pop("output", None)
    return Session(
        settings=settle(stated),
        source=source,
        paths=paths,
        stdin_filename=given.get("stdin_filename"),
        explain=bool(given.get("explain")),
    )


def look_for(settings: Settings, file: str | None) -> Look:
    """The look of a result that goes to a file, or to stdout."""
    terminal = file is None and _is_terminal(sys.stdout)
    return Look(
        width=_width(terminal),
        color=settings.color == "always" if file is not None else _colored(settings.color, terminal),
        plain=settings.plain,
        links=str(Path.cwd()) if terminal and settings.color != "never" and not settings.plain and _links() else None,
        quiet=settings.quiet,
        verbose=settings.verbose,
        statistics=settings.statistics,
    )


def shows_progress(settings: Settings) -> bool:
    """Whether somebody may watch stderr."""
    return not settings.quiet and not settings.plain and _is_terminal(sys.stderr)


def _is_terminal(stream: Any) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _width(terminal: bool) -> int:
    """COLUMNS, else the width of the terminal, else a hundred."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if terminal else PIPED_WIDTH


def _colored(wish: str, terminal: bool) -> bool:
    """--color, then NO_COLOR, then FORCE_COLOR, then whether a terminal that knows colour is there."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _links() -> bool:
    if os.environ.get("TERM") == "dumb" or os.environ.get("CI"):
        return False
    vte = os.environ.get("VTE_VERSION", "0")
    return (
        any(os.environ.get(name) for name in LINKING)
        or os.environ.get("TERM_PROGRAM") in LINKING_PROGRAMS
        or (vte.isdecimal() and int(vte) >= 5000)
    )
