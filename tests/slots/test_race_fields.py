"""Those still in a race on some day, those who reached its end, and those who gave up are three numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, summary

TOLD = "Regatta off Oster\nThe regatta off Oster went on for nine days. {}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Of the 94 boats 61 are still racing.", "Of the 94 boats 58 reached the finish."),
        ("With a day to go, 62 of 94 crews remain in the race.", "In the end 61 crews crossed the finish line."),
        ("Noch im Rennen sind 62 Boote.", "Das Ziel erreichten 61 Boote; 61 Boote kamen ins Ziel."),
        ("Still in the race: 62 boats.", "Finishers: 61 boats."),
        ("After six days 33 boats had abandoned the race.", "After nine days 34 boats finished the race."),
    ],
)
def test_those_under_way_and_those_at_the_end(one: str, other: str, tmp_path: Path) -> None:
    report = compare(tmp_path, [TOLD.format(one), TOLD.format(other)])
    assert not flagged(report), summary(report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In the end 61 boats reached the finish.", "Only 16 boats reached the finish."),
        ("When night fell 71 boats were still in the race.", "When night fell 17 boats were still in the race."),
    ],
)
def test_two_numbers_for_one(one: str, other: str, tmp_path: Path) -> None:
    assert "FC101" in flagged(compare(tmp_path, [TOLD.format(one), TOLD.format(other)]))
