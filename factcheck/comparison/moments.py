"""Figures that move, and yet are told as of one moment: at noon on Thursday 12,000 homes were dark, or 14,000.

Time moves the figure from one moment to the next, never the figure of one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, product

from msgspec import Struct

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.misprints import find_misprints
from factcheck.comparison.settled import NEAR, is_newly_told, published, time_of
from factcheck.model import Fact, Slot
from factcheck.values.chronology import are_at_once
from factcheck.values.times import DATE

_MOMENT = re.compile(r"#(?:(\d{4}-\d{2}-\d{2})|XXXX-WXX-(\d))?(?:T(\d{2}:\d{2}|[A-Z]{2}))?$")


AT_ONCE = timedelta(minutes=15)  # between two versions, in which next to no figure moves
CHANGED = "to"  # the aspect of what something rose, fell or was set to
MIDDAY, NOON = "MI", "12:00"  # the part of the day "Mittwochmittag", and the hour of it
_YEAR = re.compile(r"#((?:19|20)\d\d)(?:-|$)")  # the year of a neighbouring date


class Moment(Struct, frozen=True):
    """When a figure held: the weekday, the day where it is known, and the hour or the part of the day if told."""

    weekday: int  # 1 to 7, as TIMEX3 counts them
    day: str
    hour: str


def find_clashes(slot: Slot, groups: Groups, bench: Bench) -> Iterator[tuple[int, int]]:
    """Pairs of groups (by their positions) that cannot both be right though the figure moves: it held at one moment,
    or one is a misprint.
    """
    slipped = set(find_misprints(slot, groups, bench))
    for pair in combinations(range(len(groups)), 2):
        if pair in slipped or are_of_one_moment(slot, groups[pair[0]], groups[pair[1]], bench):
            yield pair


def are_of_one_moment(slot: Slot, one: Sequence[int], other: Sequence[int], bench: Bench) -> bool:
    """Whether figures of two groups are told for one moment.

    That is no moment before the first version was published: what it tells then is when all began, and whoever was
    hurt at ten to seven was counted later. A day alone is a moment once it is over for both versions. Versions that
    appear together tell of one moment, unless one says that the figure moved.
    """
    first = min((v.published for v in bench.versions.values() if v.published), default="")
    pairs = [(a, b) for i, j in product(one, other) if (a := slot.facts[i]).version != (b := slot.facts[j]).version]
    if not first:
        return False
    return any(_share_moment(a, b, first, bench) or _appear_together(a, b, first, bench) for a, b in pairs)


def _appear_together(a: Fact, b: Fact, first: str, bench: Bench) -> bool:
    """Whether figures of which no other time is told appear within minutes, and the later one is not told as new."""
    early, late = sorted((a, b), key=lambda fact: time_of(fact, bench))
    then, now = published(early, bench), published(late, bench)
    if not then or not now or not are_at_once(then, now, AT_ONCE):
        return False
    if CHANGED in late.context.aspect or is_newly_told(late, bench):
        return False
    return not any(_is_after(told.day, told.hour, first) for fact in (a, b) for told in _moments(fact))


def find_years(fact: Fact) -> list[str]:
    """The years of the dates right beside a figure."""
    return [match[1] for key, _ in fact.context.terms if (match := _YEAR.match(key))]


def _share_moment(a: Fact, b: Fact, first: str, bench: Bench) -> bool:
    told = [time[:DATE] for fact in (a, b) if (time := published(fact, bench))]
    for one, other in product(_moments(a), _moments(b)):
        day = one.day or other.day
        alike = (one.weekday, one.hour) == (other.weekday, other.hour) and not (one.day and other.day and one != other)
        over = bool(one.hour) or all(time > day for time in told)
        if day and alike and over and _is_after(day, one.hour, first):
            return True
    return False


def _is_after(day: str, hour: str, first: str) -> bool:
    """Whether a moment lies behind the first publication; an hour of its day does where that tells none."""
    clock = first[DATE + 1 :]
    if day != first[:DATE] or not hour:
        return day > first[:DATE]
    return not clock or (hour[0].isdigit() and hour > clock)


def _moments(fact: Fact) -> list[Moment]:
    """The days and hours beside a figure; an hour is of the day that stands with it."""
    found = [match for key, weight in fact.context.terms if weight >= NEAR and (match := _MOMENT.match(key))]
    hours = {match[3] for match in found if match[3]}
    moments = []
    for match in found:
        weekday = date.fromisoformat(match[1]).isoweekday() if match[1] else int(match[2] or 0)
        if weekday:
            hour = match[3] or (next(iter(hours)) if len(hours) == 1 else "")
            moments.append(Moment(weekday, match[1] or "", NOON if hour == MIDDAY else hour))
    return moments
