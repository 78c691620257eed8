"""What binds two figures: whose they are, and for which time they hold."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence import compare_holders


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("lars orvik", "lars orvik", 1),
        ("orvik", "lars orvik", 1),
        ("lars", "lars orvik", 1),  # "her husband, Lars"
        ("lars orvik", "vik", -1),
        ("lars orvik", "nora orvik", -1),
        (None, "lars orvik", 0),
    ],
)
def test_whose_figures_they_are(one: str | None, other: str | None, expected: int) -> None:
    assert compare_holders(one, other) == expected
    assert compare_holders(other, one) == expected
