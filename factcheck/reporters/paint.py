"""Lines of styled pieces, and how they become a string: with escape codes or as bare text.

Text never passes through a markup language, so that brackets, emoji codes and the like stay what they are.
"""

from __future__ import annotations

from functools import cache
from pathlib import PurePath
from urllib.parse import quote

from msgspec import Struct
from rich.color import ColorSystem
from rich.style import Style

from factcheck.reporters.shown import cells, pad

STYLES = {
    "": "",
    "bold": "bold",
    "dim": "dim",
    "title": "bold underline",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "update": "blue",
    "compatible": "dim",
    "agreement": "green",
    "majority": "green",
    "odd": "red",
    "even": "yellow",
    "majority-value": "bold green",
    "odd-value": "bold red",
    "even-value": "bold yellow",
    "calm": "dim",
    "calm-value": "bold",
    "place": "cyan",
    "help": "dim",
}


class Piece(Struct, frozen=True):
    """A stretch of text with the name of its style and, for a place, the path that it links to."""

    text: str
    style: str = ""
    path: str | None = None


Line = list[Piece]


def line_cells(line: Line) -> int:
    """The width of a line in terminal cells."""
    return sum(cells(piece.text) for piece in line)


def indent(line: Line, width: int) -> Line:
    """The line moved to the right."""
    return [Piece(" " * width), *line]


def column(text: str, width: int, style: str = "", path: str | None = None) -> Line:
    """The text with its style, filled up to a width; the filling itself has no style."""
    filling = pad(text, width)[len(text) :]
    return [Piece(text, style, path), Piece(filling)] if filling else [Piece(text, style, path)]


def paint(lines: list[Line], *, color: bool, links: str | None = None) -> str:
    """The lines as one string that ends in a line break (empty for no lines)."""
    painted = []
    for line in lines:
        text = "".join(_painted(piece, color, links) for piece in line)
        painted.append(text.rstrip() + "\n")
    return "".join(painted)


def _painted(piece: Piece, color: bool, links: str | None) -> str:
    text = piece.text
    if not text:
        return ""
    if color and piece.style:
        text = _style(piece.style).render(text, color_system=ColorSystem.STANDARD)
    if links is not None and piece.path is not None:
        target = f"file://{quote(str(PurePath(links, piece.path)))}"
        text = f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"
    return text


@cache
def _style(name: str) -> Style:
    return Style.parse(STYLES[name])
