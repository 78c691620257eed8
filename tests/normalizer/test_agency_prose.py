"""Figures, dates and roles as agencies write them: quarters by letter, noon, where a change ends, pounds or books."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

KINDS = {"quote", "name", "role", "category"}


def figures(text: str, language: str) -> list[str]:
    """The facts of a text with figures, each as "kind value"."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind not in KINDS]


def told(text: str, language: str, kind: str) -> list[str]:
    """What facts of a kind say."""
    return [f.normalized for f in extract_text(text, "2025-03-14", language, load_rulebook()) if f.kind == kind]


def attributes(text: str, language: str) -> list[tuple[str, ...]]:
    """What governs each length and duration."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [fact.context.attributes for fact in facts if fact.kind in ("quantity", "duration")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Les ventes du T1 2025 ont reculé.", ["date 2025-Q1"]),
        ("fr", "Au T3, la marge a reculé.", ["date 2024-Q3"]),
        ("fr", "Les résultats du S1 ont déçu.", ["date 2025-H1"]),
        ("es", "El beneficio del 1T25 bajó.", ["date 2025-Q1"]),
        ("fr", "Prenez le T3 pour la gare.", []),
        ("fr", "Le terminal T1 est fermé.", []),
        ("es", "El avión salió de la T4.", []),
    ],
)
def test_quarters_by_letter(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Al mediodía, el fuego cedió.", ["time 2025-03-14T12:00"]),
        ("es", "El acto fue el lunes a mediodía.", ["time 2025-03-10T12:00"]),
        ("es", "Ocurrió en la madrugada del lunes.", ["date 2025-03-10TMO"]),
        ("es", "El robo ocurrió a las 22.30 del jueves.", ["time 2025-03-13T22:30"]),
        ("es", "El robo ocurrió hacia las 21.15 de ayer.", ["time about 2025-03-13T21:15"]),
        ("es", "La huelga acaba el día 20.", ["date 2025-03-20"]),
        (
            "de",
            "Im Januar kamen 300 Gäste, im Vormonat 320.",
            ["date 2025-01", "quantity 300", "date 2024-12", "quantity 320"],
        ),
        ("de", "Im Vormonat kamen 320 Gäste.", ["date 2025-02", "quantity 320"]),
        ("ru", "В мае откроют мост.", ["date 2025-05"]),
        ("ru", "К полудню вторника похолодает.", ["time 2025-03-18T12:00"]),
    ],
)
def test_days_and_hours(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Число погибших возросло до 26.", ["quantity 26"]),
        ("ru", "Число раненых выросло с 14 до 26, сообщил врач.", ["quantity 14", "quantity 26"]),
        ("uk", "Кількість поранених зросла до 26.", ["quantity 26"]),
        ("ru", "Перемирие продлили до 26.", ["date before 2025-03-26"]),
        ("es", "La temperatura bajó hasta los 12 grados.", ["quantity 12 °C"]),
        ("es", "El paro cayó hasta los 2,5 millones.", ["quantity 2500000"]),
        ("es", "Caben hasta 40 personas.", ["quantity at most 40"]),
        ("en", "The death toll is now up to 37.", ["quantity 37"]),
        ("en", "The petition is up to 11,400 names.", ["quantity 11400"]),
        ("en", "The fine is up to 5,000 pounds.", ["money at most 5000 GBP"]),
        ("ru", "Ущерб оценили не менее чем в 3 млн евро.", ["money at least 3000000 EUR"]),
        ("uk", "Збитки оцінили щонайменше у 3 млн євро.", ["money at least 3000000 EUR"]),
    ],
)
def test_where_a_change_ends(language: str, text: str, expected: list[str]) -> None:
    """ "To" behind a verb of change sets no limit and names no day."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le fonds a offert 12 millions de livres pour la mine.", ["money 12000000 GBP"]),
        ("fr", "Une amende de 500.000 livres a été infligée.", ["money 500000 GBP"]),
        ("fr", "La bibliothèque compte 12.000 livres.", ["quantity 12000"]),
        ("fr", "Il a acheté trois livres pour 20 euros.", ["quantity 3", "money 20 EUR"]),
        ("en", "Revenue dropped to 20.4m in the three weeks.", ["quantity 20400000", "duration 3 week"]),
        ("en", "The net loss narrowed to 3.2m from 5.8m.", ["quantity 3200000", "quantity 5800000"]),
        ("en", "The tower rose to 20.4m from the ground.", ["quantity 20.4 m"]),
        ("es", "El banco espera entre 1.000 y 1.200 millones de euros.", ["money 1000000000 to 1200000000 EUR"]),
        ("de", "Erwartet werden 1.000 bis 1.200 Millionen Euro.", ["money 1000000000 to 1200000000 EUR"]),
        ("en", "Between 1,000 and 1.2 million trees fell.", ["quantity 1000 to 1200000"]),
        ("fr", "La banque relève son taux d'un quart de point, à 2 %.", ["percentage 0.25 pp", "percentage 2%"]),
        ("es", "El banco baja el tipo un cuarto de punto, al 2 %.", ["percentage 0.25 pp", "percentage 2%"]),
        ("es", "El paro fue del 3 %, una décima menos.", ["percentage 3%", "percentage 0.1 pp"]),
        ("fr", "Moins d'un électeur sur deux s'est rendu aux urnes.", ["quantity less than 1 of 2"]),
        ("en", "The board meets once a quarter to review the plan.", []),
        ("en", "A quarter of the trees fell.", ["percentage 25%"]),
        ("ru", "Певцу исполнилось бы 40 лет.", ["age 40 year"]),
        ("uk", "Їй завтра виповниться 40 років.", ["date 2025-03-15", "age 40 year"]),
    ],
)
def test_millions_pounds_and_points(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The quake struck 35 km northeast of Orm at a depth of 12 km.", [("distance",), ("depth",)]),
        ("ru", "Толчок был в 35 км к северо-востоку от Орма на глубине 12 км.", [("distance",), ("depth",)]),
        ("en", "Moss walked free after six years in prison.", [("time_served", "rescue_time")]),
    ],
)
def test_what_a_length_is_of(language: str, text: str, expected: list[tuple[str, ...]]) -> None:
    assert attributes(text, language) == expected


def test_a_term_behind_a_hearing_is_a_sentence() -> None:
    [governing] = attributes("Moss was jailed after the hearing for six years in prison.", "en")
    assert "sentence" in governing
    assert "time_served" not in governing


@pytest.mark.parametrize(
    ("language", "text", "kind", "expected"),
    [
        ("ru", "Экспорт снизился.", "role", []),
        ("uk", "Експорт знизився.", "role", []),
        ("uk", "Ексмер Іван Рух пішов.", "role", ["former mayor"]),
        ("fr", "L'inflation a ralenti en Ardonie.", "name", ["Ardonie"]),
        ("fr", "Le train part à 10H15 GMT.", "name", []),
    ],
)
def test_what_is_no_name_or_role(language: str, text: str, kind: str, expected: list[str]) -> None:
    assert told(text, language, kind) == expected
