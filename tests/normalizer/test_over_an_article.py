""" "Over a 3-million loan" tells what something is about, and no limit."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The chairman quit over a 3.4 million dollar loan to his cousin.", "exact"),
        ("They fell out over a 12-bedroom house.", "exact"),
        ("Both banks sued each other over an 8 million euro bond.", "exact"),
        ("Pickets stood at the gate over a £90 fee.", "exact"),
        ("The wall gave way over an 80-metre stretch.", "exact"),
        ("The repairs cost over a million dollars.", "more-than"),
        ("The repairs cost over 3 million dollars.", "more-than"),
    ],
)
def test_article_before_digits(text: str, hedge: str) -> None:
    [fact] = [f for f in extract(text, language="en") if f.kind in ("money", "quantity")]
    assert getattr(fact.value, "hedge", None) == hedge
