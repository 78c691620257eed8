from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck.normalizer.temporal import arithmetic


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("12-25", 2024, date(2024, 12, 25)),
        ("02-29", 2023, None),
        ("02-29", 2024, date(2024, 2, 29)),
        ("easter+0", 2025, date(2025, 4, 20)),
        ("easter-2", 2024, date(2024, 3, 29)),
        ("orthodox+0", 2024, date(2024, 5, 5)),
        ("orthodox+0", 2025, date(2025, 4, 20)),
        ("11-4-3", 2024, date(2024, 11, 28)),
        ("11-4-3+1", 2024, date(2024, 11, 29)),
        ("05-5-0", 2025, date(2025, 5, 26)),
    ],
)
def test_holidays(rule: str, year: int, expected: date | None) -> None:
    assert arithmetic.holiday(rule, year) == expected


def test_adding_months_keeps_to_the_month() -> None:
    assert arithmetic.add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert arithmetic.add_months(date(2024, 3, 15), -3) == date(2023, 12, 15)


def test_adding_too_much_is_an_error_of_its_own_kind() -> None:
    with pytest.raises(OverflowError):
        arithmetic.add_units(date(2024, 1, 1), "century", -30)
    with pytest.raises(OverflowError):
        arithmetic.add_units(date(2024, 1, 1), "day", 10**9)


def test_nth_weekday() -> None:
    start, end = date(2025, 1, 1), date(2025, 2, 1)
    assert arithmetic.nth_weekday(start, end, 0, 1) == date(2025, 1, 6)
    assert arithmetic.nth_weekday(start, end, 4, -1) == date(2025, 1, 31)
    assert arithmetic.nth_weekday(start, end, 0, 5) is None


def test_a_night_lasts_into_the_next_day() -> None:
    assert arithmetic.part_interval(date(2025, 6, 2), "NI") == (datetime(2025, 6, 2, 18), datetime(2025, 6, 3, 6))


def test_edges_are_halves() -> None:
    year = arithmetic.months_interval(2025, 1, 12)
    assert arithmetic.edge_interval(year, "start")[1] == datetime(2025, 7, 1)
    assert arithmetic.edge_interval(year, "end") == (datetime(2025, 7, 1), datetime(2026, 1, 1))


def test_week_of_the_turn_of_the_year() -> None:
    assert arithmetic.week_timex(date(2024, 12, 30)) == "2025-W01"
