"""Values of dates that are named: days, months, years, weekdays, seasons, quarters, holidays, the n-th of something."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model import Anchor
from factcheck.normalizer.temporal import arithmetic as calendar
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.setting import GRAINS, UNKNOWN, Base, Resolved, Resolver, Setting
from factcheck.normalizer.temporal.telling_days import unit_at

# In days: a date that the tense puts almost a year away, and that would otherwise be this close, is the close one.
LONG, NEAR = 335, 28
_HOLIDAY_NEAR = 45  # who writes in March means by "before Easter" hardly that of last year
JUST_PAST = 50  # days since a day without a year that even a clause which looks ahead means, and not that in a year
_WEEKEND = 5  # Saturday: from then on "this Thursday" may be the next one
MONTH_PAST = 3  # the same for a day without a month ("meets on the 25th")


def _day(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    month, day = expr.month or 1, expr.day or 1
    anchor: Anchor = "stated"
    year = expr.year
    if year is None and expr.inner is not None:
        year, anchor = _inner_year(expr, setting), "publication"
    elif year is None and setting.published is not None:
        year, anchor = _nearest_year(month, day, setting), "publication"
    elif year is None:
        year = setting.years.get((month, day))
    if year is None:
        return Resolved(f"XXXX-{month:02d}-{day:02d}", None, "day", "unresolved")
    if not calendar.valid_day(year, month, day):
        return None
    found = date(year, month, day)
    return Resolved(found.isoformat(), calendar.days_interval(found), "day", anchor)


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year of the last such day, or of the next one where the clause looks ahead."""
    if setting.published is None:
        return None
    year = setting.published.year
    days = [date(y, month, day) for y in range(year - 8, year + 9) if calendar.valid_day(y, month, day)]
    found = _nearest(days, setting.published, setting.ahead)
    return found.year if found is not None else None


def _nearest(
    days: list[date], published: date, looks_ahead: bool | None, just: int = JUST_PAST, coming: int = NEAR
) -> date | None:
    """The last of these days up to publication, or the next one by the tense; a near day beats the tense."""
    back = max((day for day in days if day <= published), default=None)
    ahead = min((day for day in days if day >= published), default=None)
    if back is None or ahead is None:
        return back or ahead
    since, until = (published - back).days, (ahead - published).days
    if looks_ahead is None:
        return back if since <= until else ahead
    if looks_ahead:
        return back if since <= just else ahead
    return ahead if since > LONG + NEAR - coming and until <= coming else back


def _inner_year(expr: Expr, setting: Setting) -> int | None:
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
        return _inner_year(expr, setting), "publication"
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


def _weekday(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    weekday = expr.weekday or 0
    if expr.code == "told":
        told = setting.told
        if told is not None and expr.shift:
            told += timedelta(days=expr.shift * ((weekday - told.weekday()) * expr.shift % 7 or 7))
        if told is None or told.weekday() != weekday:
            return Resolved(f"XXXX-WXX-{weekday + 1}", None, "day", "unresolved")
        return Resolved(told.isoformat(), calendar.days_interval(told), "day", "stated")
    if expr.code == "beside":
        return _weekday_beside(expr, weekday, base(expr.inner, setting) if expr.inner is not None else None)
    published = setting.published
    if published is None or expr.code == "some":
        return Resolved(f"XXXX-WXX-{weekday + 1}", None, "day", "unresolved")
    found = _weekday_near(expr, weekday, published, setting.ahead)
    return Resolved(found.isoformat(), calendar.days_interval(found), "day", "publication")


def _weekday_beside(expr: Expr, weekday: int, other: Resolved | None) -> Resolved:
    """The Monday after Easter; one beside what no calendar tells is not known."""
    if other is None or other.interval is None:
        return Resolved(f"XXXX-WXX-{weekday + 1}", None, "day", "unresolved")
    day = other.interval[0].date()
    step = (weekday - day.weekday() - 1) % 7 + 1
    found = day + timedelta(days=step if (expr.amount or 1) > 0 else step % 7 - 7)
    return Resolved(found.isoformat(), calendar.days_interval(found), "day", other.anchor)


def _shifted_weekday(expr: Expr, weekday: int, published: date, ahead: bool | None) -> date:
    """Last Friday, this Friday, next Friday."""
    if expr.shift == 0:
        this = calendar.week_of(published) + timedelta(days=weekday)
        behind = expr.code == "tense" and ahead is False and this > published
        over = ahead is True and this < published and published.weekday() >= _WEEKEND
        return this + timedelta(days=7 * (over - behind))  # on a Sunday "they will meet this Thursday"
    if expr.shift == -1:
        # Who means yesterday says so: "last Wednesday", written on Thursday, is a week before that.
        back = (published.weekday() - weekday - 1) % 7 + 1
        return published - timedelta(days=back if back > 1 or expr.code != "week" else 8)
    if expr.code == "week":
        return calendar.week_of(published) + timedelta(days=7 + weekday)
    return published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)


