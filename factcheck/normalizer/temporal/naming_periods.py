"""Values of periods that are named, and of what is counted in one: May, 2019, last winter, the first Monday of May."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model import Anchor
from factcheck.normalizer.temporal import arithmetic as calendar
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.setting import GRAINS, UNKNOWN, Base, Resolved, Resolver, Setting
from factcheck.normalizer.temporal.telling_days import unit_at

_COMMON_YEAR = 2023  # stands for an unknown one


def inner_year(expr: Expr, setting: Setting) -> int | None:
    """The year of "last year", "this year" behind a name."""
    if setting.published is None or expr.inner is None or expr.inner.amount is None:
        return None
    return setting.published.year + expr.inner.amount


def _month(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    month = expr.month or 1
    year, anchor = _named_year(expr, setting, month)
    if year is None:
        return Resolved(f"XXXX-{month:02d}", None, "month", "unresolved")
    return Resolved(f"{year:04d}-{month:02d}", calendar.months_interval(year, month), "month", anchor)


def _named_year(expr: Expr, setting: Setting, month: int, months: int = 1) -> tuple[int | None, Anchor]:
    """The year of a month, season or quarter by its own year, "last year" behind it, "last" before it or the tense."""
    if expr.year is not None:
        return expr.year, "stated"
    if expr.code == "told" and expr.shape == "month" and setting.told_year is not None:
        return setting.told_year.year, "stated"
    published = setting.published
    if published is None:
        return None, "unresolved"
    if expr.inner is not None:
        return inner_year(expr, setting), "publication"
    return published.year + _years_away(expr, setting.ahead, month - published.month, months), "publication"


def _years_away(expr: Expr, ahead: bool | None, distance: int, months: int) -> int:
    """Whether a part of the year, `distance` months from this one, is that of this year (0), the last or the next."""
    if expr.shift is not None:
        passed = {-1: -(distance >= 0), 1: int(distance <= 0)}
        if expr.code == "WI" and expr.shift == 0 and distance >= 8:
            return -1  # "this winter", in January
        return passed.get(expr.shift, 0)
    if ahead is None and expr.shape == "month":
        return -(distance > 5) + (distance < -6)
    return int(distance + months - 1 < 0) if ahead else -(distance > 0)


def _year(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    year = expr.year or 1
    if expr.era < 0:
        return Resolved(f"BC{year:04d}", None, "year", "stated")
    return Resolved(f"{year:04d}", calendar.months_interval(year, 1, 12), "year", "stated")


def _season(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    month = calendar.SEASON_MONTHS[expr.code]
    year, anchor = _named_year(expr, setting, month)
    if year is None:
        return Resolved(f"XXXX-{expr.code}", None, "month", "unresolved")
    return Resolved(f"{year:04d}-{expr.code}", calendar.months_interval(year, month, 3), "month", anchor)


def _division(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    size = calendar.MONTHS_IN[expr.unit]
    number = 12 // size if expr.number == -1 else expr.number
    if not 1 <= number <= 12 // size:
        return None
    month = (number - 1) * size + 1
    year, anchor = _named_year(expr, setting, month, size)
    letter = "Q" if expr.unit == "quarter" else "H"
    if year is None:
        return Resolved(f"XXXX-{letter}{number}", None, "month", "unresolved")
    return Resolved(f"{year:04d}-{letter}{number}", calendar.months_interval(year, month, size), "month", anchor)


def _decade(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    year = expr.year or 0
    return Resolved(f"{year // 10:03d}", calendar.months_interval(year, 1, 120), "year", "stated")


def _century(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    if expr.era < 0:
        return Resolved(f"BC{expr.number - 1:02d}", None, "year", "stated")
    first = (expr.number - 1) * 100
    interval = calendar.months_interval(first, 1, 1200) if first else None
    return Resolved(f"{expr.number - 1:02d}", interval, "year", "stated")


def _week(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """Week 31; the week of April 10."""
    if expr.inner is not None and expr.inner.shape in ("day", "monthday", "holiday"):
        inner = base(expr.inner, setting)
        if inner is None or inner.interval is None:
            return Resolved(UNKNOWN["week"], None, "week", "unresolved")
        day = inner.interval[0].date()
        return Resolved(calendar.week_timex(day), calendar.days_interval(day, 7), "week", inner.anchor)
    year, anchor = _named_year(expr, setting, setting.published.month if setting.published else 1)
    if year is None:
        return Resolved(f"XXXX-W{expr.number:02d}", None, "week", "unresolved")
    monday = date.fromisocalendar(year, expr.number, 1)
    return Resolved(f"{year:04d}-W{expr.number:02d}", calendar.days_interval(monday, 7), "week", anchor)


def _nth(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    if expr.inner is None:
        return None
    inner = base(expr.inner, setting)
    if inner is None:
        return None
    if inner.interval is None:
        return _nth_of_unknown(expr, inner)
    start, end = inner.interval[0].date(), inner.interval[1].date()
    if expr.weekday is not None:
        found = calendar.nth_weekday(start, end, expr.weekday, expr.number)
        return Resolved(found.isoformat(), calendar.days_interval(found), "day", inner.anchor) if found else None
    return _nth_unit(expr, start, end, inner.anchor)


def _nth_of_unknown(expr: Expr, inner: Resolved) -> Resolved:
    """A place in a month or year that is not known itself."""
    if expr.weekday is not None:
        month = inner.timex if inner.grain == "month" and len(inner.timex) == 7 else "XXXX"
        return Resolved(f"{month}-WXX-{expr.weekday + 1}", None, "day", "unresolved")
    unit = expr.unit if expr.unit in UNKNOWN else "month"
    stretch = _nth_of_any_year(expr, inner.timex)
    return stretch or Resolved(UNKNOWN[unit], None, GRAINS[unit], "unresolved")


def _nth_of_any_year(expr: Expr, month: str) -> Resolved | None:
    """The first three weeks of a month of an unknown year; February ends on no known day."""
    known = len(month) == 7 and month.startswith("XXXX-") and month[5:].isdigit()
    if not known or not expr.amount or (month[5:] == "02" and expr.number < 0):
        return None
    interval = calendar.months_interval(_COMMON_YEAR, int(month[5:]))
    found = _nth_unit(expr, interval[0].date(), interval[1].date(), "unresolved")
    return found and Resolved(found.timex.replace(str(_COMMON_YEAR), "XXXX"), None, found.grain, "unresolved")


def _nth_unit(expr: Expr, start: date, end: date, anchor: Anchor) -> Resolved | None:
    unit, number = expr.unit, expr.number
    if expr.amount and unit in (*calendar.DAYS_IN, *calendar.MONTHS_IN):
        one = calendar.add_units(end, unit, -expr.amount) if number < 0 else start
        two = end if number < 0 else calendar.add_units(start, unit, expr.amount)
        if one < start or two > end:
            return None
        last = two - timedelta(days=1)
        interval = (calendar.start_of(one), calendar.start_of(two))
        return Resolved(f"{one.isoformat()}/{last.isoformat()}", interval, "day", anchor)
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
    timex, interval = unit_at(found, unit)
    return Resolved(timex, interval, GRAINS[unit], anchor)


RESOLVERS: dict[str, Resolver] = {
    "month": _month, "year": _year, "season": _season, "division": _division, "decade": _decade,
    "century": _century, "week": _week, "nth": _nth,
}  # fmt: skip
