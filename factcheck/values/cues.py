"""Wordings near a value: whether what stands around it says that it moves, that it is the last, that it is new."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from factcheck.model import Fact, When
from factcheck.values.times import DATE, clock_of

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CLAUSE = re.compile(r"[,;:–—()]")
REACH = 60  # code points around a value in which a word may say so


def stands_near(fact: Fact, cues: Iterable[str]) -> bool:
    """Whether one of the wordings, in lower case, stands as words of its own near a value."""
    at = fact.span.start - fact.sentence_start
    near = f" {fact.sentence[max(0, at - REACH) : at + len(fact.text) + REACH].lower()} "
    return any(f" {cue} " in near or f" {cue}," in near or f" {cue}." in near for cue in cues)


def is_counted_to(fact: Fact, as_of: Collection[str], published: str | None) -> bool:
    """Whether a word before a date or hour says "up to then", and it is past when its version is published."""
    before = f" {fact.sentence[: fact.span.start - fact.sentence_start].lower().rstrip()}"
    if not isinstance(fact.value, When) or not any(before.endswith(f" {word}") for word in as_of):
        return False
    begin = fact.value.start
    return not published or begin is None or begin[:DATE] <= published[:DATE]


def is_overrun(fact: Fact, due: Iterable[str], overrun: Iterable[str]) -> bool:
    """Whether a time of day is only what was planned, as its sentence says: "due at 15:00, was held back"."""
    if not isinstance(fact.value, When) or clock_of(fact.value) is None:
        return False
    at = fact.span.start - fact.sentence_start
    before, behind = fact.sentence[:at], fact.sentence[at + len(fact.text) :]
    clause = _words(f"{re.split(_CLAUSE, before)[-1]} {re.split(_CLAUSE, behind)[0]}")
    return any(f" {cue} " in clause for cue in due) and any(f" {cue} " in _words(before + behind) for cue in overrun)


def _words(text: str) -> str:
    """The words of a text in lower case, single blanks around each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "
