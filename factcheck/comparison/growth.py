"""Figures of which no version is wrong, and that moved all the same: "more than 300 hurt" and, days later, "412".

A lower bound agrees with all that is more, so versions of unlike days may be compatible where the later one tells news.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from factcheck.comparison.bench import Bench
from factcheck.comparison.settled import published
from factcheck.model import Fact, Quantity, Slot
from factcheck.values.times import DATE

GROWN = "an earlier version gives a lower bound, and by the later one the figure had grown well beyond it"
MORE = Decimal("1.2")  # times the bound from which a later figure is news, and no exacter telling
BOUNDS = ("at-least", "more-than")


def find_growth(slot: Slot, told: tuple[str, ...], bench: Bench) -> str:
    """Why compatible figures are an update, or "" where one only tells the other more exactly.

    `told` are the sorts of figure that the slot tells.
    """
    moves = bench.rulebook.alignment.moves
    if slot.kind != "quantity" or not any(moves.get(sort) in ("up", "both") for sort in told):
        return ""
    return GROWN if any(_has_outgrown(a, b, bench) for a, b in product(slot.facts, repeat=2)) else ""


def _has_outgrown(early: Fact, late: Fact, bench: Bench) -> bool:
    """Whether a later figure is well above the bound that an earlier one states in digits."""
    then, now = published(early, bench), published(late, bench)
    if not (then and now and then[:DATE] < now[:DATE]):
        return False
    one, other = early.value, late.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit != other.unit:
        return False
    stated = one.hedge in BOUNDS and one.step <= one.low  # "dozens" states no digit
    return stated and other.low >= MORE * one.low
