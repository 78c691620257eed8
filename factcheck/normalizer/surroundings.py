"""All that the contexts of one version are read from: its words, terms, names and values, ready for look-up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Found, Mention, Quantity, When
from factcheck.normalizer.document import Document
from factcheck.normalizer.terms import Term
from factcheck.rulebook.alignment import ContextWeights
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language


class Surroundings(Struct):
    """All that contexts of one version are read from; built once a version."""

    document: Document
    language: Language
    lexicon: Lexicon
    weights: ContextWeights
    terms: list[Term]
    term_starts: list[int]
    names: list[Found]
    facts: list[Found]


def survey(
    document: Document,
    language: Language,
    lexicon: Lexicon,
    weights: ContextWeights,
    terms: list[Term],
    names: Sequence[Found],
    facts: Sequence[Found],
) -> Surroundings:
    """Arrange what `read_contexts` needs; `facts` are the values, `names` the mentions of the version."""
    people = [n for n in names if n.kind == "name" and isinstance(n.value, Mention)]
    return Surroundings(
        document, language, lexicon, weights, terms, [t.start for t in terms], people, sorted(facts, key=_place)
    )


def _place(found: Found) -> tuple[int, int]:
    return (found.start, found.end)


def terms_between(around: Surroundings, start: int, end: int) -> list[Term]:
    """The terms that begin in [start, end)."""
    return around.terms[bisect_left(around.term_starts, start) : bisect_left(around.term_starts, end)]


def range_of(item: Found | tuple[int, int]) -> tuple[int, int]:
    """The local range of a name, or the range itself."""
    return (item.start, item.end) if isinstance(item, Found) else item


def value_key(found: Found) -> str:
    """A short key of a neighbour's value, equal for equal values in any wording."""
    value = found.value
    if isinstance(value, Quantity):
        return f"{value.low.normalize():f}{value.unit or ''}"
    if isinstance(value, When):
        return value.timex
    return str(found.start)


def mention_of(found: Found) -> Mention:
    """The mention that a name holds."""
    assert isinstance(found.value, Mention)
    return found.value
