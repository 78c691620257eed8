"""Values that changed places: "prices rose 2.5 and volumes 1.6 percent" against "prices and volumes 1.6 and 2.5".

Two versions state the same two values side by side, and what is bound to the first in one version is bound to the
second in the other. The further versions that state both stand with one or the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from factcheck.model import Quantity, When
from factcheck.slots.evidence.bonds import are_periods, compare_holders
from factcheck.slots.evidence.candidates import Unit, side_of
from factcheck.slots.evidence.weigh import information
from factcheck.slots.figures.bindings import (
    ADJACENT,
    BY_ADJACENT,
    BY_NAMES,
    BY_ONE,
    Binding,
    compare_bindings,
    read_binding,
)
from factcheck.values import Relation

Relations = Mapping[tuple[int, int], Relation]
Turned = Mapping[tuple[int, int], float]
CHANGE = {"from", "to"}
PREVIOUS = "previous"  # the aspect of a value that stands for an earlier time
SHARES = {"share", "points"}  # dimensions that one version may call by the name of the other
SMALL = 0.1  # what a value tells of which texts are full: "two", "12"
SUPPORT = 0.1  # by how much surer each further version makes it
SUREST = 0.95


class Swap(Struct, frozen=True):
    """The facts of the versions that bind two values one way, those that turn it around, and how surely (0 to 1)."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    confidence: float


class Told(Struct, frozen=True):
    """Two unlike values that a version states side by side, and what is bound to each."""

    a: Unit
    b: Unit
    binding: Binding

    @property
    def version(self) -> str:
        """The version that tells them."""
        return self.a.fact.version


def find_swaps(units: Sequence[Unit], relations: Relations, floor: float) -> list[Swap]:
    """All swaps among the units of one block; `relations` holds the relation of known pairs of unit positions."""
    found = (_settle(told, floor) for told in _gather(units, relations))
    return [swap for swap in found if swap is not None]


def _gather(units: Sequence[Unit], relations: Relations) -> Iterator[list[Told]]:
    """For each two values that several versions state side by side, where they do; `a` is the same value in all."""
    alike = _find_alike(units, relations)
    pairs: dict[tuple[int, int], list[tuple[Unit, Unit]]] = {}
    for i, j in _side_by_side(units, relations, sorted(alike)):
        if alike[i] != alike[j]:
            one, other = (i, j) if alike[i] < alike[j] else (j, i)
            pairs.setdefault((alike[one], alike[other]), []).append((units[one], units[other]))
    for key in sorted(pairs):
        if len({a.fact.version for a, _ in pairs[key]}) > 1:
            yield [Told(a, b, read_binding(a, b)) for a, b in _nearest(pairs[key])]


def _find_alike(units: Sequence[Unit], relations: Relations) -> dict[int, int]:
    """The positions of facts, once each, with the first position that holds their value."""
    first: dict[int, int] = {}
    places: dict[tuple[str, int], int] = {}
    values: dict[tuple[str, str], int] = {}
    for at, unit in enumerate(units):
        fact = unit.fact
        if unit.value is fact.value and places.setdefault((fact.version, fact.span.start), at) == at:
            first[at] = values.setdefault(_key(unit), at)

    def root(at: int) -> int:
        while first[at] != at:
            at = first[at]
        return at

    for (i, j), relation in relations.items():
        if relation is Relation.EQUAL and i in first and j in first:
            low, high = sorted((root(i), root(j)))
            first[high] = low
    return {at: root(at) for at in first}


def _key(unit: Unit) -> tuple[str, str]:
    """What a value is known by: a step of 2.5 points may be called one of 2.5 percent."""
    value = unit.value
    if isinstance(value, Quantity) and value.dimension in SHARES and value.low == value.high:
        return ("share", str(value.low.normalize()))
    return (unit.fact.kind, unit.fact.normalized)


