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
from factcheck.normalizer.context.stretches import find_things
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.rulebook.stretches import THING

CLOCKS = re.compile(r"T(\d{2}):(\d{2})/T(\d{2}):(\d{2})")
DAY_MINUTES = 24 * 60
BEFORE = 3  # tokens before a date among which a word may say that it is compared with
LOOSE = {"year": Decimal("0.5"), "month": Decimal(1), "day": Decimal(1)}  # what rounding and counting leave open
DAYS = {"year": Decimal("365.25"), "month": Decimal("30.44"), "day": Decimal(1)}


def read_dated_length(
    around: Surroundings, found: Found, territory: tuple[int, int]
) -> tuple[Quantity | None, Stretch | None]:
    """The length that a date or a clock time tells, and what it is the length of; nothing where it tells none.

    Where a stretch only began on the date ("appointed in 2016") the length says less: it may have ended long ago.
    """
    when = found.value
    if not isinstance(when, When) or when.mod is not None:
        return None, None
    if (between := _between_ends(when)) is not None:
        return between, around.stretches.read_length(found, territory)
    length = _up_to_now(around, when)
    if length is None:
        return None, None
    if _lasts_since(around, found):
        return length, around.stretches.read_length(found, territory)
    return _read_begun(around, found, when, length)


def _read_begun(
    around: Surroundings, found: Found, when: When, length: Quantity
) -> tuple[Quantity | None, Stretch | None]:
    """The length up to now of what is said to have begun on a date; days tell no age of a thing."""
    began = around.stretches.read_start(found)
    if began is not None and THING in began.of:
        began = find_aged(around, found) if when.grain == "year" else None
        length = replace(length, modifiers=(THING,))
    return (None, None) if began is None else (length, began)


def find_aged(around: Surroundings, found: Found) -> Stretch | None:
    """The thing whose age is told, or whose life began on a date."""
    document = around.document
    places = document.token_index(found.start), document.token_index(found.end)
    here = begin_between(around.term_starts, *document.sentence_at(found.start))
    return find_things(found, document, around.terms[here], around.lexicon, places)


def _between_ends(when: When) -> Quantity | None:
    """The length from the one end of a stretch of time to the other."""
    if clocks := CLOCKS.fullmatch(when.timex):
        hours = [int(part) for part in clocks.groups()]
        minutes = (60 * (hours[2] - hours[0]) + hours[3] - hours[1]) % DAY_MINUTES
        return _length(minutes, minutes, "minute") if minutes else None
    if "/" not in when.timex or when.grain not in DAYS or when.start is None or when.end is None:
        return None
    size = (_day(when.end) - _day(when.start)).days / DAYS[when.grain]
    return _between(size - 1, size, when.grain)


def _up_to_now(around: Surroundings, when: When) -> Quantity | None:
    """The length from some day of a past period to the publication."""
    if "/" in when.timex or when.grain not in DAYS or when.start is None or when.end is None or not around.published:
        return None
    first, last, now = _day(when.start), _day(when.end), date.fromisoformat(around.published[:10])
    if now <= last:
        return None
    return _between((now - last).days / DAYS[when.grain], (now - first).days / DAYS[when.grain], when.grain)


def _between(low: Decimal, high: Decimal, unit: str) -> Quantity:
    loose = LOOSE[unit]
    return _length(max(Decimal(0), low - loose), high + loose, unit)


def _length(low: Decimal | int, high: Decimal | int, unit: str) -> Quantity:
    low, high = (Decimal(end).quantize(Decimal("0.1")) for end in (low, high))
    return Quantity(low, high, unit, "time", "exact" if low == high else "range")


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()


def _lasts_since(around: Surroundings, found: Found) -> bool:
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
