"""From what an expression says to a `When`: with the day of publication, the tense and the day told before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from factcheck.model import Anchor, Grain, When
from factcheck.normalizer.temporal import arithmetic as calendar
from factcheck.normalizer.temporal.arithmetic import Interval
from factcheck.normalizer.temporal.expression import Expr


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: publication day, whether the clause looks ahead, the last day told before."""

    published: date | None = None
    ahead: bool = False
    told: date | None = None


@dataclass(slots=True)
class Resolved:
    """A TIMEX3 value with its interval, before edges, parts of the day and clock times are applied."""

    timex: str
    interval: Interval | None
    grain: Grain
    anchor: Anchor


def resolve(expr: Expr, setting: Setting) -> When | None:
    """The value, or None where the calendar has no such date."""
    try:
        if expr.shape == "range":
            return _range(expr, setting)
        if expr.shape == "clock":
            return _clock_alone(expr)
        found = _RESOLVERS[expr.shape](expr, setting) if expr.shape in _RESOLVERS else None
        return _finish(found, expr) if found is not None else None
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
        hour = 0 if hour == 12 else hour + 12 if 5 < hour < 12 else hour
    return hour, minute


def _finish(found: Resolved, expr: Expr) -> When:
    timex, interval, grain = found.timex, found.interval, found.grain
    weekday = expr.weekday if expr.shape != "nth" else expr.weekday
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
    return When(timex, start, end, grain, found.anchor, expr.mod, weekday)


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
    timex = f"{found.timex}T{hour:02d}:{minute:02d}"
    if found.interval is None or found.grain != "day":
        return When(timex, None, None, "minute", found.anchor, expr.mod, expr.weekday)
    start = found.interval[0] + timedelta(hours=hour, minutes=minute)
    # After midnight of a night: the small hours belong to the next day.
    if expr.part == "NI" and hour < 6 and expr.shape == "offset":
        start += timedelta(days=1)
        timex = f"{start.date().isoformat()}T{hour:02d}:{minute:02d}"
    return When(
        timex,
        start.isoformat(),
        (start + timedelta(minutes=1)).isoformat(),
        "minute",
        found.anchor,
        expr.mod,
        expr.weekday,
    )


def _clock_alone(expr: Expr) -> When:
    assert expr.clock is not None
    hour, minute = clock_minutes(expr.clock, expr.meridiem, expr.part)
    return When(f"T{hour % 24:02d}:{minute:02d}", None, None, "minute", "unresolved", expr.mod)


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
    start, end = one.start, two.end
    if start is not None and end is not None and start >= end:
        return None
    timex = f"{one.timex}/{two.timex}"
    return When(timex, start, end if start else None, two.grain, two.anchor, expr.mod)


def _share(left: Expr, right: Expr) -> None:
    """What one end of a range states holds for the other: January-March 2024, from 2 to 4pm."""
    if left.shape == right.shape == "clock":
        if right.meridiem and not left.meridiem:
            left.meridiem = right.meridiem
        left.part = left.part or right.part
    if left.year is None and right.year is not None and left.shape in ("day", "month", "division", "season"):
        left.year = right.year
        if left.month and right.month and left.month > right.month:
            left.year -= 1
    if left.inner is None and right.inner is not None and left.shape in ("month", "division"):
        left.inner = right.inner


