"""Spanish "mañana" is tomorrow, but "esta mañana" and "la mañana del martes" are mornings."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El barco zarpó esta mañana.", ["2025-03-14TMO"]),
        ("Esta mañana ardió el molino.", ["2025-03-14TMO"]),
        ("El molino ardió esta madrugada.", ["2025-03-14TMO"]),
        ("Llegaron esta mañana a las ocho.", ["2025-03-14T08:00"]),
        ("La mañana del martes ardió el molino.", ["2025-03-11TMO"]),
        ("Llegaron ayer a la mañana.", ["2025-03-13TMO"]),
        ("Llegaron a media mañana.", []),
        ("La feria abre mañana.", ["2025-03-15"]),
        ("Llegan mañana por la mañana.", ["2025-03-15TMO"]),
    ],
)
def test_mornings(text: str, expected: list[str]) -> None:
    facts = extract_text(text, "2025-03-14", "es", load_rulebook())
    assert [fact.normalized for fact in facts if fact.kind in ("date", "time")] == expected
