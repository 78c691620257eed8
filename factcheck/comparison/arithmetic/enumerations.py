"""FC501 where three parts or more stand behind their whole and miss it by so little that chance can hardly be.

"Twenty-three drones were counted: 17 were shot down, six lost their way, and two hit the tanks." Nothing but the order
and the numbers says that the whole is told in parts: there need be no "of which", and each part may have a verb or a
noun of its own. So the sum must come near the whole, no other figure of the version may be that sum, and parts that
are fewer than the whole must end in an "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.arithmetic.numbered import numbers_list, ones_between
from factcheck.comparison.arithmetic.parts import (
    adopt,
    are_alike,
    are_compatible,
    are_complements,
    are_mixed,
    compare_sum,
    count_ones,
    is_addition,
    is_open,
    is_summable,
    share_attribute,
    with_products,
)
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
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_LONGEST_GAP = 110
_BACK = 2  # sentences before a list in which its whole may stand
_LEAD = 70  # code points that may stand before the parts in a sentence of their own
_OF_THE = 20  # code points in which a sentence opens with "of the"
_TAIL = 60
_TIED = Decimal("0.12")  # share of a whole by which a list in its sentence may miss it
_LOOSE = Decimal("0.08")  # the same of a list behind it
_FEW = 20  # a number up to it counts so many things that another of the text may be it by chance

_OPENING, _CLOSING, _DASH = re.compile(r"(\(|\s[–—-]\s)$"), re.compile(r"\)"), re.compile(r"\s[–—-]\s")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Wholes that the list behind them nearly makes."""
    for number, sentence in enumerate(telling.sentences):
        figures = with_products(telling, structure, [f for f in sentence if is_summable(f, structure)])
        yield from _in_brackets(telling, structure, figures)
        for place in range(len(figures)):
            parts = _run(telling, structure, figures[place:])
            if len(parts) < len(figures) - place:
                continue
            last = count_ones(structure, after(parts[-1], _TAIL))
            ones = last + ones_between(telling, structure, parts)
            if not _is_list(telling, structure, parts, ones):
                continue
            wholes = _wholes(telling, structure, figures[:place], parts)
            if not _opens_with_whole(parts, ones):
                wholes += _wholes_before(telling, structure, figures[:place], number, parts)
            yield from _compare(telling, structure, wholes, parts, ones)


