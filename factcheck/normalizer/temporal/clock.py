"""Patterns over roles for clock times, each with a reader that makes an expression of a match."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.bare_hours import is_closed, is_level, is_on_scale, weigh_hour
from factcheck.normalizer.temporal.clock_parts import read_half, read_noon, read_relative
from factcheck.normalizer.temporal.clock_spans import (
    read_hours,
    read_hours_from,
    read_hours_on_clock,
    read_military_hours,
    read_opening_hours,
    read_spoken_hours,
)
from factcheck.normalizer.temporal.clock_times import NOON, hour_of, make_clock
from factcheck.normalizer.temporal.evidence import following
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading

MORNING = "MO"  # the part of a day that ends at noon
FEW = 4  # the last number that is followed by the form of one: "четыре дня"


def _digital(reading: Reading) -> Expr | None:
    """04:15, 9:30 a.m.; three parts are a running time unless something says that they are not."""
    hour, minute, *seconds = reading.value("time", "CLOCKTIME")
    padded = reading.surface(reading.match.start("time"))[2:3] == ":"
    before = reading.before.keys()
    weak = "BEFOREMONTH" in before or "OF" in before  # "ran it in 3:45", "a ratio of 3:20"
    placed = reading.has("at") or _opens_line(reading) or (bool(before & _PLACED) and not weak)
    exact = placed or (padded and minute % 5 == 0 and not seconds) or hour == 0
    if "DASH" in reading.before and "INT" in reading.values(reading.match.start() - 2):
        return None
    if _is_running(reading, hour, bool(seconds), placed):
        return None
    made = make_clock(reading, hour, minute, exact=exact)
    if made is not None and seconds:
        made.second = seconds[0]
    return _with_part(reading, made)


def _with_part(reading: Reading, made: Expr | None) -> Expr | None:
    """The clock time with the part of the day behind it: "6:40 утра"."""
    if made is not None and reading.has("part"):
        made.part, made.alone = reading.value("part", "PARTOF"), True
    return made


def _is_running(reading: Reading, hour: int, to_the_second: bool, placed: bool) -> bool:
    """Whether the time was run ("in 2:03:14", "the record of 2:03:59", "2:03:41 Stunden"), and is no hour of a day."""
    if reading.has("at") or reading.has("mer") or reading.has("zone") or reading.has("clock"):
        return False
    before = reading.before.keys()
    if before & _RUN or "CLOCKUNIT" in reading.after:
        return True
    return to_the_second and hour < NOON and ("OF" in before or not placed)


def _opens_line(reading: Reading) -> bool:
    """Whether a line begins with the time, as in a ticker ("21:47 Lift-off")."""
    start = reading.tagged.atoms[reading.match.start()].start
    return reading.tagged.text[max(0, start - 1) : start] in ("", "\n")


_RUN = frozenset(("RUNNING",))
LEVEL_REACH = 80  # characters before a bare "at 6.12" in which a decimal with its unit makes it a level
_LEVEL = re.compile(r"\d\.\d{1,2}(?:%|[ \u00a0](?:percent|per cent|points|pence|cents|dollars|pounds|euros)\b)")
LEAD = 12  # characters before a clock time in which "during" stands
_PLACED = frozenset(("IN", "AT", "FROM", "BETWEEN", "ISODATE"))


def _dotted(reading: Reading) -> Expr | None:
    """11.40pm; without a marker only after "at" and before no word."""
    hour, minute = reading.value("time", "DOTTED")
    if reading.surface(reading.match.start("time"))[-3:-2] not in (".", ","):
        return None  # "в 2.5"
    marked = any(map(reading.has, ("mer", "clock", "zone", "part")))
    if not marked and not _is_stamp(reading) and not (reading.tagged.lexicon.words.dotted_clock and _is_hour(reading)):
        return None
    return _with_part(reading, make_clock(reading, hour, minute))


def _is_hour(reading: Reading) -> bool:
    """Whether the words around show that a number with a point is a time: "at 11.40.", "the 14.30 to"."""
    if "THE" in reading.before and (_leaves(reading) or _is_written_so(reading)):
        return True
    if not reading.has("at") or _follows_level(reading) or "TO" in reading.after:
        return False
    if "OF" in reading.after:  # "a las 22.30 del jueves", but "a las 22.30 de la lista"
        return bool(_DAY_NAMES & reading.values(reading.match.end() + 1).keys()) and _is_only_of_hours(reading)
    return reading.ends() or _is_only_of_hours(reading)


_DAY_NAMES = frozenset(("WEEKDAY", "REL"))


def _is_only_of_hours(reading: Reading) -> bool:
    """Whether nothing but an hour follows the preposition, and a word goes on with the sentence: "a las 9.20 chocó"."""
    first = reading.match.start("at")
    end = reading.tagged.atoms[reading.span[1]].end
    behind = reading.tagged.text[end : end + 2]
    words = reading.tagged.lexicon.words
    return reading.word(first) in words.sure_at | words.digits_at and behind[:1] == " " and behind[1:].islower()


def _is_stamp(reading: Reading) -> bool:
    """Whether the time opens a post of a live page."""
    return reading.tagged.atoms[reading.match.start("time")].start in reading.tagged.document.stamps


def _is_written_so(reading: Reading) -> bool:
    """Whether a live page, whose posts open with such times, goes on with a word: "the 21.15 landing"."""
    atom, text = reading.tagged.atoms[reading.span[1]], reading.tagged.text
    if not any("." in text[at : at + 3] for at in reading.tagged.document.stamps):
        return False
    behind = text[atom.end : atom.end + 2]
    return behind[:1] == " " and behind[1:].islower() and not _LEVEL.match(text, atom.start)


def _follows_level(reading: Reading) -> bool:
    """Whether the clause before tells a level of the same shape: "at 5.84 percent on Monday, closed at 6.12"."""
    start = reading.tagged.atoms[reading.match.start()].start
    return (
        _LEVEL.search(re.split(r"[.!?][ \n]", reading.tagged.text[max(0, start - LEVEL_REACH) : start])[-1]) is not None
    )


def _dotted_part(reading: Reading) -> Expr | None:
    """7.40 in the evening, 10.30 at night."""
    if not reading.tagged.lexicon.words.dotted_clock or "." not in reading.surface(reading.match.start("time")):
        return None
    hour, minute = reading.value("time", "DOTTED")
    part = reading.value("part", "PART")
    if part == MORNING and hour > NOON:
        return None  # "the shares reached 21.50 in the morning"
    made = make_clock(reading, hour, minute)
    if made is not None:
        made.part = part
    return made


def _leaves(reading: Reading) -> bool:
    """Whether a train or ship is meant ("the 14.30 from Orme")."""
    after = following(reading, reading.span[1]).split()
    return bool(after) and after[0].lower() in reading.tagged.lexicon.words.timetable


def _goes_on(reading: Reading) -> bool:
    """Whether the word before tells that hours and minutes are a length of time: "pendant 1h30", "dure 2h15"."""
    start = reading.tagged.atoms[reading.match.start()].start
    words = plain(reading.tagged.text[max(0, start - LEAD) : start]).split()
    return bool(words) and words[-1] in reading.tagged.lexicon.words.lasting


def _whole(reading: Reading) -> Expr | None:
    """7pm, seven o'clock, 15 Uhr, 15 Uhr 30."""
    minute = reading.value("minute", "MINUTE", "MINUTEWORD") or 0
    if (reading.before.keys() & _RUN or _goes_on(reading)) and not reading.has("at") and not reading.has("mer"):
        return None  # "en 2 h 17 min 26 s", "pendant 1h30"
    timed = reading.has("minute") and "CLOCKUNIT" in reading.after and not reading.has("at")
    if timed or "FRACTION" in reading.after:
        return None  # "il a fallu 4 h 38 min", "après deux heures et demie de débats"
    needs_at = reading.has("clock") and reading.tagged.lexicon.words.clock_needs_at
    day_before = needs_at and "WEEKDAY" in reading.before and reading.word(reading.match.start("clock")) == "h"
    if needs_at and not (reading.has("at") or minute or day_before):
        return None  # "samedi trois heures" may tell how long, "samedi 15h" tells when
    hour, of = hour_of(reading), "OF" in reading.after and not minute
    if of and reading.has("clock") and reading.tagged.lexicon.words.clock_needs_at and (hour or 0) <= NOON:
        return None  # "à deux heures de Paris"
    return make_clock(reading, hour, int(minute))


