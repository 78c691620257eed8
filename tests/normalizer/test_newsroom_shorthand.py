"""Codes and short forms of English newsrooms: the quarters of traders, points of polls and rates, ranges of shares."""

from __future__ import annotations

import pytest

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
