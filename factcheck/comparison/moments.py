"""Figures that move, and yet are told as of one moment: at noon on Thursday 12,000 homes were dark, or 14,000.

Time moves the figure from one moment to the next, never the figure of one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

from msgspec import Struct

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.misprints import find_misprints
from factcheck.comparison.settled import NEAR, published
from factcheck.model import Fact, Slot
from factcheck.values.times import DATE

_MOMENT = re.compile(r"#(?:(\d{4}-\d{2}-\d{2})|XXXX-WXX-(\d))?(?:T(\d{2}:\d{2}|[A-Z]{2}))?$")


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
    hurt at ten to seven was counted later. A day alone is a moment once it is over for both versions.
    """
    first = min((v.published for v in bench.versions.values() if v.published), default="")
    pairs = [(slot.facts[i], slot.facts[j]) for i, j in product(one, other)]
    return bool(first) and any(_share_moment(a, b, first, bench) for a, b in pairs if a.version != b.version)


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
            moments.append(Moment(weekday, match[1] or "", hour))
    return moments
