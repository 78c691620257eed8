"""What a slot is called: by what governs its figures, what they count, or what they are near."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

CALLED = [
    # what governs them
    ("deaths", "The ferry sank. Nine people drowned.", "A ferry went down; the disaster killed 11 people."),
    # what governs them, and what they count
    (
        "flights (cancelled services)",
        "Norrel Air cancelled 410 flights on Monday because of the strike.",
        "Norrel Air cancelled 401 flights on Monday because of the strike.",
    ),
    # what they count, in the plural and with what most texts say before it
    (
        "silver coins",
        "Builders in Dunmere found 8,462 silver coins in the cellar of a bakery.",
        "In the cellar of the bakery in Dunmere builders found 8,642 silver coins.",
    ),
    (
        "share of gardeners",
        "One in five gardeners in Dunmere grows leeks in spring.",
        "One in four gardeners in Dunmere grows leeks in spring.",
    ),
    # what is measured, and a noun in brackets
    (
        "weight (maize)",
        "At the port of Dunmere 5,400 tonnes of maize were lost.",
        "At the port of Dunmere 4,500 tonnes of maize were lost.",
    ),
    (
        "percentage (dam)",
        "At the peak of the flood in Dunmere the dam was 97 percent full.",
        "At the peak of the flood in Dunmere the dam was 79 percent full.",
    ),
]


@pytest.mark.parametrize(("label", "one", "other"), CALLED)
def test_a_slot_is_called(label: str, one: str, other: str, tmp_path: Path) -> None:
    for name, text in (("one", one), ("other", other)):
        (tmp_path / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    report = factcheck.check([str(tmp_path)], by="folder", published="2025-05-02", language="en")
    found = [v.slot.attribute for v in report.verdicts() if v.outcome == "contradiction"]
    assert found == [label]
