"""For whom a pronoun beside a value can stand, and for whom not."""

from __future__ import annotations

import pytest

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def held(text: str, kind: str, language: str = "en") -> tuple[str, ...]:
    """The holders of the last value of a kind."""
    found = normalize(Version("v", None, text, language=language), RULES)
    return [fact.context.holders for fact in found if fact.kind == kind][-1]


@pytest.mark.parametrize(
    ("text", "kind", "language", "expected"),
    [
        ("Ada Moor and Colin Prett met. She paid 3,000 euros.", "money", "en", "ada mor"),
        ("Ada Moor and Colin Prett met. He has been out for six weeks.", "duration", "en", "colin pret"),
        (
            "Judge Colin Prett spoke. He jailed Ada Moor. She is barred for five years.",
            "duration",
            "en",
            "ada mor",
        ),
        ("Her husband, Colin Prett, was arrested. He faces five years.", "duration", "en", "colin pret"),
        ("In his speech, Colin Prett wept. He has been out for six weeks.", "duration", "en", "colin pret"),
        ("Colin Prett left the club. His 41 goals made him famous.", "quantity", "en", "colin pret"),
        ("Colin Prett left the hall. After 12 years he wants peace.", "duration", "en", "colin pret"),
        ("Anna Moor und Peter Brandt kamen. Sie muss fünf Jahre in Haft.", "duration", "de", "ana mor"),
        ("Le juge Jean Vallier a vu Mme Marie Moor. Elle a passé cinq ans en prison.", "duration", "fr", "marie mor"),
        (
            "El juez Pedro Soto vio a la señora María Luna. Ella pasó cinco años en prisión.",
            "duration",
            "es",
            "maria luna",
        ),
    ],
)
def test_a_pronoun_of_one(text: str, kind: str, language: str, expected: str) -> None:
    assert held(text, kind, language) == (expected,)


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("Judge Colin Prett spoke for an hour. She will be banned for five years.", "duration", "en"),
        ("Judge Ada Moor fined her on Monday. She will be banned for five years.", "duration", "en"),
        ("His coach, Colin Prett, wept. He has been out for six weeks.", "duration", "en"),
        ("Colin Prett left the hall. Hundreds of fans chanted his name.", "quantity", "en"),
        ("Colin Prett left the hall. Three others were charged with him.", "quantity", "en"),
        ("Colin Prett waited. Jurors took two days to convict him.", "duration", "en"),
        ("Richter Peter Brandt las lange. Sie muss fünf Jahre in Haft.", "duration", "de"),
        ("Le juge Jean Vallier a parlé. Elle passera cinq ans en prison.", "duration", "fr"),
        ("El juez Pedro Luna habló. Ella pasará cinco años en prisión.", "duration", "es"),
        ("Судья Иван Петров говорил. Она проведёт пять лет в тюрьме.", "duration", "ru"),
        ("Суддя Іван Петренко говорив. Вона проведе п'ять років у в'язниці.", "duration", "uk"),
    ],
)
def test_a_pronoun_of_another(text: str, kind: str, language: str) -> None:
    assert held(text, kind, language) == ()
