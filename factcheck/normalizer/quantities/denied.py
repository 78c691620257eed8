"""One that is denied: "they did not hit a single bridge" tells of none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

REACH = 60  # code points before the numeral in which its clause is denied
_STOPS = re.compile(r"[.,;:!?\n()\"“”«»—–]")


class DeniedWords:
    """The words of one language, compiled."""

    def __init__(self, words: NumberWords) -> None:
        """Take the numerals that may be denied, and what denies them or stands between."""
        self.ones = frozenset(words.denied_ones)
        self.denies = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.denying)})(?![^\W_])")
        self.breaks = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.denied_breaks)})(?![^\W_])")


def deny_ones(readings: Iterable[Reading], text: str, document: Document, words: DeniedWords) -> None:
    """Make none of each "a single" whose clause is denied before it."""
    if not words.ones:
        return
    for reading in readings:
        numeral = reading.numeral
        if reading.low != 1 or plain(text[numeral.start : numeral.end]) not in words.ones:
            continue
        start, _ = document.sentence_at(reading.start)
        clause = _STOPS.split(text[max(start, numeral.start - REACH) : numeral.start])[-1]
        found = words.denies.search(clause)
        if found is not None and words.breaks.search(clause, found.end()) is None:
            reading.low = reading.high = Decimal(0)
