"""Numerals: digits and words of several languages to Decimal."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.numerals.numbers import Numerals
from factcheck.rulebook.load import load_rulebook


def values(text: str, language: str = "en") -> list[Decimal]:
    """The values of all numerals."""
    numerals = Numerals(load_rulebook().language(language).numbers)
    return [numeral.value.normalize() for numeral in numerals.find(Document(Version("v", None, text)), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one hundred and sixty-three", "163"),
        ("nought point three", "0.3"),
        ("forty-three point two", "43.2"),
        ("four and a half thousand", "4500"),
        ("seven hundred and twenty million", "720000000"),
        ("half a million", "500000"),
        ("7.2million", "7200000"),
        ("40THOUSAND", "40000"),
        ("a million and a half", "1500000"),
        ("two thousand three hundred", "2300"),
        ("three thousand eight hundred", "3800"),
        ("five and three-quarter", "5.75"),
        ("1,234,567.89", "1234567.89"),
        ("2,5 million", "2500000"),
        ("40 000", "40000"),
        ("5½", "5.5"),
        ("2 1/2", "2.5"),
        ("3.5bn", "3500000000"),
        ("a dozen", "12"),
        ("twenty-first", "21"),
        ("31st", "31"),
        ("1.5 crore", "15000000"),
        (".625", "0.625"),
        ("sixty - four", "64"),
        ("seven - eighths", "0.875"),
        ("four  thousand  and  six hundred", "4600"),
        ("6 hundred and nine", "609"),
        ("two hundred and forty fifths", "48"),
        ("three twenty-fourths", "0.125"),
        ("six billion and three quarters million", "6000750000"),
        ("four hundred billionths", "0.0000004"),
        ("$6.5 M", "6500000"),
        ("2,400 M", "2400000000"),
        ("3  3/4", "3.75"),
    ],
)
def test_english_numerals(text: str, expected: str) -> None:
    assert values(text) == [Decimal(expected).normalize()]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "двісті сорок п'ять тисяч", "245000"),
        ("uk", "півтора мільйона", "1500000"),
        ("uk", "1 500", "1500"),
        ("uk", "2,4 тис.", "2400"),
        ("ru", "тридцать семь", "37"),
        ("ru", "полтора миллиона", "1500000"),
        ("de", "dreihundertfünfundzwanzig", "325"),
        ("de", "zwölftausend", "12000"),
        ("de", "1.234,5", "1234.5"),
        ("fr", "quatre-vingt-onze", "91"),
        ("fr", "soixante et onze mille", "71000"),
        ("es", "treinta y cinco", "35"),
        ("es", "dos mil trescientos", "2300"),
        ("es", "tres mil millones", "3000000000"),
    ],
)
def test_numerals_of_other_languages(language: str, text: str, expected: str) -> None:
    assert values(text, language) == [Decimal(expected).normalize()]


def test_ranges_with_a_spaced_hyphen_stay_apart() -> None:
    assert values("three hundred - four hundred") == [Decimal("3E+2"), Decimal("4E+2")]
    assert values("6 hundred and 3.25 hundred") == [Decimal("6E+2"), Decimal("325")]


def test_neighbours_stay_apart() -> None:
    assert values("two and three") == [Decimal(2), Decimal(3)]
    assert values("two hundred and three hundred") == [Decimal(200).normalize(), Decimal(300).normalize()]
