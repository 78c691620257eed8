"""Figures that moved from one version to a later one, and that no slot joins."""

from __future__ import annotations

from pathlib import Path

from tests.comparison.tellings import compare, flagged, meeting, moved, summary

TITLE = "Fire in the harbour of Oster\n"
FIRST = TITLE + "Police in Oster said that 31 people had been arrested near the harbour. A warehouse burnt down."
SECOND = TITLE + "A warehouse in the harbour of Oster burnt down. The police made 47 arrests, most of them inside."
THIRD = TITLE + "Forty-seven people were arrested after the fire in Oster, 31 of them on the first night."
DAYS = ["2024-05-07", "2024-05-08", "2024-05-09"]


def test_a_figure_that_the_newer_versions_leave_behind(tmp_path: Path) -> None:
    report = compare(tmp_path, [FIRST, SECOND, THIRD], DAYS)
    (verdict,) = [v for v in meeting(report, "31", "47") if v.outcome == "update"]
    assert "newer" in verdict.why or "rose" in verdict.why
    assert not flagged(report), summary(report)


def test_a_figure_that_would_have_to_fall_is_none(tmp_path: Path) -> None:
    assert not moved(compare(tmp_path, [THIRD.partition(",")[0] + ".", FIRST], DAYS[:2]))


def test_the_badly_injured_are_not_all_the_injured(tmp_path: Path) -> None:
    first = TITLE + "A warehouse burnt down in Oster. Nineteen people were critically injured in the fire."
    later = TITLE + "A warehouse burnt down in Oster. In all, 121 people were injured in the fire."
    assert not moved(compare(tmp_path, [first, later], DAYS[:2]))


def test_a_figure_that_does_not_say_what_it_is_of(tmp_path: Path) -> None:
    title = "Fire in the woods of Oster\n"
    first = title + "The flames had burnt 900 hectares of the woods above Oster by dusk."
    later = title + "The flames covered 3,400 hectares of the woods above Oster."
    report = compare(tmp_path, [first, later], DAYS[:2])
    assert meeting(report, "900 hectares", "3,400 hectares")[0].outcome == "update", summary(report)


def test_firefighters_at_work_come_and_go(tmp_path: Path) -> None:
    first = TITLE + "By dawn 180 firefighters were at the harbour of Oster, where a warehouse burnt down."
    later = TITLE + "Some 230 firefighters are at work in the harbour of Oster. A warehouse burnt down."
    report = compare(tmp_path, [first, later], DAYS[:2])
    assert meeting(report, "180", "230")[0].outcome == "update", summary(report)


def test_firefighters_of_one_hour_do_not(tmp_path: Path) -> None:
    first = TITLE + "By dawn 180 firefighters were at the harbour of Oster, where a warehouse burnt down."
    later = TITLE + "By dawn 230 firefighters were at the harbour of Oster, where a warehouse burnt down."
    assert not moved(compare(tmp_path, [first, later], [DAYS[0], DAYS[0]]))


def test_what_is_counted_anew_though_no_rule_names_its_sort(tmp_path: Path) -> None:
    first = TITLE + "The harbour of Oster was shut after the fire. By noon 46 ships were waiting outside."
    later = TITLE + "The harbour of Oster is still shut. Some 112 ships are now waiting outside."
    (verdict,) = meeting(compare(tmp_path, [first, later], DAYS[:2]), "46", "112")
    assert verdict.outcome == "update"


def test_versions_of_one_moment_tell_no_course(tmp_path: Path) -> None:
    first = TITLE + "The harbour of Oster was shut after the fire. By noon 46 ships were waiting outside."
    later = TITLE + "The harbour of Oster is still shut. Some 112 ships are now waiting outside."
    assert not moved(compare(tmp_path, [first, later], [DAYS[0], DAYS[0]]))


def test_seats_after_the_result_advance_no_more(tmp_path: Path) -> None:
    title = "Oster elects council\n"
    first = title + "Final results were shown in Oster. The Harbour Party has 41 of the seats and the Union 30."
    later = title + "The council of Oster meets in June. Harbour, with 44 seats, will lead it."
    assert not moved(compare(tmp_path, [first, later], DAYS[:2]))


def test_two_figures_of_one_hour_are_a_contradiction(tmp_path: Path) -> None:
    first = TITLE + "At noon on Tuesday 180 firefighters were at the harbour of Oster. A warehouse burnt down."
    later = TITLE + "A warehouse burnt down in Oster. At noon on Tuesday some 230 firefighters were at work there."
    report = compare(tmp_path, [TITLE + "A warehouse burnt down in Oster.", first, later], ["2024-05-06", *DAYS[1:]])
    assert meeting(report, "180", "230")[0].outcome == "contradiction", summary(report)
