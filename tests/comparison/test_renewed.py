"""Values of which a later version says itself that they are new."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, meeting, summary

TEXT = "{head}\n\n{told} The ferry Marlow of the Sund line stays in port."
DAYS = ["2025-05-05", "2025-05-09"]


def told(one: str, other: str) -> list[str]:
    return [TEXT.format(head="Ferry waits", told=one), TEXT.format(head="Ferry still waits", told=other)]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The Sund line offered the deckhands a bonus of $1,200.",
         "The bonus that the Sund line offered the deckhands was lifted to $2,000.", ("$1,200", "$2,000")),
        ("The water at the Sund bridge had reached 7.2 metres.",
         "The water at the Sund bridge has fallen to 5.8 metres.", ("7.2 metres", "5.8 metres")),
        ("The Sund line has set aside $50,000 for the passengers.",
         "The Sund line has tripled what it has set aside for the passengers of the ferry to $150,000.",
         ("$50,000", "$150,000")),
        ("The Sund line put the cost of the repair at $310,000.",
         "The Sund line revised the cost of the repair upwards; it is now put at $352,000.", ("$310,000", "$352,000")),
    ],
)  # fmt: skip
def test_a_later_version_tells_a_new_figure(one: str, other: str, values: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other), DAYS)
    assert not flagged(report), summary(report)
    assert meeting(report, *values)[0].outcome == "update", summary(report)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("The Sund line lifted the bonus of the deckhands to $1,200.",
         "The bonus of the deckhands was lifted to $2,000 by the Sund line.", DAYS),  # one change, told in two ways
        ("The Sund line offered the deckhands a bonus of $1,200.",
         "The bonus that the Sund line offered the deckhands was lifted to $2,000.", DAYS[:1] * 2),
        ("The bonus that the Sund line offered the deckhands was lifted to $2,000.",
         "The Sund line offered the deckhands a bonus of $1,200.", DAYS),  # the older version has the newer figure
    ],
)  # fmt: skip
def test_no_later_version_does(one: str, other: str, days: list[str], tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other), days)
    assert flagged(report), summary(report)
