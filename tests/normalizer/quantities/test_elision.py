"""From which neighbour a bare number takes its unit, and where it takes none."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find


def units(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """Each number with its unit."""
    return [
        (text[fact.start : fact.end], fact.value.unit)
        for fact in find(text, language)
        if isinstance(fact.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("Dorne got 40 per cent, Fenby 35 and the rest together 25.", "35", "%"),
        ("The van did 71 miles an hour in a 50-mile zone and still did 48 at the gate.", "48", "mph"),
        ("The guests had 31 shots to the hosts' nine, and 57 per cent of the ball.", "nine", None),
        ("The rate is four, five, and six percent in the three towns.", "five", "%"),
        ("Growth slowed to 1.4 percent. The mark was weaker: a euro cost 4.19.", "4.19", None),
        ("They had 57 percent of the ball. Dale took 17 of a possible 24 points.", "24", None),
        ("The lake is 40 metres deep and 300 wide.", "300", "m"),
        ("Two weeks on: five more freed in Harl", "five", None),
        ("After a month: six more saved", "six", None),
        ("The club earns 9.6 million pounds a year. Its reserves stand at 61 million.", "61 million", "GBP"),
        ("A miner gets 90,000 leks at once and 7,500 a month.", "7,500 a month", "ALL/month"),
        ("They rest for 30 hours instead of 24 after a flight.", "24", "hour"),
        ("The first walkout lasted two days, the second three.", "three", "day"),
        ("The frame weighs 640 kilos and the fuel 175.", "175", "kg"),
        ("She paid 40 euros for the meal and 15 for the taxi.", "15", "EUR"),
        ("The pay offer is 4 percent in March and 2.5 in January.", "2.5", "%"),
        ("The dam cost 90 million crowns. The state has set aside 18 million.", "18 million", "crown"),
        ("The judge had asked for seven years. She gave him nine.", "nine", "year"),
    ],
)
def test_a_parallel_lends_its_unit(text: str, number: str, unit: str) -> None:
    assert dict(units(text))[number] == unit


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "The match was held up for 22 minutes. Corran Blythe got 11.", "11"),
        ("en", "The fund paid out £300,000. More than six thousand have signed.", "six thousand"),
        ("en", "The quake, 14 kilometres deep, had a strength of 5.8.", "5.8"),
        ("en", "The index rose 0.8 percent to 98.4.", "98.4"),
        ("en", "The share price fell 3 percent to 41.5.", "41.5"),
        ("en", "The ship carried 400 tonnes of grain and a crew of 22.", "22"),
        ("en", "The fire burned 400 hectares; 12 died.", "12"),
        ("en", "A storm with winds of 140 km/h injured 30 in Dorne and 12 in Fenby.", "12"),
        ("en", "After 20 minutes Blythe, with 8, led the scorers.", "8"),
        ("en", "Half of the shares were sold, and the rest at 41.", "41"),
        ("en", "A quarter of residents, 26 percent, are 65 or older.", "65"),
        ("de", "Das Beben in 14 Kilometern Tiefe hatte eine Wucht von 5,8.", "5,8"),
        ("de", "Der Index stieg um 0,8 Prozent auf 98,4.", "98,4"),
        ("fr", "Trois quarts d'heure plus tard, la réplique a atteint 5,8.", "5,8"),
        ("es", "Tres cuartos de hora más tarde, la réplica alcanzó 5,8.", "5,8"),
        ("uk", "Вітер зі швидкістю 140 км/год; поранено 12.", "12"),
        ("ru", "Сгорело 400 гектаров; ранены 12.", "12"),
    ],
)
def test_what_counts_something_else_borrows_no_unit(language: str, text: str, number: str) -> None:
    assert dict(units(text, language))[number] is None


def test_a_sum_reckoned_anew_is_no_rate() -> None:
    assert units("It lost €11 million a day, or €44 million in all.") == [
        ("€11 million a day", "EUR/day"),
        ("€44 million", "EUR"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [
        ("fr", "Un quart d'heure plus tard, tout était fini.", "0.25"),
        ("fr", "Trois quarts d’heure plus tard, tout était fini.", "0.75"),
        ("es", "Todo terminó en tres cuartos de hora.", "0.75"),
        ("de", "Nach einer Dreiviertelstunde war es vorbei.", "0.75"),
        ("de", "Nach einer Viertelstunde war es vorbei.", "0.25"),
    ],
)
def test_quarters_of_an_hour_are_no_shares(language: str, text: str, hours: str) -> None:
    (value,) = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert (str(value.low), value.unit) == (hours, "hour")


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("de", "Der Rat hob die Abgabe von 30 auf 50 Euro an.", ["30 EUR", "50 EUR"]),
        ("de", "Die Sperre wurde von zwei auf vier Wochen verlängert.", ["2 week", "4 week"]),
        ("fr", "Le bail a été porté de cinq à huit ans.", ["5 year", "8 year"]),
        ("es", "La sanción fue elevada de tres a cinco meses.", ["3 month", "5 month"]),
        ("ru", "Срок увеличен с трёх до пяти лет.", ["3 year", "5 year"]),
        ("de", "Der Gewinn sank von 2,0 auf 1,24 Milliarden Euro.", ["2000000000 EUR", "1240000000 EUR"]),
        ("en", "Profit fell from 2.0 to 1.24 billion euros.", ["2000000000 EUR", "1240000000 EUR"]),
        ("en", "The fee rose from 900,000 to 1.2 million euros.", ["900000 EUR", "1200000 EUR"]),
        ("de", "Die Sperre dauert drei bis fünf Wochen.", ["3 to 5 week"]),
        ("fr", "Le bail dure de cinq à huit ans.", ["5 to 8 year"]),
    ],
)
def test_the_ends_of_a_change_share_their_unit(language: str, text: str, ends: list[str]) -> None:
    facts = extract(text, language=language)
    assert [f.normalized for f in facts if f.kind in ("money", "duration", "quantity")] == ends


def test_the_last_of_a_list_of_terms_is_no_age() -> None:
    text = "Stone was given nine years, Olga Moor six and the driver, Paul Verne, three."
    assert dict(units(text))["three"] == "year"
    assert [f.kind for f in extract(text, language="en") if f.text == "three"] == ["duration"]
    child = "Stone was given nine years. His daughter, Ada Moor, three, was unhurt."
    assert [f.kind for f in extract(child, language="en") if f.text == "three"] == ["age"]


def test_a_limit_of_age_is_told_in_years() -> None:
    assert dict(units("The grant of 81,000 euros goes to women under 25 who study."))["25"] == "year"


@pytest.mark.parametrize(
    ("language", "text", "number", "unit"),
    [
        ("en", "Police have 2.3 million crowns to date, including the 480,000 found in March.", "480,000", "crown"),
        ("en", "The fund paid 4.1 million euros, of which 300,000 in cash.", "300,000", "EUR"),
        ("de", "Die Stadt zahlte 4,1 Millionen Euro, davon 300.000 in bar.", "300.000", "EUR"),
        ("en", "The mercury hit 34C. Nineteen ended up in hospital.", "Nineteen", None),
        ("en", "The city spent 2.3 million euros, including 480,000 masks.", "480,000", None),
    ],
)
def test_a_part_of_a_sum_has_its_currency(language: str, text: str, number: str, unit: str | None) -> None:
    assert dict(units(text, language))[number] == unit
