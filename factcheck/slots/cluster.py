"""Joining facts into slots: average linkage over the evidence of pairs, at most one value a version."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence

Score = Callable[[int, int], float]


def link(count: int, pairs: Sequence[tuple[float, int, int]], allowed: Callable[[int, int], bool], floor: float,
         missing: float) -> list[list[int]]:
    """Group items 0..count-1 by average linkage.

    `pairs` are (score, i, j) with i < j; a pair that is not listed scores `missing`. Two groups join while their
    average score is at least `floor` and `allowed(i, j)` holds for every pair across them. Deterministic: ties go
    to the lower indexes.
    """
    score: dict[tuple[int, int], float] = {(i, j): s for s, i, j in pairs}
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    near: dict[int, set[int]] = {i: set() for i in range(count)}
    heap: list[tuple[float, int, int]] = []
    for s, i, j in pairs:
        near[i].add(j)
        near[j].add(i)
        if s >= floor:
            heapq.heappush(heap, (-s, i, j))
    home = list(range(count))
    alive = {i: 0 for i in range(count)}

    def average(a: int, b: int) -> float:
        total = 0.0
        for x in members[a]:
            for y in members[b]:
                total += score.get((x, y) if x < y else (y, x), missing)
        return total / (len(members[a]) * len(members[b]))

    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        now = average(a, b)
        if now < floor:
            continue
        if now < -negative - 1e-12:
            heapq.heappush(heap, (-now, a, b))
            continue
        if not all(allowed(x, y) for x in members[a] for y in members[b]):
            continue
        keep, gone = (a, b) if a < b else (b, a)
        members[keep] = sorted(members[keep] + members.pop(gone))
        near[keep] |= near.pop(gone)
        near[keep].discard(keep)
        alive[keep] += 1
        for other in sorted({home[x] for x in near[keep]} - {keep, gone}):
            if other in members:
                now = average(min(keep, other), max(keep, other))
                if now >= floor:
                    heapq.heappush(heap, (-now, min(keep, other), max(keep, other)))
        for x in members[keep]:
            home[x] = keep
    return [members[key] for key in sorted(members)]
