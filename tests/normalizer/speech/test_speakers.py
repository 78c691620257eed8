"""Who is given as the speaker of direct speech: marks, orders of cue and name, pronouns, descriptions."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import Quote

_TABLE = tomllib.loads((Path(__file__).parent / "passages.toml").read_text(encoding="utf-8"))
PASSAGES: list[dict[str, Any]] = _TABLE["passages"]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: f"{passage['language']}: {passage['text'][:40]}")
def test_words_and_speakers(passage: dict[str, Any]) -> None:
    facts = factcheck.extract(passage["text"], published="2025-01-10", language=passage["language"])
    quotes = [f.value for f in facts if isinstance(f.value, Quote) and f.value.form != "indirect"]
    found = [[quote.words, quote.speaker or ""] for quote in quotes]
    assert all(pair in found for pair in passage["quotes"])
    assert passage["quotes"] or not [quote for quote in quotes if quote.form == "direct"]


def test_the_table_holds_all_languages() -> None:
    assert {passage["language"] for passage in PASSAGES} == {"en", "de", "fr", "es", "ru", "uk"}
    assert len(PASSAGES) >= 120


def test_a_ship_says_nothing() -> None:
    text = 'Odo Brill came too. His tug Prudence towed six of them. "We saw no lamp," the skipper said.'
    quotes = [f.value for f in factcheck.extract(text, published="2025-01-10") if isinstance(f.value, Quote)]
    assert [quote.speaker for quote in quotes] == [None]
