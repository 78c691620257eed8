"""The one printed form of each value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Kind, Mention, Quantity, Quote, Value, When
from factcheck.normalizer.canonical import canonical_form, plain
from tests.values.strategies import WHENS, quantities


def q(low: str, high: str = "", unit: str | None = None, hedge: str = "exact", of: str = "") -> Quantity:
    whole = Decimal(of) if of else None
    return Quantity(Decimal(low), Decimal(high or low), unit, hedge=hedge, of=whole)  # type: ignore[arg-type]


def w(timex: str, mod: str | None = None) -> When:
    return When(timex, None, None, "day", "unresolved", mod)  # type: ignore[arg-type]


CASES: list[tuple[Kind, Value, str]] = [
    ("duration", q("5.50", unit="year"), "5.5 year"),
    ("quantity", q("41000", hedge="more-than"), "more than 41000"),
    ("quantity", q("4E+3", hedge="about"), "about 4000"),
    ("quantity", q("12", hedge="at-least"), "at least 12"),
    ("quantity", q("12", hedge="at-most"), "at most 12"),
    ("quantity", q("12", hedge="less-than"), "less than 12"),
    ("money", q("8200000", unit="EUR"), "8200000 EUR"),
    ("money", q("1.89", unit="EUR/l"), "1.89 EUR/l"),
    ("percentage", q("2.70", unit="%"), "2.7%"),
    ("percentage", q("2", "3", unit="%", hedge="range"), "2 to 3%"),
    ("quantity", q("20000", "25000", hedge="range"), "20000 to 25000"),
    ("quantity", q("37", of="38"), "37 of 38"),
    ("score", q("3", "1"), "3-1"),
    ("quantity", q("0"), "0"),
    ("quantity", q("-5", unit="°C"), "-5 °C"),
    ("date", w("2025-01-17"), "2025-01-17"),
    ("date", w("2025-03", "end"), "end of 2025-03"),
    ("date", w("2025-03", "start"), "early 2025-03"),
    ("date", w("1998", "before"), "before 1998"),
    ("time", w("T14:30", "approx"), "about T14:30"),
    ("quote", Quote("We  will\nnot sell", "direct"), "We will not sell"),
    ("name", Mention("Ada Stone", "Stone"), "Ada Stone"),
    ("role", Mention("Ada Stone", "captain", "captain"), "captain"),
    ("role", Mention("Ada Stone", "the skipper"), "the skipper"),
]


@pytest.mark.parametrize(("kind", "value", "form"), CASES)
def test_canonical_form(kind: Kind, value: Value, form: str) -> None:
    assert canonical_form(kind, value) == form


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_plain_numbers_keep_their_value(number: Decimal) -> None:
    text = plain(number)
    assert "E" not in text.upper()
    assert Decimal(text) == +number
    assert text != "-0"


@given(quantities(), WHENS)
def test_any_value_has_a_form(number: Quantity, when: When) -> None:
    assert canonical_form("quantity", number)
    assert canonical_form("score", number).count("-") >= 1
    assert canonical_form("date", when).endswith(when.timex)


@given(quantities(), quantities())
def test_unlike_exact_values_have_unlike_forms(one: Quantity, two: Quantity) -> None:
    if canonical_form("quantity", one) == canonical_form("quantity", two):
        assert (one.low, one.high, one.unit or "", one.of) == (two.low, two.high, two.unit or "", two.of)
