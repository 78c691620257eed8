"""Whether the time between two versions alone explains unlike lengths or ages: what went on grew with it, and whoever
had a birthday is a year older.

Nothing else moves a length: who waited 53 hours did not wait 35 the day after, whatever was counted beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, product

from msgspec.structs import replace

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.moments import find_years
from factcheck.comparison.settled import is_going_on, published, time_of
from factcheck.model import Fact, Quantity, Slot
from factcheck.rulebook.units import base_value
from factcheck.values.times import DATE

WENT_ON = "an earlier version tells a length that still grew, and by then it had grown by no more than the time between"
TWO_DAYS = "one length lasts until now, and the other is counted to a day of a later year"
BIRTHDAY = "a birthday lies between the versions"
YEAR_DIGITS = 4
DAY = Decimal(86_400)  # seconds
YEAR = Decimal("365.25")  # days
HALF = Decimal("0.5")
CHANCE = 30  # days between two versions from which a birthday between them is no great chance
SOME = 1  # day by which a version may tell what was so some hours before or after


def find_elapsed(slot: Slot, groups: Groups, bench: Bench) -> str:
    """Why unlike lengths or ages are an update, or "" where the time between the versions does not explain them."""
    ordered = [sorted((slot.facts[i] for i in group), key=lambda f: time_of(f, bench)) for group in groups]
    across = [[_in_order(pair, bench) for pair in product(*two)] for two in combinations(ordered, 2)]
    pairs = [pair for two in across for pair in two]
    if slot.kind == "duration":
        if _counts_to_two_days(ordered, bench):
            return TWO_DAYS
        went_on = all(any(is_going_on(early, bench) for early, _ in two) for two in across)
        return WENT_ON if went_on and all(_grew(early, late, bench) for early, late in pairs) else ""
    if slot.kind == "age":
        return BIRTHDAY if all(_aged(early, late, bench) for early, late in pairs) else ""
    return ""


def _in_order(pair: tuple[Fact, ...], bench: Bench) -> tuple[Fact, Fact]:
    """Two facts by the time of their versions, the earlier one first."""
    early, late = sorted(pair, key=lambda f: time_of(f, bench))
    return early, late


def _days_between(early: Fact, late: Fact, bench: Bench) -> int | None:
    """The days between two versions, None where one of them does not say when it was published."""
    then, now = published(early, bench), published(late, bench)
    if not then or not now:
        return None
    return (date.fromisoformat(now[:DATE]) - date.fromisoformat(then[:DATE])).days


def _counts_to_two_days(groups: Sequence[Sequence[Fact]], bench: Bench) -> bool:
    """Whether a length up to now stands against one that ends in a later year ("in March 2027, 33 years after")."""
    ends = [{_later_year(fact, bench) for fact in group} for group in groups]
    now = any(is_going_on(f, bench) for group, end in zip(groups, ends, strict=True) if True not in end for f in group)
    return now and {True} in ends


def _later_year(fact: Fact, bench: Bench) -> bool:
    """Whether all years right beside a length are still to come when its version is published."""
    year = (published(fact, bench) or "")[:YEAR_DIGITS]
    near = find_years(fact)
    return bool(year and near) and min(near) > year


def _grew(early: Fact, late: Fact, bench: Bench) -> bool:
    """Whether a length grew by no more than the time between its versions."""
    days = _days_between(early, late, bench)
    if days is None or published(early, bench) == published(late, bench):
        return False
    grown = _middle(late, bench) - _middle(early, bench)
    return 0 <= grown <= (days + SOME) * DAY + max(_rounding(early, bench), _rounding(late, bench))


def _aged(early: Fact, late: Fact, bench: Bench) -> bool:
    """Whether somebody is older by as many years as there may be birthdays between the versions."""
    days = _days_between(early, late, bench)
    if days is None or days < CHANCE or not isinstance(early.value, Quantity) or not isinstance(late.value, Quantity):
        return False
    if early.value.unit != "year" or late.value.unit != "year":
        return False
    older, passed = late.value.low - early.value.low, days // YEAR
    return passed <= older <= passed + 1


def _rounding(fact: Fact, bench: Bench) -> Decimal:
    """By how much a length may be rounded: half of its unit."""
    assert isinstance(fact.value, Quantity)
    low, _ = base_value(replace(fact.value, low=HALF, high=HALF), bench.rulebook.units)
    return low


def _middle(fact: Fact, bench: Bench) -> Decimal:
    assert isinstance(fact.value, Quantity)
    low, high = base_value(fact.value, bench.rulebook.units)
    return (low + high) / 2
