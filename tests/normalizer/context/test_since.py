"""Lengths of time that dates and hours tell."""

from __future__ import annotations

import pytest

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def lengths(text: str, language: str) -> list[tuple[float, float, str | None]]:
    """The lengths that the dates of a text tell, as low, high and unit."""
    version = Version("v", None, text, published="2025-06-11", language=language)
    dates = [f for f in normalize(version, RULES) if f.kind in ("date", "time")]
    return [(float(q.low), float(q.high), q.unit) for f in dates for q in f.context.faces]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ada Moor has run the club since 2016.", [(7.9, 9.9, "year")]),
        ("de", "Ada Moor führt den Verein seit 2016.", [(7.9, 9.9, "year")]),
        ("uk", "Ада Мур очолює клуб з 2016 року.", [(7.9, 9.9, "year")]),
        ("fr", "Ada Moor dirige le club depuis 2016.", [(7.9, 9.9, "year")]),
        ("en", "She has been in jail since January 2025.", [(3.3, 6.3, "month")]),
        ("en", "He ruled from 2011 to 2019.", [(7.5, 9.5, "year")]),
        ("en", "The alert lasted from 23:10 until 04:50.", [(340.0, 340.0, "minute")]),
    ],
)
def test_lengths_told_by_dates(language: str, text: str, expected: list[tuple[float, float, str]]) -> None:
    assert lengths(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She left in 2016."),
        ("en", "The bridge will be closed from 2027."),
        ("en", "Prices fell compared with 2016."),
        ("ru", "Цены упали по сравнению с 2016 годом."),
    ],
)
def test_dates_that_tell_no_length(language: str, text: str) -> None:
    assert lengths(text, language) == []
