"""Figures that a later version tells with what they were before: "the bill was revised from 1.3 billion to 1.8".

The earlier version's figure and the new one answer one question, at two times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from factcheck.model import Fact, Quantity
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.evidence.chance import probability
from factcheck.slots.evidence.weigh import Evidence, information
from factcheck.values import Relation

PAST = frozenset({"from", "previous", "original"})  # aspects of what a figure was
SURE = 0.6  # how likely the figure of the earlier version must be the one that was
TELLING = 0.25  # information below which two figures agree by chance
KINDS = ("money", "quantity", "percentage", "duration")


class Course(Struct, frozen=True):
    """A figure of an earlier version and what a later one says that has become of it."""

    before: Unit
    now: Unit
    confidence: float
    topic: str = "course"  # or "advance", where the later version does not say what was before, or "deferral"


def find_courses(units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence], reader: Reader) -> Iterator[Course]:
    """All courses among the units of one block; `known` holds the evidence for pairs of unit positions."""
    for then, now in _changes(units):
        for i, before in enumerate(units):
            evidence = known.get((min(i, then), max(i, then)))
            if evidence is None or evidence.relation is not Relation.EQUAL:
                continue
            sure = probability(evidence, reader.alignment.join)
            if sure >= SURE and _is_earlier(before, units[now], reader):
                yield Course(before, units[now], sure)


def gather_courses(
    courses: Iterable[Course], joined: Iterable[Sequence[Fact]]
) -> Iterator[tuple[str, list[Fact], float]]:
    """For each figure that became another one its topic and the facts that tell both, in order; none that `joined` has
    in one.
    """
    slots = [{(f.version, f.span) for f in facts} for facts in joined]
    told: dict[tuple[str, int], tuple[str, dict[tuple[str, int], Fact], float]] = {}
    for course in courses:
        ends = (course.before.fact, course.now.fact)
        if any({(f.version, f.span) for f in ends} <= slot for slot in slots):
            continue
        topic, facts, sure = told.get(_place(course.now.fact), (course.topic, {}, 0.0))
        facts = facts | {_place(f): f for f in ends}
        told[_place(course.now.fact)] = (topic, facts, max(sure, course.confidence))
    for topic, facts, sure in told.values():
        yield topic, [facts[place] for place in sorted(facts)], sure


def _place(fact: Fact) -> tuple[str, int]:
    return (fact.version, fact.span.start)


def _changes(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Positions of neighbouring figures of one sentence of which one is what the other was before."""
    order = sorted(range(len(units)), key=lambda i: (units[i].fact.version, units[i].fact.span.start))
    for i, j in pairwise(order):
        a, b = units[i], units[j]
        if a.fact.version != b.fact.version or a.fact.sentence_start != b.fact.sentence_start or not _are_alike(a, b):
            continue
        past = [bool(PAST & unit.aspects) for unit in (a, b)]
        if past == [True, False]:
            yield i, j
        elif past == [False, True]:
            yield j, i


def _are_alike(a: Unit, b: Unit) -> bool:
    """Whether two figures are of one unit, and unlike."""
    one, two = a.value, b.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or a.fact.kind not in KINDS:
        return False
    alike = a.fact.kind == b.fact.kind and one.unit == two.unit
    return alike and one.low != two.low and min(information(one), information(two)) >= TELLING


def _is_earlier(before: Unit, now: Unit, reader: Reader) -> bool:
    """Whether a figure was the latest one in an earlier version, and no comparison with another year there either."""
    if not "" < reader.time_of(before) < reader.time_of(now) or PAST & before.aspects:
        return False
    return before.fact.context.period in (None, now.fact.context.period)
