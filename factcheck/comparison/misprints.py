"""Figures that differ by a slip of the pen, where time might explain that they moved.

Hardly one course of events in a hundred takes a figure to the same digits in another order, or to ten times what it
was with no other digit changed. So such a pair is a misprint, unless the text says that the figure moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.settled import is_counting, is_under_way, time_of
from factcheck.model import Fact, Quantity, Slot
from factcheck.values import find_slip

PAIR = 2
SHORT = 2  # digits of a figure that soon meets its own digits in another order
TRANSPOSED, SCALE = "transposed", "scale"
COUNT = "#"  # what the key of a neighbouring value begins with
GREAT, YEARS = 100, range(1900, 2100)  # counts that are not met by chance, and those that may be years


def is_misprint(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether the only two figures of a slot differ by a misprint, or are one share told beside the same part and
    whole: no share moves so, unless the text says that it moved.
    """
    if len(groups) != PAIR:
        return False
    shares = [(a, b) for a, b in _pairs_of(slot, *groups) if _is_share(a) and _is_share(b)]
    one_share = not _is_moving(slot, bench) and any(len(_beside(a) & _beside(b)) >= PAIR for a, b in shares)
    return one_share or any(find_misprints(slot, groups, bench))


def find_misprints(slot: Slot, groups: Groups, bench: Bench) -> Iterator[tuple[int, int]]:
    """Pairs of groups (by their positions) of which a slip of the pen makes one the other.

    Digits of what is under way, or of a toll that rose, only where they are more than two: others meet so by chance,
    and so do shares of votes.
    """
    under_way = _is_moving(slot, bench)
    for one, other in combinations(range(len(groups)), PAIR):
        for a, b in _pairs_of(slot, groups[one], groups[other]):
            slip = find_slip(a.value, b.value)
            by_chance = slip == TRANSPOSED and ((under_way and _is_share(a)) or not _is_long(a))
            moving = under_way or _is_risen_toll(a, b, bench)
            if slip in (TRANSPOSED, SCALE) and not (by_chance and moving) and not _passed_through(slot, a, b, bench):
                yield one, other
                break


def _is_moving(slot: Slot, bench: Bench) -> bool:
    return is_counting(slot, bench) or any(is_under_way(fact, bench) for fact in slot.facts)


def _pairs_of(slot: Slot, one: Sequence[int], other: Sequence[int]) -> list[tuple[Fact, Fact]]:
    return [(slot.facts[i], slot.facts[j]) for i, j in product(one, other)]


def _passed_through(slot: Slot, a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether a version between two others tells a figure between theirs: that is a course of events."""
    at, times = sorted((_low(a), _low(b))), sorted((time_of(a, bench), time_of(b, bench)))
    return any(at[0] < _low(f) < at[1] and times[0] < time_of(f, bench) < times[1] for f in slot.facts)


def _is_risen_toll(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether the later of two figures below a hundred, of a sort that only rises, is the greater one."""
    if _is_share(a) or max(_low(a), _low(b)) >= GREAT:
        return False
    moves = bench.rulebook.alignment.moves
    early, late = sorted((a, b), key=lambda fact: time_of(fact, bench))
    rises = any(moves.get(name) == "up" for fact in (a, b) for name in fact.context.attributes[:1])
    return rises and _low(early) < _low(late)


def _low(fact: Fact) -> Decimal:
    assert isinstance(fact.value, Quantity)
    return fact.value.low


def _is_long(fact: Fact) -> bool:
    """Whether a figure has more digits that tell something than chance alone brings into another order."""
    return sum(c.isdigit() for c in f"{_low(fact).normalize():f}".strip("0.")) > SHORT


def _is_share(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.dimension == "share"


def _beside(fact: Fact) -> set[str]:
    """The greater counts that stand beside a figure; what may be a year is none."""
    counts = (key[1:] for key, _ in fact.context.terms if key[:1] == COUNT)
    return {count for count in counts if count.isdigit() and int(count) >= GREAT and int(count) not in YEARS}
