"""A figure that a later version tells with what it was before: an update, whatever it counts."""

from __future__ import annotations

from pathlib import Path

from tests.comparison.tellings import compare, flagged, meeting, moved, summary

FIRST = "Mill burns in Oster\nA mill burnt down in Oster. Insurers put the damage at $1.3 billion."
LATER = "Mill burns in Oster\nThe mill that burnt down in Oster was old. {}"
DAYS = ["2024-05-07", "2024-05-21"]


def test_a_sum_that_was_revised(tmp_path: Path) -> None:
    later = LATER.format("The damage was revised from $1.3 billion to $1.8 billion.")
    report = compare(tmp_path, [FIRST, later], DAYS)
    (verdict,) = [v for v in meeting(report, "$1.3 billion", "$1.8 billion") if v.outcome == "update"]
    assert "before" in verdict.why
    assert not flagged(report), summary(report)


def test_a_sentence_that_was_cut(tmp_path: Path) -> None:
    first = "Miller of Oster jailed\nAnna Bright, the miller of Oster, was sentenced to eight years in prison."
    later = "Miller of Oster\nThe sentence of Anna Bright, the miller of Oster, was cut from eight years to seven."
    report = compare(tmp_path, [first, later], DAYS)
    assert [v for v in meeting(report, "eight years", "seven") if v.outcome == "update"], summary(report)
    assert not flagged(report), summary(report)


def test_the_same_two_sums_in_one_night_are_no_course(tmp_path: Path) -> None:
    later = LATER.format("The damage was revised from $1.3 billion to $1.8 billion.")
    assert not moved(compare(tmp_path, [FIRST, later], [DAYS[0], DAYS[0]]))


def test_a_comparison_with_another_year_is_no_course(tmp_path: Path) -> None:
    first = "Mill in Oster earns more\nThe mill in Oster had a profit of $1.3 billion in 2022."
    later = "Mill in Oster earns more\nThe profit of the mill in Oster rose from $1.3 billion to $1.8 billion."
    assert not moved(compare(tmp_path, [first, later], DAYS))
