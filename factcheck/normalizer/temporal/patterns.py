"""Patterns over roles for calendar dates and relative dates, each with a reader that makes an expression of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from factcheck.model import Mod
from factcheck.normalizer.temporal.arithmetic import valid_day
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.tagging import Tagged


class Reading:
    """A match over letters with access to the values of its atoms by group name and role."""

    __slots__ = ("match", "tagged")

    def __init__(self, match: re.Match[str], tagged: Tagged) -> None:
        """Take the match and the atoms it was found in."""
        self.match, self.tagged = match, tagged

    @property
    def span(self) -> tuple[int, int]:
        """First and last atom."""
        return self.match.start(), self.match.end() - 1

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return group in self.match.re.groupindex and self.match[group] is not None

    def value(self, group: str, *roles: str) -> Any:
        """The value of the first of these roles at the group's first atom, or None."""
        if not self.has(group):
            return None
        values = self.tagged.atoms[self.match.start(group)].values
        for role in roles:
            if role in values:
                return values[role]
        return None

    def word(self, index: int) -> str:
        """The lower-case surface of an atom."""
        atom = self.tagged.atoms[index]
        return self.tagged.text[atom.start : atom.end].lower() if atom.start >= 0 else ""

    def month(self, group: str = "month") -> int:
        """The month's number."""
        return int(self.value(group, "MONTH", "MONTHX"))

    def day(self, group: str = "day") -> int:
        """The day's number."""
        return int(self.value(group, "DAY", "ORD", "NUM"))

    def year(self, group: str = "year") -> int | None:
        """The year, of four or of two digits, or None."""
        value = self.value(group, "YEAR", "YY")
        return None if value is None else full_year(int(value))


Reader = Callable[[Reading], Expr | None]


def full_year(value: int) -> int:
    """A year of two digits: 00-49 are of this century, 50-99 of the last."""
    return value if value >= 100 else value + (2000 if value < 50 else 1900)


def _day_month(reading: Reading) -> Expr | None:
    year, month, day = reading.year(), reading.month(), reading.day()
    if not valid_day(year or 2000, month, day):
        return None
    first, last = reading.span
    return Expr("day", first, last, year=year, month=month, day=day)


def _day_list(reading: Reading) -> Expr | None:
    """17 and 19 January; 15-17 March: a list gives several expressions, a range one."""
    year, month = reading.year(), reading.month()
    first, last = reading.span
    start, end = reading.match.span("days")
    atoms = reading.tagged.atoms
    days = [(index, _plain_day(atoms[index].values)) for index in range(start, end)]
    days = [(index, day) for index, day in days if day]
    if not all(valid_day(year or 2000, month, day) for _, day in days if day):
        return None
    made = [Expr("day", index, index, year=year, month=month, day=day) for index, day in days]
    if reading.has("range"):
        if len(made) != 2 or made[0].day >= made[1].day:  # type: ignore[operator]
            return None
        return Expr("range", first, last, inner=made[0], upto=made[1])
    # The month stands with the nearest day of the list.
    whole = made.pop() if reading.match.start("month") > start else made.pop(0)
    whole.first, whole.last = (whole.first, last) if reading.match.start("month") > start else (first, whole.last)
    whole.others = made
    return whole


def _plain_day(values: Any) -> int | None:
    day = values.get("DAY", values.get("ORD"))
    return int(day) if day is not None else None


