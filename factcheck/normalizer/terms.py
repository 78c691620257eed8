"""Content terms of a version: concepts of the lexicon, lemmas and names, each at its place.

A term key is a concept name ("deaths"), a lemma of English ("barge"), a lemma of another language with its code
("de:stollen"), or a folded name ("@dorr"): what two facts share when their words speak of the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Known
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.phrases import Word
from factcheck.rulebook.transliteration import fold_name, name_parts

LONGEST_END = 7  # letters of an end by which one word is derived from another
SHORTEST_STEM = 2


class Term(Struct, frozen=True):
    """A term at token index `at` of the document, a phrase up to `last`, beginning at local offset `start`."""

    key: str
    at: int
    start: int
    concept: bool = False
    name: bool = False
    last: int = -1


class TermWord(Struct, frozen=True):
    """What a word is to the lexicon, and the terms that it makes by itself."""

    word: Word
    terms: tuple[str, ...] = ()


class TermWords:
    """The words of a language as the lexicon knows them."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        """Look nothing up yet; kept by `words_of`."""
        self.language, self.lexicon = language, lexicon
        self.finder = lexicon.finder(language.code)
        self.derivations = language.words.derivations
        self.words: Known[str, TermWord] = Known(self._word)
        self.signs: Known[str, TermWord] = Known(lambda text: TermWord(self.finder.word((text,))))

    def _word(self, lower: str) -> TermWord:
        forms = word_forms(lower, self.language.code)
        word = self.finder.word(forms)
        if not word.names:  # who writes a participle or a noun into the lexicon knows what it means
            word = self.finder.word((*forms, *(verb for form in forms for verb in self._verbs(form))))
        return TermWord(word, self._terms(lower))

    def _verbs(self, form: str) -> list[str]:
        """The verbs that a participle or a noun of action may come from: "збитий" from "збити"."""
        for size in range(min(LONGEST_END, len(form) - SHORTEST_STEM), 0, -1):
            ends = self.derivations.get(form[-size:])
            if ends is not None:
                return [form[:-size] + end for end in ends]
        return []

    def _terms(self, lower: str) -> tuple[str, ...]:
        """The lemmas of a word's parts, sorted, without words that say nothing."""
        stop, code = self.language.words.stop, self.language.code
        lemmas = [
            lemma
            for surface, lemma in _pieces(lower, code)
            if surface not in stop and lemma not in stop and len(lemma) > 1
        ]
        return tuple(sorted(lemma if code == "en" else f"{code}:{lemma}" for lemma in lemmas))


_WORDS: dict[str, TermWords] = {}


def words_of(language: Language, lexicon: Lexicon) -> TermWords:
    """The words of a language, kept for the rulebook at hand."""
    kept = _WORDS.get(language.code)
    if kept is None or kept.language is not language or kept.lexicon is not lexicon:
        kept = _WORDS[language.code] = TermWords(language, lexicon)
    return kept


def find_terms(
    document: Document,
    language: Language,
    lexicon: Lexicon,
    names: Sequence[Found],
    facts: Sequence[Found] | None = None,
) -> list[Term]:
    """The terms of the sentences that hold `facts` and of the ones before them, or of all sentences, in order.

    Words inside names count as the name alone; where every noun is capitalised, a single word may be either.
    """
    tokens, known = document.tokens, words_of(language, lexicon)
    named = _named_tokens(document, names)
    terms: list[Term] = []
    for first, last in _stretches(document, facts):
        stretch = tokens[first:last]
        words = [known.words[t.lower] if t.kind == "word" else known.signs[t.text] for t in stretch]
        concepts: dict[int, list[tuple[str, int]]] = {}
        for occurrence in lexicon.find_in([w.word for w in words], known.finder):
            index = first + occurrence.start
            if language.naming.capital_nouns and len(occurrence.tokens) == 1 and named.get(index + 1) != "":
                inside = named.get(index) == ""
            else:
                inside = all(first + at in named for at in occurrence.tokens)
            if not inside:
                concepts.setdefault(index, []).append((occurrence.name, first + occurrence.end - 1))
        for index, (token, word) in enumerate(zip(stretch, words, strict=True), first):
            if index in concepts:
                terms += [Term(n, index, token.start, concept=True, last=last) for n, last in sorted(concepts[index])]
            if index in named:
                terms += [Term(part, index, token.start, name=True) for part in _name_terms(named[index])]
            elif word.terms:
                terms += [Term(key, index, token.start) for key in word.terms]
    return terms


def _stretches(document: Document, facts: Sequence[Found] | None) -> list[tuple[int, int]]:
    """The token ranges of the sentences that are read for terms: no phrase reaches over their ends."""
    wanted = set(range(len(document.sentences))) if facts is None else set()
    for fact in facts or ():
        first, last = document.sentence_index(fact.start), document.sentence_index(max(fact.start, fact.end - 1))
        wanted.update(range(max(0, first - 1), last + 1))
    bounds = [document.sentences[i] for i in sorted(wanted)] if document.sentences else []
    return [(document.token_index(start), document.token_index(end)) for start, end in bounds]


def _named_tokens(document: Document, names: Sequence[Found]) -> dict[int, str]:
    """Token indexes inside names; the first of a name carries its key, the others an empty string."""
    named: dict[int, str] = {}
    for found in names:
        if found.kind == "name" and isinstance(found.value, Mention):
            first, last = document.token_index(found.start), document.token_index(found.end)
            for index in range(first, last):
                named.setdefault(index, name_key(found.value) if index == first else "")
    return named


def name_key(mention: Mention) -> str:
    """The folded name of the entity."""
    return fold_name(mention.entity)


@lru_cache(maxsize=65536)
def _name_terms(key: str) -> tuple[str, ...]:
    return tuple(sorted("@" + part for part in name_parts(key)))


def _pieces(lower: str, language: str) -> tuple[tuple[str, str], ...]:
    """(surface, lemma) of a word, or of each part of a hyphenated one."""
    pieces = [piece for piece in lower.replace("‑", "-").replace("‐", "-").split("-") if piece]
    if any(len(piece) < 2 for piece in pieces):
        pieces = ["".join(pieces)]
    found = []
    for piece in pieces:
        bare = piece[:-2] if piece.endswith(("'s", "’s")) else piece
        found.append((bare, find_lemma(bare, language)))
    return tuple(found)


def word_forms(lower: str, language: str) -> tuple[str, ...]:
    """What a word in lower case may be looked up as: its surface, its lemma, and those of the parts of a compound."""
    bare = lower[:-2] if lower.endswith(("'s", "’s")) else lower
    forms = {bare: None, find_lemma(bare, language): None}
    for surface, lemma in _pieces(lower, language):
        forms[surface] = None
        forms[lemma] = None
    return tuple(forms)
