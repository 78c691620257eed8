"""How Spanish and French newsrooms shorten dates, sums and figures, and what only looks like it."""

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
        ("es", "El concierto será el martes 20.", ["date 2025-05-20"]),
        ("es", "La reunión fue el martes 13 en Burgos.", ["date 2025-05-13"]),
        ("es", "El viernes 9 murió el alcalde.", ["date 2025-05-09"]),
        ("es", "El pleno se celebrará el próximo lunes 19.", ["date 2025-05-19"]),
        ("es", "El martes 13 por la tarde cerró.", ["date 2025-05-13TAF"]),
        ("es", "El martes 13 a las 18:00 cerró.", ["time 2025-05-13T18:00"]),
        ("es", "Los días lunes 12 y martes 13 cerró.", ["date 2025-05-12", "date 2025-05-13"]),
        ("es", "Del lunes 5 al viernes 9 cerró.", ["date 2025-05-05/2025-05-09"]),
        ("es", "Este jueves 15 de mayo se votó la ley.", ["date 2025-05-15"]),
        ("fr", "Il chantera mardi 20.", ["date 2025-05-20"]),
        ("fr", "Il a chanté mardi 13 à Lens.", ["date 2025-05-13"]),
        ("fr", "Mardi 13 au soir, il a fermé.", ["date 2025-05-13TEV"]),
        ("fr", "Du lundi 5 au vendredi 9, il a fermé.", ["date 2025-05-05/2025-05-09"]),
        ("fr", "Ce mardi 13 mai, il a chanté.", ["date 2025-05-13"]),
        ("fr", "Le match a lieu samedi 15h.", ["time 2025-05-17T15:00"]),
        ("en", "This Tuesday, 13 May, it closed.", ["date 2025-05-13"]),
        # a number that counts
        ("es", "El viernes 14 personas murieron.", ["date 2025-05-09", "quantity 14"]),
        ("es", "El viernes 14 de los detenidos salieron.", ["date 2025-05-09", "quantity 14"]),
        ("es", "Ganó el martes 3-1.", ["date 2025-05-13", "score 3-1"]),
        ("es", "El martes 20% de los alumnos faltó.", ["date 2025-05-13", "percentage 20%"]),
        ("fr", "Mardi 13 élèves sont venus.", ["date 2025-05-13", "quantity 13"]),
        ("fr", "Il a nagé samedi trois heures.", ["date 2025-05-10", "duration 3 hour"]),
    ],
)
def test_a_weekday_with_its_day_of_the_month(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "La obra costó 300 mdp.", ["money 300000000 peso"]),
        ("es", "La empresa invertirá 2.5 mdd en la planta.", ["money 2500000 USD"]),
        ("es", "Costó entre 300 y 400 mdp.", ["money 300000000 to 400000000 peso"]),
        ("es", "La deuda es de u$s 40 millones.", ["money 40000000 USD"]),
        ("es", "El subsidio es de S/ 500.", ["money 500 PEN"]),
        ("fr", "Le projet coûte 1,2 G$.", ["money 1200000000 USD"]),
        ("fr", "Le réseau 5G est là.", []),
    ],
)
def test_millions_with_their_currency_in_one_word(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Llegaron 3,527 personas.", ["quantity 3527"]),
        ("es", "Cuesta 12,550 pesos.", ["money 12550 peso"]),
        ("es", "Se sembraron 3,500 hectáreas.", ["quantity 3500 ha"]),
        ("es", "El crédito es de 1,200 millones de pesos.", ["money 1200000000 peso"]),
        ("es", "Subió 3.5% y se vendieron 4,125 coches.", ["percentage 3.5%", "quantity 4125"]),
        ("es", "Cuesta 12.5 millones de pesos, con 1,125 plazas.", ["money 12500000 peso", "quantity 1125"]),
        # decimals of three figures
        ("es", "El Euríbor subió al 2,134%.", ["percentage 2.134%"]),
        ("es", "El litro cuesta 1,479 euros.", ["money 1.479 EUR"]),
        ("es", "El litro cuesta 1,500 euros.", ["money 1.5 EUR"]),
        ("es", "Con 2.300 vecinos, gastan 1,125 toneladas.", ["quantity 2300", "quantity 1.125 t"]),
        ("es", "Pesa 3,250 kilos.", ["quantity 3.25 kg"]),
    ],
)
def test_thousands_with_a_comma(language: str, text: str, wanted: list[str]) -> None:
    """Mexico, Central America and Peru group by a comma; Spain and the South begin decimals with it."""
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "La banda triunfó en los 80.", ["date 198"]),
        ("es", "Creció en los noventa.", ["date 199"]),
        ("es", "A principios de los noventa cerró.", ["date early 199"]),
        ("es", "En la década de 1990 creció.", ["date 199"]),
        ("es", "En la década de los 90 creció.", ["date 199"]),
        ("es", "Creció durante los años 60 y 70.", ["date 196", "date 197"]),
        ("fr", "Dans les années 60 et 70, il régnait.", ["date 196", "date 197"]),
        ("fr", "Dans les années 1980-1990, il régnait.", ["date 198/199"]),
        # counts and ages
        ("es", "En los 80 casos hubo daños.", ["quantity 80"]),
        ("es", "Murió a los 80.", ["age 80 year"]),
        ("es", "A finales de los 90 días de plazo, cedió.", ["duration 90 day"]),
        ("es", "En los 90 minutos no hubo goles.", ["duration 90 minute"]),
        ("es", "El barril subió hasta los 80.", ["quantity 80"]),
    ],
)
def test_decades(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "El presupuesto 2025 fue aprobado.", ["date 2025"]),
        ("es", "El Mundial 2026 será en tres países.", ["date 2026", "quantity 3"]),
        ("es", "Los Juegos de París 2024 fueron un éxito.", ["date 2024"]),
        ("fr", "Le budget 2025 a été voté.", ["date 2025"]),
        ("fr", "La saison 2025 commence.", ["date 2025"]),
        ("fr", "La loi de finances 2025 est votée.", ["date 2025"]),
        ("fr", "Le Tour de France 2025 part de Lille.", ["date 2025"]),
        # a model, a count
        ("fr", "Une Peugeot 2008 a brûlé.", []),
        ("fr", "Le vol 2020 est parti.", []),
        ("fr", "Quelque 2000 personnes ont défilé.", ["quantity about 2000"]),
        ("fr", "Il a un objectif 2000 euros plus bas.", ["money 2000 EUR"]),
    ],
)
def test_a_year_behind_what_it_is_the_year_of(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "«No hay dinero», ha lamentado Tomás Ibarro.", "Tomás Ibarro"),
        ("es", "«No hay dinero», ha zanjado este lunes la alcaldesa, Lucía Marbán.", "Lucía Marbán"),
        ("es", "«No hay dinero», ha admitido en rueda de prensa Tomás Ibarro.", "Tomás Ibarro"),
        ("es", "«No hay dinero», ha dicho a EFE Tomás Ibarro.", "Tomás Ibarro"),
        ("fr", "« Rien ne change », a indiqué à l’AFP Marc Dutel.", "Marc Dutel"),
        ("fr", "« Rien ne change », a regretté à la radio Marc Dutel.", "Marc Dutel"),
        ("fr", "« Rien ne change », détaille Marc Dutel.", "Marc Dutel"),
        ("fr", "« Rien ne change », s'est désolé Marc Dutel.", "Marc Dutel"),
        # a work, and somebody who is spoken to
        ("es", "El acto «La gran noche», celebrado por Tomás Ibarro, gustó.", None),
        ("fr", "« Rien ne change », a dit à son avocat Marc Dutel.", None),
    ],
)
def test_who_speaks_behind_a_perfect_and_those_who_hear_it(language: str, text: str, speaker: str | None) -> None:
    version = Version("v", None, text, published="2025-05-15", language=language, parts=(Part("body", 0, len(text)),))
    quotes = [fact for fact in normalize(version, RULES) if fact.kind == "quote"]
    assert [fact.speaker for fact in quotes if fact.speaker] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Il a été condamné à 18 mois de prison dont 6 ferme.", ["duration 18 month", "duration 6 month"]),
        ("fr", "Il a écopé de trois ans, dont deux avec sursis.", ["duration 3 year", "duration 2 year"]),
        ("fr", "En 18 mois, dont 6 jours de grève, il a tenu.", ["duration 18 month", "duration 6 day"]),
        ("fr", "En 18 mois, 40 accidents, dont 6 mortels.", ["duration 18 month", "quantity 40", "quantity 6"]),
        ("fr", "Le pivot mesure 1m85.", ["quantity 1.85 m"]),
        ("es", "El salto de 7m20 fue récord.", ["quantity 7.2 m"]),
        ("fr", "Le billet coûte 12€50, soit 2€ de plus.", ["money 12.5 EUR", "money 2 EUR"]),
        ("fr", "Au premier semestre, les ventes ont reculé.", ["date 2025-H1"]),
        ("es", "En el segundo semestre las ventas caerán.", ["date 2025-H2"]),
        ("en", "In the second half it scored.", []),
    ],
)
def test_parts_of_a_sentence_of_a_metre_and_of_a_year(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language) == wanted
