"""Whether a sentence denies: its negations, without those that deny nothing ("not only", "пока не", "ne … que")."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.adapters.lemmas import find_lemma
from factcheck.rulebook.words import Words
from factcheck.values.words import split_clauses

GAP = "…"  # in a phrase: a few words
_NONE: frozenset[str] = frozenset()
REACH = 5  # words that a gap may hold, at most


def denies(text: str, known: Words, but: frozenset[str] = _NONE) -> bool:
    """Whether something in a quotation is denied, by other words than `but`."""
    clauses = split_clauses(text)
    long = [words for words in clauses if len(words) > 1]  # "No, we will go" answers, and denies nothing itself
    return any(is_denied(words, known, but) for words in long or clauses)


def is_without(text: str, known: Words) -> bool:
    """Whether a quotation says that something is lacking: "without an answer"."""
    return any(word in known.privative for clause in split_clauses(text) for word in clause)


def is_denied(words: Sequence[str], known: Words, but: frozenset[str] = _NONE) -> bool:
    """Whether a clause holds a negation that denies something, and is none of `but`."""
    bare = _spell_out(words, known)
    idle = _find_idle(bare, known)
    return any(word in known.negation - but for index, word in enumerate(bare) if index not in idle)


def find_negations(text: str, known: Words) -> frozenset[str]:
    """The negations of a text that deny something: "no" in "no fewer, and no more", none in "nothing but tea"."""
    found: set[str] = set()
    for words in split_clauses(text):
        bare = _spell_out(words, known)
        idle = _find_idle(bare, known)
        found.update(word for index, word in enumerate(bare) if word in known.negation and index not in idle)
    return frozenset(found)


def may_be_one(denying: str, other: str, known: tuple[Words, Words], codes: tuple[str, str]) -> bool:
    """Whether a quotation may say by a word what its translation `denying` says by a negation, or the other way round.

    "I stopped looking" is "I did not look again", "I remembered" is "I did not forget", "only then" is "not before".
    """
    texts = (denying, other)
    refused = [_count(text, words.refusing, code) for text, words, code in zip(texts, known, codes, strict=True)]
    limited = [_count(text, words.limiting, code) for text, words, code in zip(texts, known, codes, strict=True)]
    clauses = [clause for clause in split_clauses(denying) if is_denied(clause, known[0])]
    undone = sum(_count_words(clause, known[0].refusing, codes[0]) for clause in clauses)
    return refused[1] > refused[0] or undone > refused[1] or limited[1] > limited[0]


def _count(text: str, wanted: frozenset[str], code: str) -> int:
    return sum(_count_words(clause, wanted, code) for clause in split_clauses(text))


def _count_words(words: Sequence[str], wanted: frozenset[str], code: str) -> int:
    lemmas = [find_lemma(word, code) for word in words]
    single = sum(word in wanted or lemma in wanted for word, lemma in zip(words, lemmas, strict=True))
    phrases = (tuple(phrase.split(" ")) for phrase in wanted if " " in phrase)
    return single + sum(bool(_find(phrase, words) or _find(phrase, lemmas)) for phrase in phrases)


def cut_parts(text: str, known: Words) -> list[tuple[tuple[str, ...], bool]]:
    """The clauses of a quotation, also those that a mere "and" joins, and whether a "but" opens each."""
    parts: list[tuple[tuple[str, ...], bool]] = []
    for clause in split_clauses(text):
        words: list[str] = []
        opposed = False
        for word in clause:
            if word not in known.joining and word not in known.contrasting:
                words.append(word)
                continue
            if words:
                parts.append((tuple(words), opposed))
                words = []
            opposed = word in known.contrasting
        if words:
            parts.append((tuple(words), opposed))
    return parts


def _spell_out(words: Sequence[str], known: Words) -> list[str]:
    """The words, of which those that lost a vowel stand alone: "n'avons" as "ne avons"."""
    bare: list[str] = []
    for word in words:
        head, sign, rest = word.partition("'")
        if sign and rest and head in known.elided:
            bare += [known.elided[head], rest]
        else:
            bare.append(word)
    return bare


def _find_idle(words: Sequence[str], known: Words) -> set[int]:
    """The places of the words that deny nothing where they stand."""
    idle: set[int] = set()
    for phrase in known.affirming:
        idle.update(_find(tuple(phrase.split(" ")), words))
    return idle


def _find(phrase: tuple[str, ...], words: Sequence[str]) -> set[int]:
    """The places of the words of each occurrence of a phrase."""
    found: set[int] = set()
    for start, word in enumerate(words):
        if word == phrase[0] and (places := _match(phrase, words, start)):
            found.update(places)
    return found


def _match(phrase: tuple[str, ...], words: Sequence[str], start: int) -> list[int]:
    """Where the words of a phrase stand that begins at `start`, or nothing."""
    places: list[int] = []
    at, reach = start, 0
    for part in phrase:
        if part == GAP:
            reach = REACH
            continue
        place = next((i for i in range(at, min(len(words), at + reach + 1)) if words[i] == part), None)
        if place is None:
            return []
        places.append(place)
        at, reach = place + 1, 0
    return places
