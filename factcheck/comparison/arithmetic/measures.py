"""Which figures can be reckoned with one another, and as what numbers.

Two figures are of one measure where kind and unit are one, or where the one leaves out the unit that the other states:
"bought for £350,000 and sold for 610,000"; "from 14 to 28 million".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.comparison.arithmetic.telling import as_quantity, low, quantity, with_number
from factcheck.model import Fact
from factcheck.rulebook.units import UnitTable, base_value
from factcheck.values import find_slip

_KINDS = ("quantity", "money", "percentage", "duration", "age")
_APART = ("score", "ratio", "temperature")
_MILLION = 10**6
_THOUSAND = 1000
_MOSTLY = Decimal("0.6")
_LOOSE = Decimal("0.1")  # by which a hedged figure may lie off
_FAR = Decimal(2)  # times; a figure further off than that is likelier to be about something else
_MOST = 12


def is_plain(fact: Fact) -> bool:
    """Whether a fact is one number above zero that is stated as such, or "about"."""
    value = quantity(fact)
    if value is None or fact.kind not in _KINDS or value.dimension in _APART or value.unit == "x":
        return False
    return value.low == value.high > 0 and value.hedge in ("exact", "about") and value.of is None


def is_bare(fact: Fact) -> bool:
    """Whether a figure states no unit."""
    return fact.kind == "quantity" and as_quantity(fact).unit is None


def are_like(one: Fact, two: Fact, *, nouns: bool = True) -> bool:
    """Whether two figures are of one measure, or one of them can take the unit of the other.

    `nouns` says whether two counts must be of one noun, where both name any.
    """
    a, b = as_quantity(one), as_quantity(two)
    if is_bare(one) or is_bare(two):
        bare, full = (one, two) if is_bare(one) else (two, one)
        if is_bare(full):
            return not nouns or a.counted is None or b.counted is None or a.counted == b.counted
        value = as_quantity(bare)
        return value.counted is None and (full.kind in ("quantity", "money") or value.step < 1)
    if one.kind == two.kind == "money":
        return a.unit == b.unit
    if a.dimension == "time" and b.dimension == "time":
        return True
    return one.kind == two.kind and a.unit == b.unit


def amounts(figures: Sequence[Fact], units: UnitTable) -> list[Decimal]:
    """The numbers of figures of one measure, in one unit; one that leaves out the "million" of the next takes it."""
    values = [as_quantity(f) for f in figures]
    one_unit = len({v.unit for v in values} - {None}) < 2
    numbers = [v.low if one_unit else base_value(v, units)[0] for v in values]
    for place in range(len(numbers) - 2, -1, -1):
        follower = numbers[place + 1]
        if numbers[place] < _THOUSAND and follower >= _MILLION and values[place].step < _THOUSAND:
            numbers[place] *= _THOUSAND ** ((len(str(int(follower))) - 1) // 3)
    return numbers


def grace(figures: Sequence[Fact], numbers: Sequence[Decimal]) -> Decimal:
    """How far a sum or a difference of figures, as `amounts` gives them, may be off for their rounding alone."""
    give = coarsest = Decimal(0)
    for fact, number in zip(figures, numbers, strict=True):
        value = as_quantity(fact)
        step = value.step * number / value.low
        # tenths and millions are rounded, "8,000 euros" need not be
        rounded = value.step < 1 or number >= _MILLION
        coarsest = max(coarsest, step if rounded else Decimal(0) if value.step == 1 else step * _MOSTLY)
        if value.hedge == "about":
            give += number * _LOOSE
    return give + coarsest


def is_likely_slip(stated: Fact, right: Decimal) -> bool:
    """Whether a stated figure is near enough to the right one to be a slip for it, and not about something else."""
    number = low(stated)
    if right <= 0:
        return False
    near = max(number, right) <= _FAR * min(number, right)
    return near or bool(find_slip(stated.value, with_number(stated, right)))


def can_be_made(stated: Fact, others: Sequence[Fact], units: UnitTable) -> bool:
    """Whether a figure is exactly the sum or the difference of two of some others."""
    number, *rest = (base_value(as_quantity(f), units)[0] for f in (stated, *others[:_MOST]))
    return any(number in (a + b, abs(a - b)) for a, b in combinations(rest, 2))
