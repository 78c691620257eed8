"""The events from which lengths of time count: "opened in April 2022, a month after the collapse" dates no collapse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Found, When
from factcheck.normalizer.document import Document
from factcheck.rulebook.load import Language

_ENDS = frozenset(",;:!?()—–")


def find_reckoned(
    document: Document, language: Language, bounds: tuple[int, int], facts: Sequence[Found]
) -> list[tuple[int, int]]:
    """Where the sentence at `bounds` names events that lengths of time count from, each to the end of its clause.

    What is a date by itself names none ("the day before yesterday").
    """
    structure = language.structure
    dates = [(found.start, found.end) for found in facts if isinstance(found.value, When)]
    if not dates or structure.reckoning.isdisjoint(document.words):
        return []
    units = language.calendar.units.values()
    tokens = document.tokens_between(*bounds)
    found = []
    for at, (unit, side) in enumerate(pairwise(tokens)):
        if side.lower not in structure.reckoning or not any(unit.lower in forms for forms in units):
            continue
        if any(begin <= side.start < end for begin, end in dates):
            continue
        behind = (t.start for t in tokens[at + 2 :] if t.text in _ENDS or t.lower in structure.coordinators)
        found.append((side.start, next(behind, bounds[1])))
    return found


def is_anothers(start: int, date: int, reckoned: Sequence[tuple[int, int]]) -> bool:
    """Whether a word is of an event that a length beside a date counts from, and the date at `date` stands outside."""
    return any(begin <= start < end and not begin <= date < end for begin, end in reckoned)
