"""A first name alone stands for whoever bears it: another mouth is flagged, the bearer's surname is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged

FULL = "Bell\nThe bell cracked. Its founder, Casper Lunn, sued the tuner Ida Corse. {} The court sat for a day."
WORDS = '"Nobody in this town could hear it ring," {}.'


def _told(one: str, other: str) -> list[str]:
    return [FULL.format(WORDS.format(who)) for who in (one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Casper told reporters", "said Ida Corse"),
        ("Ida told the court", "said founder Casper Lunn"),
        ("said Casper", "said Corse"),
    ],
)
def test_another_mouth_than_the_first_name_is_flagged(one: str, other: str, tmp_path: Path) -> None:
    assert "FC302" in flagged(compare(tmp_path, _told(one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Casper told reporters", "said Lunn"),
        ("Ida told the court", "said Ms Corse"),
        ("said Casper", "said Casper Lunn"),
    ],
)
def test_the_first_name_and_the_surname_are_one_mouth(one: str, other: str, tmp_path: Path) -> None:
    assert "FC302" not in flagged(compare(tmp_path, _told(one, other)))


def test_a_first_name_of_two_people_is_nobody_s(tmp_path: Path) -> None:
    texts = [
        text + " His brother in law, Casper Odell, wept." for text in _told("Casper told reporters", "said Ida Corse")
    ]
    assert "FC302" not in flagged(compare(tmp_path, texts))
