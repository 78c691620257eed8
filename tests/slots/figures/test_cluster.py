"""Agglomeration: what joins, what may not, and that order does not matter."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from factcheck.slots.figures.cluster import link

Chances = dict[tuple[int, int], float]
COUNT = 9


def anything(left: Sequence[int], right: Sequence[int]) -> bool:
    return True


def pairs() -> st.SearchStrategy[Chances]:
    key = st.tuples(st.integers(0, COUNT - 2), st.integers(1, COUNT - 1)).filter(lambda p: p[0] < p[1])
    chance = st.one_of(st.floats(0.0, 1.0), st.sampled_from([0.0, 0.4, 0.5, 0.5, 1.0]))
    return st.dictionaries(key, chance, max_size=30)


FLOORS = st.sampled_from([0.1, 0.4, 0.5, 0.9])
SHARES = st.sampled_from([0.0, 0.5, 1.0])


def test_pairs_above_the_floor_join() -> None:
    assert link(4, {(0, 1): 0.9, (2, 3): 0.3}, anything, 0.5) == [[0, 1], [2], [3]]


def test_the_mean_across_groups_decides() -> None:
    """3 fits 0 alone, and the pairs that are not listed count as nothing."""
    chances = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (0, 3): 0.6}
    assert link(4, chances, anything, 0.5) == [[0, 1, 2], [3]]
    assert link(4, chances, anything, 0.5, best=1.0) == [[0, 1, 2, 3]]


def test_the_best_pair_joins_first() -> None:
    chances = {(0, 1): 0.6, (1, 2): 0.9}
    forbidden = {0, 2}
    assert link(3, chances, lambda a, b: not forbidden <= {*a, *b}, 0.5) == [[0], [1, 2]]


def test_nothing_to_join() -> None:
    assert link(0, {}, anything, 0.5) == []
    assert link(2, {}, anything, 0.5) == [[0], [1]]


@given(pairs(), FLOORS, SHARES)
def test_groups_are_a_partition(chances: Chances, floor: float, best: float) -> None:
    groups = link(COUNT, chances, anything, floor, best)
    assert sorted(i for group in groups for i in group) == list(range(COUNT))
    assert all(group == sorted(group) for group in groups)
    assert groups == sorted(groups)


@given(pairs(), FLOORS, SHARES)
def test_each_group_hangs_together(chances: Chances, floor: float, best: float) -> None:
    for group in link(COUNT, chances, anything, floor, best):
        if len(group) > 1:
            assert all(any(chances.get((min(i, j), max(i, j)), 0.0) > 0.0 for j in group if j != i) for i in group)


@given(pairs(), FLOORS, SHARES, st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_does_not_matter(chances: Chances, floor: float, best: float, dice: object) -> None:
    items = list(chances.items())
    dice.shuffle(items)  # type: ignore[attr-defined]
    assert link(COUNT, dict(items), anything, floor, best) == link(COUNT, chances, anything, floor, best)


@given(pairs(), st.sets(st.frozensets(st.integers(0, COUNT - 1), min_size=2, max_size=2), max_size=12), FLOORS, SHARES)
def test_what_is_not_allowed_never_joins(
    chances: Chances, apart: set[frozenset[int]], floor: float, best: float
) -> None:
    def allowed(left: Sequence[int], right: Sequence[int]) -> bool:
        return not any(frozenset((i, j)) in apart for i in left for j in right)

    groups = link(COUNT, chances, allowed, floor, best)
    assert sorted(i for group in groups for i in group) == list(range(COUNT))
    assert not any(pair <= set(group) for pair in apart for group in groups)
