"""Figures as tabloids, tickers and live blogs write them: short units, case endings, minutes of added time."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

KINDS = {"quote", "name", "role", "category"}


def figures(text: str, language: str) -> list[str]:
    """The facts of a text with figures, each as "kind value"."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind not in KINDS]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The closure lasted 3wks.", ["duration 3 week"]),
        ("en", "The closure lasted 10 wks.", ["duration 10 week"]),
        ("en", "The ban is 18mths.", ["duration 18 month"]),
        ("de", "Die Halle hat 80 qm.", ["quantity 80 m2"]),
        ("de", "Der Gewinn lag bei 450 T€.", ["money 450000 EUR"]),
        ("uk", "Площа складу 80 кв.м.", ["quantity 80 m2"]),
        ("uk", "Тарифи зросли на 0,3 в.п.", ["percentage 0.3 pp"]),
    ],
)
def test_short_units(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Поранено 2-х садівників.", ["quantity 2"]),
        ("uk", "Довжина валу 3-х кілометрів.", ["quantity 3 km"]),
        ("uk", "Йому загрожує до 5-ти років.", ["duration at most 5 year"]),
        ("uk", "Врятували 22-х моряків.", ["quantity 22"]),
        ("ru", "Ранены 12-ти садовников.", ["quantity 12"]),
        ("ru", "Сгорело более 2-х тыс. тонн зерна.", ["quantity more than 2000 t"]),
        ("uk", "У 90-х роках тут був завод.", ["date 199"]),
        ("ru", "Горел 22-й этаж.", ["rank 22"]),
    ],
)
def test_case_endings_behind_figures(language: str, text: str, expected: list[str]) -> None:
    """ "2-х людей" counts two; "22-й" and the tens of years stay what they are."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Moor scored in the 90+3 minute.", ["rank 93"]),
        ("en", "The goal came in the 45+2 minute.", ["rank 47"]),
        ("fr", "Le but est tombé à la 90e+3.", ["rank 93"]),
        ("de", "Das Tor fiel in der 90.+4 Minute.", ["rank 94"]),
        ("en", "Some 45+ rangers came.", ["quantity about 45"]),
    ],
)
def test_a_minute_of_added_time(language: str, text: str, expected: list[str]) -> None:
    """ "90+3" is one minute of a match, and no power of ten."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Some 6-7,000 sheep were sold.", ["quantity 6000 to 7000"]),
        ("en", "The farm will pay £4-5,000 for it.", ["money 4000 to 5000 GBP"]),
        ("fr", "De 10 à 12.000 spectateurs sont venus.", ["quantity 10000 to 12000"]),
        ("es", "Entre 10 y 12.000 ovejas murieron.", ["quantity 10000 to 12000"]),
        ("de", "Zwischen 3 und 4000 Bäume fielen um.", ["quantity 3000 to 4000"]),
        ("en", "The grants range from 2 to 9,000 pounds.", ["money 2 to 9000 GBP"]),
    ],
)
def test_thousands_of_the_upper_end_alone(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Two-and-a-half years later the pier reopened.", ["duration 2.5 year"]),
        ("en", "The pier reopened 2½ years later.", ["duration 2.5 year"]),
        ("en", "The pier shut three-and-a-half years ago.", ["duration 3.5 year"]),
        ("de", "Anderthalb Jahre später stand der Turm.", ["duration 1.5 year"]),
    ],
)
def test_a_part_of_a_year_before_later(language: str, text: str, expected: list[str]) -> None:
    """The length keeps its number; "years later" alone is no date of its own."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Fähre fährt von 8 bis 12 Uhr.", ["time 2025-03-14T08:00/T12:00"]),
        ("de", "Der Steg ist von 8 bis 12.30 Uhr offen.", ["time 2025-03-14T08:00/T12:30"]),
        ("de", "Zwischen 22 und 6 Uhr gilt die Sperre.", ["time 2025-03-14T22:00/T06:00"]),
        ("de", "Der Hof öffnet 8-12 Uhr.", ["time 2025-03-14T08:00/T12:00"]),
        ("de", "Die Elf siegte mit 8 bis 12 Punkten.", ["quantity 8 to 12"]),
    ],
)
def test_two_hours_on_one_clock_word(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A 15- and a 16-year-old were held.", ["age 15 year", "age 16 year"]),
        ("de", "Eine 15- und eine 16-Jährige wurden verletzt.", ["age 15 year", "age 16 year"]),
        ("en", "The poet Ada Moor died on Monday at 91.", ["date 2025-03-10", "age 91 year"]),
        ("en", "The poet Ada Moor died Monday at 91.", ["date 2025-03-10", "age 91 year"]),
        ("en", "The poet Ada Moor died on Monday at 11.", ["time 2025-03-10T11:00"]),
    ],
)
def test_ages_that_stand_apart(language: str, text: str, expected: list[str]) -> None:
    """The first of two ages goes without its noun, and a day stands between "died" and "at"."""
    assert figures(text, language) == expected
