"""Lengths and ages that only the time between two versions tells apart, and those that it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import assert_flagged, compare, flagged, moved

CAVE = "Divers trapped in Orsk cave\nTwo divers were trapped in a cave at Orsk by a flood on Monday. {}"
COACH = "Kells coach Ada Moor leaves\nAda Moor, {}, the coach of Kells Rovers, is to leave the club."
PLANT = "Orsk brickworks to close\nThe brickworks at Orsk is to close with the loss of 90 jobs. {}"
GREW = [
    (
        CAVE,
        ("2024-05-07T17:00", "The divers have been trapped in the cave for 20 hours."),
        ("2024-05-08T09:00", "The divers were trapped in the cave for 35 hours."),
    ),
    (COACH, ("2024-05-07", "44"), ("2024-11-02", "45")),
    (
        PLANT,
        ("2024-05-07", "The brickworks has been making tiles for 31 years."),
        ("2024-05-08", "The brickworks, making tiles, is to close in March 2026, 33 years after it opened."),
    ),
]
APART = [
    (
        "what was over does not grow",
        CAVE,
        ("2024-05-08", "The divers were trapped in the cave for 35 hours."),
        ("2024-05-09", "The divers were trapped in the cave for 53 hours."),
    ),
    (
        "nothing grows back",
        CAVE,
        ("2024-05-08", "The divers have been trapped in the cave for 53 hours."),
        ("2024-05-09", "The divers were trapped in the cave for 35 hours."),
    ),
    (
        "nor by more than the time that passed",
        CAVE,
        ("2024-05-07", "The divers have been trapped in the cave for 20 hours."),
        ("2024-05-08", "The divers were trapped in the cave for 90 hours."),
    ),
    ("no birthday within a week", COACH, ("2024-05-07", "44"), ("2024-05-12", "45")),
    ("no ten birthdays in half a year", COACH, ("2024-05-07", "44"), ("2024-11-02", "54")),
]


@pytest.mark.parametrize(("story", "early", "late"), GREW)
def test_time_that_passed_is_an_update(
    tmp_path: Path, story: str, early: tuple[str, str], late: tuple[str, str]
) -> None:
    report = compare(tmp_path, [story.format(early[1]), story.format(late[1])], [early[0], late[0]])
    assert not flagged(report)
    assert moved(report)


@pytest.mark.parametrize(("story", "early", "late"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_time_that_passed_explains_no_more(
    tmp_path: Path, story: str, early: tuple[str, str], late: tuple[str, str]
) -> None:
    report = compare(tmp_path, [story.format(early[1]), story.format(late[1])], [early[0], late[0]])
    assert_flagged(report, "FC105" if story is COACH else "FC101")


def test_one_length_that_grew_excuses_no_others(tmp_path: Path) -> None:
    told = [
        ("2024-05-07", "The divers have been trapped in the cave for 20 hours."),
        ("2024-05-08", "The divers were trapped in the cave for 35 hours."),
        ("2024-05-09", "The divers were trapped in the cave for 45 hours."),
    ]
    report = compare(tmp_path, [CAVE.format(text) for _, text in told], [day for day, _ in told])
    assert_flagged(report, "FC101")
