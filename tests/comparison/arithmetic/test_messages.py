"""What a conflict of a version with itself says, and the words that each language has for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.rulebook import load_rulebook
from tests.comparison.arithmetic.reading import discords


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Fire\nThe blaze destroyed 47 houses: 21 in Marl, 15 in Tenby and nine in Oakham.",
            "21 + 15 + 9 is 45, not 47",
        ),
        ("Bus\nThe firm has 240 buses and sold 85, leaving 165.", "240 less 85 leaves 155, not 165"),
        (
            "Coast line\nThe ride is cut from three hours and 20 minutes to an hour and 55, a saving of 95 minutes.",
            "3 hours 20 minutes less 1 hour 55 minutes leaves 1 hour 25 minutes, not 1 hour 35 minutes",
        ),
        ("Council\nIt meets on Thursday, 2 July 2025, in Kell.", "2 July 2025 is a Wednesday, not a Thursday"),
        ("Vote\nSome 39 of the 112 delegates, or two-thirds, voted no.", "39 of 112 is 34.8%, not “two-thirds”"),
        ("Game\nThe Stags won 4-3 (1-0, 1-2, 2-1, 1-0).", "1-0, 1-2, 2-1, 1-0 makes 5-3, not 4-3"),
        ("Rate\nThe rate rose to 5.3 percent from 5.7 percent.", "From 5.7% to 5.3% is a fall, not “rose”"),
    ],
)
def test_message_says_what_would_be_right(text: str, message: str) -> None:
    assert [discord.message for discord in discords(text, "en")] == [message]


def test_every_language_has_the_cues_of_arithmetic() -> None:
    languages = load_rulebook().languages
    for language in languages.values():
        for name in (
            "total",
            "of_which",
            "including",
            "remainder",
            "since_only",
            "born",
            "rises",
            "falls",
            "restating",
        ):
            assert getattr(language.structure, name), f"{language.code}: {name}"


PIECES = st.sampled_from(
    [
        "12",
        "of the",
        "1990",
        "(",
        ")",
        ", ",
        ": ",
        " and ",
        "9 years",
        "€4m",
        "since",
        "%",
        "3-1",
        "10:30",
        "until",
        "?",
        "5 May 2020",
        "\n",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=14), st.sampled_from(["en", "de", "fr", "es", "uk", "ru"]))
def test_never_raises(pieces: list[str], language: str) -> None:
    discords.__wrapped__(" ".join(pieces), language)
