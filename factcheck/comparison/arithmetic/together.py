"""FC501 for sums that look back on the sentence before.

"Her party holds 54 seats. Together with the Greens' 15 and the Farmers' nine she would command 78"; "41 died in the
north and 48 in the south. Of the total of 89 deaths, most were in winter".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.comparison.arithmetic.numbered import count_things
from factcheck.comparison.arithmetic.parts import (
    are_alike,
    are_complements,
    compare_sum,
    is_open,
    is_summable,
)
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    begins_with_cue,
    find_cue,
    low,
    opening,
    with_number,
)
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure
from factcheck.values import find_slip

_NEAR = Decimal("0.15")
_NEAREST = Decimal("0.06")
_WIDE = Decimal("0.5")
_FEW, _SLIP = 30, 2  # how many can be "all six", and by how many such a number is off for a slip
_GAP = 60
_MOST = 6


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Sums of what the sentence or clause before tells that come to another figure."""
    previous: list[Fact] = []
    for sentence in telling.sentences:
        for clause in _clauses(telling, sentence):
            figures = [f for f in clause if is_summable(f, structure)]
            earlier = [f for f in previous if is_summable(f, structure) and not _is_difference(structure, f)]
            if figures and earlier and clause[0].context.position - previous[0].context.position < 2:
                yield from _joined(telling, structure, earlier, figures)
                yield from _of_the_total(telling, structure, earlier, figures)
                yield from _all_of_them(telling, structure, earlier, figures[0])
            if figures:
                yield from _fills(telling, structure, figures)
            previous = clause


def _clauses(telling: Telling, sentence: list[Fact]) -> list[list[Fact]]:
    """The figures of a sentence, parted at its semicolons."""
    clauses = [sentence[:1]]
    for one, two in pairwise(sentence):
        if ";" in telling.gap(one, two):
            clauses.append([])
        clauses[-1].append(two)
    return clauses


def _is_difference(structure: Structure, fact: Fact) -> bool:
    return begins_with_cue(structure.beyond).search(after(fact, 20)) is not None


def _head(fact: Fact) -> str:
    """The words before the first figure of a clause."""
    return opening(fact).rpartition(";")[2]


def _joined(
    telling: Telling, structure: Structure, earlier: Sequence[Fact], figures: Sequence[Fact]
) -> Iterator[Discord]:
    """ "Together with B's 15 and C's nine she would command 78"."""
    words = _head(figures[0])
    if len(figures) < 2 or not re.match(rf"\W*(?:{find_cue(structure.joined_by).pattern})", words) or len(words) > _GAP:
        return
    run = [figures[0]]
    for figure in figures[1:]:
        gap = telling.gap(run[-1], figure)
        if len(gap) > _GAP or re.search(r"[.;:!?]", gap) or not are_alike(figure, run[0]):
            break
        run.append(figure)
    *parts, total = run
    own = [f for f in earlier if are_alike(f, total)]
    if not parts or not own or low(total) <= max(low(f) for f in parts):
        return
    sums = [low(f) + sum((low(p) for p in parts), Decimal(0)) for f in own]
    if low(total) in sums or len(own) != 1 or low(own[0]) >= low(total):
        return
    joined = (structure.coordinators, structure.versus)
    if len(parts) > 1 and not find_cue(joined[0]).search(telling.gap(parts[-2], parts[-1])):
        return
    yield from compare_sum(total, (own[0], *parts), _NEAR, _NEAR)