def _side_by_side(units: Sequence[Unit], relations: Relations, positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Positions of unlike values of one sort that one version states in one sentence, or in two that follow."""
    near: dict[tuple[str, int], list[int]] = {}
    for at in positions:
        fact = units[at].fact
        near.setdefault((fact.version, fact.context.position), []).append(at)
    for (version, position), here in near.items():
        for i, j in combinations(sorted([*here, *near.get((version, position + 1), ())]), 2):
            if (i in here or j in here) and _are_rivals(units[i], units[j], relations.get((i, j))):
                yield i, j


def _are_rivals(a: Unit, b: Unit, relation: Relation | None) -> bool:
    """Whether two values could be one another's: of one sort and unlike, neither a part or a period of the other."""
    one, other = a.value, b.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return relation is Relation.DIFFERENT and not are_periods(a, b)
    shares = {one.dimension, other.dimension} == SHARES
    if a.fact.kind != b.fact.kind or one.low == other.low or relation not in (None, Relation.DIFFERENT):
        return False
    return (one.unit == other.unit or shares) and one.of != other.low and other.of != one.low


def _nearest(pairs: Sequence[tuple[Unit, Unit]]) -> list[tuple[Unit, Unit]]:
    """The pairs within one sentence; for versions that have none, those of two sentences."""
    close = [(a, b) for a, b in pairs if a.fact.sentence_start == b.fact.sentence_start]
    versions = {a.fact.version for a, _ in close}
    return close + [(a, b) for a, b in pairs if a.fact.version not in versions]


def _settle(told: Sequence[Told], floor: float) -> Swap | None:
    """The swap that some tellings of two values make, unless two versions tell it both ways."""
    turned = {
        (i, j): _turn(told[i], told[j])
        for i, j in combinations(range(len(told)), 2)
        if told[i].version != told[j].version
    }
    surest = max(turned.values(), default=0.0)
    if surest < floor:
        return None
    i, j = next(pair for pair, sure in turned.items() if sure == surest)
    versions = {told[i].version, told[j].version}
    if any(sure < 0 and {told[k].version, told[n].version} == versions for (k, n), sure in turned.items()):
        return None
    sides = [_side(k, (i, j), turned) for k in range(len(told))]
    one, other = ([t for t, side in zip(told, sides, strict=True) if side == at] for at in (0, 1))
    further = len({t.version for t in (*one, *other)}) - 2
    return Swap(_units(one), _units(other), min(SUREST, surest + SUPPORT * further))


def _side(at: int, ends: tuple[int, int], turned: Turned) -> int | None:
    """Which of two opposite tellings a telling goes with: 0 or 1, or None where it says nothing or both."""
    if at in ends:
        return ends.index(at)
    ways = [turned.get((min(at, end), max(at, end)), 0.0) for end in ends]
    first = ways[0] < 0 or ways[1] > 0
    last = ways[1] < 0 or ways[0] > 0
    return None if first == last else int(last)


def _units(told: Sequence[Told]) -> tuple[Unit, ...]:
    return tuple(unit for each in told for unit in (each.a, each.b))


def _turn(one: Told, two: Told) -> float:
    """How surely two values stand the other way round in the second telling; negative where they stand as they did."""
    ways = [{side_of(each.a), side_of(each.b)} == CHANGE for each in (one, two)]
    if all(ways) and side_of(one.a) == side_of(two.a):
        return -1.0
    sure = 0.0 if any(ways) else _compare_holders(one, two) or compare_bindings(one.binding, two.binding)
    if not sure and _earlier(one) and _earlier(two):  # "96m, down from 104m", "104m, against 96m a year before"
        return -1.0 if _earlier(one) == _earlier(two) else BY_ONE * _have_one_topic(one, two)
    if isinstance(one.a.value, When) and sure < BY_ONE:
        return min(sure, 0.0)  # texts are full of nights and mornings
    if sure <= 0 or min(information(unit.value) for unit in (one.a, one.b)) > SMALL:
        return sure
    return sure if sure >= BY_ONE or (sure >= BY_ADJACENT and _have_one_topic(one, two)) else 0.0


def _earlier(told: Told) -> str:
    """Which of two values a telling calls the earlier one, "a" or "b"; empty where it calls neither or both so."""
    first, second = ("from" in unit.aspects or PREVIOUS in unit.aspects for unit in (told.a, told.b))
    return "" if first == second else "a" if first else "b"


def _have_one_topic(one: Told, two: Told) -> bool:
    """Whether two tellings measure one thing or, where either does not say what, count one thing in like words."""
    attributes, others = _governing(one), _governing(two)
    if attributes and others:
        return bool(
            attributes & (two.a.attributes | two.b.attributes) or others & (one.a.attributes | one.b.attributes)
        )
    counted = (one.a.counted | one.b.counted) & (two.a.counted | two.b.counted)
    said = (set(one.a.vector) & set(two.a.vector)) - _beside(one) - _beside(two)
    said -= {unit.fact.text.lower() for unit in (one.a, one.b)}
    return bool(counted) and any(key[0] != "#" for key in said)


def _beside(told: Told) -> set[str]:
    """What stands right beside one of two values."""
    labels = (told.binding.one, told.binding.other)
    return {key for each in labels for key, distance in each.items() if abs(distance) <= ADJACENT}


def _governing(told: Told) -> frozenset[str]:
    """What two values measure first of all."""
    return frozenset(name for unit in (told.a, told.b) for name in unit.fact.context.attributes[:1])


def _compare_holders(one: Told, two: Told) -> float:
    """The same by the holders of the values alone."""
    straight = _compare(one.a, two.a), _compare(one.b, two.b)
    crossed = _compare(one.a, two.b), _compare(one.b, two.a)
    if straight == (1, 1):
        return -1.0
    return BY_NAMES if crossed == (1, 1) and straight == (-1, -1) else 0.0


def _compare(a: Unit, b: Unit) -> int:
    """1 where two values have a holder in common, -1 where both have others, 0 where that is unknown."""
    ways = [compare_holders(x, y) for x in a.fact.context.holders for y in b.fact.context.holders]
    return max(ways, default=0)
