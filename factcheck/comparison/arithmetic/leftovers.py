"""FC506 where whole, part and what is left stand apart: in clauses or sentences of their own, or as a bound.

"Eighteen sailed. Fifteen swam ashore. The other four were picked up"; "14.6 million tonnes were brought in. Mills need
9.2 million of that, which leaves 4.4 million"; "with 48,900 inside and room for 52,000, more than 5,000 seats were
empty". What one sentence subtracts is read in `remainders`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.comparison.arithmetic.measures import are_like, is_plain
from factcheck.comparison.arithmetic.remainders import is_left
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
    opening,
    quantity,
    slack,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_MOST_OFF = 4  # a remainder is a slip if it is off by at most this part of the whole
_FAR = 2  # times by which a bound may be missed
_BACK = 3  # sentences
_OPENS = re.compile(r"(?:^|[;.])[\s•*–-]*$")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Remainders that are not what a part leaves of a whole told elsewhere."""
    for number, sentence in enumerate(telling.sentences):
        around = [f for s in telling.sentences[max(0, number - _BACK) : number + 1] for f in s]
        for rest in sentence:
            value = quantity(rest)
            if value is None or rest.kind not in ("quantity", "money"):
                continue
            earlier = [f for f in around if f.span.end <= rest.span.start]
            if value.hedge in ("more-than", "at-least", "less-than", "at-most"):
                yield from _bounded(structure, [f for f in earlier if f in sentence], rest)
            elif is_exact(rest) and ends_in_cue(structure.rest).search(before(rest)):
                yield from _others(structure, earlier, rest)
            elif is_exact(rest) and is_left(rest, structure):
                yield from _left_of_that(telling, structure, earlier, rest)


def _bounded(structure: Structure, earlier: list[Fact], rest: Fact) -> Iterator[Discord]:
    """ "48,900 inside and room for 52,000, more than 5,000 seats empty"."""
    like = [f for f in earlier if is_exact(f) and are_like(f, rest)]
    unfilled = find_cue(structure.unfilled).search(after(rest))
    if len(like) != 2 or not (unfilled or (is_left(rest, structure) and low(like[0]) > low(like[1]))):
        return
    part, whole = sorted(like, key=low)
    right, bound = low(whole) - low(part), low(rest)
    missed = right < bound if as_quantity(rest).hedge in ("more-than", "at-least") else right > bound
    if missed and abs(right - bound) > slack(rest, like) and max(right, bound) <= _FAR * min(right, bound):
        yield _tell(whole, part, rest)


def _others(structure: Structure, earlier: list[Fact], rest: Fact) -> Iterator[Discord]:
    """ "Eighteen men sailed ... Fifteen swam ashore. The other four": the part opens a clause, and so does the rest."""
    at = rest.context.position
    like = [f for f in earlier if f.kind == "quantity" and f.context.position >= at - 2 and are_like(f, rest)]
    head = re.sub(rf"(?:{find_cue(structure.rest).pattern})\s*$", "", opening(rest)).rstrip()
    joined = ends_in_cue(structure.coordinators).search(head)
    if len(like) < 2 or not (joined or _OPENS.search(head)) or not all(is_exact(f) for f in like[-2:]):
        return
    whole, part = like[-2:]
    noun, own = as_quantity(whole).counted, as_quantity(part).counted
    if noun is None or own not in (None, noun) or not _OPENS.search(opening(part)):
        return
    made = low(part) + low(rest)
    if low(part) < low(whole) and all(low(f) != made for f in earlier if quantity(f)):
        yield from _tell_near(whole, part, rest)


def _left_of_that(telling: Telling, structure: Structure, earlier: list[Fact], rest: Fact) -> Iterator[Discord]:
    """ "14.6 million tonnes were brought in. Mills need 9.2 million of that, which leaves 4.4 million"."""
    at = rest.context.position
    part = earlier[-1] if earlier else None
    if part is None or part.context.position != at or not (is_plain(part) and are_like(part, rest)):
        return
    if not find_cue(structure.of_which | structure.of_that).match(after(part, 30).lstrip()):
        return
    if re.search(r"[;:]", telling.gap(part, rest)):
        return
    wholes = [f for f in earlier[:-1] if f.context.position == at - 1 and is_plain(f) and are_like(f, part)]
    if len(wholes) == 1 and low(wholes[0]) > low(part):
        yield from _tell_near(wholes[0], part, rest)


def _tell_near(whole: Fact, part: Fact, rest: Fact) -> Iterator[Discord]:
    off = abs(low(whole) - low(part) - low(rest))
    if slack(whole, (part, rest)) < off <= low(whole) / _MOST_OFF:
        yield _tell(whole, part, rest)


def _tell(whole: Fact, part: Fact, rest: Fact) -> Discord:
    said = f"{say_value(whole)} less {say_value(part)} leaves {say_number(low(whole) - low(part))}"
    return Discord("FC506", (whole, part, rest), f"{said}, not {say_value(rest)}", said + ".", "warning")
