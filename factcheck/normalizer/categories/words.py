"""The words of one language that tell a category, looked up once each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.normalizer.document import is_word
from factcheck.normalizer.known import Kept, Known
from factcheck.normalizer.terms import word_forms
from factcheck.rulebook.categories import NOUN, THEME, Categories
from factcheck.rulebook.load import Language
from factcheck.rulebook.phrases import Word

_ELIDED = re.compile(r"^(?:l|d|qu)['’](?=\w)")
_SHORTEST = 3  # letters of the noun behind a value in a compound: "Ost" + "tor"
_SHORTEST_END = 5  # letters of a noun that ends a compound, less one: "Mieten" + "gesetz"
_LONG = 9  # letters of the shortest word that is looked at as a compound


class Compound(Struct, frozen=True):
    """A value that begins a compound, and the rest of it with its names: "Nordhang" is the north of a "hang"."""

    name: str
    rest: str
    nouns: tuple[str, ...]


class CategoryWords:
    """What the words of a language are to the categories."""

    def __init__(self, language: Language, categories: Categories) -> None:
        """Look nothing up yet; kept by `category_words`."""
        self.language, self.categories = language, categories
        self.compounding = language.speech.verb_second  # German
        code = language.code
        self.finder = categories.words.finder(code)
        self.words: Known[str, Word] = Known(self._word)
        self.compounds: Known[str, Compound | None] = Known(self._compound)
        self.of = categories.of.get(code, frozenset())
        self.ways = {word: f"way:{way}" for way, words in categories.ways.items() for word in words.get(code, ())}
        self.unsure = categories.unsure.get(code, frozenset())
        self.denied = tuple(sorted(categories.denied.get(code, ())))
        self.supposed = categories.supposed.get(code, frozenset())
        self.earlier = categories.earlier.get(code, frozenset())
        self.inverted = categories.inverted.get(code, frozenset())
        self.doers = categories.doers.get(code, frozenset())
        self.others = categories.others.get(code, frozenset())
        prefixes = [
            (prefix, f"{name}:{value}")
            for name, family in categories.families.items()
            for prefix in family.prefixes.get(code, ())
            for value in self._values(name, prefix)
        ]
        self.prefixes = sorted(prefixes, key=lambda pair: (-len(pair[0]), pair))

    def _word(self, lower: str) -> Word:
        if not is_word(lower):
            return self.finder.word((lower,))
        stem = _without_elision(lower)
        if stem != lower and (whole := self.finder.word((lower.replace("’", "'"),))).names:
            return whole  # "l'est" is the east, "est" a verb
        word = self.finder.word(word_forms(stem, self.language.code))
        if word.names or not self.compounding or len(lower) < _LONG:
            return word
        ending = next(
            (lower[at:] for at in range(_SHORTEST, len(lower) - _SHORTEST_END) if lower[at:] in self.heads), ""
        )
        return self.finder.word((ending,)) if ending else word

    @cached_property
    def heads(self) -> frozenset[str]:
        """The nouns by which a compound is known: "Mietengesetz" is a law."""
        concepts = self.categories.words.concepts.items()
        rows = [concept.words.get(self.language.code, ()) for name, concept in concepts if _is_noun(name)]
        return frozenset(word for row in rows for word in row if " " not in word and len(word) > _SHORTEST_END)

    def _values(self, family: str, word: str) -> Iterator[str]:
        for name in self.categories.words.names(self.language.code, word):
            own, _, value = name.partition(":")
            if own == family:
                yield value

    def begins(self, lower: str) -> bool:
        """Whether a word in lower case can tell a value, by itself or with those behind it."""
        word = self.words[lower]
        found = [*word.names]
        for node in word.opens:
            found += [name for after in (node.follow, node.gapped) for far in after.values() for name in far.below()]
        return not all(map(_is_noun, found)) or self.compounds[lower] is not None

    def _compound(self, lower: str) -> Compound | None:
        if not self.prefixes or self.words[lower].names:
            return None
        for prefix, name in self.prefixes:
            rest = lower[len(prefix) :]
            if lower.startswith(prefix) and len(rest) >= _SHORTEST:
                known = self.categories.words.names(self.language.code, rest, find_lemma(rest, self.language.code))
                nouns = tuple(noun for noun in known if noun.startswith(NOUN + ":"))
                return Compound(name, rest, nouns) if nouns else None
        return None


def _is_noun(name: str) -> bool:
    return name.partition(":")[0] in (NOUN, THEME)


def _without_elision(lower: str) -> str:
    """A word without an article or preposition that has lost its vowel: "l'aile"."""
    return _ELIDED.sub("", lower)


_WORDS = Kept[CategoryWords]()


def category_words(language: Language, categories: Categories) -> CategoryWords:
    """The words of a language, kept for the rulebook at hand."""
    return _WORDS.of(language.code, CategoryWords, language, categories)