def _month_year(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("month", first, last, year=reading.year(), month=reading.month())


def _numeric(reading: Reading) -> Expr | None:
    """12.08.2023, day first."""
    day, month, year = reading.value("date", "NUMDATE")
    first, last = reading.span
    year = full_year(year)
    return Expr("day", first, last, year=year, month=month, day=day) if valid_day(year, month, day) else None


def _iso(reading: Reading) -> Expr | None:
    year, month, day = reading.value("date", "ISODATE")
    first, last = reading.span
    return Expr("day", first, last, year=year, month=month, day=day) if valid_day(year, month, day) else None


def _slashed(reading: Reading) -> Expr | None:
    """3/4/2025 by the order of the language, 2025/3/4."""
    first, last = reading.span
    if not all(reading.tagged.glued(index) for index in range(first, last)):
        return None
    one, two, three = (reading.value(group, "INT", "YEAR") for group in ("a", "b", "c"))
    if one > 999:
        year, month, day = one, two, three
    else:
        month, day = (one, two) if reading.tagged.lexicon.words.month_first and one <= 12 else (two, one)
        if month > 12:
            month, day = day, month
        year = full_year(three)
    return Expr("day", first, last, year=year, month=month, day=day) if valid_day(year, month, day) else None


def _year_range(reading: Reading) -> Expr | None:
    """2019-2022, 2023/24, between 2019 and 2022."""
    start = reading.year("a")
    end = reading.value("b", "YEAR", "INT", "YY")
    if start is None or end is None:
        return None
    if end < 100:
        end += start - start % 100
    if not start < end <= start + 500:
        return None
    first, last = reading.span
    a, b = reading.match.start("a"), reading.match.end("b") - 1
    return Expr("range", first, last, inner=Expr("year", a, a, year=start), upto=Expr("year", b, b, year=end))


def _year(reading: Reading) -> Expr | None:
    first, last = reading.span
    year = reading.year()
    if reading.has("era"):
        value = reading.value("year", "YEAR", "NUM", "INT")
        era = int(reading.value("era", "ERA"))
        return Expr("year", first, last, year=int(value), era=era) if value else None
    if not year_evidence(reading, first, last):
        return None
    return Expr("year", first, last, year=year)


def year_evidence(reading: Reading, first: int, last: int) -> bool:
    """Whether a four-digit number stands where years stand: after a preposition, in brackets, before "election"."""
    tagged = reading.tagged
    before = tagged.atoms[first - 1].values if first else {}
    after = tagged.atoms[last + 1].values if last + 1 < len(tagged.atoms) else {}
    atom = tagged.atoms[first]
    if "YEARNOUN" in after or "YEARWORD" in before or first != last:
        return True
    if "OPEN" in before and ("CLOSE" in after or "COMMA" in after):
        return True
    if "IN" in before:
        following = tagged.text[tagged.atoms[last].end : tagged.atoms[last].end + 24]
        year = atom.values.get("YEAR", 0)
        return not _counts(following, strong=1900 <= year <= 2100)
    return "AND" in before and first > 1 and "YEAR" in tagged.atoms[first - 2].values


_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
COUNTED = re.compile(r"\w{2,}(?:s|ren|men|en)$|people$|police$|feet$|percent$|per$|million$|billion$")


def _counts(following: str, strong: bool) -> bool:
    """Whether what follows a number looks like the thing counted: "in 1500 homes"."""
    match = _NEXT_WORD.match(following)
    if match is None:
        return False
    word = match[1]
    if word.lower() in _VERBS:
        return False
    return bool(COUNTED.match(word.lower())) if strong else word.lower() not in _FUNCTION


_VERBS = frozenset("was is has as its his this does plus versus".split())
_FUNCTION = frozenset(
    "and to but when after before because while with as at it he she they we by for on in or the a an".split()
)


def _month_alone(reading: Reading) -> Expr | None:
    """A month without day or year; words that are also others need a preposition."""
    first, last = reading.span
    tagged = reading.tagged
    atom = tagged.atoms[reading.match.start("month")]
    before = tagged.atoms[first - 1].values if first else {}
    surface = tagged.text[atom.start : atom.end]
    month = reading.month()
    if "MONTHX" in atom.values and not ("IN" in before and "month_in" not in before and surface[:1].isupper()):
        return None
    return Expr("month", first, last, month=month)


def _weekday(reading: Reading) -> Expr | None:
    first, last = reading.span
    values = reading.tagged.atoms[reading.match.start("day")].values
    if "WEEKDAY" in values:
        return Expr("weekday", first, last, weekday=values["WEEKDAY"])
    surface = reading.word(reading.match.start("day"))
    original = reading.tagged.text[reading.tagged.atoms[first].start]
    return (
        Expr("weekday", first, last, weekday=values["WEEKDAYX"], alone=False)
        if surface and original.isupper()
        else None
    )


def _decade(reading: Reading) -> Expr | None:
    first, last = reading.span
    value = int(reading.value("decade", "DECADE"))
    return Expr("decade", first, last, year=value if value >= 100 else value + (1900 if value >= 20 else 2000))


def _century(reading: Reading) -> Expr | None:
    if reading.value("unit", "UNIT") != "century":
        return None
    first, last = reading.span
    era = reading.value("era", "ERA") or 0
    return Expr("century", first, last, number=reading.day("n"), era=era)


def _season(reading: Reading) -> Expr | None:
    first, last = reading.span
    code = reading.value("season", "SEASON", "SEASONX")
    year, until = reading.year(), reading.value("until", "YEAR", "INT", "YY")
    alone = year is not None or ("IN" in _values_before(reading, first) and reading.has("the"))
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    if until is not None and year is not None and until % 100 != (year + 1) % 100:
        return None
    if shift is not None:
        alone = True
    return Expr("season", first, last, code=code, year=year, shift=shift, alone=alone)


def _values_before(reading: Reading, first: int) -> Any:
    return reading.tagged.atoms[first - 1].values if first else {}


def _holiday(reading: Reading) -> Expr | None:
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    return Expr("holiday", first, last, code=reading.value("holiday", "HOLIDAY"), year=reading.year(), shift=shift)


def _division(reading: Reading) -> Expr | None:
    """Q3 2024, the third quarter, the first half (only of something)."""
    first, last = reading.span
    year = reading.year() or reading.year("before")
    if reading.has("q"):
        letter, number = reading.value("q", "QNUM")
        unit = "quarter" if letter == "q" else "half"
        if unit == "half" and (number > 2 or year is None):
            return None
        return Expr("division", first, last, unit=unit, number=number, year=year)
    number = reading.value("n", "ORD", "DAY")
    if number is None or number > 4:
        return None
    return Expr("division", first, last, unit="quarter", number=number, year=year)


def _nth(reading: Reading) -> Expr | None:
    """The first Monday of, the last week of, the second half of, the third day of."""
    first, last = reading.span
    number = reading.value("n", "ORD", "LAST", "DAY")
    weekday = reading.value("day", "WEEKDAY")
    unit = "" if weekday is not None else _unit(reading, "unit")
    if unit in ("century", "decade"):
        return None
    return Expr("nth", first, last, number=number, weekday=weekday, unit=unit, alone=False)


def _unit(reading: Reading, group: str = "unit") -> str:
    if not reading.has(group):
        return ""
    values = reading.tagged.atoms[reading.match.start(group)].values
    if "UNIT" in values or "CLOCKUNIT" in values:
        return str(values.get("UNIT") or values["CLOCKUNIT"])
    return "quarter" if "QUARTER" in values else "half"


def _relative_day(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("offset", first, last, unit="day", amount=reading.value("rel", "REL"))


def _relative_part(reading: Reading) -> Expr | None:
    first, last = reading.span
    amount, part = str(reading.value("rel", "RELPART")).split()
    return Expr("offset", first, last, unit="day", amount=int(amount), part=part)


def _shift_unit(reading: Reading) -> Expr | None:
    """Last week, this year, next month."""
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER", "LAST")
    unit = _unit(reading)
    if unit == "half" or (unit == "day" and shift != 0):
        return None
    return Expr("shift", first, last, unit=unit, amount=shift)


def _shift_word(reading: Reading) -> Expr | None:
    first, last = reading.span
    amount, unit = str(reading.value("word", "SHIFTUNIT")).split()
    return Expr("shift", first, last, unit=unit, amount=int(amount))


def _shift_name(reading: Reading) -> Expr | None:
    """Last November, next Friday, last night."""
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    if reading.has("part"):
        part = reading.value("part", "PART")
        if shift == 1 or (shift == -1 and part != "NI"):
            return None
        return Expr("offset", first, last, unit="day", amount=shift, part=part)
    values = reading.tagged.atoms[reading.match.start("name")].values
    if "MONTH" in values or "MONTHX" in values:
        return Expr("month", first, last, month=reading.month("name"), shift=shift)
    return Expr("weekday", first, last, weekday=reading.value("name", "WEEKDAY", "WEEKDAYX"), shift=shift)


def amount_of(reading: Reading, group: str = "n") -> int | None:
    """The number before a unit: 3, three, a, a couple of; 0 for "several"; None where it has no whole number."""
    value = reading.value(group, "NUM", "ART", "VAGUE", "INT")
    return None if value is None else int(value)


def _distance(sign: int, shape: str) -> Reader:
    """Three weeks ago, in two days, two months later."""

    def read(reading: Reading) -> Expr | None:
        first, last = reading.span
        unit = _unit(reading)
        amount = amount_of(reading) if reading.has("n") else 1
        if amount is None:
            return None
        way = sign or reading.value("later", "LATER")
        mod: Mod | None = "approx" if reading.has("approx") or amount == 0 or reading.has("half") else None
        if shape == "later":
            return Expr("later", first, last, unit=unit, amount=amount * way, mod=mod)
        if reading.has("half"):
            if unit != "year":
                return None
            unit, amount = "month", amount * 12 + 6
        return Expr("offset", first, last, unit=unit, amount=amount * way, mod=mod, number=amount)

    return read


def _rolling(reading: Reading) -> Expr | None:
    """The past three months, the next five years."""
    first, last = reading.span
    amount = amount_of(reading)
    unit = _unit(reading)
    shift = reading.value("shift", "SHIFT", "LAST")
    if not amount or not shift or unit in ("second", "minute", "hour", "half"):
        return None
    return Expr("rolling", first, last, unit=unit, amount=amount * shift)


def _edge(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("edge", first, last, mod=reading.value("edge", "EDGE", "EDGENOUN"), alone=False)


def _part(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("part", first, last, part=reading.value("part", "PART"), alone=False)


def _night_span(reading: Reading) -> Expr | None:
    """The night (from 12) to 13 August 2023: told by the day on which it ends."""
    year, month, day = reading.year(), reading.month(), reading.day()
    if not valid_day(year or 2000, month, day):
        return None
    first, last = reading.span
    return Expr("day", first, last, year=year, month=month, day=day, part="NI", ends=True)


_DAYS = "(?:DAY|ORD)DOT?"
_YEAR = "(?:COMMA?OF?YEARWORD?(?P<year>YEAR|YY)(?:YEARWORD DOT?)?)?"
_MONTH = "(?P<month>MONTH|MONTHX)DOT?"
_ANYUNIT = "(?P<unit>UNIT|QUARTER|CLOCKUNIT)"
_AMOUNT = "(?P<approx>EDGE)?(?:(?P<n>NUM|ART|VAGUE|INT)DASH?)?"

PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"THE?(?P<day>{_DAYS})DASH?OF?THE?{_MONTH}{_YEAR}", _day_month),
    (f"{_MONTH}DASH?THE?(?P<day>DAY|ORD){_YEAR}", _day_month),
    (f"THE?(?P<days>{_DAYS}(?:(?:COMMA|AND|COMMA AND|SLASH)THE?{_DAYS}){{1,5}})OF?{_MONTH}{_YEAR}", _day_list),
    (f"THE?(?P<days>{_DAYS}(?P<range>DASH|TO)THE?{_DAYS})OF?{_MONTH}{_YEAR}", _day_list),
    (f"{_MONTH}THE?(?P<days>(?:DAY|ORD)(?:(?:COMMA|AND|COMMA AND)THE?(?:DAY|ORD)){{1,5}}){_YEAR}", _day_list),
    (f"{_MONTH}THE?(?P<days>(?:DAY|ORD)(?P<range>DASH|TO)THE?(?:DAY|ORD)){_YEAR}", _day_list),
    (f"BETWEEN THE?(?P<days>{_DAYS}(?P<range>AND)THE?{_DAYS})OF?{_MONTH}{_YEAR}", _day_list),
    (f"BETWEEN{_MONTH}THE?(?P<days>(?:DAY|ORD)(?P<range>AND)THE?(?:DAY|ORD)){_YEAR}", _day_list),
    (f"{_MONTH}COMMA?OF?YEARWORD?(?P<year>YEAR|YY)(?:YEARWORD DOT?)?", _month_year),
    (f"{_MONTH}DASH(?P<year>YEAR)", _month_year),
    ("(?P<month>MONTH|MONTHX|MONTHX DOT)", _month_alone),
    ("(?P<date>NUMDATE)(?:YEARWORD DOT?)?", _numeric),
    ("(?P<date>ISODATE)", _iso),
    ("(?P<a>INT|YEAR)(?:SLASH|DASH)(?P<b>INT)(?:SLASH|DASH)(?P<c>INT|YEAR)", _slashed),
    ("(?:FROM|BETWEEN)?(?P<a>YEAR)(?:DASH|TO|AND)(?P<b>YEAR)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<a>YEAR)(?:SLASH|DASH)(?P<b>INT|YEAR)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<year>YEAR)(?:YEARWORD DOT?)?", _year),
    ("(?P<year>YEAR|NUM|INT)YEARWORD?(?P<era>ERA)", _year),
    ("(?P<day>WEEKDAY|WEEKDAYX)DOT?", _weekday),
    ("THE?(?P<decade>DECADE)", _decade),
    ("THE?(?P<n>ORD)DASH?(?P<unit>UNIT)(?P<era>ERA)?", _century),
    (f"(?P<the>THE)?(?P<shift>SHIFT)?(?P<season>SEASON|SEASONX)(?:COMMA?OF?YEARWORD?(?P<year>YEAR)(?:(?:SLASH|DASH)(?P<until>INT|YEAR))?(?:YEARWORD DOT?)?)?", _season),
    (f"(?P<shift>SHIFT)?(?P<holiday>HOLIDAY){_YEAR}", _holiday),
    (f"(?P<before>YEAR)?(?P<q>QNUM){_YEAR}", _division),
    (f"(?P<before>YEAR)?THE?(?P<n>ORD)DASH?QUARTER{_YEAR}", _division),
    ("THE?(?P<n>ORD|LAST)DASH?(?:(?P<day>WEEKDAY)|(?P<unit>UNIT|QUARTER|HALF))", _nth),
    ("(?P<rel>REL)", _relative_day),
    ("(?P<rel>RELPART)", _relative_part),
    (f"(?P<shift>SHIFT)DASH?{_ANYUNIT}", _shift_unit),
    (f"THE?{_ANYUNIT}(?P<shift>SHIFTAFTER)", _shift_unit),
    ("(?P<word>SHIFTUNIT)", _shift_word),
    ("(?P<shift>SHIFT)(?:(?P<name>MONTH|MONTHX|WEEKDAY|WEEKDAYX)|(?P<part>PART))", _shift_name),
    ("(?P<name>MONTH|WEEKDAY)(?P<shift>SHIFTAFTER)", _shift_name),
    (f"{_AMOUNT}{_ANYUNIT}(?P<half>FRACTION)?AGO", _distance(-1, "offset")),
    (f"{_AMOUNT}(?P<half>FRACTION){_ANYUNIT}AGO", _distance(-1, "offset")),
    (f"AGOB{_AMOUNT}{_ANYUNIT}", _distance(-1, "offset")),
    (f"AHEAD{_AMOUNT}{_ANYUNIT}", _distance(1, "offset")),
    (f"{_AMOUNT}{_ANYUNIT}HENCE", _distance(1, "offset")),
    (f"{_AMOUNT}{_ANYUNIT}(?P<later>LATER)", _distance(0, "later")),
    (f"THE?(?P<shift>SHIFT|LAST)(?P<n>NUM|VAGUE){_ANYUNIT}", _rolling),
    ("THE?(?P<edge>EDGENOUN)(?:OF|DASH)", _edge),
    ("(?P<edge>EDGE)DASH?", _edge),
    ("(?:IN?THE?)(?P<part>PART)", _part),
    (f"NIGHTTO(?P<day>{_DAYS})OF?{_MONTH}{_YEAR}", _night_span),
    (f"PART FROM {_DAYS}(?:OF?MONTH DOT?)?TO(?P<day>{_DAYS})OF?{_MONTH}{_YEAR}", _night_span),
)  # fmt: skip
