"""The lengths of time that dates and hours tell: "since 2016" is nine years in 2025, "from 2011 to 2019" eight, and
"from 23:10 until 04:50" five hours and 40 minutes.

A version that says how long can be held against one that says since when, or from when till when, only by this.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import Found, Quantity, Stretch, When
from factcheck.normalizer.stretches import find_things
from factcheck.normalizer.surroundings import Surroundings, begin_between
from factcheck.rulebook.stretches import THING

CLOCKS = re.compile(r"T(\d{2}):(\d{2})/T(\d{2}):(\d{2})")
DAY_MINUTES = 24 * 60
BEFORE = 3  # tokens before a date among which a word may say that it is compared with
LOOSE = {"year": Decimal("0.5"), "month": Decimal(1), "day": Decimal(1)}  # what rounding and counting leave open
DAYS = {"year": Decimal("365.25"), "month": Decimal("30.44"), "day": Decimal(1)}


def find_length(around: Surroundings, found: Found) -> Quantity | None:
    """The length that a date tells by which something began or between whose ends it lasted, else None."""
    value = found.value
    if not isinstance(value, When) or value.mod is not None:
        return None
    if clocks := CLOCKS.fullmatch(value.timex):
        hours = [int(part) for part in clocks.groups()]
        minutes = (60 * (hours[2] - hours[0]) + hours[3] - hours[1]) % DAY_MINUTES
        return _length(minutes, minutes, "minute") if minutes else None
    if value.grain not in DAYS or value.start is None or value.end is None:
        return None
    first, last = _day(value.start), _day(value.end)
    if "/" in value.timex:
        size = (last - first).days / DAYS[value.grain]
        return _between(size - 1, size, value.grain)
    return _up_to_now(around, first, last, value.grain) if _begins(around, found) else None


def find_length_begun(around: Surroundings, found: Found) -> tuple[tuple[Quantity, ...], Stretch | None]:
    """The length up to now of the stretch that began on a date ("appointed in 2016"), and that stretch; else nothing.

    It says less than a length that is told as such: that of the stretch alone, which may have ended long ago.
    """
    value = found.value
    if not isinstance(value, When) or value.mod is not None or value.grain not in DAYS or "/" in value.timex:
        return (), None
    stretch = around.stretches.read_start(found) if value.start is not None and value.end is not None else None
    if stretch is None or value.start is None or value.end is None:
        return (), None
    length = _up_to_now(around, _day(value.start), _day(value.end), value.grain)
    if length is not None and THING in stretch.of:
        stretch = find_aged(around, found) if value.grain == "year" else None
        length = replace(length, modifiers=(THING,))
    return ((), None) if length is None or stretch is None else ((length,), stretch)


def find_aged(around: Surroundings, found: Found) -> Stretch | None:
    """The thing whose age is told, or whose life began on a date."""
    document = around.document
    places = document.token_index(found.start), document.token_index(found.end)
    here = begin_between(around.term_starts, *document.sentence_at(found.start))
    return find_things(found, document, around.terms[here], around.lexicon, places)


def _up_to_now(around: Surroundings, first: date, last: date, grain: str) -> Quantity | None:
    """The length from some day of a past period to the publication."""
    now = date.fromisoformat(around.published[:10]) if around.published else None
    if now is None or now <= last:
        return None
    return _between((now - last).days / DAYS[grain], (now - first).days / DAYS[grain], grain)


def _between(low: Decimal, high: Decimal, unit: str) -> Quantity:
    loose = LOOSE[unit]
    return _length(max(Decimal(0), low - loose), high + loose, unit)


def _length(low: Decimal | int, high: Decimal | int, unit: str) -> Quantity:
    low, high = (Decimal(end).quantize(Decimal("0.1")) for end in (low, high))
    return Quantity(low, high, unit, "time", "exact" if low == high else "range")


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()


def _begins(around: Surroundings, found: Found) -> bool:
    """Whether the word before a date says that something has lasted since then, and nothing is compared with it."""
    structure, tokens = around.language.structure, around.document.tokens
    at = around.document.token_index(found.start)
    inside = any(
        token.lower in structure.since_only for token in around.document.tokens_between(found.start, found.end)
    )
    before = [token.lower for token in tokens[max(0, at - BEFORE) : at]]
    if not inside and (not before or before[-1] not in structure.since_only):
        return False
    return structure.compared.isdisjoint(before)
