"""What the sizes and units of two values say about each other, before their words are read."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Quantity, Value
from factcheck.rulebook.units import UnitTable, may_be_one_currency
from factcheck.values import have_like_digits

WHOLE = 100  # per cent
SHARED = ("share", "points", "ratio", "ratio/time", "time")  # dimensions whose values are few and meet by chance
FEW = 10  # a number below it has no digit that could be another


def are_far_apart(a: Value, b: Value, order: int) -> bool:
    """Whether one number is more than `order` times the other of its unit: of another order, or a level and a step."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.unit != b.unit:
        return False
    small, large = sorted((abs(a.low), abs(b.low)))
    return large > order * small if small else large > order


def are_multiples(a: Value, b: Value) -> bool:
    """Whether one sum may be that of two or more things of which the other is the price of each; sure of sums alone."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.dimension != "money" or b.dimension != "money":
        return True
    small, large = sorted((abs(a.low), abs(b.low)))
    return large >= 2 * small


def make_a_whole(a: Value, b: Value) -> bool:
    """Whether two shares add up to their whole, so that the one may tell what the other leaves.

    Of a fleet 85% are there and 15% gone; of seven judges five are for it and two against.
    """
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.unit != b.unit or a.low == b.low:
        return False
    whole = WHOLE if a.unit == "%" else a.of if a.of == b.of else None
    return whole is not None and a.low + b.low == a.high + b.high == whole


def share_unit(a: Value, b: Value, units: UnitTable) -> bool:
    """Whether two figures bear one unit; francs may be Swiss."""
    if not (isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit and b.unit):
        return False
    return may_be_one_currency(a.unit, b.unit, units)


def are_of_two_sizes(a: Value, b: Value) -> bool:
    """Whether no slip of the pen leads from one sum or measure to the other: 85,000 and 140,000 are two things sooner.

    That the one is ten times the other, or has a digit more, is a slip here, little as it says by itself.
    """
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.unit is None or a.unit != b.unit:
        return False
    if a.dimension in SHARED or a.low != a.high or b.low != b.high or max(abs(a.low), abs(b.low)) < FEW:
        return False
    one, two = sorted((_digits(a.low), _digits(b.low)), key=len)
    return one.strip("0") != two.strip("0") and not _has_one_more(two, one) and not have_like_digits(a, b)


def _has_one_more(digits: str, fewer: str) -> bool:
    """Whether a digit left out of one number makes the other: 15,000 and 5,000."""
    return any(digits[:place] + digits[place + 1 :] == fewer for place in range(len(digits)))


def _digits(number: Decimal) -> str:
    return "".join(c for c in f"{number.normalize():f}" if c.isdigit())


def is_rate(value: Value) -> bool:
    """Whether a sum is paid again and again, or for each of many: "$90 million a year" of 720 million in eight."""
    return isinstance(value, Quantity) and value.dimension.startswith("money/")
