"""Ordinals that number one event by other nouns."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence.series import compare_series, read_repeated
from tests.slots.test_align import read, told
from tests.slots.test_align import slots as find


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("row", "row", 1),
        ("2025", "2025", 1),
        ("2020", "~2021", 1),
        ("2020", "~2015", -1),
        ("XXXX-10", "2025-10", 1),
        ("XXXX-10", "2025-09", -1),
        ("2025", "2025-09", -1),  # the third of the year and the second since September
        ("row", "2025", -1),
        ("ever", "2025", 0),
        (None, "row", 0),
    ],
)
def test_series_are_compared(one: str | None, other: str | None, expected: int) -> None:
    assert compare_series(one, other) == compare_series(other, one) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halvard have lost four times in a row.", ["4"]),
        ("Thieves had come twice before, and the bakery is shut.", ["3"]),
        ("Officers fired twice.", []),
    ],
)
def test_numbers_of_times_are_ordinals(text: str, expected: list[str]) -> None:
    _, facts = read(f"News\n{text}")
    assert [fact.normalized for fact in read_repeated(facts)] == expected


def test_one_series_joins_unlike_nouns() -> None:
    one = "Gell\nThe crews of Gell went home at noon. It was the third stoppage in a row."
    other = "Gell\nNobody works at Gell today, for the fourth time running, and the shops are shut."
    assert ("fourth", "third") in told(find(one, other), "rank")


def test_two_series_stay_apart() -> None:
    one = "Gell\nThe crews of Gell went home at noon. It was the third stoppage in a row."
    other = "Gell\nThe crews of Gell went home. It was the fifth stoppage of 2025."
    assert ("fifth", "third") not in told(find(one, other), "rank")
