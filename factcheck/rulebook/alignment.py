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


class Alignment(Struct, frozen=True, forbid_unknown_fields=True):
    """All weights and thresholds of alignment and judgement."""

    context: ContextWeights = ContextWeights()
