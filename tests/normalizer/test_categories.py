"""Words that exclude each other: which value a text tells, and of which noun."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Category


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    """(family, normal form) of each category of a text."""
    facts = factcheck.extract(text, published="2025-01-10", language=language)
    return [(f.value.family, f.normalized) for f in facts if isinstance(f.value, Category)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The jet's left engine caught fire.", ("side", "left engine")),
        ("en", "She lay on the south-eastern face of the Olm.", ("compass", "south.east face")),
        ("en", "Smoke rose from the North Stand.", ("compass", "north stand")),
        ("en", "The drones came from the east.", ("compass", "east")),
        ("en", "A dinghy sank 20 miles north of the island.", ("compass", "north island")),
        ("en", "He was jailed for spreading false information.", ("crime", "false_information")),
        ("en", "A hunting knife lay on the sill.", ("weapon", "knife.hunting")),
        ("en", "A Rottweiler attacked her.", ("animal", "dog.rottweiler")),
        ("en", "Parliament threw out the water bill.", ("outcome", "rejected bill")),
        ("en", "His penalty went to the left of the post.", ("side", "left")),
        ("en", "The guard was seriously injured.", ("harm", "hurt")),
        ("en", "She pleaded not guilty.", ("plea", "not_guilty")),
        ("en", "Ida Hale was cleared for the third time.", ("verdict", "acquitted")),
        ("fr", "Le Parlement a rejeté l'amendement.", ("outcome", "rejected l'amendement")),
        ("en", "The hull was torn on the port side.", ("side", "left side")),
        ("de", "Ein Leck an der Steuerbordseite.", ("side", "right seite")),
        ("de", "Das linke Triebwerk brannte.", ("side", "left triebwerk")),
        ("de", "Sie lagen am Osthang.", ("compass", "east hang")),
        ("fr", "Le feu a pris dans l'aile est.", ("compass", "east l'aile")),
        ("fr", "Un casque en bronze fut exhumé.", ("material", "bronze casque")),
        ("es", "Se rompió la rodilla izquierda.", ("side", "left rodilla")),
        ("ru", "Альпинисты ждали на северо-западном гребне.", ("compass", "north.west гребне")),
        ("uk", "Вона зламала ліву руку.", ("side", "left руку")),
        ("en", "The lorry was loaded with fertiliser.", ("cargo", "fertiliser")),
        ("de", "Der Zug war mit Kohle beladen.", ("cargo", "coal")),
        ("fr", "Il s'est enfui à moto.", ("getaway", "motorcycle")),
        ("es", "La policía halló 40 kilos de cocaína.", ("drug", "cocaine")),
        ("uk", "У дев'ятьох дітей виявили кір.", ("germ", "measles")),
        ("ru", "На складе произошла утечка аммиака.", ("chemical", "ammonia")),
    ],
)
def test_values(language: str, text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The right decision was taken.",
        "He visited North Dalby.",
        "They have daughters and sons.",
        "The judge would free the suspect if he paid.",
        "Was the suspect released?",
        "The minister dismissed the claims.",
        "Of the two pilots 31 survived.",
        "The driver's brother watched.",
        "His wrist was tattooed.",
        "A bus was late.",
        "It was not arson.",
        "He drew a red card.",
        "Some 180 tonnes of rock were cleared from the road.",
        "The streets were cleared by noon.",
        "The vaccine was cleared for use.",
        "She did not act out of conviction.",
        "The trial was held in secret.",
    ],
)
def test_look_alikes(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The judge released the suspect.", ("custody", ("theme:person.suspect",), ())),
        ("en", "The suspect was released by a judge.", ("custody", ("theme:person.suspect",), ())),
        ("en", "The club sacked coach Ana Bell.", ("leaving", ("theme:person.coach",), ("ana bel",))),
        ("en", "Ana Bell, the captain, survived.", ("harm", ("theme:person.captain",), ("ana bel",))),
        ("en", "Captain Ana Bell was in her cabin.", ("whereabouts", ("theme:person.captain",), ("ana bel",))),
        ("en", "Judge Ana Bell cleared Paul Verne of fraud.", ("verdict", (), ("paul verne",))),
        ("en", "Paul Verne had been acquitted.", ("verdict", ("told:earlier",), ("paul verne",))),
        ("en", "A coaster rammed the ferry's port side.", ("collision", ("theme:vessel.cargo+vessel.ferry",), ())),
        ("en", "The ferry was hit by a coaster.", ("collision", ("theme:vessel.cargo+vessel.ferry",), ())),
        ("de", "Das Gericht sprach Paul Verne frei.", ("verdict", (), ("paul verne",))),
        ("de", "Der Lokführer kam ums Leben.", ("harm", ("theme:person.driver.train",), ())),
        ("fr", "Le juge a relâché le suspect.", ("custody", ("theme:person.suspect",), ())),
        ("es", "El juez envió al sospechoso a prisión.", ("custody", ("theme:person.suspect",), ())),
        ("ru", "Суд отпустил подозреваемого.", ("custody", ("theme:person.suspect",), ())),
        ("uk", "Тренер подав у відставку.", ("leaving", ("theme:person.coach",), ())),
    ],
)
def test_themes(language: str, text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    """A fate is that of whom or what it befell, with the name or the noun."""
    facts = factcheck.extract(text, published="2025-01-10", language=language)
    own = [(f.value.family, f.context.attributes, f.context.holders) for f in facts if isinstance(f.value, Category)]
    assert expected in own


def test_compound_of_a_known_noun() -> None:
    assert ("outcome", "rejected mietengesetz") in told("Das Mietengesetz wurde abgelehnt.", "de")


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "A coaster rammed the ferry's port side.", True),
        ("en", "The ferry was hit by a coaster.", True),
        ("en", "The ferry ploughed into the side of a coaster.", False),
        ("de", "Im Nebel hat die Fähre einen Frachter gerammt.", False),
        ("de", "Die Fähre ist von einem Frachter gerammt worden.", True),
        ("fr", "Le cargo a percuté le ferry.", True),
        ("es", "El ferri fue embestido por un carguero.", True),
        ("ru", "Паром врезался в борт сухогруза.", False),
        ("uk", "Суховантаж протаранив лівий борт порома.", True),
    ],
)
def test_which_ran_into_which(language: str, text: str, first: bool) -> None:
    """Of two ships the first by the name of its row is the one that did it, or the one that it befell."""
    assert [form for family, form in told(text, language) if family == "collision"] == ["first" if first else "second"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The trial was held behind closed doors.", ["closed"]),
        ("The court heard 58 witnesses, nine of them behind closed doors.", []),
        ("Of 58 witnesses, 49 were heard in open court.", []),
        ("58 witnesses were heard, of whom 49 in public.", []),
    ],
)
def test_what_is_told_of_a_part_is_not_told_of_the_whole(text: str, values: list[str]) -> None:
    assert [value for family, value in told(text) if family == "hearing"] == values


def test_a_month_names_no_planet() -> None:
    assert told("La sonde est partie en mars 2024.", "fr") == []
    assert ("planet", "mars") in told("La sonde tourne autour de Mars depuis 2024.", "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The jury convicted him of nine charges and acquitted him of two."),
        ("en", "The dentist was found guilty on four counts. She was cleared on one."),
        ("en", "Jurors convicted Ana Bell of arson but cleared her of fraud."),
        ("en", "Ana Bell was cleared of the remaining charges."),
        ("en", "Paul Verne was acquitted of three of the five charges."),
        ("fr", "Le maire a été relaxé des autres chefs."),
        ("de", "In drei Fällen wurde er verurteilt, in zwei freigesprochen."),
        ("de", "Von den übrigen Vorwürfen wurde der Pilot freigesprochen."),
        ("es", "El alcalde fue absuelto de los otros cargos."),
        ("uk", "За двома іншими пунктами пілота виправдали."),
        ("ru", "По остальным эпизодам директора оправдали."),
    ],
)
def test_cleared_on_some_counts(language: str, text: str) -> None:
    """Who is cleared of a part of the charges is not acquitted."""
    assert ("verdict", "acquitted") not in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Paul Verne was cleared of all nine counts."),
        ("en", "Paul Verne was acquitted of two charges of fraud."),
        ("en", "Paul Verne was acquitted on 3 May."),
        ("en", "The judge convicted Ana Bell of arson and cleared Paul Verne of fraud."),
        ("en", "Ana Bell was convicted of arson in 2019 but cleared on appeal."),
        ("de", "Der Pilot wurde am Dienstag in allen drei Punkten freigesprochen."),
    ],
)
def test_cleared_on_all_counts(language: str, text: str) -> None:
    assert ("verdict", "acquitted") in told(text, language)
