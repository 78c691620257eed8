"""The word beside a figure says which way it moved; other words of its sentence do not."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.comparison.directions import DOWN, UP, find_way, near_terms, of_one_thing
from factcheck.rulebook import load_rulebook

WAYS = [
    ("en", "The Orvian florin gained 0.7 percent on Monday.", UP),
    ("en", "The Orvian florin fell by 0.7 percent on Monday.", DOWN),
    ("en", "Sales of the group were 0.7 percent lower on Monday.", DOWN),
    ("en", "Inflation, which fell in May, stood near 0.7 percent on Monday.", None),
    ("en", "The rate rose to 0.7 percent on Monday.", None),
    ("de", "Der Umsatz stieg um 0,7 Prozent.", UP),
    ("de", "Der Umsatz sank um 0,7 Prozent.", DOWN),
    ("fr", "Les ventes ont diminué de 0,7 % lundi.", DOWN),
    ("es", "Las ventas subieron un 0,7 % el lunes.", UP),
    ("uk", "Продажі зросли на 0,7 % у понеділок.", UP),
    ("ru", "Продажи снизились на 0,7 % в понедельник.", DOWN),
]


@pytest.mark.parametrize(("language", "text", "way"), WAYS)
def test_the_way_of_a_figure(language: str, text: str, way: str | None) -> None:
    (fact,) = (f for f in extract(text, language=language) if f.kind == "percentage")
    assert find_way(fact, load_rulebook().lexicon, language) == way


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "They would have raised it by only half a percentage point.",
            "Inflation fell by half a percentage point.",
            False,
        ),
        ("Sales of the group rose by 0.5 percent.", "The sales of the group fell by 0.5 percent.", True),
    ],
)
def test_two_figures_of_one_thing(one: str, other: str, same: bool) -> None:
    (a,), (b,) = ([f for f in extract(text) if f.kind in ("percentage", "quantity")] for text in (one, other))
    near = [near_terms(fact, load_rulebook().lexicon, "en") for fact in (a, b)]
    assert of_one_thing(a, near[0], b, near[1]) is same
