"""The lines of a decoded file, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

_EDGE = " \t\r\n\f\v\u00a0\u200b\u200e\u200f\u2028\u2029\ufeff"
_WORD = re.compile(r"\w+")
_ABBREVIATED = re.compile(r"(?:(?<!\w)(?:[^\W\d_]\.){2,}|(?<!\w)(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No|vs|Dr|м|р|рр|гг)\.)$")


class Line(NamedTuple):
    """One line without outer white space: its number from 1, and the offsets of `text` in the file."""

    number: int
    start: int
    end: int
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines that hold something; numbers count line feeds, as editors and spans do.

    A file that has only carriage returns is parted at those, so that its headline is found; it counts as one line.
    """
    mark = "\r" if "\r" in text and "\n" not in text else "\n"
    found: list[Line] = []
    offset = 0
    for number, raw in enumerate(text.split(mark), start=1):
        content = raw.strip(_EDGE)
        if content:
            start = offset + len(raw) - len(raw.lstrip(_EDGE))
            found.append(Line(number if mark == "\n" else 1, start, start + len(content), content))
        offset += len(raw) + 1
    return found


def plain(text: str) -> str:
    """The words alone, in lower case, parted by one blank: for telling whether one text repeats another."""
    return " ".join(_WORD.findall(text.casefold()))


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return text.rstrip("\"'”’»“)]").endswith((".", "!", "?", "…", ":", ";"))


def looks_like_headline(text: str, limit: int) -> bool:
    """Whether the line can stand above an article: short, worded, and not closed by a full stop."""
    if len(text) > limit or not any(c.isalpha() for c in text):
        return False
    core = text.rstrip("\"'”’»“)]")
    if core.endswith(("...", "!", "?", "…")) or not ends_sentence(text):
        return True
    # "... with the U.S." does not close a sentence, but only a short line may be read so.
    return len(text) <= 120 and bool(_ABBREVIATED.search(core))
