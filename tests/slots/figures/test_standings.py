"""Places in a race: whose they are, and versions that give one runner two."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook
from factcheck.slots.figures.standings import STANDING_LABEL


def flagged(folder: Path, *versions: str, only: str | None = None) -> int:
    """How many places of a story are given twice."""
    story = folder / "story"
    story.mkdir()
    for number, text in enumerate(versions, 1):
        (story / f"v{number}.txt").write_text(f"Report\n{text}\n", encoding="utf-8")
    report = run(Options(paths=(str(folder),), by="folder"), load_rulebook())
    told = [v.slot for v in report.verdicts() if v.rule == "FC101" and v.slot.kind == "rank"]
    return sum(only is None or slot.attribute == only for slot in told)


def finishers(text: str, language: str = "en") -> list[tuple[int, str]]:
    """Each place with who has it."""
    facts = [f for f in factcheck.extract(text, published="2025-03-10", language=language) if f.kind == "rank"]
    return [(int(f.value.low), f.context.holders[0]) for f in facts if f.context.holders]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ada Sand of Gellia was third in 2:04, ahead of Ina Roth.", [(3, "ada sand")]),
        ("en", "She came home clear of Ina Roth, with Ada Sand third.", [(3, "ada sand")]),
        ("en", "The rower in third place, with a deficit of nine seconds, was Ada Sand.", [(3, "ada sand")]),
        ("en", "Ada Sand of Gellia won the sprint for third place, nine seconds back.", [(3, "ada sand")]),
        ("en", "Second place went to Ada Sand, third to Ina Roth.", [(2, "ada sand"), (3, "ina roth")]),
        ("de", "Dritte wurde Anna Sand vor Maria Roth.", [(3, "ana sand")]),
        ("fr", "La Belge Anne Sand, troisième à neuf secondes, cède son maillot.", [(3, "ane sand")]),
        (
            "ru",
            "Победила Ева Дорн, третьей с отставанием в девять секунд стала Анна Санд из Геллии.",
            [(3, "ana sand")],
        ),
        ("uk", "Петро Санд із Геллії фінішував четвертим.", [(4, "petro sand")]),
    ],
)
def test_who_has_a_place(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert finishers(text, language) == expected


@pytest.mark.parametrize(
    "versions",
    [
        (
            "Ada Sand of Gellia was second, nine seconds back.",
            "Ada Sand, who came third, said that she had no legs left.",
        ),
        ("Swimmer Ada Sand finished fourth on Sunday.", "Ada Sand came home fifth, her coach said."),
        ("Tom Roth took bronze in the canal race.", "Tom Roth was second in the canal race."),
        ("Rower Ada Sand finished fourth.", "Ada Sand terminó quinta en la regata."),
        ("Rower Ada Sand was second.", "Rower Ada Sand was second.", "Als Dritte kam die Ruderin Ada Sand ins Ziel."),
    ],
)
def test_one_place_in_a_race(tmp_path: Path, versions: tuple[str, ...]) -> None:
    assert flagged(tmp_path, *versions) == 1


@pytest.mark.parametrize(
    "versions",
    [
        ("Ada Sand was second in the race.", "In the new standings Ada Sand is fourth."),
        ("Ada Sand was second.", "Ada Sand was second in the heat and fourth in the final."),
        ("Ada Sand was second.", "Ina Roth was third, a second behind Ada Sand."),
        ("Ada Sand was second on Sunday.", "Ada Sand had been fourth in 2019."),
        ("Ada Sand started second.", "Ada Sand came home fourth."),
        ("Ada Sand was second.", "Ada Sand is ranked fourth in the world."),
    ],
)
def test_places_that_are_no_rivals(tmp_path: Path, versions: tuple[str, ...]) -> None:
    assert not flagged(tmp_path, *versions, only=STANDING_LABEL)
