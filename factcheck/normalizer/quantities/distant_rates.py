"""Rates that do not stand right behind their unit.

Either a conversion in brackets comes between them ("£1.1 million ($1.5 million) a day"), or the figure has dropped its
unit and has a rate of its own ("1.1 million pounds a day, or about 400 million a year").
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.normalizer.masked import Masked
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.unit_words import POUND, UnitWords
from factcheck.normalizer.quantities.units import attach_per, kind_of
from factcheck.rulebook.units import dimension_of

STERLING = "GBP"
OPENING, CLOSING = "([", ")]"
GAP = 16  # code points between a figure and its conversion: a bracket and "about"
REACH = 60  # code points behind a figure in which its rate ends


def share_conversions(readings: list[Reading], text: str, units: UnitWords, taken: Masked) -> None:
    """Give both figures of a conversion the rate behind the bracket, and pounds beside money their kind."""
    for first, second in pairwise(readings):
        if not _is_conversion(first, second, text):
            continue
        for one, other in ((first, second), (second, first)):
            if one.unit == POUND and other.kind == "money" and other.unit != POUND:
                one.unit, one.dimension, one.kind = STERLING, "money", "money"
        behind = second.end + 1
        for reading in (first, second):
            if reading.unit is not None and "/" not in reading.unit:
                attach_per(reading, text, units, min(behind + REACH, taken.next(behind)), at=behind)


def tell_own_rates(readings: list[Reading], text: str, units: UnitWords, taken: Masked) -> None:
    """Give a figure that took its unit from another one the rate behind it, and not that of the other.

    Nothing that is `taken` tells a rate: "from 4.4 million a year before" ends with a date.
    """
    for reading in readings:
        limit = min(reading.end + REACH, taken.next(reading.end - 1))
        if reading.unit is None or units.per.match(text, reading.end, limit) is None:
            continue
        base = reading.unit.partition("/")[0]
        dimension = "money" if base == POUND else dimension_of(base, units.table)
        if dimension is not None:
            reading.unit, reading.dimension, reading.kind = base, dimension, kind_of(dimension)
            attach_per(reading, text, units, limit)


def _is_conversion(first: Reading, second: Reading, text: str) -> bool:
    """Whether the second figure stands alone in brackets right behind the first, in another measure."""
    gap = text[first.end : second.start].lstrip()
    bracketed = gap[:1] in OPENING if gap else False
    if not bracketed or len(gap) > GAP or text[second.end : second.end + 1] not in CLOSING or second.end >= len(text):
        return False
    measured = first.unit is not None and second.unit is not None and first.unit != second.unit
    return measured and not any(sign in gap for sign in ",;:")
