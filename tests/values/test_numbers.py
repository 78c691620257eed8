"""How two quantities stand to each other: rounding, hedges, conversions, rates and scores."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Quantity
from factcheck.rulebook.units import dimension_of
from factcheck.values import Relation, relate_quantities
from factcheck.values.numbers import currency
from tests.values.strategies import UNITS, quantities

EQUAL, COMPATIBLE, DIFFERENT, INCOMPARABLE = Relation


def q(low: str, high: str = "", unit: str | None = None, *, hedge: str = "exact", step: str = "1") -> Quantity:
    """A quantity as a text would give it; its dimension is that of the unit."""
    return Quantity(
        Decimal(low),
        Decimal(high or low),
        unit,
        dimension_of(unit, UNITS) or "count",
        hedge,  # type: ignore[arg-type]
        step=Decimal(step),
    )


def score(first: int, second: int) -> Quantity:
    return Quantity(Decimal(first), Decimal(second), dimension="score")


NEARLY_8_HOURS = replace(q("8", "", "hour", hedge="less-than"), close=True)  # "almost eight hours"
NEARLY_HALF = replace(q("0.5", "", "%", hedge="less-than", step="0.5"), close=True)  # "nearly half a per cent"
WITHIN_5_DAYS = replace(q("5", "", "day", hedge="at-most"), close=True)  # "sank within five days"
CASES = [
    ("taken within", WITHIN_5_DAYS, q("4", "", "day"), COMPATIBLE),
    ("taken within, sooner", WITHIN_5_DAYS, q("3", "", "day"), DIFFERENT),
    ("taken within, later", WITHIN_5_DAYS, q("6", "", "day"), DIFFERENT),
    ("a limit", q("5", "", "day", hedge="at-most"), q("3", "", "day"), COMPATIBLE),
    ("a limit, far below", q("4", "", "week", hedge="at-most"), q("36", "", "hour"), INCOMPARABLE),
    ("one count", q("52"), q("52"), EQUAL),
    ("two counts", q("52"), q("25"), DIFFERENT),
    ("neighbours", q("14"), q("15"), DIFFERENT),
    ("about the same", q("52", hedge="about"), q("52"), EQUAL),
    ("about one digit", q("4000", hedge="about"), q("3700"), COMPATIBLE),
    ("about two digits", q("12", hedge="about"), q("10.2", hedge="about", step="0.1"), DIFFERENT),
    ("more than one digit", q("1000", hedge="more-than"), q("1450"), COMPATIBLE),
    ("more than two digits", q("3300", hedge="more-than"), q("4300", hedge="about"), DIFFERENT),
    ("nearly two digits", q("120000", hedge="less-than"), q("96000"), DIFFERENT),
    ("more than a million", q("1000000", hedge="more-than", step="1000000"), q("3000000", step="1000000"), DIFFERENT),
    ("dozens", q("24", hedge="at-least", step="48"), q("78"), COMPATIBLE),
    ("dozens and hundreds", q("24", hedge="at-least", step="48"), q("310"), DIFFERENT),
    ("two dozen", q("24", hedge="about", step="10"), q("22"), COMPATIBLE),
    ("two dozen, far", q("24", hedge="about", step="10"), q("29"), DIFFERENT),
    ("nearly half a per cent", NEARLY_HALF, q("0.4", "", "%"), COMPATIBLE),
    ("nearly half a per cent, far", NEARLY_HALF, q("0.3", "", "%"), DIFFERENT),
    ("about, near", q("4000", hedge="about"), q("3985"), COMPATIBLE),
    ("about, far", q("4000", hedge="about"), q("3000"), DIFFERENT),
    ("more than, above", q("30", hedge="more-than"), q("32"), COMPATIBLE),
    ("more than, below", q("40", hedge="more-than"), q("24"), DIFFERENT),
    ("more than, far above", q("40", hedge="more-than"), q("400"), DIFFERENT),
    ("at least, equal", q("12", hedge="at-least"), q("12"), COMPATIBLE),
    ("at least, below", q("12", hedge="at-least"), q("11"), DIFFERENT),
    ("at most, below", q("5000", hedge="at-most"), q("120"), COMPATIBLE),
    ("at most, twice", q("1400", unit="MW", hedge="at-most"), q("2400", unit="MW", hedge="at-most"), DIFFERENT),
    ("at most, above", q("5000", hedge="at-most"), q("5100"), DIFFERENT),
    ("under 2.5 hours", q("2.5", "", "hour", hedge="less-than", step="0.5"), q("161", "", "minute"), DIFFERENT),
    ("almost eight hours", NEARLY_8_HOURS, q("440", "", "minute"), COMPATIBLE),
    ("almost eight hours, far", NEARLY_8_HOURS, q("380", "", "minute"), DIFFERENT),
    ("less than eight hours", q("8", "", "hour", hedge="less-than"), q("380", "", "minute"), COMPATIBLE),
    ("nearly, just below", q("4000", hedge="less-than"), q("3985"), COMPATIBLE),
    ("nearly, far below", q("4000", hedge="less-than"), q("2000"), DIFFERENT),
    ("range around", q("20000", "25000", hedge="range"), q("23000"), COMPATIBLE),
    ("ranges that touch", q("3", "4", hedge="range"), q("4", "5", hedge="range"), DIFFERENT),
    ("ranges that overlap", q("3", "5", hedge="range"), q("4", "6", hedge="range"), COMPATIBLE),
    ("range beside", q("20000", "25000", hedge="range"), q("31000"), DIFFERENT),
    ("zeros suggest rounding", q("36000"), q("36214"), COMPATIBLE),
    ("no zeros, no rounding", q("36214"), q("36215"), DIFFERENT),
    ("rounded to tens", q("150"), q("147"), COMPATIBLE),
    ("a full ten in another unit", q("60", unit="mph"), q("95", unit="km/h"), EQUAL),
    ("a full ten in another unit, too far", q("60", unit="mph"), q("105", unit="km/h"), DIFFERENT),
    ("rounding never reaches far", q("1000"), q("1400"), DIFFERENT),
    ("decimals round", q("2.7", unit="%", step="0.1"), q("2.74", unit="%", step="0.01"), COMPATIBLE),
    ("decimals differ", q("2.7", unit="%", step="0.1"), q("2.76", unit="%", step="0.01"), DIFFERENT),
    ("rounded millions", q("8200000", unit="EUR", step="100000"), q("8240000", unit="EUR", step="10000"), COMPATIBLE),
    ("other millions", q("8200000", unit="EUR", step="100000"), q("2800000", unit="EUR", step="100000"), DIFFERENT),
    ("years are no rounding", q("5", unit="year"), q("5.5", unit="year", step="0.1"), DIFFERENT),
    ("years and months", q("5", unit="year"), q("60", unit="month"), EQUAL),
    ("two and a half years", q("2.5", unit="year", step="0.1"), q("30", unit="month"), EQUAL),
    ("half an hour", q("0.5", unit="hour", step="0.1"), q("30", unit="minute"), EQUAL),
    ("thirty days are a month", q("30", unit="day"), q("1", unit="month"), EQUAL),
    ("26 weeks are half a year", q("26", unit="week"), q("0.5", unit="year", step="0.1"), EQUAL),
    ("the larger unit rounds", q("16", unit="day"), q("2.5", unit="week", step="0.1"), COMPATIBLE),
    ("the larger unit rounds no further", q("10", unit="day"), q("1", unit="week"), DIFFERENT),
    ("the smaller unit does not round", q("2", unit="day"), q("40", unit="hour"), DIFFERENT),
    ("years and other months", q("5", unit="year"), q("50", unit="month"), DIFFERENT),
    ("kilometres and miles", q("32", unit="km"), q("20", unit="mile"), EQUAL),
    ("metres and feet", q("640", unit="m"), q("2100", unit="foot"), EQUAL),
    ("the same number in other units", q("640", unit="m"), q("640", unit="foot"), DIFFERENT),
    ("tonnes and kilograms", q("1.2", unit="t", step="0.1"), q("1200", unit="kg"), EQUAL),
    ("celsius and fahrenheit", q("40", unit="°C"), q("104", unit="°F"), EQUAL),
    ("two currencies", q("3", unit="USD"), q("4", unit="EUR"), INCOMPARABLE),
    ("one number in two currencies", q("3", unit="USD"), q("3", unit="EUR"), DIFFERENT),
    ("francs that may be Swiss", q("30", unit="franc"), q("30", unit="CHF"), EQUAL),
    ("other francs that may be Swiss", q("30", unit="franc"), q("70", unit="CHF"), DIFFERENT),
    ("two sorts of francs", q("30", unit="XOF"), q("70", unit="CHF"), INCOMPARABLE),
    ("a sum and a share", q("3", unit="USD"), q("3", unit="%"), INCOMPARABLE),
    ("a length and a mass", q("3", unit="m"), q("3", unit="kg"), INCOMPARABLE),
    ("percent and points", q("2", unit="%"), q("3", unit="pp"), INCOMPARABLE),
    ("one number in percent and points", q("2", unit="%"), q("2", unit="pp"), DIFFERENT),
    ("a sign in words", q("2.3", unit="%"), q("-2.3", unit="%"), COMPATIBLE),
    ("rates of other things", q("60", unit="USD/barrel"), q("60", unit="USD/t"), INCOMPARABLE),
    ("one score", score(3, 1), score(3, 1), EQUAL),
    ("the loser's side", score(3, 1), score(1, 3), COMPATIBLE),
    ("two scores", score(3, 1), score(3, 2), DIFFERENT),
    ("zero", q("0"), q("0"), EQUAL),
    ("zero and one", q("0"), q("1"), DIFFERENT),
    ("below zero", q("-5", unit="°C"), q("5", unit="°C"), DIFFERENT),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "relation"), [pytest.param(*c[1:], id=c[0].replace(" ", "-")) for c in CASES])
def test_relation(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert relate_quantities(a, b, UNITS) is relation
    assert relate_quantities(b, a, UNITS) is relation


NEIGHBOURS = [
    (q("2.7", unit="%", step="0.1"), q("2.8", unit="%", step="0.1")),
    (q("6.1", step="0.1"), q("6.2", step="0.1")),
    (q("1.89", unit="EUR", step="0.01"), q("1.90", unit="EUR", step="0.01")),
]


@pytest.mark.parametrize(("a", "b"), NEIGHBOURS)
def test_fractions_one_step_apart_differ(a: Quantity, b: Quantity) -> None:
    assert relate_quantities(a, b, UNITS) is DIFFERENT


def test_millions_one_step_apart_differ() -> None:
    one, two = (q(low, unit="EUR", step="100000") for low in ("8200000", "8300000"))
    assert relate_quantities(one, two, UNITS) is DIFFERENT


@pytest.mark.parametrize(("price", "relation"), [("1.89", COMPATIBLE), ("2.89", DIFFERENT)])
def test_a_rate_whose_litre_is_left_out(price: str, relation: Relation) -> None:
    rate, plain = q("1.89", unit="EUR/l", step="0.01"), q(price, unit="EUR", step="0.01")
    assert relate_quantities(rate, plain, UNITS) is relation


@given(quantities(), quantities())
def test_relation_is_symmetric(a: Quantity, b: Quantity) -> None:
    assert relate_quantities(a, b, UNITS) is relate_quantities(b, a, UNITS)


@given(quantities())
def test_a_quantity_equals_itself(a: Quantity) -> None:
    assert relate_quantities(a, a, UNITS) is EQUAL


@given(st.integers(100, 10**9), st.sampled_from([10, 100, 1000]))
def test_rounding_is_never_a_conflict(number: int, step: int) -> None:
    rounded = round(number / step) * step
    if rounded * 12 < step * 50:
        return  # rounding that takes more than an eighth of the value explains nothing
    a, b = q(str(number)), Quantity(Decimal(rounded), Decimal(rounded), step=Decimal(step))
    assert relate_quantities(a, b, UNITS) in (EQUAL, COMPATIBLE)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_exact_small_steps_must_be_equal(one: int, two: int) -> None:
    """Two counts that end in no zero claim to be exact."""
    a, b = one * 10 + 1, two * 10 + 3
    assert relate_quantities(q(str(a)), q(str(b)), UNITS) is DIFFERENT


def test_currency() -> None:
    assert currency(q("1", unit="EUR/l")) == currency(q("1", unit="EUR")) == "EUR"
    assert currency(q("1")) == ""
