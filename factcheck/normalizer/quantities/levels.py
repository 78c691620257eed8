"""Steps of a scale: "level four of five", "Stufe vier", "category 3 storm", "four, on a scale of one to five"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

HIGHEST_STEP = 10
HIGHEST_LEVEL = 120  # minutes of a match; other scales have fewer steps
REACH = 24  # characters before a number in which the noun of its scale stands
NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+(?:['’\-][^\W\d_]+)*)")
VALUE_ENDS = re.compile(r"[ \u00a0]?(?:[,.;:)!?\n\"”»]|–|—|$)")


class LevelWords:
    """The words of scales of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        ranks = words.ranks
        self.levels, self.follows = ranks.levels, ranks.level_follows
        self.noun = next(iter(ranks.levels.values()), None)
        step = rf"(?:\d{{1,2}}|(?i:{alternatives(words.cardinals)}))(?![^\W_])"
        ends = rf"(?:{step}[ \u00a0](?i:{alternatives(words.ranges.to)})[ \u00a0])?{step}"
        total = rf"[ \u00a0](?i:{alternatives(ranks.level_of)})[ \u00a0]{ends}"
        self.labelled = re.compile(rf"(?<![^\W_])(?P<level>(?i:{alternatives(ranks.levels)}))[ \u00a0-]$")
        self.total = re.compile(total)
        self.on_scale = re.compile(rf",?[ \u00a0](?i:{alternatives(ranks.scales)})(?:{total})?")
        self.last_words = frozenset(name.rpartition(" ")[2] for name in ranks.levels)


def read_level(numeral: Numeral, text: str, words: LevelWords, sentence: int) -> Reading | None:
    """The step of a scale that a number tells behind its noun, or before the word for scale; None where it is none."""
    if numeral.form not in ("words", "digits") or not 0 < numeral.value <= HIGHEST_LEVEL or words.noun is None:
        return None
    scaled = words.on_scale.match(text, numeral.end) if numeral.value <= HIGHEST_STEP else None
    if scaled is not None:
        return _level(numeral, words.noun, numeral.start, scaled.end())
    before = text[max(sentence, numeral.start - REACH) : numeral.start]
    if before.rstrip(" \u00a0-").rpartition(" ")[2].lower() not in words.last_words:
        return None
    found = words.labelled.search(before)
    if found is None or not _is_closed(numeral, text, words):
        return None
    total = words.total.match(text, numeral.end)
    start = numeral.start - len(before) + found.start()
    return _level(numeral, words.levels[plain(found["level"])], start, total.end() if total else numeral.end)


def _is_closed(numeral: Numeral, text: str, words: LevelWords) -> bool:
    """Whether what follows is nothing that the number measures or counts."""
    follows = NEXT_WORD.match(text, numeral.end)
    told = follows is not None and plain(follows[1]) in words.follows
    return told or VALUE_ENDS.match(text, numeral.end) is not None


def _level(numeral: Numeral, noun: str, start: int, end: int) -> Reading:
    reading = Reading(numeral)
    reading.kind = reading.dimension = "rank"
    reading.counted, reading.step = noun, Decimal(1)
    reading.start, reading.end, reading.noun_end = start, end, end
    return reading
