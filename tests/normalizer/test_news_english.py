"""Plain shapes of English news language, American, British, Indian and South African: what they are read as."""

from __future__ import annotations

import pytest

import factcheck

WEDNESDAY = "2025-11-12"
READ = {"quantity", "money", "percentage", "duration", "age", "rank", "score", "date", "time"}


def read(text: str, language: str = "en") -> list[str]:
    """What is read from a text of a Wednesday in November, each with what it counts."""
    told = []
    for fact in factcheck.extract(text, published=WEDNESDAY, language=language):
        if fact.kind in READ:
            counted = fact.to_dict()["value"].get("counted")
            told.append(f"{fact.normalized}/{counted}" if counted else fact.normalized)
    return told


STEPS = [
    ("The number of injured rose by 12 to 48.", ["12", "48"]),
    ("Profit at the mill rose £2m to £48m.", ["2000000 GBP", "48000000 GBP"]),
    ("Staff numbers are up 40 to 1,250.", ["40", "1250"]),
    ("Fares will rise by 3 to 5 per cent.", ["3 to 5%"]),
    ("The flood cut 20 to 30 roads.", ["20 to 30/road"]),
]


@pytest.mark.parametrize(("text", "told"), STEPS)
def test_a_step_is_no_end_of_an_interval(text: str, told: list[str]) -> None:
    assert read(text) == told


LOOSENED = [
    ("Some 60-odd farmers blocked the road.", ["about 60/farmer"]),
    ("A dozen or so boats sank.", ["about 12/boat"]),
    ("He owns 30 or more horses.", ["at least 30/horse"]),
    ("It needs 200 at least to pass.", ["at least 200"]),
]


@pytest.mark.parametrize(("text", "told"), LOOSENED)
def test_what_is_counted_stands_behind_what_loosens(text: str, told: list[str]) -> None:
    assert read(text) == told


SHARES = [
    ("en", "The dam has a one-in-20 chance of failing.", ["5%"]),
    ("en", "She took a 1-in-4 risk.", ["25%"]),
    ("en", "There were 12 deaths per 100,000 people.", ["0.012%/death"]),
    ("en", "Infant mortality fell to 25 per 1,000 live births.", ["2.5%/birth"]),
    ("en", "It uses 5 litres per 100 km.", ["5 l", "100 km"]),
    ("de", "Man zählte 30 Brände je 100.000 Einwohner.", ["0.03%/brand"]),
    ("fr", "On compte 12 cas pour 100 000 habitants.", ["0.012%/cas"]),
    ("ru", "Зарегистрировано 12 случаев на 100 тысяч жителей.", ["0.012%/случай"]),
    ("en", "A good third of members abstained.", ["at least 33.333333%"]),
    ("en", "A full fifth of the crop was lost.", ["20%"]),
    ("en", "Sales fell in a good third quarter for rivals.", ["2025-Q3"]),
]


@pytest.mark.parametrize(("language", "text", "told"), SHARES)
def test_shares_in_other_words(language: str, text: str, told: list[str]) -> None:
    assert read(text, language) == told


SUMS = [
    ("The bill came to R3.4 billion.", ["3400000000 ZAR"]),
    ("He was fined R20 000 by the court.", ["20000 ZAR"]),
    ("The debt is N500 million.", ["500000000 NGN"]),
    ("They lost KSh2.5 million.", ["2500000 KES"]),
    ("He paid RM500 for it.", ["500 MYR"]),
    ("The fraud cost Rs 500 cr.", ["5000000000 INR"]),
    ("The flat costs 1,200 pounds a month.", ["1200 GBP/month"]),
    ("She lost two pounds a week on the diet.", ["2 lb/week"]),
    ("A Moll R44 helicopter crashed on the R61.", []),
    ("She wore an N95 mask.", []),
]


@pytest.mark.parametrize(("text", "told"), SUMS)
def test_sums_of_many_lands(text: str, told: list[str]) -> None:
    assert read(text) == told


PARTS = [
    ("He served 14 of his 20 years.", ["14 year", "20 year"]),
    ("They had covered 40 of the 100 kilometres.", ["40 km", "100 km"]),
    ("Two of the 30-tonne lorries crashed.", ["2", "30 t"]),
]


@pytest.mark.parametrize(("text", "told"), PARTS)
def test_a_part_has_the_unit_of_its_whole(text: str, told: list[str]) -> None:
    assert read(text) == told


NO_NUMBERS = [
    "He lives in Flat 7B.",
    "She lives in Flat 12C of the block.",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_counts_nothing(text: str) -> None:
    assert read(text) == []
