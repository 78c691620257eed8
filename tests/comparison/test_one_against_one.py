"""Words of one version against those of one other: what two people, parts or events may share settles nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, compare

GUILTY = "Clerk in court\nA jury found the clerk Ada Orlin guilty on Monday."
JURORS = "Verdict is in\nAfter two days jurors in Brelsk found Ada Orlin, who kept the books of the port, guilty."
ACQUITTED = "Clerk in court\nThe clerk Ada Orlin was acquitted on Monday."
UPPER = "Cellos found\nPolice found the cellos in a barn in the village of Upper Marl."
LOWER = "Cellos found\nThe cellos were hidden behind the hay of a barn in Lower Marl."


@pytest.mark.parametrize(
    ("code", "tellings", "level"),
    [
        ("FC407", (GUILTY, ACQUITTED), "note"),
        ("FC407", (GUILTY, JURORS, ACQUITTED), "error"),
        ("FC405", (UPPER, LOWER), "error"),
    ],
)
def test_a_third_version_settles_what_one_against_one_leaves_open(
    code: str, tellings: tuple[str, ...], level: str, tmp_path: Path
) -> None:
    (verdict,) = across(compare(tmp_path, tellings), code)
    assert verdict.level == level
