"""FC501 where the words show that the parts exclude each other, or leave nothing out, whatever the order of telling.

`totals` reads lists by their punctuation. Here the parts are told apart by what became of them ("home again", "died",
"still in bed"), by words that divide a whole ("men" and "women", "in the hills" and "elsewhere"), or they run up to a
total that ends the sentence. Parts that exclude each other can never be more than their whole; only parts that leave
nothing out can be less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.numbered import numbers_list, ones_between
from factcheck.comparison.arithmetic.parts import (
    WIDE,
    adopt,
    are_alike,
    are_parallel,
    compare_sum,
    is_addition,
    is_open,
    is_summable,
    leaves_a_rest,
    share_attribute,
    tells_fate,
    without_asides,
)
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    low,
    opening,
)
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_LONGEST_GAP = 90
_TAIL = 60
_VERB = 15  # code points that a verb before the first part may take
_MOST = 7
_NARROW = Decimal("0.12")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Wholes that parts which exclude each other do not make, each told of once."""
    told: set[int] = set()
    for number, sentence in enumerate(telling.sentences):
        figures = without_asides(telling, structure, [f for f in sentence if is_summable(f, structure)])
        previous = telling.sentences[number - 1] if number else []
        if len(figures) < 2:
            continue
        if previous and sentence[0].context.position - previous[0].context.position != 1:
            previous = []
        for discord in _check_sentence(telling, structure, figures, previous):
            if discord.facts[0].span.start not in told:
                told.add(discord.facts[0].span.start)
                yield discord


def _check_sentence(
    telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]
) -> Iterator[Discord]:
    yield from _brought_to(telling, structure, figures)
    yield from _made_together(telling, structure, figures)
    yield from _so_many_together(telling, structure, figures)
    for place, first in enumerate(figures):
        parts = _run(telling, structure, figures[place:])
        if len(parts) < 2 or len(parts) > _MOST or len(parts) < len(figures) - place:
            continue
        wholes = _wholes(telling, structure, figures[:place], previous, first)
        yield from _compare(telling, structure, wholes, parts)


