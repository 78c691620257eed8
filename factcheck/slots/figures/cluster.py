"""Joining facts into slots: groups grow while the evidence across them, best and mean together, is strong enough."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence

Allowed = Callable[[Sequence[int], Sequence[int]], bool]


def link(
    count: int, chances: Mapping[tuple[int, int], float], allowed: Allowed, floor: float, best: float = 0.0
) -> list[list[int]]:
    """Group items 0..count-1 by agglomeration.

    `chances` scores pairs (i, j), i < j; a pair that is not listed scores 0. Two groups join while the score across
    them is at least `floor` and `allowed` holds for them. The score is the mean over all pairs, of which `best`
    (0 to 1) is given to the best pair instead. Deterministic: ties go to the lower indexes.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    near = _neighbours(count, chances)
    heap = [(-chance, i, j) for (i, j), chance in chances.items() if chance >= floor]
    heapq.heapify(heap)
    home = list(range(count))

    def across(a: int, b: int) -> float:
        scores = [chances.get((x, y) if x < y else (y, x), 0.0) for x in members[a] for y in members[b]]
        return (1.0 - best) * sum(scores) / len(scores) + best * max(scores)

    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        now = across(a, b)
        if now < floor:
            continue
        if abs(now + negative) > 1e-12:
            heapq.heappush(heap, (-now, a, b))
            continue
        if not allowed(members[a], members[b]):
            continue
        keep, gone = (a, b) if a < b else (b, a)
        members[keep] = sorted(members[keep] + members.pop(gone))
        near[keep] |= near.pop(gone)
        for x in members[keep]:
            home[x] = keep
        for other in sorted({home[x] for x in near[keep]} - {keep}):
            now = across(min(keep, other), max(keep, other))
            if now >= floor:
                heapq.heappush(heap, (-now, min(keep, other), max(keep, other)))
    return [members[key] for key in sorted(members)]


def _neighbours(count: int, chances: Mapping[tuple[int, int], float]) -> dict[int, set[int]]:
    """For each item those with which it has any score."""
    near: dict[int, set[int]] = {i: set() for i in range(count)}
    for (i, j), chance in chances.items():
        if chance > 0.0:
            near[i].add(j)
            near[j].add(i)
    return near
