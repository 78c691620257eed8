"""Neighbouring expressions that say one thing together: day and time, edge and container, the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.temporal.expression import TO_THE_DAY, Expr
from factcheck.normalizer.temporal.lexicon import Lexicon
from factcheck.normalizer.temporal.tagging import Tagged

CONTAINERS = frozenset(
    ("month", "year", "shift", "season", "division", "decade", "century", "nth", "holiday", "rolling")
)
BEFORE = 40  # code points before "from" in which a word may say that a day was changed
AGAIN = 2  # words between the two: "pushed back once again from"


class Gaps:
    """What may stand between two expressions that belong together."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile for one language."""
        self.of = lexicon.compile(r"(?:COMMA|OF|IN|FROM)?THE?$")
        self.edge = lexicon.compile(r"DASH?(?:OF|IN|ON)?THE?$")
        self.on = lexicon.compile("ON")
        self.day = lexicon.compile(r"(?:COMMA?(?:ON|IN|AT|OF|THE|ON THE|IN THE)?|OPEN|DASH)$")
        self.weekday = lexicon.compile(r"(?:COMMA?|OPEN|COMMA THE|THE|DOT|DOT COMMA|COMMA ON|DASH)$")
        self.range = lexicon.compile(r"(?:DASH|TO|DASH TO DASH)THE?$")
        self.between = lexicon.compile(r"(?:AND|DASH|TO)THE?$")
        moved = alternatives(lexicon.words.put_off)
        self.put_off = re.compile(rf"(?<![^\W_])(?i:{moved})(?:\s[^\W\d_]+){{0,{AGAIN}}}[\s,]*$")

    def is_put_off(self, expr: Expr, tagged: Tagged) -> bool:
        """Whether the words before "from" and a day say that another day takes its place."""
        start = tagged.atoms[expr.first - 1].start
        return bool(start > 0 and self.put_off.search(tagged.text[max(0, start - BEFORE) : start]))


def join(found: list[Expr], tagged: Tagged, gaps: Gaps) -> list[Expr]:
    """Fold the expressions of a run from right to left."""
    for one, two in pairwise(found):
        if two.shape == "part" and one.daylike and one.last + 1 == two.first:
            two.code = "placed"
    stack: list[Expr] = []
    for expr in reversed(found):
        current = expr
        while stack:
            following = stack[-1]
            gap = tagged.letters[current.last + 1 : following.first]
            joined = _pair(current, following, gap, tagged, gaps) if len(gap) <= 3 else None
            if joined is None:
                break
            stack.pop()
            current = joined
        stack.append(current)
    stack.reverse()
    return stack


def _pair(left: Expr, right: Expr, gap: str, tagged: Tagged, gaps: Gaps) -> Expr | None:
    if left.others or right.others:
        return None
    between = [tagged.atoms[index].values for index in range(left.last + 1, right.first)]
    until = any("TO" in values and "AT" not in values for values in between)
    for rule in () if until else _RULES:
        if (joined := rule(left, right, gap, gaps)) is not None:
            joined.first, joined.last = left.first, right.last
            return joined
    return _range(left, right, gap, tagged, gaps)


def _fits(pattern: re.Pattern[str], gap: str) -> bool:
    return pattern.match(gap) is not None


def _part_of_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Monday morning; morning of 3 May; half past one in the afternoon."""
    if not _fits(gaps.day, gap):
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


def _clock_of_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Monday at 3pm; twenty to four on Monday."""
    if not _fits(gaps.day, gap):
        return None
    for clock, day in ((left, right), (right, left)):
        if clock.shape == "clock" and day.daylike and day.clock is None and not clock.upto:
            day.clock, day.second, day.meridiem, day.padded = clock.clock, clock.second, clock.meridiem, clock.padded
            day.part, day.mod = day.part or clock.part, day.mod or clock.mod
            return day
    return None


