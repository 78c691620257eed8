"""Patterns over roles for clock times, each with a reader that makes an expression of a match."""

from __future__ import annotations

from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.patterns import Reader, Reading

FIVES = frozenset((5, 10, 15, 20, 25))


def _hour(reading: Reading, group: str = "hour") -> int | None:
    value = reading.value(group, "HOUR", "HOURWORD")
    return None if value is None else int(value)


def _made(reading: Reading, hour: int | None, minute: int, *, exact: bool = True) -> Expr | None:
    """The clock time, where there is one, without the preposition before it."""
    if hour is None or not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    first, last = reading.span
    if reading.has("at"):
        first += 1
    meridiem = reading.value("mer", "MER") or ""
    if meridiem and not 1 <= hour <= 12:
        if hour == 0 or hour > 23:
            return None
        meridiem = ""
    alone = exact or bool(meridiem) or reading.has("zone") or reading.has("clock")
    return Expr("clock", first, last, clock=(hour, minute), meridiem=meridiem, exact=alone, alone=alone)


def _digital(reading: Reading) -> Expr | None:
    """04:15, 9:30 a.m.; three parts are a running time unless something says that they are not."""
    hour, minute, *seconds = reading.value("time", "CLOCKTIME")
    padded = reading.tagged.text[reading.tagged.atoms[reading.match.start("time")].start + 2] == ":"
    at = reading.has("at") or "IN" in _before(reading)
    exact = (
        at or "AT" in _before(reading) or "DAYTIME" in _before(reading) or (padded and minute % 5 == 0 and not seconds)
    )
    return _made(reading, hour, minute, exact=exact)


def _before(reading: Reading) -> object:
    first = reading.span[0]
    values: dict[str, object] = reading.tagged.atoms[first - 1].values if first else {}
    return values


def _dotted(reading: Reading) -> Expr | None:
    """11.40pm; without a marker only after "at" and before no word."""
    hour, minute = reading.value("time", "DOTTED")
    marked = reading.has("mer") or reading.has("clock") or reading.has("zone")
    if not marked and not (reading.has("at") and reading.tagged.lexicon.words.dotted_clock and _ends(reading)):
        return None
    return _made(reading, hour, minute)


def _ends(reading: Reading) -> bool:
    """Whether no plain word follows that could be the thing counted."""
    following = reading.span[1] + 1
    atoms = reading.tagged.atoms
    if following >= len(atoms) or atoms[following].start >= 0:
        return True
    end = atoms[following - 1].end
    return not any(char.isalnum() or char in "%°$€£" for char in reading.tagged.text[end : end + 2])


def _whole(reading: Reading) -> Expr | None:
    """7pm, seven o'clock, 15 Uhr, 15 Uhr 30."""
    minute = reading.value("minute", "MINUTE", "MINUTEWORD") or 0
    return _made(reading, _hour(reading), int(minute))


def _bare(reading: Reading) -> Expr | None:
    """At seven: told only together with a day or a part of the day."""
    hour = _hour(reading)
    if not _ends(reading) or hour is None:
        return None
    return _made(reading, hour, 0, exact=False)


def _half(reading: Reading) -> Expr | None:
    hour = _hour(reading)
    if hour is None:
        return None
    if reading.tagged.lexicon.words.half_counts_to_next:
        return _made(reading, (hour - 1) % 12 if hour <= 12 else hour - 1, 30)
    return _made(reading, hour, 30) if reading.has("past") else None


def _relative(reading: Reading) -> Expr | None:
    """A quarter to two, ten past eleven, twenty to four."""
    hour = _hour(reading)
    minutes = 15 if reading.has("quarter") else reading.value("minutes", "MINUTE", "MINUTEWORD", "INT")
    if hour is None or minutes is None or not 0 < minutes < 30 or hour > 24:
        return None
    told = reading.has("quarter") or reading.has("unit")
    if not told and minutes not in FIVES:
        return None
    if reading.has("past"):
        word = reading.word(reading.match.start("past"))
        return _made(reading, hour, minutes, exact=word in reading.tagged.lexicon.words.past[:1] or told)
    exact = reading.has("at") or (told and "IN" in _before(reading)) or reading.has("quarter")
    return _made(reading, (hour - 1) % 12 if hour <= 12 else hour - 1, 60 - minutes, exact=exact and _ends(reading))


def _noon(reading: Reading) -> Expr | None:
    hour = int(reading.value("noon", "NOON"))
    first, last = reading.span
    return Expr("clock", first, last, clock=(hour, 0))


def _military(reading: Reading) -> Expr | None:
    """0600 GMT, 1500 hours."""
    if reading.has("unit") and reading.value("unit", "CLOCKUNIT") != "hour":
        return None
    hour, minute = reading.value("time", "MILITARY")
    return _made(reading, hour, minute)


_MER = "(?P<mer>MER)DOT?"
_ZONE = "(?P<zone>OPEN?ZONE CLOSE?)"
_TAIL = f"(?:{_MER})?{_ZONE}?"
_AFTER = f"(?:CLOCK(?P<minute>MINUTE)?)?{_TAIL}"
_HOURS = "(?P<hour>HOUR|HOURWORD)"

PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"(?P<at>AT)?(?P<time>CLOCKTIME)(?P<clock>CLOCK)?{_TAIL}", _digital),
    (f"(?P<at>AT)?(?P<time>DOTTED)(?P<clock>CLOCK)?{_TAIL}", _dotted),
    (f"{_HOURS}(?P<clock>CLOCK)(?P<minute>MINUTE)?{_TAIL}", _whole),
    (f"{_HOURS}{_MER}{_ZONE}?", _whole),
    (f"{_HOURS}{_ZONE}", _whole),
    (f"(?P<at>AT){_HOURS}", _bare),
    (f"HALF(?P<past>PAST)?{_HOURS}(?P<clock>CLOCK)?{_TAIL}", _half),
    (f"ART?(?P<quarter>QUARTER)(?:(?P<past>PAST)|(?:BEFORE|TO)){_HOURS}(?P<clock>CLOCK)?{_TAIL}", _relative),
    (
        f"(?P<at>AT)?(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT)?(?:(?P<past>PAST)|(?:BEFORE|TO)){_HOURS}"
        f"(?P<clock>CLOCK)?{_TAIL}",
        _relative,
    ),
    ("(?P<noon>NOON)", _noon),
    (f"(?P<time>MILITARY)(?P<unit>CLOCKUNIT)?{_ZONE}", _military),
    ("(?P<time>MILITARY)(?P<unit>CLOCKUNIT)", _military),
)
