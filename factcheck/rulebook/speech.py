"""How one language quotes and attributes speech."""

from __future__ import annotations

from msgspec import Struct


class SpeechWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language quotes and attributes speech."""
