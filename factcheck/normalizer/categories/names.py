"""The names of a version as the readers of fates ask for them: with their tokens and the nouns beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from factcheck.model import Found, Mention
from factcheck.normalizer.categories.themes import Named, find_titles
from factcheck.normalizer.categories.words import CategoryWords
from factcheck.normalizer.document import Document
from factcheck.normalizer.terms import name_key


class Names:
    """The names of a version, gathered when the first fate asks for them."""

    def __init__(self, document: Document, words: CategoryWords, names: Sequence[Found]) -> None:
        """Take the version and its names."""
        self.document, self.words, self.found = document, words, names

    @cached_property
    def all(self) -> list[Named]:
        """All names, in order."""
        return [
            Named(first, max(last, first + 1), name_key(name.value), name.value.type == "person")
            for name, (first, last) in zip(self.found, self.document.token_ranges(self.found), strict=True)
            if name.kind == "name" and isinstance(name.value, Mention)
        ]

    @cached_property
    def titles(self) -> dict[str, frozenset[str]]:
        """The nouns beside the names of people."""
        return find_titles(self.document.tokens, self.words, self.all)

    def called(self, noun: str) -> tuple[str, ...]:
        """The name of the only one in the version beside whose name a noun stands, if there is one."""
        names = [name for name, nouns in self.titles.items() if noun in nouns]
        return tuple(names) if len(names) == 1 else ()

    def between(self, first: int, last: int) -> list[Named]:
        """The names of a sentence, counted from its first token."""
        return [Named(n.first - first, n.last - first, n.key, n.person) for n in self.all if first <= n.first < last]
