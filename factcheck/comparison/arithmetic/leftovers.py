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
_MOST_OFF_TIED = 2  # the same where the sentence ties the part to its whole
_FAR = 2  # times by which a bound may be missed
_BACK = 3  # sentences
_OPENING = 20  # code points of a sentence that opens with "of the" or "the other"
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
                yield from _other_side(telling, structure, number, rest)
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


def _other_side(telling: Telling, structure: Structure, number: int, rest: Fact) -> Iterator[Discord]:
    """ "Of the 48 flats, 29 are let. The other 29 stand empty": what the part before did not take is the rest."""
    head = opening(rest)
    if len(head) > _OPENING or re.search(r"[:;]", head):
        return
    at = rest.context.position
    told = [s for s in telling.sentences[max(0, number - _BACK) : number] if s[0].context.position >= at - 2]
    near = [[f for f in s if f.kind == rest.kind and _can_be_one(f, rest)] for s in told]
    near = [s for s in near if s]
    if not near or len(near[-1]) != 2:
        return  # with a third figure the parts may be others
    side = _whole_and_part(telling, structure, *near[-1])
    if side is None or not all(is_exact(f) for f in side) or not _is_of(rest, side[0]):
        return
    whole, part = side
    others = [f for s in telling.sentences[number : number + 2] for f in s if f is not rest and is_exact(f)]
    others = [f for f in others if f.kind == rest.kind and f.context.position <= at + 1 and _can_be_one(f, rest)]
    if low(part) < low(whole) and all(low(part) + low(rest) + low(f) != low(whole) for f in others):
        yield from _tell_near(whole, part, rest, _MOST_OFF_TIED)


def _can_be_one(fact: Fact, rest: Fact) -> bool:
    """Whether two figures can be of one reckoning: of one unit, or both counts."""
    return quantity(fact) is not None and as_quantity(fact).unit == as_quantity(rest).unit


def _is_of(rest: Fact, whole: Fact) -> bool:
    """Whether what is left is of what the whole counts: it names the same, or nothing of its own."""
    own, noun = as_quantity(rest).counted, as_quantity(whole).counted
    if own is None or own == noun:
        return True
    return noun is not None and not after(rest, 30).lstrip().startswith(own[:2])  # "die übrigen 45 waren voll Werkzeug"


def _whole_and_part(telling: Telling, structure: Structure, one: Fact, two: Fact) -> tuple[Fact, Fact] | None:
    """The whole and the part of it that a sentence ties: "of the 48, 29", "29 of the 48", "48, of which 29"."""
    gap, head = telling.gap(one, two), opening(one)
    if re.search(r"[.:;!?“”«»\n]", gap):
        return None
    of_the, of_which = find_cue(structure.of_the), find_cue(structure.of_which)
    if len(head) < _OPENING and ends_in_cue(structure.of_the, 1).search(head):
        return one, two
    if re.fullmatch(rf"\s(?:{of_the.pattern})\s", gap):
        return two, one
    last = re.split(r"[,(–—]", gap)[-1].strip()
    if last != gap.strip() and (of_which.match(last) or (not last and of_which.match(after(two, 20).lstrip()))):
        return one, two
    return None


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


def _tell_near(whole: Fact, part: Fact, rest: Fact, most: int = _MOST_OFF) -> Iterator[Discord]:
    off = abs(low(whole) - low(part) - low(rest))
    if slack(whole, (part, rest)) < off <= low(whole) / most:
        yield _tell(whole, part, rest)


def _tell(whole: Fact, part: Fact, rest: Fact) -> Discord:
    said = f"{say_value(whole)} less {say_value(part)} leaves {say_number(low(whole) - low(part))}"
    return Discord("FC506", (whole, part, rest), f"{said}, not {say_value(rest)}", said + ".", "warning")
