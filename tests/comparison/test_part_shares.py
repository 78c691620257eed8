"""All, none or a part of a whole against another part of it, and a whole that is told for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged

PUMPS = "Kellmoor pumps\n\nEngineers tested the flood pumps of Kellmoor on Tuesday. {}"
CHARGES = "Kellmoor trial\n\nThe former mayor Ida Storn stood trial in Kellmoor. {}"

CONFLICTS = [
    pytest.param(
        PUMPS.format("Five of the twelve pumps failed the test, the water board said."),
        PUMPS.format("None of the twelve pumps failed the test, the water board said."),
        id="none-against-a-part",
    ),
    pytest.param(
        PUMPS.format("Two of the six pumps failed to start during the test."),
        PUMPS.format("Half of the six pumps failed to start during the test."),
        id="half-against-two-of-six",
    ),
]
QUIET = [
    pytest.param(
        CHARGES.format("The jury found Storn guilty on four of seven counts of bribery."),
        CHARGES.format("Storn had denied all seven counts when the trial began in May."),
        id="all-of-another-thing-said",
    ),
    pytest.param(
        PUMPS.format("Five of the twelve pumps failed the test, the water board said."),
        PUMPS.format("All twelve pumps were built in Orl in 1988, the water board said."),
        id="all-have-one-origin",
    ),
    pytest.param(
        PUMPS.format("Five of the twelve pumps failed the test, the water board said."),
        PUMPS.format("Pressure held in seven of the twelve pumps."),
        id="the-rest",
    ),
    pytest.param(
        PUMPS.format("Five of the twelve pumps failed the test, the water board said."),
        PUMPS.format("All five pumps that failed the test will be replaced, the water board said."),
        id="all-of-the-part",
    ),
    pytest.param(
        PUMPS.format("Three of the six pumps failed to start during the test."),
        PUMPS.format("Half of the six pumps failed to start during the test."),
        id="half-is-three-of-six",
    ),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_parts_that_cannot_both_be_right(tmp_path: Path, one: str, other: str) -> None:
    assert flagged(compare(tmp_path, [one, other]))


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_parts_that_go_together(tmp_path: Path, one: str, other: str) -> None:
    assert not flagged(compare(tmp_path, [one, other]))
