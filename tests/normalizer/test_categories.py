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
        ("fr", "Le Parlement a rejeté l'amendement.", ("outcome", "rejected l'amendement")),
        ("de", "Das linke Triebwerk brannte.", ("side", "left triebwerk")),
        ("de", "Sie lagen am Osthang.", ("compass", "east hang")),
        ("fr", "Le feu a pris dans l'aile est.", ("compass", "east l'aile")),
        ("fr", "Un casque en bronze fut exhumé.", ("material", "bronze casque")),
        ("es", "Se rompió la rodilla izquierda.", ("side", "left rodilla")),
        ("ru", "Альпинисты ждали на северо-западном гребне.", ("compass", "north.west гребне")),
        ("uk", "Вона зламала ліву руку.", ("side", "left руку")),
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
        "She pleaded not guilty.",
        "His wrist was tattooed.",
        "A bus was late.",
        "It was not arson.",
        "He drew a red card.",
    ],
)
def test_look_alikes(text: str) -> None:
    assert told(text) == []
