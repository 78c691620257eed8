"""Values of days that are named: by their date, as a weekday, as a day of some month, as a holiday."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model import Anchor
from factcheck.normalizer.temporal import arithmetic as calendar
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.naming_periods import inner_year
from factcheck.normalizer.temporal.setting import Base, Resolved, Resolver, Setting

# In days: a date that the tense puts almost a year away, and that would otherwise be this close, is the close one.
LONG, NEAR = 335, 28
_HOLIDAY_NEAR = 45  # who writes in March means by "before Easter" hardly that of last year
JUST_PAST = 50  # days since a day without a year that even a clause which looks ahead means, and not that in a year
_WEEKEND = 5  # Saturday: from then on "this Thursday" may be the next one
LONG_PAST = 100  # days since a day without a year from which it may be that of a month told with an earlier year
OLD = 10  # years that such a month is back at most: a month of long ago is one of births
MONTH_PAST = 3  # the same for a day without a month ("meets on the 25th")


def _day(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    month, day = expr.month or 1, expr.day or 1
    anchor: Anchor = "stated"
    year = expr.year
    if year is None and expr.inner is not None:
        year, anchor = inner_year(expr, setting), "publication"
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
    return None if found is None else _told_year(found, setting.published, setting)


def _told_year(found: date, published: date, setting: Setting) -> int:
    """The year of a day long past: that in which its month was told, if it was ("in May 2021 ... on 3 May")."""
    told = setting.months.get(found.month, 0)
    past = (published - found).days >= LONG_PAST if found <= published else setting.ahead is False
    return told if past and not setting.ahead and published.year - OLD <= told < found.year else found.year


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


def _holiday(expr: Expr, setting: Setting, base: Base) -> Resolved | None:
    year, anchor = expr.year, "stated"
    published = setting.published
    if year is None and published is not None:
        anchor = "publication"
        if expr.inner is not None:
            year = inner_year(expr, setting)
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


RESOLVERS: dict[str, Resolver] = {
    "day": _day, "weekday": _weekday, "monthday": _monthday, "holiday": _holiday,
}  # fmt: skip
