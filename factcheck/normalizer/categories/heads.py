"""What a category is said of: the noun that a value modifies, its object, or the place that it is seen from."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from factcheck.model import SEEN_FROM_NAME, SEEN_FROM_SORT
from factcheck.normalizer.categories.words import CategoryWords
from factcheck.normalizer.document import Token
from factcheck.rulebook.categories import Family
from factcheck.rulebook.phrases import Occurrence

_OBJECT = 5  # tokens on either side of a verb in which its object stands
_NOUN = 2  # tokens beside an adjective in which its noun stands
_SORTED = 6  # tokens behind "of" in which the name of a place stands
_WAY = 2  # tokens before a direction in which "from" or "to" stands
_NOUN_FIRST = frozenset({"fr", "es"})  # languages in which an adjective follows its noun


class Heads:
    """Finds what values modify in one sentence: its tokens, its known nouns and those of names, by index."""

    def __init__(
        self, words: CategoryWords, tokens: Sequence[Token], nouns: Mapping[int, str], named: Container[int]
    ) -> None:
        """Take the sentence; `nouns` are the keys of the nouns that the rules know."""
        self.words, self.tokens, self.nouns, self.named = words, tokens, nouns, named

    def find(self, family: Family, value: Occurrence) -> int | None:
        """The noun that a value modifies, before it or behind it as the language has it, or what it is "north of"."""
        code = self.words.language.code
        if family.of == "object":
            return self._object(family, value)
        if value.end - 1 in self.nouns:
            return value.end - 1  # "the port side"
        linked = family.linked.get(code, frozenset())
        if value.start >= 2 and self.tokens[value.start - 1].lower in linked and value.start - 2 in self.nouns:
            return value.start - 2
        if code in _NOUN_FIRST:
            before = range(value.start - 1, max(-1, value.start - 1 - _NOUN), -1)
            known = next((at for at in before if at in self.nouns), None)
        else:
            known = self._noun_after(value.end)
        if known is not None or family.of == "noun" or value.end >= len(self.tokens):
            return known
        if self.tokens[value.end].lower in self.words.of:
            return self._place_behind(value.end + 1)
        return value.end if self._is_content(value.end) and code not in _NOUN_FIRST else None

    def _object(self, family: Family, value: Occurrence) -> int | None:
        """The nearest noun that a verb can have for its object or passive subject."""
        nouns = [
            at
            for at in range(value.start - _OBJECT, value.end + _OBJECT)
            if at in self.nouns and self.nouns[at].partition(":")[2] in family.objects
        ]
        return min(nouns, key=lambda at: (abs(at - value.start), at), default=None)

    def _noun_after(self, at: int) -> int | None:
        """The known noun behind an adjective, with one more adjective between them ("left front wheel")."""
        if at in self.nouns:
            return at
        between = at < len(self.tokens) and self.tokens[at].kind == "word" and not self.tokens[at].capitalised
        return at + 1 if between and at + 1 in self.nouns and self._is_content(at) else None

    def _place_behind(self, at: int) -> int | None:
        """The name behind a preposition, over the words for its sort ("the spa town of Quell"), else the first noun."""
        naming = self.words.language.naming
        passed = self.words.of | naming.determiners | naming.indefinite
        for k in range(at, min(len(self.tokens), at + _SORTED)):
            if k in self.named:
                return k
            if not (self._is_content(k) or self.tokens[k].lower in passed):
                break
        return next((k for k in range(at, min(len(self.tokens), at + _NOUN)) if self._is_content(k)), None)

    def seen_from(self, value: Occurrence, head: int) -> tuple[str, ...]:
        """Whether the place that a direction is seen from has a name; none for the eastern part of something."""
        if value.end >= head or self.tokens[value.end].lower not in self.words.of:
            return ()
        return (SEEN_FROM_NAME if head in self.named else SEEN_FROM_SORT,)

    def _is_content(self, at: int) -> bool:
        if at >= len(self.tokens) or self.tokens[at].kind != "word":
            return False
        return self.tokens[at].lower not in self.words.language.words.stop

    def way(self, value: Occurrence) -> str | None:
        """Whether something comes from a direction without a noun or goes there ("to the left of the goal")."""
        before = [token.lower for token in self.tokens[max(0, value.start - _WAY) : value.start]]
        return next((self.words.ways[word] for word in reversed(before) if word in self.words.ways), None)
