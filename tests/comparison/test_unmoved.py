"""What no course of events moves: the end of one change, the whole of one part, what each of many gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, meeting, summary

TEXT = "{head}\n\n{told} The town council of Harl met in the old mill."
DAYS = ["2025-05-05", "2025-05-06"]


def told(one: str, other: str) -> list[str]:
    return [TEXT.format(head="Harl decides", told=one), TEXT.format(head="What Harl decided", told=other)]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The reform cuts the council of Harl from 48 seats to 36 seats.",
         "Under the reform the council of Harl shrinks from 48 seats to 30 seats.", ("36", "30")),
        ("The Sund line is offering each passenger of the ferry Marlow 300 euros.",
         "Passengers of the ferry Marlow have so far accepted the 3,000 euros that the Sund line offers each of them.",
         ("300 euros", "3,000 euros")),
    ],
)  # fmt: skip
def test_no_update(one: str, other: str, values: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other), DAYS)
    assert all(verdict.outcome != "update" for verdict in meeting(report, *values)), summary(report)


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("Two of the eight people killed in the fire at Harl were children.",
         "Two of the eleven people killed in the fire at Harl were children.", ("eight", "eleven")),
        ("The Sund line offered each passenger of the ferry Marlow 300 euros.",
         "The Sund line has raised its offer to each passenger of the ferry Marlow to 500 euros.",
         ("300 euros", "500 euros")),
    ],
)  # fmt: skip
def test_still_an_update(one: str, other: str, values: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other), DAYS)
    assert not flagged(report), summary(report)


def test_figures_that_all_agree(tmp_path: Path) -> None:
    text = "The reform cuts the council of Harl from 48 seats to 36 seats, {}."
    report = compare(tmp_path, told(text.format("the mayor said"), text.format("the clerk wrote")), DAYS)
    assert not flagged(report), summary(report)
