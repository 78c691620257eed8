"""Scores of unlike phases of a match, which answer two questions: the half-time score, and that of the shoot-out."""

from __future__ import annotations

from factcheck.model import Quantity, Value

# Phases that a score without a word of its own may be of: "beat them 5-4" may tell of penalties.
MAY_BE = {"final": frozenset({"shootout", "aggregate"})}


def are_of_two_phases(a: Value, b: Value) -> bool:
    """Whether two scores are told of unlike phases of a match, or of two matches."""
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not a.dimension == b.dimension == "score":
        return False
    if not a.modifiers or not b.modifiers or a.modifiers == b.modifiers:
        return False
    one, other = a.modifiers[0], b.modifiers[0]
    return other not in MAY_BE.get(one, ()) and one not in MAY_BE.get(other, ())
