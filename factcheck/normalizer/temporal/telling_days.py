"""Values of dates told from another day: the day of publication, a day told before, or a date that follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from factcheck.model import Anchor
from factcheck.normalizer.temporal import arithmetic as calendar
from factcheck.normalizer.temporal.arithmetic import Interval
from factcheck.normalizer.temporal.expression import TO_THE_DAY, Expr
from factcheck.normalizer.temporal.setting import GRAINS, UNKNOWN, Base, Resolved, Resolver, Setting

MINUTES = {"minute": 1, "hour": 60}
LETTERS = {
    "second": ("S", 1), "minute": ("M", 1), "hour": ("H", 1), "day": ("D", 1), "weekend": ("WE", 1), "week": ("W", 1),
    "fortnight": ("W", 2), "month": ("M", 1), "quarter": ("M", 3), "half": ("M", 6), "year": ("Y", 1),
    "decade": ("Y", 10), "century": ("Y", 100),
}  # fmt: skip


def _shift(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Last week, this year; "earlier this year" ends and "later this year" begins with the day of publication."""
    unit = expr.unit
    if unit not in UNKNOWN:
        return None
    published = setting.published
    told = setting.told_year if unit == "year" else setting.told_month
    if expr.code == "told" and told is not None and setting.points_back and expr.amount is not None:
        timex, interval = unit_at(calendar.add_units(told, unit, expr.amount), unit)
        return Resolved(timex, interval, GRAINS[unit], "stated")
    if published is None:
        return Resolved(UNKNOWN[unit], None, GRAINS[unit], "unresolved")
    amount = expr.amount
    if amount is None:  # "at the weekend"
        amount = 0 if setting.ahead or published.weekday() > 4 else -1
    elif expr.code == "coming" and published.weekday() <= 4:
        amount = 0  # "this coming weekend"
    timex, interval = unit_at(calendar.add_units(published, unit, amount), unit)
    today = calendar.start_of(published)
    if expr.code == "earlier" and interval[0] < today:
        interval = (interval[0], min(today + timedelta(days=1), interval[1]))
    elif expr.code == "later" and today < interval[1]:
        interval = (max(today, interval[0]), interval[1])
    return Resolved(timex, interval, GRAINS[unit], "publication")


