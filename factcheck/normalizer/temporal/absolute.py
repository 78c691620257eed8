"""Patterns for what is named beside days: months, years, weekdays, seasons, quarters, decades, holidays."""

from __future__ import annotations

import re
from typing import Any

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.days import MONTH_NAME, OR_YEAR
from factcheck.normalizer.temporal.evidence import counts, followed_by_function, following, in_code, is_founded, is_year
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading


def _month_year(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("month", first, last, year=reading.year(), month=reading.month())


_NOW = range(1900, 2101)  # years between which no range of counts is likely: "von 2014 bis 2020 Direktor"


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
    named = "YEARWORD" in reading.values(reading.match.start("a"))  # "сезон-2024/25"
    if not start < end <= start + 500 or (in_code(reading) and not named):
        return None
    led = "FROM" in reading.values(reading.span[0]) and start in _NOW and end in _NOW
    if reading.has("to") and counts(following(reading, last), reading.tagged.lexicon.words, strong=led):
        return None
    a, b = reading.match.start("a"), reading.match.end("b") - 1
    return Expr("range", a, last, inner=Expr("year", a, a, year=start), upto=Expr("year", b, b, year=end))


def _year(reading: Reading) -> Expr | None:
    first, last = reading.span
    if reading.has("era"):
        value = reading.value("year", "YEAR", "NUM", "INT")
        return Expr("year", first, last, year=int(value), era=int(reading.value("era", "ERA"))) if value else None
    worded = reading.has("word") or "YEARWORD" in reading.values(reading.match.start("year"))
    worded = worded or is_founded(reading, last)
    if worded or reading.match.end("year") < reading.match.end() or is_year(reading, first, last):
        return Expr("year", first, last, year=reading.year())
    return None


def _short_year(reading: Reading) -> Expr | None:
    """Since '98, in '66, the class of '04."""
    first, last = reading.span
    led = reading.before.keys() & {"BEFOREMONTH", "SINCE", "OF"}
    if not led or not (reading.ends() or followed_by_function(reading)):
        return None
    return Expr("year", first, last, year=reading.year())


def _month_alone(reading: Reading) -> Expr | None:
    """A month without day or year; words that are also others need a preposition and a capital."""
    first, last = reading.span
    at = reading.match.start("month")
    surface = reading.surface(at)
    if reading.named(at):
        return None
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
    return bool(re.match(r" [^\W\d_a-z]", following(reading, last)))


def _weekday(reading: Reading) -> Expr | None:
    first = reading.span[0]
    at = reading.match.start("day")
    values = reading.values(at)
    if reading.named(at):
        return None
    if "WEEKDAY" in values:
        # "A Saturday in August": which one is not said.
        code = "some" if reading.before.keys() & _ANY or _qualified(reading, first) else ""
        side = reading.after.get("JOINS") if "THE" in reading.before and first == at else None
        code = "beside" if side else code  # "the Monday after the flood" is told by the flood
        return Expr("weekday", first, at, weekday=values["WEEKDAY"], code=code, amount=side)
    if not reading.surface(at)[:1].isupper():
        return None
    alone = "ON" in reading.before and "THE" not in reading.before
    return Expr("weekday", first, at, weekday=values["WEEKDAYX"], alone=alone)


def _qualified(reading: Reading, first: int) -> bool:
    """Whether an adjective parts a weekday of a month from its article: "one wet Tuesday in March"."""
    month = {"MONTH", "MONTHX"} & reading.values(reading.span[1] + 2).keys()
    return bool(month and "IN" in reading.after and reading.values(first - 2).keys() & _ANY)


_ANY = frozenset(("ART", "CARDINAL", "VAGUE"))


def _weekday_part(reading: Reading) -> Expr | None:
    first, last = reading.span
    weekday, part = reading.value("day", "WDPART")
    return Expr("weekday", first, last, weekday=weekday, part=part)


def _decade(reading: Reading) -> Expr | None:
    first, last = reading.span
    value = int(reading.value("decade", "DECADE"))
    short = value < 100 and not reading.surface(last).startswith(("'", "’", "‘"))
    hyphen = "DASH" in reading.before  # "the mid-80s"
    edge = reading.values(first - 1 - hyphen).get("EDGE")  # "the over-70s" are people
    edged = edge in ("start", "mid", "end") and "THE" in reading.values(first - 2 - hyphen)
    if short and first == last and not edged and reading.tagged.lexicon.words.definite:
        return None  # "in his nineties", "in his early 30s"
    if value % 100 == 0 and 1000 <= value < 2000 and reading.tagged.lexicon.words.hundreds:
        return Expr("century", first, last, number=value // 100 + 1)  # "the 1800s"
    return Expr("decade", first, last, year=value if value >= 100 else value + (1900 if value >= 20 else 2000))


def _led_decade(reading: Reading) -> Expr | None:
    """Les années 1990, los años 90, la década de los 60."""
    first, last = reading.span
    start = _tens(reading, "year")
    if start is None or ("TO" in reading.after and reading.values(reading.match.end() + 1).keys() & {"YEAR", "INT"}):
        return None  # "la década de 2000 a 2010"
    return Expr("decade", first, last, year=start)


def _led_decades(reading: Reading) -> Expr | None:
    """Les années 60 et 70, los años 80 y 90; with a dash they are one range."""
    first, last = reading.span
    start, end = _tens(reading, "year"), _tens(reading, "until")
    if start is None or end is None or end <= start or "UNIT" in reading.after:
        return None
    middle = reading.match.start("year")
    one, two = Expr("decade", first, middle, year=start), Expr("decade", last, last, year=end)
    if reading.has("range"):
        return Expr("range", first, last, inner=one, upto=two)
    one.others = [two]
    return one


def _tens(reading: Reading, group: str) -> int | None:
    """The first year of the decade that a number names."""
    value = int(reading.value(group, "YEAR", "INT", "NUM", "YY") or 1)
    if value % 10 or not (1000 <= value <= 2100 or 20 <= value <= 90):
        return None
    return value if value >= 100 else 1900 + value


def _bare_decade(reading: Reading) -> Expr | None:
    """En los 80, a finales de los noventa; "los 80 vecinos" are a count, "a los 80" tells an age."""
    first, last = reading.span
    value = int(reading.value("year", "INT", "NUM", "YY") or 1)
    if reading.word(first) not in reading.tagged.lexicon.words.decade_articles:
        return None
    if value % 10 or not _EARLIEST_DECADE <= value <= _LATEST_DECADE:
        return None
    edged = reading.before.get("EDGE") in ("start", "mid", "end")
    noun = following(reading, last)[:1] == " " and following(reading, last).split()[0].endswith("s")
    if not (edged and not noun) and not ("BEFOREMONTH" in reading.before and reading.ends()):
        return None
    return Expr("decade", first, last, year=1900 + value)


_EARLIEST_DECADE, _LATEST_DECADE = 30, 90


def _century(reading: Reading) -> Expr | None:
    if reading.value("unit", "UNIT") != "century":
        return None
    first, last = reading.span
    counted = reading.value("n", "ORD", "ROMAN") is None and not reading.has("the")
    if counted and "PLURAL" in reading.values(reading.match.start("unit")):
        return None  # "some 34 centuries" are a length
    number = reading.value("n", "ORD", "INT", "ROMAN")
    return Expr("century", first, last, number=int(number), era=reading.value("era", "ERA") or 0)


def _season(reading: Reading) -> Expr | None:
    first, last = reading.span
    code = reading.value("season", "SEASON", "SEASONX")
    year, until = reading.year(), reading.value("until", "YEAR", "INT", "YY")
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    adverb = "SEASONAT" in reading.values(reading.match.start("season"))
    placed = adverb or ("IN" in reading.before and (reading.has("the") or not reading.tagged.lexicon.words.definite))
    if code == "FA" and "SEASONX" in reading.values(reading.match.start("season")) and year is None and shift is None:
        if _falls(reading) or (not reading.has("the") and not _is_placed(reading.before)):
            return None  # "the fourth bridge to fall this year"
        placed = placed and bool(_SEASON_LEADS & reading.before.keys())
    if until is not None and year is not None and until % 100 != (year + 1) % 100:
        return None
    return Expr(
        "season", first, last, code=code, year=year, shift=shift, alone=year is not None or placed or shift is not None
    )


_SEASON_LEADS = frozenset(("BEFOREMONTH", "AT", "TO"))  # "in the fall", "by the fall", but not "since the fall"


_BEFORE_SEASON = frozenset(
    ("IN", "BEFOREMONTH", "AT", "FROM", "BETWEEN", "SINCE", "OF", "EDGE", "EDGENOUN", "JOINS", "AND", "SHIFT")
)


def _is_placed(before: dict[str, Any]) -> bool:
    """Whether the word before a season that may be a verb leads to a date: "in fall", but no "to fall this year"."""
    return "TO" not in before and bool(before.keys() & _BEFORE_SEASON)


def _falls(reading: Reading) -> bool:
    """Whether a town or a government falls: "the fall of Ardany", but "the fall of 1990", "the fall of last year"."""
    if "OF" not in reading.after:
        return False
    end = reading.match.end() + 1
    of = reading.values(end) | (reading.values(end + 1) if "THE" in reading.values(end) else {})
    return not of.keys() & {"YEAR", "YY", "SHIFT", "SHIFTUNIT", "YEARWORD", "SAME", "DECADE"}


def _holiday(reading: Reading) -> Expr | None:
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    made = Expr("holiday", first, last, code=reading.value("holiday", "HOLIDAY"), year=reading.year(), shift=shift)
    side = reading.before.get("JOINS")  # "after Easter" is not Easter
    made.mod = None if side is None else "after" if side > 0 else "before"
    return made


def _division(reading: Reading) -> Expr | None:
    """Q3 2024, 2024-Q3, the third quarter."""
    first, last = reading.span
    year = reading.year() or reading.year("before")
    if reading.has("q"):
        letter, number = reading.value("q", "QNUM")
        unit = "quarter" if letter == "q" else "half"
        letters = reading.tagged.lexicon.words.quarter_letters
        if letters and year is None and not letters.keys().isdisjoint(reading.surface(reading.match.start("q"))):
            return Expr("division", first, last, unit=unit, number=number) if _is_told_of_firm(reading) else None
        if unit == "half" and (number > 2 or (year is None and not _is_half_year(reading, last))):
            return None
        return Expr("division", first, last, unit=unit, number=number, year=year)
    number, unit = reading.value("n", "ORD", "ROMAN", "DAY"), reading.value("unit", "DIVISION")
    if "DAY" in reading.values(reading.match.start("n")) and not reading.tagged.lexicon.words.dotted_ordinals:
        return None
    if (
        number is None
        or number > (4 if unit == "quarter" else 2)
        or (unit == "half" and not (year or _is_sure(reading)))
    ):
        return None
    return Expr("division", first, last, unit=unit, number=number, year=year)


def _is_sure(reading: Reading) -> bool:
    """Whether a word is no half of anything but a year: "im 1. Halbjahr"."""
    return reading.word(reading.match.start("unit")) in reading.tagged.lexicon.words.sure_halves


LEAD = 8  # code points before "T3" in which "au" stands


def _is_told_of_firm(reading: Reading) -> bool:
    """Whether "au T3" is told in a sentence of figures, and is no tram, terminal or flat."""
    words, text = reading.tagged.lexicon.words, reading.tagged.text
    start = reading.tagged.atoms[reading.span[0]].start
    lead = plain(text[max(0, start - LEAD) : start]).split()
    if not lead or lead[-1] not in words.quarter_leads:
        return False
    begin, end = reading.tagged.document.sentence_at(start)
    return any(word.startswith(words.quarter_cues) for word in plain(text[begin:end]).split())


def _is_half_year(reading: Reading, last: int) -> bool:
    """Whether H1 without a year is told of a firm, and is no road or group: "in H1", "H1 profit"."""
    nouns = reading.tagged.lexicon.words.half_nouns
    follows = re.match(r"[ \u00a0]([\w-]+)", following(reading, last))
    return bool(nouns) and ("BEFOREMONTH" in reading.before or (follows is not None and follows[1].lower() in nouns))


BARE_DECADE = "(?:IN|EDGE)THE(?:INT|NUM)"  # without any word of its own
PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"{MONTH_NAME}COMMA?OF?YEARWORD?(?P<year>YEAR|YY)(?:YEARWORD DOT?)?", _month_year),
    (f"{MONTH_NAME}DASH(?P<year>YEAR)", _month_year),
    (f"{MONTH_NAME}", _month_alone),
    ("(?:FROM|BETWEEN)(?P<a>YEAR)(?P<to>TO|AND)(?P<b>YEAR)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<a>YEAR)(?P<to>TO)(?P<b>YEAR)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<a>YEAR)(?:SLASH|DASH)(?P<b>INT|YEAR|YY)(?:YEARWORD DOT?)?", _year_range),
    ("(?P<word>YEARWORD)?(?P<year>YEAR)(?:YEARWORD DOT?)?", _year),
    ("(?P<year>YEAR|NUM|INT)YEARWORD?(?P<era>ERA)", _year),
    ("(?P<year>YY)", _short_year),
    ("(?P<day>WEEKDAY|WEEKDAYX)DOT?", _weekday),
    ("(?P<day>WDPART)", _weekday_part),
    ("THE?(?P<decade>DECADE)", _decade),
    ("THE?DECADELEAD(?P<year>YEAR|INT|NUM|YY)", _led_decade),
    (
        "THE?DECADELEAD(?P<year>YEAR|INT|NUM|YY)(?:AND|(?P<range>DASH))THE?(?P<until>YEAR|INT|NUM|YY)",
        _led_decades,
    ),
    ("THE(?P<year>INT|NUM|YY)", _bare_decade),
    ("THE?(?P<n>ORD|ROMAN|INT)DOT?DASH?(?P<unit>UNIT)(?P<era>ERA)?", _century),
    (
        "(?P<the>THE)?(?P<shift>SHIFT)?(?P<season>SEASON|SEASONX)(?:COMMA?OF?YEARWORD?(?P<year>YEAR|YY)"
        "(?:(?:SLASH|DASH)(?P<until>INT|YEAR))?(?:YEARWORD DOT?)?)?",
        _season,
    ),
    ("(?P<the>THE)?(?P<season>SEASON|SEASONX)(?P<shift>SHIFTAFTER)", _season),
    (f"(?P<shift>SHIFT)?(?P<holiday>HOLIDAY){OR_YEAR}", _holiday),
    (f"(?:(?P<before>YEAR)DASH?)?(?P<q>QNUM){OR_YEAR}", _division),
    (f"(?P<before>YEAR)?THE?(?P<n>ORD|ROMAN)DASH?(?P<unit>DIVISION){OR_YEAR}", _division),
    (f"THE?(?P<n>DAY)DOT(?P<unit>DIVISION){OR_YEAR}", _division),
    ("THE?(?P<unit>UNIT)(?P<n>ROMAN)(?P<era>ERA)?", _century),
)
