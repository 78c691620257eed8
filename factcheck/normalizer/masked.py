"""The places of a text that other readings have taken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


class Masked:
    """Places that are taken, for quick questions."""

    def __init__(self, taken: Sequence[tuple[int, int]]) -> None:
        ordered = sorted(taken)
        self.starts = [start for start, _ in ordered]
        self.ends: list[int] = []
        furthest = 0
        for _, end in ordered:
            furthest = max(furthest, end)
            self.ends.append(furthest)

    def holds(self, start: int, end: int) -> bool:
        """Whether any taken place overlaps [start, end)."""
        place = bisect_left(self.starts, end)
        return place > 0 and self.ends[place - 1] > start

    def last_end(self, end: int) -> int:
        """Where the last taken place that begins before `end` ends."""
        place = bisect_left(self.starts, end)
        return self.ends[place - 1] if place else 0

    def next(self, start: int) -> int:
        """Where the next taken place after `start` begins."""
        place = bisect_right(self.starts, start)
        return self.starts[place] if place < len(self.starts) else 1 << 60
