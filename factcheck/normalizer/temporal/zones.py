"""How far the clocks of a place are from universal time, where one moment is told by both: "19:42 (18:42 GMT)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from factcheck.model import Found, When

UNIVERSAL, PLACE = "utc", ""
DAY, NOON, STEP = 1440, 720, 15  # minutes of a day and of half of it, and those by which the offsets of zones differ
HOURS = 12  # a clock that shows more hours has 24 of them
_TIMEX = re.compile(r"T(\d{2}):(\d{2})$")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(\d{1,2})([:.hч]| ?h ?)?(\d{2})(?!\d)")
_GAP = re.compile(r",? {0,2}[(,/] ?(?:= ?)?")


def note_offsets(
    found: Sequence[Found], text: str, read_zone: Callable[[str], str], local: Iterable[str] = ()
) -> list[Found]:
    """The same expressions, with the offset noted on each clock time that the text tells in universal time as well.

    `local` are the words for the time of the place, which may stand between the two.
    """
    noted = list(found)
    for place, each in enumerate(found):
        before, _, inner = text[each.start : each.end].partition("(")
        if inner and _DIGIT.search(before):
            noted[place] = _note(each, before, inner, read_zone(inner))
    for place, (one, other) in enumerate(pairwise(found)):
        if noted[place] is not one or not isinstance(other.value, When):
            continue
        gap = text[one.end : other.start].lower()
        for word in local:
            gap = gap.replace(word, "")
        if _GAP.fullmatch(gap):
            own, beside = text[one.start : one.end], text[other.start : other.end]
            noted[place] = _note(one, own, beside, other.value.zone)
    return noted


def name_clock(text: str) -> str:
    """The part of an expression that tells its clock time: "18:42 GMT (19:42)", "this morning (0937 GMT)"."""
    before, _, inner = text.partition("(")
    return before if _DIGIT.search(before) or not inner else inner


def _note(found: Found, own: str, beside: str, zone: str) -> Found:
    """A clock time with what parts it from the one of another zone that is told beside it."""
    when, other = found.value, _CLOCK.search(beside)
    clock = _TIMEX.search(when.timex) if isinstance(when, When) else None
    if clock is None or other is None or not isinstance(when, When) or {when.zone, zone} != {UNIVERSAL, PLACE}:
        return found
    full = other[1][:1] == "0" or int(other[1]) > HOURS or (len(other[1] + other[3]) == 4 and not other[2])
    mine = _CLOCK.search(own)
    alike = mine is not None and mine[2] == other[2]
    if not full or not (when.half or alike):
        return found  # of which half of the day?
    minutes = int(clock[1]) * 60 + int(clock[2]) - int(other[1]) * 60 - int(other[3])
    ahead = ((minutes if zone == UNIVERSAL else -minutes) + NOON) % DAY - NOON
    if ahead % STEP:
        return found
    return Found(found.kind, found.start, found.end, replace(when, offset=ahead, half=True))
