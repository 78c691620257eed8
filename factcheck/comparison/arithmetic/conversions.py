"""FC503: a measure and its conversion, in brackets or behind "or", that are not the same length, weight or area."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.telling import Discord, Telling, after, find_cue, quantity
from factcheck.comparison.wording import say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, relate_quantities

_APART = ("count", "money", "share", "score", "time", "ratio")
_BRACKET = re.compile(r"[^()\d]{0,12}[(\[](\D{0,26})")
_DASH = re.compile(r"\s[–—]\s")
_DEGREES = {("°C", "°F"), ("°F", "°C")}


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Pairs of neighbouring measures in two units of which the second restates the first."""
    restated = re.compile(rf"\s?[,–—-]?\s?(?:{find_cue(structure.restating).pattern})\s\D{{0,14}}")
    for sentence in telling.sentences:
        for one, two in pairwise(sentence):
            a, b = quantity(one), quantity(two)
            if a is None or b is None or a.unit == b.unit or a.dimension != b.dimension or a.dimension in _APART:
                continue
            gap = telling.gap(one, two)
            if not (_in_bracket(structure, gap, two) or restated.fullmatch(gap) or _in_dashes(gap, two)):
                continue
            wrong = _off_degrees(a, b) if (a.unit, b.unit) in _DEGREES else None
            if wrong or (wrong is None and relate_quantities(a, b, units) is Relation.DIFFERENT):
                said = f"{say_value(one)} is not {say_value(two)}"
                yield Discord("FC503", (one, two), said, "Both figures state one measure; one conversion is wrong.")


def _in_bracket(structure: Structure, gap: str, two: Fact) -> bool:
    """Whether the second measure stands in a bracket of its own, with a hedge at most."""
    found = _BRACKET.fullmatch(gap)
    if not found:
        return False
    words = found[1]
    for cues in (structure.restating, structure.nearly, structure.articles):
        words = find_cue(cues).sub(" ", words)
    behind = re.split(r"[)\],;]", after(two, 40))[0].split()
    return not words.strip(" ,-–~≈=") and len(behind) <= 2


def _in_dashes(gap: str, two: Fact) -> bool:
    """ "240 kilometres – 150 miles – in one night"."""
    return bool(_DASH.fullmatch(gap) and re.match(r"\s?[–—,.]", after(two)))


def _off_degrees(a: Quantity, b: Quantity) -> bool:
    """Whether a temperature in the other scale is more than rounding away."""
    celsius, other = (a, b) if a.unit == "°C" else (b, a)
    give = celsius.step * Decimal("0.9") + other.step / 2 + 1
    return celsius.low == celsius.high and abs(celsius.low * Decimal("1.8") + 32 - other.low) > give
