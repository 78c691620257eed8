"""Which figure is the whole of which another is a part, and what share of it is told."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factcheck.comparison.arithmetic.quotients import is_named
from factcheck.comparison.arithmetic.telling import (
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    low,
    opening,
    quantity,
)
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_THOUSAND = 1000
_LONGEST = 60
_STEM = 4  # letters in which two forms of a noun agree
CLOSES = re.compile(r"\s?(?:$|[.;,:!?)–—-])")


def has_own_whole(share: Fact, structure: Structure) -> bool:
    """Whether a share is of something else than what precedes; "half of them" is not."""
    if begins_with_cue(structure.step_after).search(after(share)):
        return True  # "300 of the 400 tickets, a third more than last year"
    if not find_cue(structure.of_which | structure.of_the | structure.articles).match(after(share).lstrip()):
        return False
    named = that_whole(share, structure)
    return not (named and CLOSES.match(after(share).lstrip()[named:]))


def names_whole(part: Fact, whole: Fact) -> bool:
    """Whether a part was read with its whole: "46 of the 80"."""
    value = quantity(part)
    return value is not None and value.of is not None and value.of == low(whole)


def opens_with_whole(whole: Fact, structure: Structure) -> bool:
    """ "Of 2,000 people asked, 540, or 27 percent, said yes." """
    head = re.split(r"[:;]\s", opening(whole))[-1]
    opened = begins_with_cue(structure.of_the).search(find_cue(structure.coordinators).sub("", head))
    return len(head) < 20 and opened is not None and bool(ends_in_cue(structure.of_the, 1).search(head))


def are_of_one_body(telling: Telling, whole: Fact, part: Fact, share: Fact) -> bool:
    """ "The firm, with 8,000 staff, will shed 400, one in twenty": all of one topic, and no date that parts them."""
    topic = whole.context.attributes[:1]
    one, two = as_quantity(whole).counted, as_quantity(part).counted
    like = part.context.attributes[:1] == topic or (one is not None and one == two)
    dated = any(isinstance(f.value, When) and f.sentence_start == share.sentence_start for f in telling.figures)
    moving = {"from", "to", "by"} & {*whole.context.aspect, *part.context.aspect}
    return like and topic != () and topic[0] in share.context.attributes and not dated and not moving


def is_of_those(share: Fact, structure: Structure) -> bool:
    """Whether a share is said to be of those named before."""
    return bool(find_cue(structure.of_which | structure.of_that).match(after(share).lstrip().lower()))


def is_shareable(part: Fact, whole: Fact, *, bound: bool = False) -> bool:
    """Whether two figures are of one measure; a whole to which the words bind the part may leave out the currency."""
    one, two = quantity(part), quantity(whole)
    if bound and one is not None and two is not None and part.kind == "money" and whole.kind == "quantity":
        return two.unit is None and two.step >= _THOUSAND and 0 < one.low < two.low
    if bound and one is not None and two is not None and whole.kind == "money":
        # "30 million of its 200 million euros"; "200 million pounds a year, of which 90 million pounds"
        loose = part.kind == "quantity" and one.unit is None and one.step >= _THOUSAND
        if loose or (part.kind == "money" and one.unit == (two.unit or "").partition("/")[0]):
            return 0 < one.low < two.low
    if one is None or two is None or one.dimension != two.dimension or one.unit != two.unit:
        return False
    return part.kind == whole.kind and part.kind in ("quantity", "money", "duration") and 0 < one.low < two.low


def is_part_of(telling: Telling, structure: Structure, part: Fact, whole: Fact) -> bool:
    """ "£4.1m of the £11.6m": a part and its whole side by side."""
    gap = telling.gap(part, whole)
    if (
        len(gap) > 20
        or re.search(r"[,;:.()]", gap)
        or not re.match(rf"\s(?:{find_cue(structure.of_the).pattern})", gap)
    ):
        return False
    return is_shareable(part, whole, bound=True)


def is_whole_of(telling: Telling, structure: Structure, whole: Fact, part: Fact) -> bool:
    """Whether the words make the later figure a part of the one before: "500 beds, of which 450 are taken"."""
    gap = telling.gap(whole, part)
    if len(gap) > _LONGEST or not is_shareable(part, whole, bound=True) or re.search(r"[.;:()]", gap):
        return False
    return bool("," in gap and find_cue(structure.of_which).fullmatch(gap.rsplit(",", 1)[1].strip()))


def names_again(structure: Structure, share: Fact, whole: Fact) -> bool:
    """Whether words behind a share name its whole again: "of the chamber", "half the league".

    A share in figures must be of the same noun: "54 of the 120 seats, 38 percent of the vote" is not.
    """
    behind = after(share)
    of = re.match(rf"\s(?:{find_cue(structure.of_the | structure.articles).pattern})\s", behind)
    noun = re.match(r"([^\W\d][\w'’-]*)", behind[of.end() :]) if of else None
    if of is None or noun is None or not CLOSES.match(behind[of.end() + noun.end() :]):
        return False
    if find_cue(structure.voting).match(noun.group()):
        return False
    same = find_cue(frozenset({noun.group()[:_STEM] + "*"})).search(after(whole, _LONGEST).split(",")[0])
    return is_named(share) or bool(same)


def as_count(fact: Fact) -> Fact:
    """The figure, or the count that a bare number between commas is beside shares: "A third, 40, were ill"."""
    value = quantity(fact)
    if fact.kind != "age" or value is None or not fact.text.isdecimal():
        return fact
    return replace(fact, kind="quantity", value=replace(value, unit=None, dimension="count", timex=None))


def is_moved(share: Fact, structure: Structure) -> bool:
    """Whether a share is one by which something rose or fell."""
    moves = structure.rises | structure.falls | structure.step_nouns | structure.gaps | structure.by_words
    head = before(share)
    plain = ends_in_cue(structure.amounts).search(head)  # "make up 45 percent"
    told = ends_in_cue(moves, 1).search(head) and not plain
    return bool(told) or "by" in share.context.aspect


def that_whole(share: Fact, structure: Structure) -> int:
    """The length of words like "of them" or "of the sum" behind a share, which name the whole again."""
    found = find_cue(structure.of_which | structure.of_that).match(after(share).lstrip())
    return found.end() if found else 0
