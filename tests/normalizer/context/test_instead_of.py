"""Concepts that give way to another one where both govern a value: years spent in prison are no sentence."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook


def governs(text: str, language: str = "en") -> set[str]:
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return {name for fact in facts if fact.kind == "duration" for name in fact.context.attributes}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vera Molm flew home after 418 days behind bars."),
        ("en", "The poacher spent three years in an Orlish jail."),
        ("en", "Vera Molm walked free after 31 months in prison."),
        ("en", "The skipper, who spent four years in a penal colony, is to speak."),
        ("en", "The two divers had been in jail for nine weeks."),
        ("en", "Vera Molm was free on Friday after up to six years in prison."),
        ("de", "Der Kapitän saß vier Jahre im Gefängnis."),
        ("de", "Vera Molm kam am Freitag nach bis zu sechs Jahren im Gefängnis frei."),
        ("fr", "Le capitaine a passé quatre ans en prison."),
        ("es", "El capitán pasó cuatro años en la cárcel."),
    ],
)
def test_time_in_prison(language: str, text: str) -> None:
    told = governs(text, language)
    assert "time_served" in told
    assert "sentence" not in told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vera Molm got seven years behind bars."),
        ("en", "The poacher will spend five years in prison."),
        ("en", "After a short trial the skipper was given six years in prison."),
        ("fr", "Le capitaine a été condamné à quatre ans de prison."),
    ],
)
def test_a_sentence(language: str, text: str) -> None:
    told = governs(text, language)
    assert "sentence" in told
    assert "time_served" not in told
