"""Figures, days and hours as German newsrooms write them."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

KINDS = {"quote", "name", "role", "category"}


def figures(text: str, language: str = "de") -> list[str]:
    """The facts of a text with figures, each as "kind value"."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind not in KINDS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er wurde am 14.3. verhaftet.", ["date 2025-03-14"]),
        ("Er wurde am 10.03. in Ulm verhaftet.", ["date 2025-03-10"]),
        ("Das Lager lief vom 28.2. bis 3.3.", ["date 2025-02-28/2025-03-03"]),
        ("Das Lager vom 2.-5.4. ist voll.", ["date 2025-04-02/2025-04-05"]),
        ("Ab 1. 4. gilt der neue Fahrplan.", ["date 2025-04-01"]),
        ("Der Unfall war am 14. 3. 2024.", ["date 2024-03-14"]),
        ("Die Regel gilt ab 1. Juli.", ["date 2025-07-01"]),
        ("Die Messe läuft bis 12. Juli.", ["date 2025-07-12"]),
    ],
)
def test_days_with_points(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Gerät läuft mit Version 14.3.", []),
        ("Der Zug fährt um 14.10. Danach fährt keiner.", ["time 2025-03-14T14:10"]),
    ],
)
def test_points_that_make_no_day(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Zug fährt um 14h ab.", ["time 2025-03-14T14:00"]),
        ("Die Tat geschah gegen 23.30h in Ulm.", ["time about 2025-03-14T23:30"]),
        ("Um 14.30 kam er.", ["time 2025-03-14T14:30"]),
        ("Der Index fiel um 14.30 Punkte.", ["quantity 14.3"]),
        ("Nach 14h Fahrt war er da.", ["duration 14 hour"]),
        ("Das 24h-Rennen beginnt.", ["duration 24 hour"]),
        ("Der Flug dauerte 2 Std. 15 Min.", ["duration 2.25 hour"]),
        ("Nach 3 Std. und 20 Min. war er da.", ["duration 200 minute"]),
        ("Er kam nach 2 Tagen. 15 Stunden später ging er.", ["duration 2 day", "duration 15 hour"]),
    ],
)
def test_hours_by_a_letter_and_short_units(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Brauerei Moosbach (1887 gegründet) schließt.", ["date 1887"]),
        ("Die Brauerei, gegründet 1887 von Mönchen, schließt.", ["date 1887"]),
        ("Der Verein, 1903 in Ulm gegründet, feiert.", ["date 1903"]),
        ("Der 1887 in Ulm gegründete Verein feiert.", ["date 1887"]),
        ("Im Register stehen 1887 Kinder.", ["quantity 1887"]),
        ("Gebaut wurden 1650 Wohnungen.", ["quantity 1650"]),
    ],
)
def test_years_beside_a_participle(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Firma zahlt 2.500,- Euro.", ["money 2500 EUR"]),
        ("Die Jacke kostet 1.249,-€.", ["money 1249 EUR"]),
        ("Die Jacke kostet 49.– Franken.", ["money 49 CHF"]),
        ("Er fuhr mit Tempo 180.", ["quantity 180 km/h"]),
        ("Das Tempo 2024 war hoch.", []),
    ],
)
def test_idle_cents_and_speed(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "10.000-12.000 Besucher kamen.", ["quantity 10000 to 12000"]),
        ("en", "The fair drew 10,000-12,000 people.", ["quantity 10000 to 12000"]),
        ("de", "Die Wache hat die Nummer 0511 12345678.", []),
    ],
)
def test_thousands_with_a_hyphen_are_no_telephone(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("300 Schülerinnen und Schüler kamen.", "schüler"),
        ("12 Polizistinnen und Polizisten wurden verletzt.", "polizist"),
        ("1200 Haushalte waren ohne Strom.", "haushalt"),
        ("23 Fälle wurden gezählt.", "fall"),
        ("Von 120 Befragten ging jeder.", "befragte"),
        ("300 Schülerinnen und Lehrer kamen.", "schülerin"),
    ],
)
def test_counted_nouns(text: str, expected: str) -> None:
    """Nouns have capitals, and no lemmas of verbs; two forms for the same people are one noun."""
    facts = extract_text(text, "2025-03-14", "de", load_rulebook())
    assert facts[0].to_dict()["value"]["counted"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "„Das Werk bleibt offen“, sagte Jan Moor der Deutschen Presse-Agentur.",
        "„Das Werk bleibt offen“, sagte Jan Moor zu Bild.",
        "„Das Werk bleibt offen“, gab sich Jan Moor zuversichtlich.",
        "„Das Werk bleibt offen“, gab Jan Moor am Freitag zu bedenken.",
        "„Das Werk bleibt offen“, ließ Jan Moor wissen.",
        "„Das Werk bleibt offen“, ist sich Jan Moor sicher.",
        "„Das Werk bleibt offen“, wird Jan Moor im Blatt zitiert.",
        "„Das Werk bleibt offen“, heißt es von Jan Moor.",
        "Nach den Worten von Jan Moor ist das Werk auf Dauer offen.",
        "Jan Moor zufolge ist das Werk auf Dauer offen.",
    ],
)
def test_speakers(text: str) -> None:
    quotes = [fact for fact in extract_text(text, "2025-03-14", "de", load_rulebook()) if fact.kind == "quote"]
    assert [quote.to_dict()["value"]["speaker"] for quote in quotes] == ["Jan Moor"]


