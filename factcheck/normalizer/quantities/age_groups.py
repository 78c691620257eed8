"""People told by their ages without a number of years: "in her late 40s", "an octogenarian", "under-16s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.age_words import AgeWords
from factcheck.normalizer.quantities.reading import Reading

CAPITAL_BEFORE = 24  # code points before "Under-21s" in which the name of their team ends
YOUNGEST_GROUP = 2


def grouped_ages(document: Document, start: int, end: int, words: AgeWords) -> Iterator[Reading]:
    """The ages of such groups in [start, end)."""
    for match in words.group_heads.matches(words.groups, document, start, end):
        bounds = words.group_values[plain(match[1])]
        yield _between(match.start(), match.end(), Decimal(bounds[0]), Decimal(bounds[1]))
    for match in words.decade_heads.matches(words.decades, document, start, end):
        low, high = _decade(match, words)
        begin = match.start(2 if words.decade_leads else 1)  # "Mitte vierzig" holds a numeral of its own
        further = words.decade_next.match(document.text, match.end(2), end) if words.decade_leads else None
        if further is not None and _decade(further, words)[1] > high:
            yield _between(begin, further.end(), low, _decade(further, words)[1])
        else:
            yield _between(begin, match.end(2), low, high)
    for match in words.decade_nouns.finditer(document.text, start, end) if words.decade_prefixes else ():
        low, bounds = Decimal(words.decade_values[match[2].lower()]), words.decade_prefixes[match[1].lower()]
        yield _between(match.start(), match.end(), low + bounds[0], low + bounds[1])
    yield from _bounded(document, start, end, words)


def _decade(match: re.Match[str], words: AgeWords) -> tuple[Decimal, Decimal]:
    """The youngest and the oldest of "late 40s", "fifties"."""
    digits = match[2][:2]
    low = Decimal(int(digits)) if digits.isdecimal() else Decimal(words.decade_values[match[2].lower()])
    bounds = words.decade_parts.get((match[1] or "").lower(), (0, 9 if low >= 20 or low == 10 else 6))
    return low + bounds[0], low + bounds[1]


def _between(start: int, end: int, low: Decimal, high: Decimal) -> Reading:
    reading = Reading(Numeral(start, end, low, "words"))
    reading.low, reading.high, reading.hedge = low, high, "range"
    reading.kind, reading.unit, reading.dimension = "age", "year", "time"
    return reading


def _bounded(document: Document, start: int, end: int, words: AgeWords) -> Iterator[Reading]:
    """ "Under-16s", "the over-70s", "under-fives"; no "England Under-21s", which is a team."""
    for match in words.bounded_heads.matches(words.bounded, document, start, end):
        text, at = document.text, match.start()
        team = words.team_before.search(text[max(0, at - CAPITAL_BEFORE) : at])
        if team is not None and team[1].lower() not in words.stop:
            continue
        value = Decimal(int(match["digits"])) if match["digits"] else Decimal(words.group_plurals[plain(match["word"])])
        if value < YOUNGEST_GROUP or words.team_behind.match(text, match.end()):
            continue
        reading = Reading(Numeral(at, match.end(), value, "words"))
        reading.hedge = "less-than" if plain(match["side"]) in words.under else "more-than"
        reading.kind, reading.unit, reading.dimension = "age", "year", "time"
        yield reading
