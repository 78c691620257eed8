"""A headline's figure that stands nowhere else joins the slot that its own text tells with other versions."""

from __future__ import annotations

import pytest

from tests.slots.test_align import slots, told

STRIKE = "{title}\nPort pilots in Arlow will stop work on Tuesday for 36 hours in a row over pay, their union said."
OTHER = "No pilots in Arlow\nThe port pilots of Arlow begin a strike of 36 hours on Tuesday. They want more pay."
LONGER = "No pilots in Arlow\nThe port pilots of Arlow begin a strike of 36 hours on Tuesday. The last took 63 hours."


def lengths(title: str, *others: str) -> set[tuple[str, ...]]:
    return told(slots(STRIKE.format(title=title), *others), "duration")


def test_a_headline_that_its_text_never_repeats_is_held_against_it() -> None:
    found = lengths("Arlow port pilots to walk out for 63 hours from Tuesday", OTHER)
    assert ("36 hours", "36 hours", "63 hours") in found


@pytest.mark.parametrize(
    ("title", "others"),
    [
        ("Arlow port pilots to walk out for 63 hours from Tuesday", (LONGER,)),  # another version knows of 63 hours
        ("Arlow port pilots to walk out for 63 hours from Tuesday", ("Arlow\nThe port is open.",)),  # no witness
        ("Fog lifts over Arlow after 9 hours", (OTHER,)),  # of something else
    ],
)
def test_a_headline_stays_alone_where_it_may_be_right(title: str, others: tuple[str, ...]) -> None:
    assert not [figures for figures in lengths(title, *others) if len(set(figures)) > 1]