def _lettered(reading: Reading) -> Expr | None:
    """Um 14h, gegen 14.30h, where an hour has a word of its own; "nach 14h", "in 2:15h" are lengths."""
    if reading.word(reading.match.start("at")) not in reading.tagged.lexicon.words.digits_at:
        return None
    hour, minute = reading.value("time", "CLOCKTIME", "DOTTED") or (hour_of(reading), 0)
    return make_clock(reading, hour, minute)


def _bare(reading: Reading) -> Expr | None:
    """At seven, at three thirty: told together with a day or a part of the day, or where the words show an hour."""
    hour = hour_of(reading)
    closed = reading.has("part") or (reading.ends() and not reading.after.keys() & _NO_HOUR)
    if hour is None or not (closed or is_closed(reading)) or is_on_scale(reading) or "INT" in reading.before:
        return None  # "27 à 24 samedi"
    if _counts_days(reading, hour) or is_level(reading) or _opens_day(reading):
        return None
    minute = reading.value("minute", "MINUTEWORD", "MINUTE") or 0
    article = (
        reading.has("minute") and reading.word(reading.match.start("minute")) in reading.tagged.lexicon.words.articles
    )
    if article:
        minute = 0  # "stürzte um neun ein"
    made = make_clock(reading, hour, int(minute), exact=reading.has("minute") and closed and not article)
    if made is not None and article:
        made.last = reading.match.start("minute") - 1
    if made is not None and reading.has("part"):
        made.part, made.alone = reading.value("part", "PART", "PARTOF"), True
    if made is not None and not made.alone:
        weigh_hour(reading, made)
    return made if closed or (made is not None and (made.alone or made.code)) else None


