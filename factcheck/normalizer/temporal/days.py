"""Patterns for days: 17 January 2024, January 17, 17 and 19 January, 15-17 March, 2024-01-17, 3/4/2025, the 18th."""

from __future__ import annotations

from typing import Any

from factcheck.normalizer.temporal.arithmetic import valid_day
from factcheck.normalizer.temporal.evidence import counts, followed_by_function, following, in_code
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


def _spelt_day(reading: Reading) -> Expr | None:
    """May twenty-nine."""
    first, last = reading.span
    year, month, day = reading.year(), reading.month(), int(reading.value("day", "CARDINAL"))
    if not reading.surface(first)[:1].isupper() or not valid_day(year or 2000, month, day):
        return None
    if year is None and (day < 10 or not reading.ends()):
        return None
    return Expr("day", first, last, year=year, month=month, day=day)


def _worded_day(reading: Reading) -> Expr | None:
    """Le vingt-deux mai, el dos de mayo: where names of months are small, days are counted by cardinals."""
    first, last = reading.span
    year, month = reading.year(), reading.month()
    day = int(reading.value("day", "NUM", "CARDINAL"))
    if not reading.tagged.lexicon.words.small_names or not valid_day(year or 2000, month, day):
        return None
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
    if not 1900 <= year <= 2100 and counts(following, reading.tagged.lexicon.words, strong=False):
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
        day, month = reading.value("dotted", "DOTTED", "DAYDOT")
        if not words.dotted_days:
            return None
        if "DAYDOT" in reading.values(first):
            placed = last > first and bool(reading.before.keys() & (_PLACED | _BEFORE_DOTTED))
        else:
            placed = (placed and "AT" not in reading.before) or (last > first and reading.ends())
    else:
        one, two = reading.value("a", "INT"), reading.value("b", "INT")
        month, day = (one, two) if words.month_first and one <= 12 else (two, one)
        if not (reading.tagged.glued(first) and reading.tagged.glued(first + 1)):
            return None
    ends = reading.ends() or (reading.has("dotted") and _goes_on_behind_dot(reading))
    if not (placed or _listed(reading)) or not valid_day(2000, month, day) or not ends:
        return None
    return Expr("day", first, last, month=month, day=day)


def _goes_on_behind_dot(reading: Reading) -> bool:
    """Whether the full stop is that of a month, since its sentence goes on: "am 14.3. verhaftet", "am 14.3. in"."""
    last = reading.span[1]
    if reading.surface(last) != ".":
        return False
    end = reading.tagged.atoms[last].end
    led = bool(reading.before.keys() & _PLACED) and "AT" not in reading.before
    behind = reading.tagged.text[end : end + 2]
    return behind[:1] in " \u00a0" and (behind[1:].islower() or (led and behind[1:].isalpha()))


def _spaced(reading: Reading) -> Expr | None:
    """14. 3. 2025: a blank behind each point."""
    (day, month), year = reading.value("dotted", "DAYDOT"), reading.year()
    if not (reading.tagged.lexicon.words.dotted_days and valid_day(year or 2000, month, day)):
        return None
    return Expr("day", *reading.span, year=year, month=month, day=day)


_BEFORE_DOTTED = frozenset(("AT", "TO", "AND", "OPEN", "COMMA", "SLASH"))
_PLACED = frozenset(("ON", "FROM", "BETWEEN", "WEEKDAY", "WEEKDAYX", "SINCE", "SHIFT"))


def _dotted_range(reading: Reading) -> Expr | None:
    """14.-15.10.2013, 14.10. - 15.10., 28.2. bis 3.3."""
    first, last = reading.span
    one, two = reading.value("a", "DAY", "DOTTED", "DAYDOT"), reading.value("b", "NUMDATE", "DOTTED", "DAYDOT")
    short = any("DAYDOT" in reading.values(reading.match.start(end)) for end in ("a", "b"))
    if short and reading.surface(reading.match.start("a") + 1) != ".":
        return None
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
    if reading.surface(first + 1) != reading.surface(first + 3):
        return None  # "up 11-1/4 cents"
    if "DASH" in reading.values(first + 1) and in_code(reading):
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


def _goes_on(reading: Reading) -> bool:
    """Whether the clause goes on behind an ordinal in words, which may be of anything: "on the first a shot missed"."""
    last = reading.span[1]
    if not (reading.has("on") and reading.surface(last).isalpha()):
        return False
    end = reading.tagged.atoms[last].end
    behind = reading.tagged.text[end : end + 2]
    return behind[:1] == "," or (behind[:1] == " " and behind[1:].isalpha())


def _monthday(reading: Reading) -> Expr | None:
    """On the 18th; Monday the 27th: a day without its month."""
    first, last = reading.span
    if not reading.ends() or reading.after.keys() & _NO_DAY or _goes_on(reading):
        return None
    return Expr("monthday", first + reading.has("on"), last, day=reading.day(), alone=reading.has("on"))


_NO_DAY = frozenset(("WEEKDAY", "WEEKDAYX", "HALF", "DIVISION", "PART", "OF", "DASH", "SEASON", "AND"))


def _weekday_monthday(reading: Reading) -> Expr | None:
    """Friday 14th, Mon. 13."""
    first, last = reading.span
    if not reading.ends() or not reading.surface(first)[:1].isupper() or reading.after.keys() & _NO_DAY:
        return None
    if not reading.apart(first, last, " ."):
        return None  # "Friday's 3-2 win"
    weekday = reading.value("name", "WEEKDAY", "WEEKDAYX")
    return Expr("monthday", first, last, day=reading.day(), weekday=weekday)


