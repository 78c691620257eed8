"""Figures that time moved, though one version dates nothing, and those that no words show to be of one question."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, meeting, summary

REWARD = "Hunt for Kell robbers\n{}The police of Kell {}"
POWER = "Storm leaves Oster dark\n{}{}"


def dated(*days: str) -> list[str]:
    return [f"Published: {day}\n\n" if day else "\n" for day in days]


def test_a_version_without_a_date_repeats_the_older_figure(tmp_path: Path) -> None:
    told = [
        "offered a reward of $20,000 for the robbers.",
        "doubled the reward for the robbers to $40,000.",
        "offered a reward of $20,000 for the robbers.",
    ]
    heads = dated("2025-03-03", "2025-03-06", "")
    report = compare(tmp_path, [REWARD.format(head, text) for head, text in zip(heads, told, strict=True)])
    assert not flagged(report), summary(report)
    assert meeting(report, "$20,000", "$40,000")[0].outcome == "update", summary(report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Storage in the country was 34 percent full.", "Storage in the country was 27 percent full."),
        (
            "The commission received complaints from 11 stations.",
            "The commission received complaints from 14 stations.",
        ),
    ],
)
def test_what_fills_and_adds_up_moves(one: str, other: str, tmp_path: Path) -> None:
    texts = [
        POWER.format(head, text) for head, text in zip(dated("2025-03-03", "2025-03-10"), (one, other), strict=True)
    ]
    report = compare(tmp_path, texts)
    assert not flagged(report), summary(report)


def test_two_figures_of_which_none_is_told_as_new_are_no_update(tmp_path: Path) -> None:
    told = ["offered a reward of $20,000 for the robbers.", "offered a reward of $40,000 for the robbers."]
    heads = dated("2025-03-03", "")
    report = compare(tmp_path, [REWARD.format(head, text) for head, text in zip(heads, told, strict=True)])
    assert flagged(report), summary(report)


def test_a_degree_of_danger_counts_no_people(tmp_path: Path) -> None:
    texts = [
        POWER.format(head, text)
        for head, text in zip(
            dated("2025-03-03", "2025-03-03"),
            (
                "Three skiers were missing below Mount Kell.",
                "The warning level at Mount Kell had been four out of five.",
            ),
            strict=True,
        )
    ]
    assert not flagged(compare(tmp_path, texts))
