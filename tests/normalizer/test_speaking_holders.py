"""Who only tells a figure does not hold it; figures that "or two" and a naming apposition make what they are."""

from __future__ import annotations

import pytest

from factcheck.model import Fact, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def figures(text: str, language: str = "en") -> dict[str, Fact]:
    facts = normalize(Version("v", None, text, language=language), RULES)
    return {fact.text: fact for fact in facts if fact.kind not in ("name", "role", "quote")}


@pytest.mark.parametrize(
    ("text", "value", "language"),
    [
        ("Ada Stone said the bridge would cost $3 million.", "$3 million", "en"),
        ("“The bridge will cost $3 million,” Ada Stone said.", "$3 million", "en"),
        ("Some 40 homes were flooded, mayor Ada Stone said.", "40", "en"),
        ("Ada Stone opened the fair. She said 40 homes were flooded.", "40", "en"),
        ("Ольга Карта заявила, що міст коштує 40 мільйонів гривень.", "40 мільйонів гривень", "uk"),
    ],
)
def test_who_tells_a_figure_does_not_hold_it(text: str, value: str, language: str) -> None:
    assert figures(text, language)[value].context.holders == ()


@pytest.mark.parametrize(
    ("text", "value", "holder"),
    [
        ("Ada Stone said she had paid $3 million.", "$3 million", "ada stone"),
        ("“I paid $3 million,” Ada Stone said.", "$3 million", "ada stone"),
        ("Ada Stone said Paul Verne had paid $3 million.", "$3 million", "paul verne"),
        ("Paul Verne was fined $3 million, lawyer Ada Stone said.", "$3 million", "paul verne"),
        ("Ada Stone paid $3 million, the court said.", "$3 million", "ada stone"),
    ],
)
def test_whom_a_figure_is_about_holds_it(text: str, value: str, holder: str) -> None:
    assert figures(text)[value].context.holders == (holder,)


@pytest.mark.parametrize(
    ("text", "value", "normalized"),
    [
        ("It will open within a month or two.", "a month or two", "1 to 2 month"),
        ("In a day or two the road opens.", "a day or two", "1 to 2 day"),
        ("A third of the village fled.", "A third", "33.333333%"),
        ("A third, named as Ada Stone, was held.", "third", "3"),
    ],
)
def test_small_figures(text: str, value: str, normalized: str) -> None:
    assert figures(text)[value].normalized == normalized


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Two firms got £9m and £3m went to a third, Halvex.", 0),
        ("She gave books to one school and a piano to a fifth, Ketter Lane; nobody knew.", 0),
        ("Prices rose by a third, Moss said.", 1),
        ("Prices rose by a third, and rents fell.", 1),
    ],
)
def test_a_third_that_is_named_is_no_share(text: str, shares: int) -> None:
    found = [fact for fact in normalize(Version("v", None, text), RULES) if fact.kind == "percentage"]
    assert len(found) == shares


def test_an_eighth_person_is_no_share() -> None:
    found = figures("Seven people died. An eighth, identified as Ada Stone, lived.")
    assert all(fact.kind != "percentage" for fact in found.values())
