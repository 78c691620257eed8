"""Codes and short forms of English newsrooms: the quarters of traders, points of polls and rates, ranges of shares."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook
from tests.normalizer.test_shorthand import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit rose 8% in 4Q.", ["percentage 8%", "date 2024-Q4"]),
        ("Sales fell in 1Q25.", ["date 2025-Q1"]),
        ("Sales fell in Q3'24.", ["date 2024-Q3"]),
        ("Sales fell in 2H24.", ["date 2024-H2"]),
        ("H1 profit was £3m.", ["date 2025-H1", "money 3000000 GBP"]),
        ("Orders slid in H1.", ["date 2025-H1"]),
        ("FY25 sales should reach £40m.", ["date 2025", "money 40000000 GBP"]),
        ("In FY2024, it lost £2m.", ["date 2024", "money 2000000 GBP"]),
        ("In FY24/25, it lost £2m.", ["date 2024/2025", "money 2000000 GBP"]),
        ("A lorry overturned on the H1.", []),
        ("The H1N1 virus spread.", []),
        ("The 4H club met.", []),
    ],
)
def test_codes_of_periods(text: str, expected: list[str]) -> None:
    """A half-year without its year is told beside figures of a firm only; a road or a virus is none."""
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turnout fell 6.5pts to 41%.", ["percentage 6.5 pp", "percentage 41%"]),
        ("Turnout fell 6.5 pts to 41%.", ["percentage 6.5 pp", "percentage 41%"]),
        ("Town have 31pts from 20 games.", ["quantity 31", "quantity 20"]),
        ("The rate was cut by half a point.", ["percentage 0.5 pp"]),
        ("The bank cut rates by three-quarters of a point.", ["percentage 0.75 pp"]),
        ("A quarter-point cut is likely.", ["percentage 0.25 pp"]),
        ("Moor leads the chess event by half a point.", ["quantity 0.5"]),
    ],
)
def test_points(text: str, expected: list[str]) -> None:
    """Half a point is a part of a point, and no half of anything."""
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 60-70% of the crop was lost.", ["percentage 60 to 70%"]),
        ("Between 20-30 per cent of shops lost power.", ["percentage 20 to 30%"]),
        ("Town lost 60-70.", ["score 60-70"]),
    ],
)
def test_shares_beside_words_of_a_match(text: str, expected: list[str]) -> None:
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The library is open Mon-Fri, 9am-5pm.", ["date 2025-03-10/2025-03-14", "time 2025-03-14T09:00/T17:00"]),
        (
            "The hall is open Monday to Friday, 9am to 5pm.",
            ["date 2025-03-10/2025-03-14", "time 2025-03-14T09:00/T17:00"],
        ),
        ("The kiosk is open from noon to 5.", ["time 2025-03-14T12:00/T17:00"]),
        ("The kiosk is shut from noon till 4.", ["time 2025-03-14T12:00/T16:00"]),
        ("She works from 9am to 5.", ["time 2025-03-14T09:00/T17:00"]),
        ("The road is shut from 10pm to 6.", ["time 2025-03-14T22:00/T06:00"]),
        ("He spoke at 9am to 5 men.", ["time 2025-03-14T09:00", "quantity 5"]),
        ("He reads the Sun-Times.", []),
    ],
)
def test_opening_hours(text: str, expected: list[str]) -> None:
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moor feared the town could run out of water by May.", ["date 2025-05"]),
        ("She feared the money might run out in April.", ["date 2025-04"]),
        ("The town ran out of water in May.", ["date 2024-05"]),
    ],
)
def test_what_could_happen_is_ahead(text: str, expected: list[str]) -> None:
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dan Moor came on Monday. Moor, of Elm Road, claims the money was a loan.", []),
        ("Dan Moor came on Monday. “I am no thief,” Moor, who denies theft, told jurors.", ["I am no thief"]),
        ("No deal on fish or grain, claims Ann Moor.", ["No deal on fish or grain"]),
        ("The dam, built in 1950, is safe, said Ann Moor.", ["The dam, built in 1950, is safe"]),
    ],
)
def test_a_subject_with_its_description_is_no_clause(text: str, expected: list[str]) -> None:
    facts = extract_text(text, "2025-03-14", "en", load_rulebook())
    assert [fact.normalized for fact in facts if fact.kind == "quote"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 1887-founded brewery closed.", ["date 1887"]),
        ("The 1960s-built flats are empty.", ["date 196"]),
        ("The shop has been there since '98.", ["date 1998"]),
        ("Town won the cup in '66, he said.", ["date 1966"]),
        ("He spoke in '24 hours of hell' of it.", ["duration 24 hour"]),
        ("The 1200-seat hall closed.", ["quantity 1200"]),
    ],
)
def test_years_in_few_signs(text: str, expected: list[str]) -> None:
    assert [value for value in figures(text, "en") if value[:5] != "quote"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She equalised on 63 minutes.", ["rank 63"]),
        ("Moor made it 2-1 on 88 mins.", ["score 2-1", "rank 88"]),
        ("She scored after 12 minutes.", ["rank 12"]),
        ("Hollin had put Kelmouth ahead after 26 minutes.", ["rank 26"]),
        ("Goals: Moor 12' (KEL), Stone 34', 71'.", ["rank 12", "rank 34", "rank 71"]),
        ("It was 1-1 after 90 minutes, with a goal each.", ["score 1-1", "duration 90 minute"]),
        ("Moor scored after 12 minutes of extra time.", ["duration 12 minute"]),
        ("The crew left after 12 minutes.", ["duration 12 minute"]),
        ("He called it 'a goal for the year 12'.", ["quantity 12"]),
        ("She was let out on 30 minutes' notice.", ["duration 30 minute"]),
        ("Moor scored after a talk that went on 30 minutes of the break.", ["duration 30 minute"]),
    ],
)
def test_minutes_of_a_match(text: str, expected: list[str]) -> None:
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 70-something singer is back.", ["age 70 to 79 year"]),
        ("It tried the jab on children aged five to 36 months.", ["age 5 to 36 month"]),
        ("Pupils aged six to 12 stayed at home.", ["age 6 to 12 year"]),
        ("A thirty-something baker came.", ["age 30 to 39 year"]),
        ("None of the 12 crew was hurt.", ["quantity 0", "quantity 12"]),
        ("The rescue took the better part of three hours.", ["duration less than 3 hour"]),
        ("The 6ft 4ins keeper saved it.", ["quantity 76 inch"]),
        ("Two stand-ins came.", ["quantity 2"]),
    ],
)
def test_colloquial_figures(text: str, expected: list[str]) -> None:
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 31C in Hull.", ["quantity 31 °C"]),
        ("It hit 31C (88F) in Hull.", ["quantity 31 °C", "quantity 88 °F"]),
        ("The pier stood at -7C in Hull.", ["quantity -7 °C"]),
        ("Highs of 24C are due in Hull.", ["quantity 24 °C"]),
        ("He sat in seat 31C in Hull.", []),
        ("She lives in flat 3F near the park.", []),
    ],
)
def test_degrees_by_one_letter(text: str, expected: list[str]) -> None:
    """A letter is a scale of warmth behind a sign of frost, before the other scale, or where degrees are reached."""
    assert figures(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant turns out 3,000 vans a quarter.", ["quantity 3000"]),
        ("The trust spends 2 billion florettes a quarter.", ["quantity 2000000000"]),
        ("The lease costs £4m a quarter.", ["money 4000000 GBP"]),
        ("Of the 400 guests a quarter left early.", ["quantity 400", "percentage 25%"]),
        ("Sales grew a quarter.", ["percentage 25%"]),
        ("The count froze at T minus 52 seconds.", ["duration 52 second"]),
        ("It froze at T-minus nine minutes.", ["duration 9 minute"]),
        ("It froze at minus 9 degrees.", ["quantity -9 degree"]),
        ("The day-long debate ended.", ["duration 1 day"]),
        ("A yearlong inquiry and weeklong hearings followed.", ["duration 1 year", "duration 1 week"]),
        ("A nine-month-long inquiry followed.", ["duration 9 month"]),
        ("It was a lifelong dream.", []),
    ],
)
def test_rates_by_the_quarter_countdowns_and_lengths_in_one_word(text: str, expected: list[str]) -> None:
    """By the quarter is no share, T minus no frost, and a length may stand in its adjective."""
    assert figures(text, "en") == expected