def _opens_day(reading: Reading) -> bool:
    """Whether a full stop makes an ordinal of the number, which is the day of a month: "ab 1. Juli"."""
    if not reading.tagged.lexicon.words.dotted_ordinals or "DOT" not in reading.after:
        return False
    return bool(_DAY_GOES_ON & reading.values(reading.match.end() + 1).keys())


_DAY_GOES_ON = frozenset(("MONTH", "MONTHX", "AND", "DASH", "TO", "SLASH", "INT"))


def _counts_days(reading: Reading, hour: int) -> bool:
    """Whether days or nights are counted, and no hour is told: "за два дня", "три ночи подряд"; not "в два дня"."""
    counted = reading.tagged.lexicon.words.counted_parts
    if not counted or (hour <= NOON and (reading.has("at") or not 1 < hour <= FEW)):
        return False  # nobody says "22 часа дня"
    part = reading.match.start("part") if reading.has("part") else -1
    return part == reading.match.end("hour") and reading.word(part) in counted


def _near(reading: Reading) -> Expr | None:
    """Shortly after ten, at a little before six: told only together with a day or a part of the day."""
    near = reading.values(reading.match.start("near"))
    mod = near.get("NEARHOUR") if reading.has("at") or near.get("NEARHOUR") == "after" else None
    mod = mod or near.get("EDGE")
    made = _bare(reading) if mod in ("before", "after") or (mod == "approx" and reading.has("at")) else None
    if made is not None:
        made.first, made.mod = reading.match.start("hour"), mod
    return made


_NO_HOUR = frozenset(("AND", "DASH", "TO", "SLASH", "COLON", "APOS"))


def _military(reading: Reading) -> Expr | None:
    """0600 GMT, 1500 hours."""
    if reading.has("unit") and reading.value("unit", "CLOCKUNIT") != "hour":
        return None
    hour, minute = reading.value("time", "MILITARY")
    return make_clock(reading, hour, minute)


