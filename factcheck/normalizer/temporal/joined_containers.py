"""Expressions joined with what holds them: the second half of May, early 2024, two weeks before Christmas."""

from __future__ import annotations

from factcheck.normalizer.temporal.expression import APPOSED, TO_THE_DAY, Expr
from factcheck.normalizer.temporal.gaps import Gaps, fits

CONTAINERS = frozenset(
    ("month", "year", "shift", "season", "division", "decade", "century", "nth", "holiday", "rolling")
)
# "94 days after the September election" counts from the election, which is on no day that its month tells.
_DAYS = ("day", "week", "fortnight", "weekend")
_FINER = {"month": _DAYS, "season": _DAYS, "year": (*_DAYS, "month", "quarter")}


def join_nth_of(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The first Monday of January; the first half of 2025; the last week of the third quarter."""
    if left.shape == "rolling" and left.number == -1 and not left.amount and fits(gaps.of, gap):
        return _half_of(left, right) if right.shape in ("month", "year", "season", "division") else None
    left = _last_of(left) if gap and right.shape not in ("weekday", "holiday") else left
    if left.shape != "nth" or left.inner is not None or not fits(gaps.of, gap) or right.shape not in CONTAINERS:
        return None
    if left.unit in ("quarter", "half") and left.weekday is None and right.shape in ("year", "shift"):
        if right.shape == "shift" and right.unit != "year":
            return None if left.unit == "quarter" else _half_of(left, right)
        return Expr(
            "division",
            0,
            0,
            unit=left.unit,
            number=left.number,
            year=right.year,
            inner=right if right.amount is not None else None,
        )
    if left.unit == "half":
        return _half_of(left, right)
    left.inner, left.alone = right, True
    return left


def _last_of(left: Expr) -> Expr:
    """Last Friday, the last week, the last three weeks: before "of" the last ones of it."""
    if left.shape == "rolling" and (left.amount or 0) < 0 and left.unit not in ("hour", "minute", "second"):
        return Expr("nth", left.first, left.last, number=-1, unit=left.unit, amount=-(left.amount or 0))
    if left.number == -1 and (left.shape == "weekday" or (left.shape == "shift" and left.amount == -1)):
        return Expr("nth", left.first, left.last, number=-1, weekday=left.weekday, unit=left.unit, part=left.part)
    return left


def _half_of(left: Expr, right: Expr) -> Expr | None:
    """The second half of May: an edge of it."""
    if right.mod is not None or left.number not in (1, 2, -1):
        return None
    right.mod, right.alone = "start" if left.number == 1 else "end", True
    return right


def join_edge_of(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Early 2025; mid-January; late on Sunday; the end of the first quarter."""
    if left.shape != "edge" or not fits(gaps.edge, gap) or right.mod is not None or right.shape == "edge":
        return None
    late_night = left.mod == "end" and right.part == "NI"
    if right.shape == "part" and (left.mod not in ("start", "end") or (gap and not right.alone) or late_night):
        return None
    play = right.shape == "monthday" and not right.alone  # "scored early in the third": of a period of it
    if play or (left.mod in ("approx", "before", "after") and gaps.on.match(gap)):
        return None  # "takes over on 28 February"
    if (
        left.mod in ("approx", "before", "after")
        and right.shape not in ("clock", "day", "weekday", "holiday")
        and right.clock is None
    ):
        return None
    if right.shape == "monthday" and right.inner is not None:
        return right  # "in the middle of May, on the 14th"
    if right.clock is None or left.mod in ("approx", "before", "after"):  # "in the small hours of Tuesday, at 2.20"
        right.mod = left.mod
    right.alone = True
    return right


def join_away_from(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Two weeks before Christmas; three days after January 12."""
    if (
        left.shape != "later"
        or left.code not in ("joins", "from")
        or left.inner is not None
        or not fits(gaps.edge, gap)
    ):
        return None
    told = right.daylike or right.shape in ("month", "year", "shift", "season")
    if right.upto or right.clock or not right.alone or not told or left.unit in _FINER.get(right.shape, ()):
        return None
    if right.code == APPOSED and left.unit in _DAYS:
        return right  # "seven weeks from Thursday, on 24 April"
    exact = left.unit in _DAYS and left.mod is None and right.shape == "weekday"  # "seven weeks from Thursday"
    if exact and left.code == "from" and right.shift is None and right.inner is None and right.amount is None:
        right.amount = 0  # who counts from a day counts from the coming one
    code = TO_THE_DAY if exact else ""
    return Expr("offset", 0, 0, unit=left.unit, amount=left.amount, mod=left.mod, inner=right, code=code)


def join_up_to(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The three months to June; the year ended on 31 March."""
    if left.shape != "upto" or not fits(gaps.edge, gap) or right.upto or right.clock:
        return None
    if right.shape not in ("month", "day", "division") or right.mod in ("start", "mid"):
        return None
    left.inner, left.alone = right, True
    return left


def join_week_of(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The week of April 10; week 27 of last year; the night to Sunday."""
    yearly = right.shape == "year" or (right.shape == "shift" and right.unit == "year")
    single = right.shape in ("day", "monthday", "holiday") and right.clock is None
    if left.shape == "shift" and left.unit == "week" and not left.amount and single and gap and fits(gaps.of, gap):
        return Expr("week", 0, 0, inner=right)
    if left.shape == "week" and left.inner is None and left.year is None and yearly and fits(gaps.of, gap):
        left.year, left.inner = right.year, right if right.shape == "shift" else None
        return left
    if left.shape == "nightto" and fits(gaps.edge, gap) and right.daylike and not right.part and right.clock is None:
        right.part, right.ends = "NI", True
        return right
    return None


def join_year_of_name(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """March last year; Christmas of 2023; the third quarter of 2024; summer of last year."""
    if left.shape == "month" and right.shape == "part" and not gap:
        return left  # "a November night in 2023"
    if not fits(gaps.of, gap):
        return None
    year = right.shape == "year" and not right.era and not right.mod
    shift = right.shape == "shift" and right.unit == "year" and not right.mod
    if not (year or shift):
        return None
    if left.shape in ("month", "season", "division", "holiday", "day") and left.year is None and left.shift is None:
        if left.shape == "day" and left.clock is not None and gap:
            return None
        left.year, left.inner, left.alone = right.year, right if shift else None, True
        return left
    return None


def join_name_in_year(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Last year in March; three years ago, in spring: the name is a part of the year told before it."""
    ago = left.shape == "offset" and not left.code and (left.amount or 0) < 0
    if not (ago or left.shape == "shift"):
        return None
    if left.unit != "year" or left.mod or left.amount is None or left.inner is not None:
        return None
    if not left.alone:
        return None  # "sur un an en mars": a length, and a month
    if not gap or not fits(gaps.day, gap) or right.shape not in ("month", "season", "division", "day"):
        return None
    if right.year is not None or right.shift is not None or right.inner is not None:
        return None
    right.inner, right.alone = left, True
    return right
