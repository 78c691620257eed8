"""Where reported words end, and relative clauses that report nothing of the main one."""

from __future__ import annotations

import pytest

from factcheck import extract

CASES = [
    ("The two states accused Orsk of sending rockets to the front, which both capitals deny.", []),
    ("Four valleys were lost — Dara, Kell, Orm and Tal — that Orsk claims to have taken.", []),
    (
        "Ivo Lahn said that he is open to talks; however, he declared that there would be no pause.",
        ["he is open to talks", "there would be no pause"],
    ),
    (
        "Ivo Lahn claimed that the valley was safe, stating that two villages had been taken.",
        ["the valley was safe", "two villages had been taken"],
    ),
    (
        "The ministry reported that a drone hit a depot, adding that nobody was hurt.",
        ["a drone hit a depot", "nobody was hurt"],
    ),
    ("Ivo Lahn said that rain, wind and cold had come early.", ["rain, wind and cold had come early"]),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_reported_words(text: str, words: list[str]) -> None:
    assert [fact.text for fact in extract(text) if fact.kind == "quote"] == words
