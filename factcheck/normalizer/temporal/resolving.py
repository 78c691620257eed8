"""From what an expression says to a `When`: with the day of publication, the tense and the day told before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from msgspec import structs

from factcheck.model import When
from factcheck.normalizer.temporal import arithmetic as calendar
from factcheck.normalizer.temporal.arithmetic import Interval
from factcheck.normalizer.temporal.clock_times import NOON
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.naming_days import RESOLVERS as DAYS
from factcheck.normalizer.temporal.naming_periods import RESOLVERS as PERIODS
from factcheck.normalizer.temporal.setting import Resolved, Setting
from factcheck.normalizer.temporal.telling_days import RESOLVERS as TOLD


def resolve(expr: Expr, setting: Setting) -> When | None:
    """The value, or None where the calendar has no such date."""
    try:
        if expr.shape == "range":
            return _range(expr, setting)
        if expr.shape == "clock":
            return _clock_alone(expr)
        found = resolve_base(expr, setting)
        if found is None:
            return None
        when = _finish(found, expr)
        return when if expr.day is None else structs.replace(when, dated=True)
    except (OverflowError, ValueError):
        return None


def told_day(when: When) -> date | None:
    """The day of a value that names exactly one, for "two days later"."""
    if when.start is None or when.grain not in ("day", "hour", "minute"):
        return None
    return datetime.fromisoformat(when.start).date()


def clock_minutes(clock: tuple[int, int], meridiem: str, part: str) -> tuple[int, int]:
    """Hour and minute on the 24-hour clock, by a.m. or p.m. or the part of the day."""
    hour, minute = clock
    if meridiem == "PM" or (not meridiem and part in ("AF", "EV")):
        hour = hour + 12 if hour < 12 else hour
    elif meridiem == "AM" or (not meridiem and part == "MO"):
        hour = 0 if hour == 12 else hour
    elif part == "NI" and not meridiem:
        hour = 24 if hour == 12 else hour + 12 if 5 < hour < 12 else hour
    return hour, minute


def says_half(expr: Expr) -> bool:
    """Whether it is said in which half of the day a clock time is: five "last night" may be before dusk or dawn."""
    if expr.part == "NI" and expr.shape == "offset" and not expr.meridiem and expr.clock and expr.clock[0] == _DUSK:
        return False
    return bool(expr.meridiem or expr.part or expr.padded) or (expr.clock is not None and not 0 < expr.clock[0] <= 12)


def _finish(found: Resolved, expr: Expr) -> When:
    timex, interval, grain = found.timex, found.interval, found.grain
    if expr.clock is not None:
        return _with_clock(found, expr)
    if expr.part and grain == "day":
        day = interval[0].date() if interval else None
        if expr.ends and expr.part == "NI":
            day = day - timedelta(days=1) if day else None
            timex = _day_before(timex) if day is None else day.isoformat()
        timex += f"T{expr.part}"
        interval = calendar.part_interval(day, expr.part) if day else None
    elif expr.mod in ("start", "mid", "end") and interval is not None:
        interval = calendar.edge_interval(interval, expr.mod)
    start, end = _bounds(interval)
    # "Nearly three years ago" of a text without a day: nearly nothing is no value.
    mod = None if interval is None and expr.shape == "offset" and expr.mod in _DISTANT else expr.mod
    return When(timex, start, end, grain, found.anchor, mod, expr.weekday)


_DUSK = 5  # the hour of a night that lies at either end of it
_DISTANT = ("approx", "before", "after")


def _day_before(timex: str) -> str:
    """The day before one of an unknown year."""
    try:
        month, day = int(timex[5:7]), int(timex[8:10])
        before = date(2023, month, day) - timedelta(days=1)
    except ValueError:
        return timex
    return f"{timex[:4]}-{before.month:02d}-{before.day:02d}"


def _with_clock(found: Resolved, expr: Expr) -> When:
    assert expr.clock is not None
    hour, minute = clock_minutes(expr.clock, expr.meridiem, expr.part)
    seconds = _seconds(expr)
    timex = f"{found.timex}T{hour:02d}:{minute:02d}{seconds}"
    if found.interval is None or found.grain != "day":
        return When(timex, None, None, "minute", found.anchor, expr.mod, expr.weekday, says_half(expr))
    start = found.interval[0] + timedelta(hours=hour, minutes=minute, seconds=expr.second or 0)
    # After midnight of a night: the small hours belong to the next day.
    if expr.part == "NI" and hour < 6 and expr.shape == "offset":
        start += timedelta(days=1)
        timex = f"{start.date().isoformat()}T{hour:02d}:{minute:02d}{seconds}"
    return When(
        timex,
        start.isoformat(),
        (start + timedelta(minutes=1 if expr.second is None else 0, seconds=expr.second is not None)).isoformat(),
        "minute",
        found.anchor,
        expr.mod,
        expr.weekday,
        says_half(expr),
    )


def _clock_alone(expr: Expr) -> When:
    assert expr.clock is not None
    hour, minute = clock_minutes(expr.clock, expr.meridiem, expr.part)
    timex = f"T{hour % 24:02d}:{minute:02d}{_seconds(expr)}"
    return When(timex, None, None, "minute", "unresolved", expr.mod, None, says_half(expr))


def _seconds(expr: Expr) -> str:
    return "" if expr.second is None else f":{expr.second:02d}"


def _bounds(interval: Interval | None) -> tuple[str | None, str | None]:
    return (interval[0].isoformat(), interval[1].isoformat()) if interval else (None, None)


def _range(expr: Expr, setting: Setting) -> When | None:
    left, right = expr.inner, expr.upto
    assert left is not None
    assert right is not None
    _share(left, right)
    one, two = resolve(left, setting), resolve(right, setting)
    if one is None or two is None:
        return None
    if one.start is not None and two.end is not None and one.start >= two.end:
        one, two = _in_order(left, right, setting, one, two)
        if one is None or two is None or (one.start or "") >= (two.end or ""):
            return None
    start, end = one.start, two.end
    timex = f"{one.timex}/{two.timex}"
    return When(timex, start if end else None, end if start else None, two.grain, two.anchor, expr.mod)


def _in_order(left: Expr, right: Expr, setting: Setting, one: When, two: When) -> tuple[When | None, When | None]:
    """Both ends by the tense came out in the wrong order: the other end moves."""
    fixed = left.shift is not None or left.inner is not None
    if (setting.ahead or fixed) and right.year is None and one.start is not None:
        later = replace(setting, published=datetime.fromisoformat(one.start).date(), ahead=True)
        return one, resolve(right, later)
    if left.year is None and two.start is not None:
        earlier = replace(setting, published=datetime.fromisoformat(two.start).date(), ahead=False)
        return resolve(left, earlier), two
    return None, None


def _share(left: Expr, right: Expr) -> None:
    """What one end of a range states holds for the other: January-March 2024, from 2 to 4pm."""
    if left.shape == right.shape == "clock":
        if right.meridiem and not left.meridiem:
            left.meridiem = right.meridiem
        left.part = left.part or right.part
        if _stays_past_noon(left, right):
            right.meridiem = "PM"
        if left.meridiem == right.meridiem == "PM" and left.clock and right.clock and left.clock > right.clock:
            left.meridiem = "AM" if left.clock[0] != 12 else "PM"
    if right.shape == "monthday" and right.weekday is None and left.shape == "day" and left.month and left.day:
        right.shape, right.year = "day", left.year  # "from 20 November until the 22nd"
        right.month = left.month if (right.day or 0) > left.day else left.month % 12 + 1
    if left.year is None and right.year is not None and left.shape in ("day", "month", "division", "season"):
        left.year = right.year
        if left.month and right.month and left.month > right.month:
            left.year -= 1
    if left.inner is None and right.inner is not None and left.shape in ("month", "division"):
        left.inner = right.inner


def _stays_past_noon(left: Expr, right: Expr) -> bool:
    """Whether an hour without a word for its half of the day is past noon: "noon till 4", "2pm to 5", "9am to 5"."""
    if left.clock is None or right.clock is None or right.meridiem or right.part or right.padded or left.part:
        return False
    if left.meridiem == "AM":
        return right.clock[0] < left.clock[0]
    afternoon = left.meridiem == "PM" or (left.clock == (NOON, 0) and not left.meridiem)
    return afternoon and NOON > right.clock[0] > left.clock[0] % NOON


def resolve_base(expr: Expr, setting: Setting) -> Resolved | None:
    """The value before edges, parts of the day and clock times."""
    resolver = _RESOLVERS.get(expr.shape)
    return resolver(expr, setting, resolve_base) if resolver is not None else None


_RESOLVERS: dict[str, Callable[[Expr, Setting, Callable[[Expr, Setting], Resolved | None]], Resolved | None]] = {
    **DAYS,
    **PERIODS,
    **TOLD,
}
