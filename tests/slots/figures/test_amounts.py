"""Lengths for one amount meet, whatever else a version tells of as long a time."""

from __future__ import annotations

from tests.slots.test_align import slots, told

FIRST = "Arlow Bank\nSavers drew 900 million crowns out of Arlow Bank in four days."
AGAIN = "Arlow Bank\nOver four days they drew 900 million crowns out of Arlow Bank."
OTHER = (
    "Arlow Bank\nSavers had drawn 900 million crowns out of Arlow Bank within seven days. "
    "Its branches stay shut for four days."
)


def test_a_length_for_an_amount_is_no_other_length() -> None:
    assert ("four days", "four days", "seven days") in told(slots(FIRST, AGAIN, OTHER), "duration")


def test_without_the_amount_nothing_is_left_out() -> None:
    other = "Arlow Bank\nIts branches stay shut for four days, and the bank for seven days."
    assert not any("seven days" in texts and len(texts) > 1 for texts in told(slots(FIRST, AGAIN, other), "duration"))
