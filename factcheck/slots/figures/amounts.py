"""Lengths for one amount are of one thing: "drew out 2bn in three days", whatever else in that story took three."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.model import AMOUNT
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.weigh import Evidence


def part_amounts(units: Sequence[Unit], known: dict[tuple[int, int], Evidence]) -> None:
    """Leave out pairs of which one tells for how much it is, and the other's version tells another length for that.

    Two versions may both tell of three days, and only one that they are those in which the bank was shut.
    """
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    amounts = [_amounts(unit) for unit in units]
    for at, unit in enumerate(units):
        for amount in amounts[at]:
            told[unit.fact.version, amount].add(at)
    if not told:
        return
    for i, j in list(known):
        for one, other in ((i, j), (j, i)):
            version = units[other].fact.version
            if version != units[one].fact.version and any(
                _is_another(units, told.get((version, amount), set()), other) for amount in amounts[one]
            ):
                known.pop((i, j), None)


def _is_another(units: Sequence[Unit], told: set[int], at: int) -> bool:
    """Whether a version tells lengths for an amount, and this is none of them by its place or its value."""
    value = units[at].fact.normalized
    return bool(told) and at not in told and all(units[one].fact.normalized != value for one in told)


def _amounts(unit: Unit) -> list[str]:
    """For how much a length is, where its clause tells it."""
    stretch = unit.fact.context.stretch
    return [name for name in stretch.of if name.startswith(AMOUNT)] if stretch is not None else []
