"""How far apart two unlike values lie, and which slip of the pen would make one of the other.

Which slips a newsdesk makes, and how often two figures of other things look like one, is learnt from story sets: a hand
swaps two digits more often than chance does, and chance brings two counts to within a tenth of each other seldom.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from factcheck.model import Quantity, Value
from factcheck.values.slips import digits_of

CLOSE = math.log(1.6)  # from where one number is no longer close to another
FAR = 3.0  # e-folds from which no distance tells more
WITHIN = (("within_tenth", 0.1), ("within_quarter", 0.25), ("within_half", 0.5))  # of the larger number
COUNTED_OUT = 10  # numbers from which one more or less is no step to the next thing


def read_distance(a: Value, b: Value, slip: str | None, told: float) -> dict[str, float]:
    """The features of two unlike values; `told` is how telling both are, and `slip` what `find_slip` says."""
    features = {"both_told": told}
    if slip is not None:
        features[f"slip_{slip.replace(' ', '_')}"] = 1.0
    if isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit and min(a.low, b.low) > 0:
        features.update(_compare_numbers(a, b, told))
    return features


def _compare_numbers(a: Quantity, b: Quantity, told: float) -> Iterator[tuple[str, float]]:
    """How close two positive numbers of one unit lie, and what their digits share."""
    small, large = sorted((a.low, b.low))
    apart = math.log(large / small)
    close = max(0.0, 1.0 - apart / CLOSE)
    yield "close", close
    yield "close_told", close * told
    yield "apart", min(1.0, apart / FAR)
    share = float((large - small) / large)
    for name, limit in WITHIN:
        yield name, float(share < limit)
    if large - small == 1:
        yield "one_apart", 1.0
        yield "one_apart_large", float(small > COUNTED_OUT)
    one, other = (digits_of(value.low).strip("0") for value in (a, b))
    yield "first_digit", float(one[0] == other[0])
    yield "last_digit", float(one[-1] == other[-1])
    if min(len(one), len(other)) > 1:
        yield "first_of_several", float(one[0] == other[0])
        yield "last_of_several", float(one[-1] == other[-1])
