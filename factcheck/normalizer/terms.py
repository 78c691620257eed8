"""Content terms of a version: concepts of the lexicon, lemmas and names, each at its place.

A term key is a concept name ("deaths"), a lemma of English ("barge"), a lemma of another language with its code
("de:stollen"), or a folded name ("@dorr"): what two facts share when their words speak of the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Found, Mention, When
from factcheck.normalizer.document import Document, is_word
from factcheck.normalizer.known import Kept, Known
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.phrases import Covers, Phrases, Word, long_phrases, spelling
from factcheck.rulebook.transliteration import fold_name, name_parts

LONGEST_END = 7  # letters of an end by which one word is derived from another
SHORTEST_STEM = 2


class Term(Struct, frozen=True, gc=False):
    """A term at token index `at` of the document, a phrase up to `last`, beginning at local offset `start`.

    One that is `hidden` is an event that only dates and times hear of, since a phrase that measures a length holds it.
    """

    key: str
    at: int
    start: int
    concept: bool = False
    name: bool = False
    last: int = -1
    hidden: bool = False


class TermWord(Struct, frozen=True, gc=False):
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

    def _word(self, lower: str) -> TermWord:
        if not is_word(lower):
            return TermWord(self.finder.word((lower,)))
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


_WORDS = Kept[TermWords]()


def words_of(language: Language, lexicon: Lexicon) -> TermWords:
    """The words of a language, kept for the rulebook at hand."""
    return _WORDS.of(language.code, TermWords, language, lexicon)


def find_terms(
    document: Document,
    language: Language,
    lexicon: Lexicon,
    names: Sequence[Found],
    facts: Sequence[Found] | None = None,
) -> list[Term]:
    """The terms of the sentences that hold `facts` and of the ones before them, or of all sentences, in order.

    The hidden ones of a sentence stand before its others. Words inside names count as the name alone; where every noun
    is capitalised, a single word may be either.
    """
    tokens, known = document.tokens, words_of(language, lexicon)
    named = _named_tokens(document, names)
    nouns = language.naming.capital_nouns
    dated = _dated_tokens(document, facts or ())
    terms: list[Term] = []
    for first, last in _stretches(document, facts):
        words = [known.words[lower] for lower in document.lowers[first:last]]
        phrases = known.finder.find([word.word for word in words])
        if phrases and dated:
            phrases = _without_on(phrases, document.lowers, first, dated, language.calendar.on)
        covers = long_phrases(phrases)
        longer = _phrases_outside(lexicon.telling_phrases(phrases, covers), first, named) if phrases else {}
        hidden = _phrases_outside(_hidden_events(lexicon, words, phrases, covers), first, named)
        terms += _hidden_terms(hidden, document)
        for index, word in enumerate(words, first):
            own = named.get(index)
            outside = own is None or (nouns and own and named.get(index + 1) != "")
            keys: Collection[str] = word.word.names if outside else ()
            if index in longer or index - first in covers:
                told = [(key, index) for key in lexicon.telling(keys, index - first in covers)]
                for key, until in sorted([*told, *longer.get(index, ())]):
                    terms.append(Term(key, index, tokens[index].start, True, False, until))
            elif keys:
                start = tokens[index].start
                for key in keys:
                    terms.append(Term(key, index, start, True, False, index))
            if own is None:
                for key in word.terms:
                    terms.append(Term(key, index, tokens[index].start))
            elif own:
                for key in _name_terms(own):
                    terms.append(Term(key, index, tokens[index].start, False, True))
    return terms


def _dated_tokens(document: Document, facts: Sequence[Found]) -> frozenset[int]:
    """The tokens with which dates begin: the "on" before one belongs to no verb ("samples taken on Monday")."""
    return frozenset(document.token_index(found.start) for found in facts if isinstance(found.value, When))


def _without_on(
    phrases: Phrases, lowers: Sequence[str], first: int, dated: Collection[int], on: Collection[str]
) -> Phrases:
    """The phrases of a stretch that begins at token `first`, less those that end with what leads to a date."""
    return {
        own: keys
        for own, keys in phrases.items()
        if own[-1] + first + 1 not in dated or lowers[own[-1] + first] not in on
    }


def _hidden_events(
    lexicon: Lexicon, words: Sequence[TermWord], phrases: Phrases, covers: Covers
) -> Iterator[tuple[tuple[int, ...], Collection[str]]]:
    """The events that are told within phrases of nothing but lengths: of "was closed" is asked how long, and when.

    Any other longer phrase means what it says: in "a fire engine" nothing burns.
    """
    if not covers:
        return
    told = [((at,), frozenset(words[at].word.names)) for at in sorted(covers) if words[at].word.names]
    for own, names in (*told, *phrases.items()):
        longer = [cover for cover in covers.get(own[0], ()) if len(cover) > len(own) and cover.issuperset(own)]
        if longer and all(lexicon.lengths.issuperset(phrases[tuple(sorted(cover))]) for cover in longer):
            yield own, [name for name in names if lexicon.concepts[name].event and not lexicon.concepts[name].weak]


def _hidden_terms(hidden: Mapping[int, Iterable[tuple[str, int]]], document: Document) -> list[Term]:
    return [
        Term(key, index, document.tokens[index].start, True, False, until, True)
        for index, told in sorted(hidden.items())
        for key, until in sorted(told)
    ]


def _phrases_outside(
    phrases: Iterable[tuple[tuple[int, ...], Collection[str]]], first: int, named: dict[int, str]
) -> dict[int, list[tuple[str, int]]]:
    """The concepts of phrases that are no part of a name, with the index of their last word, by that of their first."""
    found: dict[int, list[tuple[str, int]]] = {}
    for own, keys in phrases:
        if any(first + at not in named for at in own):
            found.setdefault(first + own[0], []).extend([(key, first + own[-1]) for key in keys])
    return found


def _stretches(document: Document, facts: Sequence[Found] | None) -> list[tuple[int, int]]:
    """The token ranges of the sentences that are read for terms: no phrase reaches over their ends."""
    wanted = set(range(len(document.sentences))) if facts is None else set()
    for fact in facts or ():
        first, last = document.sentence_index(fact.start), document.sentence_index(max(fact.start, fact.end - 1))
        wanted.update(range(max(0, first - 1), last + 1))
    return [document.sentence_tokens[i] for i in sorted(wanted)] if document.sentences else []


def _named_tokens(document: Document, names: Sequence[Found]) -> dict[int, str]:
    """Token indexes inside names; the first of a name carries its key, the others an empty string."""
    named: dict[int, str] = {}
    mentions = [found for found in names if found.kind == "name"]
    for found, (first, last) in zip(mentions, document.token_ranges(mentions), strict=True):
        if isinstance(found.value, Mention):
            for index in range(first, last):
                named.setdefault(index, name_key(found.value) if index == first else "")
    return named


def name_key(mention: Mention) -> str:
    """The folded name of the entity."""
    return fold_name(mention.entity)


_MEANINGS: dict[tuple[int, str], tuple[Lexicon, Known[str, tuple[str, ...]]]] = {}
_MOST_LEXICONS = 32  # more come only from rulebooks that are loaded again and again


def meanings_of(lexicon: Lexicon, language: str) -> Known[str, tuple[str, ...]]:
    """The concepts that a word in lower case tells of in any of its forms, looked up once for each."""
    kept = _MEANINGS.get((id(lexicon), language))
    if kept is None or kept[0] is not lexicon:
        if len(_MEANINGS) >= _MOST_LEXICONS:
            _MEANINGS.clear()
        kept = _MEANINGS[id(lexicon), language] = (lexicon, Known(_meanings(lexicon, language)))
    return kept[1]


def _meanings(lexicon: Lexicon, language: str) -> Callable[[str], tuple[str, ...]]:
    """What tells the concepts of a word; a lemma is asked for only where some phrase begins as the words do.

    No dictionary knows words with a blank between them, so that the first of several stays as it is.
    """
    begin = frozenset(phrase.partition(" ")[0] for phrase in lexicon.words(language) if " " in phrase)

    def names(word: str) -> tuple[str, ...]:
        if " " in word and "-" not in spelling(word) and spelling(word.partition(" ")[0]) not in begin:
            return ()
        return lexicon.names(language, *word_forms(word, language))

    return names


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


@lru_cache(maxsize=65536)
def word_forms(lower: str, language: str) -> tuple[str, ...]:
    """What a word in lower case may be looked up as: its surface, its lemma, and those of the parts of a compound."""
    bare = lower[:-2] if lower.endswith(("'s", "’s")) else lower
    forms = {bare: None, find_lemma(bare, language): None}
    for surface, lemma in _pieces(lower, language):
        forms[surface] = None
        forms[lemma] = None
    return tuple(forms)
