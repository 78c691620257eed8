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
        ("fr", "Il s'agit d'au moins 300 foyers.", ["quantity at least 300"]),
        ("fr", "Le maire dit qu'au moins 12 toits ont cédé.", ["quantity at least 12"]),
        ("fr", "Il fallait qu'au moins la moitié des marins votent.", ["percentage at least 50%"]),
        (
            "fr",
            "Les ventes atteignent 9 milliards d'euros (Velta 6 milliards).",
            ["money 9000000000 EUR", "money 6000000000 EUR"],
        ),
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


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Du lundi 12 au vendredi 16 mai, la ligne sera fermée.", ["date 2025-05-12/2025-05-16"]),
        ("fr", "Le salon se tient du jeudi 5 au dimanche 8 juin.", ["date 2025-06-05/2025-06-08"]),
        ("fr", "Le dix mai, il a tout quitté.", ["date 2025-05-10"]),
        ("fr", "Il y a soixante-quinze ans, la ville était en ruines.", ["date 1950"]),
        ("fr", "Dans les années soixante-dix, l'usine tournait.", ["date 197"]),
        ("fr", "En 2019 la société a fermé.", ["date 2019"]),
        ("fr", "À la fin des années quatre-vingt-dix, il vivait là.", ["date end of 199"]),
        ("fr", "Il y a soixante ans, l'usine a brûlé.", ["date 1965"]),
        ("es", "Del lunes 12 al viernes 16 de mayo la línea estará cerrada.", ["date 2025-05-12/2025-05-16"]),
        ("es", "El dos de mayo llegó a Madrid.", ["date 2025-05-02"]),
        ("es", "El veintitrés de abril se abrió la feria.", ["date 2025-04-23"]),
        ("es", "Hace sesenta y dos años nació el club.", ["date 1963"]),
        ("es", "En los años setenta se fundó el grupo.", ["date 197"]),
        ("es", "Para 2035 la línea llegará a Vigo.", ["date 2035"]),
    ],
)
def test_days_years_and_decades_in_words(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le prix du litre a augmenté de 15 centimes.", ["money 0.15 EUR"]),
        ("fr", "Un touriste sur deux vient d'Allemagne.", ["quantity 1 of 2"]),
        ("fr", "Une commune sur deux n'a plus de médecin.", ["quantity 1 of 2"]),
        ("fr", "Une adolescente de 15 ans et demi a disparu.", ["age 15.5 year"]),
        ("fr", "Le bébé pesait 2 kilos 800.", ["quantity 2.8 kg"]),
        ("fr", "Il mesure 1 mètre 80.", ["quantity 1.8 m"]),
        ("fr", "Le joueur mesure 1 mètre 92.", ["quantity 1.92 m"]),
        ("fr", "Elle habite au 8, avenue de la Gare.", []),
        ("fr", "Il a acheté un logement flambant neuf.", []),
        ("fr", "La place coûte 9 euros 50.", ["money 9.5 EUR"]),
        ("fr", "Il habite 7 bis, avenue Foch.", []),
        ("fr", "Il a fait d'une pierre deux coups.", []),
        ("fr", "L'article 49.3 a été utilisé.", []),
        ("fr", "Nantes a gagné deux à zéro.", ["score 2-0"]),
        (
            "es",
            "Los dos hombres, de 25 y 31 años, ingresaron en prisión.",
            ["quantity 2", "age 25 year", "age 31 year"],
        ),
        (
            "es",
            "Las víctimas, dos mujeres, de 40 y 52 años, eran vecinas.",
            ["quantity 2", "age 40 year", "age 52 year"],
        ),
        ("es", "Una adolescente de 15 años y medio desapareció.", ["age 15.5 year"]),
        ("es", "Un menor de 16 años resultó herido.", ["age 16 year"]),
        ("es", "Los menores de 16 años no pueden entrar.", ["age less than 16 year"]),
        ("es", "La subida ronda el 5 %.", ["percentage about 5%"]),
        ("es", "El precio subió 15 céntimos.", ["money 0.15 EUR"]),
        ("es", "Uno de los heridos ha muerto.", []),
        ("es", "La ganadora, de treinta y un años, es sevillana.", ["age 31 year"]),
        ("es", "Vive en la calle de Alcalá, 40.", []),
        ("es", "El juez envió a prisión a un octogenario.", ["age 80 to 89 year"]),
        ("es", "Mató dos pájaros de un tiro.", []),
        ("es", "Ganó tres a cero.", ["score 3-0"]),
        ("es", "En la calle Mayor, 12 personas protestaron.", ["quantity 12"]),
    ],
)
def test_houses_idioms_and_what_a_unit_leaves_out(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


def test_the_east_is_no_verb() -> None:
    def categories(text: str) -> list[str]:
        parts = (Part("body", 0, len(text)),)
        version = Version("v", None, text, published="2025-05-15", language="fr", parts=parts)
        return [fact.normalized for fact in normalize(version, RULES) if fact.kind == "category"]

    assert categories("Le feu a pris dans l’est de la ville.") == ["east ville"]
    assert categories("Le budget est clos.") == []


def test_a_line_that_a_dash_opens_is_one_quotation() -> None:
    text = "– Nous partirons demain, a promis Louise Carlier."
    version = Version("v", None, text, published="2025-05-15", language="fr", parts=(Part("body", 0, len(text)),))
    assert [fact.text for fact in normalize(version, RULES) if fact.kind == "quote"] == ["Nous partirons demain"]
