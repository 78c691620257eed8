"""FC407 by the family of its words: what rarely answers one question is a note, what nearly always does an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare

CHOICES = [
    (
        "error",
        "Keeper injured\nGoalkeeper Ines Moor broke her left wrist in training on Friday.",
        "Keeper injured\nGoalkeeper Ines Moor fractured her right wrist in Friday's training.",
    ),
    (
        "note",
        "Driver arrested\nDriver Ivo Moor was arrested in a church in Varnholt on Monday, police said.",
        "Driver arrested\nOfficers arrested driver Ivo Moor in a school in Varnholt on Monday.",
    ),
]


@pytest.mark.parametrize(("level", "one", "other"), CHOICES)
def test_a_family_has_its_level(tmp_path: Path, level: str, one: str, other: str) -> None:
    found = [v for v in compare(tmp_path, [one, other]).verdicts() if v.rule == "FC407"]
    assert [v.level for v in found] == [level]
