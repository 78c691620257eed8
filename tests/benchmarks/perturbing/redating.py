"""The same date or time in another form: order and length, year, weekday, distance from the version's date, clock."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import When
from tests.benchmarks.perturbing.drafts import Draft, Place, at
from tests.benchmarks.perturbing.numerals import SMALL, ordinal, say

MONTHS = ("January February March April May June July August September October November December").split()  # noqa: SIM905
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_M = "|".join([*MONTHS, "Jan\\.?", "Feb\\.?", "Aug\\.?", "Sept\\.?", "Oct\\.?", "Nov\\.?", "Dec\\.?"])
_DAY_MONTH = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_M})(?:,? (?P<year>\d{{4}}))?")
_MONTH_DAY = re.compile(rf"(?P<month>{_M}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?")
_MONTH = re.compile(rf"(?P<month>{_M})(?: (?P<year>\d{{4}}))?")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]\.?m\.?)?", re.IGNORECASE)
_LIST = re.compile(r"^\s?(?:-|–|to|and|or|until)\s?\w*\d|^\s(?:to|until|and|or) [A-Z]|^,? \d{4}")


def published_day(place: Place) -> date | None:
    """The day of the version, where it states one."""
    return date.fromisoformat(place.version.published[:10]) if place.version.published else None


def _day_of(place: Place) -> date | None:
    value = place.fact.value
    if isinstance(value, When) and value.grain == "day" and value.start and not value.mod and len(value.timex) == 10:
        return date.fromisoformat(value.start[:10])
    return None


def _alone(place: Place) -> bool:
    """Whether the date is no end of a range and no item of a list."""
    lead = re.search(r"(?:\b(?:to|and|until|from|between|or|-)|\d,|–)\s?$|\w,? $", place.before)
    joined = lead and re.search(r"(?:\d|[A-Z][a-z]+) (?:to|and|until|or) $|\b(?:from|between) $|[-–]$", place.before)
    return not joined and not _LIST.match(place.after)


def _lead(place: Place) -> int:
    """The length of the "on " before a date."""
    found = re.search(r"\b[Oo]n $", place.before)
    return len(found[0]) if found else 0


def write_day(place: Place, rng: random.Random) -> Iterator[Draft]:
    """A day of a month in another order or length, with its weekday or its year."""
    found = _DAY_MONTH.fullmatch(place.text) or _MONTH_DAY.fullmatch(place.text)
    day = _day_of(place)
    if place.version.language != "en" or not found or not _alone(place):
        return
    number = int(found["day"])
    month = next(i for i, name in enumerate(MONTHS) if found["month"][:3] == name[:3])
    year = f" {found['year']}" if found["year"] else ""
    comma = f", {found['year']}" if found["year"] else ""
    yield at(place, "day before month", f"{number} {MONTHS[month]}{year}")
    yield at(place, "month before day", f"{MONTHS[month]} {number}{comma}")
    yield at(place, "short month", f"{SHORT[month]} {number}{comma}")
    if not re.search(r"\bthe $", place.before):
        yield at(place, "“the 3rd of”", f"the {ordinal(number)} of {MONTHS[month]}{year}")
    if day is None or (day.day, day.month) != (number, month + 1):
        return
    lead = _lead(place)
    if not found["year"]:
        yield at(place, "year added", f"{number} {MONTHS[month]} {day.year}")
    yield at(place, "ISO date", day.isoformat())
    if lead and not re.search(r"day,? on $", place.before):
        yield at(place, "weekday added", f"on {DAYS[day.weekday()]}, {number} {MONTHS[month]}{year}", lead)
        yield from _tell_distance(place, day, lead)


def write_weekday(place: Place, rng: random.Random) -> Iterator[Draft]:
    """ "on Friday" by its date, or by its distance from the version's date."""
    day = _day_of(place)
    lead = _lead(place)
    if place.text not in DAYS or day is None or not lead or place.version.language != "en" or not _alone(place):
        return
    if day.weekday() != DAYS.index(place.text) or re.match(r",? (?:\d|the \d|[A-Z][a-z]+ \d)", place.after):
        return
    yield at(place, "weekday to date", f"on {day.day} {MONTHS[day.month - 1]}", lead)
    yield at(place, "weekday with date", f"on {place.text}, {MONTHS[day.month - 1]} {day.day}", lead)
    yield from _tell_distance(place, day, lead)


