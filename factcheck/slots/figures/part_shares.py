"""Parts of one whole that two versions tell in like words: half of the six generators, and two of the six."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.evidence.wholes import HUNDRED, whole_of
from factcheck.values import Relation

WORDS = 0.2  # likeness of the words around two parts of one whole
LIKE = Decimal("0.6")  # of the greater of two parts, from which the less may be told for it


def compare_parts(units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence]) -> None:
    """Tell of unlike parts of one whole that two versions tell in like words that they stand `beside` one figure.

    All or none of a whole is unlike any part of it; other parts are told for one another where they are near in size,
    and do not make up the whole together.
    """
    for (i, j), evidence in known.items():
        one, other = units[i], units[j]
        if evidence.relation is not Relation.DIFFERENT or one.fact.version == other.fact.version:
            continue
        whole = _whole_of_share(one)
        if whole is None or whole != _whole_of_share(other):
            continue
        if evidence.features["complement"] or evidence.features["part"]:
            continue
        if max(evidence.features["near"], evidence.features["likeness"]) < WORDS:
            continue
        small, large = sorted((_share(one), _share(other)))
        if small + large != HUNDRED and (large == HUNDRED or not small or small >= LIKE * large):
            evidence.features["beside"] = 1.0


def _whole_of_share(unit: Unit) -> Decimal | None:
    """The whole of a share that is told by number: six of "two of the six", "half of the six" and "all six"."""
    value = unit.fact.value
    if not isinstance(unit.value, Quantity) or unit.value.unit != "%" or not isinstance(value, Quantity):
        return None
    if value.unit != "%":
        return whole_of(unit.fact)
    counts = [face.low for face in unit.fact.context.faces if face.dimension == "count"]
    whole = (counts[0] * HUNDRED / value.low).to_integral_value() if counts and value.low > 0 else None
    return whole if whole is not None and whole < HUNDRED else None  # of 21,000, "one in twenty" is told roughly


def _share(unit: Unit) -> Decimal:
    assert isinstance(unit.value, Quantity)
    return unit.value.low
