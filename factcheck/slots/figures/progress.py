"""How likely a figure of a later version is what has become of one of an earlier version.

A conflict must be sure of one question; of two figures that moved apart it is enough that they are likelier each
other's than anything else, for an update blames no version. What speaks for it is that figures of the sort move, that
words beside them say so ("so far", "rose to"), and that nothing else in either version waits for one of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal

from factcheck.model import Fact, Quantity
from factcheck.rulebook.units import base_value
from factcheck.slots.evidence.bonds import moving_sorts
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.evidence.chance import logistic
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.courses import PAST
from factcheck.values import Relation
from factcheck.values.cues import stands_near

KINDS = ("quantity", "percentage", "money")
GROWING = frozenset({"count", "area", "volume", "mass"})  # what is counted anew while a story runs
CLEAR_SLIPS = ("transposed", "unit")  # what no course of events brings about
BEST = 0.4  # how near each must come to being the other's likeliest partner
LEAST = Decimal("0.5")  # what nought counts as beside a figure that grew from it
STEEP, LEAP = 3.0, math.log(8)  # by how much a figure may grow or shrink (as a logarithm) and be told from a leap
# What pairs have anyway: the features of slots.evidence and slots.rivals that tell here as well.
SHARED = (
    "near_root", "likeness_root", "best", "taken", "taken_both", "counted_alone", "attribute_alone", "gap",
    "same_holder", "other_holder", "same_unit", "other_attribute", "other_counted", "other_period", "other_aspect",
    "foreseen", "part", "two_parts", "each_alone", "far_apart", "close", "position", "both_leads", "orphan_alone",
    "orphan_best",
)  # fmt: skip


def put_in_order(a: Unit, b: Unit, reader: Reader) -> tuple[Unit, Unit] | None:
    """Two units by the time at which their versions were published, None where that is not known or one."""
    then, now = reader.time_of(a), reader.time_of(b)
    if not then or not now or then == now:
        return None
    return (a, b) if then < now else (b, a)


def may_have_moved(a: Unit, b: Unit, evidence: Evidence, reader: Reader) -> bool:
    """Whether a pair of figures is of the kinds that move, differs by no slip, and has no likelier partners by far."""
    moving = evidence.relation is Relation.DIFFERENT and evidence.kind in KINDS and evidence.slip not in CLEAR_SLIPS
    if not moving or evidence.features["best"] < BEST:
        return False
    return reader.alignment.still.isdisjoint((*a.fact.context.attributes[:1], *b.fact.context.attributes[:1]))


def chance_of_progress(before: Unit, now: Unit, evidence: Evidence, reader: Reader) -> float:
    """How likely the later of two figures is what has become of the earlier one."""
    weights: Mapping[str, float] = reader.alignment.join.later
    features = read_progress(before, now, evidence, reader)
    return logistic(sum(weights.get(name, 0.0) * value for name, value in sorted(features.items())))


def read_progress(before: Unit, now: Unit, evidence: Evidence, reader: Reader) -> dict[str, float]:
    """The features of such a pair: those of SHARED that it has, and what time does to figures of its sort."""
    features = {name: evidence.features.get(name, 0.0) for name in SHARED}
    features.update(_read_step(before, now, reader))
    features.update(_read_wordings(before, now, reader))
    return {"bias": 1.0, **features}


def _read_step(before: Unit, now: Unit, reader: Reader) -> Iterator[tuple[str, float]]:
    """Which way and how far the figure went, and whether figures of its sort go that way."""
    old, new = (max(LEAST, _size(unit, reader)) for unit in (before, now))
    rose, step = new > old, abs(math.log(new / old))
    ways = [{reader.alignment.moves[sort] for sort in moving_sorts(unit, reader)} for unit in (before, now)]
    yield "moves", sum(bool(way & {"both", "up" if rose else "down"}) for way in ways) / len(ways)
    yield "rose", float(rose)
    yield "step", min(STEEP, step)
    yield "leap", float(step > LEAP)
    assert isinstance(now.value, Quantity)
    yield "adds_up", float(now.value.dimension in GROWING)


def _read_wordings(before: Unit, now: Unit, reader: Reader) -> Iterator[tuple[str, float]]:
    """What the words beside the figures say of their course, and of what sort they are."""
    yield "under_way_before", float(_is_under_way(before.fact, reader))
    yield "under_way", float(_is_under_way(now.fact, reader))
    yield "renewed", float("to" in now.aspects or _is_renewed(now.fact, reader))
    yield "was", float(not PAST.isdisjoint(before.aspects | now.aspects))
    sorts = before.attributes | now.attributes
    yield "polled", float(not reader.alignment.counts.isdisjoint(sorts))
    yield "traded", float(not reader.alignment.markets.isdisjoint(sorts))


def _is_under_way(fact: Fact, reader: Reader) -> bool:
    structure = reader.structures.get(reader.languages.get(fact.version, ""))
    return structure is not None and stands_near(fact, structure.moving)


def _is_renewed(fact: Fact, reader: Reader) -> bool:
    structure = reader.structures.get(reader.languages.get(fact.version, ""))
    return structure is not None and stands_near(fact, structure.renewed)


def _size(unit: Unit, reader: Reader) -> Decimal:
    assert isinstance(unit.value, Quantity)
    return base_value(unit.value, reader.units)[0]
