"""Whether two lengths of time are lengths of one thing: of one stoppage, one term of office, one ship's life."""

from __future__ import annotations

import re

from factcheck.model import AMOUNT, TEMPORAL_KINDS, Quantity, Stretch
from factcheck.slots.evidence.ages import PERSON, THING
from factcheck.slots.evidence.candidates import Reader, Unit

FAR = 1.2  # times from which two amounts are two
_AMOUNT = re.compile(rf"{AMOUNT}(\d+(?:\.\d+)?)(.*)")
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
        return _compare_others(one, other)
    if shared <= reader.stretches.personal and holder <= 0:
        return 0.5
    return 0.0 if shared <= reader.stretches.loose and likeness < LIKE else 1.0


def _compare_others(one: Stretch, other: Stretch) -> float:
    """-1 for lengths that are governed by two stretches, 0 where a clause names both, or how much came about."""
    if _tell_other_amounts(one.of, other.of):
        return -1.0  # "offers 5 percent over two years", "wants 8 percent over a year"
    beside = set(one.of).intersection(other.beside) or set(other.of).intersection(one.beside)
    return 0.0 if beside or _tells_only_amount(one.of) or _tells_only_amount(other.of) else -1.0


def _tells_only_amount(of: tuple[str, ...]) -> bool:
    """Whether nothing names a stretch but how much came about in it: by what name it goes is open."""
    return all(name.startswith(AMOUNT) for name in of)


def _tell_other_amounts(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two figures of one unit came about in two lengths, too far apart for two tellings of one."""
    pairs = [(a, b) for unit, a in _amounts(one) for other_unit, b in _amounts(other) if unit == other_unit]
    return any(max(pair) > FAR * min(pair) for pair in pairs)


def _amounts(of: tuple[str, ...]) -> list[tuple[str, float]]:
    """The units of the amounts, and how many of them came about."""
    read = [_AMOUNT.fullmatch(name) for name in of if name.startswith(AMOUNT)]
    return [(match[2], float(match[1])) for match in read if match is not None]


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
