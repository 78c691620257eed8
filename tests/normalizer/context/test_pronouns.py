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


@pytest.mark.parametrize(
    ("text", "kind", "language", "expected"),
    [
        ("Ada Moor wept. Judge Colin Prett slapped her with a 300-crown fine.", "money", "en", "ada mor"),
        ("Ada Moor won. Coach Alma Roth taught her the game when she was six.", "age", "en", "ada mor"),
        ("Colin Prett won. Ada Moor said he had trained for 12 weeks.", "duration", "en", "colin pret"),
        ("Ada Moor won. Colin Prett praised her 40 goals.", "quantity", "en", "ada mor"),
        ("Widow Ada Moor, who lost her £300 deposit, wept.", "money", "en", "ada mor"),
        ("Colin Prett said he had paid 300 euros.", "money", "en", "colin pret"),
        ("Петр Орлов победил. Анна Белова сказала, что он тренировался 12 недель.", "duration", "ru", "petr orlov"),
    ],
)
def test_a_second_person_beside_the_pronoun(text: str, kind: str, language: str, expected: str) -> None:
    assert held(text, kind, language) == (expected,)


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("Three people were hurt, among them Sergeant Colin Prett.", "quantity", "en"),
        ("Drei Menschen wurden verletzt, darunter Richter Peter Brandt.", "quantity", "de"),
        ("Tres personas resultaron heridas, entre ellas el juez Pedro Luna.", "quantity", "es"),
        ("Trois personnes ont été blessées, notamment le juge Jean Vallier.", "quantity", "fr"),
        ("Пострадали три человека, среди них судья Иван Петров.", "quantity", "ru"),
        ("Постраждали три особи, серед них суддя Іван Петренко.", "quantity", "uk"),
        ("The load has fallen by 18 kg, according to Mrs Ada Moor.", "quantity", "en"),
        ("The bloc has 62 of the seats, and its leader, Ada Moor, smiled.", "quantity", "en"),
        ("Ada Moor turned to the union, which has 300 members.", "quantity", "en"),
        ('"She has waited two weeks for this," said Ada Moor.', "duration", "en"),
        ("Three firms paid him 8 percent of each deal, judge Ada Moor said.", "percentage", "en"),
    ],
)
def test_somebody_beside_a_value_who_does_not_hold_it(text: str, kind: str, language: str) -> None:
    assert held(text, kind, language) == ()


@pytest.mark.parametrize(
    ("text", "kind", "language", "expected"),
    [
        ("Judge Ada Moor imposed a sentence of nine years.", "duration", "en", ()),
        ("Judge Ada Moor told Colin Prett he was jailed for nine years.", "duration", "en", ("colin pret",)),
        ("Judge Ada Moor took 40 minutes to read the verdict.", "duration", "en", ("ada mor",)),
        ("Richterin Anna Brandt verhängte eine Haftstrafe von neun Jahren.", "duration", "de", ()),
        ("La juge Marie Moor a prononcé une peine de neuf ans de prison.", "duration", "fr", ()),
        ("El juez Pedro Luna dictó una condena de nueve años de prisión.", "duration", "es", ()),
        ("Прокурор Иван Петров запросил девять лет лишения свободы.", "duration", "ru", ()),
        ("Прокурор Іван Петренко просив дев'ять років позбавлення волі.", "duration", "uk", ()),
    ],
)
def test_who_imposes_a_penalty_does_not_bear_it(text: str, kind: str, language: str, expected: tuple[str, ...]) -> None:
    assert held(text, kind, language) == expected
