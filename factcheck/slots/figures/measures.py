"""One number of one thing in measures of two dimensions: "6,200 tonnes of oil" and "6,200 litres of oil".

Values of unlike dimensions are never compared, since neither can be worked out from the other. That both versions have
the same telling number for the same thing shows that one of them has mistaken its unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Unit
from factcheck.values.slips import digits_of

TOPIC = "measure"
DIMENSIONS = frozenset({"mass", "volume", "area", "length", "energy", "power"})  # whose units are mistaken for others
SURE = 0.6  # how sure a slot of one number is
TELLING = 2  # digits from which a number is not another's by chance
ALIKE = 0.2  # likeness of the words around two figures from which they tell of one thing
CLOSE = 0.4  # the same where the number is short
SHORT = 2  # digits of such a number
SHARED = 2  # words that both have near them


def find_mistaken(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The figures that tell one number of one thing in measures of two dimensions, no version in both."""
    numbers: dict[str, list[Unit]] = {}
    for unit in units:
        value = unit.value
        if isinstance(value, Quantity) and value is unit.fact.value and _is_telling(value):
            numbers.setdefault(str(value.low.normalize()), []).append(unit)
    for number in sorted(numbers):
        told = numbers[number]
        pairs = [(a, b) for a, b in combinations(told, 2) if _are_mistaken(a, b)]
        if not pairs:
            continue
        measures = {_dimension(unit) for pair in pairs for unit in pair}
        group = [unit for unit in told if _dimension(unit) in measures]
        by_version = {(unit.fact.version, _dimension(unit)) for unit in group}
        if len(measures) == 2 and len({version for version, _ in by_version}) == len(by_version):
            yield group


def _is_telling(value: Quantity) -> bool:
    exact = value.low == value.high and value.dimension in DIMENSIONS
    return exact and len(digits_of(value.low).strip("0")) >= TELLING


def _dimension(unit: Unit) -> str:
    return unit.value.dimension if isinstance(unit.value, Quantity) else ""


def _are_mistaken(a: Unit, b: Unit) -> bool:
    """Whether two figures of unlike dimensions tell of one thing by the words near them."""
    if a.fact.version == b.fact.version or _dimension(a) == _dimension(b):
        return False
    near = _words(a.near, a, b) & _words(b.near, a, b)
    if a.counted and b.counted and not a.counted & b.counted:
        return False
    if len(near) < SHARED:
        return False
    common = sum(weight * b.vector[key] for key, weight in a.vector.items() if key in b.vector)
    return common >= (CLOSE if _is_short(a) else ALIKE) * a.norm * b.norm


def _is_short(unit: Unit) -> bool:
    return isinstance(unit.value, Quantity) and len(digits_of(unit.value.low)) <= SHORT


def _words(near: dict[str, float], a: Unit, b: Unit) -> set[str]:
    """The words near a figure without those of its number and its unit."""
    own = f"{a.fact.text} {b.fact.text}".lower()
    return {key for key in near if key[:1] != "#" and key[:2] != "v_" and key not in own}
