"""Dates that are counted from another date of the text, and comparisons with the period told before."""

from __future__ import annotations

import pytest

from factcheck import extract
from tests.normalizer.temporal.reading import found

PREVIOUS = [
    ("In 2019 the firm made a loss. The previous year it had made a profit.", "The previous year", "2018"),
    ("Sales rose in 2016 from the previous year.", "the previous year", "2015"),
    ("The fair opened in March 2016. In the coming year it grew.", "the coming year", "2017"),
    ("In March 2020 exports fell from the previous month.", "the previous month", "2020-02"),
    # A date that only says something of the firm, or that stands too far off, is no reference.
    ("The firm, founded in 1923, earned more than in the previous year.", "the previous year", "2024"),
    ("The firm opened in 1923. It earned more than it had in the previous year.", "the previous year", "2024"),
    ("It opened in 2019. It is red. The previous year was wet.", "The previous year", "2024"),
]


@pytest.mark.parametrize(("text", "surface", "timex"), PREVIOUS)
def test_the_previous_year_of_what_was_told(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


def test_later_counts_from_the_day_told_before() -> None:
    text = "The deal was signed on 5 May 2023. Two days later it was dead."
    assert found(text) == [("5 May 2023", "2023-05-05"), ("Two days later", "2023-05-07")]
    assert found("Two days later it was dead.") == []


def test_following_counts_from_what_was_told() -> None:
    assert found("The mill opened in 1998 and burned the following year.") == [
        ("1998", "1998"),
        ("the following year", "1999"),
    ]
    text = "They met on Monday, 5 May 2025, and again the following Tuesday."
    assert found(text)[1] == ("the following Tuesday", "2025-05-06")


def test_a_day_told_in_full_lends_its_year_to_its_repetition() -> None:
    text = "The dam broke on 5 May 2023. Since 5 May, or 6 May, nobody slept."
    assert found(text, published=None)[1:] == [("5 May", "2023-05-05"), ("6 May", "XXXX-05-06")]


def test_a_bare_day_follows_the_day_of_its_sentence() -> None:
    text = "The bridge was shut at dawn on 20 November and is open to lorries on the 22nd."
    days = [f.normalized[:10] for f in extract(text, published="2025-10-29") if f.kind in ("date", "time")]
    assert days == ["2025-11-20", "2025-11-22"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A comparison is no new starting point for the next one.
        (
            "Profit doubled in the third quarter of 2024 from a year earlier. Sales rose from a year earlier.",
            [("the third quarter of 2024", "2024-Q3"), ("a year earlier", "2023"), ("a year earlier", "2023")],
        ),
        (
            "It lost $2m in the first quarter of 2024. The year-ago quarter was better.",
            [("The year-ago quarter", "2023-Q1")],
        ),
        # The day on which a figure was told is not the period that it tells of.
        (
            "Joblessness rose in December 2023, the office said on Monday. Fewer had work than a year earlier.",
            [("a year earlier", "2022")],
        ),
        (
            "The mill burned on 4 May 2020. A month earlier it had been sold. A year later it reopened.",
            [("A year later", "2021")],
        ),
        ("He won last year. The previous year he lost.", [("The previous year", "2023")]),
    ],
)
def test_comparisons_count_from_the_period_told(text: str, expected: list[tuple[str, str]]) -> None:
    facts = found(text)
    assert [one for one in facts if one in expected] == expected


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("The dam burst in May 2021. On 3 May its gates had jammed.", "en", "2021-05-03"),
        ("The dam burst on 3 July 2022. Engineers were sent. On 5 July the wall gave way.", "en", "2022-07-05"),
        ("Le barrage a rompu en mai 2021. Le 3 mai, une vanne était bloquée.", "fr", "2021-05-03"),
        ("Плотина рухнула в мае 2021 года. 3 мая заклинило затвор.", "ru", "2021-05-03"),
        ("La presa cedió en mayo de 2021. El 3 de mayo se atascó una compuerta.", "es", "2021-05-03"),
        # A birth, two years, what is to come, and days not long past say nothing of it.
        ("She was born in May 1961. On 3 May she was elected.", "en", "2024-05-03"),
        ("Dams burst in May 2021 and May 2022. On 3 May the third gave way.", "en", "2024-05-03"),
        ("The dam burst in May 2021. It will reopen on 3 May.", "en", "2025-05-03"),
        ("The dam burst in December 2021. On 30 December it was rebuilt.", "en", "2024-12-30"),
    ],
)
def test_a_day_of_a_month_that_was_told_with_its_year(text: str, language: str, last: str) -> None:
    facts = extract(text, published="2025-01-20", language=language)
    assert [fact.normalized for fact in facts if fact.kind == "date"][-1] == last
