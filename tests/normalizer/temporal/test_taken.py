"""How long something took that is over, and what limits are set."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def is_taken(text: str, language: str = "en") -> bool:
    version = Version("v", None, text, published="2025-06-11", language=language)
    length = next(f.value for f in normalize(version, RULES) if f.kind == "duration")
    assert isinstance(length, Quantity)
    assert length.hedge == "at-most"
    return length.close


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Savers drew out 40 million within five days.", "en"),
        ("The barge sank within eleven minutes.", "en"),
        ("Crews had reached the mill within ten minutes, they said.", "en"),
        ("Within three hours the ice had melted.", "en"),
        ("The last guests were brought out inside twenty minutes.", "en"),
        ("Innerhalb von drei Stunden war die Halle leer.", "de"),
    ],
)
def test_of_what_is_over_a_limit_tells_how_long_it_took(text: str, language: str) -> None:
    assert is_taken(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The panel must report within 30 days.", "en"),
        ("She should have reported within 30 days.", "en"),
        ("An appeal is possible within a week.", "en"),
        ("Refunds will be paid within two weeks.", "en"),
        ("Der Bericht muss innerhalb von 30 Tagen vorliegen.", "de"),
    ],
)
def test_a_limit_that_is_set_stays_one(text: str, language: str) -> None:
    assert not is_taken(text, language)
