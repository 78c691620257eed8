"""Neighbouring expressions that say one thing together: day and time, edge and container, the two ends of a range."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from factcheck.normalizer.temporal.clock_times import NOON
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.gaps import Gaps, fits
from factcheck.normalizer.temporal.joined_containers import (
    join_away_from,
    join_edge_of,
    join_name_in_year,
    join_nth_of,
    join_up_to,
    join_week_of,
    join_year_of_name,
)
from factcheck.normalizer.temporal.joined_days import (
    join_ago_today,
    join_clock_of_day,
    join_day_of_month,
    join_part_of_day,
    join_to_the_day,
    join_weekday_beside,
    join_weekday_of_day,
    join_weekday_of_week,
)
from factcheck.normalizer.temporal.tagging import Tagged


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
    twice = gaps.on.search(gap) is not None and left.first > 0 and "ON" in tagged.atoms[left.first - 1].values
    for rule in () if until else _RULES:
        if twice and rule is join_weekday_of_day:
            continue  # "the side, who won on Friday, on 16 May": each has a preposition and a clause of its own
        if (joined := rule(left, right, gap, gaps)) is not None:
            joined.first, joined.last = left.first, right.last
            return joined
    return _range(left, right, gap, tagged, gaps)


def _range(left: Expr, right: Expr, gap: str, tagged: Tagged, gaps: Gaps) -> Expr | None:
    """From Monday to Friday; January-March 2024; 9:30 to 11:00."""
    before = tagged.atoms[left.first - 1].values if left.first else {}
    pattern = gaps.between if "BETWEEN" in before else gaps.range
    if not gap or not fits(pattern, gap) or left.upto or right.upto or not _ranged(left):
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
    if not (dash or named or led or _is_opening(left, right)) or ("FROM" in before and gaps.is_put_off(left, tagged)):
        return None
    if left.shape == "year" and not left.year:
        return None
    alone = left.alone or right.alone or left.shape == "weekday"  # "Mon-Fri"
    return Expr("range", left.first, right.last, inner=left, upto=right, alone=alone)


def _is_opening(left: Expr, right: Expr) -> bool:
    """Whether two hours with their halves of the day are told one behind the other: "9am to 5pm"."""
    if left.shape != "clock" or left.clock is None or right.clock is None or left.mod or right.mod:
        return False
    return (left.meridiem, left.clock[0] % NOON) < (right.meridiem, right.clock[0] % NOON) and left.meridiem != ""


def _ranged(left: Expr) -> bool:
    """Whether it can begin a range: days of the month alone may be floors ("from the second to the third")."""
    return left.shape in _RANGED or (left.shape == "monthday" and left.weekday is not None)


def _behind_clock(day: Expr, tagged: Tagged) -> bool:
    """Whether a clock time stands right before a day, or before the preposition of one."""
    near = tagged.atoms[max(0, day.first - _CLOCK_REACH) : day.first]
    return any(not _CLOCKS.isdisjoint(atom.values) for atom in near)


_CLOCK_REACH = 2  # atoms: the last of the clock time, and "on"
_CLOCKS = frozenset(("MER", "CLOCKTIME", "NOON", "CLOCK"))
_RANGED = frozenset(("day", "month", "year", "weekday", "clock", "division", "season", "decade"))
_RULES: tuple[Callable[[Expr, Expr, str, Gaps], Expr | None], ...] = (
    join_part_of_day,
    join_clock_of_day,
    join_weekday_of_day,
    join_day_of_month,
    join_weekday_of_week,
    join_to_the_day,
    join_name_in_year,
    join_nth_of,
    join_year_of_name,
    join_away_from,
    join_ago_today,
    join_weekday_beside,
    join_up_to,
    join_week_of,
    join_edge_of,
)
