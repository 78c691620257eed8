"""Runs and wickets in a sentence of cricket: "245-6 at stumps", "320 for four declared", "five for 32", "6/245"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.heads import Heads
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

ALL_OUT = 10  # wickets of an innings
MOST_RUNS = 1000


class WicketWords:
    """The words of cricket of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile; a language without such words finds nothing."""
        self.cardinals = words.cardinals
        self.known = bool(words.scores.wickets)
        self.cues = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.scores.wickets)})(?![^\W_])")
        small = alternatives(word for word, value in words.cardinals.items() if value <= ALL_OUT)
        link = rf"(?:[-–/\u2011]|(?:[ \u00a0]|-)(?i:{alternatives(words.scores.wicket_links)})(?:[ \u00a0]|-))"
        side = rf"\d{{1,3}}|(?i:{small})"
        measured = r"[\w/%]|[.,:–-]\d|[ \u00a0-][^\W\d_]{3,}s(?![^\W_])"  # "3-4 weeks"
        self.sides = re.compile(rf"(?<![\w.,:/–$£€₹-])(?P<first>{side}){link}(?P<second>{side})(?:dec)?(?!{measured})")
        self.heads = Heads(words.cardinals, digits=True)

    def find(self, document: Document, start: int, end: int) -> Iterator[Reading]:
        """Readings of such scores in [start, end)."""
        text, known = document.text, dict[int, bool]()
        if not self.known:
            return
        for match in self.heads.matches(self.sides, document, start, end):
            opens, closes = document.sentence_at(match.start())
            if opens not in known:
                known[opens] = self.cues.search(text, opens, closes) is not None
            first, second = self._value(match["first"]), self._value(match["second"])
            lower, higher = sorted((first, second))
            if not known[opens] or lower > ALL_OUT or higher <= lower or higher > MOST_RUNS:
                continue
            reading = Reading(Numeral(match.start(), match.end(), first, "words"))
            reading.low, reading.high, reading.step = first, second, Decimal(1)
            reading.kind, reading.dimension = "score", "score"
            yield reading

    def _value(self, word: str) -> Decimal:
        return Decimal(int(word) if word.isdecimal() else self.cardinals[plain(word)])
