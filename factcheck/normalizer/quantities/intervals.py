"""Intervals of two neighbouring numbers: "3 to 5 years", "between 4% and 5%", "10-12 km", "two or three"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, changing, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

TEN, THOUSAND = 10, 1000
FEW = 2  # the upper end of "a month or two"
STEP_TIMES = 3  # times that a level is above the step up to it, at least: "rose by 12 to 48", but "by 3 to 5"
_ONE_ORDER = 10  # times that a number before "to" may be larger than the one that lends it its magnitude
LONGEST_GAP = 24  # code points between the ends of an interval
DASHES = ("-", "–", "—")
HYPHENED = re.compile(r"-[^\W\d_]+-")


def _loosening(words: NumberWords) -> str:
    """An expression for what loosens a number before it."""
    return alternatives([*words.hedges.about, *words.hedges.more_than, *words.hedges.less_than])


class IntervalWords:
    """Words between and around the ends of an interval, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the gaps."""
        self.to = frozenset(words.ranges.to)
        self.alternative = frozenset(words.ranges.alternative)
        self.between = re.compile(rf"(?i:(?:{alternatives(words.ranges.between)}))[ \u00a0](?:[^\W\d_]+[ \u00a0])?$")
        self.start = re.compile(
            rf"(?<![^\W_])(?i:(?:{alternatives(words.ranges.start)}))[ \u00a0](?:[^\W\d_]+[ \u00a0])?$"
        )
        self.and_ = frozenset(words.ranges.between_and)
        start = alternatives(words.ranges.start)
        self.falls = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ranges.falls)})[ \u00a0](?i:{start})[ \u00a0]$")
        self.change = changing(words.ranges.change, words.ranges.moving)
        shifts = alternatives(words.level_shifts)
        change = alternatives(words.ranges.change)
        self.steps = re.compile(
            rf"(?<![^\W_])(?i:(?:{change})(?:[ \u00a0](?:{shifts}))?)[ \u00a0](?:{_loosening(words)}[ \u00a0])?$"
        )


def gap_between(text: str, first: Reading, second: Reading) -> str:
    """The words between two readings, plain and lower case, without the hyphen of "12- bis 15-jährige"."""
    gap = plain(text[first.end : second.start]) if second.start - first.end <= 40 else "?"
    if HYPHENED.fullmatch(gap):  # "the 18-to-24 age group"
        return gap[1:-1]
    gap = gap.removeprefix("-") if gap.startswith("- ") and len(gap) > len("- ") else gap
    return gap.removesuffix("+").strip()  # "0 to +2"


def join_intervals(readings: list[Reading], text: str, words: IntervalWords) -> list[Reading]:
    """Make one interval of "3 to 5 years", "between 4% and 5%", "10-12 km", "two or three"."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if last is not None and (ends := _cold_ends(last, reading, text, words)) is not None:
            _span(last, reading)
            last.low, last.high = ends
            continue
        if last is not None and _is_of_the_young(last, reading, text, words):
            last.unit, reading.kind = reading.unit, last.kind
        if last is not None and _is_range(last, reading, text, words):
            _span(last, reading)
            continue
        joined.append(reading)
    return joined


def _is_one_or_two(first: Reading, second: Reading, text: str, words: IntervalWords) -> bool:
    """Whether the noun stands between the ends of an interval: "a month or two"."""
    one = first.unit is not None and first.low == first.high == 1 and not first.glued
    two = second.bare and second.numeral.words and second.low == second.high == FEW
    return one and two and gap_between(text, first, second) in words.alternative


def _is_range(first: Reading, second: Reading, text: str, words: IntervalWords) -> bool:
    if _is_one_or_two(first, second, text, words):
        return True
    if second.start - first.end > LONGEST_GAP or "\n" in text[first.end : second.start] or not _can_span(first, second):
        return False
    gap = gap_between(text, first, second)
    before = text[max(0, first.start - 30) : first.start]
    if gap in words.and_ and words.between.search(before):
        return True
    if gap in words.alternative:
        return first.unit is None and second.high <= _scaled_low(first, second) * 3
    return gap in words.to and _is_interval(first, second, gap, before, text, words)


