"""Updates among figures that can all be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, moved, summary

DAYS = ["2024-05-07", "2024-05-15"]
TITLE = "Gale in Oster\nA gale struck Oster. {}"


def _tell(folder: Path, first: str, later: str, days: list[str] = DAYS) -> list[str]:
    report = compare(folder, [TITLE.format(first), TITLE.format(later)], days)
    assert not flagged(report), summary(report)
    return [verdict.why for verdict in moved(report)]


def test_a_figure_outgrows_its_bound(tmp_path: Path) -> None:
    (why,) = _tell(tmp_path, "More than 300 people were injured.", "In the gale 412 people were injured.")
    assert "bound" in why


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("More than 300 people were injured.", "In the gale 312 people were injured."),
        ("Dozens of people were injured.", "In the gale 84 people were injured."),
        ("In the gale 412 people were injured.", "More than 300 people were injured."),
    ],
)
def test_a_rounder_telling_is_none(first: str, later: str, tmp_path: Path) -> None:
    assert not _tell(tmp_path, first, later)


def test_on_one_day_a_bound_is_only_rounder(tmp_path: Path) -> None:
    days = [DAYS[0], DAYS[0]]
    assert not _tell(tmp_path, "More than 300 people were injured.", "In the gale 412 people were injured.", days)
