"""One figure as the size of a change and as where it ended: "cut by 40 percent" and "cut to 40 percent"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.directions import find_ways_before, near_terms, of_one_thing
from factcheck.model import Fact, Quantity, Slot, plain_decimal

STEP, END = "by", "to"  # aspects of how much something changed, and of what it became
KINDS = frozenset({"percentage", "money", "quantity"})
RATES = frozenset({"inflation", "growth", "interest_rate"})  # concepts whose level is a change itself
DOWN = "decrease"
HALF, WHOLE = 50, 100  # percent: cut by half is cut to half, and what grows to less than its whole is a rate


def find_steps(slot: Slot, bench: Bench) -> Groups | None:
    """The facts of one figure that make it the size of a change, and those that make it the end of that change.

    The more frequent come first; None where all make it one of the two. Both tell a change the same way.
    """
    if slot.kind not in KINDS:
        return None
    told: dict[str, dict[int, str]] = {STEP: {}, END: {}}
    for index, fact in enumerate(slot.facts):
        sides = {STEP, END} & {*fact.context.aspect}
        way = _read_way(fact, bench) if len(sides) == 1 else None
        if way is not None:
            told[sides.pop()][index] = way
    pairs = [
        (i, j)
        for i, way in told[STEP].items()
        for j, other in told[END].items()
        if way == other and _tell_one(slot.facts[i], slot.facts[j], bench)
    ]
    ends = [sorted({pair[at] for pair in pairs}) for at in (0, 1)]
    if not pairs or {slot.facts[i].version for i in told[STEP]} & {slot.facts[i].version for i in told[END]}:
        return None  # a version that tells both tells of two changes
    one, other = sorted(ends, key=lambda end: (-len(end), end))
    return tuple(one), tuple(other)


def _tell_one(one: Fact, two: Fact, bench: Bench) -> bool:
    near = [near_terms(fact, bench.rulebook.lexicon, bench.versions[fact.version].language) for fact in (one, two)]
    return of_one_thing(one, near[0], two, near[1])


def _read_way(fact: Fact, bench: Bench) -> str | None:
    """Which way the change went whose size or end a figure is, None where nothing says so or it may be both."""
    value = fact.value
    if not isinstance(value, Quantity) or value.low != value.high or not RATES.isdisjoint(fact.context.attributes):
        return None
    share = value.unit == "%"
    if (share and value.low == HALF) or _is_halved(fact, value.low, bench):
        return None
    ways = find_ways_before(fact, bench.rulebook.lexicon, bench.versions[fact.version].language)
    if len(ways) != 1 or (share and value.low < WHOLE and DOWN not in ways):
        return None
    return ways.pop()


def _is_halved(fact: Fact, number: Decimal, bench: Bench) -> bool:
    """Whether the sentence of a figure tells twice of it as what it was before: cut by 320 from 640 is cut to 320."""
    twice = plain_decimal(2 * number)
    past = (told for version, at, told in bench.past if (version, at) == (fact.version, fact.sentence_start))
    return any(told.split(" ")[0].rstrip("%") == twice for told in past)
