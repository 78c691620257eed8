"""Dates that a later version says were changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, meeting, moved, summary

FIRST = "Vote in Oster\nThe parliament in Oster is to vote on the bill on 8 May. Some {} people wrote to it."
LATER = "Vote in Oster\n{} Some 300 people wrote to the parliament in Oster."
DAYS = ["2024-05-02", "2024-05-06"]


@pytest.mark.parametrize(
    "told",
    [
        "The vote was pushed back from 8 May to 21 May, the speaker said.",
        "The vote on the bill, first set for 8 May, was moved to 21 May.",
        "The vote on the bill, planned for Wednesday, was put off until 21 May.",
    ],
)
def test_the_day_given_up_is_the_one_told_before(tmp_path: Path, told: str) -> None:
    report = compare(tmp_path, [FIRST.format(300), LATER.format(told)], DAYS)
    (verdict,) = [v for v in moved(report) if {"8 May", "21 May"} <= {f.text for f in v.slot.facts}]
    assert "changed" in verdict.why
    assert not flagged(report), summary(report)


def test_two_days_without_a_word_of_change_are_none(tmp_path: Path) -> None:
    told = "The parliament in Oster is to vote on the bill on 21 May."
    report = compare(tmp_path, [FIRST.format(300), LATER.format(told)], DAYS)
    assert not [v for v in meeting(report, "8 May", "21 May") if v.outcome == "update"]
