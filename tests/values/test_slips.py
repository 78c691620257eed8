"""Typical slips are known by their names, and unlike values are not slips."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from factcheck.model import Mention, Quantity, Value, When
from factcheck.values import find_slip, have_like_digits
from tests.values.strategies import WHENS, quantities


def n(number: str, unit: str | None = None, dimension: str = "count") -> Quantity:
    return Quantity(Decimal(number), Decimal(number), unit, dimension)


def score(first: int, second: int) -> Quantity:
    return Quantity(Decimal(first), Decimal(second), dimension="score")


def when(timex: str) -> When:
    return When(timex, None, None, "minute" if "T" in timex else "day", "stated")


SLIPS = [
    (n("640", "m", "length"), n("640", "foot", "length"), "unit"),
    (n("52"), n("25"), "transposed"),
    (n("36214"), n("36124"), "transposed"),
    (n("36214"), n("36244"), "digit"),
    (n("13"), n("30"), "sound"),
    (n("3400000"), n("3400000000"), "scale"),
    (n("14"), n("28"), "double"),
    (n("7406", "second", "time"), n("2.06", "hour", "time"), "digit"),  # 2:03:26 and 2:03:36
    (n("2"), n("4"), None),
    (n("117"), n("932"), None),
    (score(6, 3), score(5, 4), "sum"),
    (score(3, 1), score(3, 2), "side"),
    (score(3, 1), score(0, 2), None),
    (when("BC1470"), when("BC1740"), "transposed"),
    (when("BC1470"), when("BC1230"), None),
    (when("2025-03-03"), when("2025-04-03"), "month"),
    (when("2025-03-03"), when("2024-03-03"), "year"),
    (when("2025-03-12"), when("2025-03-21"), "day"),
    (when("2025-03-03"), when("2025-04-17"), None),
    (when("1998"), when("1989"), "transposed"),
    (when("XXXX-XX-XXT06:45"), when("XXXX-XX-XXT07:45"), "hour"),
    (when("T06:45"), when("T18:45"), "hour"),
    (when("T06:45"), when("T09:10"), None),
    (when("T05:40"), when("T04:50"), "transposed"),
    (n("7421", "second", "time"), n("7394", "second", "time"), "transposed"),  # 2:03:41 and 2:03:14
    (n("7421", "second", "time"), n("7481", "second", "time"), "digit"),  # 2:03:41 and 2:04:41
    (n("18", "week", "time"), n("18", "month", "time"), "unit"),
    (n("3", "hour", "time"), n("3", "year", "time"), None),
    (n("22", "minute", "time"), n("41", "minute", "time"), None),
    (n("145", "km", "length"), n("155", "mile", "length"), None),
    (n("52"), when("2025"), None),
    (Mention("Ada Stone", "Ada"), Mention("Tom Reed", "Tom"), None),
]


@pytest.mark.parametrize(("a", "b", "slip"), SLIPS)
def test_slip(a: Value, b: Value, slip: str | None) -> None:
    assert find_slip(a, b) == slip
    assert find_slip(b, a) == slip


@pytest.mark.parametrize(("a", "b"), [(n("4.7"), n("47")), (n("0.35"), n("3.5"))])
def test_a_lost_point_is_a_slip(a: Value, b: Value) -> None:
    assert find_slip(a, b) == "scale"


@given(quantities(), quantities())
def test_number_slips_are_symmetric(a: Quantity, b: Quantity) -> None:
    assert find_slip(a, b) == find_slip(b, a)


@given(WHENS, WHENS)
def test_time_slips_are_symmetric(a: When, b: When) -> None:
    assert find_slip(a, b) == find_slip(b, a)


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        (n("36"), n("46"), True),
        (n("36"), n("38"), True),
        (n("36"), n("36"), False),
        (n("36"), n("47"), False),
        (n("6"), n("8"), False),
        (n("360"), n("460"), False),
    ],
)
def test_numbers_of_two_digits_that_differ_in_one(one: Quantity, two: Quantity, alike: bool) -> None:
    assert have_like_digits(one, two) is alike
