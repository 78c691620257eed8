"""Weights and thresholds of reading a fact's context, joining facts into slots and judging them."""

from __future__ import annotations

from msgspec import Struct


class ContextWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """How much a word says about a fact, by where it stands."""

    inside: float = 1.0  # in the fact's own stretch of the sentence
    outside: float = 0.4  # elsewhere in the sentence
    before: float = 0.15  # in the sentence before
    fade: float = 0.06  # loss with each token of distance
    name: float = 1.2
    concept: float = 1.0
    lemma: float = 0.6
    neighbour: float = 0.7  # another value in the sentence


class JoinWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """What speaks for and against joining two figures; a pair joins a slot at `floor` and above."""

    likeness: float = 1.0
    same_holder: float = 0.12
    other_holder: float = -1.0
    same_counted: float = 0.12
    other_counted: float = -0.12
    same_attribute: float = 0.1
    other_attribute: float = -0.4
    other_aspect: float = -0.15
    same_period: float = 0.08
    other_period: float = -0.4
    equal: float = 0.15
    compatible: float = 0.08
    information: float = 0.25
    slip: float = 0.0
    different: float = -0.1
    floor: float = 0.3
    missing: float = 0.0
    differ: float = 0.42
    differ_with_slip: float = 0.3


class QuoteWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """When two quotations are tellings of one utterance."""

    least_words: int = 4
    overlap: float = 0.7  # shared words, of the shorter quotation
    translated: float = 0.5  # shared concepts, of the poorer quotation


class StoryWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """When versions tell one event."""

    floor: float = 0.12  # mean cosine across two groups


class JudgeWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """How sure a contradiction must be for each level."""

    error: float = 0.5
    warning: float = 0.35


class Alignment(Struct, frozen=True, forbid_unknown_fields=True):
    """All weights and thresholds of alignment and judgement."""

    context: ContextWeights = ContextWeights()
    join: JoinWeights = JoinWeights()
    quotes: QuoteWeights = QuoteWeights()
    stories: StoryWeights = StoryWeights()
    judge: JudgeWeights = JudgeWeights()
    moves: dict[str, str] = {}  # attribute concept -> "up", "down" or "both"
