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
from factcheck.normalizer.document import Document, Token
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.transliteration import fold_name

LONGEST_PHRASE = 4


class Term(Struct, frozen=True):
    """A term at token index `at` of the document; `concept` tells whether the key is a concept's name."""

    key: str
    at: int
    start: int
    concept: bool = False
    name: bool = False


class Phrases(Struct):
    """The wordings of one language: by first word, longest first, each with its concepts."""

    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


_PHRASES: dict[tuple[int, str], tuple[Lexicon, Phrases]] = {}


def phrases_of(lexicon: Lexicon, language: str) -> Phrases:
    """The lexicon's wordings in a language, arranged for matching; made once for each lexicon."""
    known = _PHRASES.get((id(lexicon), language))
    if known is not None and known[0] is lexicon:
        return known[1]
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for (code, wording), names in sorted(lexicon.index.items()):
        if code == language:
            words = tuple(wording.replace("-", " ").split())
            if words:
                by_first.setdefault(words[0], []).append((words, names))
    for entries in by_first.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    phrases = Phrases(by_first)
    _PHRASES[(id(lexicon), language)] = (lexicon, phrases)
    return phrases


def find_terms(document: Document, language: Language, lexicon: Lexicon, names: Sequence[Found]) -> list[Term]:
    """All terms of the version in order. Words inside names count as the name alone."""
    phrases = phrases_of(lexicon, language.code)
    stop = language.words.stop
    tokens = document.tokens
    terms: list[Term] = []
    spans = [(f.start, f.end, f.value) for f in names if f.kind == "name" and isinstance(f.value, Mention)]
    next_name = 0
    index = 0
    words = [_words_of(token, language.code) for token in tokens]
    while index < len(tokens):
        token = tokens[index]
        while next_name < len(spans) and spans[next_name][1] <= token.start:
            next_name += 1
        if next_name < len(spans) and spans[next_name][0] <= token.start:
            terms.append(Term("@" + name_key(spans[next_name][2]), index, token.start, name=True))
            while index < len(tokens) and tokens[index].start < spans[next_name][1]:
                index += 1
            continue
        if token.kind == "word":
            index += _add_word(terms, words, index, token, phrases, stop, language.code)
        else:
            index += 1
    return terms


def name_key(mention: Mention) -> str:
    """The key under which mentions of one entity meet: a person's surname, another name whole; folded."""
    name = mention.entity
    if mention.type == "person" and " " in name:
        name = name.rsplit(" ", 1)[1]
    return _fold(name)


@lru_cache(maxsize=8192)
def _fold(name: str) -> str:
    return fold_name(name)


@lru_cache(maxsize=65536)
def _split(lower: str, language: str) -> tuple[tuple[str, str], ...]:
    pieces = [piece for piece in lower.replace("‑", "-").replace("‐", "-").split("-") if piece]
    if any(len(piece) < 2 for piece in pieces):
        pieces = ["".join(pieces)]
    found = []
    for piece in pieces:
        bare = piece[:-2] if piece.endswith(("'s", "’s")) else piece
        found.append((bare, find_lemma(bare, language)))
    return tuple(found)


def _words_of(token: Token, language: str) -> tuple[tuple[str, str], ...]:
    """(surface, lemma) of each part of a hyphenated word."""
    return _split(token.lower, language) if token.kind == "word" else ()


def _add_word(
    terms: list[Term],
    words: list[tuple[tuple[str, str], ...]],
    index: int,
    token: Token,
    phrases: Phrases,
    stop: frozenset[str],
    language: str,
) -> int:
    """Add the terms that begin at this token; return how many tokens they take."""
    taken = 1
    for place, (surface, lemma) in enumerate(words[index]):
        best: tuple[str, ...] = ()
        length = 0
        for first in dict.fromkeys((surface, lemma)):
            for wording, names in phrases.by_first.get(first, ()):
                if len(wording) <= length:
                    break
                used = _match(wording, words, index, place)
                if used:
                    best, length, taken = names, len(wording), max(taken, used)
                    break
        for name in best:
            terms.append(Term(name, index, token.start, concept=True))
        if surface not in stop and lemma not in stop and len(lemma) > 1:
            terms.append(Term(lemma if language == "en" else f"{language}:{lemma}", index, token.start))
    return taken


def _match(wording: tuple[str, ...], words: list[tuple[tuple[str, str], ...]], index: int, place: int) -> int:
    """How many tokens from `index` on the wording takes, or 0; hyphenated words count as several."""
    if len(wording) == 1:
        return 1
    flat: list[tuple[str, str, int]] = [(s, lemma, 1) for s, lemma in words[index][place:]]
    following = index + 1
    while len(flat) < len(wording) and following < len(words) and words[following]:
        flat.extend((s, lemma, following - index + 1) for s, lemma in words[following])
        following += 1
    if len(flat) < len(wording):
        return 0
    for want, (surface, lemma, _) in zip(wording, flat, strict=False):
        if want not in (surface, lemma):
            return 0
    return flat[len(wording) - 1][2]
