"""Words of one language that bind a value to its holder or set it apart from the value beside it."""

from __future__ import annotations

from msgspec import Struct


class Structure(Struct, frozen=True, forbid_unknown_fields=True):
    """Closed classes, all in lower case."""

    conjunctions: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    respectively: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    to_words: frozenset[str] = frozenset()
    by_words: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()  # wordings that show that a figure moves ("so far", "rose to")
    total: frozenset[str] = frozenset()  # wordings that say that the figures beside them add up
    remainder: frozenset[str] = frozenset()  # "leaving": what is left when one figure is taken from another
    since: frozenset[str] = frozenset()  # wordings that date the beginning of a span that lasts until now
    # Words behind a value that counts from another point than a value without them:
    relative: frozenset[str] = frozenset()  # any value: "seven minutes later"
    relative_minutes: frozenset[str] = frozenset()  # minutes of a match: "16 minutes from the end"
    relative_age: frozenset[str] = frozenset()  # an age at another time: "was 41 when"
    pronouns: frozenset[str] = frozenset()  # of one person: he, she, his, her
