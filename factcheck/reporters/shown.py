"""Source text made fit to be shown in a terminal: whatever it holds, it is seen as text and steers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

SPACES = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\u00a0\u202f"), " ")
INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF), None)
PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}  # ESC becomes a small "ESC"
NAMED = {  # what would move the cursor or turn the direction of writing is named instead
    code: f"<U+{code:04X}>"
    for code in (*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_TABLE: dict[int, str | None] = {**PICTURES, **NAMED, **INVISIBLE, **SPACES}
_STEERS = re.compile("[\x00-\x1f\x7f-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202f\u2060-\u2069\ud800-\udfff\ufeff]")
_UNPAIRED = re.compile("[\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
ISOLATE, ISOLATE_END = "\u2068", "\u2069"
ELLIPSIS = "…"


def shown(text: str) -> str:
    """The text in one line, with control characters as pictures or names."""
    if not _STEERS.search(text):
        return text
    return _UNPAIRED.sub("\ufffd", text.translate(_TABLE))


def one_line(text: str) -> str:
    """The text as `shown`, with every run of white space as one space."""
    return " ".join(shown(text).split())


def isolated(text: str) -> str:
    """The (already shown) text, kept from turning its surroundings when it holds right-to-left letters."""
    return f"{ISOLATE}{text}{ISOLATE_END}" if right_to_left(text) else text


def right_to_left(text: str) -> bool:
    """Whether the text holds letters that are written from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def cells(text: str) -> int:
    """The width of the text in terminal cells."""
    return len(text) if text.isascii() else cell_len(text)


def pad(text: str, width: int) -> str:
    """The text filled up with spaces to a width in cells."""
    return text + " " * max(0, width - cells(text))


def clip(text: str, width: int) -> str:
    """The text cut at its end to a width in cells, with an ellipsis where something is gone."""
    if cells(text) <= width:
        return text
    pieces = chop_cells(text, max(1, width - 1))
    return (pieces[0].rstrip() if pieces else "") + ELLIPSIS


def clip_middle(text: str, width: int) -> str:
    """The text with its middle left out, for ids and paths whose ends tell them apart."""
    if cells(text) <= width:
        return text
    if cells(text) != len(text):
        return clip(text, width)
    tail = (width - 1) * 2 // 3
    return text[: width - 1 - tail] + ELLIPSIS + text[len(text) - tail :]


def wrap(text: str, width: int, taken: int = 0) -> list[str]:
    """The text in lines of at most `width` cells, parted at spaces; only a longer word is parted inside.

    `taken` cells of the first line are already used; the first line is empty where nothing fits beside them.
    """
    lines = [""]
    used = taken
    for word in _pieces(text, max(1, width)):
        size = cells(word)
        gap = 1 if lines[-1] else 0
        if used + gap + size > width and (lines[-1] or used):
            lines.append("")
            used, gap = 0, 0
        lines[-1] += " " * gap + word
        used += gap + size
    return lines


def _pieces(text: str, width: int) -> Iterator[str]:
    for word in text.split():
        if cells(word) <= width:
            yield word
        else:
            yield from chop_cells(word, width)
