"""Whose a value is by the grammar of its clause: that of a thing, of a body, of a person known by a noun."""

from __future__ import annotations

import pytest

from factcheck.model import Fact, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def fact(text: str, value: str, language: str = "en") -> Fact:
    facts = normalize(Version("v", None, text, language=language), RULES)
    return next(f for f in facts if f.text == value and f.kind not in ("name", "role", "quote", "place", "category"))


@pytest.mark.parametrize(
    ("text", "value", "sort", "language"),
    [
        ("A 29-metre tug came to help.", "29-metre", "ship.tug", "en"),
        ("The bridge is 2.4 kilometres long.", "2.4 kilometres", "bridge", "en"),
        (
            "The bridge is 900 metres long and the tunnel, which cost 60 million euros, is not.",
            "60 million euros",
            "tunnel",
            "en",
        ),
        ("The bridge opened in May. The price of the tunnel is 60 million euros.", "60 million euros", "tunnel", "en"),
        ("Divers found a crack 11 metres long in the dam.", "11 metres", "crack", "en"),
        ("The tunnel opened in May. It cost 60 million euros.", "60 million euros", "tunnel", "en"),
        ("Built for 60 million euros, the bridge opened in May.", "60 million euros", "bridge", "en"),
        ("Le pont, qui a coûté 60 millions d'euros, est fermé.", "60 millions d'euros", "bridge", "fr"),
        ("Die Brücke kostete 60 Millionen Euro.", "60 Millionen Euro", "bridge", "de"),
        ("El puente abrió en mayo. Costó 60 millones de euros.", "60 millones de euros", "bridge", "es"),
        ("Мост стоил 60 миллионов евро.", "60 миллионов евро", "bridge", "ru"),
        ("Міст коштував 60 мільйонів євро.", "60 мільйонів євро", "bridge", "uk"),
    ],
)
def test_the_thing_that_has_a_value(text: str, value: str, sort: str, language: str) -> None:
    assert fact(text, value, language).context.bearer.sort == sort


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The wall stood for 30 years; nobody paid $4 million.", "$4 million"),
        ("They said the bridge shut, but he paid $4 million.", "$4 million"),
        ("It took $4 million to mend the bridge.", "$4 million"),
        ("Ada Stone drove home with $4 million.", "$4 million"),
    ],
)
def test_no_thing_has_what_somebody_else_does(text: str, value: str) -> None:
    assert fact(text, value).context.bearer.sort == ""


def test_a_name_is_told_by_its_noun_and_a_noun_by_its_name() -> None:
    text = "The tanker Calista Merrow ran aground. The ship is 183 metres long."
    bearer = fact(text, "183 metres").context.bearer
    assert (bearer.sort, bearer.name, bearer.held) == ("ship.tanker", "calista merov", True)
    another = "The tanker Calista Merrow ran aground. A ship 90 metres long passed her."
    assert fact(another, "90 metres").context.bearer.name == ""


def test_what_happened_to_a_thing_is_not_its_own() -> None:
    assert not fact("The bridge fell and killed 14 people.", "14").context.bearer.held
    assert fact("The company employs 900 people.", "900").context.bearer.held


@pytest.mark.parametrize(
    ("text", "value", "holders"),
    [
        ("Ada Stone left early. Their clerk, the 38-year-old Paul Verne, stayed.", "38-year-old", ("paul verne",)),
        ("Ada Stone lost her mother Edith, who was 88.", "88", ("edith",)),
        ("Paul Verne was hurt. A driver of 41 died.", "41", ()),
        ("Ada Stone watched. Her boat was sold and the company lost 4 million euros.", "4 million euros", ()),
        ("Paul Verne, a driver of 41, died.", "41", ("paul verne",)),
    ],
)
def test_the_clause_goes_before_the_nearest_name(text: str, value: str, holders: tuple[str, ...]) -> None:
    assert fact(text, value).context.holders == holders


def test_people_without_a_name_are_known_by_their_noun() -> None:
    one = fact("The guard, 62, was tied up.", "62").context.bearer
    other = fact("Der 67-jährige Wächter wurde gefesselt.", "67-jährige", "de").context.bearer
    assert set(one.nouns) & set(other.nouns)
