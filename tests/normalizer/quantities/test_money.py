"""Money, its cents, and pounds that are a mass."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find, shown

CASES = [
    # money
    ("Sales reached €2.31 billion.", ["money [€2.31 billion] 2310000000 EUR"]),
    ("A reward of half a million hryvnias.", ["money [half a million hryvnias] 500000 UAH"]),
    ("Imports rose to USD76bn.", ["money [USD76bn] 76000000000 USD"]),
    ("Crude sold below $60 per barrel.", ["money [$60 per barrel] 60 USD/barrel less-than"]),
    ("The bill is A$5m.", ["money [A$5m] 5000000 AUD"]),
    ("It cost £4.6m, or about 50p a head.", ["money [£4.6m] 4600000 GBP", "money [50p] 0.5 GBP about"]),
    ("They stole 3.2 billion roubles.", ["money [3.2 billion roubles] 3200000000 RUB"]),
    ("The price is 5 dollars and 50 cents.", ["money [5 dollars and 50 cents] 5.5 USD"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_cents_are_those_of_the_money_that_the_text_names() -> None:
    values = [f.value for f in find("Shares rose 24 cents to $31.50.", "en") if isinstance(f.value, Quantity)]
    assert [(str(v.low), v.unit) for v in values] == [("0.24", "USD"), ("31.5", "USD")]


POUNDS = [
    ("de", "Das Bild kostete 7 Millionen Pfund, der Rahmen 400 Pfund.", ["7000000 GBP", "400 GBP"]),
    ("es", "Pagó 3 millones de libras.", ["3000000 GBP"]),
    ("uk", "Він заплатив 3 млн фунтів.", ["3000000 GBP"]),
    ("de", "Der Fisch wog 40 Pfund.", ["40 lb"]),
    ("ru", "Медведь весил 40 фунтов.", ["40 lb"]),
]


@pytest.mark.parametrize(("language", "text", "values"), POUNDS)
def test_pounds_are_money_or_a_mass(language: str, text: str, values: list[str]) -> None:
    assert [f.normalized for f in extract(text, language=language)] == values
