"""Namesakes among places: one version names another street than all the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.slots.places.test_sites import flagged

AGREED = (
    "Fire destroyed the upper floors of a house in Linden Street on Monday.",
    "Neighbours in Linden Street brought tea to those who had lost their home in the fire.",
)


@pytest.mark.parametrize(
    "odd",
    [
        "The fire left four families in Harbour Street without a home.",
        "In Harbour Street the upper floors of a house were in flames by noon.",
    ],
)
def test_another_street_than_all_the_rest(odd: str, tmp_path: Path) -> None:
    assert flagged(tmp_path, *AGREED, odd)


@pytest.mark.parametrize(
    "odd",
    [
        # the version knows both
        "The fire left four families in Harbour Street without a home. In Linden Street sirens wailed.",
        # a place of another sort
        "The fire left four families on the Marl Bridge without a home.",
        # nothing near is the same
        "Tickets for the derby are sold in Harbour Street.",
        # the ways there are none
        "The fire left four families from Harbour Street without a home.",
    ],
)
def test_no_conflict(odd: str, tmp_path: Path) -> None:
    assert not flagged(tmp_path, *AGREED, odd)


def test_two_versions_of_each_are_two_places(tmp_path: Path) -> None:
    odd = "The fire left four families in Harbour Street without a home."
    assert not flagged(tmp_path, *AGREED, odd, odd.replace("four", "some"))