def _of_the_total(
    telling: Telling, structure: Structure, earlier: list[Fact], figures: Sequence[Fact]
) -> Iterator[Discord]:
    """ "41 and 48 deaths. Of the total of 89 deaths, ...": the whole is of the noun of both parts, and new."""
    total = figures[0]
    value = as_quantity(total)
    if not re.fullmatch(rf"\W*(?:{find_cue(structure.of_total).pattern})\s", _head(total)) or value.unit is not None:
        return
    kinds = len(earlier) == 2 and are_complements(telling, structure, earlier)
    like = [f for f in earlier if are_alike(f, total) and (kinds or _may_count(f, value.counted))]
    told = [f for s in telling.sentences for f in s if f is not total and are_alike(f, total)]
    if not 1 < len(like) <= _MOST or any(low(f) == low(total) for f in told if f.span.start < total.span.start):
        return
    if is_open(structure, earlier[0].sentence.lower()) or len(like) != len([f for f in earlier if are_alike(f, total)]):
        return
    if max(low(f) for f in like) >= low(total) or find_cue(structure.moved).search(earlier[0].sentence.lower()):
        return
    for size in range(2, len(like) + 1):
        if any(sum((low(f) for f in some), Decimal(0)) == low(total) for some in combinations(like, size)):
            return
    shared = (
        kinds or value.counted is not None or set(total.context.attributes[:2]) & set(like[0].context.attributes[:2])
    )
    made = with_number(total, sum((low(f) for f in like), Decimal(0)))
    if (
        shared
        and len(like) == 2
        and (find_slip(total.value, made) or abs(made.low - low(total)) <= low(total) * _NEAREST)
    ):
        yield from compare_sum(total, like, _NEAR, _NEAR, certain=False)


def _all_of_them(telling: Telling, structure: Structure, earlier: list[Fact], total: Fact) -> Iterator[Discord]:
    """ "Three men, a woman and two boys were held. All six are in court today": as many as were told of, no noun."""
    value = as_quantity(total)
    lead = find_cue(structure.entire | structure.articles)
    bare = value.counted is None or find_cue(structure.umbrella).match(after(total, 30).lstrip())
    if not re.fullmatch(rf"\W*(?:{lead.pattern})\s", _head(total)) or value.unit is not None or not bare:
        return
    like = [f for f in earlier if are_alike(f, total)]
    gaps = [telling.gap(a, b) for a, b in pairwise(like)]
    if not 1 < len(like) <= _MOST or any(low(f) > _FEW for f in like) or low(total) > _FEW:
        return
    joined = all(len(gap) < _GAP and not re.search(r"[.:!?]", gap) for gap in gaps)
    joined = joined and all(re.search(",", gap) or find_cue(structure.coordinators).search(gap) for gap in gaps)
    first = like[0]
    if (
        not joined
        or is_open(structure, first.sentence.lower())
        or not find_cue(structure.coordinators).search(gaps[-1])
    ):
        return
    things = count_things(structure, " ".join([*gaps, after(like[-1], _GAP)]))
    told = [f for s in telling.sentences for f in s if f is not total and f.span.start < total.span.start]
    numbers = [low(f) for f in like]
    some = [sum(s, Decimal(0)) for size in range(1, len(numbers) + 1) for s in combinations(numbers, size)]
    if any(low(f) == low(total) for f in told if are_alike(f, total)) or low(total) in some:
        return
    if max(numbers) < low(total) and abs(sum(numbers, Decimal(things)) - low(total)) <= _SLIP:
        yield from compare_sum(total, like, _WIDE, _WIDE, certain=False, ones=things)


def _may_count(fact: Fact, noun: str | None) -> bool:
    counted = as_quantity(fact).counted
    return noun is None or counted is None or counted == noun


def _fills(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "To close a gap of 25m the council will save 14m and take 11m from its reserves"."""
    total, *parts = figures
    words = _head(total)
    if len(parts) < 2 or len(words) > _GAP or not re.match(rf"\W*(?:{find_cue(structure.filling).pattern})", words):
        return
    if not all(are_alike(total, p) and low(p) < low(total) for p in parts) or is_open(
        structure, total.sentence.lower()
    ):
        return
    gaps = [telling.gap(a, b) for a, b in pairwise(parts)]
    joined = all(re.search(r",", gap) or find_cue(structure.coordinators).search(gap) for gap in gaps)
    if joined and find_cue(structure.coordinators).search(gaps[-1]) and not re.search(r"[.:!?]", "".join(gaps)):
        yield from compare_sum(total, parts, _NEAR, _NEAR, certain=False)