def _weekday_of_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Tuesday the eighth of April; yesterday, Thursday; Thursday, yesterday."""
    if not _fits(gaps.weekday, gap):
        return None
    if left.shape == "weekday" and left.shift is None and right.weekday is None:
        near = right.shape == "offset" and right.unit == "day" and gap
        if right.shape in ("day", "monthday") or near:
            right.weekday, right.alone, right.part = left.weekday, True, right.part or left.part
            return right
    if right.shape == "weekday" and right.shift is None and left.weekday is None and gap:
        if left.shape != "day" and (left.shape != "offset" or left.unit != "day"):
            return None
        left.weekday, left.part = right.weekday, left.part or right.part
        left.clock, left.second = left.clock or right.clock, left.second if left.clock else right.second
        return left
    return None


def _weekday_of_week(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Friday last week; next week on Tuesday."""
    away = right.shape == "offset" and right.unit == "week" and bool(right.amount) and right.inner is None
    away = away and not right.code
    if left.shape == "weekday" and (right.shape == "shift" or away) and right.unit == "week" and _fits(gaps.of, gap):
        if left.shift is not None:
            return None
        left.code = "" if away and left.code == "some" else left.code
        left.inner = right
        return left
    led = left.shape == "shift" and left.unit == "week"
    led = led or (_is_ago(left) and left.unit == "week" and right.shift is None)
    if led and right.shape == "weekday" and right.inner is None and _fits(gaps.day, gap):
        right.code = "" if right.code == "some" else right.code
        right.inner, right.alone = left, True
        return right
    return None


