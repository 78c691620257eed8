"""Figures that move until something ends: the price of a share until the close, a count until it is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import assert_flagged, compare, meeting, moved, summary

SHARES = "Kell Steel opens mill\nKell Steel opened a mill in Oster. {}"
VOTE = "Oster votes on dam\nThe people of Oster voted on the dam. {}"
SETTLED = [
    (
        "two closing prices of one day",
        SHARES,
        ("2024-05-07", "The shares of Kell Steel closed 5.2 percent lower."),
        ("2024-05-08", "The shares of Kell Steel ended the day 2.5 percent lower."),
    ),
    (
        "a day that is named and past",
        SHARES,
        ("2024-05-08", "The shares of Kell Steel rose 6.4 percent on Tuesday."),
        ("2024-05-09", "The shares of Kell Steel gained 4.6 percent on Tuesday."),
    ),
    (
        "a turnout after the result",
        VOTE,
        ("2024-05-05", "Turnout was 61 percent, final results showed."),
        ("2024-05-06", "Turnout was 68 percent."),
    ),
    (
        "a turnout that is confirmed",
        VOTE,
        ("2024-05-05", "Turnout confirmed: 61 percent."),
        ("2024-05-06", "Turnout was 68 percent."),
    ),
    (
        "a turnout after a result that was expected to be otherwise",
        VOTE,
        ("2024-05-05", "Turnout was 61 percent, final results showed. The next vote is expected in May."),
        ("2024-05-06", "Turnout was 68 percent. Final results may still be challenged."),
    ),
    (
        "the vote of an earlier year",
        VOTE,
        ("2024-05-05", "Mayor Ada Stone won the election of 2021 with 61 percent of the vote."),
        ("2024-05-06", "Mayor Ada Stone won the election of 2021 with 51 percent of the vote."),
    ),
    (
        "a threshold",
        VOTE,
        ("2024-05-05", "Turnout has to pass a threshold of 45 percent."),
        ("2024-05-06", "Turnout has to pass a threshold of 40 percent."),
    ),
    (
        "a part of a toll that stands",
        "Blaze in Oster\nA fire broke out in a hostel in Oster on Sunday. It killed nine people. {}",
        ("2024-05-07", "Three of the dead were students."),
        ("2024-05-08", "Four of the dead were students."),
    ),
    (
        "the speed of a wind that is over",
        "Storm hits Oster\nA storm hit Oster on Monday night. {}",
        ("2024-05-07", "Wind gusts reached 55 miles an hour."),
        ("2024-05-09", "Wind gusts reached 75 miles an hour."),
    ),
]
MOVING = [
    (
        "a turnout beside the year of the last vote",
        VOTE,
        ("2024-05-05", "Turnout was 61 percent, against 54 percent at the last vote, in March 2019."),
        ("2024-05-06", "Turnout was 63.4 percent, nine points more than at the last vote, in March 2019."),
    ),
    (
        "a result that somebody waits for",
        VOTE,
        ("2024-05-05", "Turnout was 61 percent. The mayor expects the final result on Monday."),
        ("2024-05-06", "Turnout was 63.4 percent, final results showed."),
    ),
    (
        "a part of a toll that rose",
        "Blaze in Oster\nA fire broke out in a hostel in Oster on Sunday. {}",
        ("2024-05-07", "It killed nine people. Three of the dead were students."),
        ("2024-05-08", "It killed 11 people. Four of the dead were students."),
    ),
    (
        "a price while it trades",
        SHARES,
        ("2024-05-07T10:30", "The shares of Kell Steel were down 5.2 percent in early trading."),
        ("2024-05-08", "The shares of Kell Steel ended the day 2.5 percent lower."),
    ),
    (
        "the yield of a bond before the close",
        "Orland sells bonds\nOrland sold bonds worth 2 billion crowns. {}",
        ("2024-05-07T10:30", "Ten-year bond yields slipped four basis points to 3.36 percent."),
        ("2024-05-08", "The ten-year bond yield ended Tuesday nine basis points lower, at 3.31 percent."),
    ),
    (
        "the prices of two days",
        SHARES,
        ("2024-05-07T19:00", "The shares of Kell Steel closed at $41.20."),
        ("2024-05-21T19:00", "The shares of Kell Steel closed at $43.60."),
    ),
    (
        "a toll beside that of another year",
        "Blaze in Oster\nA hostel in Oster burned on Sunday. {} In May 2011 a fire in Kell killed 14 people.",
        ("2024-05-07", "It killed three people."),
        ("2024-05-08", "It killed four people."),
    ),
    (
        "a length that is not the last",
        "Oil off Oster\nA tanker ran aground off Oster and spilled oil. {}",
        ("2024-05-07", "The slick is 38 kilometres long so far."),
        ("2024-05-08", "The slick is 45 kilometres long."),
    ),
    (
        "a turnout before a result that is only announced",
        VOTE,
        ("2024-05-05T22:00", "Turnout was 61.2 percent. The final result is expected on Tuesday."),
        ("2024-05-07T08:00", "Turnout was 61.4 percent, final results showed."),
    ),
    (
        "the same in German",
        "Oster stimmt über Damm ab\nDie Einwohner von Oster stimmten über den Damm ab. {}",
        ("2024-05-05T22:00", "Die Wahlbeteiligung lag bei 61,2 Prozent. Das amtliche Endergebnis steht noch aus."),
        ("2024-05-07T08:00", "Die Wahlbeteiligung lag laut amtlichem Endergebnis bei 61,4 Prozent."),
    ),
    (
        "a turnout before the result",
        VOTE,
        ("2024-05-05T18:00", "Turnout was 44 percent."),
        ("2024-05-06T08:00", "Turnout was 61 percent, final results showed."),
    ),
]


@pytest.mark.parametrize(("frame", "one", "two"), [row[1:] for row in SETTLED], ids=[row[0] for row in SETTLED])
def test_what_time_cannot_have_moved(frame: str, one: tuple[str, str], two: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, [frame.format(one[1]), frame.format(two[1])], [one[0], two[0]])
    assert_flagged(report, "FC101")


@pytest.mark.parametrize(("frame", "one", "two"), [row[1:] for row in MOVING], ids=[row[0] for row in MOVING])
def test_what_moved(frame: str, one: tuple[str, str], two: tuple[str, str], tmp_path: Path) -> None:
    report = compare(tmp_path, [frame.format(one[1]), frame.format(two[1])], [one[0], two[0]])
    assert moved(report), summary(report)


def test_a_figure_that_came_back_did_not_move(tmp_path: Path) -> None:
    texts = [SHARES.format(f"Kell Steel sells a stake of {share} percent.") for share in (12, 21, 12)]
    report = compare(tmp_path, texts, ["2024-05-07", "2024-05-08", "2024-05-09"])
    assert_flagged(report, "FC101")


QUAKE = "Quake hits Oster\nAn earthquake shook Oster on Monday. It killed {} people."


def test_a_late_version_with_an_older_toll_is_behind(tmp_path: Path) -> None:
    texts = [QUAKE.format(toll) for toll in (41, 118, 164, 118)]
    days = ["2024-05-06", "2024-05-07", "2024-05-08T11:00", "2024-05-08T15:00"]
    assert_flagged(compare(tmp_path, texts, days), "FC101")


def test_a_toll_that_was_counted_by_then_is_only_recalled(tmp_path: Path) -> None:
    recalled = "Quake hits Oster\nAn earthquake shook Oster on Monday. It had killed 41 people by noon."
    texts = [QUAKE.format(41), QUAKE.format(118), recalled]
    report = compare(tmp_path, texts, ["2024-05-06", "2024-05-07", "2024-05-09"])
    assert moved(report), summary(report)


def test_a_toll_that_nobody_told_before_is_no_older_one(tmp_path: Path) -> None:
    texts = [QUAKE.format(toll) for toll in (41, 118, 164, 146)]
    days = ["2024-05-06", "2024-05-07", "2024-05-08T11:00", "2024-05-08T15:00"]
    assert_flagged(compare(tmp_path, texts, days), "FC101")


def test_what_is_so_now_may_have_been_otherwise(tmp_path: Path) -> None:
    texts = [
        "Oster jails editor\nOster has 28 journalists in prison.",
        "Oster jails editor\n31 journalists are {}in prison in Oster.",
    ]
    days = ["2024-05-06", "2024-07-08"]
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert moved(compare(tmp_path / "one", [texts[0], texts[1].format("now ")], days))
    assert not moved(compare(tmp_path / "two", [texts[0], texts[1].format("")], days))


@pytest.mark.parametrize(("told", "counting"), [("With 63 percent of the votes counted, the", True), ("The", False)])
def test_a_share_moves_while_a_version_counts(told: str, counting: bool, tmp_path: Path) -> None:
    texts = [
        f"Oster elects council\n{told} Harbour Party stands at 36.8 percent. The Island Union has 29.9 percent.",
        "Oster elects council\nThe Harbour Party took 37.4 percent. The Island Union got 29.1 percent.",
    ]
    (verdict, *_) = meeting(
        compare(tmp_path, texts, ["2024-05-05T23:10", "2024-05-06"]), "29.9 percent", "29.1 percent"
    )
    assert (verdict.outcome == "update") is counting


@pytest.mark.parametrize(("told", "grows"), [(" by Friday", True), ("", False)])
def test_what_was_counted_up_to_a_day_goes_on(told: str, grows: bool, tmp_path: Path) -> None:
    texts = [
        f"Oster festival ends\nThe film festival of Oster had sold 198,000 tickets{told}.",
        "Oster festival ends\nThe film festival of Oster sold 214,000 tickets.",
    ]
    (verdict, *_) = meeting(compare(tmp_path, texts, ["2025-02-22", "2025-02-24"]), "198,000", "214,000")
    assert (verdict.outcome == "update") is grows


def test_the_result_of_a_vote_does_not_move(tmp_path: Path) -> None:
    texts = [
        f"Oster votes on dam\nThe parliament of Oster passed the dam bill by {n} votes to 107." for n in (118, 181)
    ]
    assert not moved(compare(tmp_path, texts, ["2024-05-06", "2024-05-08"]))


def test_shares_of_votes_still_being_counted_may_come_back_and_swap_their_digits(tmp_path: Path) -> None:
    told = "Oster elects council\n{} The Harbour Party {}."
    texts = [
        told.format("An exit poll was shown at eight.", "was put at 33 percent"),
        told.format("With 47 percent of the votes counted, much is open.", "stands at 36.8 percent"),
        told.format("All the votes are counted.", "took 33.4 percent"),
    ]
    days = ["2024-05-05T20:05", "2024-05-05T23:10", "2024-05-06"]
    (verdict,) = meeting(compare(tmp_path, texts, days), "33 percent", "36.8 percent", "33.4 percent")
    assert verdict.outcome == "update"


def test_a_bound_that_fits_both_figures_brings_none_of_them_back(tmp_path: Path) -> None:
    blaze = "Blaze in Oster\nA fire broke out near Oster. {} firefighters are fighting the fire."
    texts = [blaze.format(crew) for crew in ("Some 840", "A total of 1,120", "Up to 1,260")]
    (verdict,) = meeting(compare(tmp_path, texts, ["2024-05-06", "2024-05-08", "2024-05-10"]), "840", "1,120", "1,260")
    assert verdict.outcome == "update"


def test_shares_of_a_count_are_an_update_though_two_results_differ(tmp_path: Path) -> None:
    told = "Oster elects council\n{} The Harbour Party {} of the vote."
    texts = [
        told.format("With 30 percent of the votes counted, much is open.", "stands at 37.2 percent"),
        told.format("Final results were shown.", "took 35.9 percent"),
        told.format("Final results were shown.", "took 39.5 percent"),
    ]
    report = compare(tmp_path, texts, ["2024-05-05T23:10", "2024-05-06", "2024-05-08"])
    assert_flagged(report, "FC101")
    assert [v for v in meeting(report, "37.2 percent", "35.9 percent") if v.outcome == "update"], summary(report)


@pytest.mark.parametrize("counting", [True, False])
def test_bare_numbers_move_while_votes_are_counted(tmp_path: Path, *, counting: bool) -> None:
    told = "Oster elects council\n{} The Harbour Party has 18 and the Island Union {}."
    texts = [
        told.format("With 30 percent of the votes counted, much is open." if counting else "Much is open.", 11),
        told.format("All the votes are counted.", 12),
    ]
    (verdict, *_) = meeting(compare(tmp_path, texts, ["2024-05-05T23:10", "2024-05-06"]), "11", "12")
    assert (verdict.outcome == "update") is counting


def test_a_figure_that_moved_may_be_a_rise_and_a_fall_all_the_same(tmp_path: Path) -> None:
    texts = [
        SHARES.format(told)
        for told in (
            "The shares of Kell Steel fell 3.1 percent in early trading.",
            "The shares of Kell Steel fell 4.6 percent.",
            "The shares of Kell Steel rose 4.6 percent.",
        )
    ]
    report = compare(tmp_path, texts, ["2024-05-07T09:30", "2024-05-07T19:00", "2024-05-08"])
    assert_flagged(report, "FC107")
    assert moved(report), summary(report)
