"""Everyday shapes of numbers, ages and hours in French and Spanish: elided articles, collectives, hedged ages."""

from __future__ import annotations

import pytest

from factcheck.model import Part, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()
LEFT_OUT = ("name", "role", "quote", "category")


def told(text: str, language: str) -> list[str]:
    version = Version("v", None, text, published="2025-05-15", language=language, parts=(Part("body", 0, len(text)),))
    return [f"{fact.kind} {fact.normalized}" for fact in normalize(version, RULES) if fact.kind not in LEFT_OUT]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Une vingtaine de millions d'euros manquent au budget.", ["money about 20000000 EUR"]),
        ("fr", "Une centaine de milliers de foyers sont privés de courant.", ["quantity about 100000"]),
        ("fr", "Trois à quatre cents personnes attendaient.", ["quantity 300 to 400"]),
        ("fr", "Cinq à six cents tonnes ont été livrées.", ["quantity 500 to 600 t"]),
        ("fr", "Un Allemand sur trois prend le train.", ["quantity 1 of 3"]),
        ("fr", "Une entreprise sur dix refuse.", ["quantity 1 of 10"]),
        ("fr", "Huit Belges sur dix sont satisfaits.", ["quantity 8 of 10"]),
        ("fr", "La subvention atteint 3 M€.", ["money 3000000 EUR"]),
        ("fr", "Le club a dépensé 250 k€.", ["money 250000 EUR"]),
        ("fr", "Pas un seul train n'a circulé.", ["quantity 0"]),
        ("fr", "Le budget dépasse 4 millions d'euros.", ["money more than 4000000 EUR"]),
        ("fr", "La crue a dépassé 6 mètres.", ["quantity more than 6 m"]),
        ("fr", "Le nombre de visiteurs a été divisé par deux.", ["quantity 0.5 x"]),
        ("fr", "Les effectifs ont été divisés par trois.", ["quantity 0.333333 x"]),
        ("es", "Hay treinta y un muertos.", ["quantity 31"]),
        ("es", "Llegaron ciento un atletas.", ["quantity 101"]),
        ("es", "Cuarenta y una casas ardieron.", ["quantity 41"]),
        ("es", "Doscientas una personas firmaron.", ["quantity 201"]),
        ("es", "Tres centenares de vecinos se manifestaron.", ["quantity 300"]),
        ("es", "Dos millares de aficionados viajaron.", ["quantity 2000"]),
        ("es", "Una veintena de millones de euros faltan.", ["money about 20000000 EUR"]),
        ("es", "Una decena de miles de personas protestaron.", ["quantity 10000"]),
        ("es", "La subida será de entre el 3 y el 5 %.", ["percentage 3 to 5%"]),
        ("es", "Entre el 10 % y el 15 % de los alumnos faltó.", ["percentage 10 to 15%"]),
        ("es", "El paro cayó 0,4 puntos, hasta el 11 %.", ["percentage 0.4 pp", "percentage 11%"]),
        ("es", "El PP sube tres puntos hasta el 30 %.", ["percentage 3 pp", "percentage 30%"]),
        ("es", "Ni una sola casa quedó en pie.", ["quantity 0"]),
        ("es", "No hubo muertos en el incendio.", ["quantity 0"]),
        ("es", "No se registraron víctimas.", ["quantity 0"]),
        ("es", "El coste supera los 4 millones de euros.", ["money more than 4000000 EUR"]),
        ("es", "El caudal superó los 6 metros.", ["quantity more than 6 m"]),
    ],
)
def test_numbers_that_are_nouns_bounds_or_nothing(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le chantier a pris plus d'un an.", ["duration more than 1 year"]),
        ("fr", "L'audience s'est achevée au bout d'une heure.", ["duration 1 hour"]),
        ("fr", "Le navire a dérivé pendant près d'une semaine.", ["duration less than 1 week"]),
        ("fr", "La panne a duré moins d'une heure.", ["duration less than 1 hour"]),
        ("fr", "Il a passé plus d'une décennie à l'étranger.", ["duration more than 10 year"]),
        ("fr", "Le trajet dure 2h15.", ["duration 8100 second"]),
        ("fr", "Ils ont débattu pendant 1 h 45.", ["duration 6300 second"]),
        ("fr", "Le film dure trois heures et quart.", ["duration 3.25 hour"]),
        ("es", "El túnel reabrirá dentro de un par de meses.", ["duration about 2 month"]),
        ("es", "Estuvo ingresado un par de días.", ["duration about 2 day"]),
        ("es", "El viaje dura tres horas y cuarto.", ["duration 3.25 hour"]),
    ],
)
def test_lengths_behind_an_elision_and_with_a_quarter(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Un retraité d'environ 70 ans a été renversé.", ["age about 70 year"]),
        ("fr", "Une cycliste d'une trentaine d'années est morte.", ["age about 30 year"]),
        ("fr", "Le conducteur, âgé de près de 80 ans, est indemne.", ["age less than 80 year"]),
        ("fr", "Deux hommes de plus de 60 ans ont été secourus.", ["quantity 2", "age more than 60 year"]),
        ("fr", "Un homme d'une cinquantaine d'années a été interpellé.", ["age about 50 year"]),
        ("fr", "Une septuagénaire a été renversée.", ["age 70 to 79 year"]),
        ("fr", "Deux quinquagénaires ont été arrêtés.", ["quantity 2", "age 50 to 59 year"]),
        ("es", "Un ciclista de unos 50 años murió.", ["age about 50 year"]),
        ("es", "Una mujer de entre 30 y 40 años fue rescatada.", ["age 30 to 40 year"]),
        ("es", "Un hombre de más de 60 años cayó al río.", ["age more than 60 year"]),
        ("es", "Un joven de unos veinte años huyó.", ["age about 20 year"]),
        ("es", "Una niña de casi diez años se perdió.", ["age less than 10 year"]),
        ("es", "Una septuagenaria fue atropellada.", ["age 70 to 79 year"]),
        ("es", "Un treintañero fue detenido.", ["age 30 to 39 year"]),
        ("es", "Dos octogenarios murieron.", ["quantity 2", "age 80 to 89 year"]),
    ],
)
def test_ages_that_a_hedge_parts_from_the_person(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "L'abbaye date du treizième siècle.", ["date 12"]),
        ("fr", "Le moulin fut bâti au quinzième siècle.", ["date 14"]),
        ("fr", "Le musée ouvre de 8 heures à 20 heures.", ["time T08:00/T20:00"]),
        ("es", "El vuelo salió a las 7:30 p.m.", ["time T19:30"]),
        ("es", "La misa empieza a las 8 pm.", ["time T20:00"]),
        ("es", "El ataque ocurrió a las 11:45 p. m.", ["time T23:45"]),
        ("fr", "Le village est à trois heures de route de la capitale.", ["duration 3 hour"]),
        ("fr", "La route sera coupée entre 22h et 5h.", ["time T22:00/T05:00"]),
        ("fr", "Le magasin ouvre de 9h à 18h30.", ["time T09:00/T18:30"]),
    ],
)
def test_hours_and_centuries(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted
