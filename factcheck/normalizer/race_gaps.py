"""Gaps between racers in minutes and seconds, which look like times of day: "leads by 1:08", "third at 2:31"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

LEAD = 64  # code points before a gap in which the words that lead to it stand
BETWEEN = 4  # words between the two parts of such words: "leads the field by"
MINUTE = 60
_WRITTEN = re.compile(r"(?<![\w:.,/°'’′–-])(\d{1,2}):([0-5]\d)(?![\w:/–-]|[.,]\d)")
_SIGNED = re.compile(r"(?<![\w:.,/°'’′])(\d{1,2}) ?['’′] ?([0-5]\d)(?: ?(?:['’′]{2}|[\"”″]))?(?![\w'’′]|[.,]\d)")
_SENTENCE = re.compile(r"[.!?;][ \u00a0\n]|\n")


def _parted(firsts: list[str], last: str) -> str:
    """An expression for words with a few others between them, none of which is the last one itself."""
    other = rf"[ \u00a0](?!(?i:{last})[ \u00a0])[^\W\d_][\w'’.\-]*"
    return rf"(?i:{alternatives(firsts)})(?:{other}){{0,{BETWEEN}}}[ \u00a0](?i:{last})"


class GapWords:
    """The words beside the gaps of races of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile."""
        gaps = words.gaps
        self.signed = gaps.signed
        parted = [entry.partition(" … ") for entry in gaps.before]
        whole = [first for first, mark, _ in parted if not mark]
        tails: dict[str, list[str]] = {}
        for first, mark, last in parted:
            if mark:
                tails.setdefault(last, []).append(first)
        apart = [_parted(firsts, last) for last, firsts in sorted(tails.items())]
        self.before = re.compile(rf"(?<![^\W_])(?:{'|'.join([rf'(?i:{alternatives(whole)})', *apart])})[ \u00a0]$")
        self.behind = re.compile(rf",?[ \u00a0](?i:{alternatives(gaps.behind)})(?![^\W_])")
        self.clock = re.compile(rf"(?<![^\W_])(?i:{alternatives(gaps.clock)})[ \u00a0]$")
        self.place = re.compile(
            r"(?<![^\W_])(?:(?P<lead>[^\W_]+)[ \u00a0])?"
            rf"(?i:{alternatives(words.ordinals)}),?[ \u00a0](?i:{alternatives(gaps.at)})[ \u00a0]$"
        )
        self.pointing = frozenset(gaps.pointing)

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Where minutes and seconds of a gap stand in [start, end)."""
        end = len(text) if end is None else end
        for match in _WRITTEN.finditer(text, start, end):
            before = _SENTENCE.split(text[max(start, match.start() - LEAD) : match.start()])[-1]
            if self._is_told(before, text, match.end()):
                yield match
        if self.signed:
            yield from _SIGNED.finditer(text, start, end)

    def _is_told(self, before: str, text: str, end: int) -> bool:
        """Whether the words before a place and behind it tell of a gap."""
        if self.before.search(before) is not None:
            return True
        place = self.place.search(before)
        if place is not None and plain(place["lead"] or "") not in self.pointing:
            return True
        return self.behind.match(text, end) is not None and self.clock.search(before) is None

    def find(self, document: Document, start: int, end: int) -> Iterator[Reading]:
        """Readings of such gaps in [start, end)."""
        for match in self.places(document.text, start, end):
            seconds = Decimal(int(match[1]) * MINUTE + int(match[2]))
            reading = Reading(Numeral(match.start(), match.end(), seconds, "digits"))
            reading.unit, reading.dimension, reading.kind = "second", "time", "duration"
            yield reading