def unit_at(day: date, unit: str) -> tuple[str, Interval]:
    """The calendar unit that holds the day: its TIMEX3 value and its interval."""
    monday = calendar.week_of(day)
    if unit == "day":
        return day.isoformat(), calendar.days_interval(day)
    if unit in ("week", "fortnight"):
        return calendar.week_timex(day), calendar.days_interval(monday, 7)
    if unit == "weekend":
        return f"{calendar.week_timex(day)}-WE", calendar.days_interval(monday + timedelta(days=5), 2)
    size = calendar.MONTHS_IN[unit]
    if size <= 12:
        number = (day.month - 1) // size
        name = {1: f"-{day.month:02d}", 3: f"-Q{number + 1}", 6: f"-H{number + 1}", 12: ""}[size]
        return f"{day.year:04d}{name}", calendar.months_interval(day.year, number * size + 1, size)
    size, width = (10, 3) if unit == "decade" else (100, 2)
    return f"{day.year // size:0{width}d}", calendar.months_interval(max(day.year // size * size, 1), 1, size * 12)


def _offset(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Three weeks ago; with a date behind it ("two weeks before Christmas"), told from that date."""
    if expr.inner is not None:
        return _around_today(expr, setting, base) or _from_other(expr, base(expr.inner, setting))
    if expr.code.endswith("ahead") and not (setting.ahead or (setting.ahead is None and expr.code == "ahead")):
        return None
    if expr.unit in MINUTES:
        return _minutes_away(expr, setting.moment)
    if expr.code == "overnight":
        day = setting.told_here or setting.published
        return _away(replace(expr, amount=0 if setting.ahead else -1), day, "publication")
    return _away(expr, setting.published, "publication")


def _around_today(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Two months before a holiday, told of what happens now: the holiday is the one that lies so far away."""
    inner, published = expr.inner, setting.published
    told = inner is None or inner.shape != "holiday" or not (inner.year is None and inner.shift is None)
    if inner is None or published is None or told or inner.inner is not None:
        return None
    today = calendar.days_interval(published)
    for year in (published.year, published.year + (1 if (expr.amount or 0) < 0 else -1)):
        found = _from_other(expr, base(replace(inner, year=year), setting))
        if found and found.interval and found.interval[0] <= today[0] and today[1] <= found.interval[1]:
            return replace(found, anchor="publication")
    return None


def _from_other(expr: Expr, other: Resolved | None) -> Resolved | None:
    """Two weeks before Christmas; a year ago today; the night of a day that is told behind it."""
    if expr.code == "overnight":
        return other
    if expr.code == "same" and other is not None and other.interval is not None and expr.inner is not None:
        day = calendar.add_units(other.interval[0].date(), expr.unit, expr.amount or 0)
        unit = expr.inner.unit if expr.inner.shape == "shift" else "day"
        timex, interval = unit_at(day, unit)
        return Resolved(timex, interval, GRAINS[unit], other.anchor)
    if other is None or other.interval is None:
        return Resolved(UNKNOWN[expr.unit], None, GRAINS[expr.unit], "unresolved") if expr.unit in UNKNOWN else None
    if expr.code == TO_THE_DAY:
        timex, interval = unit_at(calendar.add_units(other.interval[0].date(), expr.unit, expr.amount or 0), "day")
        return Resolved(timex, interval, "day", other.anchor)
    return _away(expr, other.interval[0].date(), other.anchor)


def _later(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Two days later, the day before, that night: told from the last day that the text named."""
    unit = expr.unit
    size = calendar.MONTHS_IN.get(unit, 0)
    told = setting.told_year if size >= 12 else setting.told_month if size else setting.told
    if unit in MINUTES or unit not in UNKNOWN or (told is None and expr.number):
        return None  # "two hours later" than nobody knows when says no more than its length
    if told is None and _by_publication(expr, setting):
        return _away(expr, setting.published, "publication")
    if told is None:
        return Resolved(UNKNOWN[unit], None, GRAINS[unit], "unresolved")
    if expr.amount == 0 or (size and setting.told is None):
        timex, interval = unit_at(calendar.add_units(told, unit, expr.amount or 0), unit)
        return Resolved(timex, interval, GRAINS[unit], "stated")
    return _away(expr, told, "stated")


def _by_publication(expr: Expr, setting: Setting) -> bool:
    """Whether "the day before" with no day told before may count from publication: not against the tense."""
    if not expr.amount or expr.inner is not None or (expr.unit != "day" and expr.amount != -1):
        return False
    return setting.ahead is not True if expr.amount < 0 else setting.ahead is True


def _minutes_away(expr: Expr, moment: datetime | None) -> Resolved | None:
    if expr.unit not in MINUTES or expr.amount is None:
        return None
    if moment is None or not expr.amount:
        return None  # "in 24 hours" says no more than its length where the hour of publication is not known
    size = timedelta(minutes=MINUTES[expr.unit])
    found = moment + size * expr.amount
    return Resolved(found.isoformat(timespec="minutes"), (found, found + size), GRAINS[expr.unit], "publication")


def _away(expr: Expr, told: date | None, anchor: Anchor) -> Resolved | None:
    """The day some units away: a day is exact, a week is meant give or take half of one, and so on."""
    unit, amount = expr.unit, expr.amount
    if unit not in calendar.MONTHS_IN and unit not in calendar.DAYS_IN:
        return None
    if told is None or amount is None or (not amount and expr.mod == "approx" and expr.clock is None):
        return Resolved(UNKNOWN[unit], None, GRAINS[unit], "unresolved")
    day = calendar.add_units(told, unit, amount)
    if unit == "day":
        return Resolved(day.isoformat(), calendar.days_interval(day), "day", anchor)
    if unit in ("week", "fortnight", "weekend"):
        return Resolved(calendar.week_timex(day), calendar.days_interval(day - timedelta(days=3), 7), "week", anchor)
    timex, _ = unit_at(day, unit)
    half = {"month": 15, "quarter": 45, "half": 91}.get(unit)
    margin = timedelta(days=half if half else 183 * (calendar.MONTHS_IN[unit] // 12))
    return Resolved(timex, (calendar.start_of(day) - margin, calendar.start_of(day) + margin), GRAINS[unit], anchor)


def _rolling(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """The past three months, the next 24 hours: up to or from the day of publication."""
    unit, amount = expr.unit, expr.amount or 0
    if unit not in UNKNOWN:
        return None
    if unit in MINUTES:
        other = _minutes_away(expr, setting.moment)
        if other is None or other.interval is None or setting.moment is None:
            return other
        found = setting.moment + timedelta(minutes=MINUTES[unit]) * amount
        start, end = sorted((setting.moment, found))
        return Resolved(length_timex(unit, abs(amount)), (start, end), GRAINS[unit], "publication")
    if setting.published is None or not amount:
        return Resolved(length_timex(unit, abs(amount)), None, GRAINS[unit], "unresolved")
    base_day = setting.published + timedelta(days=1 if unit == "day" and amount > 0 else 0)
    first, last = sorted((base_day, calendar.add_units(base_day, unit, amount)))
    return Resolved(length_timex(unit, abs(amount)), _between(first, last), "day", "publication")


def length_timex(unit: str, amount: int) -> str:
    """A length of time as TIMEX3 writes it: P5Y, P3M, PT24H; PXW where it is not known how many."""
    letter, times = LETTERS[unit]
    number = str(amount * times) if amount else "X"
    return f"P{'T' if unit in MINUTES or unit == 'second' else ''}{number}{letter}"


def _between(first: date, last: date) -> Interval:
    return calendar.start_of(first), calendar.start_of(last)


def _up_to(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """The three months to the end of August."""
    inner = base(expr.inner, setting) if expr.inner is not None else None
    if inner is None or (expr.unit not in calendar.MONTHS_IN and expr.unit not in calendar.DAYS_IN):
        return None
    if inner.interval is None:
        return Resolved(_months_up_to(inner.timex, expr), None, "month", "unresolved")
    end = inner.interval[1].date()
    first = calendar.add_units(end, expr.unit, -(expr.amount or 1))
    last = end - timedelta(days=1)
    return Resolved(f"{first.isoformat()}/{last.isoformat()}", _between(first, end), inner.grain, inner.anchor)


def _months_up_to(timex: str, expr: Expr) -> str:
    """The three months to August of an unknown year: XXXX-06/XXXX-08."""
    size = calendar.MONTHS_IN.get(expr.unit, 0) * (expr.amount or 1)
    last = int(timex[5:7]) if timex[5:7].isdigit() else 0
    return f"XXXX-{last - size + 1:02d}/XXXX-{last:02d}" if 0 < size <= last else UNKNOWN["month"]


def _set(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Every two weeks: how often, not when."""
    if expr.weekday is not None:
        return Resolved(f"XXXX-WXX-{expr.weekday + 1}", None, "day", "unresolved")
    return Resolved(length_timex(expr.unit, expr.amount or 1), None, GRAINS.get(expr.unit, "minute"), "unresolved")


def _reference(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Currently, recently, in the future."""
    return Resolved(expr.code, None, "day", "unresolved")


def _part(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """In the morning: of the last day told."""
    if setting.told is None:
        return Resolved(UNKNOWN["day"], None, "day", "unresolved")
    return Resolved(setting.told.isoformat(), calendar.days_interval(setting.told), "day", "stated")


RESOLVERS: dict[str, Resolver] = {
    "part": _part, "shift": _shift, "offset": _offset, "later": _later, "rolling": _rolling, "upto": _up_to,
    "set": _set, "reference": _reference,
}  # fmt: skip
