"""Whether the "m" behind a number stands for metres or for millions."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

METRES_REACH = 32  # code points before "10m" in which a word of lengths tells that it is no ten million
HEIGHTS_REACH = 90  # code points before "10m" in which a river or a summit tells the same
_APART = re.compile(r"[^\w]+")
_NEXT = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_NEXT_REACH = 30
_OPENING = "\"“„«‘'(["
SHORT_RACE = 50  # metres of the shortest that ends its clause
LONG_RACE = 1000  # and of the shortest where it goes on behind it: "the 1,500m in Orby", but "the 60m in debt"
SMALL_LENGTH = re.compile(r"\b\d{1,3}(?:\.\d{1,2})? ?(?:cm|mm)\b")


def is_metre(reading: Reading, text: str, words: NumberWords) -> bool:
    """Whether "10m" is ten metres: by the words beside it; people and money come in millions."""
    numeral = reading.numeral
    before = plain(text[max(0, reading.start - METRES_REACH) : reading.start])
    if not words.length_leads.isdisjoint(_APART.split(before.rpartition(". ")[2])):
        return True  # "the lake stood at 214.2m"
    follows = _NEXT.match(text, reading.end, reading.end + _NEXT_REACH)
    if follows is not None and follows[1].lower() in words.length_cues:
        return not (follows[1].lower() in words.weight_follows and _is_among_money(reading, text, words))
    if follows is not None and follows[1].lower() not in words.weight_follows:
        return False
    race = numeral.base >= (SHORT_RACE if follows is None else LONG_RACE)
    lead = before.split()[-1:] if race else []
    if lead and lead[0].lstrip(_OPENING) in words.race_leads:
        return True
    return _is_among_lengths(reading, text, words)


def _is_among_money(reading: Reading, text: str, words: NumberWords) -> bool:
    """Whether the clause before tells of money: "revenue dropped to 20.4m in May", "the loss fell to 3m from 5m"."""
    before = plain(text[max(0, reading.start - HEIGHTS_REACH) : reading.start])
    return not words.money_themes.isdisjoint(_APART.split(re.split(r"[.;:] |\n", before)[-1]))


def _is_among_lengths(reading: Reading, text: str, words: NumberWords) -> bool:
    """Whether the sentence is of heights: by what is measured in it, or by a smaller length beside the number."""
    before = plain(text[max(0, reading.start - HEIGHTS_REACH) : reading.start]).rpartition(". ")[2]
    if not words.length_themes.isdisjoint(_APART.split(before.rpartition("\n")[2])):
        return True  # "the crest passed at noon and stood at 7.42m"
    behind = text[reading.end : reading.end + METRES_REACH].partition(". ")[0]
    return SMALL_LENGTH.search(behind) is not None  # "6.90m, 52cm more than in 2005"
