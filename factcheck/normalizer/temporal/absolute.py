"""Patterns for dates that are named: days, months, years, ranges of them, seasons, quarters, decades, holidays."""

from __future__ import annotations

import re
from typing import Any

from factcheck.normalizer.temporal.arithmetic import valid_day
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading, full_year


def _day_month(reading: Reading) -> Expr | None:
    year, month, day = reading.year(), reading.month(), reading.day()
    first, last = reading.span
    if "BEFOREMONTH" in reading.before and reading.match.start("day") > reading.match.start("month"):  # noqa: SIM102
        # "In March 12 people": the number is no day.
        if reading.value("day", "ORD") is None and year is None:
            return None
    if not valid_day(year or 2000, month, day) or _money(reading, first):
        return None
    after = reading.match.start("day") + 1
    if (
        "DOT" in reading.values(after)
        and reading.surface(after + 1)[:1].isupper()
        and "OF" in reading.values(after + 1)
    ):
        return None  # "came in at 3. In May": a sentence ends between them
    year, last = _checked_year(reading, year, last)
    return Expr("day", first, last, year=year, month=month, day=day)


def _money(reading: Reading, first: int) -> bool:
    start = reading.tagged.atoms[first].start
    return reading.tagged.text[max(start - 2, 0) : start] in ("$ ", "€ ", "£ ")


def _checked_year(reading: Reading, year: int | None, last: int) -> tuple[int | None, int]:
    """A number after a comma that counts something is no year: "on March 15, 1500 people"."""
    if year is None or not reading.has("comma"):
        return year, last
    start = reading.match.start("year")
    following = reading.tagged.text[reading.tagged.atoms[start].end :][:24]
    if not 1900 <= year <= 2100 and counts(following, strong=False):
        return None, reading.match.start("comma") - 1
    return year, last


def _day_list(reading: Reading) -> Expr | None:
    """17 and 19 January; 15-17 March: a list gives several expressions, a range one."""
    year, month = reading.year(), reading.month()
    first, last = reading.span
    start, end = reading.match.span("days")
    days = [(index, _plain_day(reading.values(index))) for index in range(start, end)]
    made = [Expr("day", index, index, year=year, month=month, day=day) for index, day in days if day]
    if not all(valid_day(year or 2000, month, one.day or 0) for one in made):
        return None
    month_first = reading.match.start("month") < start
    if month_first and "BEFOREMONTH" in reading.before and not reading.has("range"):
        return None
    if reading.has("range"):
        if len(made) != 2 or (made[0].day or 0) >= (made[1].day or 0):
            return None
        return Expr("range", min(start, reading.match.start("month")), last, inner=made[0], upto=made[1])
    # The month stands with the nearest day of the list.
    whole = made.pop(0) if month_first else made.pop()
    whole.first, whole.last = (first, whole.last) if month_first else (whole.first, last)
    if month_first and made:
        made[-1].last = last
    whole.others = made
    return whole


def _plain_day(values: dict[str, Any]) -> int | None:
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


def _numeric_short(reading: Reading) -> Expr | None:
    """12.08. or 5/12 after a preposition or a weekday."""
    words = reading.tagged.lexicon.words
    first, last = reading.span
    placed = bool(reading.before.keys() & _PLACED)
    if reading.has("dotted"):
        day, month = reading.value("dotted", "DOTTED")
        if not words.dotted_days:
            return None
        placed = (placed and "AT" not in reading.before) or (last > first and reading.ends())
    else:
        one, two = reading.value("a", "INT"), reading.value("b", "INT")
        month, day = (one, two) if words.month_first and one <= 12 else (two, one)
        if not (reading.tagged.glued(first) and reading.tagged.glued(first + 1)):
            return None
    if not (placed or _listed(reading)) or not valid_day(2000, month, day) or not reading.ends():
        return None
    return Expr("day", first, last, month=month, day=day)


_PLACED = frozenset(("ON", "FROM", "BETWEEN", "WEEKDAY", "WEEKDAYX", "SINCE", "SHIFT"))


