"""Of what a share is told: the houses of "a third of the village's houses", the boats of "40 of its 160 boats".

Two shares of one thing that differ are likelier told of one question than shares of two things.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found, Quantity
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.normalizer.document import Token

LONGEST = 2  # words of a thing: "emergency patients"
BETWEEN = 3  # words before them: "of the village's", "of all the"
OWNER = 2  # further words that say whose they are: "the bank's 610"
POSSESSIVE = ("'s", "’s")
NOUN_REACH = 8  # tokens behind a figure among which the noun of what it counts stands
NOUN_BEFORE = 2  # the same before it
STEM = 4  # letters by which that noun is known again


def find_shared_things(around: Surroundings, found: Found, faces: Sequence[Quantity]) -> tuple[str, ...]:
    """The terms of what a share is of, or a part of a whole, as its `faces` tell; nothing where no words say it."""
    value = found.value
    if not isinstance(value, Quantity) or not (value.unit == "%" or faces):
        return ()
    words = _counted(around, found, value.counted) if value.counted else _behind(around, found)
    if not words:
        return ()
    here = around.terms[begin_between(around.term_starts, words[0].start, words[-1].end)]
    return tuple(dict.fromkeys(term.key for term in here if not term.name))


def _counted(around: Surroundings, found: Found, noun: str) -> Sequence[Token]:
    """The word of what a figure counts: "seven windows in ten", "40 of its 160 boats", "of its 160 boats 40"."""
    document = around.document
    first, last = document.token_index(found.start), document.token_index(found.end)
    tokens = document.tokens[max(0, first - NOUN_BEFORE) : last + NOUN_REACH]
    return [token for token in tokens if token.lower[:STEM] == noun[:STEM].lower()][:1]


def _behind(around: Surroundings, found: Found) -> list[Token]:
    """The words behind "of the"; nouns in the genitive follow a share at once where a language has no articles.

    Those before a possessive or a number are whose it is: "a quarter of the bank's 610 branches".
    """
    document, structure, stop = around.document, around.language.structure, around.language.words.stop
    at = document.token_index(found.end)
    tokens = document.tokens[at : at + BETWEEN + LONGEST + OWNER]
    bound = not structure.articles or any(" ".join(_lowers(tokens[:n])) in structure.of_the for n in (1, 2))
    words: list[Token] = []
    numbers = _starts_of_numbers(around, tokens)
    for token in tokens if bound else ():
        owned = token.lower.endswith(POSSESSIVE)
        if token.kind == "number" or token.start in numbers or owned:
            words.clear()
            continue
        if token.kind != "word" or len(words) == LONGEST or (words and token.lower in stop):
            break
        if token.lower not in stop:
            words.append(token)
    return words


def _starts_of_numbers(around: Surroundings, tokens: Sequence[Token]) -> set[int]:
    """Where figures begin among tokens: "six" of "half of the six" is nothing that a share is of."""
    if not tokens:
        return set()
    here = around.facts[begin_between(around.fact_starts, tokens[0].start, tokens[-1].end)]
    return {found.start for found in here if isinstance(found.value, Quantity)}


def _lowers(tokens: Sequence[Token]) -> list[str]:
    return [token.lower for token in tokens]
