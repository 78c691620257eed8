"""Words by which a number is not exact: those that loosen it, and those of intervals."""

from __future__ import annotations

from msgspec import Struct

Words = tuple[str, ...]


class Hedges(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that loosen a number, by what they make of it; each list in lower case.

    `close` repeats those that keep close to it ("almost", "just over"), `bare` those that are prepositions before an
    article ("gegen 34", but "gegen den 34-Jährigen"). Behind `negating`, perhaps with a word of `negated_through`
    between, what is beyond a number is not: "could not go beyond 40".
    """

    exact: Words = ()
    about: Words = ()
    at_least: Words = ()
    more_than: Words = ()
    at_most: Words = ()
    less_than: Words = ()
    close: Words = ()
    bare: Words = ()
    negating: Words = ()
    negated_through: Words = ()


class Ranges(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of intervals: `to` joins two ends, `between ... and` frames them, `change` verbs part them again.

    Nothing falls to what is more: behind one of `falls`, "down from 7 to 8 percent" tells where it was before.
    """

    to: Words = ()
    alternative: Words = ()
    between: Words = ()
    between_and: Words = ()
    start: Words = ()
    change: Words = ()
    changes_to: Words = ()  # between the ends of a change, where no interval has it: "von drei auf fünf Jahre"
    moving: Words = ()  # beginnings of verbs and nouns of change, for languages whose verbs end in many ways
    falls: Words = ()
