"""One unit of time without a number or an article, as Slavic languages tell it: "понад рік", "около часа"."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Нарада тривала понад годину.", ["more than 1 hour"]),
        ("uk", "Дорога забрала близько тижня.", ["about 1 week"]),
        ("uk", "Ремонт триватиме до року.", ["at most 1 year"]),
        ("uk", "Вона поїхала майже рік тому.", []),
        ("uk", "Потяг спинився близько години дня.", []),
        ("uk", "Він мовчав понад два роки.", ["more than 2 year"]),
        ("ru", "Матч длился около часа.", ["about 1 hour"]),
        ("ru", "Он болел почти месяц.", ["less than 1 month"]),
        ("ru", "Лечение займёт до недели.", ["at most 1 week"]),
        ("ru", "Поезд встал около часа ночи.", []),
        ("ru", "Цены росли до конца года.", []),
    ],
)
def test_lone_units(language: str, text: str, expected: list[str]) -> None:
    facts = extract(text, language=language, published="2025-03-20")
    assert [f.normalized for f in facts if f.kind == "duration"] == expected
    assert not [f for f in facts if f.kind == "category"]