@pytest.mark.parametrize(
    "text",
    [
        "In der Serie „Unter Tage im Sturm“ gab Jan Moor den Vater.",
        "Das Stück „Das lange Leben“ ist Jan Moor gewidmet.",
        "Demzufolge bleibt das Werk auf Dauer offen.",
    ],
)
def test_verbs_that_are_no_cues_alone(text: str) -> None:
    assert not [fact for fact in extract_text(text, "2025-03-14", "de", load_rulebook()) if fact.kind == "quote"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nicht einmal 200 Schafe blieben.", ["quantity less than 200"]),
        ("Keine zehn Schafe blieben übrig.", ["quantity less than 10"]),
        ("Es gibt keine zweite Chance.", []),
        ("Die Stadt spart eine Viertelmillion Euro.", ["money 250000 EUR"]),
        ("Die Fahrt dauert zweieinviertel Stunden.", ["duration 2.25 hour"]),
        ("Die Werte sinken auf minus 3 bis minus 8 Grad.", ["quantity -8 to -3 °C"]),
        ("Die Werte liegen zwischen minus 5 und plus 2 Grad.", ["quantity -5 to 2 °C"]),
        ("Verletzt wurde bei dem Brand niemand.", ["quantity 0"]),
        ("Zu Schaden kam niemand.", ["quantity 0"]),
        ("Gefragt wurde niemand.", []),
        ("Verletzte gab es keine.", ["quantity 0"]),
        ("Berg (12. Minute) und Moor (67./Elfmeter) trafen.", ["rank 12", "rank 67"]),
    ],
)
def test_bounds_and_none(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kinder unter 14 Jahren zahlen nichts.", ["age less than 14 year"]),
        ("Kinder zwischen 6 und 12 Jahren dürfen mit.", ["age 6 to 12 year"]),
        ("Das gilt für Personen ab 18 Jahren.", ["age at least 18 year"]),
        ("Die Männer bekamen bis zu 10 Jahre Haft.", ["duration at most 10 year"]),
        ("Die Jungen waren über 6 Jahre lang weg.", ["duration more than 6 year"]),
        ("Zwei Frauen (17 und 23) flohen.", ["quantity 2", "age 17 year", "age 23 year"]),
        ("Drei Männer (2 und 1) flohen.", ["quantity 3", "quantity 2", "quantity 1"]),
    ],
)
def test_ages_of_groups(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im 1. Halbjahr stieg der Umsatz.", ["date 2025-H1"]),
        ("Im 3. Quartal stieg der Umsatz.", ["date 2024-Q3"]),
        ("In der zweiten Hälfte traf Berg.", []),
        ("Um Viertel vor acht kam der Notruf.", ["time 2025-03-14T07:45"]),
        ("Am Wochenende siegte Ulm.", ["date 2025-W10-WE"]),
        ("Am kommenden Wochenende spielt Ulm.", ["date 2025-W11-WE"]),
        ("Im kommenden Jahr steigt der Preis.", ["date 2026"]),
        ("Übernächste Woche tagt der Rat.", ["date 2025-W13"]),
        ("In den Neunzigern war das Werk berühmt.", ["date 199"]),
        ("Anpfiff ist am Samstag (15.30 Uhr).", ["time 2025-03-15T15:30"]),
    ],
)
def test_periods(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der 1. FC Moosbach siegte mit 2:0.", ["score 2-0"]),
        ("Sie wohnt im 3. Stock.", ["rank 3"]),
        ("Nach § 218 ist das strafbar.", []),
        ("Die Quote liegt unter 5 Prozent.", ["percentage less than 5%"]),
        ("Er lag unter 40 Tonnen Schutt.", ["quantity 40 t"]),
    ],
)
def test_clubs_articles_of_law_and_what_lies_under(text: str, expected: list[str]) -> None:
    assert figures(text) == expected
