"""One name as a party of a relation."""

from __future__ import annotations

from msgspec import Struct


class Relation(Struct, frozen=True, gc=False):
    """The name at `start` with its part ("pay:doer", "route:start") and the entity at the other end.

    An other end without a name is its noun behind a tilde: "~agency".
    """

    start: int
    part: str
    other: str
