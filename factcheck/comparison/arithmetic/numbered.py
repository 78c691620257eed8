"""How long a list is: figures that say so and are no sum of it ("five plants in four towns: two in ..."), and members
that are one each and no figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.comparison.arithmetic.parts import count_ones
from factcheck.comparison.arithmetic.telling import Telling, find_cue, low
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure


def numbers_list(structure: Structure, figure: Fact, earlier: Sequence[Fact]) -> bool:
    """Whether a figure, behind another that the list may make, is as high as the list behind its colon is long."""
    if not earlier:
        return False
    lead, colon, listed = figure.sentence[figure.span.end - figure.sentence_start :].partition(":")
    if not colon or re.search(r"[\d,;(]", lead):
        return False
    last = rf"(?:{find_cue(structure.coordinators).pattern})\s"
    return len(re.findall(rf"[,;]\s*(?:{last})?|\s{last}", listed)) + 1 == low(figure)


def ones_between(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> int:
    """How many members between the figures of a list are one and no figure: "two in Kelm, one in Orst, two in Hove"."""
    return sum(count_ones(structure, telling.gap(one, two)) for one, two in pairwise(parts))


def count_things(structure: Structure, text: str) -> int:
    """How many members of a list in a text are one thing with an article: ", a garage and a barn" are two."""
    joint = find_cue(structure.coordinators).pattern
    mark = rf"[,;]\s(?:(?:{joint})\s)?|(?<=\s)(?:{joint})\s"
    end = rf"(?=\s?[,;:.–—]|\s(?:{joint})\s|\s?$)"
    word = r"\s[^\W\d][\w'’-]*"
    return len(re.findall(rf"(?:{mark})(?:{find_cue(structure.indefinite).pattern})(?:{word}){{1,2}}?{end}", text))
