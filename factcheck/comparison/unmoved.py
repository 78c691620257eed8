"""What no course of events moves: the end of one change, the whole of one part, what each of many gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.comparison.bench import Bench, Groups
from factcheck.model import Fact, Quantity, Slot

Part = tuple[str, int, Decimal, str]

HUNDRED = 100  # percent
EACH = "each"  # the aspect of what holds for each of many
END = "to"  # the aspect of what something rose, fell or was set to


def is_end_of_one_change(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether versions tell one change with unlike ends: "from 150 seats to 120", and "from 150 to 100".

    A figure that moved on starts from where it was last; the prices of a market are compared with one close all day.
    """
    for a, b in _across(slot, groups):
        if END in a.context.aspect and END in b.context.aspect and _starts(a, bench) & _starts(b, bench):
            return True
    return False


def _starts(fact: Fact, bench: Bench) -> frozenset[str]:
    told = (value for version, sentence, value in bench.past if (version, sentence) == _place(fact))
    return frozenset(value for value in told if value != fact.normalized)


def is_whole_of_one_part(slot: Slot, bench: Bench) -> bool:
    """Whether unlike figures are the wholes of one part: "five of the 17 libraries", and "five of its 15"."""
    return any(
        a.version != b.version and a.normalized != b.normalized and _parts(a, bench) & _parts(b, bench)
        for a, b in combinations(slot.facts, 2)
    )


def _parts(fact: Fact, bench: Bench) -> frozenset[str]:
    value = fact.value
    if not isinstance(value, Quantity):
        return frozenset()
    told = (part for part in bench.parts if part[:2] == _place(fact) and part[2] == value.low)
    return frozenset(part[3] for part in told)


def is_for_each(slot: Slot) -> bool:
    """Whether a sum is what each of many gets, of which nobody says "so far": it is set, and no count."""
    return any(EACH in fact.context.aspect for fact in slot.facts)


def find_parts(facts: Sequence[Fact]) -> frozenset[Part]:
    """(version, start of the sentence, whole, part) of the figures that are told as so many of so many."""
    return frozenset(
        (fact.version, fact.sentence_start, whole, str(fact.value.low.normalize()))
        for fact in facts
        if isinstance(fact.value, Quantity) and (whole := _whole_of(fact, fact.value)) is not None
    )


def _whole_of(fact: Fact, value: Quantity) -> Decimal | None:
    """The number of which a count is told as a part, by itself or by the share that it is of it."""
    shares = [face.low for face in fact.context.faces if face.unit == "%" and 0 < face.low < HUNDRED]
    if value.of is not None or value.dimension != "count" or not shares:
        return value.of
    return (value.low * HUNDRED / shares[0]).to_integral_value()


def _across(slot: Slot, groups: Groups) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of facts of two groups, of two versions."""
    for one, other in combinations(groups, 2):
        for i, j in product(one, other):
            a, b = slot.facts[i], slot.facts[j]
            if a.version != b.version:
                yield a, b


def _place(fact: Fact) -> tuple[str, int]:
    return (fact.version, fact.sentence_start)
