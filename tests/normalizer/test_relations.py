"""Who did what to whom, and where a journey led, as the names of a version carry it."""

from __future__ import annotations

import pytest

import factcheck


def parts(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    """(name, part, other party) of every name that a relation binds."""
    facts = [f for f in factcheck.extract(text, published="2025-01-10", language=language) if f.kind == "name"]
    return {
        (fact.text, part, other)
        for fact in facts
        for part, other in zip(fact.context.attributes, fact.context.holders, strict=True)
    }


@pytest.mark.parametrize(
    ("language", "text", "name", "part", "other"),
    [
        ("en", "The guard, Tom Tegg, was warned by the driver, Gerald Pind.", "Gerald Pind", "warn:doer", "Tom Tegg"),
        ("en", "Ada Stone was ordered to pay Karl Brenn $5,000.", "Ada Stone", "pay:doer", "Karl Brenn"),
        ("en", "Ada Stone paid $5,000 to Karl Brenn.", "Karl Brenn", "pay:party", "Ada Stone"),
        ("en", "Ada Stone received $5,000 from the builder Karl Brenn.", "Karl Brenn", "pay:doer", "Ada Stone"),
        ("en", "Ada Stone has to pay the agency a penalty of $5,000.", "Ada Stone", "pay:doer", "~agency"),
        ("en", "The agency must pay Ada Stone a penalty of $5,000.", "Ada Stone", "pay:party", "~agency"),
        ("en", "Ada Stone was silent. She bribed Karl Brenn.", "Karl Brenn", "pay:party", "Ada Stone"),
        ("en", "Tom Price will be replaced by Anna Bell.", "Anna Bell", "succeed:doer", "Tom Price"),
        ("fr", "Marc Dupont a payé 300 euros à Luc Brun.", "Marc Dupont", "pay:doer", "Luc Brun"),
        ("fr", "Marc Dupont a été averti par Luc Brun.", "Luc Brun", "warn:doer", "Marc Dupont"),
        ("es", "Luis Prat pagó 300 euros a Ana Moreno.", "Ana Moreno", "pay:party", "Luis Prat"),
        ("de", "Paul Schmidt wurde von Anna Berger gewarnt.", "Anna Berger", "warn:doer", "Paul Schmidt"),
        ("de", "Paul Schmidt warnte Anna Berger vor dem Sturm.", "Paul Schmidt", "warn:doer", "Anna Berger"),
        ("en", "The flight from Port Elgar to Dale Bay was late.", "Port Elgar", "route:doer", "Dale Bay"),
        ("en", "The ferry to Dale Bay from Port Elgar was late.", "Port Elgar", "route:doer", "Dale Bay"),
        ("en", "A jet took off from Port Elgar at 14:05, bound for Dale Bay.", "Port Elgar", "route:doer", "Dale Bay"),
        ("en", "It left Port Elgar for Dale Bay on Monday.", "Dale Bay", "route:party", "Port Elgar"),
        ("fr", "Le vol reliait Marseille à Tunis.", "Marseille", "route:doer", "Tunis"),
        ("fr", "Le ferry de Marseille à Tunis avait du retard.", "Marseille", "route:doer", "Tunis"),
        ("es", "El vuelo de Madrid a Lima salió tarde.", "Lima", "route:party", "Madrid"),
        ("de", "Das Flugzeug war auf dem Weg von Berlin nach Paris.", "Berlin", "route:doer", "Paris"),
        ("ru", "Самолёт летел из Москвы в Париж.", "Москвы", "route:doer", "Париж"),
        ("en", "The coach: No. 9, Port Elgar to Dale Bay, 40 passengers.", "Port Elgar", "route:doer", "Dale Bay"),
        ("en", "The night service thundered from Port Elgar to Dale Bay.", "Port Elgar", "route:doer", "Dale Bay"),
        ("en", "From Dale Bay, where he set out, to Cape Olm, where he landed.", "Dale Bay", "route:doer", "Cape Olm"),
        ("en", "Tom Tegg swaps Olmby for Varnholm on Friday.", "Olmby", "route:doer", "Varnholm"),
        ("en", "Tom Tegg joins Elgar Town from Dale Rovers.", "Dale Rovers", "route:doer", "Elgar Town"),
        ("de", "Die Fähre war auf der Fahrt von Port Bralin nach Kilverae.", "Port Bralin", "route:doer", "Kilverae"),
        ("ru", "Поезд мчался из Москвы в Париж.", "Москвы", "route:doer", "Париж"),
        ("uk", "Літак летів з Києва до Парижа.", "Києва", "route:doer", "Париж"),
    ],
)  # fmt: skip
def test_parties(language: str, text: str, name: str, part: str, other: str) -> None:
    assert (name, part, other) in parts(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brenn warned that Ada Stone would leave.",
        "The road from Port Elgar to Dale Bay is closed.",
        "The ferry was on its way back from Port Elgar to Dale Bay.",
        "The jet took off from Dale Bay with 12 people.",
        "Ada Stone and Karl Brenn paid a fine.",
        "The road, Port Elgar to Dale Bay, is closed.",
        "She compared Port Elgar, where he set out, with Dale Bay.",
        "Prices rose from Port Elgar to Dale Bay.",
        "Tom Tegg swaps shirts with Elgar Town.",
    ],
)
def test_no_relation(text: str) -> None:
    assert not {part for _, part, _ in parts(text) if not part.startswith("site:")}


