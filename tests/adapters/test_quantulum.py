"""The one use of quantulum3: splitting a row of unit signs, without side effects."""

from __future__ import annotations

import logging

import pytest

from factcheck.adapters.quantulum import split_compound


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("W/m²/K", {"watt": 1, "metre": -2, "kelvin": -1}),
        ("m/s^2", {"metre": 1, "second": -2}),
        ("not a unit", {}),
        ("", {}),
        ("x" * 50, {}),
    ],
)
def test_split(unit: str, expected: dict[str, int]) -> None:
    assert dict(split_compound(unit)) == expected


def test_logging_is_left_as_it_was() -> None:
    before = logging.getLogger().handlers[:]
    split_compound("kg·m/s²")
    assert logging.getLogger().handlers == before
