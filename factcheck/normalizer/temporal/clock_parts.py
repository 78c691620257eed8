"""Readers of clock times told by parts of an hour: half past six, ten to four, noon."""

from __future__ import annotations

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.bare_hours import is_closed
from factcheck.normalizer.temporal.clock_times import NOON, hour_of, make_clock, read_nearness
from factcheck.normalizer.temporal.evidence import followed_by_function
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reading

FIVES = frozenset((5, 10, 15, 20, 25))
_FRACTIONED = frozenset(("QUARTER", "HALF", "FRACTION", "ART", "INT", "NUM", "CARDINAL", "HOURWORD"))
ENTRY = 24  # how far behind a clock time the noun that names it may end


def read_half(reading: Reading) -> Expr | None:
    """Half past six; "halb sieben" is half an hour before seven."""
    hour = hour_of(reading)
    if hour is None:
        return None
    if reading.tagged.lexicon.words.half_counts_to_next:
        made = make_clock(reading, (hour - 1) % 12 if hour <= 12 else hour - 1, 30)
        if made is not None and reading.has("part"):
            made.part = reading.value("part", "PARTOF")
        return made
    british = reading.has("at") and "HOURWORD" in reading.values(reading.match.start("hour")) and is_closed(reading)
    return make_clock(reading, hour % 24, 30) if reading.has("past") or british else None  # "at half five"


def read_relative(reading: Reading) -> Expr | None:
    """A quarter to two, ten past eleven, twenty to four."""
    hour = hour_of(reading)
    minutes = 15 if reading.has("quarter") else reading.value("minutes", "MINUTE", "MINUTEWORD", "INT")
    hours = reading.has("unit") and reading.value("unit", "CLOCKUNIT") == "hour"  # "de 8 heures à 20 heures"
    most = 60 if reading.has("unit") else 30
    if hours or hour is None or minutes is None or hour > 24 or not 0 < minutes < most:
        return None
    told = reading.has("quarter") or reading.has("unit")
    if not told and (minutes not in FIVES or _is_vote(reading, minutes)):
        return None
    if reading.has("quarter") and ("AND" in reading.before or _is_mixed(reading)):
        return None  # "from six and a quarter to five and three quarters"
    if reading.has("past"):
        word = reading.word(reading.match.start("past"))
        return make_clock(reading, hour % 24, minutes, exact=word in reading.tagged.lexicon.words.past[:1] or told)
    until = "TO" in reading.before
    closed = reading.ends() or followed_by_function(reading)
    if not told and not closed and "EDGE" in reading.before:
        return None  # "some ten to twelve people"
    exact = (
        (reading.has("at") and "AT" in reading.values(reading.match.start("at")))
        or until
        or (told and "IN" in reading.before)
        or reading.has("quarter")
    )
    exact = exact or _is_entry(reading) or _is_minutes_off(reading)
    return make_clock(
        reading,
        (hour - 1) % 12 if hour <= 12 else hour - 1,
        60 - minutes,
        exact=exact and (closed or (reading.has("quarter") and is_closed(reading))),
    )


def _is_mixed(reading: Reading) -> bool:
    """Whether the hour goes on as a mixed number: "a quarter to five and three quarters"."""
    behind = reading.values(reading.match.end() + 1).keys()
    return "AND" in reading.after and bool(behind & _FRACTIONED)


def _is_vote(reading: Reading, minutes: int) -> bool:
    """Whether "by five to four" tells the two sides of a vote: few say so of a clock."""
    lead = reading.match.start() - (not reading.has("at"))
    return minutes <= NOON and reading.word(lead) in reading.tagged.lexicon.words.unsure_at


def _is_minutes_off(reading: Reading) -> bool:
    """Whether minutes are told from an hour in words ("five minutes before eight"), not from a count."""
    values = reading.values(reading.match.start("hour"))
    return reading.has("unit") and ("NOON" in values or ("HOURWORD" in values and is_closed(reading)))


def _is_entry(reading: Reading) -> bool:
    """Whether what follows behind a colon calls it a time: "25 to three: the time at which the train left"."""
    atoms, text = reading.tagged.atoms, reading.tagged.text
    end = atoms[reading.span[1]].end
    return plain(text[end : end + ENTRY]).startswith(
        tuple(f": {w}" for w in reading.tagged.lexicon.words.clock_entries)
    )


def read_noon(reading: Reading) -> Expr | None:
    """Noon and midnight."""
    hour = int(reading.value("noon", "NOON"))
    first, last = reading.span
    made = Expr("clock", first + reading.has("at"), last, clock=(hour, 0), padded=True)
    past = "PAST" in reading.before or reading.before.get("JOINS") == 1
    made.mod = read_nearness(reading) or ("after" if past else None)  # "some time after midnight"
    return made
