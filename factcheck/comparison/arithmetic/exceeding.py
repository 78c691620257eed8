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
    begins_with_cue,
    ends_in_cue,
    find_cue,
    low,
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WHY = "A part can't be more than its whole."
_FAR = 3  # times the whole from which a figure is about something else
_CLAUSE = 60
_HEAD = 20
_FAR_OFF = 70  # code points in which it is told what became of a part


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Parts in one clause with their whole that are more than it."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if is_summable(f, structure) and f.kind != "age"]
        previous = telling.sentences[number - 1] if number else []
        if previous and sentence[0].context.position - previous[0].context.position == 1:
            yield from _in_turn(structure, previous, figures)
        yield from _side_by_side(telling, structure, figures)
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


def _side_by_side(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Seven of the ten jurors found him guilty and four not guilty": those who did and those who did not."""
    for part, whole, other in zip(figures, figures[1:], figures[2:], strict=False):
        if as_quantity(part).of != low(whole) or as_quantity(other).of is not None:
            continue
        gap = telling.gap(whole, other)
        joined = ends_in_cue(structure.coordinators).search(gap) and not re.search(r"[.;:!?()“”«»\n]", gap)
        denied = joined and len(gap) < _FAR_OFF and begins_with_cue(structure.denying).search(after(other))
        if denied:
            yield from _tell_sum(whole, part, other)


def _in_turn(structure: Structure, previous: list[Fact], figures: list[Fact]) -> Iterator[Discord]:
    """ "Three of the five hostages have been freed. Three are still held": fates that exclude each other."""
    parts = [f for f in previous if quantity(f) and as_quantity(f).of is not None]
    if len(parts) != 1 or not figures or opening(figures[0]).strip() or as_quantity(figures[0]).of is not None:
        return
    part, other = parts[0], figures[0]
    wholes = [f for f in previous if quantity(f) and low(f) == as_quantity(part).of and f.span.start > part.span.start]
    noun = as_quantity(other).counted
    if len(wholes) != 1 or not are_alike(part, other) or noun not in (None, as_quantity(part).counted):
        return
    texts = [after(wholes[0], _FAR_OFF), after(other, _FAR_OFF)]
    fates = [_fate(structure, text) for text in texts]
    if None not in fates and fates[0] != fates[1] and not find_cue(structure.treated).search(texts[1]):
        yield from _tell_sum(wholes[0], part, other)


def _fate(structure: Structure, text: str) -> int | None:
    hits = [(m.start(), i) for i, words in enumerate(structure.fates) if (m := find_cue(frozenset(words)).search(text))]
    return min(hits)[1] if hits else None


def _tell_sum(whole: Fact, part: Fact, other: Fact) -> Iterator[Discord]:
    added = low(part) + low(other)
    if low(whole) < added < low(whole) * 2:
        said = (
            f"{say_number(low(part))} + {say_number(low(other))} is {say_number(added)}, not {say_number(low(whole))}"
        )
        yield Discord("FC501", (whole, part, other), said, "Two parts of it can't be more than the whole.", "warning")


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
