"""Scores of unlike phases of a match answer two questions."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Quantity
from factcheck.slots.evidence.phases import are_of_two_phases


def score(low: int, high: int, *phase: str) -> Quantity:
    return Quantity(low=Decimal(low), high=Decimal(high), dimension="score", modifiers=phase)


def test_the_half_time_score_is_not_the_final_one() -> None:
    assert are_of_two_phases(score(1, 1, "half"), score(3, 1, "final"))


def test_a_score_of_the_end_may_be_that_of_a_shoot_out() -> None:
    assert not are_of_two_phases(score(5, 4, "final"), score(5, 3, "shootout"))
    assert are_of_two_phases(score(2, 2, "regular"), score(5, 3, "shootout"))


def test_a_score_without_a_phase_may_be_of_any() -> None:
    assert not are_of_two_phases(score(1, 1), score(3, 1, "half"))
