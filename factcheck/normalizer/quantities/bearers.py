"""Whose age it is: a person's, or that of a thing ("the 131-year-old mill"), which no person's can contradict."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from factcheck.adapters.lemmas import find_lemma
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

Sort = Literal["person", "thing"]
PERSON: Sort = "person"
THING: Sort = "thing"
WORD = re.compile(r"[^\W\d_][\w'’]*")
LAST_WORD = re.compile(r"([^\W\d_][\w'’]*)[^\w]*$")
NOUN = re.compile(r"[ \u00a0-]([^\W\d_][\w'’]*)")
BEHIND = 3  # words behind "131-year-old" among which its noun stands
BEFORE = 60  # code points before an age in which its bearer may be named
NEAREST = 6  # words of these that are asked
SHORTEST_PART = 4  # letters of a noun that is known again at the end of a compound


class BearerWords:
    """Words for people and for things that have an age, of one language."""

    def __init__(self, code: str, words: NumberWords, occupations: frozenset[str]) -> None:
        """Gather them; `occupations` are words for people by what they do."""
        told = words.ages.told
        self.code = code
        self.people = frozenset({*words.ages.persons, *told.people, *told.eldest, *words.ages.groups, *occupations})
        self.things = frozenset(told.things)
        self.stop = words.nouns.stop
        self.compounds = tuple(word for word in told.things if len(word) >= SHORTEST_PART) if code == "de" else ()
        self.adjectives = words.ages.adjectives

    def sort_of(self, word: str) -> Sort | None:
        """What a word stands for, in any of its forms; None where it is not known."""
        lower = word.lower().removesuffix("'s").removesuffix("’s")
        for form in (lower, find_lemma(lower, self.code)):
            if form in self.people:
                return PERSON
            if form in self.things or (self.compounds and form.endswith(self.compounds)):
                return THING
        return None


def mark_bearer(reading: Reading, text: str, words: BearerWords, sentence: int) -> None:
    """Note on an age whether a person or a thing is so old, as far as a noun beside it tells; `sentence` begins it."""
    if reading.modifiers:
        return
    told = text[reading.numeral.end : reading.end].lower()
    if told and told.endswith(words.adjectives):
        sort = _behind(text, reading.end, words)
    elif reading.named and _is_name(text[: reading.start], words):
        sort = PERSON
    else:
        sort = _before(text[max(sentence, reading.start - BEFORE) : reading.start], words)
    if sort is not None:
        reading.modifiers = (sort,)


def _is_name(before: str, words: BearerWords) -> bool:
    """Whether the word before ", 46," has a capital and is known for nothing else."""
    match = LAST_WORD.search(before[-BEFORE:])
    return match is not None and match[1][0].isupper() and words.sort_of(match[1]) is None


def _behind(text: str, end: int, words: BearerWords) -> Sort | None:
    """The noun of an adjective of age: "131-year-old wooden mill", "91-year-old bridge keeper".

    Where none follows, the adjective stands for a person by itself: "a 55-year-old who joined in May".
    """
    found: Sort | None = None
    for at in range(BEHIND):
        match = NOUN.match(text, end)
        if match is None or match[1].lower() in words.stop:
            return PERSON if at == 0 else found
        sort = words.sort_of(match[1])
        if found is not None and sort is None:
            break
        found = sort or found
        end = match.end()
    return found


def _before(before: str, words: BearerWords) -> Sort | None:
    """The nearest noun before an age that is known: "the mill was 131 years old", "El edificio, de 88 años"."""
    named: Sequence[str] = WORD.findall(before)
    for word in reversed(named[-NEAREST:]):
        sort = words.sort_of(word)
        if sort is not None:
            return sort
    return None
