"""Words beside a gap between racers that is written as a clock time is: "leads by 1:08", "second at 1:57"."""

from __future__ import annotations

from msgspec import Struct

Words = tuple[str, ...]


class RaceGaps(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which minutes and seconds are a gap and no time of day.

    `before` lead to it: "lead of", or with a few words between, "leads … by". `behind` follow it ("behind the winner"),
    unless one of `clock` stands before it ("left at 9:30, ahead of time"). `at` stand between a place and the gap
    ("second at 1:57"), unless one of `pointing` stands before the place ("a second at 1:57 was a blast"). `signed`
    tells that the language writes minutes and seconds with signs: "1'08''".
    """

    before: Words = ()
    behind: Words = ()
    at: Words = ()
    clock: Words = ()
    pointing: Words = ()
    signed: bool = False
