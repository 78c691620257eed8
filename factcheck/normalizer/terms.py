"""Content terms of a version: concepts of the lexicon, lemmas and names, each at its place.

A term key is a concept name ("deaths"), a lemma of English ("barge"), a lemma of another language with its code
("de:stollen"), or a folded name ("@dorr"): what two facts share when their words speak of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document, Token
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.transliteration import fold_name


class Term(Struct, frozen=True):
    """A term at token index `at` of the document, beginning at local offset `start`."""

    key: str
    at: int
    start: int
    concept: bool = False
    name: bool = False


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
    tokens = document.tokens
    stretches = _stretches(document, facts)
    stop = language.words.stop
    named = _named_tokens(document, names)
    terms: list[Term] = []
    for first, last in stretches:
        forms = [_forms(token, language.code) for token in tokens[first:last]]
        for occurrence in lexicon.find(language.code, forms):
            index = first + occurrence.tokens[0]
            if language.naming.capital_nouns and len(occurrence.tokens) == 1 and named.get(index + 1) != "":
                inside = named.get(index) == ""
            else:
                inside = all(first + at in named for at in occurrence.tokens)
            if not inside:
                terms.append(Term(occurrence.name, index, tokens[index].start, concept=True))
        for index in range(first, last):
            terms.extend(_plain_terms(tokens[index], index, named.get(index), language.code, stop))
    return sorted(terms, key=_place)


def _place(term: Term) -> tuple[int, bool, str]:
    return (term.start, not term.concept, term.key)


def _plain_terms(token: Token, index: int, key: str | None, language: str, stop: frozenset[str]) -> Iterator[Term]:
    """The name that begins at a token, or the lemmas of its parts; `key` is None outside names."""
    if key is not None:
        for part in name_parts(key):
            yield Term("@" + part, index, token.start, name=True)
    elif token.kind == "word":
        for surface, lemma in _pieces(token.lower, language):
            if surface not in stop and lemma not in stop and len(lemma) > 1:
                yield Term(lemma if language == "en" else f"{language}:{lemma}", index, token.start)


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


def name_parts(key: str) -> tuple[str, ...]:
    """What a folded name may be met by: its last word, and the whole where it has more."""
    if not key:
        return ()
    return (key.rsplit(" ", 1)[-1], key) if " " in key else (key,)


@lru_cache(maxsize=65536)
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


@lru_cache(maxsize=65536)
def _word_forms(lower: str, language: str) -> tuple[str, ...]:
    bare = lower[:-2] if lower.endswith(("'s", "’s")) else lower
    forms = {bare: None, find_lemma(bare, language): None}
    for surface, lemma in _pieces(lower, language):
        forms[surface] = None
        forms[lemma] = None
    return tuple(forms)


def _forms(token: Token, language: str) -> tuple[str, ...]:
    """What a token may be looked up as."""
    return _word_forms(token.lower, language) if token.kind == "word" else (token.text,)
