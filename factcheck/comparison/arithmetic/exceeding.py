"""FC501: a part that is more than the whole of which it is told.

"Seven of the six crew"; "46 drones attacked, 49 of which were shot down"; "of the 12 dead 14 were children".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.comparison.arithmetic.parts import are_alike, are_compatible, is_summable
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    ends_in_cue,
    find_cue,
    low,
    opening,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WHY = "A part can't be more than its whole."
_FAR = 3  # times the whole from which a figure is about something else
_CLAUSE = 60
_HEAD = 20


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Parts in one clause with their whole that are more than it."""
    for sentence in telling.sentences:
        figures = [f for f in sentence if is_summable(f, structure) and f.kind != "age"]
        for one, two in pairwise(figures):
            if not are_alike(one, two) or not are_compatible(one, two) or one.kind == "duration":
                continue
            part, whole = (one, two) if low(one) > low(two) else (two, one)
            if low(part) > low(whole) * _FAR or low(part) == low(whole):
                continue
            if any(are_alike(f, part) and low(f) >= low(part) for f in figures if f.span.start < one.span.start):
                continue  # "58 were taken to three hospitals, nine of them badly hurt"
            if _is_part(telling, structure, one, two) is part:
                said = f"{say_number(low(part))} is more than {say_number(low(whole))}"
                yield Discord("FC501", (whole, part), said, _WHY)


def _is_part(telling: Telling, structure: Structure, one: Fact, two: Fact) -> Fact | None:
    """Which of two figures is told as a part of the other."""
    gap = telling.gap(one, two)
    the = find_cue(structure.of_the - structure.bare_of)
    nouns = {as_quantity(one).counted, as_quantity(two).counted} - {None}
    if re.fullmatch(rf"\s(?:{the.pattern})\s(?:\w+\s)?", gap):
        return one  # "seven of the six crew"
    if len(nouns) > 1 or len(gap) > _CLAUSE or re.search(r"[.;:!?()“”«»\n]", gap):
        return None
    tail = re.split(r",", gap)[-1].strip()
    of_which = find_cue(structure.of_which)
    if "," in gap and not tail and of_which.match(after(two, _HEAD).lstrip()):
        return two  # "46 drones attacked, 49 of which were shot down"
    if "," in gap and of_which.fullmatch(tail):
        return two
    head = opening(one)
    if len(head) < _HEAD and "," not in gap and ends_in_cue(structure.of_the - structure.bare_of).search(head):
        return two if not re.search(r"\d", gap) and len(gap.split()) < 4 else None
    return None
