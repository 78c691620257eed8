"""Values that changed places: "prices rose 2.5 and volumes 1.6 percent" against "prices and volumes 1.6 and 2.5".

Two versions state the same two values; what is bound to the first in one version is bound to the second in the other.
Where the words tell of no such couple, all that sets the first value's surroundings apart from the second's is asked:
the difference vectors point in opposite directions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Quantity, Value
from factcheck.slots.bindings import BY_ONE, compare_bindings, read_binding
from factcheck.slots.bonds import are_periods, compare_holders
from factcheck.slots.candidates import Unit, side_of
from factcheck.slots.evidence import information
from factcheck.values import Relation

Pair = tuple[Unit, Unit]
OWN = 0.25  # weight from which a term belongs to one of the two values alone
CHANGE = {"from", "to"}
SMALL = 0.1  # what a value tells of which texts are full: "two", "12"
LEAST = 0.6  # length of a difference vector below which it says nothing


class Swap(Struct, frozen=True):
    """Four facts, two a version, and how surely the values changed places (0 to 1)."""

    units: tuple[Unit, Unit, Unit, Unit]
    confidence: float


def find_swaps(units: Sequence[Unit], equal: dict[tuple[int, int], Relation], floor: float) -> list[Swap]:
    """All swaps among the units of one block; `equal` holds the relation of known pairs of unit positions."""
    pairs = _pairs(units, equal)
    found: dict[tuple[str, ...], Swap] = {}
    for at, (a, b) in enumerate(pairs):
        for c, d in pairs[at + 1 :]:
            if units[a].fact.version == units[c].fact.version:
                continue
            for x, y in ((c, d), (d, c)):
                if _is_equal(equal, a, x) and _is_equal(equal, b, y):
                    one, two = (units[a], units[b]), (units[x], units[y])
                    sure = _rebound(one, two)
                    key = tuple(sorted((units[a].fact.normalized, units[b].fact.normalized)))
                    if sure >= floor and (key not in found or found[key].confidence < sure):
                        found[key] = Swap((units[a], units[b], units[x], units[y]), sure)
    return [found[key] for key in sorted(found)]


def _rebound(one: Pair, two: Pair) -> float:
    """How surely the two values of `one` stand the other way round in `two`, by what is bound to them."""
    sure = compare_bindings(read_binding(*one), read_binding(*two))
    if sure < 0:
        return 0.0
    if sure < BY_ONE and min(information(unit.value) for unit in one) <= SMALL:
        return 0.0
    return sure or _opposed(one, two)


def _pairs(units: Sequence[Unit], relations: dict[tuple[int, int], Relation]) -> list[tuple[int, int]]:
    """Positions of unlike values that one version states side by side: in one sentence or the next."""
    return [
        (i, j)
        for (i, j), relation in sorted(relations.items())
        if relation is Relation.DIFFERENT
        and units[i].fact.version == units[j].fact.version
        and abs(units[i].fact.context.position - units[j].fact.context.position) <= 1
        and units[i].fact.span != units[j].fact.span
        and (units[i].fact.kind != "age" or (units[i].holder and units[j].holder))
        and not _is_part(units[i].value, units[j].value)
        and not are_periods(units[i], units[j])
        and min(information(units[i].value), information(units[j].value)) >= SMALL
    ]


def _is_part(a: Value, b: Value) -> bool:
    """Whether one figure is told as so many of the other: nobody takes "11 of the 146" for 146 of 11."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return False
    return a.of == b.low or b.of == a.low


def _is_equal(relations: dict[tuple[int, int], Relation], i: int, j: int) -> bool:
    return relations.get((i, j) if i < j else (j, i)) is Relation.EQUAL


def _opposed(one: Pair, two: Pair) -> float:
    """How surely the two values of `one` stand the other way round in `two`."""
    straight = compare_holders(one[0].holder, two[0].holder), compare_holders(one[1].holder, two[1].holder)
    crossed = compare_holders(one[0].holder, two[1].holder), compare_holders(one[1].holder, two[0].holder)
    if crossed == (1, 1) and straight == (-1, -1):
        return 0.9
    if all(u.holder for u in (*one, *two)) or 1 in straight:
        return 0.0
    if _is_change(one) != _is_change(two):
        return 0.0  # "from 41 to 44" in one version, "44 (2015: 41)" in the other
    if any(x.counted & y.counted or (side_of(x) and side_of(x) == side_of(y)) for x, y in zip(one, two, strict=True)):
        return 0.0  # the same is counted, or "from $2 to $3" and "to $3 from $2"
    left, right = _contrast(*one), _contrast(*two)
    size = math.sqrt(sum(w * w for w in left.values())) * math.sqrt(sum(w * w for w in right.values()))
    owned = any(_owns(k) and abs(left[k]) > OWN and abs(right[k]) > OWN for k in left if k in right)
    if size < LEAST or not owned:
        return 0.0
    return -sum(w * right[k] for k, w in sorted(left.items()) if k in right) / size


def _is_change(pair: Pair) -> bool:
    return {side_of(pair[0]), side_of(pair[1])} == CHANGE


def _contrast(a: Unit, b: Unit) -> dict[str, float]:
    """What sets the surroundings of the first apart from those of the second; neighbouring values don't count."""
    keys = {k for k in (*a.near, *b.near) if k[:1] != "#" or (len(k) == 5 and k[1:].isdigit())}
    return {k: a.near.get(k, 0.0) - b.near.get(k, 0.0) for k in keys}


def _owns(key: str) -> bool:
    """Whether a term can tell whose value it is: not one of the basic vocabulary."""
    return not key.startswith("v_")
