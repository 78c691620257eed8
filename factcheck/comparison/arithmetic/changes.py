"""FC511: a change that does not fit its two figures: its direction, its percentage, its multiple."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    as_quantity,
    before,
    ends_in_cue,
    find_cue,
    low,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable, base_value

_KINDS = ("quantity", "money", "percentage", "duration")
_HUNDRED = Decimal(100)
# What stands between a change and its figures, be it with a length of time: ", from", " in a year, from".
_LEADS_ON = re.compile(r"(?:\s\w+(?:\s[\w'’]+){1,2})?,?\s(?:[^\W\d]+\s){1,2}[€$£]?")
_EXCHANGE = "exchange_rate"  # the concept of what a currency is worth in another


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Pairs "to A from B" and "from B to A" that go the other way or by another measure than the text says."""
    for sentence in telling.sentences:
        figures = [f for f in sentence if f.kind in _KINDS and isinstance(f.value, Quantity)]
        ended: Fact | None = None  # the figure from which a change went that is told in full
        for place, (left, right) in enumerate(pairwise(figures)):
            pair = None if left is ended else find_pair(telling, structure, left, right)
            ended = right if pair is not None and pair[0] is right else None
            if pair is None or not are_comparable(*pair, units):
                continue
            yield from _direction(telling, structure, pair, left, right, units)
            ahead = [f for f in figures[:place] if f.kind != "duration" or left.kind == "duration"]
            if ahead:
                yield from _measure(telling, structure, ahead[-1], left, pair, units)


def find_pair(telling: Telling, structure: Structure, left: Fact, right: Fact) -> tuple[Fact, Fact] | None:
    """The figure before and the figure after the change."""
    gap, head = telling.gap(left, right), before(left, 25)
    if len(gap) > 30 or re.search(r"[.;:()]", gap):
        return None
    if _opens_clause(structure, gap):
        return None  # "sales rose to 240 million, while costs went from 100 million"
    if ends_in_cue(structure.change_from).search(gap) and (
        ends_in_cue(structure.change_to).search(head) or _directed(structure, gap)
    ):
        return right, left
    if ends_in_cue(structure.change_from).search(head) and ends_in_cue(structure.change_to).search(gap):
        return left, right
    return None


def _opens_clause(structure: Structure, gap: str) -> bool:
    """Whether a conjunction behind a comma, or with more than a change behind it, leads on to something else."""
    words = re.search(r"(?:^|,)\s(\w+)\s(\w+)\s\w+", gap)
    if words is None or not find_cue(structure.conjunctions).fullmatch(words[1]):
        return False
    return not _directed(structure, words[2])


def _directed(structure: Structure, gap: str) -> bool:
    return bool(find_cue(structure.rises).search(gap) or find_cue(structure.falls).search(gap))


def _direction(
    telling: Telling, structure: Structure, pair: tuple[Fact, Fact], left: Fact, right: Fact, units: UnitTable
) -> Iterator[Discord]:
    then, now = pair
    if any(_EXCHANGE in figure.context.attributes for figure in pair):
        return  # "fell to 9.82 against the euro from 9.71": a weaker currency is told by a higher number
    gap = telling.gap(left, right)
    # "44, up from 40" speaks for itself; "rose to 44 from 40" is told by the verb right before.
    words = gap if _directed(structure, gap) else _clause(telling, left)
    up, down = find_cue(structure.rises).search(words), find_cue(structure.falls).search(words)
    if bool(up) == bool(down):
        return
    if words == gap and ends_in_cue(structure.change_to).search(before(left, 25)):
        # "rose to 310, down from 340": the verb counts, for the figures are sides of one change
        verb = _clause(telling, left)
        rising, falling = find_cue(structure.rises).search(verb), find_cue(structure.falls).search(verb)
        if bool(rising) != bool(falling):
            up, down = rising, falling
    a, b = _base(then, units), _base(now, units)
    if a == b or (b > a) == bool(up):
        return
    cue = up or down
    assert cue is not None
    said = f"From {say_value(then)} to {say_value(now)} is {'a fall' if up else 'a rise'}, not “{cue.group()}”"
    yield Discord("FC511", (now, then), said, "The figures move the other way than the words.")


def _measure(
    telling: Telling, structure: Structure, measure: Fact, left: Fact, pair: tuple[Fact, Fact], units: UnitTable
) -> Iterator[Discord]:
    """ "Rose 15 percent to 184 from 160"; "doubled to 60 from 31"."""
    then, now = pair
    value = quantity(measure)
    if value is None or value.low != value.high or value.hedge not in ("exact", "about"):
        return
    gap = telling.gap(measure, left)
    joined = find_cue(structure.coordinators).search(gap)
    if joined or not _LEADS_ON.fullmatch(gap) or not _both_exact(pair):
        return
    a, b = _base(then, units), _base(now, units)
    if a <= 0 or b <= 0:
        return
    facts = (measure, now, then)
    if value.unit == "%" and measure.kind == "percentage" and now.kind != "percentage":
        real = abs(b - a) / a * _HUNDRED
        give = value.step / 2 + real * Decimal("0.03") + _blur(then, now) * _HUNDRED
        if value.hedge == "about" or not re.search(r"\d", measure.text):
            give += real * Decimal("0.12")
        if abs(real - value.low) > give and _directed(structure, _clause(telling, measure)):
            exact = real.quantize(Decimal("0.1") if real < _HUNDRED else Decimal(1))
            said = f"From {say_value(then)} to {say_value(now)} is {say_number(exact)}%, not {say_value(measure)}"
            yield Discord("FC511", facts, said, "The percentage does not fit the two figures.")
    elif value.unit == "x" and value.low > 0 and not find_cue(structure.falls).search(_clause(telling, measure)):
        real, stated = b / a if b > a else a / b, max(value.low, 1 / value.low)
        if abs(real - stated) > stated * Decimal("0.15"):
            times = real.quantize(Decimal("0.1"))
            said = f"From {say_value(then)} to {say_value(now)} is {say_number(times)} times, not “{measure.text}”"
            yield Discord("FC511", facts, said, "The multiple does not fit the two figures.")


def _clause(telling: Telling, fact: Fact) -> str:
    """The words before a figure back to the last break."""
    return re.split(r"[,;:.()“”\"–—]", before(fact, 45))[-1]


def are_comparable(then: Fact, now: Fact, units: UnitTable) -> bool:
    """Whether two figures are of one measure, so that the one can have become the other."""
    a, b = quantity(then), quantity(now)
    if a is None or b is None or then.kind != now.kind or a.dimension != b.dimension:
        return False
    if a.dimension in ("temperature", "ratio", "score") or a.low != a.high or b.low != b.high or min(a.low, b.low) < 0:
        return False
    if {a.hedge, b.hedge} - {"exact", "about"}:
        return False
    return a.unit == b.unit or (a.dimension != "money" and base_value(a, units) is not None)


def _both_exact(pair: tuple[Fact, Fact]) -> bool:
    return all(isinstance(f.value, Quantity) and f.value.hedge in ("exact", "about") for f in pair)


def _blur(then: Fact, now: Fact) -> Decimal:
    """How far the rounding of two figures may move their quotient."""
    a, b = as_quantity(then), as_quantity(now)
    return a.step / 2 / low(then) * low(now) / low(then) + b.step / 2 / low(then)


def _base(fact: Fact, units: UnitTable) -> Decimal:
    return base_value(as_quantity(fact), units)[0]