def _run(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> list[Fact]:
    """Like figures from the first on between which no sentence, opening or comparison stands."""
    taken = list(figures[:1])
    for figure in figures[1:]:
        gap = telling.gap(taken[-1], figure)
        if len(gap) > _LONGEST_GAP or re.search(r"[:!?“”«»\n]|\.\s", gap) or not are_alike(taken[0], figure):
            break
        if not (re.search(r"[,;]", gap) or find_cue(structure.coordinators).search(gap)):
            break
        if is_open(structure, gap) or find_cue(structure.moved).search(gap):
            break
        taken.append(figure)
    return taken


def _wholes(
    telling: Telling, structure: Structure, earlier: list[Fact], previous: list[Fact], first: Fact
) -> list[tuple[Fact, str]]:
    """What the parts can be parts of, with the words between."""
    if earlier:
        gap = telling.gap(earlier[-1], first)
        if is_open(structure, gap) or len(gap) > 110 or "," in gap.partition(":")[2]:
            return []  # "nine: the parents, four sons and three daughters"
        if ":" not in gap and find_cue(structure.places).match(gap.lstrip()):
            return []  # itself one of a list: "21 in Marl, 15 in Tenby and nine in Kell"
        tied = re.search(r"[,:(–—-]\s*$", gap.split(" ", 1)[-1]) or re.search(r"[,:(–—]", gap)
        if not (tied or find_cue(structure.comprising).search(gap) or _asked(structure, earlier[-1], gap)):
            return []
        numbered = numbers_list(structure, earlier[-1], earlier[:-1])
        near = earlier[-2:-1] if numbered else earlier[-2:]
        return [(f, gap) for f in near if ":" in gap or f is earlier[-1]]
    head = opening(first)
    pointed = find_cue(structure.of_that).search(head) or find_cue(structure.of_which).search(after(first, 20))
    if len(head) > (40 if pointed else 4) and not _opens_with_fate(structure, head):
        return []
    like = [f for f in previous if is_summable(f, structure)]
    return [(f, "|" if pointed else ".") for f in like[-2:]]


def _asked(structure: Structure, whole: Fact, gap: str) -> bool:
    """Whether the words say that what follows is told of the whole: "of 120 asked 70 said yes", "of whom"."""
    head = opening(whole)
    of_it = len(head) < 20 and ends_in_cue(structure.of_the, 1).search(head)
    return bool(of_it or find_cue(structure.of_which).search(gap))


def _compare(
    telling: Telling, structure: Structure, wholes: list[tuple[Fact, str]], parts: list[Fact]
) -> Iterator[Discord]:
    words = _words(telling, structure, parts)
    if ones_between(telling, structure, parts) or any(is_open(structure, text) for text in words):
        return
    added = sum((low(p) for p in parts), Decimal(0))
    wholes = [(w, gap) for w, gap in wholes if not is_addition(w, structure)]
    fitting = [(w, gap) for w, gap in wholes if adopt(w, parts) and low(w) > max(low(p) for p in parts)]
    if not fitting or any(low(w) == added for w, _ in fitting):
        return
    whole, gap = min(fitting, key=lambda pair: abs(low(pair[0]) - added))
    listed = ":" in gap or bool(find_cue(structure.comprising).search(gap))
    if _divides(structure.halves, words):
        if re.search(r"\w,\s*$", gap) and tells_fate(structure, words[-1]) and not _asked(structure, whole, gap):
            return  # "nine died, five women and three children were hurt"
        ended = listed and not find_cue(structure.coordinators).search(words[-1]) and len(words[-1]) < 40
        yield from compare_sum(whole, parts, WIDE, WIDE if ended else Decimal(0))
    elif _divides(structure.answers, words):
        yield from compare_sum(whole, parts, WIDE, Decimal(0))
    elif _divides(structure.fates, words):
        yield from compare_sum(whole, parts, WIDE, _NARROW if len(parts) > 2 and gap != "." else Decimal(0))
    elif _leaves_nothing(structure, gap, words[-1]) and not leaves_a_rest(telling, structure, parts):
        yield from compare_sum(whole, parts, WIDE, WIDE)
    elif gap != "." and (listed or re.search(r"[,(–—-]\s*$", gap)) and _bare(parts) and len(words[-1]) < 45:
        if ":" not in gap and find_cue(structure.places).search(gap):
            return  # "12 people in Ohio, seven in Texas and six in Utah"
        if len(parts) == 2 and are_parallel(telling, structure, parts):
            yield from compare_sum(whole, parts, WIDE, Decimal(0), certain=False)
        elif len(parts) > 2 and _placed(structure, words):
            yield from compare_sum(whole, parts, _NARROW, _NARROW if ":" in gap else Decimal(0), certain=":" in gap)


def _leaves_nothing(structure: Structure, gap: str, last: str) -> bool:
    """Whether the last part is "the rest", or does not do as the others do, or the whole "consists of" its parts."""
    rest = find_cue(structure.rest).search(re.split(r"[,;]", last)[0])
    denied = find_cue(structure.of_which).search(gap) and begins_with_cue(structure.denying).search(last)
    return bool(rest or denied or (find_cue(structure.comprising).search(gap) and len(last) < 45))


def _bare(parts: Sequence[Fact]) -> bool:
    """Whether no part has a noun of its own that another part has not."""
    return len({as_quantity(p).counted for p in parts} - {None}) < 2


def _placed(structure: Structure, words: list[str]) -> bool:
    """Whether the parts, but for one at most ("six away"), are told apart by a place and have no noun of their own."""
    return sum(not find_cue(structure.places).match(text.lstrip()) for text in words) <= 1


def _opens_with_fate(structure: Structure, head: str) -> bool:
    """Whether what became of the first part stands before it: "Сбито 58, ещё девять подавлены"."""
    return len(head) < _VERB and _class_of(structure.fates, head) is not None


def _words(telling: Telling, structure: Structure, parts: list[Fact]) -> list[str]:
    """What is said of each part: the words behind it, or before the first."""
    gaps = [telling.gap(a, b) for a, b in pairwise(parts)]
    if _opens_with_fate(structure, opening(parts[0])) and _class_of(structure.fates, gaps[0]) is None:
        gaps[0] = opening(parts[0])
    return [*gaps, after(parts[-1], _TAIL)]


def _divides(classes: tuple[tuple[str, ...], ...], words: list[str]) -> bool:
    """Whether each part belongs to another of some classes that exclude each other."""
    found = [_class_of(classes, text) for text in words]
    return None not in found and len(set(found)) == len(words)


def _class_of(classes: tuple[tuple[str, ...], ...], text: str) -> int | None:
    """The class whose word stands first in a text."""
    hits = [(m.start(), number) for number, cues in enumerate(classes) if (m := find_cue(frozenset(cues)).search(text))]
    return min(hits)[1] if hits else None


def _brought_to(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Sixteen were bandaged and nine more taken to hospital, bringing the number of injured to 23"."""
    whole = figures[-1]
    parts = _run(telling, structure, figures[:-1])
    gap = telling.gap(figures[-2], whole)
    if len(figures) < 3 or len(parts) != len(figures) - 1 or not find_cue(structure.bringing).search(gap):
        return
    if not all(are_alike(whole, p) for p in parts) or find_cue(structure.since_only).search(after(whole, _TAIL)):
        return
    words = _words(telling, structure, parts)
    words[-1] = gap
    hurt = bool(find_cue(structure.hurt).search(gap + before(whole) + after(whole, 20)))
    treated = hurt and all(find_cue(structure.treated).search(text) for text in words)
    known = any(p.context.attributes for p in parts)
    if treated or (known and all(share_attribute(whole, p) for p in parts)):
        yield from compare_sum(whole, parts, WIDE, Decimal(0))


def _so_many_together(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "The Greens won 24 seats and the Liberals 19, giving the two parties 45": as many parts as are told."""
    for place in range(2, len(figures) - 1):
        count, whole = figures[place : place + 2]
        parts = _run(telling, structure, figures[:place])
        if len(parts) != place or low(count) != place or not all(are_alike(whole, p) for p in parts):
            continue
        lead, noun = telling.gap(parts[-1], count), telling.gap(count, whole)
        if re.search(r"[.;:!?]", lead) or not re.fullmatch(r"(?:\s[^\W\d]+){1,2}\s(?:[^\W\d]+\s)?\W?", noun):
            continue
        if ends_in_cue(structure.making, 1).search(lead) and not find_cue(structure.total_with).search(lead):
            yield from compare_sum(whole, parts, WIDE, WIDE)


def _made_together(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Korn brings sales of 8bn and Tosk 3bn, which makes 12bn together": a relative clause adds what precedes it."""
    whole = figures[-1]
    parts = _run(telling, structure, figures[:-1])
    if len(figures) < 3 or len(parts) != len(figures) - 1 or not all(are_alike(whole, p) for p in parts):
        return
    gap = telling.gap(parts[-1], whole)
    if re.search(r"[.;:]", gap) or find_cue(structure.moved).search(gap) or find_cue(structure.total_with).search(gap):
        return
    makes = ends_in_cue(structure.making, 1).search(gap.rstrip())
    summed = find_cue(structure.total).search(after(whole, 30)) or find_cue(structure.total).search(gap)
    if makes and summed:
        yield from compare_sum(whole, parts, WIDE, WIDE)
