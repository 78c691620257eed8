"""Readers of two clock times between which something goes on."""

from __future__ import annotations

from factcheck.normalizer.temporal.bare_hours import is_closed
from factcheck.normalizer.temporal.clock_times import NOON, hour_of
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reading


def read_hours(reading: Reading) -> Expr | None:
    """From 7 to 9 pm, 1-3 pm, between 5 and 6 in the afternoon."""
    first, last = reading.span
    one, two = hour_of(reading, "a"), hour_of(reading, "b")
    if one is None or two is None or one > 24 or two > 24:
        return None
    meridiem, part = reading.value("mer", "MER") or "", reading.value("part", "PART") or ""
    if meridiem and not (1 <= one <= 12 and 1 <= two <= 12):
        return None
    start = Expr("clock", first, first, clock=(one, 0), meridiem=reading.value("first", "MER") or "", part=part)
    end = Expr("clock", last, last, clock=(two, 0), meridiem=meridiem, part=part)
    if not start.meridiem and meridiem == "PM" and one > two:
        start.meridiem = "AM"
    return Expr("range", reading.match.start("a"), last, inner=start, upto=end)


def read_hours_from(reading: Reading) -> Expr | None:
    """Noon to 5, from 9am to 5: the second hour goes without a word for its half of the day."""
    whole = "BETWEEN" in reading.values(reading.span[0]) if reading.has("and") else True
    if not (whole and (reading.has("first") or "NOON" in reading.values(reading.match.start("a")))):
        return None
    one, two = hour_of(reading, "a"), hour_of(reading, "b")
    if one is None or two is None or not (1 <= one <= NOON and 1 <= two < NOON and is_closed(reading)):
        return None
    start = Expr("clock", reading.match.start("a"), reading.match.start("a"), clock=(one, 0), alone=True)
    start.meridiem = reading.value("first", "MER") or ""
    end = Expr("clock", reading.span[1], reading.span[1], clock=(two, 0))
    return Expr("range", reading.match.start("a"), reading.span[1], inner=start, upto=end)


def read_opening_hours(reading: Reading) -> Expr | None:
    """De 9h à 18h30, entre 8 heures et 10 heures; "de 2 heures à 3 heures de route" are lengths."""
    if not reading.tagged.lexicon.words.clock_needs_at or reading.after.keys() & {"OF", "FRACTION"}:
        return None
    first, last = reading.span
    ends = []
    for side in ("a", "b"):
        hour, minute = hour_of(reading, side), reading.value(f"{side}m", "MINUTE", "MINUTEWORD") or 0
        if hour is None or hour > 24:
            return None
        ends.append(Expr("clock", first, last, clock=(hour, int(minute))))
    return Expr("range", reading.match.start("a"), last, inner=ends[0], upto=ends[1])


def read_hours_on_clock(reading: Reading) -> Expr | None:
    """Von 8 bis 12 Uhr, zwischen 8.30 und 10 Uhr: the word of the clock stands once; "de 2 à 3 heures" is a length."""
    first, last = reading.span
    words = reading.tagged.lexicon.words
    if words.clock_needs_at and reading.word(first) not in words.clock_from:
        return None
    ends = []
    for side in ("a", "b"):
        written = reading.value(side, "DOTTED", "CLOCKTIME")
        hour, minute = written[:2] if written else (hour_of(reading, side), 0)
        if hour is None or hour > 24:
            return None
        ends.append(Expr("clock", first, last, clock=(hour, minute)))
    later = max(hour_of(reading, side) or 0 for side in ("a", "b"))
    if words.clock_needs_at and later <= NOON:
        return None  # "с 2 до 3 часов" may be how long it takes
    return Expr("range", reading.match.start("a"), last, inner=ends[0], upto=ends[1])


def read_spoken_hours(reading: Reading) -> Expr | None:
    """From three thirty to four thirty; between 0730 and 0930."""
    first, last = reading.span
    ends = []
    for side in ("a", "b"):
        if reading.has("military"):
            clock = reading.value(side, "MILITARY")
        else:
            clock = (hour_of(reading, side), reading.value(f"{side}m", "MINUTEWORD"))
        if clock[0] is None or clock[1] is None:
            return None
        ends.append(Expr("clock", first, last, clock=clock))
    return Expr("range", reading.match.start("a"), last, inner=ends[0], upto=ends[1])


def read_military_hours(reading: Reading) -> Expr | None:
    """Between 0730 and 0930: only where one is no year."""
    if all("YEAR" in reading.values(reading.match.start(side)) for side in ("a", "b")):
        return None
    return read_spoken_hours(reading)
