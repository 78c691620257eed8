"""What the sizes of two figures alone say about each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Quantity
from factcheck.slots.evidence.sizes import (
    are_far_apart,
    are_multiples,
    are_of_two_sizes,
    is_rate,
    make_a_whole,
)


def share(percent: int) -> Quantity:
    return Quantity(Decimal(percent), Decimal(percent), "%", "share")


def euros(amount: int) -> Quantity:
    return Quantity(Decimal(amount), Decimal(amount), "EUR", "money")


def test_shares_that_leave_nothing() -> None:
    assert make_a_whole(share(85), share(15))
    assert not make_a_whole(share(85), share(16))
    assert not make_a_whole(share(50), share(50))


def test_the_price_of_each_and_that_of_all() -> None:
    assert are_multiples(euros(14), euros(28))
    assert not are_multiples(euros(14), euros(24))


def test_another_order() -> None:
    assert are_far_apart(euros(3), euros(100), 30)
    assert not are_far_apart(euros(3), euros(100), 40)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (85_000, 140_000, True),
        (320, 55, True),
        (85_000, 58_000, True),  # a slip, of which others tell
        (40_000, 4_000, False),  # a nought more
        (15_000, 5_000, False),  # a digit more
        (24, 34, False),
        (3, 5, False),
    ],
)
def test_sums_that_no_slip_explains(one: int, other: int, *, two: bool) -> None:
    assert are_of_two_sizes(euros(one), euros(other)) == two
    assert are_of_two_sizes(euros(other), euros(one)) == two


def test_counts_and_shares_are_of_any_size() -> None:
    assert not are_of_two_sizes(share(41), share(58))
    assert not are_of_two_sizes(Quantity(Decimal(320), Decimal(320)), Quantity(Decimal(55), Decimal(55)))


def test_what_is_paid_a_year_is_a_rate() -> None:
    yearly = Quantity(Decimal(90), Decimal(90), "EUR/year", "money/time")
    assert is_rate(yearly)
    assert not is_rate(euros(720))
    assert not is_rate(share(90))
