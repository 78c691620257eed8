"""Figures that move, and that no time can have moved all the same: of one moment, or a misprint."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, meeting, moved, summary

FERRY = "Ferry sinks off Sund\nThe ferry Marlow sank off Sund on Monday morning. {}"
DAYS = ["2025-05-05T11:00", "2025-05-06T19:00", "2025-05-07"]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        (("On Tuesday at noon 61 passengers were still missing.",
          "Noon on Tuesday came, and 58 passengers were missing."), ("61", "58")),
        (("Some 450 homes are without power.", "Some 540 homes are without power."), ("450", "540")),
        (("The number of injured stood at 120.", "The number of injured stood at 1,200."), ("120", "1,200")),
    ],
    ids=["one hour", "transposed", "a nought"],
)  # fmt: skip
def test_what_no_time_moves(told: tuple[str, str], values: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, [FERRY.format(text) for text in ("The search goes on.", *told)], DAYS)
    found = [v for v in meeting(report, *values) if v.outcome == "contradiction"]
    assert found, summary(report)


@pytest.mark.parametrize(
    ("told", "values"),
    [
        (("On Tuesday at noon 61 passengers were still missing.",
          "On Tuesday evening 58 passengers were still missing."), ("61", "58")),
        (("The Marlow sank on Monday morning, and 12 people were killed.",
          "The Marlow sank on Monday morning, and 15 people were killed."), ("12", "15")),
        (("So far 14 people are known to have died.", "So far 41 people are known to have died."), ("14", "41")),
    ],
    ids=["two hours", "when it all began", "two digits under way"],
)  # fmt: skip
def test_what_time_moves(told: tuple[str, str], values: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, [FERRY.format(text) for text in told], DAYS[:2])
    assert not flagged(report), summary(report)
    assert meeting(report, *values)[0].outcome == "update", summary(report)


def test_a_course_that_passes_between_is_no_misprint(tmp_path: Path) -> None:
    texts = [FERRY.format(f"The number of injured stood at {number}.") for number in (112, 117, 121)]
    report = compare(tmp_path, texts, DAYS)
    assert moved(report), summary(report)
    assert not flagged(report), summary(report)


def test_the_figure_that_spoils_a_course(tmp_path: Path) -> None:
    told = [
        "The number of injured stood at 38.",
        "The number of injured stood at 112.",
        "The number of injured stood at 96.",
        "The number of injured stood at 231.",
    ]
    report = compare(tmp_path, [FERRY.format(text) for text in told], [*DAYS, "2025-05-08"])
    assert meeting(report, "112", "96")[0].outcome == "contradiction", summary(report)
    assert [v for v in meeting(report, "38", "112", "231") if v.outcome == "update"], summary(report)


def test_two_figures_of_one_moment_within_a_course(tmp_path: Path) -> None:
    told = [
        "On Monday morning 74 passengers were missing.",
        "On Tuesday at noon 61 passengers were missing.",
        "Only 22 passengers are missing; on Tuesday at noon 58 passengers had been missing.",
    ]
    report = compare(tmp_path, [FERRY.format(text) for text in told], DAYS)
    assert meeting(report, "61", "58")[0].outcome == "contradiction", summary(report)


def test_noon_is_the_middle_of_the_day(tmp_path: Path) -> None:
    texts = [
        f"Fähre vor Sund gesunken\nVor Sund ist die Fähre Marlow gesunken. {told} wurden vermisst."
        for told in ("Menschen", "Am Dienstag um 12 Uhr galt: 61 Passagiere", "Am Dienstagmittag galt: 58 Passagiere")
    ]
    (verdict, *_) = meeting(compare(tmp_path, texts, DAYS), "61", "58")
    assert verdict.outcome == "contradiction"


@pytest.mark.parametrize(
    ("later", "time", "clash"),
    [
        ("58 passengers are missing.", "2025-05-05T11:10", True),
        ("58 passengers are missing.", "2025-05-05T12:10", False),
        ("The number of missing passengers has fallen to 58.", "2025-05-05T11:10", False),
    ],
    ids=["within minutes", "an hour later", "told as new"],
)
def test_versions_that_appear_together(later: str, time: str, *, clash: bool, tmp_path: Path) -> None:
    texts = [FERRY.format("61 passengers are missing."), FERRY.format(later)]
    (verdict, *_) = meeting(compare(tmp_path, texts, [DAYS[0], time]), "61", "58")
    assert (verdict.outcome == "contradiction") is clash
