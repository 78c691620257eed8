"""Whether two lengths of time are lengths of one thing: of one stoppage, one term of office, one ship's life."""

from __future__ import annotations

from factcheck.model import TEMPORAL_KINDS, Quantity
from factcheck.slots.evidence.ages import PERSON, THING
from factcheck.slots.evidence.candidates import Reader, Unit

LIKE = 0.02  # likeness from which other words bind two lengths of a loose stretch


def compare_stretches(a: Unit, b: Unit, holder: int, likeness: float, reader: Reader) -> float:
    """1 for lengths of one stretch, -1 for two stretches, 0 where a text leaves it open.

    `holder` and `likeness` tell how the two stand to each other otherwise.
    """
    one, other = a.fact.context.stretch, b.fact.context.stretch
    if one is None or other is None or (a.fact.kind == b.fact.kind == "age"):
        return 0.0
    if one.ahead != other.ahead or is_of_person(a) or is_of_person(b):
        return -1.0
    if not reader.stretches.apart.isdisjoint(a.aspects ^ b.aspects) or not reader.stretches.separate.isdisjoint(
        set(one.of) ^ set(other.of)  # "42 days in court" of a trial that went on for fourteen weeks
    ):
        return -1.0
    shared = set(one.of).intersection(other.of)
    if not shared:
        beside = set(one.of).intersection(other.beside) or set(other.of).intersection(one.beside)
        return 0.0 if beside else -1.0
    if shared <= reader.stretches.personal and holder <= 0:
        return 0.5
    return 0.0 if shared <= reader.stretches.loose and likeness < LIKE else 1.0


def is_of_person(unit: Unit) -> bool:
    """Whether an age is a person's."""
    return unit.fact.kind == "age" and isinstance(unit.value, Quantity) and PERSON in unit.value.modifiers


def needs_stretch(unit: Unit) -> bool:
    """Whether a length is told only by the date on which a stretch began, so that it is of nothing else."""
    stretch = unit.fact.context.stretch
    return stretch is not None and stretch.began and isinstance(unit.value, Quantity)


def tells_age(unit: Unit) -> bool:
    """Whether a date tells how old a thing is."""
    return unit.fact.kind in TEMPORAL_KINDS and isinstance(unit.value, Quantity) and THING in unit.value.modifiers
