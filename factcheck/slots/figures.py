"""Slots of numbers, dates and times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from factcheck.model import Fact, Quantity, When
from factcheck.slots.cluster import link
from factcheck.slots.evidence import (
    Evidence,
    Reader,
    Unit,
    compare_holders,
    compare_with_rivals,
    make_units,
    probability,
    weigh,
)
from factcheck.values import Relation


class Figures(Struct, frozen=True):
    """A slot in the making: its units, and how surely the unlike values among them answer one question."""

    units: tuple[Unit, ...]
    confidence: float
    shared: tuple[str, ...]


def family(fact: Fact) -> str | None:
    """The block in which a fact may meet others: values of different families are never compared."""
    value = fact.value
    if isinstance(value, Quantity):
        if fact.kind in ("age", "rank", "score"):
            return fact.kind
        if value.dimension == "money":
            return f"money {value.unit}"
        return value.dimension
    if isinstance(value, When):
        return fact.kind
    return None


def join_figures(facts: Sequence[Fact], reader: Reader) -> list[Figures]:
    """All slots of the story's numbers, dates and times, singletons included."""
    units = make_units([f for f in facts if family(f) is not None], reader)
    blocks: dict[str, list[Unit]] = {}
    for unit in units:
        name = family(unit.fact)
        if name is not None:
            blocks.setdefault(name, []).append(unit)
    slots: list[Figures] = []
    for name in sorted(blocks):
        slots.extend(_join_block(blocks[name], reader))
    return slots


def weigh_all(units: Sequence[Unit], reader: Reader) -> dict[tuple[int, int], Evidence]:
    """The evidence for all pairs (i < j) of a block that can be compared, rivals taken into account."""
    known: dict[tuple[int, int], Evidence] = {}
    for i, a in enumerate(units):
        for j in range(i + 1, len(units)):
            b = units[j]
            if a.fact.span == b.fact.span:
                continue
            evidence = weigh(a, b, reader)
            if evidence is not None:
                known[i, j] = evidence
    compare_with_rivals(units, known)
    return known


def _join_block(units: list[Unit], reader: Reader) -> list[Figures]:
    join = reader.alignment.join
    known = weigh_all(units, reader)
    chances = {pair: probability(evidence, join.weights) for pair, evidence in known.items()}
    pairs = [(chance, i, j) for (i, j), chance in chances.items()]

    def allowed(i: int, j: int) -> bool:
        pair = (i, j) if i < j else (j, i)
        if pair not in known:
            return False
        if known[pair].relation is not Relation.DIFFERENT:
            return True
        if units[i].fact.version == units[j].fact.version:
            return False
        return chances[pair] >= join.differ

    groups = link(len(units), pairs, allowed, join.floor, 0.0)
    return [_finish(units, group, known, chances) for group in groups]


def _finish(
    units: Sequence[Unit],
    group: list[int],
    known: dict[tuple[int, int], Evidence],
    chances: dict[tuple[int, int], float],
) -> Figures:
    unlike, shared = [], []
    for x, i in enumerate(group):
        for j in group[x + 1 :]:
            evidence = known.get((i, j))
            if evidence is None or units[i].fact.version == units[j].fact.version:
                continue
            shared.extend(evidence.shared[:3])
            if evidence.relation is Relation.DIFFERENT:
                unlike.append(chances[i, j])
    ordered = tuple(dict.fromkeys(shared))[:5]
    return Figures(tuple(units[i] for i in group), max(unlike, default=1.0), ordered)


def names_of(units: Iterable[Unit]) -> list[str]:
    """The holders named in a slot, most frequent first; a bare surname counts for the full name."""
    counts: dict[str, int] = {}
    for unit in units:
        if unit.holder:
            same = next((known for known in counts if compare_holders(known, unit.holder) > 0), unit.holder)
            longer = max(same, unit.holder, key=len)
            counts[longer] = counts.pop(same, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name))
