"""Ages behind a person whose adjectives follow it, as in French and Spanish."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook


def years(text: str, language: str) -> list[str]:
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind in ("age", "duration")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Une infirmière libérale de 40 ans a été blessée.", "age 40 year"),
        ("fr", "Un policier municipal de 31 ans est mort.", "age 31 year"),
        ("fr", "Un ouvrier agricole polonais de 52 ans a disparu.", "age 52 year"),
        ("es", "Una mujer embarazada de 31 años resultó herida.", "age 31 year"),
        ("es", "Un agente municipal de 44 años dio la alarma.", "age 44 year"),
        # what is no person, and years that are of something else
        ("fr", "Un bail commercial de 25 ans a été signé.", "duration 25 year"),
        ("fr", "Un berger expérimenté de 30 ans de métier le dit.", "duration 30 year"),
        ("fr", "Un joueur sous contrat de 25 ans.", "duration 25 year"),
        ("es", "Un contrato laboral de 25 años fue firmado.", "duration 25 year"),
        ("es", "Un profesor titular de 30 años de oficio habló.", "duration 30 year"),
    ],
)
def test_qualified_people(language: str, text: str, expected: str) -> None:
    assert years(text, language) == [expected]