def _dotted_range(reading: Reading) -> Expr | None:
    """14.-15.10.2013, 14.10. - 15.10."""
    first, last = reading.span
    one, two = reading.value("a", "DAY", "DOTTED"), reading.value("b", "NUMDATE", "DOTTED")
    day, month = one if isinstance(one, tuple) else (one, two[1])
    year = full_year(two[2]) if len(two) == 3 else None
    if (
        not reading.tagged.lexicon.words.dotted_days
        or not valid_day(2000, month, day)
        or not valid_day(2000, two[1], two[0])
    ):
        return None
    if len(two) == 2 and reading.surface(last) != ".":
        return None
    start = Expr("day", first, first, year=year, month=month, day=day)
    end = Expr("day", last, last, year=year, month=two[1], day=two[0])
    return Expr("range", first, last, inner=start, upto=end)


def _listed(reading: Reading) -> bool:
    """Whether 5/12 follows another such date in a list or a range: from 5/10 to 5/12."""
    if not reading.before.keys() & _LISTS:
        return False
    first = reading.match.start()
    return "SLASH" in reading.values(first - 3) and "INT" in reading.values(first - 2)


_LISTS = frozenset(("TO", "DASH", "AND", "COMMA"))


def _iso(reading: Reading) -> Expr | None:
    year, month, day = reading.value("date", "ISODATE")
    first, last = reading.span
    return Expr("day", first, last, year=year, month=month, day=day) if valid_day(year, month, day) else None


def _slashed(reading: Reading) -> Expr | None:
    """3/4/2025 by the order of the language, 2025/3/4."""
    first, last = reading.span
    if not all(reading.tagged.glued(index) for index in range(first, last)):
        return None
    if "DASH" in reading.values(first + 1) and _long_code(reading):
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


def _long_code(reading: Reading) -> bool:
    """Whether digits go on before or after: a telephone number, a code."""
    first, last = reading.span
    text, atoms = reading.tagged.text, reading.tagged.atoms
    before, after = (
        text[max(atoms[first].start - 2, 0) : atoms[first].start],
        text[atoms[last].end : atoms[last].end + 2],
    )
    return bool(re.search(r"[\w+][-–/]$", before) or re.match(r"[-–/]\w", after))


def _year_range(reading: Reading) -> Expr | None:
    """2019-2022, 2023/24, between 2019 and 2022."""
    start, end = reading.year("a"), reading.value("b", "YEAR", "INT", "YY")
    last = reading.span[1]
    if start is None or end is None:
        return None
    if end < 100:
        a = reading.match.start("a")
        if (
            not reading.tagged.glued(a)
            or not reading.tagged.glued(a + 1)
            or reading.surface(a + 2)[:1] == "0" != str(start)[2:3]
        ):
            return None
        end += start - start % 100 + (100 if end < start % 100 else 0)
        if end - start > 50:
            return None
    words = reading.has("to")
    if (
        not start < end <= start + 500
        or _long_code(reading)
        or (words and counts(_following(reading, last), strong=False))
    ):
        return None
    a, b = reading.match.start("a"), reading.match.end("b") - 1
    return Expr("range", a, last, inner=Expr("year", a, a, year=start), upto=Expr("year", b, b, year=end))


def _following(reading: Reading, last: int) -> str:
    end = reading.tagged.atoms[last].end
    return reading.tagged.text[end : end + 24]


def _year(reading: Reading) -> Expr | None:
    first, last = reading.span
    if reading.has("era"):
        value = reading.value("year", "YEAR", "NUM", "INT")
        return Expr("year", first, last, year=int(value), era=int(reading.value("era", "ERA"))) if value else None
    worded = reading.has("word") or "YEARWORD" in reading.values(reading.match.start("year"))
    if worded or reading.match.end("year") < reading.match.end() or _evidence(reading, first, last):
        return Expr("year", first, last, year=reading.year())
    return None


