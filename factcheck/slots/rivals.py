"""How a pair of facts stands among its alternatives: whether another partner is likelier, or awaits one of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from factcheck.model import Quantity
from factcheck.slots.candidates import Unit
from factcheck.slots.evidence import Evidence
from factcheck.values import Relation


def compare_with_rivals(units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence]) -> None:
    """Add to each pair how it stands among the alternatives of either side in the other's version.

    `best` is how near the pair comes to being the likeliest partner for both sides; `taken` tells that an equal value
    awaits one of them elsewhere, `taken_both` both. `gap` is the share of the other versions that tell the one value,
    where none but its own tells the other, and neither version of the pair tells both: one of them stands out.
    `rank_alone` tells that both number the same noun and nothing else of their versions does: "the ninth march".
    """
    top: dict[tuple[int, str], float] = {}
    equal: dict[tuple[int, str], float] = {}
    for (i, j), evidence in known.items():
        likeness = evidence.features["likeness"]
        for one, other in ((i, j), (j, i)):
            key = (one, units[other].fact.version)
            top[key] = max(top.get(key, 0.0), likeness)
            if evidence.relation is Relation.EQUAL:
                equal[key] = max(equal.get(key, 0.0), likeness)
    crowd: dict[str, int] = {}
    for unit in units:
        crowd[unit.fact.version] = crowd.get(unit.fact.version, 0) + 1
    met = {
        (one, units[other].fact.version)
        for (i, j), evidence in known.items()
        if evidence.relation is not Relation.DIFFERENT
        for one, other in ((i, j), (j, i))
    }
    told: dict[int, set[str]] = {}
    for (i, j), evidence in known.items():
        if evidence.relation is Relation.EQUAL:
            told.setdefault(i, set()).add(units[j].fact.version)
            told.setdefault(j, set()).add(units[i].fact.version)
    counted, named, measured = _tell_apart(units)
    crowds = _crowds_of_events(units, known)
    settled = {
        (one, units[other].fact.version)
        for (i, j), evidence in known.items()
        if evidence.relation is not Relation.DIFFERENT and evidence.features["same_event"]
        for one, other in ((i, j), (j, i))
    }
    for (i, j), evidence in known.items():
        likeness = evidence.features["likeness"]
        many = crowd[units[i].fact.version] * crowd[units[j].fact.version]
        evidence.features["crowd"] = min(1.0, math.log(many) / 5)
        va, vb = units[i].fact.version, units[j].fact.version
        orphans = (i, vb) not in met and (j, va) not in met
        differ = evidence.relation is Relation.DIFFERENT and va != vb
        gap = _find_gap(told.get(i, set()), told.get(j, set()), {va, vb}, len(crowd)) if differ else 0.0
        evidence.features["gap"] = gap
        if gap == 1.0:
            evidence.features["two_sizes"] = 0.0  # where all others agree, the odd one out is wrong, and not of its own
        evidence.features["orphans"] = float(orphans)
        evidence.features["counted_alone"] = _alone(units[i], units[j], counted, units[i].counted & units[j].counted)
        evidence.features["rank_alone"] = float(
            "kind_rank" in evidence.features and evidence.features["counted_alone"] == 1.0
        )
        evidence.features["attribute_alone"] = _alone(
            units[i], units[j], named, units[i].attributes & units[j].attributes
        )
        ua, ub = _unit_of(units[i]), _unit_of(units[j])
        evidence.features["unit_alone"] = _alone(units[i], units[j], measured, ua & ub)
        left = top[i, units[j].fact.version] or 1.0
        right = top[j, units[i].fact.version] or 1.0
        evidence.features["best"] = (likeness / left) * (likeness / right)
        awaits = [0.0, 0.0]
        if evidence.relation is not Relation.EQUAL:
            for side, key in enumerate(((i, units[j].fact.version), (j, units[i].fact.version))):
                awaits[side] = min(1.0, equal.get(key, 0.0) / (likeness + 0.05))
        evidence.features["taken"] = max(awaits)
        evidence.features["taken_both"] = min(awaits)
        if evidence.features["same_event"]:
            sharing = crowds.get(i, 1) * crowds.get(j, 1)
            free = (i, vb) not in settled and (j, va) not in settled
            evidence.features["event_alone"] = float(free) * (1.0 - max(awaits)) / math.sqrt(sharing)


def _find_gap(one: set[str], other: set[str], pair: set[str], versions: int) -> float:
    """The share of the versions beside a pair that tell the value of one side, where none tells that of the other."""
    if bool(one) == bool(other) or (one | other) & pair:
        return 0.0
    return len(one | other) / (versions - len(pair))


def _crowds_of_events(units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence]) -> dict[int, int]:
    """For each unit with an event, by its place, how many values its version gives for that event."""
    values: dict[int, set[str]] = {}
    for (i, j), evidence in known.items():
        if evidence.features["same_event"] and units[i].fact.version == units[j].fact.version:
            values.setdefault(i, {units[i].fact.normalized}).add(units[j].fact.normalized)
            values.setdefault(j, {units[j].fact.normalized}).add(units[i].fact.normalized)
    return {place: len(told) for place, told in values.items()}


def _unit_of(unit: Unit) -> frozenset[str]:
    value = unit.value
    return frozenset({value.unit}) if isinstance(value, Quantity) and value.unit else frozenset()


def _tell_apart(units: Sequence[Unit]) -> list[dict[tuple[str, str], int]]:
    """How many figures of each version count a noun, have an attribute, or bear a unit."""
    tables: list[dict[tuple[str, str], int]] = [{}, {}, {}]
    for unit in units:
        for table, keys in zip(tables, (unit.counted, unit.attributes, _unit_of(unit)), strict=True):
            for key in keys:
                table[unit.fact.version, key] = table.get((unit.fact.version, key), 0) + 1
    return tables


def _alone(a: Unit, b: Unit, table: Mapping[tuple[str, str], int], shared: frozenset[str]) -> float:
    """How far what two figures share belongs to them alone in their versions, 0 to 1."""
    return max(
        (1.0 / math.sqrt(table[a.fact.version, k] * table[b.fact.version, k]) for k in sorted(shared)), default=0.0
    )
