"""What figures that are told as parts say of each other: parts of two wholes, two parts of one, a part and a whole."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.model import Fact, Quantity
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.evidence.sums import adds_up_to

HUNDRED = Decimal(100)
LIKE = Decimal("0.8")  # of the greater of two totals, from which the less may be another figure for the same
ALIKE = 0.05  # likeness of what is said of two parts of one whole, below which two things are said of them
OUTSIDE = 0.4  # weight up to which a term stands outside the figure's own stretch of the sentence
FIGURE = "#"  # what the key of a neighbouring value begins with


def whole_of(fact: Fact) -> Decimal | None:
    """The number of which a figure is told as a part: "38 of the 46", "412 drones, of which 331"."""
    value = fact.value
    if not isinstance(value, Quantity) or value.dimension != "count":
        return None
    if value.of is not None:
        return value.of
    shares = [face.low for face in fact.context.faces if face.unit == "%"]
    if not shares:
        return None
    return (value.low * HUNDRED / shares[0]).to_integral_value() if shares[0] else value.low  # "none of the 11"


def are_of_two_wholes(a: Fact, b: Fact) -> bool:
    """Whether unlike figures are parts of totals so unlike that they count among different things: 3 of 5, 1 of 2."""
    one, other = whole_of(a), whole_of(b)
    if one is None or other is None or a.normalized == b.normalized:
        return False
    small, large = sorted((one, other))
    return small < LIKE * large


def is_of_another_whole(a: Unit, b: Unit) -> bool:
    """Whether all or none of a whole is told, and nothing shows that the other share says the same of it.

    Of one whole many things are true at once: seven pumps failed, and all twelve were built in one year. What governs
    both figures and is not the whole itself shows it: he was convicted on four of seven counts, or on all of them.
    """
    if not (_is_all_or_none(a) or _is_all_or_none(b)):
        return False
    return not (a.attributes & b.attributes) - (a.counted | b.counted)


def _is_all_or_none(unit: Unit) -> bool:
    value = unit.value
    told = isinstance(value, Quantity) and value is not unit.fact.value and value.unit == "%"
    return told and isinstance(value, Quantity) and value.low in (0, HUNDRED)


def are_of_other_things(a: Unit, b: Unit) -> bool:
    """Whether two shares are told of things that have no word in common: of the licence, of those in hospital."""
    one, other = set(a.fact.context.shared), set(b.fact.context.shared)
    return one.isdisjoint(other) if one and other else is_named_apart(a, b)


def is_named_apart(a: Unit, b: Unit) -> bool:
    """Whether one share tells what it is of, and the other has a name of its own: a third of the seats, of the vote."""
    for of_what, named in ((a, b), (b, a)):
        shared = of_what.fact.context.shared
        if not shared or named.fact.context.shared or named.fact.kind != "percentage" or not named.attributes:
            continue
        if named.attributes.isdisjoint(of_what.attributes) and named.vector.keys().isdisjoint(shared):
            return True
    return False


def are_two_parts(a: Unit, b: Unit, shared: Mapping[str, float]) -> bool:
    """Whether different things are said of two parts of one whole: of eight held three are brothers, and six freed.

    `shared` holds what the terms around both have in common. What governs both figures from afar tells of the whole.
    """
    one, other = whole_of(a.fact), whole_of(b.fact)
    if one is None or one != other:
        return False
    told_of_whole = {key for unit in (a, b) for key, weight in unit.fact.context.terms if weight <= OUTSIDE}
    told_of_whole &= a.attributes | b.attributes
    said = sum(weight for key, weight in shared.items() if key[:1] != FIGURE and key not in told_of_whole)
    return said < ALIKE * a.norm * b.norm


def is_part(part: Unit, whole: Unit, reader: Reader) -> bool:
    """Whether one figure is of a list that adds up to the other: two dead and three hurt are no five dead, but 208
    passengers and six crew are 214 passengers, and a fine and the costs are one sum.
    """
    if part.told_part and whole.told_whole:
        return True
    fate = part.attributes & whole.attributes & reader.alignment.moves.keys()
    return adds_up_to(part.totals, whole.value, mixed=not fate or part.fact.kind == "money")
