"""How near unlike lengths, clock times and ages lie to each other.

Texts are full of them, and most answer other questions: of two lengths that tell one thing, one of which is wrong, the
one is seldom ten times the other, and two hours of one event are seldom the hours of two meals.
"""

from __future__ import annotations

import math
import re

from factcheck.model import TEMPORAL_KINDS, Quantity, When
from factcheck.rulebook.units import UnitTable, base_value
from factcheck.slots.evidence.candidates import Unit
from factcheck.values.times import clock_of

LENGTHS = 4.0  # e-fold from which one length of time is no longer near another
HOURS = 4.0  # hours from which one clock time is no longer near another
AGES = 15.0  # years from which one age is no longer near another
TOLD_LENGTHS = frozenset({"duration", "age", *TEMPORAL_KINDS})  # kinds of facts that tell how long
HOUR, HALF_DAY, DAY = 60, 12 * 60, 24 * 60  # minutes
_CLOCK = re.compile(r"(\d\d):(\d\d)")


def read_nearness(a: Unit, b: Unit, units: UnitTable) -> dict[str, float]:
    """The features of two unlike values of one of these kinds: that they are, and how near they lie; else none."""
    one, other = a.value, b.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if a.fact.kind == b.fact.kind == "age":
            return {"unlike_ages": 1.0, "near_ages": _near(abs(float(one.low - other.low)), AGES)}
        if {a.fact.kind, b.fact.kind} <= TOLD_LENGTHS:
            apart = abs(math.log(_length(one, units) / _length(other, units)))
            same = float(one.unit == other.unit)
            return {"unlike_lengths": 1.0, "near_lengths": _near(apart, LENGTHS), "lengths_of_unit": same}
        return {}
    clocks = [_minutes(value) for value in (one, other) if isinstance(value, When)]
    if len(clocks) < 2 or clocks[0] is None or clocks[1] is None:
        return {}
    turn = HALF_DAY if any(isinstance(value, When) and value.half for value in (one, other)) else DAY
    apart = abs(clocks[0] - clocks[1]) % turn
    same = float(clocks[0] % HOUR == clocks[1] % HOUR > 0)
    return {"unlike_clocks": 1.0, "near_clocks": _near(min(apart, turn - apart) / HOUR, HOURS), "same_minute": same}


def _near(apart: float, reach: float) -> float:
    return max(0.0, 1.0 - apart / reach)


def _length(value: Quantity, units: UnitTable) -> float:
    low, high = base_value(value, units)
    return max(1.0, float(low + high) / 2)


def _minutes(value: When) -> int | None:
    """The minutes since midnight of a clock time."""
    clock = _CLOCK.match(clock_of(value) or "")
    return HOUR * int(clock[1]) + int(clock[2]) if clock else None
