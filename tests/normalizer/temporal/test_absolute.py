"""Dates that are told in full or need the year alone: days, months, quarters, seasons, centuries, ranges."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Part, Version
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook
from tests.normalizer.temporal.reading import found, only


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The pact was signed on 17 January 2024.", "17 January 2024", "2024-01-17"),
        ("The ferry sank on Sept. 30, 2023, off the cape.", "Sept. 30, 2023", "2023-09-30"),
        ("It fell on Tuesday the eighth of April.", "Tuesday the eighth of April", "2024-04-08"),
        ("Votes were counted on the nineteenth of February 2022.", "the nineteenth of February 2022", "2022-02-19"),
        ("They met 2023-08-12 at the mill.", "2023-08-12", "2023-08-12"),
        ("The form was dated 12.08.2023 in ink.", "12.08.2023", "2023-08-12"),
        ("The form was dated 3/4/2025 in ink.", "3/4/2025", "2025-03-04"),
        ("The fair ran on August 20-21 in the park.", "August 20-21", "2024-08-20/2024-08-21"),
        ("He was born in the autumn of 2020.", "the autumn of 2020", "2020-FA"),
        ("Prices rose in the first half of 2025.", "the first half of 2025", "2025-H1"),
        ("Sales fell in Q3 2024.", "Q3 2024", "2024-Q3"),
        ("Third-quarter profit rose.", "Third-quarter", "2024-Q3"),
        ("Its 2022 revenue was lower.", "2022", "2022"),
        ("Output fell in the latest quarter.", "the latest quarter", "2024-Q4"),
        ("The board pays a quarterly dividend.", "quarterly", "P3M"),
        ("It currently has nine ships.", "currently", "PRESENT_REF"),
        ("It may do so in the future.", "the future", "FUTURE_REF"),
        ("Coins of the fourth century BC were found.", "the fourth century BC", "BC03"),
        ("It was fashionable in the 1980s.", "the 1980s", "198"),
        ("It was fashionable in the nineties.", "the nineties", "199"),
        ("The 2023/24 season ended.", "2023/24", "2023/2024"),
        ("The plant is planned for 2033-2035.", "2033-2035", "2033/2035"),
        ("Nobody has won it since 2019.", "2019", "2019"),
        ("She won the 2021 election.", "2021", "2021"),
        ("It closed in nineteen eighty-six.", "nineteen eighty-six", "1986"),
        ("The mid-January thaw came.", "mid-January", "2025-01"),
        ("It opened on the first Monday of January.", "the first Monday of January", "2025-01-06"),
        ("He left on the last Friday in March 2024.", "the last Friday in March 2024", "2024-03-29"),
        (
            "Output rose in the three months to the end of August.",
            "the three months to the end of August",
            "2024-06-01/2024-08-31",
        ),
        (
            "It rained for the first three weeks of January.",
            "the first three weeks of January",
            "2025-01-01/2025-01-21",
        ),
        (
            "The thieves came in the night from 12 to 13 August 2023.",
            "the night from 12 to 13 August 2023",
            "2023-08-12TNI",
        ),
        ("The thieves came in the night to 12 August 2023.", "the night to 12 August 2023", "2023-08-11TNI"),
        ("The shop was shut on New Year's Day.", "New Year's Day", "2025-01-01"),
        ("It was delivered on Christmas Eve 2023.", "Christmas Eve 2023", "2023-12-24"),
    ],
)
def test_named_dates(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The law was passed in mid-2021.", "mid-2021", "2021"),
        ("Radio was king in the mid-80s.", "mid-80s", "198"),
        ("Debt will peak by year-end.", "year-end", "2025"),
        ("This year's budget is smaller.", "This year's", "2025"),
        ("Profit fell from $6 million a year earlier.", "a year earlier", "2024"),
        ("Guards had been warned the day before.", "the day before", "2025-03-06"),
        ("The clock stopped at 17:49:19.", "17:49:19", "T17:49:19"),
        ("He left on Friday two weeks ago.", "Friday two weeks ago", "2025-02-21"),
        ("The file is stamped 20250117.", "20250117", "2025-01-17"),
        ("Tuesday morning, late Wednesday: rain.", "Tuesday morning", "2025-03-04TMO"),
    ],
)
def test_edges_offsets_and_compact_forms(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "He may or may not come, and this may take long.",
        "The soldiers march at dawn's second sign; the sun sat low.",
        "Rovers won 5-4 on penalties after a 2-2 draw.",
        "They lost 21:19 in the last set.",
        "Some 1500 people came, 2,000 in all; 2025 people voted.",
        "It was built in 1500 homes.",
        "Flight 737 took 24 hours and cost $2024.",
        "The index rose 10.30 percent, after 4.25 percent.",
        "A five-year plan, an 18-month-old child, six weeks in hospital.",
        "The fee is 10 euros a day.",
        "See chapters 3-5, page 2024, and COVID-19.",
        "Theresa May spoke to June Carter.",
        "The second half was better than the first half.",
        "Between 10 and 12 people were hurt in 24/7 shifts.",
        "Call +44 2010-2015-86 now.",
        "From seven and a half to six and three-quarter per cent.",
        "Mar-a-Lago is no month, nor is Jan or Dec.",
    ],
)
def test_no_dates(text: str) -> None:
    assert found(text) == []


def test_a_list_is_several_dates() -> None:
    assert found("Sessions took place on 17 and 19 January 2024.") == [
        ("17", "2024-01-17"),
        ("19 January 2024", "2024-01-19"),
    ]


def test_a_list_behind_its_month() -> None:
    assert found("Sessions took place on March 5 and 7, 2024.") == [
        ("March 5", "2024-03-05"),
        ("7, 2024", "2024-03-07"),
    ]


@pytest.mark.parametrize("end", ["the 22nd", "noon on the 22nd"])
def test_a_range_that_ends_on_a_bare_day(end: str) -> None:
    (found,) = extract(f"It is shut from 20 November until {end}.", published="2025-10-29")
    assert found.normalized.startswith("2025-11-20/2025-11-22")


def test_a_stretch_of_a_month_of_an_unknown_year() -> None:
    text = "It rained in the first three weeks of January and the last ten days of March."
    assert [timex for _, timex in found(text, published=None)] == ["XXXX-01-01/XXXX-01-21", "XXXX-03-22/XXXX-03-31"]
    # How long a February is, nobody says.
    assert only("It rained in the last ten days of February.", published=None).timex == "XXXX-XX-XX"
    assert only("It rained in the last ten days of February.").timex == "2025-02-19/2025-02-28"


def test_a_weekday_that_does_not_fit_is_kept() -> None:
    value = only("It opened on Monday, 17 January 2024.")
    assert (value.timex, value.weekday) == ("2024-01-17", 0)


def test_intervals_are_half_open() -> None:
    value = only("It opened on 17 January 2024.")
    assert (value.start, value.end, value.grain, value.anchor) == (
        "2024-01-17T00:00:00",
        "2024-01-18T00:00:00",
        "day",
        "stated",
    )
    clock = only("It opened on 17 January 2024 at 3.30pm.")
    assert (clock.timex, clock.start, clock.grain) == ("2024-01-17T15:30", "2024-01-17T15:30:00", "minute")


def test_edges_narrow_the_interval_and_keep_the_value() -> None:
    value = only("It opened in late 2024.")
    assert (value.timex, value.mod, value.start, value.end) == (
        "2024",
        "end",
        "2024-07-01T00:00:00",
        "2025-01-01T00:00:00",
    )


def test_before_a_day_is_a_bound() -> None:
    assert only("The coins go on show before Christmas.").mod == "before"


def test_meta_parts_are_not_read() -> None:
    text = "1 May 2024\nThe hall burned on 3 May 2024."
    version = Version("v", None, text, parts=(Part("meta", 0, 10), Part("body", 11, len(text))))
    facts = find_dates(Document(version), load_rulebook().language("en"), None)
    assert [text[one.start : one.end] for one in facts] == ["3 May 2024"]
