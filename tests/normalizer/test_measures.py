"""Measures whose unit or sign stands elsewhere: sides of a thing, degrees of frost, parts of a second."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find


def measures(text: str, language: str) -> list[tuple[str, str | None]]:
    """Each number of a text with its unit."""
    return [(str(f.value.low), f.value.unit) for f in find(text, language) if isinstance(f.value, Quantity)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The map measures 31 by 44 centimetres.", [("31", "cm"), ("44", "cm")]),
        ("en", "The cell is three by four metres.", [("3", "m"), ("4", "m")]),
        ("en", "The crate, 2 x 3 x 4 m, was empty.", [("2", "m"), ("3", "m"), ("4", "m")]),
        ("de", "Die 31 mal 44 Zentimeter große Karte ist alt.", [("31", "cm"), ("44", "cm")]),
        ("fr", "La carte mesure 31 sur 44 cm.", [("31", "cm"), ("44", "cm")]),
        ("es", "El mapa mide 31 por 44 centímetros.", [("31", "cm"), ("44", "cm")]),
        ("uk", "Мапа розміром 31 на 44 сантиметри.", [("31", "cm"), ("44", "cm")]),
        ("ru", "Карта размером 31 на 44 сантиметра.", [("31", "cm"), ("44", "cm")]),
        ("en", "Our women won the 4 x 100 metres relay.", [("4", "x"), ("100", "m")]),
    ],
)
def test_sides_share_the_unit_of_the_last(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert measures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "degrees"),
    [
        ("en", "The airport reported 24 degrees of frost.", "-24"),
        ("en", "They spent the night in 24-degree frost.", "-24"),
        ("en", "On the pass it fell to 31 below zero.", "-31"),
        ("en", "On the pass it was 31 degrees Celsius.", "31"),
        ("en", "At 06:00 minus 12 degrees Celsius was read.", "-12"),
        ("de", "In Halm herrschten 24 Grad Frost.", "-24"),
        ("de", "Es wird mit Frost bis zu 18 Grad gerechnet.", "-18"),
        ("uk", "Мороз сягав 27 градусів.", "-27"),
        ("ru", "Мороз опускался до 27 градусов.", "-27"),
        ("ru", "Днём потеплело до 27 градусов тепла.", "27"),
    ],
)
def test_degrees_of_frost_are_below_zero(language: str, text: str, degrees: str) -> None:
    assert measures(text, language) == [(degrees, "°C")]


@pytest.mark.parametrize(
    ("language", "text", "seconds"),
    [
        ("en", "She was beaten by 31 hundredths.", "0.31"),
        ("en", "He came in three tenths behind the winner.", "0.3"),
        ("en", "A tenth of a second parted them.", "0.1"),
        ("de", "Sie gewann mit zwölf Hundertstelsekunden Vorsprung.", "0.12"),
        ("de", "Er war vier Tausendstel schneller.", "0.004"),
        ("fr", "Il l'a devancée de trois dixièmes de seconde.", "0.3"),
        ("es", "Ganó con doce centésimas de ventaja.", "0.12"),
        ("uk", "Вона випередила суперницю на 12 сотих секунди.", "0.12"),
        ("ru", "Ей не хватило трёх десятых секунды.", "0.3"),
    ],
)
def test_parts_of_a_second(language: str, text: str, seconds: str) -> None:
    assert measures(text, language) == [(seconds, "second")]


@pytest.mark.parametrize("text", ["Three tenths of the voters stayed at home.", "Nine hundredths of the land is wet."])
def test_parts_of_something_else(text: str) -> None:
    assert [unit for _, unit in measures(text, "en")] == ["%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lake stood at 214.2m on Monday.", ("214.2", "m")),
        ("She cleared 1.98m.", ("1.98", "m")),
        ("The crest came early and stood at 6.31m.", ("6.31", "m")),
        ("By dawn the river had risen again and reached 5.8m.", ("5.8", "m")),
        ("The hut lies at 2,450 m, above the trees.", ("2450", "m")),
        ("She won the 1,500m on Friday.", ("1500", "m")),
        ("Gail Thorne will run the girls' 800m.", ("800", "m")),
        ("He is the holder of the indoor 60m.", ("60", "m")),
        ("The strike cost Blythe 60m.", ("60000000", None)),
        ("The flood along the river drove out 2m people.", ("2000000", None)),
        ("Revenue was 1,842m.", ("1842000000", None)),
        ("The film was seen by 10m.", ("10000000", None)),
        ("The level of debt is £10m.", ("10000000", "GBP")),
    ],
)
def test_metres_and_millions(text: str, expected: tuple[str, str | None]) -> None:
    assert measures(text, "en") == [expected]


def test_a_smaller_length_beside_the_number_tells_metres() -> None:
    assert measures("The quay was raised to 4.20m, 30cm more than planned.", "en") == [("4.2", "m"), ("30", "cm")]
    assert measures("The firm sold 3m phones, each 14cm long.", "en") == [("3000000", None), ("14", "cm")]


@pytest.mark.parametrize(
    ("language", "text", "millimetres"),
    [
        ("de", "Am Hollen fielen 140 Liter pro Quadratmeter.", "140"),
        ("de", "Es fielen mehr als 95 Liter Regen auf den Quadratmeter.", "95"),
        ("de", "Gemessen wurden 60 l/m².", "60"),
        ("fr", "Il est tombé 90 litres d’eau au mètre carré.", "90"),
        ("es", "Cayeron 75 litros por metro cuadrado.", "75"),
        ("en", "About 120 litres per square metre fell on the coast.", "120"),
    ],
)
def test_litres_on_a_square_metre_are_millimetres(language: str, text: str, millimetres: str) -> None:
    assert measures(text, language) == [(millimetres, "mm")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Magistrates gave him bail with a surety of 20,000 pounds.", "GBP"),
        ("The council fined the grocer 900 pounds.", "GBP"),
        ("A ticket will cost 45 pounds at the gate.", "GBP"),
        ("She was ordered to pay damages of 8,000 pounds.", "GBP"),
        ("The pumpkin came in at 1,402 pounds.", "lb"),
        ("Thieves took 300 pounds of copper worth a fortune.", "lb"),
    ],
)
def test_pounds_that_are_paid_are_money(text: str, unit: str) -> None:
    assert [found for _, found in measures(text, "en")] == [unit]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("es", "Ha donado 68.000 libras a la biblioteca.", "GBP"),
        ("uk", "Вона пожертвувала 68 000 фунтів бібліотеці.", "GBP"),
        ("es", "El camión llevaba 68.000 libras de arroz.", "lb"),
        ("es", "El perro pesaba 90 libras.", "lb"),
    ],
)
def test_pounds_in_thousands_are_money(language: str, text: str, unit: str) -> None:
    assert [found for _, found in measures(text, language)] == [unit]


def test_hours_and_minutes_are_no_time_of_day() -> None:
    (length,) = find("Він подолав дистанцію за 2 години 3 хвилини 26 секунд.", "uk")
    assert isinstance(length.value, Quantity)
    assert (str(length.value.low), length.value.unit) == ("7406", "second")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La traversée a duré une quinzaine d'heures.", [("15", "hour")]),
        ("fr", "Le village est à une trentaine de kilomètres.", [("30", "km")]),
        ("fr", "Une douzaine de voisins sont venus.", [("12", None)]),
        ("es", "La travesía duró una veintena de horas.", [("20", "hour")]),
        ("es", "Se perdieron una docena de toneladas de arroz.", [("12", "t")]),
    ],
)
def test_numbers_that_are_nouns_take_their_unit_behind_of(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert measures(text, language) == expected