def _to_the_day(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
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


def _year_of_name(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """March last year; Christmas of 2023; the third quarter of 2024; summer of last year."""
    if left.shape == "month" and right.shape == "part" and not gap:
        return left  # "a November night in 2023"
    if not _fits(gaps.of, gap):
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


def _name_in_year(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Last year in March; this year, in spring: the name is a part of the year told before it."""
    if left.shape != "shift" or left.unit != "year" or left.mod or left.amount is None or left.inner is not None:
        return None
    if not left.alone:
        return None  # "sur un an en mars": a length, and a month
    if not gap or not _fits(gaps.day, gap) or right.shape not in ("month", "season", "division", "day"):
        return None
    if right.year is not None or right.shift is not None or right.inner is not None:
        return None
    right.inner, right.alone = left, True
    return right


def _nth_of(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The first Monday of January; the first half of 2025; the last week of the third quarter."""
    if left.shape == "rolling" and left.number == -1 and not left.amount and _fits(gaps.of, gap):
        return _half_of(left, right) if right.shape in ("month", "year", "season", "division") else None
    left = _last_of(left) if gap and right.shape not in ("weekday", "holiday") else left
    if left.shape != "nth" or left.inner is not None or not _fits(gaps.of, gap) or right.shape not in CONTAINERS:
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


def _edge_of(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Early 2025; mid-January; late on Sunday; the end of the first quarter."""
    if left.shape != "edge" or not _fits(gaps.edge, gap) or right.mod is not None or right.shape == "edge":
        return None
    late_night = left.mod == "end" and right.part == "NI"
    if right.shape == "part" and (left.mod not in ("start", "end") or (gap and not right.alone) or late_night):
        return None
    if left.mod in ("approx", "before", "after") and gaps.on.match(gap):
        return None  # "takes over on 28 February"
    if (
        left.mod in ("approx", "before", "after")
        and right.shape not in ("clock", "day", "weekday", "holiday")
        and right.clock is None
    ):
        return None
    if right.clock is None or left.mod in ("approx", "before", "after"):  # "in the small hours of Tuesday, at 2.20"
        right.mod = left.mod
    right.alone = True
    return right


def _away_from(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """Two weeks before Christmas; three days after January 12."""
    if left.shape != "later" or left.code != "joins" or left.inner is not None or not _fits(gaps.edge, gap):
        return None
    told = right.daylike or right.shape in ("month", "year", "shift", "season")
    if right.upto or right.clock or not right.alone or not told or left.unit in _FINER.get(right.shape, ()):
        return None
    return Expr("offset", 0, 0, unit=left.unit, amount=left.amount, mod=left.mod, inner=right)


# "94 days after the September election" counts from the election, which is on no day that its month tells.
_DAYS = ("day", "week", "fortnight", "weekend")
_FINER = {"month": _DAYS, "season": _DAYS, "year": (*_DAYS, "month", "quarter")}


def _ago_today(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """A year ago today; ten years ago this month."""
    ago = left.shape == "offset" and left.unit in _LONG and (left.amount or 0) < 0 and left.inner is None
    if not ago or gap or left.code or left.mod or right.amount or right.inner is not None or right.part:
        return None
    today = right.shape == "offset" and right.unit == "day"
    this = right.shape == "shift" and right.unit in ("week", "month") and right.unit != left.unit and not right.code
    if not (today or this) or right.amount is None:
        return None
    return Expr("offset", 0, 0, unit=left.unit, amount=left.amount, code="same", inner=right)


_LONG = frozenset(("week", "fortnight", "month", "year", "decade"))


def _weekday_beside(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The Monday after Easter; the Friday before Christmas."""
    if left.shape != "weekday" or left.code != "beside" or not _fits(gaps.edge, gap[1:]) or not gap:
        return None
    if right.shape not in ("holiday", "day") or right.clock is not None or right.part:
        return None
    left.inner, left.alone = right, True
    left.amount = -1 if right.mod == "before" else left.amount
    right.mod = None
    return left


def _up_to(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The three months to June; the year ended on 31 March."""
    if left.shape != "upto" or not _fits(gaps.edge, gap) or right.upto or right.clock:
        return None
    if right.shape not in ("month", "day", "division") or right.mod in ("start", "mid"):
        return None
    left.inner, left.alone = right, True
    return left


def _week_of(left: Expr, right: Expr, gap: str, gaps: Gaps) -> Expr | None:
    """The week of April 10; week 27 of last year; the night to Sunday."""
    yearly = right.shape == "year" or (right.shape == "shift" and right.unit == "year")
    single = right.shape in ("day", "monthday", "holiday") and right.clock is None
    if left.shape == "shift" and left.unit == "week" and not left.amount and single and gap and _fits(gaps.of, gap):
        return Expr("week", 0, 0, inner=right)
    if left.shape == "week" and left.inner is None and left.year is None and yearly and _fits(gaps.of, gap):
        left.year, left.inner = right.year, right if right.shape == "shift" else None
        return left
    if left.shape == "nightto" and _fits(gaps.edge, gap) and right.daylike and not right.part and right.clock is None:
        right.part, right.ends = "NI", True
        return right
    return None


def _range(left: Expr, right: Expr, gap: str, tagged: Tagged, gaps: Gaps) -> Expr | None:
    """From Monday to Friday; January-March 2024; 9:30 to 11:00."""
    before = tagged.atoms[left.first - 1].values if left.first else {}
    pattern = gaps.between if "BETWEEN" in before else gaps.range
    if not gap or not _fits(pattern, gap) or left.upto or right.upto or left.shape not in _RANGED:
        return None
    if left.shape != right.shape and not (left.daylike and right.daylike):
        return None
    # "from 9am on Monday until 5pm on Friday": the clock before it belongs to the day
    untimed = right.clock is not None and left.clock is None and left.daylike and _behind_clock(left, tagged)
    if untimed or (left.shape == "clock" and not (left.alone or right.alone)):
        return None
    dash = "DASH" in tagged.atoms[left.last + 1].values
    named = left.shape in ("weekday", "month") and left.clock is None
    led = "FROM" in before or "BETWEEN" in before
    if not (dash or named or led) or ("FROM" in before and gaps.is_put_off(left, tagged)):
        return None
    if left.shape == "year" and not left.year:
        return None
    return Expr("range", left.first, right.last, inner=left, upto=right, alone=left.alone or right.alone)


def _behind_clock(day: Expr, tagged: Tagged) -> bool:
    """Whether a clock time stands right before a day, or before the preposition of one."""
    near = tagged.atoms[max(0, day.first - _CLOCK_REACH) : day.first]
    return any(not _CLOCKS.isdisjoint(atom.values) for atom in near)


_CLOCK_REACH = 2  # atoms: the last of the clock time, and "on"
_CLOCKS = frozenset(("MER", "CLOCKTIME", "NOON", "CLOCK"))
_RANGED = frozenset(("day", "month", "year", "weekday", "clock", "division", "season", "decade"))
_RULES: tuple[Callable[[Expr, Expr, str, Gaps], Expr | None], ...] = (
    _part_of_day,
    _clock_of_day,
    _weekday_of_day,
    _weekday_of_week,
    _to_the_day,
    _name_in_year,
    _nth_of,
    _year_of_name,
    _away_from,
    _ago_today,
    _weekday_beside,
    _up_to,
    _week_of,
    _edge_of,
)
