"""A figure is the size of a change or its end, and one that two versions tell as either is a conflict."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, compare, flagged

BY_AND_TO = [
    ("The board cut the grant of the choir by 40 percent.", "The board cut the grant of the choir to 40 per cent."),
    (
        "Traffic on the Hald bridge fell by 70 percent.",
        "Traffic on the Hald bridge fell to 70 percent of its old level.",
    ),
    ("The yard will reduce its staff by 320 people.", "The yard will reduce its staff to 320 people."),
    ("The club lowered its fee by 85 euros.", "The club lowered its fee to 85 euros."),
    ("Das Werk senkte die Produktion von Zement um 30 Prozent.", "Die Produktion von Zement sank auf 30 Prozent."),
    ("The town raised the rent of the hall by 140 percent.", "The rent of the hall was raised to 140 percent."),
]
ONE_CHANGE = [
    ("The board cut the grant of the choir by 50 percent.", "The board cut the grant of the choir to 50 per cent."),
    ("The yard cut its staff by 320 people, from 640.", "The yard cut its staff to 320 people."),
    ("Prices were 7.8 percent higher, up by 7.8 percent.", "Inflation accelerated to 7.8 percent."),
    ("The club lowered its fee by 85 euros.", "The club lowered its fee by 85 euros to 240 euros."),
    (
        "The board cut the grant of the choir by 60 percent.",
        "The board cut the grant of the choir by 60 percent, to 40 percent of what it was.",
    ),
    (
        "The dam was drained by 30 percent in May and fell to 30 percent in June.",
        "The water in the dam fell to 30 percent.",
    ),
]


@pytest.mark.parametrize(("one", "two"), BY_AND_TO)
def test_the_size_of_a_change_and_its_end(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, [f"News\n{one}", f"News\n{two}"])
    assert [verdict.level for verdict in across(report, "FC107")] == ["warning"]


@pytest.mark.parametrize(("one", "two"), ONE_CHANGE)
def test_one_change(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, [f"News\n{one}", f"News\n{two}"]))
