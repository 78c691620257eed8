"""FC515: "2,400 in favour and 1,100 against, a majority of more than three to one": a ratio and its two counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.telling import Discord, Telling, before, ends_in_cue, find_cue, is_exact, quantity
from factcheck.comparison.wording import say_number
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure

_WHY = "The quotient of the two figures is another."
_LOOSE, _LOOSER = Decimal("0.12"), Decimal("0.2")  # by which a ratio may be off, and one that is hedged
_FAR = Decimal("2.5")  # times; a ratio further off is of something else
_MOST = 20  # the largest side of a ratio: else it is a score or a vote
_GAP = 60
_BREAK = re.compile(r"[.;:!?“”«»\n]")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Ratios that the two counts before them do not have."""
    for sentence in telling.sentences:
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
        for place, ratio in enumerate(figures):
            if place < 2 or not _is_ratio(ratio):
                continue
            one, two = figures[place - 2 : place]
            if _are_counts(one, two) and _restates(telling, structure, one, two, ratio):
                yield from _compare(structure, ratio, one, two)


def _is_ratio(fact: Fact) -> bool:
    value = quantity(fact)
    return (
        fact.kind == "score" and value is not None and value.high < value.low <= _MOST and value.high <= 2
        and not re.search(r"\d\s?[-–:]", fact.text)
    )  # fmt: skip


def _are_counts(one: Fact, two: Fact) -> bool:
    a, b = quantity(one), quantity(two)
    alike = one.kind == two.kind == "quantity" and is_exact(one) and is_exact(two)
    return alike and a is not None and b is not None and a.unit == b.unit and min(a.low, b.low) > _MOST


def _restates(telling: Telling, structure: Structure, one: Fact, two: Fact, ratio: Fact) -> bool:
    between, gap = telling.gap(one, two), telling.gap(two, ratio)
    if len(between) > _GAP or len(gap) > _GAP or _BREAK.search(between + gap):
        return False
    tail = re.split(r"[,(–—]", gap)
    words = tail[-1]
    for cues in (structure.share_nouns, structure.margin, structure.restating, structure.nearly, structure.articles):
        words = find_cue(cues).sub(" ", words)
    return len(tail) > 1 and not words.strip()


def _compare(structure: Structure, ratio: Fact, one: Fact, two: Fact) -> Iterator[Discord]:
    value, a, b = quantity(ratio), quantity(one), quantity(two)
    assert value is not None
    assert a is not None
    assert b is not None
    real, stated = max(a.low, b.low) / min(a.low, b.low), value.low / value.high
    head = before(ratio, 30)
    more, less = (bool(ends_in_cue(cues, 1).search(head)) for cues in (structure.above, structure.short_of))
    reach = 1 + _LOOSER if ends_in_cue(structure.closely, 1).search(head) else _FAR  # "almost", but "less than"
    if more:
        fits = stated * (1 - _LOOSE / 3) <= real <= stated * reach
    elif less:
        fits = stated / reach <= real <= stated * (1 + _LOOSE / 3)
    else:
        fits = abs(real - stated) <= stated * (_LOOSER if ends_in_cue(structure.nearly, 1).search(head) else _LOOSE)
    if fits or max(real, stated) > min(real, stated) * _FAR:
        return
    said = f"{say_number(a.low)} to {say_number(b.low)} is {say_number(real.quantize(Decimal('0.1')))} to one"
    yield Discord("FC515", (ratio, one, two), f"{said}, not “{ratio.text}”", _WHY)
