"""Whether unlike dates or clock times are those of one occasion that no listed event names.

What happens on a day is told by any verb: a terminal "takes its first passengers", a senate "decides", hoses "stay
off". Where the words around two unlike dates are alike, neither has another partner, and both lie at the same stage of
the news, they are the dates of one thing, and one of them is wrong.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from factcheck.model import When
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.events import are_two
from factcheck.values.times import clock_of

ALIKE = 0.3  # likeness of the near words from which two days may well be of one thing; half of it says nothing yet
VAGUE_ALIKE = 0.6  # the same for months and years, of which there are fewer
WRITTEN_ALIKE = 0.12  # the same for days of the calendar, which a text names for a reason
LEAST = 0.04  # likeness of the near words below which not even those are of one thing
CLOCK_ALIKE = 0.4  # the same for clock times: a day has many, of many things
SURE = 0.8  # how near a pair must come to being the likeliest partner for both
DAYS = {"day": 10, "month": 400, "year": 1900}  # from which two dates are those of two occasions
ONCE = {"day": 40, "month": 400, "year": 36525}  # the same for what happens but once
TODAY = timedelta(days=1)  # before its publication, of which a version tells that it spoke: "said on Tuesday"
ROUNDING = 5  # minutes up to which one clock time may be a rounding of another
HOUR = 60  # minutes from which two clock times are those of two occasions
A_DAY = 24 * 60
LAST_DAY = "limit"  # the moment of an event until which something can be done
_GRAINS = {"day": "day", "hour": "day", "minute": "day", "month": "month", "year": "year"}
_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)")
_ANY_YEAR = 2000  # a leap year


def read_occasion(a: Unit, b: Unit, near: float, published: Sequence[str | None]) -> float:
    """How well unlike dates or clock times may be of one occasion, 0 to 1.

    `near` is the likeness of the words near them, `published` when their versions were.
    """
    one, other = a.value, b.value
    if not (isinstance(one, When) and isinstance(other, When)) or near <= 0 or _are_of_two(a, b):
        return 0.0
    if clock_of(one) or clock_of(other):
        return _rise(near, CLOCK_ALIKE) if _within_an_hour(one, other) else 0.0
    grain = _common_grain(one, other)
    if grain is None or not _lie_near(one, other, DAYS[grain]) or lie_on_two_sides(one, other, published):
        return 0.0
    if any(_is_of_the_news(unit, now) for unit, now in zip((a, b), published, strict=True)):
        return 0.0
    return _likeness(a, b, near, grain)


def _likeness(a: Unit, b: Unit, near: float, grain: str) -> float:
    """How much the likeness of the words says for two dates of this grain."""
    if grain == "day" and _is_written(a) and _is_written(b):
        return min(1.0, math.sqrt(near / WRITTEN_ALIKE)) if near >= LEAST else 0.0
    return _rise(near, ALIKE if grain == "day" else VAGUE_ALIKE)


def _common_grain(one: When, other: When) -> str | None:
    """The coarser of two grains that one telling may have for the other's, else None: a year is told for a month."""
    grains = {_GRAINS.get(value.grain) for value in (one, other)}
    if len(grains) == 1:
        return grains.pop()
    return "year" if grains == {"month", "year"} else None


def may_be_one(a: Unit, b: Unit, published: Sequence[str | None]) -> bool:
    """Whether unlike dates of what happens but once may be one by the dates themselves, whatever else is said there."""
    one, other = a.value, b.value
    if not (isinstance(one, When) and isinstance(other, When)) or clock_of(one) or clock_of(other):
        return False
    grain = _common_grain(one, other)
    return grain is not None and _lie_near(one, other, ONCE[grain]) and not lie_on_two_sides(one, other, published)


def stand_alone(features: Mapping[str, float], best: float, *, orphans: bool) -> float:
    """The same among all candidates: 0 unless each is the other's likeliest partner, and has met no like value."""
    return features["occasion"] if orphans and best >= SURE else 0.0


def _are_of_two(a: Unit, b: Unit) -> bool:
    """Whether listed events tell the two apart; two last days may well be one, whatever ends on them."""
    if a.event is not None and b.event is not None and a.event.moment == b.event.moment == LAST_DAY:
        return False
    return are_two(a.event, a.attributes, b.event, b.attributes)


def _is_written(unit: Unit) -> bool:
    """Whether a day is told by its number in the month, and no weekday counted out from the publication."""
    return isinstance(unit.value, When) and unit.value.dated


def _rise(near: float, alike: float) -> float:
    return min(1.0, max(0.0, 2 * near / alike - 1))


def _within_an_hour(one: When, other: When) -> bool:
    clocks = [clock_of(value) for value in (one, other)]
    if clocks[0] is None or clocks[1] is None or (one.start and other.start and one.start[:10] != other.start[:10]):
        return False
    minutes = [60 * int(clock[:2]) + int(clock[3:5]) for clock in clocks if clock]
    apart = abs(minutes[0] - minutes[1])
    return ROUNDING < min(apart, A_DAY - apart) <= HOUR


def _lie_near(one: When, other: When, most: int) -> bool:
    """Whether two dates lie no more than `most` days apart; where one has no year, by their days in any year."""
    days = [date.fromisoformat(value.start[:10]) for value in (one, other) if value.start]
    if len(days) < 2:
        faces = [_DAY.match(value.timex) for value in (one, other)]
        days = [date(_ANY_YEAR, int(face[1]), int(face[2])) for face in faces if face]
    return len(days) == 2 and 0 < abs((days[0] - days[1]).days) <= most


def _is_of_the_news(unit: Unit, published: str | None) -> bool:
    """Whether a weekday or "yesterday" is the day of its version or the one before, on which somebody spoke."""
    value = unit.value
    if not isinstance(value, When) or not value.start or not published or _is_written(unit):
        return False
    now = date.fromisoformat(published[:10])
    return now - TODAY <= date.fromisoformat(value.start[:10]) <= now


def lie_on_two_sides(one: When, other: When, published: Sequence[str | None]) -> bool:
    """Whether one date lies before the first of the two versions, and the other does not."""
    days = [date.fromisoformat(value.start[:10]) for value in (one, other) if value.start]
    first = min((date.fromisoformat(moment[:10]) for moment in published if moment), default=None)
    return first is not None and len({day >= first for day in days}) > 1
