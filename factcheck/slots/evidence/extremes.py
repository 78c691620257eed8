"""A mean and an extreme of one thing, which are two figures: a slope of 8 per cent tilts to 18 at its worst."""

from __future__ import annotations

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Unit

MEAN, GREATEST, LEAST = "average", "maximum", "minimum"  # concepts of the words that say so
UP_TO = ("at-most", "less-than")  # hedges of the most that there is: "ramps of up to 18 per cent"
OWN = 0.2  # weight above which such a word, which is a weak one, stands in the figure's own stretch of the sentence


def are_mean_and_extreme(a: Unit, b: Unit) -> bool:
    """Whether one of two figures is told as a mean and the other as the greatest or least of what it is the mean of."""
    return _are_so(a, b) or _are_so(b, a)


def _are_so(mean: Unit, extreme: Unit) -> bool:
    if MEAN not in mean.vector or not isinstance(mean.value, Quantity) or not isinstance(extreme.value, Quantity):
        return False
    if _mark(mean) != MEAN or mean.value.low == extreme.value.low:
        return False
    mark = _mark(extreme)
    if mean.value.low < extreme.value.low:
        return mark == GREATEST or (not mark and extreme.value.hedge in UP_TO)
    return mark == LEAST


def _mark(unit: Unit) -> str:
    """Which of these words stands right beside a figure, "" where none does."""
    told = [(weight, key) for key, weight in unit.fact.context.terms if weight > OWN and key in (MEAN, GREATEST, LEAST)]
    return max(told)[1] if told else ""
