"""Joining neighbouring numbers: "seven years and six months", "3 to 5", "37 of the 38", "one in five"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model import Hedge
from factcheck.normalizer.patterns import alternatives, changing, plain
from factcheck.normalizer.reading import Reading
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
TEN, THOUSAND = 10, 1000
CENT_DIGITS = 2
FEW = 2  # the upper end of "a month or two"
VALUE_ENDS = re.compile(r"\s*(?:[.,;:!?)–—]|$)")
STEP_TIMES = 3  # times that a level is above the step up to it, at least: "rose by 12 to 48", but "by 3 to 5"
_ONE_ORDER = 10  # times that a number before "to" may be larger than the one that lends it its magnitude
HYPHENED = re.compile(r"-[^\W\d_]+-")
SIXTIETHS = {"hour": "minute", "minute": "second"}
LEFT_OUT = {("m", 2): "cm", ("kg", 3): "g"}  # by the digits behind the larger unit: "1 mètre 80", "3 kilos 200"


def _loosening(words: NumberWords) -> str:
    """An expression for what loosens a number before it."""
    return alternatives([*words.hedges.about, *words.hedges.more_than, *words.hedges.less_than])


class JoinWords:
    """Words that join numbers, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the gaps."""
        self.words = words
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


def gap_between(text: str, first: Reading, second: Reading) -> str:
    """The words between two readings, plain and lower case, without the hyphen of "12- bis 15-jährige"."""
    gap = plain(text[first.end : second.start]) if second.start - first.end <= 40 else "?"
    if HYPHENED.fullmatch(gap):  # "the 18-to-24 age group"
        return gap[1:-1]
    return gap.removeprefix("-").strip() if gap.startswith("- ") and len(gap) > len("- ") else gap.strip()


def join_compounds(readings: list[Reading], text: str, words: JoinWords) -> list[Reading]:
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


def _join_loose(first: Reading, second: Reading, text: str, words: JoinWords) -> bool:
    """Join "four hours and not quite 22 minutes", where the smaller part is loosened: so is the whole."""
    if second.unit is None or first.dimension != "time" or not _is_part(first, second):
        return False
    match = words.loose_part.fullmatch(plain(text[first.end : second.start]))
    if match is None:
        return False
    _absorb(first, second)
    first.hedge, first.close = words.hedges[match[1]], match[1] in words.close
    return True


def _continues(first: Reading, second: Reading, text: str, words: JoinWords) -> bool:
    if second.start - first.end > 6:
        return False
    if _is_change(first, second, text, words) or _is_bare_change(first, second, text):
        return True
    gap = text[first.end : second.start]
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


def _goes_on(first: Reading, second: Reading, text: str, words: JoinWords) -> bool:
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


def _is_change(first: Reading, second: Reading, text: str, words: JoinWords) -> bool:
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


def join_ranges(readings: list[Reading], text: str, words: JoinWords) -> list[Reading]:
    """Make one interval of "3 to 5 years", "between 4% and 5%", "10-12 km", "two or three"."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if last is not None and _is_range(last, reading, text, words):
            _span(last, reading)
            continue
        joined.append(reading)
    return joined


def _is_one_or_two(first: Reading, second: Reading, text: str, words: JoinWords) -> bool:
    """Whether the noun stands between the ends of an interval: "a month or two"."""
    one = first.unit is not None and first.low == first.high == 1 and not first.glued
    two = second.bare and second.numeral.words and second.low == second.high == FEW
    return one and two and gap_between(text, first, second) in words.alternative


def _is_range(first: Reading, second: Reading, text: str, words: JoinWords) -> bool:
    if _is_one_or_two(first, second, text, words):
        return True
    if second.start - first.end > 24 or "\n" in text[first.end : second.start] or not _can_span(first, second):
        return False
    gap = gap_between(text, first, second)
    before = text[max(0, first.start - 30) : first.start]
    if gap in words.and_ and words.between.search(before):
        return True
    if gap in words.alternative:
        return first.unit is None and second.high <= _scaled_low(first, second) * 3
    return gap in words.to and _is_interval(first, second, gap, before, text, words)


def _can_span(first: Reading, second: Reading) -> bool:
    """Whether two numbers can be the ends of one interval."""
    forms = {first.numeral.form, second.numeral.form}
    whole = (
        not first.glued and first.counted is None and first.low == first.high and not forms & {"ordinal", "fraction"}
    )
    return whole and _units_agree(first, second) and _scaled_low(first, second) < second.high


def _is_interval(first: Reading, second: Reading, gap: str, before: str, text: str, words: JoinWords) -> bool:
    """Whether "to" spans an interval; "rose from 4 to 5" tells of a change."""
    if gap in ("-", "–", "—"):
        return not (first.numeral.words and not second.numeral.words)
    if _is_step(first, second, before, words):
        return False
    if first.unit is None and words.falls.search(before):
        return True  # one measure for both, and the second is the higher one
    sentence = text[max(0, first.start - 60) : first.start]
    changes = words.change.search(sentence[max(sentence.rfind("."), sentence.rfind(";")) + 1 :])
    return not (words.start.search(before) and changes)


def _is_step(first: Reading, second: Reading, before: str, words: JoinWords) -> bool:
    """Whether a change is told before its outcome: "rose by 12 to 48", "fell £2m to £48m"; no "by 3 to 5 per cent"."""
    own = (first.unit is None) == (second.unit is None)
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
    hundreds = scale < THOUSAND and first.numeral.words and first.low < TEN  # "two to three hundred"
    if not (second.numeral.scaled or hundreds) or first.numeral.scaled or first.low >= THOUSAND:
        return first.low
    return first.low * scale if scale and first.low * scale < second.high * _ONE_ORDER else first.low


def _span(first: Reading, second: Reading) -> None:
    low = _scaled_low(first, second)
    first.step = min(second.step, first.step if low == first.low else second.step)
    first.low, first.high = low, second.high
    if first.unit is None:
        first.take_unit_of(second)
    elif second.unit is None and first.kind == "age":
        second.take_unit_of(first)
    first.hedge = "range"
    first.counted, first.modifiers, first.noun_end = second.counted, second.modifiers, second.noun_end
    first.end, first.glued = second.end, second.glued
    first.numeral = second.numeral


def timex_duration(quantity: Reading) -> str | None:
    """A TIMEX3 duration: P5Y6M for 5.5 year, PT8H20M for 500 minute; None for an interval."""
    if quantity.low != quantity.high or quantity.unit is None or quantity.low < 0 or quantity.low > 10**9:
        return None
    letters = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
    if quantity.unit not in letters:
        return None
    value, unit = quantity.low, quantity.unit
    if unit == "minute" and value > 60 and value % 60 and value < 1440:
        return f"PT{int(value // 60)}H{_plain(value % 60)}M"
    whole = int(value)
    rest = value - whole
    smaller = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}.get(unit)
    time = "T" if unit in ("hour", "minute", "second") else ""
    if rest and smaller and (rest * smaller[1]) == (rest * smaller[1]).to_integral_value():
        second = letters[smaller[0]]
        between = "T" if unit == "day" else ""
        head = f"{whole}{letters[unit]}" if whole else ""
        return f"P{time}{head}{between}{int(rest * smaller[1])}{second}"
    return f"P{time}{_plain(value)}{letters[unit]}"


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
