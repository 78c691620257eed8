"""The clock time that a match tells: its hour, its half of the day, and how near it is."""

from __future__ import annotations

from factcheck.model import Mod
from factcheck.normalizer.temporal.evidence import following
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reading

NOON = 12


def hour_of(reading: Reading, group: str = "hour") -> int | None:
    """The hour that a group tells, by a number, a word, or "noon"."""
    value = reading.value(group, "HOUR", "HOURWORD", "NOON")
    return None if value is None else int(value)


def make_clock(reading: Reading, hour: int | None, minute: int, *, exact: bool = True) -> Expr | None:
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
    if reading.has("area") and not _names_zone(reading):
        last -= 1
    alone = exact or bool(meridiem) or reading.has("zone") or reading.has("clock")
    padded = reading.surface(first)[:1] == "0"
    made = Expr("clock", first, last, clock=(hour, minute), meridiem=meridiem, padded=padded, exact=alone, alone=alone)
    made.mod = read_nearness(reading)
    return made


def _names_zone(reading: Reading) -> bool:
    """Whether "8 p.m. Eastern" names a zone, and no more than that: not "at 8 p.m. Central Park was closed"."""
    last = reading.span[1]
    return reading.surface(last)[:1].isupper() and not following(reading, last).lstrip()[:1].isupper()


def read_nearness(reading: Reading) -> Mod | None:
    """What the preposition says about how near the time is: "gegen halb elf", "pasadas las nueve"."""
    own = reading.values(reading.match.start("at")) if reading.has("at") else {}
    mod: Mod | None = own.get("NEARHOUR") or own.get("HOURLEAD") or reading.before.get("NEARHOUR")
    return mod
