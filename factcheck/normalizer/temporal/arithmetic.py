"""Calendar arithmetic: intervals of years, months, weeks ...; shifting; holidays. Nothing here reads a clock."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, time, timedelta

Interval = tuple[datetime, datetime]
YEARLONG, LONGEST_YEAR, LATER_HALF = 365, 366, 184  # days of a year, and from July to its end
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PART_HOURS = {"MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18)}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
FIRST_YEAR, LAST_YEAR = 1, 9990


def start_of(day: date) -> datetime:
    """Midnight at which the day begins."""
    return datetime.combine(day, time())


def valid_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def months_interval(year: int, month: int, count: int = 1) -> Interval:
    """The interval of `count` months from the first day of a month."""
    return start_of(date(year, month, 1)), start_of(add_months(date(year, month, 1), count))


def days_interval(day: date, count: int = 1) -> Interval:
    """The interval of `count` days from a day."""
    return start_of(day), start_of(day) + timedelta(days=count)


def add_months(day: date, count: int) -> date:
    """The day `count` months away; the last day of the month where the month is shorter. May raise OverflowError."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, unit: str, count: int) -> date:
    """The day `count` calendar units away. May raise OverflowError."""
    if unit in MONTHS_IN:
        return add_months(day, MONTHS_IN[unit] * count)
    if abs(count) > 3_000_000:
        raise OverflowError(f"{count} {unit}")
    return day + timedelta(days=DAYS_IN[unit] * count)


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def week_timex(day: date) -> str:
    """The TIMEX3 value of the ISO week that holds the day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def nth_weekday(start: date, end: date, weekday: int, n: int) -> date | None:
    """The n-th (from 1; -1 is the last) such weekday in [start, end), if there is one."""
    if n < 0:
        found = end - timedelta(days=1)
        found -= timedelta(days=(found.weekday() - weekday) % 7 + 7 * (-n - 1))
    else:
        found = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (n - 1))
    return found if start <= found < end else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian day (right from 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def holiday(rule: str, year: int) -> date | None:
    """The day of a holiday: "12-25", "easter-2", "orthodox+0", "11-4-3" (fourth Thursday of November), "11-4-3+1"."""
    for name, feast in (("easter", easter), ("orthodox", orthodox_easter)):
        if rule.startswith(name):
            return feast(year) + timedelta(days=int(rule[len(name) :]))
    rule, _, plus = rule.partition("+")
    parts = [int(part) for part in rule.split("-")]
    if len(parts) == 2:
        return date(year, *parts) if valid_day(year, *parts) else None
    first, end = months_interval(year, parts[0])
    found = nth_weekday(first.date(), end.date(), parts[2], -1 if parts[1] == 5 else parts[1])
    return found + timedelta(days=int(plus or 0)) if found else None


def part_interval(day: date, part: str) -> Interval:
    """The hours of a part of a day; a night lasts into the next morning."""
    first, last = PART_HOURS[part]
    return start_of(day) + timedelta(hours=first), start_of(day) + timedelta(hours=last)


def edge_interval(interval: Interval, mod: str) -> Interval:
    """The half of an interval that "early", "mid" or "late" leaves."""
    start, end = interval
    quarter = (end - start) / 4
    if YEARLONG <= (end - start).days <= LONGEST_YEAR and mod in ("start", "end"):
        july = end - timedelta(days=LATER_HALF)
        return (start, july) if mod == "start" else (july, end)
    if end - start >= timedelta(days=6):
        quarter = timedelta(days=quarter.days)
    if mod == "start":
        return start, start + 2 * quarter
    if mod == "mid":
        return start + quarter, start + 3 * quarter
    return start + 2 * quarter, end
