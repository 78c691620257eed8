"""How the values of two facts stand to each other, where they can tell the same at all."""

from __future__ import annotations

from factcheck.model import TEMPORAL_KINDS, Quantity, When
from factcheck.rulebook.units import UnitTable
from factcheck.slots.evidence.ages import are_of_other_bearers
from factcheck.slots.evidence.candidates import Unit, side_of
from factcheck.slots.evidence.stretches import tells_age
from factcheck.values import Relation, relate_quantities, relate_times
from factcheck.values.slips import digits_of

STEPS = {"share", "points"}  # dimensions of changes of shares
LIFE = 130  # years that nobody reaches


def relate(a: Unit, b: Unit, units: UnitTable) -> Relation:
    """How the values of two numeric or temporal facts stand to each other."""
    if isinstance(a.value, When) and isinstance(b.value, When):
        return relate_times(a.value, b.value)
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity) or not _are_akin(a, b):
        return Relation.INCOMPARABLE
    return relate_quantities(a.value, b.value, units, limit=a.fact.context.limit or b.fact.context.limit)


def _are_akin(a: Unit, b: Unit) -> bool:
    """Whether two quantities are of kinds that can tell the same."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if (a.fact.kind == "rank") != (b.fact.kind == "rank"):
        return False
    if a.fact.kind in TEMPORAL_KINDS and b.fact.kind in TEMPORAL_KINDS:
        return False  # by the dates themselves, not by the lengths that they tell
    if (a.fact.kind == "age" or tells_age(a)) != (b.fact.kind == "age" or tells_age(b)) and not (
        is_age_of_things(a.value) and is_age_of_things(b.value)
    ):
        return False
    if a.fact.kind == b.fact.kind == "age" and are_of_other_bearers(a.value, a.holder, b.value, b.holder):
        return False
    if _is_fraction(a.value) != _is_fraction(b.value) and not a.counted & b.counted:
        whole = b.value if _is_fraction(a.value) else a.value
        return whole.counted is None  # a magnitude of 6.1 is no rounding of six people
    # Points and percent are mistaken for one another as the sizes of steps.
    return {a.value.dimension, b.value.dimension} != STEPS or _are_steps(a, b)


def _are_steps(a: Unit, b: Unit) -> bool:
    """Whether points and percent may be the size of one step: "up 5.2 points", "an increase of 5.2 percent"."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if side_of(a) == side_of(b) == "by":
        return True
    if {side_of(a), side_of(b)} != {"by", ""} or a.value.low != b.value.low or a.value.high != b.value.high:
        return False
    share = a if a.value.unit == "%" else b
    return side_of(share) == "by" or len(digits_of(a.value.low)) > 1  # of levels as small as a step texts are full


def _is_fraction(value: Quantity) -> bool:
    """Whether a bare number can count no persons or things, and is no side of a score, which has half points."""
    return value.unit is None and value.dimension != "score" and value.low != value.low.to_integral_value()


def is_age_of_things(value: Quantity) -> bool:
    """Whether a span of time is longer than a life: "2,300 years old" and "2,300 years ago" tell the same."""
    return value.dimension == "time" and value.unit == "year" and value.low > LIFE
