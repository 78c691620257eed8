"""The unit table: conversion inside a dimension, and none between dimensions or currencies."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Quantity
from factcheck.rulebook.load import load_rulebook
from factcheck.rulebook.units import all_units, base_value, convert, dimension_of, written_forms

TABLE = load_rulebook().units


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("12", "month", "year", "1"),
        ("7", "day", "week", "1"),
        ("1", "mile", "km", "1.609344"),
        ("106", "°F", "°C", "41.111111111111"),
        ("0", "°C", "K", "273.15"),
        ("36", "km/h", "m/s", "10"),
        ("1", "bp", "pp", "0.01"),
        ("24", "t/day", "t/hour", "1"),
        ("1", "ha", "m2", "10000"),
        ("1", "kWh", "J", "3600000"),
    ],
)
def test_conversion(value: str, source: str, target: str, expected: str) -> None:
    assert convert(Decimal(value), source, target, TABLE) == Decimal(expected)


@pytest.mark.parametrize(("source", "target"), [("km", "kg"), ("USD", "EUR"), ("%", "pp"), ("km", "nothing")])
def test_no_conversion(source: str, target: str) -> None:
    with pytest.raises(ValueError, match=r"no unit|converted"):
        convert(Decimal(1), source, target, TABLE)


def test_base_value_keeps_the_interval() -> None:
    assert base_value(Quantity(Decimal(3), Decimal(5), "km", "length"), TABLE) == (Decimal(3000), Decimal(5000))
    assert base_value(Quantity(Decimal(3), Decimal(5)), TABLE) == (Decimal(3), Decimal(5))


def test_every_unit_converts_to_itself_and_has_a_dimension() -> None:
    for name in all_units(TABLE):
        assert dimension_of(name, TABLE)
        assert convert(Decimal(3), name, name, TABLE) == 3


def test_dimensions_of_compounds() -> None:
    assert dimension_of("USD/barrel", TABLE) == "money/volume"
    assert dimension_of("t/day", TABLE) == "mass/time"
    assert dimension_of("nothing", TABLE) is None


def test_written_forms() -> None:
    assert written_forms("metre(s)") == ["metre", "metres"]
    assert written_forms("мил(я|и)") == ["миля", "мили"]