def _in_brackets(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> Iterator[Discord]:
    """ "41 goals in 60 games, most of them late (22 at home, 14 away and nine in cups), and two red cards"."""
    for place in range(1, len(figures)):
        before_it = _OPENING.search(telling.gap(figures[place - 1], figures[place]))
        if before_it is None:
            continue
        ends = _CLOSING if before_it[1] == "(" else _DASH
        inside = [figures[place]]
        for figure in figures[place + 1 :]:
            if ends.search(telling.gap(inside[-1], figure)):
                break
            inside.append(figure)
        parts = _run(telling, structure, inside)
        ones = count_ones(structure, after(parts[-1], _TAIL))
        wholes = [f for f in figures[max(0, place - 2) : place] if len(telling.gap(f, parts[0])) <= _LONGEST_GAP]
        apart = re.search(r"[:;()“”«»\n]", telling.gap(wholes[0], parts[0])[: -len(before_it[0])]) if wholes else None
        if parts == inside and len(parts) > 2 and not apart and _is_list(telling, structure, parts, ones):
            yield from _compare(telling, structure, wholes, parts, ones)


def _run(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> list[Fact]:
    """Like figures from the first on that commas or conjunctions part; none is told of another of them."""
    taken = list(figures[:1])
    for figure in figures[1:]:
        gap = telling.gap(taken[-1], figure)
        if len(gap) > _LONGEST_GAP or re.search(r"[:!?“”«»\n]|\.\s", gap) or not are_alike(taken[0], figure):
            break
        if re.match(r"[^(]*\)", gap):
            break  # what follows a bracket is no member of the list within
        if is_open(structure, gap) or find_cue(structure.moved | structure.remainder).search(gap):
            break  # what is left is the matter of FC506
        pieces = re.split(r"[,;]", gap)
        if len(pieces) == 1 and not find_cue(structure.coordinators).search(gap):
            break
        of_which = find_cue(structure.of_which)
        if of_which.match(after(figure, 20).lstrip()) or (len(pieces) > 1 and of_which.match(pieces[-1].lstrip())):
            break  # "30 went home, 12 of them to Kell"
        taken.append(figure)
    return taken


def _is_list(telling: Telling, structure: Structure, parts: Sequence[Fact], ones: int) -> bool:
    """Whether figures are so many, or of such kinds, that they can hardly make a whole by chance."""
    if len(parts) == 2 and not ones:
        return are_complements(telling, structure, parts)
    return len(parts) >= 2 and _are_kinds(parts) and not are_mixed(telling, structure, parts)


def _are_kinds(parts: Sequence[Fact]) -> bool:
    """Whether the parts are told in one way, or each by its own noun, unlike "71 drones, 15 missiles, nine drones"."""
    nouns = [noun for p in parts if (noun := as_quantity(p).counted)]
    return len(set(nouns)) < 2 or len(set(nouns)) == len(nouns) or all(share_attribute(parts[0], p) for p in parts[1:])


def _opens_with_whole(parts: Sequence[Fact], ones: int) -> bool:
    """Whether the first figure of a list is what the others make: "two were caught, one in a shed and one at home"."""
    return low(parts[0]) == sum((low(p) for p in parts[1:]), Decimal(ones)) and low(parts[0]) > 0


def _wholes(telling: Telling, structure: Structure, earlier: list[Fact], parts: list[Fact]) -> list[Fact]:
    """The figure of its sentence that leads on to a list, right before it or before the number of its parts."""
    listed = bool(earlier) and find_cue(structure.comprising).search(telling.gap(earlier[-1], parts[0]))
    reach = 2 if listed else 1  # "nine goals in six matches, made up of"
    last = [f for f in earlier[-2:] if not _numbers_parts(telling, f, parts)]
    last = [f for f in last if f is not earlier[-1] or not numbers_list(structure, f, earlier[:-1])][-reach:]
    return [f for f in last if _leads_on(telling, structure, f, parts[0])]


def _wholes_before(
    telling: Telling, structure: Structure, earlier: list[Fact], number: int, parts: list[Fact]
) -> list[Fact]:
    """The figures of the sentences before a list with which the sentence of that `number` opens."""
    if any(not _numbers_parts(telling, f, parts) for f in earlier) or len(opening(parts[0])) > _LEAD:
        return []
    last = parts[0].context.position - _BACK
    near = [f for s in telling.sentences[max(0, number - _BACK) : number] for f in s if f.context.position >= last]
    kinds = len(parts) == 2  # which are complements: passengers and crew make 118 people
    return [
        f
        for f in near
        if is_summable(f, structure) and (_is_of_one_topic(f, parts) or (kinds and are_compatible(f, parts[0])))
    ]


def _numbers_parts(telling: Telling, figure: Fact, parts: Sequence[Fact]) -> bool:
    """Whether a figure says how many parts there are: "in three ways: ..."."""
    return low(figure) == len(parts) and ":" in telling.gap(figure, parts[0])


def _leads_on(telling: Telling, structure: Structure, whole: Fact, first: Fact) -> bool:
    gap = telling.gap(whole, first)
    if len(gap) > _LONGEST_GAP or "," in gap.partition(":")[2]:
        return False
    head = opening(whole)
    asked = len(head) < _OF_THE and ends_in_cue(structure.of_the, 1).search(head)
    told = find_cue(structure.of_which | structure.comprising).search(gap)
    return bool(asked or told or re.search(r"[:(–—]|\s-\s", gap))


def _is_of_one_topic(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the lexicon or the nouns say that the parts count what the whole of another sentence does."""
    nouns = {as_quantity(p).counted for p in parts} - {None}
    told = [p for p in parts if p.context.attributes] if whole.context.attributes else []
    if told:
        return any(share_attribute(whole, p) for p in told)
    return not nouns or nouns == {as_quantity(whole).counted}


def _compare(
    telling: Telling, structure: Structure, wholes: Sequence[Fact], parts: list[Fact], ones: int
) -> Iterator[Discord]:
    fitting = [
        w for w in wholes
        if adopt(w, parts) and low(w) > max(low(p) for p in parts) and not is_addition(w, structure)
    ]  # fmt: skip
    added = sum((low(p) for p in parts), Decimal(ones))
    if not fitting or any(low(w) == added for w in fitting):
        return
    if is_open(structure, parts[0].sentence.lower()) or _is_told(telling, structure, added, parts):
        return
    whole = min(fitting, key=lambda w: abs(low(w) - added))
    if len(parts) == 2 and not ones and added < low(whole) and _is_joined_on(structure, parts[-1]):
        return
    closed = _is_closed(telling, structure, parts, count_ones(structure, after(parts[-1], _TAIL)))
    if closed or (added > low(whole) and not _makes_without_last(whole, parts, ones)):
        tied = whole.sentence_start == parts[0].sentence_start
        reach = _TIED if tied else _LOOSE
        yield from compare_sum(whole, parts, reach, reach, certain=False, ones=ones)


def _is_joined_on(structure: Structure, last: Fact) -> bool:
    """Whether a member that is no figure follows the last part: "four boys and two girls of hers, and Tim"."""
    tail = re.split(r"[.;:!?()]", after(last, _TAIL))[0]
    return re.search(rf",\s(?:{find_cue(structure.coordinators).pattern})\s", tail) is not None


def _is_closed(telling: Telling, structure: Structure, parts: list[Fact], ones: int) -> bool:
    """Whether an "and" or "another" stands before the last part."""
    gap = re.split(r"[.:!?()]", after(parts[-1], _TAIL))[0] if ones else telling.gap(parts[-2], parts[-1])
    last = re.split(r"[,;]", gap)[-1]
    return find_cue(structure.coordinators | structure.adding).search(last) is not None


def _makes_without_last(whole: Fact, parts: Sequence[Fact], ones: int) -> bool:
    """Whether the last figure of a list may be told of the others: "three women, four men, a nurse among them"."""
    return low(whole) == sum((low(p) for p in (parts if ones else parts[:-1])), Decimal(0))


def _is_told(telling: Telling, structure: Structure, added: Decimal, parts: Sequence[Fact]) -> bool:
    """Whether another figure of the version is the sum, so that the list is the whole of something else."""
    for sentence in telling.sentences:
        for figure in sentence:
            like = figure.kind == parts[0].kind and is_summable(figure, structure)
            if like and low(figure) == added and (added > _FEW or share_attribute(figure, parts[0])):
                return True
    return False
