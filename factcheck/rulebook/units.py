"""The table of units: what counts as a unit, its dimension, its exact factor and how languages write it."""

from __future__ import annotations

from msgspec import Struct


class UnitTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All units."""
