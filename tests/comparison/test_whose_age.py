"""One bearer has one age, whoever tells it and in whatever language."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from tests.comparison.tellings import across, compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pilot, 52, died in the crash.", "The pilot was 25 years old. His friends mourned."),
        ("Among the dead is the guard, 47, who had worked there since May.", "The guard was 74 years old."),
    ],
)
def test_two_ages_told_of_one_noun(tmp_path: Path, one: str, other: str) -> None:
    report = compare(
        tmp_path, (f"Crash at Orm\nA plane fell at Orm. {one}", f"Crash at Orm\nA plane fell at Orm. {other}")
    )
    assert across(report, "FC106") or across(report, "FC105")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A pilot, 52, and a guard, 25, died.", "The guard, 25, and the pilot, 52, died."),
        ("The pilot, 52, died.", "A passenger was 25 years old."),
    ],
)
def test_ages_of_two(tmp_path: Path, one: str, other: str) -> None:
    report = compare(
        tmp_path, (f"Crash at Orm\nA plane fell at Orm. {one}", f"Crash at Orm\nA plane fell at Orm. {other}")
    )
    assert not across(report, "FC106") + across(report, "FC105")


@pytest.mark.parametrize(
    ("text", "language", "holder"),
    [
        ("Первым из шахты вышел 39-летний Дарио Веспе.", "ru", ("dario vespe",)),
        ("Сгорел 120-летний Большой Каменный мост.", "ru", ()),
    ],
)
def test_an_age_right_before_a_full_name(text: str, language: str, holder: tuple[str, ...]) -> None:
    [age] = [f for f in extract(text, published="2026-03-11", language=language) if f.kind == "age"]
    assert age.context.holders == holder


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("À 28 ans, la coureuse a gagné.", "fr"),
        ("58-річний посадовець щороку отримував хабар.", "uk"),
        ("El fuego mató a un pastor de 76 años.", "es"),
    ],
)
def test_an_age_is_no_change_and_holds_for_no_period(text: str, language: str) -> None:
    [age] = [f for f in extract(text, published="2026-03-11", language=language) if f.kind == "age"]
    assert age.context.aspect == ()
