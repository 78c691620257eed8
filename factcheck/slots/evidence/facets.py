"""Shares of two sides of one thing, which are two figures however alike the rest is: of men and of women, of core and
of all prices, by an exit poll and by the count.

A side is told by words in the share's own part of its sentence; what stands between two shares and is parted from
neither is left alone, since either may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factcheck.model import Fact
from factcheck.rulebook.facets import Facet, Facets

BREAK = re.compile(r",(?!\d)|[;:()\u2013\u2014]")  # what parts the words of one share from those of the next
BEHIND = re.compile(r"[;:()\u2014]|, ")  # where what is said behind a share ends
LEAD = 24  # characters before a word in which one may say that it is but compared with


class Told(Struct, frozen=True):
    """The side of one facet that a share is of, "" where nothing tells it, and all sides named in its sentence."""

    side: str
    named: frozenset[str]


Sides = dict[str, Told]
NOTHING = Told("", frozenset())


def read_sides(facts: Sequence[Fact], languages: Mapping[str, str], facets: Facets) -> dict[tuple[str, int], Sides]:
    """The sides that each figure is of, by its version and where it starts."""
    kinds = frozenset().union(*(facet.kinds for facet in facets.facets.values()))
    figures: dict[tuple[str, int, str], list[Fact]] = {}
    for fact in facts:
        if fact.kind in kinds:
            figures.setdefault((fact.version, fact.sentence_start, fact.kind), []).append(fact)
    found: dict[tuple[str, int], Sides] = {}
    for (version, _, _), told in figures.items():
        text = told[0].sentence.lower().replace("\u00a0", " ").replace("\n", " ")
        if len(text) != len(told[0].sentence):
            continue  # a letter that has two characters in lower case moves all places
        for name, facet in facets.facets.items():
            own = [fact for fact in told if facet.tells_of(fact.kind, fact.context.attributes)]
            marks = list(_find(text, name, languages.get(version, ""), facets)) if own else []
            named = frozenset(side for _, _, side in marks)
            for fact in own if marks else ():
                side = _side(fact, facet, marks, _stretch(fact, told, text))
                found.setdefault((version, fact.span.start), {})[name] = Told(side, named)
    return found


def are_of_two_sides(a: Sides, b: Sides, facets: Facets) -> bool:
    """Whether two shares are told of two sides of one thing."""
    for name in a.keys() | b.keys():
        one, other = a.get(name, NOTHING), b.get(name, NOTHING)
        if one.side and other.side:
            if one.side != other.side:
                return True
            continue
        told, silent = (one, other) if one.side else (other, one)
        if told.side in facets.facets[name].alone and told.side not in silent.named:
            return True
    return False


def _find(text: str, name: str, language: str, facets: Facets) -> Iterator[tuple[int, int, str]]:
    """Where words of a facet stand that are not only compared with, and the side that each tells."""
    pattern = facets.pattern(name, language)
    if pattern is None:
        return
    for match in pattern.finditer(text):
        lead = text[max(0, match.start() - LEAD) : match.start()]
        clause = f" {BREAK.split(lead)[-1].strip()} "
        if not any(f" {words} " in clause for words in facets.compared(language)):
            yield match.start(), match.end(), facets.side(name, language, match)


def _stretch(fact: Fact, shares: Sequence[Fact], text: str) -> tuple[int, int]:
    """The part of the sentence that tells of one of its shares."""
    start, end = _place(fact)
    before = max((stop for _, stop in map(_place, shares) if stop <= start), default=None)
    behind = min((first for first, _ in map(_place, shares) if first >= end), default=None)
    first = 0
    if before is not None:
        breaks = BREAK.search(text, before, start)
        first = breaks.end() if breaks else start
    if behind is not None:
        breaks = BREAK.search(text, end, behind)
        return first, breaks.start() if breaks else end
    ends = BEHIND.search(text, end)
    return first, ends.start() if ends else len(text)


def _place(fact: Fact) -> tuple[int, int]:
    start = fact.span.start - fact.sentence_start
    return start, start + len(fact.text)


def _side(fact: Fact, facet: Facet, marks: Sequence[tuple[int, int, str]], within: tuple[int, int]) -> str:
    """The side that the nearest word tells, or the word that leads to the share."""
    if facet.lasting:
        return marks[0][2]
    start, end = _place(fact)
    first, last = within
    before = [(start - stop, side) for begin, stop, side in marks if first <= begin and stop <= start]
    behind = [(begin - end, side) for begin, stop, side in marks if end <= begin and stop <= last]
    near = (before or behind) if facet.leads else before + behind
    return min(near)[1] if near else ""
