"""How far apart unlike values lie, as the model of unlike pairs reads it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Quantity
from factcheck.slots.evidence.distances import WITHIN, read_distance


def euros(amount: str) -> Quantity:
    return Quantity(Decimal(amount), Decimal(amount), "EUR", "money")


@pytest.mark.parametrize(
    ("one", "other", "within"),
    [("100", "95", 3), ("100", "80", 2), ("100", "60", 1), ("100", "40", 0)],
)
def test_steps_of_nearness(one: str, other: str, within: int) -> None:
    for pair in ((one, other), (other, one)):
        features = read_distance(*map(euros, pair), None, 0.5)
        assert sum(features[name] for name, _ in WITHIN) == within


def test_one_more_is_a_step_among_few_and_a_slip_among_many() -> None:
    few, many = (read_distance(euros(low), euros(high), None, 0.5) for low, high in (("3", "4"), ("83", "84")))
    assert few["one_apart"] == many["one_apart"] == 1.0
    assert (few["one_apart_large"], many["one_apart_large"]) == (0.0, 1.0)


def test_digits_that_are_alike() -> None:
    features = read_distance(euros("1450000"), euros("1350000"), "digit", 0.8)
    assert (features["first_of_several"], features["last_of_several"]) == (1.0, 1.0)
    assert features["slip_digit"] == 1.0
    assert "last_of_several" not in read_distance(euros("300"), euros("400"), None, 0.2)  # noughts are no digits


def test_a_slip_has_a_feature_of_its_name() -> None:
    assert read_distance(euros("3"), euros("3"), "next day", 0.5)["slip_next_day"] == 1.0


def test_other_units_are_no_distance() -> None:
    dollars = Quantity(Decimal(100), Decimal(100), "USD", "money")
    assert read_distance(euros("100"), dollars, None, 0.4) == {"both_told": 0.4}
