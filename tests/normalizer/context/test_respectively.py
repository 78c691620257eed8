"""Who gets what by "respectively"."""

from __future__ import annotations

import pytest

from factcheck.model import Fact, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.rulebook.transliteration import fold_name

RULES = load_rulebook()


def owners(text: str, language: str = "en") -> list[str]:
    """The surname of each number's only holder, or "?"."""
    facts: list[Fact] = list(normalize(Version("v", None, text, language=language), RULES))
    numbers = [f for f in facts if f.kind in ("duration", "money", "percentage", "quantity", "age")]
    return [f.context.holders[0].rsplit(" ", 1)[-1] if len(f.context.holders) == 1 else "?" for f in numbers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Verne and Ines Moor were jailed for five and three years respectively.", ["verne", "moor"]),
        ("Ines Moor and Paul Verne were jailed for five and three years respectively.", ["moor", "verne"]),
        ("Paul Verne, Ines Moor and Tom Reed got six, four and two years respectively.", ["verne", "moor", "reed"]),
        ("Paul Verne and Ines Moor were respectively fined $300 and $200.", ["verne", "moor"]),
        ("Fines of $300 and $200 went to Paul Verne and Ines Moor respectively.", ["verne", "moor"]),
        ("Mayor Paul Verne and clerk Ines Moor received $300 and $200, respectively.", ["verne", "moor"]),
    ],
)
def test_values_go_to_holders_in_order(text: str, expected: list[str]) -> None:
    assert owners(text) == [fold_name(name) for name in expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Paul Verne und Anna Moor bekamen fünf beziehungsweise drei Jahre.", 2),
        ("fr", "Paul Verne et Anna Moor ont été condamnés respectivement à cinq et trois ans.", 2),
        ("es", "Pablo Verne y Ana Moor fueron condenados a cinco y tres años respectivamente.", 2),
        ("ru", "Павел Орлов и Анна Брайт получили пять и три года соответственно.", 2),
        ("uk", "Павло Коваль і Анна Брайт отримали п'ять і три роки відповідно.", 2),
    ],
)
def test_other_languages_do_not_turn_the_order(language: str, text: str, expected: int) -> None:
    found = owners(text, language)
    assert len(found) == expected
    known = [name for name in found if name != "?"]
    assert known == sorted(known, key=lambda name: fold_name(text).find(name))


def test_counts_that_do_not_fit_are_left_alone() -> None:
    found = owners("Paul Verne, Ines Moor and Tom Reed were jailed for five and three years respectively.")
    assert len(found) == 2
    assert found != [fold_name("Verne"), fold_name("Moor")]
