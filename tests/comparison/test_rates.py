"""One number for two periods is a conflict, however the figure carries its period; converted rates are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged

TWO_PERIODS = [
    (
        "The nurses of the ward spend 35 minutes a day on forms.",
        "The nurses of the ward spend 35 minutes a week on forms.",
    ),
    ("The mill grinds 3,200 sacks a month for the bakers.", "The mill grinds 3,200 sacks a year for the bakers."),
    ("The plant builds 4,300 cars a month.", "Das Werk baut 4300 Autos im Jahr."),
    ("The ferry line is losing £14 million a day.", "The ferry line put its losses at £14 million a week."),
    ("The ferry line is losing £14 million a day.", "Поромна лінія втрачає 14 мільйонів фунтів на тиждень."),
    ("The tablet is taken twice a day with food.", "The tablet is taken twice a week with food."),
]
ONE_RATE = [
    ("The mill grinds 3,200 sacks a month for the bakers.", "The mill grinds 38,400 sacks a year for the bakers."),
    ("The mill grinds 3,200 sacks a month for the bakers.", "The mill grinds 3,200 sacks for the bakers every month."),
    ("Households will pay £96 more a year for water.", "Households will pay £8 more per month for water."),
    ("The ferry line is losing £14 million a day.", "The ferry line is losing £98 million a week."),
    ("The nurses spend 35 minutes a day on forms.", "The nurses spend 35 minutes on forms, a week later 20."),
    (  # two things
        "The nurses spend 35 minutes a day on forms.",
        "The nurses spend 35 minutes a day on forms. The doctors spend 35 minutes a week on them.",
    ),
]


@pytest.mark.parametrize(("one", "two"), TWO_PERIODS)
def test_one_number_for_two_periods(one: str, two: str, tmp_path: Path) -> None:
    assert flagged(compare(tmp_path, [f"News\n{one}", f"News\n{two}"]))


@pytest.mark.parametrize(("one", "two"), ONE_RATE)
def test_one_rate(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, [f"News\n{one}", f"News\n{two}"]))
