"""Figures of which two holders are read join where all else says that they are one, and not where two can be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, summary
from tests.slots.evidence.test_occasions import told


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (
            "Ida Moss crossed the line 35 seconds before Jan Roe in the marathon.",
            "In the marathon Jan Roe crossed the line 53 seconds after Ida Moss.",
            True,
        ),
        (
            "Ida Moss trained 35 weeks for the marathon with her sister.",
            "Jan Roe, a baker, needed 53 weeks until he dared to enter the marathon.",
            False,
        ),
    ],
)
def test_two_holders_of_one_figure(one: str, other: str, together: bool, tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other))
    assert bool(flagged(report)) == together, summary(report)
