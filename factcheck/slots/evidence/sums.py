"""Figures that one version adds up and another lists: "146 passengers and eight crew", "154 people aboard"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from msgspec import Struct

from factcheck.model import TIMES, Fact, Quantity, Value

LIST = 4  # figures that one list may hold
FEW = 10  # up to which a figure is soon the sum of any others
NEAR = 2  # sentences between a sum and its list
ROUND = Decimal("0.05")  # of a whole that is only bounded, what a sum may lie beyond it
GAP = 60  # code points between two figures of a list
Place = tuple[str, int]


class Total(Struct, frozen=True):
    """What a list adds up to, and whether all in it are of one kind: two dead and three hurt are no five dead."""

    number: Decimal
    of_one_kind: bool


def find_totals(facts: Iterable[Fact]) -> dict[Place, frozenset[Total]]:
    """What the lists of a sentence that a figure stands in add up to, by version and start of the figure."""
    totals: dict[Place, set[Total]] = {}
    counted = [f for f in facts if f.kind in ("quantity", "money", "duration") and isinstance(f.value, Quantity)]
    counted.sort(key=place_of)
    for _, group in groupby(counted, key=lambda f: (f.version, f.sentence_start)):
        figures = _multiply(list(group))
        for first in range(len(figures)):
            for size in range(2, LIST + 1):
                run = figures[first : first + size]
                if len(run) < size or not _is_list([fact for fact, _ in run]):
                    break
                total = Total(sum((n for _, n in run), Decimal()), len({f.context.attributes[:1] for f, _ in run}) == 1)
                for fact, _ in run:
                    totals.setdefault(place_of(fact), set()).add(total)
    return {place: frozenset(sums) for place, sums in totals.items()}


def adds_up_to(totals: Iterable[Total], whole: Value, *, mixed: bool) -> bool:
    """Whether a figure is one of a list that adds up to the `whole`; `mixed` tells that a list of any kinds will do."""
    if not isinstance(whole, Quantity):
        return False
    return any(_makes(t.number, whole) and (t.of_one_kind or mixed) for t in totals)


def _makes(number: Decimal, whole: Quantity) -> bool:
    """Whether a sum is the whole, or what "more than" the whole and "nearly" the whole say in round numbers."""
    if whole.hedge == "exact" or number == whole.low:
        return number == whole.low
    above = whole.hedge in ("more-than", "at-least")
    return 0 < (number - whole.low if above else whole.low - number) <= whole.low * ROUND


def find_told_sums(facts: Iterable[Fact], totals: Mapping[Place, frozenset[Total]]) -> tuple[set[Place], set[Place]]:
    """The places of figures that their own version also lists part by part, and those of such parts."""
    told: dict[tuple[str, str | None], dict[Decimal, list[Fact]]] = {}
    listed: dict[tuple[str, str | None], list[tuple[Fact, Total]]] = {}
    for fact in facts:
        value = fact.value
        if isinstance(value, Quantity) and value.low == value.high and value.low > FEW:
            told.setdefault((fact.version, value.unit), {}).setdefault(value.low, []).append(fact)
        if isinstance(value, Quantity):
            sums = totals.get(place_of(fact), ())
            likely = [t for t in sums if t.of_one_kind or value.unit is not None]
            listed.setdefault((fact.version, value.unit), []).extend((fact, t) for t in likely)
    wholes: set[Place] = set()
    parts: set[Place] = set()
    for key, members in listed.items():
        for fact, total in members:
            near = [f for f in told.get(key, {}).get(total.number, ()) if _stands_near(f, fact)]
            if near:
                parts.add(place_of(fact))
                wholes.update(place_of(f) for f in near)
    return wholes, parts - wholes


def _stands_near(whole: Fact, part: Fact) -> bool:
    return whole.kind == part.kind and abs(whole.context.position - part.context.position) <= NEAR


def place_of(fact: Fact) -> Place:
    """The version and the start of a figure."""
    return (fact.version, fact.span.start)


def _multiply(facts: Sequence[Fact]) -> list[tuple[Fact, Decimal]]:
    """Each figure with its number, times what stands behind it: "€250,000 twice"."""
    figures: list[tuple[Fact, Decimal]] = []
    for fact in facts:
        assert isinstance(fact.value, Quantity)
        if fact.value.unit != TIMES:
            figures.append((fact, fact.value.low))
        elif figures and fact.span.start - figures[-1][0].span.end <= 1:
            figures[-1] = (figures[-1][0], figures[-1][1] * fact.value.low)
    return figures


def _is_list(facts: Sequence[Fact]) -> bool:
    """Whether figures follow each other closely and bear one unit."""
    values = [f.value for f in facts if isinstance(f.value, Quantity)]
    near = all(b.span.start - a.span.end <= GAP for a, b in pairwise(facts))
    return near and all(v.low == v.high for v in values) and len({(v.dimension, v.unit) for v in values}) == 1
