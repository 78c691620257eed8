"""What the sizes of two figures alone say about each other."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Quantity
from factcheck.slots.sizes import are_far_apart, are_multiples, are_of_two_wholes, make_a_whole


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


def test_parts_of_two_wholes() -> None:
    def part(number: int, total: int) -> Quantity:
        return Quantity(Decimal(number), Decimal(number), None, "count", of=Decimal(total))

    assert are_of_two_wholes(part(3, 5), part(1, 2))
    assert not are_of_two_wholes(part(39, 112), part(36, 121))
    assert not are_of_two_wholes(part(3, 5), Quantity(Decimal(1), Decimal(1), None, "count"))
    assert not are_of_two_wholes(part(3, 5), part(3, 2))
