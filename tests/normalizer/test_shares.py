"""Shares told as fractions, in what they are shares of."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from tests.normalizer.test_quantities import find


@pytest.mark.parametrize(
    ("language", "text", "percent"),
    [
        ("ru", "Участок был продан за половину рыночной стоимости.", "50"),
        ("ru", "Половина домов сгорела.", "50"),
        ("uk", "Ділянку продали за половину ринкової вартості.", "50"),
        ("uk", "Половина будинків згоріла.", "50"),
        ("fr", "Le terrain a été vendu à la moitié de sa valeur.", "50"),
        ("es", "El terreno se vendió por la mitad de su valor.", "50"),
        ("de", "Es wurde für die Hälfte des Marktwerts verkauft.", "50"),
        ("en", "Her fine was a fifth as large as his.", "20"),
        ("en", "He gets a tenth share of the profit.", "10"),
        ("en", "It sold for a fifth less than last year.", "20"),
    ],
)
def test_shares(language: str, text: str, percent: str) -> None:
    (value,) = [f.value for f in find(text, language) if f.kind == "percentage" and isinstance(f.value, Quantity)]
    assert (str(value.low), value.unit) == (percent, "%")


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "Medio ambiente perdió."), ("en", "The third share issue failed."), ("ru", "Он спал половину дня.")],
)
def test_what_is_no_share(language: str, text: str) -> None:
    assert not [f for f in find(text, language) if f.kind == "percentage"]
