"""Whose place in an order it is, as the words beside it say."""

from __future__ import annotations

import pytest

from factcheck.normalizer import normalize
from factcheck.rulebook.load import load_rulebook
from factcheck.sources import version_from_text


@pytest.mark.parametrize(
    ("sentence", "place", "holders"),
    [
        ("Runner-up Tilda Marn came home 22 seconds later and Petra Lund 41.", "Runner-up", ("tilda marn",)),
        ("Silver medallist Tilda Marn wept, and Petra Lund came third.", "third", ("petra lund",)),
        ("Second place went to Tilda Marn, third to Petra Lund.", "third", ("petra lund",)),
        ("With Tilda Marn second, Petra Lund had to be content with bronze.", "second", ("tilda marn",)),
        ("Her third Marn Cup title came in May.", "third", ()),
    ],
)
def test_finishers(sentence: str, place: str, holders: tuple[str, ...]) -> None:
    text = f"Brill wins in Marn\n\n{sentence}"
    version = version_from_text(text, published=None, language="en", rulebook=load_rulebook())
    (fact,) = [f for f in normalize(version, load_rulebook()) if f.kind == "rank" and f.text.startswith(place)]
    assert fact.context.holders == holders
