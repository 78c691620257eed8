"""Typical slips: how a right value turns into a wrong one on a newsdesk.

A pair of values that one slip explains is likelier to answer one question than a pair of unrelated values.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from factcheck.model import Quantity, Value, When
from factcheck.values.times import clock_of, share_one_end

# Number words that are misheard or mistyped for one another.
_ALIKE = {
    frozenset(pair)
    for pair in (
        (13, 30),
        (14, 40),
        (15, 50),
        (16, 60),
        (17, 70),
        (18, 80),
        (19, 90),
        (14, 4),
        (16, 6),
        (17, 7),
        (18, 8),
        (19, 9),
        (60, 6),
        (70, 7),
        (80, 8),
        (90, 9),
        (40, 4),
        (40, 14),
    )
}


_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_SPANS_APART = 3  # steps between two units of time from which one is no slip for the other
_SPANS = ("second", "minute", "hour", "day", "week", "month", "year")


def find_slip(a: Value, b: Value) -> str | None:
    """The slip that would turn one value into the other: "unit", "transposed", "digit", "scale", "month" ..."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _number_slip(a, b)
    if isinstance(a, When) and isinstance(b, When):
        return _date_slip(a, b)
    return None


def _number_slip(a: Quantity, b: Quantity) -> str | None:
    if a.low == b.low and a.high == b.high and a.unit != b.unit:
        return "unit" if _near_units(a, b) else None
    run, rival = _running(a), _running(b)
    if a.unit != b.unit and not (run and rival):
        return None  # the digits of 145 kilometres and 155 miles are not to be compared
    if a.dimension == b.dimension == "score":
        return _score_slip(a, b)
    if a.low != a.high or b.low != b.high:
        return "swapped sides" if (a.low, a.high) == (b.high, b.low) else None
    one, two = digits_of(a.low), digits_of(b.low)
    if frozenset((a.low, b.low)) in _ALIKE:
        return "sound"
    if run and rival:
        one, two = run, rival
    slip = _digit_slip(one, two) if one and two else None
    return slip or ("double" if _doubled(a.low, b.low) else None)


def _near_units(a: Quantity, b: Quantity) -> bool:
    """Whether one unit is written for the other: weeks for months, hardly hours for years."""
    if a.unit not in _SPANS or b.unit not in _SPANS:
        return True
    return abs(_SPANS.index(a.unit) - _SPANS.index(b.unit)) < _SPANS_APART


def _running(value: Quantity) -> str:
    """The digits of a running time as a clock shows it (2:03:41 is "20341"), or nothing for a plain length."""
    seconds = value.low * _SECONDS.get(value.unit or "", 0)
    if value.dimension != "time" or seconds < 60 or not seconds % 60:
        return ""
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return digits_of(hours * 100 + minutes) + f"{int(rest):02}" + digits_of(rest % 1).lstrip("0")


def _score_slip(a: Quantity, b: Quantity) -> str | None:
    """10-2 and 9-3 are votes of one jury; 5-4 and 5-3 share a side."""
    if a.low + a.high == b.low + b.high:
        return "sum"
    return "side" if (a.low == b.low) != (a.high == b.high) else None


def _doubled(one: Decimal, two: Decimal) -> bool:
    """Whether one value is twice the other; small whole numbers are so by chance."""
    small = min(abs(one), abs(two))
    return (one == 2 * two or two == 2 * one) and (small >= 10 or 0 < small < 1)


def _digit_slip(one: str, two: str) -> str | None:
    if len(one.strip("0")) > 1 and one.strip("0") == two.strip("0"):
        return "scale"  # the digits of one number, a power of ten apart; one digit says little
    if len(one) == len(two) and len(one) > 1:
        unlike = [i for i in range(len(one)) if one[i] != two[i]]
        if len(unlike) == 2 and one[unlike[0]] == two[unlike[1]] and one[unlike[1]] == two[unlike[0]]:
            return "transposed"
        if len(unlike) == 1 and len(one) > 2:
            return "digit"
    return None


def are_decades_apart(a: Value, b: Value) -> bool:
    """Whether two years share their last digit."""
    return isinstance(a, When) and isinstance(b, When) and a.timex[3:4] == b.timex[3:4]


def have_like_digits(a: Value, b: Value) -> bool:
    """Whether two numbers of two digits differ in one of them (36 and 46): a slip that chance brings about as well."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.low != a.high or b.low != b.high:
        return False
    one, two = digits_of(a.low), digits_of(b.low)
    return len(one) == len(two) == 2 and sum(x != y for x, y in zip(one, two, strict=True)) == 1


@lru_cache(maxsize=8192)
def digits_of(number: Decimal) -> str:
    """The digits of a number as it is written, without sign and marks."""
    return "".join(c for c in f"{number.normalize():f}" if c.isdigit())


def _date_slip(a: When, b: When) -> str | None:
    if a.timex.startswith("BC") and b.timex.startswith("BC"):
        return _digit_slip(a.timex[2:], b.timex[2:])
    clock_a, clock_b = clock_of(a), clock_of(b)
    if clock_a and clock_b:
        return _clock_slip(a, b, clock_a, clock_b)
    if "/" in a.timex or "/" in b.timex:
        return "end" if share_one_end(a, b) else None
    one, two = a.timex[:10].split("-"), b.timex[:10].split("-")
    if "XXXX" in (one[0], two[0]) and len(one) == len(two) > 1:
        one, two = ["XXXX", *one[1:]], ["XXXX", *two[1:]]
    if len(one) == len(two) == 3:
        return _calendar_slip(one, two) or ("next day" if _days_apart(a, b) == 1 else None)
    if len(one) == len(two) == 2 and one[0] != two[0] and one[1] == two[1]:
        return "year"
    years = len(one) == len(two) == 1 and len(one[0]) == len(two[0]) == 4
    return _digit_slip(one[0], two[0]) if years else None


def _clock_slip(a: When, b: When, clock_a: str, clock_b: str) -> str | None:
    """Another hour with the same minutes, or the same time of the next day."""
    if clock_a == clock_b:
        return "next day" if _days_apart(a, b) == 1 else None
    apart = abs(int(clock_a[:2]) - int(clock_b[:2]))
    if clock_a[3:] == clock_b[3:] and apart in (1, 10, 12):
        return "hour"
    digits = _digit_slip(clock_a.replace(":", ""), clock_b.replace(":", ""))
    return digits if digits == "transposed" else None


def _calendar_slip(one: list[str], two: list[str]) -> str | None:
    """One part of year, month and day that differs."""
    unlike = [i for i in range(3) if one[i] != two[i]]
    if unlike in ([0], [1]):
        return ("year", "month")[unlike[0]]
    return "day" if unlike == [2] and _confusable_days(one[2], two[2]) else None


def _days_apart(a: When, b: When) -> int | None:
    """How many days lie between the beginnings of two values, where both are known."""
    if not a.start or not b.start:
        return None
    return abs((date.fromisoformat(a.start[:10]) - date.fromisoformat(b.start[:10])).days)


def _confusable_days(one: str, two: str) -> bool:
    """9 and 19, 12 and 21, 13 and 30: a digit lost or swapped, or a word misheard."""
    if one[::-1] == two or frozenset((int(one[:2]), int(two[:2]))) in _ALIKE:
        return True
    return one[-1] == two[-1] and "0" not in (one[-1], *(d for d in (one[0], two[0]) if one[-1] == "1"))
