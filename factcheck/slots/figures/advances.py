"""Figures that moved from one version to a later one, and that agglomeration left apart.

Versions that agree join first, and a slot of the newest figure then has no room for an older one that only one of them
is like: the mean of all pairs is too low, or a version tells two figures of the sort. Where the later figure is likely
what has become of the earlier one, and no other of its version is likelier, the pair is told as an update.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.courses import Course
from factcheck.slots.figures.progress import chance_of_progress, may_have_moved, put_in_order

Seat = tuple[int, str]  # a unit, and a version in which it looks for what it was or became


def find_advances(units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence], reader: Reader) -> Iterator[Course]:
    """All pairs of an older figure and a newer one among the units of one block.

    `known` is the evidence for pairs of positions.
    """
    chances: dict[tuple[int, int], float] = {}
    ordered: list[tuple[Unit, Unit]] = []
    for (i, j), evidence in known.items():
        a, b = units[i], units[j]
        order = put_in_order(a, b, reader) if may_have_moved(a, b, evidence, reader) else None
        if order is not None:
            before, now = order
            ordered.append(order)
            chances[before.index, now.index] = chance_of_progress(before, now, evidence, reader)
    best = _find_best(ordered, chances)
    for before, now in ordered:
        chance = chances[before.index, now.index]
        likeliest = best[before.index, now.fact.version] == chance == best[now.index, before.fact.version]
        if likeliest and chance >= reader.alignment.join.advanced:
            yield Course(before, now, chance, "advance")


def _find_best(ordered: Sequence[tuple[Unit, Unit]], chances: Mapping[tuple[int, int], float]) -> dict[Seat, float]:
    """The chance of the likeliest partner of each unit in each other version."""
    best: dict[Seat, float] = {}
    for before, now in ordered:
        for seat in ((before.index, now.fact.version), (now.index, before.fact.version)):
            best[seat] = max(best.get(seat, 0.0), chances[before.index, now.index])
    return best
