"""Concepts: words of several languages that mean the same to a comparison."""

from __future__ import annotations

from msgspec import Struct, field


class Concept(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of words with one meaning for alignment.

    The key of a concept in its file is its name. `words` maps a language code to lemmas or fixed phrases
    (lower case). `attribute` marks a concept that names what a number counts or measures (deaths, injuries,
    sentence); `excludes` names concepts that answer another question when they govern a like number.
    """

    words: dict[str, frozenset[str]]
    attribute: bool = False
    excludes: frozenset[str] = frozenset()
    says: str = ""


class Lexicon(Struct, frozen=True):
    """All concepts by name, with an index from (language, word) to the names of its concepts."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    index: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
