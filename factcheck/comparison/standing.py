"""Figures on which versions agree, and of which others are parts: of nine dead in both, three or two were children.

A toll on which two versions agree did not move between them, and neither did its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.comparison.bench import Bench, Groups, Standing, is_like, middle
from factcheck.comparison.moments import find_years
from factcheck.comparison.settled import published
from factcheck.model import Fact, Quantity, Slot

PAIR = 2
YEAR_DIGITS = 4


def find_standing(slots: Sequence[tuple[Slot, tuple[str, ...]]], bench: Bench) -> Standing:
    """For each attribute the figures on which versions agree, with those versions: tolls that did not move.

    What happened in another year is no toll of this story.
    """
    units = bench.rulebook.units
    standing: dict[str, list[tuple[Decimal, frozenset[str]]]] = {}
    for slot, attributes in slots:
        if slot.kind != "quantity" or not attributes:
            continue
        if not all(_is_count(fact) and not _is_of_earlier_year(fact, bench) for fact in slot.facts):
            continue
        first = slot.facts[0]
        if all(is_like(first, fact, units) for fact in slot.facts[1:]):
            versions = frozenset(fact.version for fact in slot.facts)
            standing.setdefault(attributes[0], []).append((middle(first), versions))
    return standing


def is_part_of_standing(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether versions that differ agree on a larger figure of the same kind.

    Seats and votes are parts of a whole that never moves, and move all the same.
    """
    if slot.kind != "quantity" or len(groups) > PAIR:
        return False  # what took three values or more has moved
    for one, other in combinations(groups, 2):
        for a, b in product((slot.facts[i] for i in one), (slot.facts[i] for i in other)):
            shared = [n for n in a.context.attributes[:2] if n in b.context.attributes[:2]]
            wholes = [w for n in shared if n not in bench.rulebook.alignment.counts for w in bench.standing.get(n, ())]
            larger = max(middle(a), middle(b))
            if any(value > larger and {a.version, b.version} <= versions for value, versions in wholes):
                return True
    return False


def _is_count(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Quantity) and value.dimension == "count" and value.hedge == "exact"


def _is_of_earlier_year(fact: Fact, bench: Bench) -> bool:
    """Whether a year beside a figure was over before its version was published."""
    year = (published(fact, bench) or "")[:YEAR_DIGITS]
    return bool(year) and any(told < year for told in find_years(fact))
