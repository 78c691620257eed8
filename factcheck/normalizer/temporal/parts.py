"""Patterns for a part of a period, and for what comes round in each: the first Monday of, the end of, every week."""

from __future__ import annotations

from factcheck.normalizer.temporal.arithmetic import valid_day
from factcheck.normalizer.temporal.days import DAYS, MONTH_NAME, OR_YEAR
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading
from factcheck.normalizer.temporal.roles import CLOCK_UNITS


def _set_word(reading: Reading) -> Expr | None:
    """Weekly, щодня, щопонеділка."""
    first, last = reading.span
    if reading.surface(first)[:1].isupper():
        return None
    kind, unit = str(reading.value("word", "SETWORD")).split()
    if kind == "weekday":
        return Expr("set", first, last, unit="day", weekday=int(unit) - 1)
    return Expr("set", first, last, unit=unit, amount=int(kind))


def _every(reading: Reading) -> Expr | None:
    """Every day, every two weeks: a set of times; no "every second one", which counts."""
    first, last = reading.span
    unit = reading.unit()
    behind = reading.tagged.text[reading.tagged.atoms[last].end : reading.tagged.atoms[last].end + 2]
    if unit == "second" and not reading.has("n") and behind[:1] == " " and behind[1:].isalpha():
        return None
    amount = (reading.amount() or 1) if reading.has("n") else 1
    return Expr("set", first, last, unit=unit, amount=amount) if unit != "half" else None


def _nth(reading: Reading) -> Expr | None:
    """The first Monday of, the last week of, the second half of, the first three weeks of."""
    first, last = reading.span
    if reading.has("many") and (reading.value("n", "ORD") or 1) != 1:
        return None
    number = reading.value("n", "ORD", "LAST", "DAY")
    weekday = reading.value("day", "WEEKDAY")
    unit = "" if weekday is not None else reading.unit()
    if unit in ("century", "decade") or unit in CLOCK_UNITS:
        return None
    many = reading.amount("many") if reading.has("many") else None
    return Expr("nth", first, last, number=number, weekday=weekday, unit=unit, amount=many, alone=False)


def _edge(reading: Reading) -> Expr | None:
    first, last = reading.span
    mod = reading.value("edge", "EDGE", "EDGENOUN")
    if mod == "approx" and "AT" in reading.after:
        return None  # "it was over by noon" hedges nothing
    return Expr("edge", first, last, mod=mod, alone=False)


def _part(reading: Reading) -> Expr | None:
    """In the morning: of the day told before, where nothing else follows."""
    first, last = reading.span
    placed = "BEFOREMONTH" in reading.before or "SINCE" in reading.before
    alone = reading.has("the") and placed and reading.ends()
    return Expr("part", first, last, part=reading.value("part", "PART"), alone=alone)


def _night_span(reading: Reading) -> Expr | None:
    """The night (from 12) to 13 August 2023: told by the day on which it ends."""
    year, month, day = reading.year(), reading.month(), reading.day()
    if not valid_day(year or 2000, month, day):
        return None
    first, last = reading.span
    return Expr("day", first, last, year=year, month=month, day=day, part="NI", ends=True)


def _night_days(reading: Reading) -> Expr | None:
    """The night from Saturday to Sunday."""
    first, last = reading.span
    return Expr("weekday", first, last, weekday=reading.value("day", "WEEKDAY"), part="NI", ends=True)


def _night_to(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("nightto", first, last, part="NI", alone=False)


PATTERNS: tuple[tuple[str, Reader], ...] = (
    ("(?P<word>SETWORD)", _set_word),
    ("EVERY(?P<n>NUM|INT)?(?P<unit>UNIT|CLOCKUNIT)", _every),
    ("THE?(?P<n>ORD|LAST)DASH?(?:(?P<day>WEEKDAY)|(?P<unit>UNIT|QUARTER|HALF))", _nth),
    ("THE?(?P<n>ORD|LAST)(?P<many>NUM)(?P<unit>UNIT|QUARTER)", _nth),
    ("THE?(?P<edge>EDGENOUN)(?:OF|DASH)", _edge),
    ("(?P<edge>EDGE)DASH?", _edge),
    ("(?P<the>THE)?(?P<part>PART)", _part),
    (f"THE?NIGHTTO THE?(?P<day>{DAYS})OF?{MONTH_NAME}{OR_YEAR}", _night_span),
    (
        f"THE?PART(?:FROM|OF)THE?{DAYS}(?:OF?MONTH DOT?)?(?:TO|DASH|AND)THE?(?P<day>{DAYS})OF?{MONTH_NAME}{OR_YEAR}",
        _night_span,
    ),
    ("THE?PART(?:FROM|OF)THE?WEEKDAY(?:TO|AND)THE?(?P<day>WEEKDAY)", _night_days),
    ("THE?NIGHTTO", _night_to),
)
