"""Offices that one person holds: two holders are a slot of their own only where nobody else could hold it too."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import factcheck
from factcheck.model import Fact
from factcheck.rulebook.offices import load_offices
from factcheck.slots.entities import gather_entities
from factcheck.slots.holders import find_holders


def offices(*texts: str) -> list[str]:
    facts: list[Fact] = []
    for number, text in enumerate(texts):
        own = factcheck.extract(text, published="2025-01-10", language="en")
        facts += [replace(fact, version=f"v{number}") for fact in own]
    return [office for office, _, _ in find_holders(facts, gather_entities(facts), load_offices())]


def test_two_holders_of_one_office() -> None:
    first, second = "The mayor of Draunik, Ines Moor, spoke.", "Paul Verne, the mayor of Draunik, spoke."
    assert offices(first, second) == ["mayor (draunik)"]


@pytest.mark.parametrize(
    "texts",
    [
        ("The mayor, Ines Moor, spoke.", "The mayor, Paul Verne, spoke."),
        ("The head of the Draunik brewery, Ines Moor, spoke.", "The head of the Draunik zoo, Paul Verne, spoke."),
        ("Norland minister Ines Moor spoke.", "Norland minister Paul Verne spoke."),
        ("The mayor of Draunik, Ines Moor, spoke.", "The mayor of Draunik, Paul Verne, met a former mayor."),
        ("The mayor of Draunik, Ines Moor, spoke.", "Paul Verne replaced Ines Moor. He is the mayor of Draunik."),
        ("The mayor of Draunik, Ada Lindqvist, spoke.", "The mayor of Draunik, Ada Linqvist, spoke."),
    ],
)  # fmt: skip
def test_an_office_that_others_may_hold(texts: tuple[str, ...]) -> None:
    assert offices(*texts) == []
