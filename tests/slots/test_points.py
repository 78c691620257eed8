"""A step of a share told in percent and in points of one number is a conflict; rates and levels are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, compare, flagged

MISTAKEN = [
    (
        "Turnout was 68.3 percent, up 5.2 percentage points from 2021.",
        "Turnout stood at 68.3 percent, an increase of 5.2 percent compared to 2021.",
    ),
    (
        "The share of evening trains that run late is 14.1 percent, up 3.6 points.",
        "The share of evening trains that run late rose by 3.6 percent to 14.1 percent.",
    ),
    (
        "Membership among nurses was 41.7 percent, a rise of 4.3 percentage points.",
        "Membership among nurses was up 4.3 percent and came to 41.7 percent.",
    ),
]
APART = [
    ("Turnout was up five points.", "A party must reach five percent to win seats."),
    ("The bank cut its key rate by 25 basis points.", "The dividend of the bank rises by 25 percent."),
    (
        "Turnout was 68.3 percent, up 5.2 percentage points from 2021.",
        "Turnout was 68.3 percent, and 5.2 percent of the ballots were spoilt.",
    ),
    ("Sales of the dairy rose by 5.4 percent.", "Sales of the dairy grew 5.4 percent."),
]


@pytest.mark.parametrize(("one", "two"), MISTAKEN)
def test_percent_for_points(one: str, two: str, tmp_path: Path) -> None:
    assert across(compare(tmp_path, [f"News\n{one}", f"News\n{two}"]), "FC102")


@pytest.mark.parametrize(("one", "two"), APART)
def test_no_step_of_one_share(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, [f"News\n{one}", f"News\n{two}"]))
