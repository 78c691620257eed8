"""FC511: "8 tonnes, or 10 percent, over the limit of 40"; "fell 84 points, or 4 percent, to 3,900": a step told twice.

What a figure lies above or below another is told as a number and in percent, and what it is reckoned from stands
beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import amounts, are_like, is_plain
from factcheck.comparison.arithmetic.quotients import HUNDRED, blur_of, misses
from factcheck.comparison.arithmetic.restating import restates
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable

_WHY = "The step and the percentage do not fit the figure beside them."
_FAR = Decimal(4)  # times: a percentage further off is likelier to be of something else
_LONGEST = 45
_BREAK = re.compile(r"[.;:()!?“”«»\n]")


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Steps told as a number and in percent that do not fit each other."""
    for sentence in telling.sentences:
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
        for step, two, three in zip(figures, figures[1:], figures[2:], strict=False):
            if _is_share(two) and _says_again(telling.gap(step, two), structure):
                share, side, sign = two, three, _sign(telling, structure, step, two, three)
            elif _is_share(three) and _is_overrun(telling, structure, step, two, three):
                share, side, sign = three, two, 0
            else:
                continue
            if sign is not None and is_plain(step) and is_plain(side) and are_like(step, side):
                yield from _compare(structure, share, step, side, sign, units)


def _is_share(fact: Fact) -> bool:
    value = as_quantity(fact)
    return fact.kind == "percentage" and value.unit == "%" and value.low == value.high


def _says_again(gap: str, structure: Structure) -> bool:
    """ "84 points, or 2 percent", "84 points or 2 percent", "84 points (2 percent)"."""
    words = gap.split()
    bare = len(words) < 4 and not _BREAK.search(gap) and find_cue(structure.restating).fullmatch(" ".join(words[-1:]))
    return bool(bare) or (len(gap) < _LONGEST and restates(gap, structure))


def _sign(telling: Telling, structure: Structure, step: Fact, share: Fact, side: Fact) -> int | None:
    """What the base is: the side itself (0), or the side with the step added (1) or taken away (-1) again."""
    gap, head = telling.gap(share, side), before(step)
    if len(gap) > _LONGEST or _BREAK.search(gap.lstrip(")")):
        return None
    if re.fullmatch(rf"\)?,?\s(?:{find_cue(structure.change_to).pattern})\s?(?:[^\W\d]+\s)?", gap):
        up, down = find_cue(structure.rises).search(head), find_cue(structure.falls).search(head)
        return None if bool(up) == bool(down) else -1 if up else 1
    cue = begins_with_cue(structure.beyond).match(gap.lstrip(")"))
    if cue is None or "," in gap.lstrip("),").strip():
        return None
    return 0 if _leads_to_base(structure, gap.lstrip(")")[cue.end() :]) else None


def _leads_to_base(structure: Structure, words: str) -> bool:
    """ "over the limit of 40", "more than the 40", "longer than the old one of 40"."""
    opened = find_cue(structure.articles | structure.than).match(words.lstrip())
    return opened is not None and len(words.split()) < 6


def _is_overrun(telling: Telling, structure: Structure, step: Fact, side: Fact, share: Fact) -> bool:
    """ "60 million over a budget of 240 million, an overrun of 25 percent"."""
    gap, tail = telling.gap(step, side), telling.gap(side, share)
    if len(gap) > _LONGEST or _BREAK.search(gap) or "," in gap or not re.match(r"[^.;:()]{0,20}[,(–—]", tail):
        return False
    cue = begins_with_cue(structure.beyond, 1).match(gap)
    if cue is None or not _leads_to_base(structure, gap[cue.end() :]):
        return False
    return bool(ends_in_cue(structure.overruns, 1).search(tail)) or restates(tail, structure)


def _compare(
    structure: Structure, share: Fact, step: Fact, side: Fact, sign: int, units: UnitTable
) -> Iterator[Discord]:
    number, beside = amounts((step, side), units)
    base = beside + sign * number
    if base <= 0 or number >= base:
        return
    real, stated = number / base * HUNDRED, as_quantity(share).low
    if not misses(structure, share, real, real * blur_of(as_quantity(step), as_quantity(side))):
        return
    if max(real, stated) > min(real, stated) * _FAR:
        return
    right = say_number(real.quantize(Decimal("0.1")))
    whole = say_value(side) if not sign else say_number(base)
    said = f"{say_number(as_quantity(step).low)} is {right}% of {whole}, not {say_value(share)}"
    yield Discord("FC511", (share, step, side), said, _WHY)
