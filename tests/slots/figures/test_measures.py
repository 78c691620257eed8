"""One telling number of one thing in measures of two dimensions is a conflict; of two things it is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, compare, flagged

MISTAKEN = [
    (
        "The ship carried 6,200 tonnes of rape oil to Dalby.",
        "Bound for Dalby with 6,200 litres of rape oil, the ship sank.",
    ),
    ("Some 850 litres of diesel leaked into the Marl.", "Some 850 kilograms of diesel leaked into the Marl."),
    ("The reservoir holds 4,300 cubic metres of water.", "The reservoir holds 4,300 square metres of water."),
    ("The solar park will have an output of 75 megawatts.", "The solar park will have an output of 75 megawatt hours."),
    ("The mill bought 1,450 tonnes of barley.", "Die Mühle kaufte 1450 Liter Gerste."),
]
APART = [
    ("The mill bought 1,450 tonnes of barley.", "The hall of the town has 1,450 square metres."),
    ("The firm sold 512 tonnes of apples and 512 litres of juice.", "The firm sold 512 litres of juice."),
    ("The dam is 34 metres high.", "The lake behind it covers 34 hectares."),
    (
        "The dam is 9 metres high and holds 620 million litres.",
        "The dam is 9 metres high and holds 620,000 cubic metres.",
    ),
    ("A hose pumps 5 litres of water.", "A hose pumps 5 tonnes of water."),
]


@pytest.mark.parametrize(("one", "two"), MISTAKEN)
def test_a_mistaken_unit(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, [f"News\n{one}", f"News\n{two}"])
    assert [verdict.level for verdict in across(report, "FC102")] == ["warning"]


@pytest.mark.parametrize(("one", "two"), APART)
def test_measures_of_two_things(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, [f"News\n{one}", f"News\n{two}"]))
