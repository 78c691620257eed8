"""FC501 where the kinds that a whole is made of follow it: "Eleven were hurt, seven residents and six firefighters".

Each kind is a number and a noun of its own and nothing else, and an "and" closes their list. They stand in brackets or
behind a colon or dash, or, if they are people, behind the comma of "people" or another wide noun. So they are all there
are, and need not come as near the whole as in `appositions`, where the numbers alone tell that they belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.parts import (
    WIDE,
    are_alike,
    are_mixed,
    compare_sum,
    is_open,
    is_summable,
    with_products,
)
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    ends_in_cue,
    find_cue,
    low,
    opening,
)
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_LONGEST_LEAD = 110
_REST = 200
_MOST = 7
_WIDE_NOUN = 3  # words behind a whole of which one is its noun: "eleven elderly people"
_WORDS = re.compile(r"[^\W\d_][\w'’ʼ-]*")
_NOUN = re.compile(r"((?:\s[^\W\d_][\w'’ʼ-]*){1,4}?)(,?)\s(?:([^\W\d_]+|&)\s)?")
_LAST = re.compile(r"((?:\s[^\W\d_][\w'’ʼ-]*){1,3})\s?([.;,)!]|\s?[–—]|\s-|$)")
_MARK = re.compile(r"\s?([:,(–—]|\s-)\s?$")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Wholes that the kinds in apposition to them do not make."""
    for sentence in telling.sentences:
        figures = with_products(telling, structure, [f for f in sentence if is_summable(f, structure)])
        for place, whole in enumerate(figures[:-2]):
            mark = _mark(telling, structure, whole, figures[place + 1])
            parts = _kinds(telling, structure, whole, figures[place + 1 :]) if mark else []
            if mark and parts and _is_closed(structure, parts, mark):
                yield from _compare(telling, structure, whole, parts, mark)


def _mark(telling: Telling, structure: Structure, whole: Fact, first: Fact) -> str | None:
    """What stands between a whole and the first of its kinds; a comma does so only behind a wide noun."""
    gap = telling.gap(whole, first)
    found = _MARK.search(gap)
    if found is None or len(gap) > _LONGEST_LEAD or as_quantity(whole).unit is not None:
        return None
    lead = gap[: found.start()]
    if re.search(r"[,:;()!?“”«»\n–—]|\.\s|\s-\s", lead) or is_open(structure, opening(whole) + " | " + lead):
        return None
    if find_cue(structure.of_which | structure.moved).search(lead):
        return None
    if ends_in_cue(structure.others).search(before(whole, 20)):
        return None
    told = _wide_noun(telling, structure, whole, first)
    if not told and found[1].strip() != ",":
        counted = lead.strip() or ends_in_cue(structure.of_the).search(before(whole, 20))  # "a crew of 17: ..."
        return found[1].strip() if counted and not _is_named(whole) else None
    return found[1].strip() if told else None


def _is_named(figure: Fact) -> bool:
    """Whether a figure may be the number of what is named before it: "Day 5"."""
    words = figure.sentence[: figure.span.start - figure.sentence_start].split()
    return bool(words) and words[-1][:1].isupper()


def _wide_noun(telling: Telling, structure: Structure, whole: Fact, first: Fact) -> str:
    """The wide noun right behind a figure, or what became of so many ("eleven were hurt"); else nothing."""
    words = _WORDS.findall(telling.gap(whole, first))[:_WIDE_NOUN]
    fates = {word for fate in structure.fates for word in fate}
    found = find_cue(structure.umbrella | structure.hurt | frozenset(fates)).search(" ".join(words))
    return found.group() if found else ""


def _kinds(telling: Telling, structure: Structure, whole: Fact, rest: Sequence[Fact]) -> list[Fact]:
    """The parts up to that behind an "and", if each has a noun of its own; else none."""
    parts = list(rest[:1])
    for figure in rest[1:_MOST]:
        found = _NOUN.fullmatch(telling.gap(parts[-1], figure))
        if found is None or not _is_noun(structure, found[1]):
            return []
        joined = found[3] is not None and found[3] in structure.coordinators
        if not joined and (found[3] is not None or not found[2]):
            return []
        parts.append(figure)
        if joined:
            like = all(are_alike(whole, p) and low(p) < low(whole) for p in parts)
            return parts if like else []
    return []


def _is_closed(structure: Structure, parts: Sequence[Fact], mark: str) -> bool:
    """Whether the list ends with the noun of its last part."""
    tail = after(parts[-1], _REST)
    found = _LAST.match(tail)
    if found is None or not _is_noun(structure, found[1]) or (mark == "(") != (found[2] == ")"):
        return False
    behind = tail[found.end() :].lstrip()
    clause = re.split(r"[.;:!?]", behind)[0] if found[2] != "." else ""
    further = structure.others | structure.rest | structure.adding | structure.including
    joins = find_cue(structure.coordinators).match(clause)
    return not (joins or find_cue(further).search(clause))


def _is_noun(structure: Structure, words: str) -> bool:
    """Whether words can be a noun with what belongs to it, and tell nothing of their own: "officers", not "in Kell"."""
    told = {word for fate in structure.fates for word in fate}
    others = structure.others | structure.rest | structure.of_which | structure.including | structure.moved
    apart = (structure.places - structure.genitive) | structure.coordinators | structure.hurt | structure.treated
    return find_cue(frozenset(told) | others | apart).search(words) is None


def _compare(
    telling: Telling, structure: Structure, whole: Fact, parts: Sequence[Fact], mark: str
) -> Iterator[Discord]:
    nouns = [_noun(telling, p, q) for p, q in pairwise(parts)] + [_last_noun(parts[-1])]
    if len({*nouns, telling.gap(whole, parts[0])[: -len(mark)].strip()}) <= len(nouns):
        return
    persons = [find_cue(structure.persons).search(noun) is not None for noun in nouns]
    if mark == "," and not all(persons):
        return  # "killed 40 people, 20 horses and 12 dogs" is one list
    over = Decimal(0) if are_mixed(telling, structure, parts) else WIDE  # women can be firefighters
    yield from compare_sum(whole, parts, over, WIDE, certain=False)


def _noun(telling: Telling, part: Fact, following: Fact) -> str:
    found = _NOUN.fullmatch(telling.gap(part, following))
    return found[1].strip() if found else ""


def _last_noun(part: Fact) -> str:
    found = _LAST.match(after(part, _REST))
    return found[1].strip() if found else ""
