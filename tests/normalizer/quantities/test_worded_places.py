"""Places that words tell without an ordinal, and steps of a scale."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Quantity, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.quantities.find import find_quantities
from factcheck.rulebook import load_rulebook
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, relate_quantities


def ranks(text: str, language: str) -> list[int]:
    book = load_rulebook()
    document = Document(Version("v", None, text, language=language))
    found = find_quantities(document, book.language(language), book.units, [])
    return [int(f.value.low) for f in found if f.kind == "rank" and isinstance(f.value, Quantity)]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "Ida Marl was runner-up and Tess Orm took bronze.", [2, 3]),
        ("en", "Silver went to the Larkin boat.", [2]),
        ("en", "The choir came last but one of 18.", [17]),
        ("en", "The club were second from bottom of the ten-club league.", [9]),
        ("en", "Our band sang sixth.", [6]),
        ("de", "Die Stadt wurde Vorletzter von 18 Teams.", [17]),
        ("de", "Larkin ist Tabellenzweiter, Orm holte Bronze.", [2, 3]),
        ("fr", "Le club est avant-dernier du championnat à dix clubs.", [9]),
        ("es", "La ciudad quedó penúltima entre 12 equipos.", [11]),
        ("ru", "Команда заняла предпоследнее место из 18, а Орм взял бронзу.", [17, 3]),
        ("uk", "Марл здобула срібну медаль.", [2]),
    ],
)
def test_a_word_tells_a_place(language: str, text: str, places: list[int]) -> None:
    assert ranks(text, language) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He was last seen on the quay."),
        ("en", "Former runner-up Ida Marl spoke."),
        ("en", "The thieves took gold worth 3,000 dollars."),
        ("de", "Der vorletzte Tag war kalt."),
        ("ru", "Это был предпоследний день."),
    ],
)
def test_other_words_tell_none(language: str, text: str) -> None:
    assert ranks(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("en", "The warning stands at level four of five.", 4),
        ("en", "A category 3 storm is near.", 3),
        ("de", "Die Behörde rief Stufe vier von fünf aus.", 4),
        ("es", "Elevaron la alerta al nivel cuatro.", 4),
    ],
)
def test_a_step_of_a_scale_is_a_rank(language: str, text: str, level: int) -> None:
    assert ranks(text, language) == [level]


def test_places_from_two_ends_are_not_compared() -> None:
    last_but_one, second = (Quantity(low=Decimal(n), high=Decimal(n), dimension="rank") for n in (-2, 2))
    assert relate_quantities(last_but_one, second, UnitTable({})) is Relation.INCOMPARABLE
    assert relate_quantities(last_but_one, last_but_one, UnitTable({})) is Relation.EQUAL


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("en", "The bulletin stood at four, on a scale of one to five.", 4),
        ("de", "Es gilt Warnstufe drei der fünfteiligen Skala.", 3),
        ("uk", "Небезпеку оцінили в чотири за п'ятибальною шкалою.", 4),
    ],
)
def test_a_number_on_a_scale_is_a_rank(language: str, text: str, level: int) -> None:
    assert ranks(text, language) == [level]
