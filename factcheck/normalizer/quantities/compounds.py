"""Measures told in several units: "seven years and six months", "2 kg 410 g", "an hour and 35", "9 euros 50"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model import Hedge
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

# Pairs of units of which the second is a part of the first: larger, smaller, how many make one.
PARTS = {
    ("year", "month"): 12,
    ("year", "week"): 52,
    ("year", "day"): 365,
    ("month", "week"): 4,
    ("month", "day"): 30,
    ("week", "day"): 7,
    ("week", "hour"): 168,
    ("day", "hour"): 24,
    ("day", "minute"): 1440,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("hour", "second"): 3600,
    ("foot", "inch"): 12,
    ("kg", "g"): 1000,
    ("t", "kg"): 1000,
    ("lb", "oz"): 16,
    ("stone", "lb"): 14,
    ("m", "cm"): 100,
    ("km", "m"): 1000,
    ("cm", "mm"): 10,
    ("mile", "yard"): 1760,
}
TEN = 10
CENT_DIGITS = 2
ABBREVIATED = re.compile(r"\d[ \u00a0]?[^\W\d_]{3}$")  # "2 Std.", whose full stop ends no sentence
VALUE_ENDS = re.compile(r"\s*(?:[.,;:!?)–—]|$)")
SIXTIETHS = {"hour": "minute", "minute": "second"}
LEFT_OUT = {("m", 2): "cm", ("kg", 3): "g"}  # by the digits behind the larger unit: "1 mètre 80", "3 kilos 200"


class CompoundWords:
    """Words between a measure and its smaller part, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        told = words.hedges
        self.hedges: dict[str, Hedge] = {
            **dict.fromkeys(told.about, "about"),
            **dict.fromkeys(told.more_than, "more-than"),
            **dict.fromkeys(told.less_than, "less-than"),
        }
        self.close = frozenset(told.close)
        self.loose_part = re.compile(rf" (?:{alternatives(words.joiners)}) ({alternatives(self.hedges)}) ")
        self.behind_minutes = re.compile(rf"[ \u00a0](?i:{alternatives(words.behind_minutes)})(?![^\W_])")
        self.joiners = frozenset(words.joiners) | {"", ","} | {f", {word}" for word in words.joiners}


def join_compounds(readings: list[Reading], text: str, words: CompoundWords) -> list[Reading]:
    """Make one value of "seven years and six months", "2 kg 410 g" and "an hour and 35"."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if last is not None and _continues(last, reading, text, words):
            _absorb(last, reading)
            continue
        if last is not None and _join_loose(last, reading, text, words):
            continue
        joined.append(reading)
    return joined


def _join_loose(first: Reading, second: Reading, text: str, words: CompoundWords) -> bool:
    """Join "four hours and not quite 22 minutes", where the smaller part is loosened: so is the whole."""
    if second.unit is None or first.dimension != "time" or not _is_part(first, second):
        return False
    match = words.loose_part.fullmatch(plain(text[first.end : second.start]))
    if match is None:
        return False
    _absorb(first, second)
    first.hedge, first.close = words.hedges[match[1]], match[1] in words.close
    return True


def _continues(first: Reading, second: Reading, text: str, words: CompoundWords) -> bool:
    if second.start - first.end > 6:
        return False
    if _is_change(first, second, text, words) or _is_bare_change(first, second, text):
        return True
    gap = text[first.end : second.start]
    if gap[:1] == "." and second.dimension == "time" and ABBREVIATED.search(text, first.start, first.end):
        gap = gap[1:]
    if plain(gap).strip() not in words.joiners or "\n" in gap or not _is_part(first, second):
        return False
    if second.unit is None:
        return (
            second.kind is None
            and gap.strip() != ","
            and not second.numeral.scaled
            and (VALUE_ENDS.match(text, second.end) is not None or _goes_on(first, second, text, words))
        )
    return gap.strip() != "," or first.dimension in ("time", "length")


def _goes_on(first: Reading, second: Reading, text: str, words: CompoundWords) -> bool:
    """Whether a preposition stands behind the minutes or seconds of a length: "two hours 51 of tennis"."""
    if first.unit not in SIXTIETHS or second.start != first.end + 1 or second.low < TEN:
        return False
    return words.behind_minutes.match(text, second.end) is not None


def _is_part(first: Reading, second: Reading) -> bool:
    """Whether the second can be the smaller part of the first: months of years, inches of feet."""
    if first.unit is None or first.numeral.form in ("vague", "fraction"):
        return False
    scale = PARTS.get((first.unit, second.unit or _left_out(first, second)))
    whole = first.low == first.low.to_integral_value() or first.joined  # "2 hours, 3 minutes and 41 seconds"
    single = whole and first.low == first.high and second.low == second.high
    return scale is not None and single and 0 < second.low < scale


def _left_out(first: Reading, second: Reading) -> str:
    """The smaller unit that a bare number behind a larger one has; empty for none."""
    larger = first.unit or ""
    written = 0 if second.numeral.words or second.start != first.end + 1 else second.end - second.start
    return SIXTIETHS.get(larger) or LEFT_OUT.get((larger, written), "")


def _is_change(first: Reading, second: Reading, text: str, words: CompoundWords) -> bool:
    """Whether hundredths follow whole money ("5 dollars and 50 cents")."""
    if first.dimension != "money" or second.dimension != "money" or second.start - first.end > 5:
        return False
    minor = second.low < 1 and second.numeral.value >= 1 and second.unit in (first.unit, "cent?")
    return (
        minor
        and first.low == first.low.to_integral_value()
        and plain(text[first.end : second.start]).strip() in words.joiners
    )


def _is_bare_change(first: Reading, second: Reading, text: str) -> bool:
    """Whether two digits right behind whole money are its hundredths: "9 euros 50"."""
    if first.dimension != "money" or not second.bare or second.start != first.end + 1:
        return False
    written, whole = text[second.start : second.end], first.low == first.high == first.low.to_integral_value()
    told = whole and first.end > first.numeral.end and not first.numeral.words
    return (
        told and len(written) == CENT_DIGITS and written.isdecimal() and VALUE_ENDS.match(text, second.end) is not None
    )


def _absorb(first: Reading, second: Reading) -> None:
    if first.dimension == "money":
        first.low = first.high = first.low + (second.low if second.low < 1 else second.low / 100)
        first.step, first.end, first.noun_end = second.step, second.end, second.end
        return
    if first.kind == "duration" and second.kind == "age":  # "seventeen years and eight months old"
        first.kind, first.modifiers, first.end, first.noun_end = "age", second.modifiers, second.end, second.end
        return
    larger = first.unit or ""
    smaller = second.unit or _left_out(first, second)
    factor = Decimal(PARTS[(larger, smaller)])
    total = first.low * factor + second.low
    whole = total / factor
    if whole == round(whole, 3):
        first.low = first.high = whole
        first.step = second.step / factor
    else:
        first.low = first.high = total
        first.step = second.step
        first.unit = smaller
    first.timex, first.joined = None, True
    first.end = first.noun_end = second.end
