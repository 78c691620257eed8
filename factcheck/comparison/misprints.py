"""Shares that differ by a slip of the pen, where time might explain that they moved."""

from __future__ import annotations

from itertools import product

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.settled import is_under_way
from factcheck.model import Fact, Quantity, Slot
from factcheck.values import find_slip

PAIR = 2
COUNT = "#"  # what the key of a neighbouring value begins with
GREAT, YEARS = 100, range(1900, 2100)  # counts that are not met by chance, and those that may be years


def is_misprint(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether two digits of a share changed places, or one share is told beside the same part and whole as the other:
    no share moves so, unless the text says that it moved.
    """
    if len(groups) != PAIR or bench.counting or any(is_under_way(fact, bench) for fact in slot.facts):
        return False
    pairs = [(slot.facts[i], slot.facts[j]) for i, j in product(*groups)]
    shares = [(a, b) for a, b in pairs if _is_share(a) and _is_share(b)]
    transposed = any(find_slip(a.value, b.value) == "transposed" for a, b in shares)
    return transposed or any(len(_beside(a) & _beside(b)) >= PAIR for a, b in shares)


def _is_share(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.dimension == "share"


def _beside(fact: Fact) -> set[str]:
    """The greater counts that stand beside a figure; what may be a year is none."""
    counts = (key[1:] for key, _ in fact.context.terms if key[:1] == COUNT)
    return {count for count in counts if count.isdigit() and int(count) >= GREAT and int(count) not in YEARS}