def _evidence(reading: Reading, first: int, last: int) -> bool:
    """Whether a four-digit number stands where years stand: after a preposition, in brackets, before "election"."""
    before, after = reading.before, reading.after
    year = reading.year() or 0
    if _long_code(reading) or not 1000 <= year <= 2100:
        return False
    if "YEARNOUN" in after or ("OPEN" in before and ("CLOSE" in after or "COMMA" in after)):
        return True
    strong = 1900 <= year <= 2100
    if before.get("EDGE") in ("start", "mid", "end") or ("DASH" in before and "EDGE" in reading.values(first - 2)):
        return True
    if not reading.tagged.lexicon.words.bare_years:
        return "AND" in before and "YEAR" in reading.values(first - 2) and "YEARWORD" in reading.values(last + 1)
    if "IN" in before or "EDGENOUN" in reading.values(first - 2):
        only = strong and ("BEFOREMONTH" in before or "SINCE" in before)
        return not counts(_following(reading, last), strong=only)
    listed = "AND" in before or "COMMA" in before
    return listed and "YEAR" in reading.values(first - 2) and not counts(_following(reading, last), strong=strong)


_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_COUNTED = re.compile(r"(?:\w{2,}(?:[^su]s|ren|men)|people|police|feet|percent|per|million|billion|dollars?|euros?)$")
_VERBS = frozenset(("was", "is", "has", "as", "its", "his", "this", "does", "plus", "versus"))
_FUNCTION = frozenset((
    "and", "to", "but", "when", "after", "before", "because", "while", "with", "as", "at", "it", "he", "she",
    "they", "we", "by", "for", "on", "in", "or", "the", "a", "an", "that", "which", "who", "und", "oder",
    "als", "bis", "et", "ou", "mais", "à", "y", "o", "и", "или", "та", "і", "але",
))  # fmt: skip


def counts(following: str, *, strong: bool) -> bool:
    """Whether what follows a number looks like the thing counted ("in 1500 homes"); weak evidence bears no noun at all."""
    match = _NEXT_WORD.match(following)
    if match is None:
        return following[:1] in ("%", "°", "€", "$") and following[:1] != ""
    word = match[1].lower()
    if word in _VERBS or word in _FUNCTION:
        return False
    return not strong or _COUNTED.match(word) is not None


def _month_alone(reading: Reading) -> Expr | None:
    """A month without day or year; words that are also others need a preposition and a capital."""
    first, last = reading.span
    at = reading.match.start("month")
    surface = reading.surface(at)
    if "MONTHX" in reading.values(at):
        edged = "EDGE" in reading.before or ("DASH" in reading.before and "EDGE" in reading.values(first - 2))
        if not surface[:1].isupper() or not ("IN" in reading.before or edged):
            return None
        if len(surface) > 4 or "AMBIGUOUS" in reading.values(at):
            weak = (
                "BEFOREMONTH" not in reading.before
                and "SINCE" not in reading.before
                and "OF" not in reading.before
                and not edged
            )
            if weak and not reading.ends() and "COMMA" not in reading.after:
                return None
    elif surface[:1].isupper() and _name_follows(reading, last):
        named = "GIVENNAME" in reading.values(at)
        if not reading.before.keys() & (_SURE_MONTH if named else _BEFORE_MONTH):
            return None
    return Expr("month", first, last, month=reading.month())


_BEFORE_MONTH = frozenset(("IN", "EDGE", "OF", "THE", "TO", "AND", "DASH", "FROM", "SHIFT"))


_SURE_MONTH = frozenset(("BEFOREMONTH", "SINCE", "EDGE", "SHIFT"))


def _name_follows(reading: Reading, last: int) -> bool:
    """Whether a capitalised word follows: June Carter."""
    return bool(re.match(r" [^\W\d_a-z]", _following(reading, last)))


def _weekday(reading: Reading) -> Expr | None:
    first = reading.span[0]
    at = reading.match.start("day")
    values = reading.values(at)
    if "WEEKDAY" in values:
        # "A Saturday in August": which one is not said.
        code = "some" if reading.before.keys() & _ANY else ""
        return Expr("weekday", first, at, weekday=values["WEEKDAY"], code=code)
    if not reading.surface(at)[:1].isupper():
        return None
    alone = "ON" in reading.before and "THE" not in reading.before
    return Expr("weekday", first, at, weekday=values["WEEKDAYX"], alone=alone)


_ANY = frozenset(("ART", "CARDINAL", "VAGUE"))


def _weekday_part(reading: Reading) -> Expr | None:
    first, last = reading.span
    weekday, part = reading.value("day", "WDPART")
    return Expr("weekday", first, last, weekday=weekday, part=part)


