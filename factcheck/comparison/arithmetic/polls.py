"""FC501: shares for and against that are more than all votes, and shares of possession that do not make the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    find_cue,
    is_exact,
    low,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_GAP, _TAIL = 70, 30
_GIVE = Decimal("1.1")  # for rounding
_HUNDRED = Decimal(100)
_FAR = Decimal(25)


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Pairs of shares of one sentence that leave nothing out, or exclude each other, and make another whole."""
    for sentence in telling.sentences:
        shares = [f for f in sentence if f.kind == "percentage" and is_exact(f) and as_quantity(f).unit == "%"]
        shares = [f for f in shares if low(f) < _HUNDRED and "by" not in f.context.aspect]
        if len(shares) == 2 and len([f for f in sentence if f.kind == "percentage"]) == 2:
            yield from _pair(telling, structure, *shares)


def _pair(telling: Telling, structure: Structure, one: Fact, two: Fact) -> Iterator[Discord]:
    gap, added = telling.gap(one, two), low(one) + low(two)
    if len(gap) > _GAP or re.search(r"[.;:!?()“”«»\n]", gap) or not _GIVE < abs(added - _HUNDRED) <= _FAR:
        return
    words = " | ".join((before(one, 40), gap, after(two)))
    whole = find_cue(structure.possession).search(words) and find_cue(structure.versus | structure.coordinators).search(
        gap
    )
    if whole or (added > _HUNDRED and _are_opposite(structure, gap, after(two))):
        said = f"{say_number(low(one))}% and {say_number(low(two))}% make {say_number(added)}%, not 100%"
        yield Discord("FC501", (one, two), said, "Shares of one whole can't make another.")


def _are_opposite(structure: Structure, gap: str, tail: str) -> bool:
    """Whether one share is of those for and the other of those against."""
    cues = [find_cue(frozenset(words)) for words in structure.answers]
    first, second = ([n for n, cue in enumerate(cues) if cue.search(text[:_TAIL])] for text in (gap, tail))
    pairs = {(a, b) for a, b in pairwise(range(len(structure.answers))) if a % 2 == 0}
    return any((a, b) in pairs or (b, a) in pairs for a in first for b in second)
