"""Days joined with what stands beside them: a part of the day, a clock time, a weekday, how long ago."""

from __future__ import annotations

from factcheck.normalizer.temporal.expression import APPOSED, TO_THE_DAY, Expr
from factcheck.normalizer.temporal.gaps import Gaps, fits

_LONG = frozenset(("week", "fortnight", "month", "year", "decade"))


def join_part_of_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Monday morning; morning of 3 May; half past one in the afternoon."""
    if not fits(gaps.day, gap):
        return None
    if right.shape == "part" and not left.part:
        if left.shape == "clock" and not left.meridiem:
            left.part, left.alone = right.part, True
            return left
        if left.daylike and left.clock is None:
            left.part = right.part
            return left
    if left.shape != "part" or right.part or (gap and left.code == "placed"):  # "Monday morning, late Tuesday"
        return None
    if right.daylike or (right.shape == "clock" and not right.meridiem):
        right.part, right.alone = left.part, True
        return right
    return None


def join_clock_of_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Monday at 3pm; twenty to four on Monday."""
    if not fits(gaps.day, gap):
        return None
    for clock, day in ((left, right), (right, left)):
        if clock.shape == "clock" and day.daylike and day.clock is None and not clock.upto:
            day.clock, day.second, day.meridiem, day.padded = clock.clock, clock.second, clock.meridiem, clock.padded
            day.part, day.mod = day.part or clock.part, day.mod or clock.mod
            return day
    return None


def join_weekday_of_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Tuesday the eighth of April; yesterday, Thursday; Thursday, yesterday."""
    if not fits(gaps.weekday, gap):
        return None
    told = left.shift is None or (right.shape == "day" and gaps.on.search(gap) is None)  # "this Tuesday, 13 May"
    if left.shape == "weekday" and told and right.weekday is None:
        near = right.shape == "offset" and right.unit == "day" and gap
        if right.shape in ("day", "monthday") or near:
            right.weekday, right.alone, right.part = left.weekday, True, right.part or left.part
            right.code = APPOSED if gaps.on.search(gap) is not None and right.shape == "day" else right.code
            return right
    if right.shape == "weekday" and right.shift is None and left.weekday is None and gap:
        if fits(gaps.stop, gap):
            return None  # "It ends on 20 July. Monday is a rest day."
        if left.shape != "day" and (left.shape != "offset" or left.unit != "day"):
            return None
        left.weekday, left.part = right.weekday, left.part or right.part
        left.clock, left.second = left.clock or right.clock, left.second if left.clock else right.second
        return left
    return None


def join_day_of_month(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """In May 2019, on the 14th: the day is one of the month told right before it."""
    if left.shape != "month" or left.mod or left.part or right.shape != "monthday" or not right.alone:
        return None
    if not gap or not fits(gaps.day, gap) or right.inner is not None or right.weekday is not None:
        return None
    right.inner = left
    return right


def join_weekday_of_week(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Friday last week; next week on Tuesday."""
    away = right.shape == "offset" and right.unit == "week" and bool(right.amount) and right.inner is None
    away = away and not right.code
    if left.shape == "weekday" and (right.shape == "shift" or away) and right.unit == "week" and fits(gaps.of, gap):
        if left.shift is not None:
            return None
        left.code = "" if away and left.code == "some" else left.code
        left.inner = right
        return left
    led = left.shape == "shift" and left.unit == "week"
    led = led or (_is_ago(left) and left.unit == "week" and right.shift is None)
    if led and right.shape == "weekday" and right.inner is None and fits(gaps.day, gap):
        right.code = "" if right.code == "some" else right.code
        right.inner, right.alone = left, True
        return right
    return None


def join_to_the_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Seven weeks ago today; heute vor einem Jahr: as many weeks or years, to the day."""
    for away, day in ((left, right), (right, left)):
        near = day.shape == "offset" and day.unit == "day" and day.inner is None and day.clock is None and not day.part
        if not gap and near and _is_ago(away) and away.unit in ("week", "fortnight", "month", "year"):
            return Expr("offset", 0, 0, unit=away.unit, amount=away.amount, inner=day, code=TO_THE_DAY)
    return None


def _is_ago(expr: Expr) -> bool:
    """Whether it is a counted length of time before the day of publication, and no more."""
    bare = expr.inner is None and expr.mod is None and not expr.code
    return expr.shape == "offset" and (expr.amount or 0) < 0 and bare


def join_weekday_beside(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The Monday after Easter; the Friday before Christmas."""
    if left.shape != "weekday" or left.code != "beside" or not fits(gaps.edge, gap[1:]) or not gap:
        return None
    if right.shape not in ("holiday", "day") or right.clock is not None or right.part:
        return None
    left.inner, left.alone = right, True
    left.amount = -1 if right.mod == "before" else left.amount
    right.mod = None
    return left


def join_ago_today(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """A year ago today; ten years ago this month."""
    ago = left.shape == "offset" and left.unit in _LONG and (left.amount or 0) < 0 and left.inner is None
    if not ago or gap or left.code or left.mod or right.amount or right.inner is not None or right.part:
        return None
    today = right.shape == "offset" and right.unit == "day"
    this = right.shape == "shift" and right.unit in ("week", "month") and right.unit != left.unit and not right.code
    if not (today or this) or right.amount is None:
        return None
    return Expr("offset", 0, 0, unit=left.unit, amount=left.amount, code="same", inner=right)