def _monthday(reading: Reading) -> Expr | None:
    """On the 18th; Monday the 27th: a day without its month."""
    first, last = reading.span
    if not reading.ends() or reading.after.keys() & _NO_DAY:
        return None
    return Expr("monthday", first + reading.has("on"), last, day=reading.day(), alone=reading.has("on"))


_NO_DAY = frozenset(("WEEKDAY", "WEEKDAYX", "HALF", "DIVISION", "PART", "OF", "DASH", "SEASON", "AND"))


def _weekday_monthday(reading: Reading) -> Expr | None:
    """Friday 14th, Mon. 13."""
    first, last = reading.span
    if not reading.ends() or not reading.surface(first)[:1].isupper():
        return None
    weekday = reading.value("name", "WEEKDAY", "WEEKDAYX")
    return Expr("monthday", first, last, day=reading.day(), weekday=weekday)


def _decade(reading: Reading) -> Expr | None:
    first, last = reading.span
    value = int(reading.value("decade", "DECADE"))
    if reading.surface(last).isalpha() and first == last:
        return None  # "in his nineties"
    return Expr("decade", first, last, year=value if value >= 100 else value + (1900 if value >= 20 else 2000))


def _century(reading: Reading) -> Expr | None:
    if reading.value("unit", "UNIT") != "century":
        return None
    first, last = reading.span
    number = reading.value("n", "ORD", "INT", "ROMAN")
    return Expr("century", first, last, number=int(number), era=reading.value("era", "ERA") or 0)


def _season(reading: Reading) -> Expr | None:
    first, last = reading.span
    code = reading.value("season", "SEASON", "SEASONX")
    year, until = reading.year(), reading.value("until", "YEAR", "INT", "YY")
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    placed = "IN" in reading.before and (reading.has("the") or not reading.tagged.lexicon.words.definite)
    if until is not None and year is not None and until % 100 != (year + 1) % 100:
        return None
    return Expr(
        "season", first, last, code=code, year=year, shift=shift, alone=year is not None or placed or shift is not None
    )


def _holiday(reading: Reading) -> Expr | None:
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    return Expr("holiday", first, last, code=reading.value("holiday", "HOLIDAY"), year=reading.year(), shift=shift)


def _division(reading: Reading) -> Expr | None:
    """Q3 2024, 2024-Q3, the third quarter."""
    first, last = reading.span
    year = reading.year() or reading.year("before")
    if reading.has("q"):
        letter, number = reading.value("q", "QNUM")
        unit = "quarter" if letter == "q" else "half"
        if unit == "half" and (number > 2 or year is None):
            return None
        return Expr("division", first, last, unit=unit, number=number, year=year)
    number, unit = reading.value("n", "ORD", "ROMAN"), reading.value("unit", "DIVISION")
    if number is None or number > (4 if unit == "quarter" else 2) or (unit == "half" and year is None):
        return None
    return Expr("division", first, last, unit=unit, number=number, year=year)


_DAYS = "(?:DAY|ORD)DOT?"
_ORYEAR = "(?:(?P<comma>COMMA)?OF?THE?YEARWORD?(?P<year>YEAR|YY)(?:YEARWORD DOT?)?)?"
_MONTH = "(?P<month>MONTH|MONTHX DOT?)"
_GLUE = "(?:DASH|SLASH)?"
_MORE = "(?:(?:COMMA|AND|COMMA AND)THE?(?:DAY|ORD))"

PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"THE?(?P<day>{_DAYS}){_GLUE}OF?THE?{_MONTH}{_ORYEAR}", _day_month),
    (f"(?P<day>DAY)(?:DASH|SLASH){_MONTH}(?:DASH|SLASH)(?P<year>YEAR)", _day_month),
    (f"{_MONTH}{_GLUE}THE?(?P<day>DAY|ORD){_ORYEAR}", _day_month),
    (f"{_MONTH}(?:DASH|SLASH)(?P<day>DAY)(?:DASH|SLASH)(?P<year>YEAR)", _day_month),
    (f"THE?(?P<days>{_DAYS}(?:(?:COMMA|AND|COMMA AND|SLASH)THE?{_DAYS}){{1,5}})OF?{_MONTH}{_ORYEAR}", _day_list),
    (f"FROM?THE?(?P<days>{_DAYS}(?P<range>DASH|TO)THE?{_DAYS})OF?{_MONTH}{_ORYEAR}", _day_list),
    (f"BETWEEN THE?(?P<days>{_DAYS}(?P<range>AND)THE?{_DAYS})OF?{_MONTH}{_ORYEAR}", _day_list),
    (f"{_MONTH}THE?(?P<days>(?:DAY|ORD){_MORE}{{1,5}}){_ORYEAR}", _day_list),
    (f"FROM?{_MONTH}THE?(?P<days>(?:DAY|ORD)(?P<range>DASH|TO)THE?(?:DAY|ORD)){_ORYEAR}", _day_list),
    (f"BETWEEN {_MONTH}THE?(?P<days>(?:DAY|ORD)(?P<range>AND)THE?(?:DAY|ORD)){_ORYEAR}", _day_list),
    (f"{_MONTH}COMMA?OF?YEARWORD?(?P<year>YEAR|YY)(?:YEARWORD DOT?)?", _month_year),
    (f"{_MONTH}DASH(?P<year>YEAR)", _month_year),
    (f"{_MONTH}", _month_alone),
    ("(?P<date>NUMDATE)(?:YEARWORD DOT?)?", _numeric),
    ("(?P<a>INT)SLASH(?P<b>INT)", _numeric_short),
    ("(?P<dotted>DOTTED)DOT?", _numeric_short),
    ("(?P<a>DAY|DOTTED)DOT?(?:DASH|SLASH|TO)(?P<b>NUMDATE|DOTTED)DOT?", _dotted_range),
    ("(?P<date>ISODATE)", _iso),
    ("(?P<a>INT|YEAR)(?:SLASH|DASH)(?P<b>INT)(?:SLASH|DASH)(?P<c>INT|YEAR)", _slashed),
    ("(?:FROM|BETWEEN)(?P<a>YEAR)(?P<to>TO|AND)(?P<b>YEAR)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<a>YEAR)(?P<to>TO)(?P<b>YEAR)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<a>YEAR)(?:SLASH|DASH)(?P<b>INT|YEAR|YY)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<word>YEARWORD)?(?P<year>YEAR)(?:YEARWORD DOT?)?", _year),
    ("(?P<year>YEAR|NUM|INT)YEARWORD?(?P<era>ERA)", _year),
    ("(?P<day>WEEKDAY|WEEKDAYX)DOT?", _weekday),
    ("(?P<day>WDPART)", _weekday_part),
    ("(?P<on>ON)THE(?P<day>ORD)", _monthday),
    ("THE(?P<day>ORD)", _monthday),
    ("(?P<name>WEEKDAY|WEEKDAYX)DOT?(?P<day>ORD|DAY)", _weekday_monthday),
    ("THE?(?P<decade>DECADE)", _decade),
    ("THE?(?P<n>ORD|ROMAN|INT)DOT?DASH?(?P<unit>UNIT)(?P<era>ERA)?", _century),
    (
        "(?P<the>THE)?(?P<shift>SHIFT)?(?P<season>SEASON|SEASONX)(?:COMMA?OF?YEARWORD?(?P<year>YEAR)"
        "(?:(?:SLASH|DASH)(?P<until>INT|YEAR))?(?:YEARWORD DOT?)?)?",
        _season,
    ),
    ("(?P<the>THE)?(?P<season>SEASON|SEASONX)(?P<shift>SHIFTAFTER)", _season),
    (f"(?P<shift>SHIFT)?(?P<holiday>HOLIDAY){_ORYEAR}", _holiday),
    (f"(?:(?P<before>YEAR)DASH?)?(?P<q>QNUM){_ORYEAR}", _division),
    (f"(?P<before>YEAR)?THE?(?P<n>ORD|ROMAN)DASH?(?P<unit>DIVISION){_ORYEAR}", _division),
    ("THE?(?P<unit>UNIT)(?P<n>ROMAN)(?P<era>ERA)?", _century),
)
