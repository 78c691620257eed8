"""A fate on some counts only: "convicted him of 11 charges and acquitted him of three"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.normalizer.categories.words import CategoryWords
from factcheck.normalizer.document import Token
from factcheck.rulebook.categories import Family
from factcheck.rulebook.phrases import Occurrence

_BEFORE = 9  # tokens before a value among which the counts stand: "in den drei übrigen Punkten freigesprochen"
_MANY = 3  # digits of a number of counts at most: no year
_NAMED = 3  # tokens of a name or pronoun between a value and its counts: "cleared Ana Bell of two"


def is_of_some_counts(family: Family, words: CategoryWords, tokens: Sequence[Token], value: Occurrence) -> bool:
    """Whether counts stand beside a value that are told to be but some of them.

    Some are a bare number, for their noun stands where the others are told; but "of three charges" may be all of them.
    """
    leading = family.counts.get(words.language.code, frozenset())
    behind = _behind_object(words, tokens, value.end)
    if any(
        at < len(tokens) and tokens[at].lower in leading and _tells_some(family, words, tokens, at + 1) for at in behind
    ):
        return True
    return any(
        tokens[at].lower in leading and _tells_some(family, words, tokens[: value.start], at + 1)
        for at in range(max(0, value.start - _BEFORE), value.start)
        if all(token.kind != "punct" for token in tokens[at : value.start])
    )


def is_told_beside(
    words: CategoryWords,
    tokens: Sequence[Token],
    value: Occurrence,
    others: Collection[Occurrence],
    people: frozenset[int],
) -> bool:
    """Whether a sentence tells of the same person what excludes the value: "guilty of fraud but cleared of theft".

    `people` are the indexes of the tokens of those of whom a fate may be told.
    """
    if not any(at < len(tokens) and tokens[at].lower in words.of for at in _behind_object(words, tokens, value.end)):
        return False
    objects = words.language.structure.objects
    for other in others:
        first, second = sorted((value, other), key=lambda told: told.start)
        if second.end < len(tokens) and tokens[second.end].lower in objects:
            return True
        if people.isdisjoint(range(first.end, second.end + 2)):
            return True
    return False


def _behind_object(words: CategoryWords, tokens: Sequence[Token], end: int) -> range:
    """Where the counts of a value may begin: right behind it, or behind its object, a pronoun or a name."""
    objects = words.language.structure.objects
    last = end
    while last < min(len(tokens), end + _NAMED) and (tokens[last].lower in objects or tokens[last].capitalised):
        last += 1
    return range(end, last + 1)


def _tells_some(family: Family, words: CategoryWords, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number without its noun, or a word for the others, stands at a token or behind its article."""
    structure, speech = words.language.structure, words.language.speech
    rest = family.leftover.get(words.language.code, frozenset()) | structure.remaining_ones | structure.others
    numbers = words.language.numbers.cardinals
    light = speech.articles | words.language.naming.determiners
    if at < len(tokens) and tokens[at].lower in light and tokens[at].lower not in numbers:
        at += 1
    if any(token.lower in rest for token in tokens[at : at + 2]):
        return True
    lower = tokens[at].lower if at < len(tokens) else ""
    if not (lower in numbers or (lower.isdecimal() and len(lower) <= _MANY)):
        return False
    ends = at + 1 == len(tokens) or tokens[at + 1].kind == "punct"
    return ends or tokens[at + 1].lower in speech.prepositions | speech.conjunctions
