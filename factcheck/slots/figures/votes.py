"""Votes told side by side: "three judges backed the cut and two were against" is a score of 3-2."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from factcheck.model import Fact, Quantity

FOR, AGAINST = "votes_for", "votes_against"  # concepts of the lexicon


def read_votes(facts: Sequence[Fact]) -> list[Fact]:
    """A score for each pair of counts of one sentence of which one is for and the next against, or the reverse."""
    counts = [f for f in facts if f.kind == "quantity" and {FOR, AGAINST} & set(f.context.attributes[:1])]
    found = []
    for one, other in pairwise(counts):
        sides = one.context.attributes[0], other.context.attributes[0]
        if one.version == other.version and one.sentence_start == other.sentence_start and set(sides) == {FOR, AGAINST}:
            found.append(_join(one, other))
    return found


def _join(one: Fact, other: Fact) -> Fact:
    assert isinstance(one.value, Quantity)
    assert isinstance(other.value, Quantity)
    score = Quantity(low=one.value.low, high=other.value.low, dimension="score", counted="vote")
    start, end = one.span.start - one.sentence_start, other.span.end - one.sentence_start
    span = replace(one.span, end=other.span.end, end_line=other.span.end_line, end_column=other.span.end_column)
    return replace(
        one,
        kind="score",
        text=one.sentence[start:end],
        normalized=f"{score.low}-{score.high}",
        value=score,
        span=span,
    )