def _weekday_near(expr: Expr, weekday: int, published: date, ahead: bool | None) -> date:
    """The day that a weekday means, seen from the day of publication."""
    if expr.amount is not None:
        return published + timedelta(days=(weekday - published.weekday()) % 7, weeks=expr.amount)
    if expr.inner is not None:
        return calendar.week_of(published) + timedelta(days=weekday, weeks=expr.inner.amount or 0)
    if expr.shift is not None:
        return _shifted_weekday(expr, weekday, published, ahead)
    if ahead:
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - weekday) % 7)


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


def _holiday(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    year, anchor = expr.year, "stated"
    published = setting.published
    if year is None and published is not None:
        anchor = "publication"
        if expr.inner is not None:
            year = _inner_year(expr, setting)
        elif expr.shift == 0:
            year = published.year
        else:
            days = [calendar.holiday(expr.code, published.year + step) for step in range(-4, 5)]
            tense = setting.ahead if expr.shift is None else expr.shift > 0
            near = _nearest([day for day in days if day is not None], published, tense, coming=_HOLIDAY_NEAR)
            year = near.year if near is not None else None
    if year is None:
        fixed = len(expr.code) == 5
        return Resolved(f"XXXX-{expr.code}" if fixed else "XXXX-XX-XX", None, "day", "unresolved")
    found = calendar.holiday(expr.code, year)
    if found is None:
        return None
    return Resolved(
        found.isoformat(), calendar.days_interval(found), "day", "stated" if anchor == "stated" else "publication"
    )


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


_COMMON_YEAR = 2023


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


def _monthday(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    """The 18th: of the month of an earlier day of the sentence, else of this month or, looking back, of the last."""
    day, published, here = expr.day or 1, setting.published, setting.told_here
    if expr.inner is not None:
        return _day_of_month(day, base(expr.inner, setting))
    if here is not None and expr.weekday is None and here.day < day and calendar.valid_day(here.year, here.month, day):
        later = here.replace(day=day)  # "shut on the 20th of November and open on the 22nd"
        return Resolved(later.isoformat(), calendar.days_interval(later), "day", "publication")
    named = setting.told_month
    if named is not None and expr.weekday is not None and calendar.valid_day(named.year, named.month, day):
        there = named.replace(day=day)  # "last March, on Friday the eighth"
        if there.weekday() == expr.weekday:
            return Resolved(there.isoformat(), calendar.days_interval(there), "day", "publication")
    if published is None:
        return Resolved(f"XXXX-XX-{day:02d}", None, "day", "unresolved")
    first = published.replace(day=1)
    reach = 15 if expr.weekday is not None else 2
    months = [calendar.add_months(first, step) for step in range(-reach, reach + 1)]
    days = [month.replace(day=day) for month in months if calendar.valid_day(month.year, month.month, day)]
    fitting = [one for one in days if expr.weekday is None or one.weekday() == expr.weekday]
    tense = setting.ahead if expr.weekday is None or setting.ahead else None
    just = JUST_PAST if expr.weekday is not None else MONTH_PAST
    found = _nearest(fitting, published, bool(tense) if expr.weekday is None else tense, just)
    if found is not None:
        return Resolved(found.isoformat(), calendar.days_interval(found), "day", "publication")
    return Resolved(f"XXXX-XX-{day:02d}", None, "day", "unresolved")


def _day_of_month(day: int, month: Resolved | None) -> Resolved | None:
    """The 15th of next month; in May 2019, on the 15th."""
    if month is None:
        return None
    if month.interval is None:
        return Resolved(f"{month.timex[:7]}-{day:02d}", None, "day", "unresolved")
    first = month.interval[0].date()
    if not calendar.valid_day(first.year, first.month, day):
        return None
    found = first.replace(day=day)
    return Resolved(found.isoformat(), calendar.days_interval(found), "day", month.anchor)


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


RESOLVERS: dict[str, Resolver] = {
    "day": _day, "month": _month, "year": _year, "weekday": _weekday, "season": _season, "division": _division,
    "decade": _decade, "century": _century, "holiday": _holiday, "nth": _nth, "monthday": _monthday, "week": _week,
}  # fmt: skip
