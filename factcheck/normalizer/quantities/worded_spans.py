"""Numbers inside an adjective: "siebenjährige", "двухмесячный" (an age before a person, else a duration),
"neunstöckig", "тридцатипроцентный", "десятикилометровый"; and digits before one: "24-stündig", "35-тонный".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.numerals.words import Classes, compound_value
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.units import kind_of
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.units import UnitTable, dimension_of

NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
FULL_NAME = re.compile(r"[ \u00a0][^\W\d_a-zß-ÿ][^\W\d_]+[ \u00a0][^\W\d_a-zß-ÿ][^\W\d_]+")
LONGEST_STEM = 32
NONE, HUNDRED = Decimal(0), Decimal(100)
APOSTROPHES = "'’ʼ"


class WordedSpans:
    """The adjectives of one language that hold a number and a unit or a noun."""

    def __init__(self, words: NumberWords, classes: Classes, table: UnitTable) -> None:
        """Compile the ends of such words."""
        worded = words.worded
        self.words, self.classes, self.table = words, classes, table
        self.stems = worded.stems
        self.units, self.counts = worded.units, worded.counts
        self.persons = frozenset(words.ages.persons)
        self.lasting = tuple(words.ages.spans)
        end = rf"(?P<unit>{alternatives([*worded.units, *worded.counts])})(?:{alternatives(worded.endings)})?(?![^\W_])"
        self.ends = re.compile(end, re.IGNORECASE)
        self.behind = re.compile(rf"[-\u2010\u2011]{end}", re.IGNORECASE)
        self.spells = bool(worded.units)

    def find(self, text: str, start: int, end: int) -> Iterator[Reading]:
        """Readings of such words in [start, end)."""
        if not self.spells:
            return
        for match in self.ends.finditer(text, start, end):
            begin = match.start()
            while begin > max(start, match.start() - LONGEST_STEM) and (
                text[begin - 1].isalpha() or text[begin - 1] in APOSTROPHES
            ):
                begin -= 1
            value = self._value(plain(text[begin : match.start()]))
            if value is None or text[begin - 1 : begin] in ("-", "‐", "‑"):
                continue
            yield self._read(text, begin, match, value)

    def attach(self, reading: Reading, text: str, limit: int) -> bool:
        """Give digits what the adjective glued to them measures or counts ("24-stündig", "10-километровый")."""
        match = None if reading.numeral.words or not self.spells else self.behind.match(text, reading.end, limit)
        if match is None:
            return False
        reading.end = reading.noun_end = match.end()
        self._take(reading, text, match)
        return True

    def _read(self, text: str, begin: int, match: re.Match[str], value: Decimal) -> Reading:
        reading = Reading(Numeral(begin, match.end(), value, "words"))
        self._take(reading, text, match)
        return reading

    def _take(self, reading: Reading, text: str, match: re.Match[str]) -> None:
        """Make the reading one of the unit or noun of an adjective."""
        stem = plain(match["unit"])
        if stem in self.counts:
            reading.kind, reading.counted = "quantity", self.counts[stem]
            return
        reading.unit = self.units[stem]
        reading.dimension = dimension_of(reading.unit, self.table) or "count"
        reading.kind = kind_of(reading.dimension)
        if reading.kind == "duration" and self._is_age(text, reading.start, match.end()):
            reading.kind = "age"

    def _value(self, stem: str) -> Decimal | None:
        if self.words.compound:
            return compound_value(stem, self.words, self.classes)
        if stem in self.stems:
            return self.stems[stem]
        for length in range(len(stem) - 2, 2, -1):
            tens, ones = self.stems.get(stem[:length], NONE), self.stems.get(stem[length:], HUNDRED)
            if tens >= 20 and tens % 10 == 0 and 1 <= ones < 10:
                return tens + ones
        return None

    def _is_age(self, text: str, begin: int, end: int) -> bool:
        """Whether a person follows, by the noun or by a name; or the word is itself the noun ("der Siebenjährige")."""
        follows = NEXT.match(text, end)
        if follows is None:
            return text[begin].isupper()
        noun = plain(follows[1])
        if noun in self.persons or (self.words.compound and noun.endswith("erin")):
            return True
        if self.words.compound:
            if FULL_NAME.match(text, end) and not follows[1].startswith(self.lasting):
                return True  # "die siebenjährige Ida Kehr"
            return text[begin].isupper() and not follows[1][0].isupper() and begin > 1 and text[begin - 2] not in ".!?"
        return follows[1][0].isupper()
