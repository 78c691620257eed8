"""Places that words tell without an ordinal: "the runner-up", "took bronze", "last but one of 18", "Tabellenzweiter".

A place from the end is one from the top where the sentence says how many there are: the last but one of 18 is the 17th.
Without that number it is kept as a place below nought, which no place from the top is compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.heads import Heads
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.ranks import HELD
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

REACH = 60  # characters behind a place within which the number of all may be told
MOST = 500
_WORD_BEFORE = re.compile(r"([^\W_]+(?:['’-][^\W_]+)*)[ \u00a0]$")


class PlaceWords:
    """The worded places of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        places = words.places
        self.places, self.cardinals, self.stems = places, words.cardinals, words.ranks.stems
        self.ordinals = frozenset(words.ordinals)
        among = rf"(?i:{alternatives(places.among)})"
        metal = rf"(?P<medal>(?i:{alternatives(places.medals)}))(?![^\W_]|[-‐‑])"
        held = rf"(?=[^\w ]|$|[ \u00a0](?i:{alternatives([*places.among, *sorted(words.ranks.held)])})(?![^\W_]))"
        stems = alternatives([*words.ranks.stems, *places.from_end])
        self.expression = re.compile(
            rf"(?<![^\W_]|[-‐‑])(?:"
            rf"(?P<title>(?i:{alternatives([*places.titles, *places.medal_names])}))(?![^\W_])"
            rf"|(?:(?P<end>(?i:{alternatives(places.from_end)}))|(?P<last>(?i:{alternatives(places.last)}))){held}"
            rf"|(?i:{alternatives(places.tables)})(?P<table>{stems})(?i:{alternatives(places.table_endings)})(?![^\W_])"
            rf"|(?i:{alternatives(places.winning)})[ \u00a0]{metal}{held}"
            rf"|{metal.replace('medal', 'gone')}(?=[ \u00a0](?i:{alternatives(places.won)})(?![^\W_]))"
            rf")"
        )
        number = rf"(?P<total>\d{{1,3}}|(?i:{alternatives(words.cardinals)}))(?![^\W_]|[.,]\d)"
        self.total = re.compile(
            rf"(?:[^.,;:!?()\n]{{0,40}}?[ \u00a0])??{among}[ \u00a0](?:[^\W\d_]+[ \u00a0]){{0,2}}?{number}"
        )
        firsts = (*places.titles, *places.medals, *places.medal_names, *places.winning, *places.from_end, *places.last)
        self.heads = Heads(firsts, also=lambda run: run.startswith(places.tables) if places.tables else False)

    def find(self, document: Document, start: int, end: int) -> Iterator[Reading]:
        """Readings of worded places in [start, end)."""
        for match in self.heads.matches(self.expression, document, start, end):
            before = _WORD_BEFORE.search(document.text[max(start, match.start() - 24) : match.start()])
            lead = plain(before[1]) if before else ""
            if lead in self.places.earlier or lead in self.ordinals or lead[:4].isdecimal() or lead in self.cardinals:
                continue
            reading = self._read(match, min(document.sentence_at(match.start())[1], end))
            if reading is not None:
                yield reading

    def _read(self, match: re.Match[str], limit: int) -> Reading | None:
        group = next(name for name, text in match.groupdict().items() if text is not None)
        place, word = self._place(group, plain(match[group])), match.span(group)
        start = word[0] if group in ("medal", "gone") else match.start()
        if group == "last":
            start = match.string.rfind(" ", start, word[1]) + 1  # without its verb
        reading = Reading(Numeral(start, match.end(), Decimal(abs(place)), "ordinal"))
        if place < 0 and not self._from_top(reading, match.string, limit) and group == "last":
            return None
        reading.kind = reading.dimension = "rank"
        reading.modifiers = (HELD,)
        return reading

    def _place(self, group: str, word: str) -> int:
        """The place from the top, or below nought from the end."""
        places = self.places
        if group == "last":
            return -1
        if group in ("end", "table") and word in places.from_end:
            return -places.from_end[word]
        if group == "table":
            return self.stems[word]
        return {**places.titles, **places.medals, **places.medal_names}[word]

    def _from_top(self, reading: Reading, text: str, limit: int) -> bool:
        """Count the place from the top where the sentence tells how many there are; turn it below nought elsewhere."""
        found = self.total.match(text, reading.end, min(limit, reading.end + REACH))
        told = plain(found["total"]) if found else ""
        total = int(told) if told.isdecimal() else self.cardinals.get(told, 0)
        if found is None or not reading.low <= total <= MOST:
            reading.low = reading.high = -reading.low
            return False
        reading.low = reading.high = total + 1 - reading.low
        reading.end = reading.noun_end = found.end()
        return True
