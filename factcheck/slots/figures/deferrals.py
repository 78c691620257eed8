"""Dates that a later version says were changed: the vote set for Thursday "was put off until 18 November".

The earlier version's date and the new one answer one question, though both were right when they were written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import When
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.evidence.chance import probability
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.courses import Course
from factcheck.slots.figures.progress import put_in_order
from factcheck.values import Relation

CHANGE = "change"  # the phase of concepts that tell of a changed date
NEAR = 0.3  # weight of a word that stands in the date's own stretch of the sentence
RETOLD = 0.5  # how likely the earlier date must be the one that the later version says was given up
SURE = 0.25  # how likely two unlike dates must be of one event where the later version gives none up
TOPIC = "deferral"


def find_deferrals(
    units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence], reader: Reader
) -> Iterator[Course]:
    """All pairs of a date and the one that took its place among the units of one block.

    `known` is the evidence for pairs of positions.
    """
    changed = {unit.index for unit in units if _is_changed(unit, reader)}
    if not changed:
        return
    given_up = _find_given_up(units, changed)
    for (i, j), evidence in known.items():
        order = put_in_order(units[i], units[j], reader)
        if order is None or not _are_dates(*order):
            continue
        before, then = order
        chance = probability(evidence, reader.alignment.join)
        if evidence.relation is Relation.EQUAL and then.index in given_up and chance >= RETOLD:
            yield Course(before, given_up[then.index], chance, TOPIC)
        elif then.index in changed and then.index not in given_up and chance >= SURE and _are_of_one(evidence):
            yield Course(before, then, chance, TOPIC)


def _is_changed(unit: Unit, reader: Reader) -> bool:
    """Whether the words beside a date say that it took the place of another."""
    concepts = reader.lexicon.concepts
    near = (key for key, weight in unit.fact.context.terms if weight >= NEAR and key in concepts)
    return isinstance(unit.value, When) and any(concepts[key].phase == CHANGE for key in near)


def _find_given_up(units: Sequence[Unit], changed: set[int]) -> dict[int, Unit]:
    """For each date of a sentence that tells of a change the last one there, which took its place."""
    told: dict[tuple[str, int], list[Unit]] = {}
    for unit in units:
        if isinstance(unit.value, When):
            told.setdefault((unit.fact.version, unit.fact.sentence_start), []).append(unit)
    given_up = {}
    for dates in told.values():
        ordered = sorted(dates, key=lambda unit: unit.fact.span.start)
        if not any(unit.index in changed for unit in ordered):
            continue
        for unit in ordered:
            if unit.fact.normalized != ordered[-1].fact.normalized:
                given_up[unit.index] = ordered[-1]
    return given_up


def _are_dates(one: Unit, other: Unit) -> bool:
    return isinstance(one.value, When) and isinstance(other.value, When)


def _are_of_one(evidence: Evidence) -> bool:
    """Whether two unlike dates are each other's likeliest partners, and no equal one awaits either."""
    features = evidence.features
    return evidence.relation is Relation.DIFFERENT and features["best"] == 1.0 and not features.get("taken")
