"""How one language writes dates and times."""

from __future__ import annotations

from msgspec import Struct


class CalendarWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language writes dates and times."""
