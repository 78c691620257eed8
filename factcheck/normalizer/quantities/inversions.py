"""Numbers behind their noun or unit, which are about so high: "человек двадцать", "років сорок", "десятка два".

A count that stands there is meant roughly in Ukrainian and Russian; nothing but a lexical list tells it apart from two
words that only meet ("из ста человек двадцать").
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.units import kind_of
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.units import UnitTable, dimension_of

REACH = 48  # code points before a number in which such a noun and a person before it stand
OLDEST = 120
FEW = range(2, 20)  # of tens, hundreds and thousands: "десятка два"


class InversionWords:
    """Nouns and units that stand before a rough number, of one language."""

    def __init__(self, words: NumberWords, table: UnitTable) -> None:
        """Compile them."""
        self.nouns, self.table = words.inverted, table
        self.before = re.compile(rf"(?<![^\W_])(?i:({alternatives(words.inverted)}))[ \u00a0]$")
        self.several = re.compile(rf"(?<![^\W_])(?i:{alternatives([*words.duration_several, *words.vague])})[ \u00a0]$")
        person = alternatives(words.ages.persons)
        self.person = re.compile(rf"(?<![^\W_])(?i:{person})[ \u00a0]$")
        self.ago = re.compile(rf"[ \u00a0](?:{alternatives(words.ages.told.purposes)})(?![^\W_])")
        self.scales = words.collectives | words.hundreds | words.magnitudes


def invert(readings: list[Reading], text: str, words: InversionWords) -> None:
    """Read what stands before a number as what it counts, and loosen the number."""
    if not words.nouns:
        return
    kept: list[Reading] = []
    for reading in readings:
        last = kept[-1] if kept else None
        if last is not None and _is_scale(last, reading, text, words):
            _multiply(kept.pop(), reading, text, words)
        elif reading.bare and reading.counted is None:
            _take_noun(reading, text, words, last)
        kept.append(reading)
    readings[:] = kept


def _is_scale(first: Reading, second: Reading, text: str, words: InversionWords) -> bool:
    """Whether tens or thousands stand before how many there are of them: "десятка два машин"."""
    alone = first.numeral.single and first.bare and plain(text[first.start : first.end]) in words.scales
    few = second.numeral.words and second.low == second.high and second.low in FEW
    return alone and few and text[first.end : second.numeral.start] in (" ", "\u00a0")


def _multiply(scale: Reading, reading: Reading, text: str, words: InversionWords) -> None:
    reading.scale(Decimal(words.scales[plain(text[scale.start : scale.end])]))
    reading.start, reading.hedge = scale.start, "about"


def _take_noun(reading: Reading, text: str, words: InversionWords, last: Reading | None) -> None:
    before = text[max(0, reading.start - REACH) : reading.start]
    match = words.before.search(before)
    if match is None or reading.hedge != "exact" or not reading.low >= 2 or reading.low != reading.high:
        return
    begin = reading.start - (len(before) - match.start())
    told = last is not None and begin < max(last.end, last.noun_end)  # "из ста человек двадцать"
    if told or words.several.search(before, 0, match.start()) or words.ago.match(text, reading.end):
        return
    unit = words.nouns[plain(match[1])]
    dimension = dimension_of(unit, words.table)
    if dimension is None:
        reading.kind, reading.counted = "quantity", unit
    else:
        reading.unit, reading.dimension, reading.kind = unit, dimension, kind_of(dimension)
        if unit == "year" and reading.high <= OLDEST and words.person.search(before, 0, match.start()):
            reading.kind = "age"
    reading.start, reading.hedge = begin, "about"
