"""Rates behind a conversion in brackets, and of figures that dropped their unit."""

from __future__ import annotations

import pytest

from tests.normalizer.quantities.reading import find


def units(text: str, language: str = "en") -> list[str | None]:
    """The units of all quantities of a text."""
    return [getattr(found.value, "unit", None) for found in find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The pit loses £2.4 million ($3.1 million) a week.", ["GBP/week", "USD/week"]),
        ("en", "Pickers earn 80 hryvnias (about $2) per kilogram of berries.", ["UAH/kg", "USD/kg"]),
        ("en", "The spring yields 30 litres (7.9 gallons) a minute.", ["l/minute", "gallon/minute"]),
        ("fr", "La mine perd 2 millions d'euros (2,3 millions de dollars) par jour.", ["EUR/day", "USD/day"]),
        ("de", "Die Grube verliert zwei Millionen Euro (2,3 Millionen Dollar) pro Tag.", ["EUR/day", "USD/day"]),
        ("en", "The line loses 300,000 euros a day, or about 110 million a year.", ["EUR/day", "EUR/year"]),
        ("en", "Each driver was paid 12,000 pounds ($15,000) on leaving.", ["GBP", "USD"]),
        ("en", "The bell weighs 12,000 pounds (5,440 kilograms).", ["lb", "kg"]),
        ("en", "He paid 500 euros ($560), a year after the sale.", ["EUR", "USD"]),
        ("fr", "Elle doit 90 millions d'euros, dont 40 millions dus aux banques.", ["EUR", "EUR"]),
    ],
)
def test_rates_that_stand_apart(language: str, text: str, expected: list[str]) -> None:
    assert units(text, language) == expected
