"""Figures that moved from one version to a later one, and that agglomeration left apart.

Versions that agree join first, and a slot of the newest figure then has no room for an older one that only one of them
is like: the mean of all pairs is too low, or a version tells two figures of the sort. That time moved a figure of this
sort its way is evidence enough to tell the pair as an update, which blames no version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.model import Quantity
from factcheck.slots.candidates import Reader, Unit
from factcheck.slots.courses import PAST, Course
from factcheck.slots.evidence import Evidence, probability
from factcheck.values import Relation

SURE = 0.45  # how likely the two must be one figure
LIKELY = 0.35  # the same where one of them does not say what it is of
NEAR_ENOUGH = 0.1  # likeness of the words near a figure and one that does not say what it is of
BEST = 0.7  # how near each must come to being the other's likeliest partner
TAKEN = 0.3  # how much of a partner with the same value either may have in the other's version
GROWING = frozenset({"count", "area", "volume", "mass"})  # what is counted anew while a story runs
MOST = 8  # times by which a figure may grow or shrink between two versions
APART = ("other_holder", "far_apart", "part", "complement", "each_alone", "other_period", "slip")


def find_advances(
    units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence], groups: Sequence[Sequence[Unit]], reader: Reader
) -> Iterator[Course]:
    """All pairs of an older figure and a newer one among the units of one block, which `groups` hold apart.

    `known` is the evidence for pairs of positions; figures of which a group already tells more than one value are left.
    """
    told = {unit.index for group in groups if _tells_two(group) for unit in group}
    for (i, j), evidence in known.items():
        a, b = units[i], units[j]
        if {a.index, b.index} <= told or not (_counts(a) and _counts(b)):
            continue
        if not _is_move(a, b, evidence, reader) or not _are_of_one_sort(a, b, reader):
            continue
        sure = probability(evidence, reader.alignment.join)
        if sure >= (SURE if evidence.features["moved"] else LIKELY):
            before, now = (a, b) if _day(a, reader) < _day(b, reader) else (b, a)
            yield Course(before, now, sure, "advance")


def _is_move(a: Unit, b: Unit, evidence: Evidence, reader: Reader) -> bool:
    """Whether time explains why two figures differ, and neither has another partner."""
    features = evidence.features
    if evidence.relation is not Relation.DIFFERENT or any(features[name] for name in APART):
        return False
    alone = features["best"] >= BEST and features["taken"] <= TAKEN
    return alone and bool(features["moved"] or _may_have_moved(a, b, evidence, reader))


def _may_have_moved(a: Unit, b: Unit, evidence: Evidence, reader: Reader) -> bool:
    """Whether one figure is of a sort that rises, and the other, which tells nothing but its number, is greater."""
    alignment, features = reader.alignment, evidence.features
    told = [[name for name in u.fact.context.attributes[:1] if name not in alignment.plain] for u in (a, b)]
    sorts = [name for names in told for name in names]
    if len(sorts) != 1 or alignment.moves.get(sorts[0]) != "up" or not _day(a, reader) or not _day(b, reader):
        return False
    before, now = (a, b) if _day(a, reader) < _day(b, reader) else (b, a)
    rises = _day(a, reader) != _day(b, reader) and _low(before) < _low(now)
    return rises and bool(features["orphans"]) and features["near"] >= NEAR_ENOUGH and features["best"] == 1.0


def _low(unit: Unit) -> Decimal:
    assert isinstance(unit.value, Quantity)
    return unit.value.low


def _are_of_one_sort(a: Unit, b: Unit, reader: Reader) -> bool:
    """Whether both are counted alike: no seats, which polls tell as well, and no injured beside the badly injured."""
    alignment = reader.alignment
    if not alignment.counts.isdisjoint(a.attributes | b.attributes):
        return False
    one, other = sorted((_low(a), _low(b)))
    narrower = (a.attributes ^ b.attributes) & alignment.moves.keys() if a.attributes and b.attributes else ()
    return not narrower and other <= MOST * one


def _counts(unit: Unit) -> bool:
    """Whether a figure tells how many or how much there is as of its version, and no share or step."""
    growing = isinstance(unit.value, Quantity) and unit.value.dimension in GROWING
    return growing and unit.fact.kind == "quantity" and PAST.isdisjoint(unit.aspects) and "by" not in unit.aspects


def _tells_two(group: Sequence[Unit]) -> bool:
    return len({unit.fact.normalized for unit in group}) > 1


def _day(unit: Unit, reader: Reader) -> str:
    return reader.published.get(unit.fact.version) or ""
