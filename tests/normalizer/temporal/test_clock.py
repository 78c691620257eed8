"""Times of day, with and without a day."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("Polls closed at 20:00.", "20:00", "T20:00"),
        ("He left at 11.40pm and slept.", "11.40pm", "T23:40"),
        (
            "It was shut from Tuesday afternoon at four until Thursday.",
            "Tuesday afternoon at four until Thursday",
            "2025-03-04T16:00/2025-03-06",
        ),
        ("Doors open at seven o'clock.", "seven o'clock", "T07:00"),
        ("The wall gave way at half past one in the afternoon.", "half past one in the afternoon", "T13:30"),
        ("It came at a quarter to two.", "a quarter to two", "T01:45"),
        ("The shelling began at ten past eleven at night.", "ten past eleven at night", "T23:10"),
        ("He conceded at twenty to four on Monday morning.", "twenty to four on Monday morning", "2025-03-03T03:40"),
        ("It struck at 9:00am Moscow time (0600 GMT).", "9:00am Moscow time (0600 GMT)", "T09:00"),
        ("She arrived at 5 p.m. on Tuesday.", "5 p.m. on Tuesday", "2025-03-04T17:00"),
        ("The siren sounded at 04:15 the next morning.", "04:15 the next morning", "XXXX-XX-XXT04:15"),
        ("The bus leaves at noon.", "noon", "T12:00"),
        ("We are back at half past midnight.", "half past midnight", "T00:30"),
        ("The raid began at a quarter past three and was over by dawn.", "a quarter past three", "T03:15"),
        ("The wall fell at about two this afternoon.", "two this afternoon", "2025-03-07T14:00"),
        ("The market runs from 9am to 5pm.", "9am to 5pm", "T09:00/T17:00"),
    ],
)
def test_clock_times(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("ru", "За два дня разобрали завал.", []),
        ("ru", "Поезд опоздал на три дня.", []),
        ("ru", "Искали четыре дня и три ночи.", []),
        ("uk", "Шукали три ночі поспіль.", []),
        ("ru", "Сирена прозвучала в два дня.", [("два дня", "T14:00")]),
        ("ru", "Сейчас три часа ночи.", [("три часа ночи", "T03:00")]),
    ],
)
def test_days_and_nights_that_are_counted(language: str, text: str, clock: list[tuple[str, str]]) -> None:
    assert found(text, language) == clock


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Девять специалистов провели на объекте 22 дня и уехали.", "ru"),
        ("Они шли через лес 14 ночей, на 13 дня больше.", "ru"),
        ("Група була на станції 23 дні.", "uk"),
    ],
)
def test_no_part_of_the_day_has_so_many_hours(text: str, language: str) -> None:
    assert not any("T" in timex for _, timex in found(text, language))