_MER = "(?P<mer>MER)DOT?"
_ZONE = "(?P<zone>OPEN?ZONE CLOSE?(?:OPEN(?:MILITARY|CLOCKTIME|DOTTED|HOUR)(?:MER DOT?)?ZONE CLOSE)?)"
_AREA = "(?P<area>AREA)"
_TAIL = f"(?:{_MER})?(?:{_ZONE}|{_AREA})?"
_HOURS = "(?P<hour>HOUR|HOURWORD)"
_ANY_HOUR = "HOUR|HOURWORD|DOTTED|CLOCKTIME"
_NEAR = "(?P<at>AT|HOURLEAD|NEARHOUR)?"  # what may stand before the minutes of an hour
PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"(?P<at>AT)?(?P<time>CLOCKTIME)(?P<clock>CLOCK)?(?P<part>PARTOF)?{_TAIL}", _digital),
    ("(?P<at>AT)?(?P<time>DOTTED)(?:IN THE|AT)(?P<part>PART)", _dotted_part),
    (f"(?P<at>AT)?(?P<time>DOTTED)(?P<clock>CLOCK)?(?P<part>PARTOF)?{_TAIL}", _dotted),
    ("(?P<at>AT)(?P<time>DOTTED|CLOCKTIME)CLOCKLETTER", _lettered),
    ("(?P<at>AT)(?P<hour>HOUR)CLOCKLETTER", _lettered),
    (f"(?P<at>AT)?{_HOURS}(?P<clock>CLOCK)(?:DOT(?=MINUTE))?(?P<minute>MINUTE)?{_TAIL}", _whole),
    (f"(?P<at>AT)?{_HOURS}(?P<minute>MINUTE|MINUTEWORD)?{_MER}(?:{_ZONE}|{_AREA})?", _whole),
    (f"(?P<at>AT)?{_HOURS}{_ZONE}", _whole),
    (f"(?P<at>AT){_HOURS}DASH?(?P<minute>MINUTEWORD)?", _bare),
    (f"(?P<at>HOURLEAD){_HOURS}DASH?(?P<minute>MINUTEWORD)?", _bare),
    (f"(?P<at>AT)?(?P<near>NEARHOUR|EDGE){_HOURS}(?P<part>PARTOF)?", _near),
    (f"(?P<at>AT)?{_HOURS}IN THE(?P<part>PART)", _bare),
    (f"(?P<at>AT)?{_HOURS}(?:CLOCKUNIT)?(?P<part>PARTOF)", _bare),
    (f"(?:FROM|BETWEEN)?(?P<a>HOUR|HOURWORD)(?P<first>MER)?DASH(?P<b>HOUR|HOURWORD){_MER}{_ZONE}?", read_hours),
    (f"FROM(?P<a>HOUR|HOURWORD)(?P<first>MER)?TO(?P<b>HOUR|HOURWORD)(?:{_MER}|IN THE(?P<part>PART))", read_hours),
    (f"BETWEEN(?P<a>HOUR|HOURWORD)(?P<first>MER)?AND(?P<b>HOUR|HOURWORD)(?:{_MER}|IN THE(?P<part>PART))", read_hours),
    (
        "(?:FROM|BETWEEN)?(?P<a>HOUR|HOURWORD|NOON)(?:(?P<first>MER)DOT?)?(?:TO|DASH|(?P<and>AND))(?P<b>HOUR|HOURWORD)",
        read_hours_from,
    ),
    (
        "FROM(?P<a>HOUR|HOURWORD)CLOCK(?P<am>MINUTE)?TO(?P<b>HOUR|HOURWORD)CLOCK(?P<bm>MINUTE)?(?!MINUTE)",
        read_opening_hours,
    ),
    (
        "BETWEEN(?P<a>HOUR|HOURWORD)CLOCK(?P<am>MINUTE)?AND(?P<b>HOUR|HOURWORD)CLOCK(?P<bm>MINUTE)?(?!MINUTE)",
        read_opening_hours,
    ),
    (f"FROM(?P<a>{_ANY_HOUR})TO(?P<b>{_ANY_HOUR})CLOCK", read_hours_on_clock),
    (f"BETWEEN(?P<a>{_ANY_HOUR})AND(?P<b>{_ANY_HOUR})CLOCK", read_hours_on_clock),
    (f"(?P<a>{_ANY_HOUR})DASH(?P<b>{_ANY_HOUR})CLOCK", read_hours_on_clock),
    ("(?P<at>AT)?HALF(?P<past>PAST)(?P<hour>NOON)", read_half),
    (
        "(?P<at>AT)?(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT)?(?:(?P<past>PAST)|(?:BEFORE|TO))(?P<hour>NOON)",
        read_relative,
    ),
    (f"(?P<at>AT)?HALF DASH?(?P<past>PAST)?(?:ON|IN)?{_HOURS}(?P<clock>CLOCK)?(?P<part>PARTOF)?{_TAIL}", read_half),
    (
        f"{_NEAR}ART?(?P<quarter>QUARTER)(?:(?P<past>PAST)|(?:BEFORE|TO)){_HOURS}(?P<clock>CLOCK)?{_TAIL}",
        read_relative,
    ),
    (
        f"{_NEAR}(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT)?(?:(?P<past>PAST)|(?:BEFORE|TO)){_HOURS}"
        f"(?P<clock>CLOCK)?{_TAIL}",
        read_relative,
    ),
    ("FROM(?P<a>HOURWORD)(?P<am>MINUTEWORD)TO(?P<b>HOURWORD)(?P<bm>MINUTEWORD)", read_spoken_hours),
    ("BETWEEN(?P<a>MILITARY)(?P<military>DASH|AND)(?P<b>MILITARY)", read_military_hours),
    ("(?P<at>AT)?(?P<noon>NOON)", read_noon),
    (f"(?P<at>AT)?(?P<time>MILITARY)(?P<unit>CLOCKUNIT)?{_ZONE}", _military),
    ("(?P<at>AT)?(?P<time>MILITARY)(?P<unit>CLOCKUNIT)", _military),
    (f"(?P<at>AT)?(?P<time>MILITARY){_MER}{_ZONE}?", _military),
)
