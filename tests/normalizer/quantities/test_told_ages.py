"""Ages that only their clause tells, and whether a person or a thing is so old."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def ages(text: str, language: str = "en") -> list[tuple[str, tuple[str, ...]]]:
    """The ages of a text with what is known of their bearers."""
    found = normalize(Version("v", None, text, language=language), RULES)
    return [(f.text, f.value.modifiers) for f in found if f.kind == "age" and isinstance(f.value, Quantity)]


TOLD = [
    ("en", "The suspect, who keeps two goats, is 57.", ["57"]),
    ("en", "The oldest of the climbers, a retired baker, was 81, the youngest 19.", ["81", "19"]),
    ("en", "The two brothers are 29 and 34.", ["29", "34"]),
    ("en", "Ada Moor, a former diver, will be 53 next month.", ["53"]),
    ("en", "Police said the gunman was 24.", ["24"]),
    ("en", "The victims' ages ranged from 16 to 71.", ["16 to 71"]),
    ("en", "She marked her 70th birthday in May.", ["70th"]),
    ("en", "Now 64, he says he is tired.", ["64"]),
    ("en", "He left and, at 35, she had to go on.", ["35"]),
    ("en", "At just 22, Bea Lund has won.", ["22"]),
    ("en", "Bea Lund, now 43, was held.", ["43"]),
    ("en", "The woman, believed to be 43, was found.", ["43"]),
    ("en", "The man (43) was held.", ["43"]),
    ("en", "A baby of five months was saved.", ["five months"]),
    ("de", "Ein 43 Jahre alter Mann und ein fünf Monate altes Baby.", ["43 Jahre alter", "fünf Monate altes"]),
    ("de", "Mit 64 Jahren ist er der Älteste.", ["64 Jahren"]),
    ("fr", "Elle avait 43 ans lorsqu'elle est morte.", ["43 ans"]),
    ("es", "Tenía 43 años cuando murió.", ["43 años"]),
    ("es", "A sus 64 años, es la mayor.", ["64 años"]),
    ("ru", "Он умер в 43 года.", ["43 года"]),
    ("uk", "Вона померла у 43 роки.", ["43 роки"]),
    ("de", "Der älteste Bergsteiger ist 63, der jüngste 26.", ["63", "26"]),
    ("fr", "La plus âgée, une ancienne nageuse, avait 63 ans.", ["63 ans"]),
    ("es", "Los fallecidos tenían entre 71 y 94 años.", ["71 y 94 años"]),
    ("uk", "Найстаршому з туристів було 68, наймолодшому — 19.", ["68", "19"]),
    ("uk", "Підозрюваному 52 роки.", ["52 роки"]),
    ("ru", "Задержанному, бывшему сторожу, 43 года.", ["43 года"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_ages_told_by_a_clause(language: str, text: str, expected: list[str]) -> None:
    assert [found for found, _ in ages(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The number of guests was 81."),
        ("en", "Her score is 97."),
        ("en", "The dead were 14."),
        ("en", "The index fell and, at 35, it is low."),
        ("en", "The dead, now 43, were found."),
        ("en", "A strike of five months was ended."),
        ("de", "Mit 64 Punkten ist er Erster."),
        ("es", "Con 43 años de retraso, la obra abre."),
        ("en", "Ada Moor got five years, 18 months of them suspended."),
        ("fr", "Les banques ont deux ans pour payer."),
        ("fr", "Il y a 43 ans, la ville brûlait."),
        ("es", "La empresa tiene dos años para pagar."),
        ("ru", "Преступники пробыли там 5 лет."),
        ("ru", "Иван Мельник молчал. Прокурор требовал для Ивана Мельника семь лет."),
        ("uk", "Іван Мельник мовчав. Прокуратура просила для Івана Мельника сім років."),
        ("uk", "Обвинувачення вимагало для Мельника дев'ять років. Іван Мельник мовчав."),
    ],
)
def test_other_numbers(language: str, text: str) -> None:
    assert ages(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "bearer"),
    [
        ("en", "The 131-year-old wooden mill burned.", ("thing",)),
        ("en", "The 91-year-old bridge keeper slept.", ("person",)),
        ("en", "A 55-year-old who joined in May spoke.", ("person",)),
        ("en", "The old mill was 131 years old.", ("thing",)),
        ("de", "Das 88-jährige Schulgebäude brannte.", ("thing",)),
        ("es", "El edificio, de 88 años, ardió.", ("thing",)),
    ],
)
def test_bearers(language: str, text: str, bearer: tuple[str, ...]) -> None:
    assert [found for _, found in ages(text, language)] == [bearer]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The median age of skippers went up to 51.4 years from 47.9.", ["51.4 years", "47.9"]),
        ("en", "Median age: 41.2 years.", ["41.2 years"]),
        ("en", "The average age of its crews is 57 years in winter.", ["57 years"]),
        ("de", "Das Durchschnittsalter liegt bei 44,3 Jahren.", ["44,3 Jahren"]),
        ("fr", "L'âge moyen atteint 31,4 ans chez les pompiers.", ["31,4 ans"]),
        ("en", "Their mean age rose by 2.3 years.", []),
        ("en", "At an average pace the work takes 2.3 years.", []),
        ("en", "She is seventeen years and eight months old.", ["seventeen years and eight months old"]),
        ("en", "The war lasted seventeen years and eight months.", []),
        ("en", "Most bakers marry at 33.", ["33"]),
    ],
)
def test_ages_of_many_and_with_months(language: str, text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in ages(text, language)] == expected


def test_an_age_is_no_share_of_the_sentence_before() -> None:
    text = "Nearly a third of them own a horse, and the usual rider is 51 years old. In 2011 it was over 55."
    found = normalize(Version("v", None, text, language="en"), RULES)
    assert [f.text for f in found if f.kind == "percentage"] == ["a third"]


def test_an_age_set_off_behind_a_name_is_that_of_its_bearer() -> None:
    text = "The Open Cup closed in Dale with a medal for Nora Casten, aged 24, of the home club."
    (age,) = [f for f in normalize(Version("v", None, text, language="en"), RULES) if f.kind == "age"]
    assert age.context.holders == ("nora casten",)