_MORE_FIGURES = frozenset(("DASH", "APOS", "SLASH", "COLON", "MONTH", "MONTHX", "FIGURE"))
_LISTED = frozenset(("AND", "COMMA", "TO"))
_FIGURES = frozenset(("INT", "NUM", "FIGURE"))
_WEEKDAYS = frozenset(("WEEKDAY", "THE"))


def _small_weekday_monthday(reading: Reading) -> Expr | None:
    """El martes 14, mardi 14 au soir: a weekday and a day of the month, which counts nothing."""
    first, last = reading.span
    at = reading.match.start("name")
    if not reading.tagged.lexicon.words.small_names or reading.named(at) or not reading.apart(at, last, " \u00a0"):
        return None
    after, behind = reading.after.keys(), reading.values(reading.match.end() + 1).keys()
    if after & _MORE_FIGURES or (after & _LISTED and behind & _FIGURES) or behind & {"MONTH", "MONTHX"}:
        return None
    told = _goes_on_uncounted(reading) or "PART" in after or (after & _LISTED and behind & _WEEKDAYS)
    if not told and ("OF" in after or not reading.ends()):
        return None
    return Expr("monthday", first, last, day=reading.day(), weekday=reading.value("name", "WEEKDAY"))


def _goes_on_uncounted(reading: Reading) -> bool:
    """Whether a word follows that no number counts: a preposition, or a verb of one ("el viernes 9 murió")."""
    words = reading.tagged.lexicon.words
    behind = following(reading, reading.span[1])
    word = behind[1:].split(" ")[0].rstrip(".,;:!?")
    led = behind[:1] == " " and (word in words.after_day or word.endswith(words.one_endings))
    return led or followed_by_function(reading)


DAYS = "(?:DAY|ORD)DOT?"
OR_YEAR = "(?:(?P<comma>COMMA)?OF?THE?YEARWORD?(?P<year>YEAR|YY)(?:YEARWORD DOT?)?)?"
MONTH_NAME = "(?P<month>MONTH|MONTHX DOT?)"
_GLUE = "(?:DASH|SLASH)?"
_MORE = "(?:(?:COMMA|AND|COMMA AND)THE?(?:DAY|ORD))"

PATTERNS: tuple[tuple[str, Reader], ...] = (
    ("(?P<year>YEAR)(?:DASH|SLASH)(?P<month>MONTH|MONTHX)(?:DASH|SLASH)(?P<day>DAY)", _day_month),
    (f"{MONTH_NAME}(?P<day>CARDINAL){OR_YEAR}", _spelt_day),
    (f"THE(?P<day>NUM|CARDINAL)OF?{MONTH_NAME}{OR_YEAR}", _worded_day),
    (f"THE?(?P<day>{DAYS}){_GLUE}OF?THE?{MONTH_NAME}{OR_YEAR}", _day_month),
    (f"(?P<day>DAY)(?:DASH|SLASH){MONTH_NAME}(?:DASH|SLASH)(?P<year>YEAR)", _day_month),
    (f"{MONTH_NAME}{_GLUE}THE?(?P<day>DAY|ORD){OR_YEAR}", _day_month),
    (f"{MONTH_NAME}(?:DASH|SLASH)(?P<day>DAY)(?:DASH|SLASH)(?P<year>YEAR)", _day_month),
    (f"THE?(?P<days>{DAYS}(?:(?:COMMA|AND|COMMA AND|SLASH)THE?{DAYS}){{1,5}})OF?{MONTH_NAME}{OR_YEAR}", _day_list),
    (f"FROM?THE?(?P<days>{DAYS}(?P<range>DASH|TO)THE?{DAYS})OF?{MONTH_NAME}{OR_YEAR}", _day_list),
    (
        f"FROM?THE?(?P<days>WEEKDAY{DAYS}(?P<range>DASH|TO)THE?WEEKDAY{DAYS})OF?{MONTH_NAME}{OR_YEAR}",
        _day_list,
    ),
    (f"BETWEEN THE?(?P<days>{DAYS}(?P<range>AND)THE?{DAYS})OF?{MONTH_NAME}{OR_YEAR}", _day_list),
    (f"{MONTH_NAME}THE?(?P<days>(?:DAY|ORD){_MORE}{{1,5}}){OR_YEAR}", _day_list),
    (f"FROM?{MONTH_NAME}THE?(?P<days>(?:DAY|ORD)(?P<range>DASH|TO)THE?(?:DAY|ORD)){OR_YEAR}", _day_list),
    (f"BETWEEN {MONTH_NAME}THE?(?P<days>(?:DAY|ORD)(?P<range>AND)THE?(?:DAY|ORD)){OR_YEAR}", _day_list),
    ("(?P<date>NUMDATE)(?:YEARWORD DOT?)?", _numeric),
    ("(?P<a>INT)SLASH(?P<b>INT)", _numeric_short),
    ("(?P<dotted>DOTTED|DAYDOT)DOT?", _numeric_short),
    ("(?P<dotted>DAYDOT)DOT(?P<year>YEAR)", _spaced),
    ("(?P<a>DAY|DOTTED|DAYDOT)DOT?(?:DASH|SLASH|TO)THE?(?P<b>NUMDATE|DOTTED|DAYDOT)DOT?", _dotted_range),
    ("(?P<date>ISODATE)", _iso),
    ("(?P<a>INT|YEAR)(?:SLASH|DASH)(?P<b>INT)(?:SLASH|DASH)(?P<c>INT|YEAR)", _slashed),
    ("(?P<on>ON)THE(?P<day>ORD)", _monthday),
    ("THE(?P<day>ORD)", _monthday),
    ("(?P<name>WEEKDAY|WEEKDAYX)DOT?(?P<day>ORD|DAY)", _weekday_monthday),
    ("(?:THE?SHIFT)?(?P<name>WEEKDAY)(?P<day>DAY)", _small_weekday_monthday),
)