def _day(expr: Expr, setting: Setting) -> Resolved | None:
    month, day = expr.month or 1, expr.day or 1
    anchor: Anchor = "stated"
    year = expr.year
    if year is None and expr.inner is not None:
        year, anchor = _inner_year(expr, setting), "publication"
    elif year is None and setting.published is not None:
        year, anchor = _nearest_year(month, day, setting), "publication"
    if year is None:
        return Resolved(f"XXXX-{month:02d}-{day:02d}", None, "day", "unresolved")
    if not calendar.valid_day(year, month, day):
        return None
    found = date(year, month, day)
    return Resolved(found.isoformat(), calendar.days_interval(found), "day", anchor)


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year of the last such day, or of the next one where the clause looks ahead."""
    published = setting.published
    if published is None:
        return None
    this = (month, day)
    now = (published.month, published.day)
    if setting.ahead:
        return published.year + (1 if this < now else 0)
    return published.year - (1 if this > now else 0)


def _inner_year(expr: Expr, setting: Setting) -> int | None:
    """The year of "last year", "this year" behind a name."""
    if setting.published is None or expr.inner is None or expr.inner.amount is None:
        return None
    return setting.published.year + expr.inner.amount


def _month(expr: Expr, setting: Setting) -> Resolved | None:
    month = expr.month or 1
    year, anchor = _named_year(expr, setting, month)
    if year is None:
        return Resolved(f"XXXX-{month:02d}", None, "month", "unresolved")
    return Resolved(f"{year:04d}-{month:02d}", calendar.months_interval(year, month), "month", anchor)


def _named_year(expr: Expr, setting: Setting, month: int) -> tuple[int | None, Anchor]:
    """The year of a month, season or quarter by its own year, "last year" behind it, "last" before it or the tense."""
    if expr.year is not None:
        return expr.year, "stated"
    published = setting.published
    if published is None:
        return None, "unresolved"
    if expr.inner is not None:
        return _inner_year(expr, setting), "publication"
    now = published.month
    if expr.shift == -1:
        return published.year - (1 if month >= now else 0), "publication"
    if expr.shift == 0:
        return published.year, "publication"
    if expr.shift == 1:
        return published.year + (1 if month <= now else 0), "publication"
    if setting.ahead:
        return published.year + (1 if month < now else 0), "publication"
    return published.year - (1 if month > now else 0), "publication"


def _year(expr: Expr, setting: Setting) -> Resolved | None:
    year = expr.year or 1
    if expr.era < 0:
        return Resolved(f"BC{year:04d}", None, "year", "stated")
    return Resolved(f"{year:04d}", calendar.months_interval(year, 1, 12), "year", "stated")


def _weekday(expr: Expr, setting: Setting) -> Resolved | None:
    weekday = expr.weekday or 0
    published = setting.published
    if published is None:
        return Resolved(f"XXXX-WXX-{weekday + 1}", None, "day", "unresolved")
    if expr.inner is not None:
        monday = calendar.week_of(published) + timedelta(weeks=expr.inner.amount or 0)
        found = monday + timedelta(days=weekday)
    elif expr.shift == 0:
        found = calendar.week_of(published) + timedelta(days=weekday)
    elif expr.shift == -1:
        found = published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)
    elif expr.shift == 1:
        found = published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    elif setting.ahead:
        found = published + timedelta(days=(weekday - published.weekday()) % 7)
    else:
        found = published - timedelta(days=(published.weekday() - weekday) % 7)
    return Resolved(found.isoformat(), calendar.days_interval(found), "day", "publication")


def _season(expr: Expr, setting: Setting) -> Resolved | None:
    month = calendar.SEASON_MONTHS[expr.code]
    year, anchor = _named_year(expr, setting, month)
    if year is None:
        return Resolved(f"XXXX-{expr.code}", None, "month", "unresolved")
    return Resolved(f"{year:04d}-{expr.code}", calendar.months_interval(year, month, 3), "month", anchor)


def _division(expr: Expr, setting: Setting) -> Resolved | None:
    size = calendar.MONTHS_IN[expr.unit]
    number = 12 // size if expr.number == -1 else expr.number
    if not 1 <= number <= 12 // size:
        return None
    month = (number - 1) * size + 1
    year, anchor = _named_year(expr, setting, month)
    letter = "Q" if expr.unit == "quarter" else "H"
    if year is None:
        return Resolved(f"XXXX-{letter}{number}", None, "month", "unresolved")
    return Resolved(f"{year:04d}-{letter}{number}", calendar.months_interval(year, month, size), "month", anchor)


def _decade(expr: Expr, setting: Setting) -> Resolved | None:
    year = expr.year or 0
    return Resolved(f"{year // 10:03d}", calendar.months_interval(year, 1, 120), "year", "stated")


def _century(expr: Expr, setting: Setting) -> Resolved | None:
    if expr.era < 0:
        return Resolved(f"BC{expr.number - 1:02d}", None, "year", "stated")
    first = (expr.number - 1) * 100
    interval = calendar.months_interval(first, 1, 1200) if first else None
    return Resolved(f"{expr.number - 1:02d}", interval, "year", "stated")


def _holiday(expr: Expr, setting: Setting) -> Resolved | None:
    year, anchor = expr.year, "stated"
    published = setting.published
    if year is None and published is not None:
        anchor = "publication"
        if expr.inner is not None:
            year = _inner_year(expr, setting)
        elif expr.shift == 0:
            year = published.year
        else:
            this = calendar.holiday(expr.code, published.year)
            ahead = expr.shift == 1 or (expr.shift is None and setting.ahead)
            year = published.year
            if this is not None and ahead and this < published:
                year += 1
            elif this is not None and not ahead and this > published:
                year -= 1
    if year is None:
        fixed = len(expr.code) == 5
        return Resolved(f"XXXX-{expr.code}" if fixed else "XXXX-XX-XX", None, "day", "unresolved")
    found = calendar.holiday(expr.code, year)
    if found is None:
        return None
    return Resolved(
        found.isoformat(), calendar.days_interval(found), "day", "stated" if anchor == "stated" else "publication"
    )


_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX"}  # fmt: skip
_GRAINS: dict[str, Grain] = {"day": "day", "week": "week", "fortnight": "week", "weekend": "day", "month": "month", "quarter": "month", "half": "month", "year": "year", "decade": "year", "century": "year"}  # fmt: skip


def _shift(expr: Expr, setting: Setting) -> Resolved | None:
    unit, amount = expr.unit, expr.amount or 0
    if unit not in _UNKNOWN:
        return None
    if setting.published is None:
        return Resolved(_UNKNOWN[unit], None, _GRAINS[unit], "unresolved")
    day = calendar.add_units(setting.published, unit, amount)
    timex, interval = _unit_at(day, unit)
    return Resolved(timex, interval, _GRAINS[unit], "publication")


def _unit_at(day: date, unit: str) -> tuple[str, Interval]:
    """The calendar unit that holds the day."""
    if unit == "day":
        return day.isoformat(), calendar.days_interval(day)
    if unit in ("week", "fortnight"):
        return calendar.week_timex(day), calendar.days_interval(calendar.week_of(day), 7)
    if unit == "weekend":
        return f"{calendar.week_timex(day)}-WE", calendar.days_interval(calendar.week_of(day) + timedelta(days=5), 2)
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}", calendar.months_interval(day.year, day.month)
    if unit == "year":
        return f"{day.year:04d}", calendar.months_interval(day.year, 1, 12)
    if unit in ("quarter", "half"):
        size = calendar.MONTHS_IN[unit]
        number = (day.month - 1) // size
        letter = "Q" if unit == "quarter" else "H"
        return f"{day.year:04d}-{letter}{number + 1}", calendar.months_interval(day.year, number * size + 1, size)
    size, width = (10, 3) if unit == "decade" else (100, 2)
    return f"{day.year // size:0{width}d}", calendar.months_interval(max(day.year // size * size, 1), 1, size * 12)


def _offset(expr: Expr, setting: Setting) -> Resolved | None:
    return _away(expr, setting.published, "publication")


def _later(expr: Expr, setting: Setting) -> Resolved | None:
    return _away(expr, setting.told, "stated") if setting.told is not None else None


def _away(expr: Expr, base: date | None, anchor: Anchor) -> Resolved | None:
    """The day some units away: a day is exact, a week is meant give or take half of one, and so on."""
    unit, amount = expr.unit, expr.amount
    if unit not in calendar.MONTHS_IN and unit not in calendar.DAYS_IN:
        return None
    if base is None or amount is None or (amount == 0 and expr.mod == "approx"):
        return Resolved(_UNKNOWN[unit], None, _GRAINS[unit], "unresolved")
    day = calendar.add_units(base, unit, amount)
    if unit == "day":
        return Resolved(day.isoformat(), calendar.days_interval(day), "day", anchor)
    if unit in ("week", "fortnight", "weekend"):
        return Resolved(day.isoformat(), calendar.days_interval(day - timedelta(days=3), 7), "week", anchor)
    timex, _ = _unit_at(day, unit)
    half = {"month": 15, "quarter": 45, "half": 91}.get(unit)
    margin = timedelta(days=half) if half else timedelta(days=183 * (calendar.MONTHS_IN[unit] // 12))
    return Resolved(timex, (calendar.start_of(day) - margin, calendar.start_of(day) + margin), _GRAINS[unit], anchor)


def _rolling(expr: Expr, setting: Setting) -> Resolved | None:
    unit, amount = expr.unit, expr.amount or 0
    if unit not in _UNKNOWN:
        return None
    if setting.published is None:
        return Resolved(_UNKNOWN[unit], None, _GRAINS[unit], "unresolved")
    base = setting.published
    other = calendar.add_units(base, unit, amount)
    start, end = (base, other) if amount > 0 else (other, base)
    interval = (calendar.start_of(start), calendar.start_of(end))
    return Resolved(f"{start.isoformat()}/{end.isoformat()}", interval, "day", "publication")


def _nth(expr: Expr, setting: Setting) -> Resolved | None:
    if expr.inner is None:
        return None
    inner = _RESOLVERS[expr.inner.shape](expr.inner, setting)
    if inner is None:
        return None
    if inner.interval is None:
        if expr.weekday is not None:
            return Resolved(f"XXXX-WXX-{expr.weekday + 1}", None, "day", "unresolved")
        unit = expr.unit if expr.unit in _UNKNOWN else "month"
        return Resolved(_UNKNOWN[unit], None, _GRAINS[unit], "unresolved")
    start, end = inner.interval[0].date(), inner.interval[1].date()
    if expr.weekday is not None:
        found = calendar.nth_weekday(start, end, expr.weekday, expr.number)
        return Resolved(found.isoformat(), calendar.days_interval(found), "day", inner.anchor) if found else None
    return _nth_unit(expr, start, end, inner.anchor)


def _nth_unit(expr: Expr, start: date, end: date, anchor: Anchor) -> Resolved | None:
    unit, number = expr.unit, expr.number
    if unit not in ("day", "week", "weekend", "month", "quarter", "year", "decade"):
        return None
    if number < 0:
        found = calendar.add_units(end, unit, number) if unit in calendar.MONTHS_IN else end - timedelta(days=1)
        if unit == "week" and (end - calendar.week_of(found)).days < 4:
            found -= timedelta(days=7)
    else:
        first = start
        if unit in ("week", "weekend") and start.weekday() > 3:
            first = start + timedelta(days=7 - start.weekday())
        found = calendar.add_units(first, unit, number - 1)
    if not start - timedelta(days=6) <= found < end:
        return None
    timex, interval = _unit_at(found, unit)
    return Resolved(timex, interval, _GRAINS[unit], anchor)


_RESOLVERS: dict[str, Callable[[Expr, Setting], Resolved | None]] = {
    "day": _day, "month": _month, "year": _year, "weekday": _weekday, "season": _season, "division": _division,
    "decade": _decade, "century": _century, "holiday": _holiday, "shift": _shift, "offset": _offset, "later": _later,
    "rolling": _rolling, "nth": _nth,
}  # fmt: skip
