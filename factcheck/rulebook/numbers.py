"""How one language writes numbers, hedges, ordinals, magnitudes, units and what is countable."""

from __future__ import annotations

from msgspec import Struct


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language writes numbers, hedges, ordinals, magnitudes, units and what is countable."""
