"""Opposites between which one figure may stand: a rise or a fall, a profit or a loss, too early or too late."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

Poles = tuple[str, str]  # the words of the first pole and those of the second, parted by |
Phrases = tuple[tuple[tuple[str, ...], int], ...]  # each phrase by its words, longest first, with its pole

CHANGE = "change"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, as phrases are compared."""
    return _WORD.findall(text.lower())


class Pair(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Two opposites, how they are told, and the `kinds` of figures between which they decide.

    The words stand right `before` a figure or right `behind` it; where there is a list `beyond` for a language, one of
    its words has to follow those behind.
    """

    says: tuple[str, str]
    kinds: frozenset[str]
    before: dict[str, Poles] = {}
    behind: dict[str, Poles] = {}
    beyond: dict[str, str] = {}

    @cached_property
    def _known(self) -> dict[tuple[str, bool], Phrases]:
        return {}

    def phrases(self, language: str, *, behind: bool) -> Phrases:
        """The phrases of a language that stand before a figure, or behind it."""
        key = (language, behind)
        if key not in self._known:
            poles = (self.behind if behind else self.before).get(language, ("", ""))
            told = [(tuple(words_of(p)), pole) for pole, group in enumerate(poles) for p in group.split("|")]
            self._known[key] = tuple(sorted((t for t in told if t[0]), key=lambda t: (-len(t[0]), t)))
        return self._known[key]

    def references(self, language: str) -> frozenset[str] | None:
        """The words of which one has to follow; None where none has to."""
        return frozenset(self.beyond[language].split("|")) if language in self.beyond else None


class Excess(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells by how much one thing outnumbers another; words parted by |."""

    more: str
    fewer: str
    than: str  # before the lesser
    over: str  # verbs between the greater and the lesser: outnumbered
    by: str  # between the lesser and the figure

    def has(self, row: str, word: str) -> bool:
        """Whether a word in lower case is one of a row."""
        return word in getattr(self, row).split("|")


class Ways(Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `rules/ways.toml`."""

    pairs: dict[str, Pair] = {}
    excess: dict[str, Excess] = {}
