"""FC503: a measure and its conversion, in brackets or behind "or", that are not the same length, weight or area."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.comparison.arithmetic.telling import Discord, Telling, find_cue, quantity
from factcheck.comparison.wording import say_value
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, relate_quantities

_APART = ("count", "money", "share", "score", "time", "ratio")
_BRACKET = re.compile(r"[^()\d]{0,12}[(\[]\D{0,14}")


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Pairs of neighbouring measures in two units of which the second restates the first."""
    restated = re.compile(rf"\s?[,–—-]?\s?(?:{find_cue(structure.restating).pattern})\s\D{{0,14}}")
    for sentence in telling.sentences:
        for one, two in pairwise(sentence):
            a, b = quantity(one), quantity(two)
            if a is None or b is None or a.unit == b.unit or a.dimension != b.dimension or a.dimension in _APART:
                continue
            gap = telling.gap(one, two)
            if not (_BRACKET.fullmatch(gap) or restated.fullmatch(gap)):
                continue
            if relate_quantities(a, b, units) is Relation.DIFFERENT:
                said = f"{say_value(one)} is not {say_value(two)}"
                yield Discord("FC503", (one, two), said, "Both figures state one measure; one conversion is wrong.")
