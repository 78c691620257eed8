"""Comparing temporal expressions: intervals where they are resolved, the parts of their TIMEX3 values where not."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from factcheck.model import Mod, When
from factcheck.values.relation import Relation

_PARTS = re.compile(
    r"^(?P<year>[\dX]{4}|[\dX]{2,3})(?:-(?:(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?|W(?P<week>[\dX]{2})(?:-(?P<weekday>\d|X))?"
    r"|Q(?P<quarter>[\dX])|H(?P<half>[\dX])|(?P<season>SP|SU|FA|WI|AU)))?(?P<part>TMO|TAF|TEV|TNI|TDT|TMI)?(?:T(?P<clock>\d{2}(?::\d{2})?))?"
)
_BEFORE_CHRIST = re.compile(r"BC(\d{4}|\d{2})$")
_ROUND = 100  # years: "1300 BC" may well be 1320 BC
_DAY = 1440  # minutes
_NOON = 720
_HOUR = 60
_NEAR_CLOCK = 15
_ZONE_STEP = 15  # minutes by which the offsets of zones differ
_FURTHEST_ZONE = timedelta(hours=14)
DATE = 10  # characters of a date
_MIDNIGHT = {"00:00", "24:00"}
_NEARBY = {"before": (-30, 5), "after": (-5, 30)}
_BOUNDS = ("before", "after")
_SLACK = {
    "minute": timedelta(minutes=5),
    "hour": timedelta(minutes=20),
    "day": timedelta(days=3),
    "week": timedelta(days=7),
    "month": timedelta(days=21),
    "year": timedelta(days=250),
}


def clock_of(when: When) -> str | None:
    """The clock time "11:14" of a value, without its day."""
    found = re.search(r"T(\d{2}(?::\d{2})?)", when.timex)
    if not found:
        return None
    return found[1] if ":" in found[1] else f"{found[1]}:00"


def weekday_of(when: When) -> int | None:
    """The weekday (0 Monday) that a value states or, for a single resolved day, has."""
    parts = _PARTS.match(when.timex)
    if parts and parts["weekday"] and parts["weekday"] != "X":
        return int(parts["weekday"]) - 1
    if when.start and when.grain in ("day", "hour", "minute"):
        return datetime.fromisoformat(when.start).weekday()
    return when.weekday


def relate_times(a: When, b: When) -> Relation:
    """How two dates or clock times stand to each other."""
    clock_a, clock_b = clock_of(a), clock_of(b)
    if clock_a and clock_b:
        return _relate_clocks(a, b, clock_a, clock_b)
    if a.start and a.end and b.start and b.end:
        return _relate_intervals(a, b)
    early_a, early_b = _BEFORE_CHRIST.match(a.timex), _BEFORE_CHRIST.match(b.timex)
    if early_a and early_b:
        return _relate_early(early_a[1], early_b[1], bool(a.mod or b.mod))
    return _relate_parts(a, b)


def _relate_clocks(a: When, b: When, clock_a: str, clock_b: str) -> Relation:
    if a.zone != b.zone and _zone_may_part(a, b, clock_a, clock_b):
        return Relation.COMPATIBLE
    if a.start and b.start and a.start[:10] != b.start[:10]:
        days = abs((date.fromisoformat(a.start[:10]) - date.fromisoformat(b.start[:10])).days)
        if {clock_a, clock_b} <= _MIDNIGHT and days == 1:
            return Relation.COMPATIBLE  # "midnight on Monday" begins the day for some, and ends it for others
        apart = abs(datetime.fromisoformat(a.start) - datetime.fromisoformat(b.start))
        if apart > timedelta(hours=12):
            return Relation.DIFFERENT  # one clock time on two days
    minutes_a, minutes_b = (int(c[:2]) * 60 + int(c[3:5]) for c in (clock_a, clock_b))
    day = _DAY if a.half and b.half else _DAY // 2  # where one side does not say which half of the day it means
    late = (minutes_b - minutes_a + day // 2) % day - day // 2
    if late == 0:
        return Relation.EQUAL if minutes_a == minutes_b else Relation.COMPATIBLE
    if abs(late) == 1 and 0 in (minutes_a % _DAY, minutes_b % _DAY):
        return Relation.COMPATIBLE  # 00:01 and 23:59 keep apart the days that "midnight" may belong to
    may_be_one = _may_be(a.mod, late, minutes_a) or _may_be(b.mod, -late, minutes_b)
    return Relation.COMPATIBLE if may_be_one else Relation.DIFFERENT


def _zone_may_part(a: When, b: When, clock_a: str, clock_b: str) -> bool:
    """Whether times on the clocks of two zones, or of one and of a place that the text does not tell, may be one."""
    minutes = int(clock_a[3:5]) - int(clock_b[3:5])
    if minutes % _ZONE_STEP:
        return False
    if not (a.start and b.start):
        return True
    return abs(datetime.fromisoformat(a.start) - datetime.fromisoformat(b.start)) <= _FURTHEST_ZONE


def _may_be(mod: Mod | None, late: int, minutes: int) -> bool:
    """Whether a clock time, told with "about", "shortly before" or "after", may be another one, so many minutes later.

    Whoever writes "shortly before seven" may have ten to seven in mind, or twenty to, but no time after seven. What is
    told as after midnight or noon may well be of the whole hour that follows.
    """
    if mod is None:
        return False
    first, last = _NEARBY.get(mod, (-_NEAR_CLOCK, _NEAR_CLOCK))
    return first <= late <= (_HOUR - 1 if mod == "after" and minutes % _NOON == 0 else last)


def _relate_intervals(a: When, b: When) -> Relation:
    start_a, end_a, start_b, end_b = (
        datetime.fromisoformat(x)  # type: ignore[arg-type]
        for x in (a.start, a.end, b.start, b.end)
    )
    if _differ_in_guessed_year(a, b):
        return Relation.EQUAL
    if a.mod != b.mod or a.mod not in _BOUNDS:  # two bounds are as far apart as their dates
        start_a, end_a = _stretch(a, start_a, end_a)
        start_b, end_b = _stretch(b, start_b, end_b)
    if (start_a, end_a) == (start_b, end_b):
        return Relation.EQUAL
    if share_one_end(a, b):
        return Relation.DIFFERENT
    if _share_guessed_month(a, b) or (start_a < end_b and start_b < end_a):
        return Relation.EQUAL if a.grain == b.grain == "day" and _same_night(a, b) else Relation.COMPATIBLE
    touching = start_a == end_b or start_b == end_a  # "the end of March" and "1 April" are one deadline
    loose = {when.mod for when in (a, b) if not _is_before_an_hour(when)}
    if touching and loose & {"before", "end", "after", "approx"}:
        return Relation.COMPATIBLE
    return Relation.DIFFERENT


def share_one_end(a: When, b: When) -> bool:
    """Whether two stretches of time, told from end to end, share one end and not the other: May to July, or to August.

    An end told to the day fits the same end told to the month.
    """
    ends_a, ends_b = a.timex.split("/"), b.timex.split("/")
    if len(ends_a) != 2 or len(ends_b) != 2 or a.mod or b.mod:
        return False
    fit = [x.startswith(y) or y.startswith(x) for x, y in zip(ends_a, ends_b, strict=True)]
    return fit[0] != fit[1]


def _differ_in_guessed_year(a: When, b: When) -> bool:
    """Whether both tell one day of the month, and one states it without the year in which they differ.

    The other may tell the day in any words: "the first Saturday of November 2017".
    """
    guessed = (a.dated and a.anchor == "publication") or (b.dated and b.anchor == "publication")
    return guessed and a.grain == b.grain == "day" and a.timex[4:10] == b.timex[4:10] and "/" not in a.timex + b.timex


def _share_guessed_month(a: When, b: When) -> bool:
    """Whether a month and a day of that month differ only in a year that neither text tells."""
    if a.anchor != "publication" or b.anchor != "publication" or a.timex[:4] == b.timex[:4]:
        return False
    month, day = (a, b) if a.grain == "month" else (b, a)
    return month.grain == "month" and day.dated and len(month.timex) == 7 and month.timex[4:] == day.timex[4:7]


def _stretch(when: When, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """The interval with what "about", "before" and "after" add to it."""
    slack = _SLACK[when.grain]
    near = timedelta(minutes=15) if when.grain == "minute" else max(timedelta(days=60), slack)
    try:
        if when.mod == "approx":
            return start - slack, end + slack
        if _is_before_an_hour(when):
            return start.replace(hour=0), end
        if when.mod == "before":
            return start - near, end
        if when.mod == "after":
            return start, end + near
    except OverflowError:  # the first and last years that a calendar knows
        pass
    return start, end


def _is_before_an_hour(when: When) -> bool:
    """Whether a time is before a part of a day, and so of that day: "before dawn on Tuesday" is still Tuesday."""
    return when.mod == "before" and when.grain == "day" and "T" in when.timex


def _same_night(a: When, b: When) -> bool:
    return a.timex[:10] == b.timex[:10]


def _relate_parts(a: When, b: When) -> Relation:
    """Compare what both sides state: month and day without a year, or a weekday against a date."""
    parts_a, parts_b = _PARTS.match(a.timex), _PARTS.match(b.timex)
    if not parts_a or not parts_b or ("/" in a.timex) != ("/" in b.timex):
        return Relation.EQUAL if a.timex == b.timex else Relation.INCOMPARABLE
    if a.timex == b.timex:
        return Relation.EQUAL
    shared = False
    for name in ("year", "month", "day", "quarter", "half", "season"):
        left, right = parts_a[name], parts_b[name]
        if left and right and "X" not in left and "X" not in right:
            if left != right:
                return Relation.DIFFERENT
            shared = True
    day_a, day_b = weekday_of(a), weekday_of(b)
    if day_a is not None and day_b is not None and (parts_a["weekday"] or parts_b["weekday"]):
        if day_a != day_b:
            return Relation.DIFFERENT
        return Relation.COMPATIBLE
    return Relation.COMPATIBLE if shared else Relation.INCOMPARABLE


def _relate_early(one: str, two: str, loose: bool) -> Relation:
    """Years before Christ, of four digits, or centuries, of two: the second century holds the years 199 to 100."""
    if one == two:
        return Relation.EQUAL
    if len(one) != len(two):
        return Relation.COMPATIBLE if one[:2] == two[:2] else Relation.DIFFERENT
    near = len(one) == 4 and abs(int(one) - int(two)) < _ROUND
    rounded = loose or not int(one) % _ROUND or not int(two) % _ROUND
    return Relation.COMPATIBLE if near and rounded else Relation.DIFFERENT


def day_of(when: When) -> date | None:
    """The single day of a resolved value, if it is one."""
    if when.start and when.grain in ("day", "hour", "minute"):
        return datetime.fromisoformat(when.start).date()
    return None


def day_face(when: When) -> When | None:
    """The day of a clock time whose day is known, as a date of its own."""
    if not when.start or "T" not in when.timex or clock_of(when) is None:
        return None
    begin = datetime.fromisoformat(when.start[:10])
    end = begin + timedelta(days=1)
    if clock_of(when) == "24:00":  # the midnight that ends a day may be told of either
        begin -= timedelta(days=1)
    return When(when.timex.split("T")[0], begin.isoformat(), end.isoformat(), "day", when.anchor)


def clock_face(when: When) -> When | None:
    """The clock time of a value as one of no day."""
    clock = clock_of(when)
    return None if clock is None else replace(when, timex=f"T{clock}", start=None, end=None, weekday=None)
