"""Quotations that are left over in two languages: few words in common tell that one translates the other.

Whoever is quoted in two versions seldom says two like things there. So where neither of two quotations has found its
telling in the other's language, a word that both say is enough, if the one is about as long as the other, and none
of the same version is nearer to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from factcheck.model import Fact
from factcheck.rulebook.transliteration import may_sound_one, same_name
from factcheck.slots.evidence.candidates import Reader
from factcheck.values.translation import Telling, count_shared, read_meanings

CHANCE = 0.4  # of two quotations that are left over; less than that of any that meet by their words
LONGER = 2.0  # times the words of a quotation that its translation may have
_DIGITS = re.compile(r"\d+")
Relation = Literal["same", "unknown", "different"]
FLOORS: dict[Relation, int] = {"same": 1, "unknown": 1, "different": 2}  # words that both say, by who speaks
# By how many words both say: what share of the shorter and of the longer sentence they must be.
SHARES = {1: (0.5, 0.25), 2: (0.34, 0.25)}
APART = (0.5, 0.5)  # the same for two speakers


class Part(Struct, frozen=True):
    """A sentence of a quotation, by which it may meet another that holds more or fewer sentences."""

    fact: Fact
    words: tuple[str, ...]


def find_left_over(
    parts: Sequence[Part], chances: Mapping[tuple[int, int], float], reader: Reader
) -> dict[tuple[int, int], float]:
    """Pairs of two languages that no chance joins to anything of the other language, and that have words in common."""
    languages = [reader.languages.get(part.fact.version, "") for part in parts]
    if len(set(languages)) < 2 or any(code not in reader.tongues for code in languages):
        return {}
    met = {
        (parts[one].fact.span, languages[other])
        for pair in chances
        for one, other in (pair, pair[::-1])
        if languages[one] != languages[other]
    }
    tellings = [read_meanings(part.words, reader.tongues[code]) for part, code in zip(parts, languages, strict=True)]
    figures = [_figures(part) for part in parts]
    likeness: dict[tuple[int, int], float] = {}
    for i, one in enumerate(parts):
        for j in range(i + 1, len(parts)):
            other = parts[j]
            if languages[i] == languages[j] or not tellings[i] or not tellings[j]:
                continue
            if (one.fact.span, languages[j]) in met or (other.fact.span, languages[i]) in met:
                continue
            short, long = sorted((len(one.words), len(other.words)))
            if long <= LONGER * short:
                alike = _alike((tellings[i], tellings[j]), (figures[i], figures[j]), _speakers(one.fact, other.fact))
                if alike:
                    likeness[i, j] = alike
    return {pair: CHANCE for pair in likeness if _is_best(pair, likeness[pair], parts, tellings)}


def _alike(
    tellings: tuple[Sequence[Telling], Sequence[Telling]], figures: tuple[frozenset[str], frozenset[str]], who: Relation
) -> float:
    """What two sentences have in common, as a share of the longer one; 0 where it is too little for their speakers."""
    shared = count_shared(*tellings) + len(figures[0] & figures[1])
    least, most = sorted(len(words) + len(numbers) for words, numbers in zip(tellings, figures, strict=True))
    if shared < FLOORS[who]:
        return 0.0
    of_least, of_most = APART if who == "different" else SHARES[min(shared, 2)]
    return shared / most if shared >= of_least * least and shared >= of_most * most else 0.0


def _is_best(
    pair: tuple[int, int], likeness: float, parts: Sequence[Part], tellings: Sequence[Sequence[Telling]]
) -> bool:
    """Whether no other sentence of either version has as much in common with the one of the other version."""
    for own, partner in (pair, pair[::-1]):
        version = parts[partner].fact.version
        for rival, part in enumerate(parts):
            if rival != partner and part.fact.version == version and part.words != parts[partner].words:
                most = max(len(tellings[own]), len(tellings[rival]), 1)
                if count_shared(tellings[own], tellings[rival]) >= likeness * most:
                    return False
    return True


def _speakers(one: Fact, other: Fact) -> Relation:
    if not (one.speaker and other.speaker):
        return "unknown"
    if same_name(one.speaker, other.speaker) != "different":
        return "same"
    return "unknown" if may_sound_one(one.speaker, other.speaker) else "different"


def _figures(part: Part) -> frozenset[str]:
    """The digits of the numbers of a quotation: languages have them with other units."""
    keys = (key for key, _ in part.fact.context.terms if key[:1] == "#")
    return frozenset(digits for key in keys if (digits := "-".join(_DIGITS.findall(key))))
