"""Ordinals by what they count up in: "the third rise in a row", "the fourth raid since May", "for the sixth time".

A version seldom counts up twice in one series, so that two ordinals of it number one event, whatever its noun. Some
tell them as a number of times: "lost four times in a row" is the fourth loss, and what happened "twice before" happens
for the third time.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from factcheck.model import BEFORE, EVER, IN_A_ROW, ROUGHLY, TIMES, Fact, Quantity

STEPS = {IN_A_ROW: 0, BEFORE: 1}  # how many more there are than the number tells
UNKNOWN = "XXXX"  # the year of a version without a date
YEAR = 4
APART = 1  # years that counting back may be out by


def read_repeated(facts: Iterable[Fact]) -> list[Fact]:
    """A rank for each number of times that counts up in a series."""
    counted = ((fact, fact.value) for fact in facts if fact.context.series in STEPS)
    return [
        _rank(fact, value)
        for fact, value in counted
        if isinstance(value, Quantity) and value.unit == TIMES and value.low == value.high > 1
    ]


def _rank(fact: Fact, value: Quantity) -> Fact:
    series = fact.context.series or EVER
    number = value.low + STEPS[series]
    return replace(
        fact,
        kind="rank",
        value=Quantity(low=number, high=number, dimension="rank"),
        normalized=f"{number.normalize():f}",
        context=replace(fact.context, series=EVER if series == BEFORE else series),
    )


def compare_series(one: str | None, other: str | None) -> int:
    """1 where two ordinals count up in one series, -1 where in two, 0 where one of them does not say."""
    if one is None or other is None:
        return 0
    if one == other:
        return 1
    if EVER in (one, other):
        return 0
    if IN_A_ROW in (one, other):
        return -1
    return 1 if _begin_together(one.lstrip(ROUGHLY), other.lstrip(ROUGHLY), ROUGHLY in one + other) else -1


def _begin_together(one: str, other: str, roughly: bool) -> bool:
    if UNKNOWN in (one[:YEAR], other[:YEAR]):
        return one[YEAR:] == other[YEAR:] != ""
    return roughly and abs(int(one[:YEAR]) - int(other[:YEAR])) <= APART


def sort_of_series(fact: Fact) -> str:
    """The sort of series that a fact counts up in, empty for none."""
    series = fact.context.series
    return "" if series is None else series if series in (IN_A_ROW, EVER) else "while"
