"""How a pair of facts stands among its alternatives: whether another partner is likelier, or awaits one of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factcheck.model import Fact, Quantity
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.occasions import stand_alone
from factcheck.slots.evidence.series import sort_of_series
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.orphans import Orphans, stand_among_orphans, survey_orphans
from factcheck.slots.figures.told_lengths import is_told_by_date
from factcheck.values import Relation

Pair = tuple[int, int]  # positions of two units
Seat = tuple[int, str]  # a unit, and a version in which it looks for its partner


class Field(Struct, frozen=True):
    """All candidates of a block at once: what each finds in each other version, and what a version tells how often."""

    top: dict[Seat, float]  # the likeness of the likeliest partner
    equal: dict[Seat, float]  # the same among equal values
    met: frozenset[Seat]  # where a value is found that does not differ
    settled: frozenset[Seat]  # where such a value is of the same event
    told: dict[int, set[str]]  # the other versions that tell a unit's value
    crowd: Counter[str]  # values a version
    crowds_of_events: dict[int, int]  # values that a unit's version gives for its event
    counted: Counter[tuple[str, str]]  # figures a version and noun
    attributes: Counter[tuple[str, str]]
    measures: Counter[tuple[str, str]]
    series: Counter[tuple[str, str]]  # unlike ordinals a version and sort of series
    stretches: Counter[tuple[str, str]]
    shared: Counter[tuple[str, str]]  # unlike shares a version and thing
    orphans: Orphans
    length: dict[str, int]  # the last sentence of each version that holds a value


def compare_with_rivals(units: Sequence[Unit], known: Mapping[Pair, Evidence]) -> None:
    """Add to each pair how it stands among the alternatives of either side in the other's version.

    `best` is how near the pair comes to being the likeliest partner for both sides; `taken` tells that an equal
    value awaits one of them elsewhere, `taken_both` both. `orphans` tells that neither has met its like in the
    other's version, and `clock_orphans` that they are clock times, which nothing else tells apart. `gap` is the
    share of the other versions that tell the one value, where none but its own tells the other, and neither version
    of the pair tells both: one of them stands out. `rank_alone` tells that both number the same noun and nothing
    else of their versions does: "the ninth march"; `series_alone` that they count up in one series as nothing else
    of theirs does, and `shared_alone` that they are the only shares of one thing; `attribute_alone`, `unit_alone`
    and `event_alone` tell the like of what both measure, their unit and their event; what happens but once is one
    `occasion` by that alone. `position` is how far both
    stand at one point of their texts; what orphans share alone, `stand_among_orphans` tells.
    """
    field = _survey(units, known)
    for pair, evidence in known.items():
        evidence.features.update(_stand(pair, evidence, units, field))


def _survey(units: Sequence[Unit], known: Mapping[Pair, Evidence]) -> Field:
    top: dict[Seat, float] = {}
    equal: dict[Seat, float] = {}
    met: set[Seat] = set()
    settled: set[Seat] = set()
    told: dict[int, set[str]] = {}
    values: dict[int, set[str]] = {}
    for (i, j), evidence in known.items():
        likeness, same_event = evidence.features["likeness"], evidence.features["same_event"]
        for one, other in ((i, j), (j, i)):
            version = units[other].fact.version
            seat = (one, version)
            top[seat] = max(top.get(seat, 0.0), likeness)
            if evidence.relation is Relation.EQUAL:
                if not (evidence.kind == "rank" and evidence.features["other_holder"]):  # another one's third place
                    equal[seat] = max(equal.get(seat, 0.0), likeness)
                told.setdefault(one, set()).add(version)
            if evidence.relation is not Relation.DIFFERENT:
                met.add(seat)
                if same_event:
                    settled.add(seat)
            if same_event and version == units[one].fact.version:
                values.setdefault(one, {units[one].fact.normalized}).add(units[other].fact.normalized)
    rivals = [unit for unit in units if not is_told_by_date(unit)]
    length: dict[str, int] = {}
    for unit in units:
        version = unit.fact.version
        length[version] = max(length.get(version, 1), unit.fact.context.position)
    return Field(
        top=top,
        equal=equal,
        met=frozenset(met),
        settled=frozenset(settled),
        told=told,
        crowd=Counter(unit.fact.version for unit in rivals),
        crowds_of_events={place: len(of) for place, of in values.items()},
        counted=Counter((unit.fact.version, key) for unit in rivals for key in unit.counted),
        attributes=Counter((unit.fact.version, key) for unit in rivals for key in unit.attributes),
        measures=Counter((unit.fact.version, key) for unit in rivals for key in _measures(unit)),
        series=Counter((version, sort) for version, sort, _ in {_ordinal(unit.fact) for unit in units} if sort),
        stretches=Counter((version, key) for version, key, _ in {told for u in rivals for told in _stretches(u)}),
        shared=Counter(
            (version, key)
            for version, key, _ in {
                (u.fact.version, k, u.fact.normalized) for u in rivals for k in u.fact.context.shared
            }
        ),
        orphans=survey_orphans(units, known, met),
        length=length,
    )


def _shared(a: Unit, b: Unit) -> frozenset[str]:
    return frozenset(a.fact.context.shared).intersection(b.fact.context.shared)


def _ordinal(fact: Fact) -> tuple[str, str, str]:
    return (fact.version, sort_of_series(fact) if fact.kind == "rank" else "", fact.normalized)


def _stand(pair: Pair, evidence: Evidence, units: Sequence[Unit], field: Field) -> Iterator[tuple[str, float]]:
    """The features of a pair that its rivals decide."""
    (i, j), features = pair, evidence.features
    a, b = units[i], units[j]
    seats = ((i, b.fact.version), (j, a.fact.version))
    likeness = features["likeness"]
    orphans = not any(seat in field.met for seat in seats)
    counted_alone = _alone(a, b, field.counted, a.counted & b.counted)
    awaits = [0.0, 0.0]
    if evidence.relation is not Relation.EQUAL:
        awaits = [min(1.0, field.equal.get(seat, 0.0) / (likeness + 0.05)) for seat in seats]
    yield "crowd", min(1.0, math.log(max(1, field.crowd[a.fact.version]) * max(1, field.crowd[b.fact.version])) / 5)
    gap = _find_gap(pair, evidence, units, field)
    yield "gap", gap
    if gap == 1.0:
        yield "two_sizes", 0.0  # where all others agree, the odd one out is wrong, and not of its own
    yield "orphans", float(orphans)
    if orphans and features.get("unlike_clocks"):
        yield "clock_orphans", float(not features["other_event"])
    stands = [unit.fact.context.position / field.length[unit.fact.version] for unit in (a, b)]
    yield "position", 1.0 - abs(stands[0] - stands[1])
    if orphans and evidence.relation is Relation.DIFFERENT and a.fact.version != b.fact.version:
        yield from stand_among_orphans(pair, evidence, units, field.orphans)
    yield "counted_alone", counted_alone
    yield "rank_alone", float("kind_rank" in features and counted_alone == 1.0)
    yield "series_alone", features["same_series"] and _alone(a, b, field.series, frozenset({sort_of_series(a.fact)}))
    yield "shared_alone", features["same_shared"] and _alone(a, b, field.shared, _shared(a, b))
    yield "attribute_alone", _alone(a, b, field.attributes, a.attributes & b.attributes)
    yield "unit_alone", _alone(a, b, field.measures, _measures(a) & _measures(b))
    if features["same_stretch"]:
        one, other = ({key for _, key, _ in _stretches(unit)} for unit in (a, b))
        yield "stretch_alone", features["same_stretch"] * _alone(a, b, field.stretches, frozenset(one & other))
    best = math.prod(likeness / (field.top[seat] or 1.0) for seat in seats)
    yield "best", best
    yield "taken", max(awaits)
    yield "taken_both", min(awaits)
    event_alone = 0.0
    if features["same_event"]:
        sharing = field.crowds_of_events.get(i, 1) * field.crowds_of_events.get(j, 1)
        free = not any(seat in field.settled for seat in seats)
        event_alone = float(free) * (1.0 - max(awaits)) / math.sqrt(sharing)
        yield "event_alone", event_alone
    if features.get("occasion"):
        yield "occasion", event_alone if features["once"] else stand_alone(features, best, orphans=orphans)


def _find_gap(pair: Pair, evidence: Evidence, units: Sequence[Unit], field: Field) -> float:
    """The share of the versions beside a pair that tell the value of one side, where none tells that of the other."""
    versions = {units[i].fact.version for i in pair}
    one, other = (field.told.get(i, set()) for i in pair)
    if evidence.relation is not Relation.DIFFERENT or len(versions) == 1:
        return 0.0
    if bool(one) == bool(other) or (one | other) & versions:
        return 0.0
    return len(one | other) / max(1, len(field.crowd) - len(versions))


def _measures(unit: Unit) -> frozenset[str]:
    value = unit.value
    return frozenset({value.unit}) if isinstance(value, Quantity) and value.unit else frozenset()


def _stretches(unit: Unit) -> list[tuple[str, str, str]]:
    """What a length is the length of, with its version and its value: one length told twice is no rival of its own."""
    stretch = unit.fact.context.stretch
    return [(unit.fact.version, key, unit.fact.normalized) for key in stretch.of] if stretch is not None else []


def _alone(a: Unit, b: Unit, table: Mapping[tuple[str, str], int], shared: frozenset[str]) -> float:
    """How far what two figures share belongs to them alone in their versions, 0 to 1."""
    return max(
        (1.0 / math.sqrt(max(1, table[a.fact.version, k]) * max(1, table[b.fact.version, k])) for k in sorted(shared)),
        default=0.0,
    )
