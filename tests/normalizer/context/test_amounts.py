"""How much came about in a length of time."""

from __future__ import annotations

import pytest

from factcheck.model import AMOUNT, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from tests.normalizer.context.test_stretches import governing


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en", "The gauge at Arlow took 140 millimetres of rain in 30 hours.", "140mm"),
        ("en", "Over four days they drew out 1.2bn crowns.", "1200000000crown"),
        ("en", "They are to get 9 percent over two years.", "9%"),
        ("en", "Crews lifted 85 people off the roofs in just under three hours.", "85"),
        ("de", "In Arlau fielen 140 Millimeter Regen binnen 30 Stunden.", "140mm"),
        ("fr", "Ils obtiennent 9 % sur deux ans.", "9%"),
        ("ru", "Вкладчики сняли 40 млн рублей за пять дней.", "40000000RUB"),
    ],
)
def test_an_amount_in_a_time(language: str, text: str, amount: str) -> None:
    [told] = governing(text, language)
    assert told is not None
    assert AMOUNT + amount in told


@pytest.mark.parametrize(
    "text",
    [
        "He stole 400 crowns and was out in three days.",
        "She paid 400 crowns. In three days she was back.",
        "He was fined 400 crowns, jailed for two years.",
    ],
)
def test_a_length_of_something_else(text: str) -> None:
    assert all(told is None or not any(name.startswith(AMOUNT) for name in told) for told in governing(text))


@pytest.mark.parametrize("text", ["A day and a half of rain did it.", "It cost them a year and a half of work."])
def test_a_length_of_one_and_a_half_is_no_rate(text: str) -> None:
    version = Version("v", None, text, published="2025-06-11", language="en")
    [length] = [f for f in normalize(version, load_rulebook()) if f.kind == "duration"]
    assert not any(mark.endswith("_period") for mark in length.context.aspect)
