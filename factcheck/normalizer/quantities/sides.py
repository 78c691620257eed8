"""The sides of a thing of which the last alone bears the unit: "92 by 140 centimetres", "4 x 6 m"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

MOST = 12  # times from which one side is longer than the other: "4 x 100 metres" is a relay
SIDE = "side"  # the modifier of a length that stands beside another: one side of a thing
_LAST = re.compile(r"(\d+(?:[.,]\d+)?)\D*$")


class Sides:
    """Finds the unit of a first side, in one language."""

    def __init__(self, words: NumberWords, names: Mapping[str, str], symbols: Mapping[str, str]) -> None:
        """Compile; `names` and `symbols` are units of length as they are written."""
        number = rf"(?:\d{{1,5}}(?:[.,]\d{{1,2}})?|(?i:{alternatives(words.cardinals)}))(?![^\W_]*\d)"
        side = rf"[ \u00a0-]?(?i:{alternatives(words.sides)})[ \u00a0-]?"
        self.names, self.symbols = names, symbols
        self.between = re.compile(side)
        self.behind = re.compile(
            rf"{side}{number}(?:{side}{number})?[ \u00a0-]?"
            rf"(?P<unit>{alternatives(symbols)}|(?i:{alternatives(names)}))(?![^\W_])"
        )

    def unit_of(self, reading: Reading, text: str, unit: re.Pattern[str], limit: int) -> str | None:
        """The unit that the number shares with the side behind it; None where it has its own or no side follows."""
        match = self.behind.match(text, reading.end, limit)
        if match is None or unit.match(text, reading.end, limit) is not None or reading.low <= 0:
            return None
        other = _LAST.search(match.group()[: match.start("unit") - match.start()])
        if other is not None and not _are_sides(reading.low, Decimal(other[1].replace(",", "."))):
            return None
        return self.symbols.get(match["unit"]) or self.names.get(plain(match["unit"]))


def mark_sides(readings: Sequence[Reading], text: str, sides: Sides) -> None:
    """Mark the lengths between which nothing stands but "by"."""
    for one, other in pairwise(readings):
        if one.dimension == other.dimension == "length" and sides.between.fullmatch(text, one.end, other.start):
            one.modifiers = other.modifiers = (SIDE,)


def _are_sides(one: Decimal, other: Decimal) -> bool:
    """Whether two lengths are like enough to be the sides of one thing."""
    small, large = sorted((one, other))
    return small > 0 and large <= MOST * small