def _tell_distance(place: Place, day: date, lead: int) -> Iterator[Draft]:
    """The day as it is told from the day of the version."""
    now = published_day(place)
    if now is None or re.match(r" (?:morning|evening|night|afternoon|at )", place.after):
        return
    gap = (now - day).days
    words = {0: "today", 1: "yesterday", -1: "tomorrow"}
    opens = not place.before[: len(place.before) - lead].strip()
    if gap in words:
        told = words[gap]
        yield at(place, "relative day", told.capitalize() if opens else told, lead)
    if 2 <= gap <= 20:
        yield at(place, "days ago", f"{say(gap)} days ago", lead)
    if 1 <= gap <= 6 and place.text not in DAYS:
        yield at(place, "date to weekday", f"on {DAYS[day.weekday()]}", lead)


def write_month(place: Place, rng: random.Random) -> Iterator[Draft]:
    """A month with its year, or without where it is that of the version."""
    value = place.fact.value
    found = _MONTH.fullmatch(place.text)
    if not found or not isinstance(value, When) or value.grain != "month" or place.version.language != "en":
        return
    if not _alone(place) or value.mod or not value.start or re.match(r" \d", place.after):
        return
    if re.search(r"\d(?:st|nd|rd|th)? (?:of )?$|early |late |mid-$", place.before):
        return
    month = next(i for i, name in enumerate(MONTHS) if found["month"][:3] == name[:3])
    if not found["year"]:
        yield at(place, "year added", f"{MONTHS[month]} {value.start[:4]}")
    elif SHORT[month].endswith("."):
        yield at(place, "short month", f"{SHORT[month]} {found['year']}")


def write_year(place: Place, rng: random.Random) -> Iterator[Draft]:
    """ "in 2023" as "last year" or "two years ago", by the year of the version."""
    now = published_day(place)
    found = re.search(r"\b[Ii]n $", place.before)
    if not re.fullmatch(r"(?:19|20)\d\d", place.text) or now is None or not found or place.version.language != "en":
        return
    if not _alone(place) or place.fact.kind != "date":
        return
    gap = now.year - int(place.text)
    words = {0: "this year", 1: "last year", -1: "next year"}
    told = words.get(gap) or (f"{say(gap)} years ago" if 2 <= gap <= 60 else None)
    if told:
        opens = not place.before[: found.start()].strip()
        yield at(place, "year told from now", told.capitalize() if opens else told, len(found[0]))


def write_clock(place: Place, rng: random.Random) -> Iterator[Draft]:
    """A clock time with twelve or with 24 hours, in signs of either side of the ocean, or in words."""
    value = place.fact.value
    found = _CLOCK.fullmatch(place.text)
    if place.fact.kind != "time" or not found or not isinstance(value, When) or place.version.language != "en":
        return
    clock = re.search(r"T(\d\d):(\d\d)", value.timex)
    if not clock or value.mod or not (found["half"] or found["minute"]):
        return
    if not found["half"] and (int(found["hour"]) < 13 or int(clock[1]) != int(found["hour"])):
        return  # which half of the day a bare "9:30" is in, the text may say elsewhere
    hour, minute = int(clock[1]), int(clock[2])
    if re.match(r" ?(?:[ap]\.?m|hours|in the)", place.after):
        return
    small, half = hour % 12 or 12, "a.m." if hour < 12 else "p.m."
    yield at(place, "24 hours", f"{hour:02}:{minute:02}")
    yield at(place, "12 hours", f"{small}:{minute:02} {half}")
    yield at(place, "12 hours, British", f"{small}.{minute:02}{half.replace('.', '')}")
    part = "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
    if minute in (0, 15, 30, 45) and 4 <= hour < 22:
        words = {
            0: f"{SMALL[small]} o'clock",
            15: f"a quarter past {SMALL[small]}",
            30: f"half past {SMALL[small]}",
            45: f"a quarter to {SMALL[small % 12 + 1]}",
        }
        yield at(place, "clock in words", f"{words[minute]} {part}")


REWRITES = (write_day, write_weekday, write_month, write_year, write_clock)
