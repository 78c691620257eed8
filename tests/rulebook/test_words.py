"""The function words and negations that each language must have."""

from __future__ import annotations

import pytest

from factcheck.rulebook import load_rulebook


@pytest.mark.parametrize("code", ["en", "uk", "ru", "de", "fr", "es"])
def test_function_and_negation_words_of_each_language(code: str) -> None:
    words = load_rulebook().languages[code].words
    assert len(words.stop) >= 100
    assert len(words.negation) >= 5
    assert not words.stop & words.negation
    assert all(w == w.lower().strip() and w for w in words.stop | words.negation)
