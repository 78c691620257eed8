"""Titles, roles, organisation words and capitalised words that are no names, of one language."""

from __future__ import annotations

from msgspec import Struct


class NamingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Titles, roles, organisation words and capitalised words that are no names, of one language."""