@pytest.mark.parametrize(
    ("language", "text", "name", "part"),
    [
        ("en", "Co-pilot Jonas Rell, 29, was flying the aircraft at the time.", "Jonas Rell", "controls:sole"),
        ("en", "Jonas Rell sat at the controls.", "Jonas Rell", "controls:sole"),
        ("de", "Am Steuer saß Kapitänin Astrid Wessel, 47.", "Astrid Wessel", "controls:sole"),
        ("fr", "Aux commandes se trouvait Luc Brun, pilote.", "Luc Brun", "controls:sole"),
        ("es", "Luis Prat iba al volante.", "Luis Prat", "controls:sole"),
        ("en", "Sami Aho scored the winner in overtime.", "Sami Aho", "winner:sole"),
    ],
)
def test_what_one_person_does_alone(language: str, text: str, name: str, part: str) -> None:
    assert (name, part, "") in parts(text, language)


@pytest.mark.parametrize(
    ("language", "text", "place", "thing"),
    [
        ("en", "The gold was in a warehouse in the small town of Upper Saran.", "Upper Saran", "~warehouse"),
        ("en", "A depot and a mill were flooded in Ostrel and Dalby respectively.", "Ostrel", "~depot"),
        ("en", "A depot and a mill were flooded in Ostrel and Dalby, respectively.", "Dalby", "~mill"),
        ("fr", "Un entrepôt à Marseille a brûlé.", "Marseille", "~entrepôt"),
        ("es", "Ardió un almacén en Madrid.", "Madrid", "~almacén"),
    ],
)
def test_places_of_things(language: str, text: str, place: str, thing: str) -> None:
    found = {(name, other) for name, part, other in parts(text, language) if part.startswith("at:")}
    assert (place, thing) in found


def sites(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    """(place, way, term that governs it) of every place of a text."""
    return {(name, part.removeprefix("site:"), key) for name, part, key in parts(text, language) if "site:" in part}


@pytest.mark.parametrize(
    ("language", "text", "site"),
    [
        ("en", "The jet made an emergency landing in Dalby.", ("Dalby", "at", "scene:landing")),
        ("en", "He was picked up in the small village of Dalby.", ("Dalby", "at", "scene:arrest")),
        ("en", "They were taken to a clinic in Dalby.", ("Dalby", "at", "scene:hospital")),
        ("en", "The ferry sank on the Orve River.", ("Orve River", "on", "scene:sinking")),
        ("en", "Six trucks crossed the Pesk bridge.", ("Pesk", "at", "bridge")),
        ("en", "The barge was heading for Dalby.", ("Dalby", "to", "scene:journey")),
        ("fr", "Le tableau a été retrouvé à Marseille.", ("Marseille", "at", "scene:find")),
        ("es", "El avión aterrizó en Sevilla.", ("Sevilla", "at", "scene:landing")),
        ("de", "Er wurde in Hamburg festgenommen.", ("Hamburg", "at", "scene:arrest")),
        ("uk", "На річці Данук затонув пором.", ("Данук", "on", "scene:sinking")),
    ],
)
def test_sites(language: str, text: str, site: tuple[str, str, str]) -> None:
    assert site in sites(text, language)


def test_a_verb_that_ends_its_clause_governs_the_place() -> None:
    text = "Am Sonntag haben beide Länder an der Brücke von Hamburg je 40 Soldaten ausgetauscht, wie es hieß."
    assert ("Hamburg", "from", "scene:exchange") in sites(text, "de")


def test_people_and_bodies_are_no_sites() -> None:
    assert not sites("She believed in Anna Bell. He put his trust in the Dalby Trust Company.")


def test_what_is_no_german_word_names_a_place() -> None:
    assert {name for name, _, _ in sites("Der Konzern schließt sein Werk in Unterbralin.", "de")} == {"Unterbralin"}
    assert not sites("Er sitzt in Haft. Sie kam in Rekordzeit ins Ziel, in Windeseile und bei Nordwind.", "de")


def test_a_word_of_the_language_is_no_place() -> None:
    assert not sites("У Міністерстві оборони заявили про обстріл. У Міністерстві відповіли.", "uk")
