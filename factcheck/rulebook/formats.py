"""Story formats: how a dump splits into articles."""

from __future__ import annotations

from msgspec import Struct


class StoryFormat(Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a file holds several articles."""

    name: str
