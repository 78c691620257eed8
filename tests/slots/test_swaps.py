"""Values that changed places are seen, and values told in another order are not."""

from __future__ import annotations

import pytest

from tests.slots.test_align import slots

FIRST = "Vote\nThe Liberals won 24 percent of the vote and Labour 31 percent."
SWAPPED = [
    (FIRST, "Vote\nThe Liberals won 31 percent of the vote and Labour 24 percent."),
    (
        "Two jailed\nPaul Verne was jailed for five years and Ines Moor for three years.",
        "Two jailed\nPaul Verne and Ines Moor were jailed for three and five years respectively.",
    ),
]
STRAIGHT = [
    (FIRST, FIRST),
    (FIRST, "Vote\nLabour won 31 percent of the vote and the Liberals 24 percent."),
    (
        "Two jailed\nPaul Verne was jailed for five years and Ines Moor for three years.",
        "Two jailed\nInes Moor and Paul Verne were jailed for three and five years respectively.",
    ),
    ("Fares\nFares in Kell rise from 24 to 31 cents.", "Fares\nFares in Kell rise to 31 cents."),
]


def swaps(one: str, two: str) -> list[list[str]]:
    return [[f.version for f in c.slot.facts] for c in slots(one, two) if c.topic == "swap"]


@pytest.mark.parametrize(("one", "two"), SWAPPED)
def test_values_that_changed_places(one: str, two: str) -> None:
    assert swaps(one, two) == [["v1", "v1", "v2", "v2"]]
    assert swaps(two, one) == [["v1", "v1", "v2", "v2"]]


@pytest.mark.parametrize(("one", "two"), STRAIGHT)
def test_another_order_is_no_swap(one: str, two: str) -> None:
    assert swaps(one, two) == []
    assert swaps(two, one) == []


def test_from_and_to_in_another_order() -> None:
    one, two = "Fares\nBus fares in Kell rise from $2 to $3.", "Fares\nBus fares in Kell rise to $3 from $2."
    assert swaps(one, two) == []


def test_holders_that_changed_places() -> None:
    two = "Vote\nLabour won 24 percent of the vote, the Liberals 31 percent."
    assert swaps(FIRST, two) == [["v1", "v1", "v2", "v2"]]


def test_so_many_of_a_whole_is_no_swap() -> None:
    one = "Exchange\nThe exchange freed 146 guards. Among the guards of the exchange were eleven women."
    assert swaps(one, "Exchange\nEleven of the 146 guards whom the exchange freed are women.") == []
