"""FC510: votes or seats that are said to make a majority and are not half of the body and one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import is_bare
from factcheck.comparison.arithmetic.parts import names_body
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WHY = "A majority is more than half of the body."
_LEAST = 9  # members; in a small body a number may be anything
_NEAR, _FAR = Decimal("0.4"), Decimal("0.66")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Majorities that the size of their body, told within a sentence of them, does not make."""
    for needed in telling.figures:
        if not _is_count(needed) or not _is_majority(structure, needed):
            continue
        bodies = [
            f for f in telling.figures
            if f is not needed and _is_count(f) and abs(f.context.position - needed.context.position) <= 1
            and _is_body(structure, f) and low(f) > low(needed)
        ]  # fmt: skip
        larger = any(f.kind == "percentage" and f.sentence_start == needed.sentence_start for f in telling.figures)
        if not bodies or larger or any(_fits(low(needed), low(f)) for f in bodies) or len({low(f) for f in bodies}) > 1:
            continue
        body = bodies[0]
        if _NEAR <= low(needed) / low(body) <= _FAR and low(body) >= _LEAST:
            right = low(body) // 2 + 1
            said = f"A majority of {say_number(low(body))} is {say_number(right)}, not {say_number(low(needed))}"
            yield Discord("FC510", (needed, body), said, _WHY)


def _is_count(fact: Fact) -> bool:
    return fact.kind == "quantity" and is_exact(fact) and is_bare(fact)


def _is_majority(structure: Structure, fact: Fact) -> bool:
    return bool(
        ends_in_cue(structure.majority, 2).search(before(fact, 50))
        or begins_with_cue(structure.majority, 3).search(after(fact, 60))
    )


def _is_body(structure: Structure, fact: Fact) -> bool:
    """ "The 120-member house", "of the 120 seats", "120 seats in the house"."""
    if names_body(structure, fact) or find_cue(structure.members).search(fact.text.lower()):
        return True
    behind = after(fact, 30)
    seats = begins_with_cue(structure.members, 1).search(behind)
    return bool(seats) and (
        bool(ends_in_cue(structure.of_the | structure.entire).search(before(fact, 20)))
        or find_cue(structure.places).match(behind[seats.end() :].lstrip() if seats else "") is not None
    )


def _fits(needed: Decimal, body: Decimal) -> bool:
    return abs(needed - body // 2 - 1) <= 1 or abs(needed - body * 2 / 3) <= 1
