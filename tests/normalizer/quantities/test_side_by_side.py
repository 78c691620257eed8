"""Numbers that stand side by side without being one: a scale before a count, the bound of a group before its share."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were 3.15 million one day earlier.", ["3150000", "1"]),
        ("They had 3 million two years before.", ["3000000", "2"]),
        ("It cost a million one month ago.", ["1000000", "1"]),
        ("It counted one million two hundred thousand birds.", ["1200000"]),
        ("It sold two thousand and five tickets.", ["2005"]),
    ],
)
def test_a_count_behind_a_scale(text: str, expected: list[str]) -> None:
    lows = [f.value.low for f in find(text) if isinstance(f.value, Quantity)]
    assert [str(int(low)) for low in lows] == expected


def test_the_bound_of_a_group_before_its_share() -> None:
    lines = shown("By age: 70 years and over 12.4%.")
    assert lines == ["age [70 years] 70 year at-least", "percentage [12.4%] 12.4 %"]


def test_a_bound_of_its_own() -> None:
    assert shown("It hired 12 and over 30 percent of them left.")[-1] == "percentage [30 percent] 30 % more-than"
