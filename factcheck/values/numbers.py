"""Comparing quantities as intervals: units, hedges, and rounding by the digits that were stated."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from factcheck.model import Quantity
from factcheck.rulebook.units import UnitTable, base_value, dimension_of, may_be_one_currency
from factcheck.values.relation import Relation

Interval = tuple[Decimal, Decimal]
HALF = Decimal("0.5")
TELLING = Decimal("0.1")  # of a limit, below which a length is told by another one
INFINITE = Decimal("1e40")
# How far a hedged figure may reach, by the digits that it states (one, two, more): "about 300" for 270 to 330, but
# "about 12" for no 10; "more than 3,300" for no 4,300; "nearly 120,000" for no less than 105,600.
ABOUT = (Decimal("0.15"), Decimal("0.06"), Decimal("0.03"))
MORE_THAN = (Decimal("1.6"), Decimal("1.2"), Decimal("1.1"))
MOST = Decimal(5)  # "dozens" are no hundreds
TO_FIVE = Decimal(5)  # to what a full ten may be rounded where it is told in another unit
NEARLY = (Decimal("0.75"), Decimal("0.88"), Decimal("0.94"))
ROUGH = Decimal("0.12")  # rounding never explains more than this share of a value
SAME_TIME = Decimal("0.05")  # how far one length, or rate, in two units may differ: a month has 28 to 31 days
CLOSE = Decimal("0.15")  # the same for "almost" and "just over"
PART_OF_ONE = Decimal("0.25")  # the same for a fraction of one unit: "nearly half a per cent" for 0.4
CLOSE_SHARE = Decimal("0.10")  # and for shares, which are told more exactly, but for "a little over a third"
# The shares for which one has a word: a share lies between two of them, and is told by the nearer one.
COMMON = tuple(map(Decimal, ("10", "20", "25", "33.333", "40", "50", "60", "66.667", "75", "80", "90", "100")))
WHOLE = Decimal(100)
TENTHS = tuple(map(Decimal, range(0, 110, 10)))  # those of "nine in ten"
TENTH_STEP = 2  # the step of these
SHORT_OF = Decimal("0.1")  # by which a bound stays short of the next of them
EXACT = Decimal("0.00001")  # of a value, what is lost when "a third of a year" becomes a decimal

BOUNDS = frozenset({"more-than", "at-least", "less-than", "at-most"})


def _state_limit(q: Quantity) -> Quantity:
    """A bound as the number it is: of "at least four percent needed", four percent."""
    return replace(q, hedge="exact") if q.hedge in BOUNDS else q


def relate_quantities(a: Quantity, b: Quantity, units: UnitTable, *, limit: bool = False) -> Relation:
    """How two numbers of one dimension stand to each other; scores are compared side by side.

    `limit` tells that they are bounds themselves, so that "at least" does not loosen them.
    """
    if limit:
        a, b = _state_limit(a), _state_limit(b)
    if _is_money(a) and _is_money(b):
        if not may_be_one_currency(currency(a), currency(b), units):
            return _relate_names_of_units(a, b)
        b = _in_currency(b, currency(a))
        if a.unit != b.unit:
            return _relate_rates(a, b, units)
    if {a.dimension, b.dimension} == {"share", "points"}:
        return _relate_names_of_units(*(replace(q, low=base_value(q, units)[0]) for q in (a, b)))
    if a.dimension != b.dimension or _count_from_two_ends(a, b):
        return Relation.INCOMPARABLE
    if a.dimension == "score":
        return _relate_scores(a, b)
    return _relate_measures(a, b, base_value(a, units), base_value(b, units))


def _relate_names_of_units(a: Quantity, b: Quantity) -> Relation:
    """58 million euros and 58 million pounds, 3 percent and 3 percentage points: one number under two units."""
    return Relation.DIFFERENT if a.low == b.low > 0 else Relation.INCOMPARABLE


def _count_from_two_ends(a: Quantity, b: Quantity) -> bool:
    """Whether one of two places is told from the last, and nobody says of how many."""
    return a.dimension == "rank" and (a.low < 0) != (b.low < 0)


def _relate_scores(a: Quantity, b: Quantity) -> Relation:
    if (a.low, a.high) == (b.low, b.high):
        return Relation.EQUAL
    return Relation.COMPATIBLE if (a.low, a.high) == (b.high, b.low) else Relation.DIFFERENT  # the loser's side


def _relate_measures(a: Quantity, b: Quantity, base_a: Interval, base_b: Interval) -> Relation:
    if a.hedge == b.hedge == "at-most" and a.unit is not None:
        a, b = _state_limit(a), _state_limit(b)  # "carries up to 1,400 megawatts" tells how much it carries
    if a.hedge == b.hedge and base_a == base_b:
        return Relation.EQUAL
    if base_a[0] == base_a[1] == -base_b[0] == -base_b[1] and a.dimension in ("share", "points"):
        return Relation.COMPATIBLE  # the sign may be said in words: "2.3 percent fewer"
    if _is_no_telling(a, base_a, base_b) or _is_no_telling(b, base_b, base_a):
        return Relation.INCOMPARABLE
    converted = a.unit != b.unit
    if a.hedge == b.hedge == "range" and not converted and _meet_at_most(base_a, base_b):
        return Relation.DIFFERENT
    reach_a = _reach(a, base_a, converted, b)
    reach_b = _reach(b, base_b, converted, a)
    if converted:
        reach_a = _stretch(reach_a, _rounding_to_unit(a, base_a, b, base_b))
        reach_b = _stretch(reach_b, _rounding_to_unit(b, base_b, a, base_a))
    if reach_a[0] > reach_b[1] or reach_b[0] > reach_a[1]:
        return Relation.DIFFERENT
    same_words = base_a == base_b and {a.hedge, b.hedge} <= {"exact", "about"}
    same_measure = converted and a.hedge == b.hedge == "exact" and _is_one_measure(a, base_a, base_b)
    return Relation.EQUAL if same_words or same_measure else Relation.COMPATIBLE


def _is_no_telling(q: Quantity, base: Interval, other: Interval) -> bool:
    """Whether nobody would tell the other length by this limit: what has four weeks to come takes no 36 hours."""
    return q.dimension == "time" and q.hedge == "at-most" and other[1] < TELLING * base[0]


def _meet_at_most(a: Interval, b: Interval) -> bool:
    """Whether two intervals have no more than an end in common: 3 to 4 percent, and 4 to 5."""
    return a[0] < a[1] <= b[0] < b[1] or b[0] < b[1] <= a[0] < a[1]


def _stretch(reach: Interval, slack: Decimal) -> Interval:
    return (reach[0] - slack, reach[1] + slack)


def _is_one_measure(q: Quantity, a: Interval, b: Interval) -> bool:
    """Whether two measures that fit each other are one, as 30 days are a month; time is told in rougher units."""
    return q.dimension != "time" or abs(a[0] - b[0]) <= SAME_TIME * max(abs(a[0]), abs(b[0]))


def currency(q: Quantity) -> str:
    """The currency of a sum or a rate ("EUR" of "EUR/l")."""
    return (q.unit or "").split("/")[0]


def _in_currency(q: Quantity, name: str) -> Quantity:
    """The sum or rate under another name of its currency."""
    return q if currency(q) == name else replace(q, unit=name + (q.unit or "").removeprefix(currency(q)))


def _is_money(q: Quantity) -> bool:
    return q.dimension == "money" or q.dimension.startswith("money/")


def _relate_periods(a: Quantity, b: Quantity, units: UnitTable) -> Relation:
    """A sum a day against one a week: the same in other words, or one number for two periods."""
    one, other = ((q.unit or "").partition("/")[2] for q in (a, b))
    if dimension_of(one, units) != "time" or dimension_of(other, units) != "time":
        return Relation.INCOMPARABLE
    if a.low == b.low > 0:
        return Relation.DIFFERENT
    per_a, per_b = (base_value(q, units)[0] for q in (a, b))
    return Relation.COMPATIBLE if abs(per_a - per_b) <= SAME_TIME * abs(per_a) else Relation.INCOMPARABLE


def _relate_rates(a: Quantity, b: Quantity, units: UnitTable) -> Relation:
    """A price with its "per litre" against one without: it may be left out, so equal numbers are compatible."""
    if "/" in (a.unit or "") and "/" in (b.unit or ""):
        return _relate_periods(a, b, units)
    one, two = (replace(q, unit=currency(q), dimension="money") for q in (a, b))
    relation = relate_quantities(one, two, units)
    return Relation.COMPATIBLE if relation is not Relation.DIFFERENT else relation


def _reach(q: Quantity, base: tuple[Decimal, Decimal], converted: bool, other: Quantity) -> tuple[Decimal, Decimal]:
    """All values, in base units, of which a careful writer would state the quantity in these words."""
    low, high = base
    slack = max(_rounding(q, base, converted, other), abs(high) * EXACT if converted else Decimal(0))
    digits = min(_digits_told(q.low), len(ABOUT)) - 1
    if q.dimension == "time" and q.hedge in BOUNDS:
        slack = min(slack, abs(high) * SAME_TIME)  # "under two and a half hours" is no 161 minutes
    if q.hedge in ("more-than", "less-than") and is_worded_share(q):
        return _reach_of_share(q, base, slack if converted else Decimal(0))
    if q.hedge == "about":
        slack = max(slack, abs(high) * ABOUT[digits])
    elif q.hedge == "more-than" or q.hedge == "at-least":
        most = MOST if q.step > q.low else 1 + _room(q) if _keeps_close(q) else _most(q, digits)
        return (low - (slack if converted else 0), high * most if high > 0 else INFINITE)
    elif q.hedge == "at-most":
        least = high * NEARLY[0] if q.close else -INFINITE
        return (least, high + (slack if converted else 0))
    elif q.hedge == "less-than":
        return (low * (1 - _room(q) if _keeps_close(q) else _least(q, digits)), high + (slack if converted else 0))
    return (low - slack, high + slack)


def is_worded_share(q: Quantity) -> bool:
    """Whether a share is told by a fraction ("a quarter", "nine in ten"), which is no more exact than its word."""
    return q.dimension == "share" and q.unit == "%" and q.step > 1


def _reach_of_share(q: Quantity, base: Interval, slack: Decimal) -> Interval:
    """All shares of which one says "more than a quarter" or "almost nine in ten".

    They lie between the fraction and the next for which there is a word; "almost" and "just over" reach half the way,
    from where that other fraction would be told.
    """
    ladder = TENTHS if q.step == TENTH_STEP else COMMON
    low, high = base
    digits = min(_digits_told(Decimal(round(q.low))), len(ABOUT)) - 1
    room = _room(q) * min(high, WHOLE - high)
    if q.hedge == "more-than":
        above = next((share for share in ladder if share > high + 1), high)
        most = max((high + above) / 2, high + room) if q.close else min(above - SHORT_OF, high * _most(q, digits))
        return (low - slack, most)
    below = next((share for share in reversed(ladder) if share < low - 1), Decimal(0))
    near = max((low + below) / 2, low * (1 - _room(q)) - SHORT_OF)  # 15 percent is almost a sixth, which is 16.667
    least = near if q.close else max(below + SHORT_OF, low * NEARLY[0])
    return (least, high + slack)


def _most(q: Quantity, digits: int) -> Decimal:
    """How far beyond a bound a careful writer may mean: of times and shares no further than the next as short one."""
    if q.dimension not in ("time", "share") or q.hedge == "at-least" or digits or q.low < 1:
        return MORE_THAN[digits]
    return min(MORE_THAN[0], 1 + 1 / q.low.scaleb(-q.low.adjusted()))  # "more than seven" is no nine


def _least(q: Quantity, digits: int) -> Decimal:
    """How far below a bound a careful writer may mean: "almost eight hours" is no six, as there are seven between."""
    if q.dimension != "time" or not q.close or digits or q.low < 1:
        return NEARLY[digits]
    return max(NEARLY[0], 1 - 1 / q.low.scaleb(-q.low.adjusted()))


def _keeps_close(q: Quantity) -> bool:
    """Whether "almost" and "just over" leave little room: time is told in rounder terms ("almost two years")."""
    return q.close and q.dimension != "time"


def _room(q: Quantity) -> Decimal:
    if q.step == q.low < 1:
        return PART_OF_ONE
    beyond_fraction = q.step > 1 and q.hedge == "more-than"  # there is no fraction up to the next
    return CLOSE_SHARE if q.dimension == "share" and not beyond_fraction else CLOSE


def _rounding(q: Quantity, base: tuple[Decimal, Decimal], converted: bool, other: Quantity) -> Decimal:
    """Half of the last digit stated, in base units; nothing for whole counts that claim to be exact."""
    step = q.step
    if q.low == q.low.to_integral_value() and step <= 1:
        zeros = _trailing_zeros(q.low)
        if abs(q.low) >= 100:
            step = max(step, zeros)
        elif converted and zeros > 1:
            step = TO_FIVE  # "60 mph" for 95 kilometres an hour
    if not converted and step <= 1 and q.low == q.low.to_integral_value() and other.step >= step:
        return Decimal(0)
    if not converted and other.step >= step and _trailing_zeros(other.low) <= step:
        return Decimal(0)  # the rounder side alone may give way
    if q.low == 0 or (q.dimension == "time" and q.hedge == "exact"):
        return Decimal(0)  # "five years" is no rounding of five and a half
    factor = abs(base[0] / q.low)
    return min(step * HALF * factor, abs(base[0]) * ROUGH)


def _rounding_to_unit(q: Quantity, base: Interval, other: Quantity, other_base: Interval) -> Decimal:
    """How far a length of time may stand for one told in a smaller unit: two and a half weeks for 17 days.

    The smaller unit gives way to nothing, and neither does a sum of units ("a year and seven months").
    """
    if q.dimension != "time" or q.hedge != "exact" or not q.low or not other.low or q.low * 2 % 1:
        return Decimal(0)
    size, size_of_other = base[0] / q.low, other_base[0] / other.low
    if size <= size_of_other:
        return Decimal(0)
    step = HALF if q.low % 1 else Decimal(1)
    return min(step * HALF * size, base[0] * ROUGH)


@lru_cache(maxsize=8192)
def _digits_told(number: Decimal) -> int:
    """How many digits a number states: one of 4,000, two of 0.54."""
    return len("".join(c for c in f"{number.normalize():f}" if c.isdigit()).strip("0")) or 1


@lru_cache(maxsize=8192)
def _trailing_zeros(number: Decimal) -> Decimal:
    """100 for 2,300 and 10 for 150: the rounding that the zeros suggest; none for a fraction."""
    if number != number.to_integral_value():
        return Decimal(0)
    if number == 0:
        return Decimal(1)
    digits = str(abs(int(number)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))
