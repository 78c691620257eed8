"""How far a share told by a fraction reaches: to what is told by the next fraction, and with "almost" half the way."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quantity
from factcheck.values import Relation, relate_quantities
from tests.values.strategies import UNITS

TOLD = {"en": "It said {} of the voters stayed away.", "de": "Es hieß, {} der Wähler blieb weg."}
CASES = [
    ("en", "almost nine in ten", "80%", False),
    ("en", "almost nine in ten", "83.5%", False),
    ("en", "almost nine in ten", "87%", True),
    ("en", "nearly eight in ten", "78.6%", True),
    ("en", "nearly eight in ten", "73%", False),
    ("en", "more than one in five", "22.4%", True),
    ("en", "more than one in five", "27%", False),
    ("en", "more than a quarter", "22.4%", False),
    ("en", "more than a third", "38%", True),
    ("en", "more than a third", "43%", False),
    ("en", "a little over a third", "38%", True),
    ("en", "just over nine in ten", "93%", True),
    ("en", "nearly three quarters", "72%", True),
    ("en", "nearly three quarters", "68%", False),
    ("en", "nearly two thirds", "64%", True),
    ("en", "nearly two thirds", "61%", False),
    ("en", "about a third", "31%", True),
    ("en", "almost a sixth", "15%", True),
    ("en", "almost a sixth", "13%", False),
    ("en", "nearly an eighth", "11.5%", True),
    ("en", "nearly a seventh", "11%", False),
    ("de", "fast drei Viertel", "73%", True),
    ("de", "fast drei Viertel", "69%", False),
    ("de", "mehr als ein Viertel", "24%", False),
]


def share(text: str, language: str) -> Quantity:
    facts = extract(TOLD[language].format(text), language=language)
    (value,) = (fact.value for fact in facts if fact.kind == "percentage")
    assert isinstance(value, Quantity)
    return value


@pytest.mark.parametrize(("language", "words", "percent", "fits"), CASES)
def test_reach_of_a_worded_share(language: str, words: str, percent: str, fits: bool) -> None:
    one, other = share(words, language), share(percent, language)
    assert (relate_quantities(one, other, UNITS) is not Relation.DIFFERENT) is fits


def test_two_worded_shares_that_exclude_each_other() -> None:
    one, other = share("more than a quarter", "en"), share("more than one in five", "en")
    assert relate_quantities(one, other, UNITS) is Relation.DIFFERENT
    one, other = share("almost nine in ten", "en"), share("four in five", "en")
    assert relate_quantities(one, other, UNITS) is Relation.DIFFERENT
