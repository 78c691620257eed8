"""Slots of numbers, dates and times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from factcheck.model import Fact, Quantity, When
from factcheck.rulebook.alignment import JoinWeights
from factcheck.slots.cluster import link
from factcheck.slots.evidence import Evidence, Reader, Unit, make_units, weigh
from factcheck.values import Relation


class Figures(Struct, frozen=True):
    """A slot in the making: its units and the mean context score of the pairs across them."""

    units: tuple[Unit, ...]
    context: float
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


def _join_block(units: list[Unit], reader: Reader) -> list[Figures]:
    weights = reader.alignment.join
    pairs: list[tuple[float, int, int]] = []
    known: dict[tuple[int, int], Evidence] = {}
    for i, a in enumerate(units):
        for j in range(i + 1, len(units)):
            b = units[j]
            if a.fact.span == b.fact.span:
                continue
            evidence = weigh(a, b, reader)
            if evidence is None:
                continue
            known[i, j] = evidence
            pairs.append((total_score(evidence, weights), i, j))

    def allowed(i: int, j: int) -> bool:
        evidence = known.get((i, j) if i < j else (j, i))
        a, b = units[i].fact, units[j].fact
        if evidence is None:
            return False
        if a.version == b.version:
            return evidence.relation is not Relation.DIFFERENT
        return evidence.relation is not Relation.DIFFERENT or may_differ(evidence, weights)

    groups = link(len(units), pairs, allowed, weights.floor, weights.missing)
    return [_finish([units[i] for i in group], group, known, weights) for group in groups]


def _finish(
    units: list[Unit], group: list[int], known: dict[tuple[int, int], Evidence], weights: JoinWeights
) -> Figures:
    scores, shared = [], []
    for x, i in enumerate(group):
        for j in group[x + 1 :]:
            evidence = known.get((i, j))
            if evidence is not None and units[x].fact.version != units[group.index(j)].fact.version:
                scores.append(context_score(evidence, weights))
                shared.extend(evidence.shared[:3])
    ordered = tuple(dict.fromkeys(shared))[:5]
    return Figures(tuple(units), sum(scores) / len(scores) if scores else 0.0, ordered)


def context_score(e: Evidence, w: JoinWeights) -> float:
    """How surely two facts answer one question, by their contexts alone."""
    return (
        w.likeness * e.likeness
        + (w.same_holder if e.holder > 0 else w.other_holder if e.holder < 0 else 0.0)
        + (w.same_counted if e.counted > 0 else w.other_counted if e.counted < 0 else 0.0)
        + (w.same_attribute if e.attribute > 0 else w.other_attribute if e.attribute < 0 else 0.0)
        + (w.other_aspect if e.aspect < 0 else 0.0)
        + (w.same_period if e.period > 0 else w.other_period if e.period < 0 else 0.0)
    )


def total_score(e: Evidence, w: JoinWeights) -> float:
    """The context score and what the values say: equal ones attract, unlike ones repel unless a slip explains them."""
    score = context_score(e, w)
    if e.relation is Relation.EQUAL:
        return score + w.equal + w.information * e.information
    if e.relation is Relation.COMPATIBLE:
        return score + w.compatible + 0.5 * w.information * e.information
    return score + (w.slip if e.slip else w.different)


def may_differ(e: Evidence, w: JoinWeights) -> bool:
    """Whether two facts with unlike values may share a slot at all."""
    if e.holder < 0 or e.attribute < 0 or e.period < 0 or e.counted < 0:
        return False
    return context_score(e, w) >= (w.differ_with_slip if e.slip else w.differ)


def names_of(units: Iterable[Unit]) -> list[str]:
    """The holders named in a slot, most frequent first."""
    counts: dict[str, int] = {}
    for unit in units:
        if unit.holder:
            counts[unit.holder] = counts.get(unit.holder, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name))