def _cold_ends(first: Reading, second: Reading, text: str, words: IntervalWords) -> tuple[Decimal, Decimal] | None:
    """The ends of an interval of degrees below zero: "3-5 градусів морозу", "-3…-5°C", "minus 3-5 degrees".

    What says that they are below zero may stand beside one end alone, and the larger figure is the lower end.
    """
    if (
        second.dimension != "temperature"
        or second.start - first.end > LONGEST_GAP
        or first.unit not in (None, second.unit)
    ):
        return None
    single = first.low == first.high and second.low == second.high and first.counted is None
    low, high = first.low, second.low
    if not single or min(low, high) >= 0 or {first.numeral.form, second.numeral.form} - {"digits", "words"}:
        return None
    gap = gap_between(text, first, second)
    before = text[max(0, first.start - 30) : first.start]
    both = gap in words.and_ and words.between.search(before) is not None
    if not both and not (gap in words.to and _is_interval(first, second, gap, before, text, words)):
        return None
    if high < 0 and second.start == second.numeral.start:  # no minus: frost, which both ends are
        low = -abs(low)
    elif low < 0 <= high and text[first.start].isalpha() and gap in DASHES:
        high = -high
    return min(low, high), max(low, high)


def _can_span(first: Reading, second: Reading) -> bool:
    """Whether two numbers can be the ends of one interval."""
    forms = {first.numeral.form, second.numeral.form}
    whole = (
        not first.glued and first.counted is None and first.low == first.high and not forms & {"ordinal", "fraction"}
    )
    frost = second.low < 0 and second.dimension == "temperature"  # "minus 3 bis minus 8 Grad"
    return whole and _units_agree(first, second) and (frost or _scaled_low(first, second) < second.high)


def _is_of_the_young(first: Reading, second: Reading, text: str, words: IntervalWords) -> bool:
    """Whether an age that names no unit is one of months, as the other end is: "aged five to 36 months"."""
    bare = first.kind == "age" and first.unit == "year" and first.numeral.end == first.end
    young = bare and first.low == first.high < second.high and second.unit in ("month", "week", "day")
    return young and gap_between(text, first, second) in words.to


def _is_interval(first: Reading, second: Reading, gap: str, before: str, text: str, words: IntervalWords) -> bool:
    """Whether "to" spans an interval; "rose from 4 to 5" tells of a change."""
    if gap in DASHES:
        return not (first.numeral.words and not second.numeral.words)
    if _is_step(first, second, before, words):
        return False
    if first.unit is None and words.falls.search(before):
        return True  # one measure for both, and the second is the higher one
    sentence = text[max(0, first.start - 60) : first.start]
    changes = words.change.search(sentence[max(sentence.rfind("."), sentence.rfind(";")) + 1 :])
    return not (words.start.search(before) and changes)


def _is_step(first: Reading, second: Reading, before: str, words: IntervalWords) -> bool:
    """Whether a change is told before its outcome: "rose by 12 to 48", "fell £2m to £48m"; no "by 3 to 5 per cent"."""
    large = first.unit is None and first.low >= THOUSAND and second.numeral.scaled  # "by 14,000 to 1.5 million tonnes"
    own = large or (first.unit is None) == (second.unit is None)
    return own and second.low >= first.high * STEP_TIMES and words.steps.search(before) is not None


def _units_agree(first: Reading, second: Reading) -> bool:
    if first.unit is None:
        return True
    if first.kind == "age" and second.bare:
        return True
    return first.unit == second.unit or (first.dimension == "money" and second.unit is None and second.counted is None)


def _scaled_low(first: Reading, second: Reading) -> Decimal:
    """The lower end, with the magnitude of the upper where it is left out ("4 to 5 million")."""
    scale = second.numeral.scale
    if _are_thousands(first, second):
        return first.low * THOUSAND
    hundreds = scale < THOUSAND and first.numeral.words and first.low < TEN  # "two to three hundred"
    if not (second.numeral.scaled or hundreds) or first.numeral.scaled:
        return first.low
    if first.low >= THOUSAND and second.high < first.low * scale:
        return first.low  # "between 1,000 and 1.2 million", but "between 1,000 and 1,200 million"
    return first.low * scale if scale and first.low * scale < second.high * _ONE_ORDER else first.low


def _are_thousands(first: Reading, second: Reading) -> bool:
    """Whether the thousands are written out for the upper end alone: "6-7,000", "10 à 12.000", but "1 to 2,000"."""
    figures = not first.numeral.words and not second.numeral.words and not second.numeral.scaled
    near = 1 < first.low < THOUSAND and first.low * THOUSAND < second.high <= first.low * THOUSAND * FEW
    return figures and near and second.high % THOUSAND == 0 and first.low % 1 == 0


def _span(first: Reading, second: Reading) -> None:
    low = _scaled_low(first, second)
    first.step = min(second.step, first.step if low == first.low else second.step)
    first.low, first.high = min(low, second.low), max(low, second.high)
    if first.unit is None:
        first.take_unit_of(second)
    elif second.unit is None and first.kind == "age":
        second.take_unit_of(first)
    first.hedge = "range"
    first.counted, first.modifiers, first.noun_end = second.counted, second.modifiers, second.noun_end
    first.end, first.glued = second.end, second.glued
    first.numeral = second.numeral
