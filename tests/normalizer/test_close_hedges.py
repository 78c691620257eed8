"""Hedges that keep close to the number, in six languages."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quantity

CLOSE = [
    ("en", "Almost 500 people came.", True),
    ("en", "Just over 500 people came.", True),
    ("en", "More than 500 people came.", False),
    ("en", "Some 500 people came.", False),
    ("de", "Fast 500 Menschen kamen.", True),
    ("de", "Mehr als 500 Menschen kamen.", False),
    ("fr", "Près de 500 personnes sont venues.", True),
    ("fr", "Plus de 500 personnes sont venues.", False),
    ("es", "Casi 500 personas vinieron.", True),
    ("es", "Más de 500 personas vinieron.", False),
    ("uk", "Прийшло майже 500 людей.", True),
    ("uk", "Прийшло понад 500 людей.", False),
    ("ru", "Пришло почти 500 человек.", True),
    ("ru", "Пришло более 500 человек.", False),
]


@pytest.mark.parametrize(("language", "text", "close"), CLOSE)
def test_close(language: str, text: str, close: bool) -> None:
    (value,) = [f.value for f in extract(text, language=language) if isinstance(f.value, Quantity)]
    assert value.close is close
