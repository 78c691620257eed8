"""What a sentence has in common with its translation: words of one meaning, loan words, parts of compounds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.transliteration import fold_name
from factcheck.rulebook.words import Words

LOAN = 5  # letters with which a loan word begins in both languages
LOAN_SHARE = 0.6  # of the shorter of two loan words, the letters with which both begin
HEAD, TAIL = 3, 4  # letters of the parts of a compound, at least


class Telling(Struct, frozen=True):
    """A word of a sentence: the meanings that it may have, and how it sounds across alphabets."""

    word: str
    meanings: frozenset[str]
    sound: str


class Tongue(Struct, frozen=True):
    """What reading a sentence of one language needs."""

    code: str
    words: Words
    lexicon: Lexicon
    sayings: Lexicon


def read_meanings(words: Sequence[str], tongue: Tongue) -> tuple[Telling, ...]:
    """The words of content among those of a sentence, with their meanings; the words of a phrase count as one."""
    forms = [_forms(word, tongue.code) for word in words]
    senses: list[set[str]] = [set() for _ in words]
    inside: set[int] = set()
    stop = [word in tongue.words.stop and word not in tongue.words.negation for word in words]
    for found in tongue.lexicon.find(tongue.code, forms):
        if len(found.tokens) > 1 or not stop[found.start]:  # "ein" is no form of "to unite"
            senses[found.tokens[0]].add(found.name)
            inside.update(found.tokens[1:])
    for found in tongue.sayings.find(tongue.code, forms):
        senses[found.tokens[0]].add(found.name)
        inside.update(found.tokens[1:])
    told = []
    for index, (word, own) in enumerate(zip(words, senses, strict=True)):
        if not own and (index in inside or stop[index] or word in tongue.words.negation):
            continue
        for meanings in [own] if own or not tongue.words.compound_links else _parts(word, tongue):
            told.append(Telling(word, frozenset(meanings), sound_of(forms[index][-1])))
    return tuple(told)


def _forms(word: str, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, find_lemma(word, language))))


def _parts(word: str, tongue: Tongue) -> list[set[str]]:
    """The meanings of the parts of a compound, of a word that is none those of the word: none."""
    for cut in range(len(word) - TAIL, HEAD - 1, -1):
        tail = set(tongue.lexicon.names(tongue.code, *_forms(word[cut:], tongue.code)))
        if not tail:
            continue
        for link in tongue.words.compound_links:
            head = word[:cut].removesuffix(link)
            if word[:cut].endswith(link) and len(head) >= HEAD:
                known = set(tongue.lexicon.names(tongue.code, *_forms(head, tongue.code)))
                if known:
                    return [known, tail]
    return [set()]


@lru_cache(maxsize=65536)
def sound_of(word: str) -> str:
    """How a word is written where alphabets and habits of spelling do not part it from its loan."""
    return fold_name(word).replace("ck", "k").replace("c", "k").replace("z", "s").replace("y", "i").replace("h", "")


def is_loan(one: str, other: str) -> bool:
    """Whether two words, as they sound, begin alike for long: "terorist" and "teroristish"."""
    shorter = min(len(one), len(other))
    alike = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return alike >= LOAN and alike >= LOAN_SHARE * shorter


def count_shared(first: Sequence[Telling], second: Sequence[Telling]) -> int:
    """How many words of the one have a word of their own in the other with which they share a meaning."""
    left = list(second)
    met = 0
    for telling in sorted(first, key=lambda t: (len(t.meanings) == 0, len(t.meanings))):
        partner = next((t for t in left if telling.meanings & t.meanings), None)
        if partner is None:
            partner = next((t for t in left if is_loan(telling.sound, t.sound)), None)
        if partner is not None:
            left.remove(partner)
            met += 1
    return met
