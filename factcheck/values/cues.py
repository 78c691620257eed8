"""Wordings near a value: whether what stands around it says that it moves, that it is the last, that it is new."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Fact

REACH = 60  # code points around a value in which a word may say so


def stands_near(fact: Fact, cues: Iterable[str]) -> bool:
    """Whether one of the wordings, in lower case, stands as words of its own near a value."""
    at = fact.span.start - fact.sentence_start
    near = f" {fact.sentence[max(0, at - REACH) : at + len(fact.text) + REACH].lower()} "
    return any(f" {cue} " in near or f" {cue}," in near or f" {cue}." in near for cue in cues)
