"""Whether a changed value can't be right beside what another version says: stricter than any reader would be."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model import Fact, Mention, Quantity, Quote, When
from factcheck.rulebook.units import UnitTable, base_value
from tests.benchmarks.perturbing.drafts import Draft

# How far a hedge reaches, as multiples of the number.
REACH = {
    "about": (Decimal("0.8"), Decimal("1.25")),
    "at-least": (Decimal(1), Decimal(3)),
    "more-than": (Decimal(1), Decimal(3)),
    "at-most": (Decimal(0), Decimal(1)),
    "less-than": (Decimal(0), Decimal(1)),
}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")


def contradicts(draft: Draft, changed: Fact, witness: Fact, units: UnitTable) -> bool:
    """Whether the change turns what two facts agreed upon into a contradiction."""
    value, other = changed.value, witness.value
    if isinstance(value, Quantity) and isinstance(other, Quantity):
        return _numbers(draft, value, other, units)
    if isinstance(value, When) and isinstance(other, When):
        return _times(draft, value, other)
    if isinstance(value, Quote) and isinstance(other, Quote):
        if draft.part == "speaker":
            return value.speaker == other.speaker
        return draft.needs is not None and _plain(draft.needs) in _plain(witness.text)
    if isinstance(value, Mention) and isinstance(other, Mention):
        return changed.text == witness.text
    return False


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").replace("“", '"').split())


def _numbers(draft: Draft, value: Quantity, other: Quantity, units: UnitTable) -> bool:
    if value.dimension == "score" or draft.factor is None:
        return (value.low, value.high, value.unit) == (other.low, other.high, other.unit)
    if value.dimension != other.dimension:
        return False
    low, high = (side * draft.factor for side in _reach(value, units))
    least, most = _reach(other, units)
    return high < least or most < low


def _reach(value: Quantity, units: UnitTable) -> tuple[Decimal, Decimal]:
    """All that a number with its hedge and its rounding may stand for."""
    low, high = base_value(value, units)
    if value.hedge in REACH:
        down, up = REACH[value.hedge]
        return low * down, high * up
    digits = value.low.normalize()
    zeros = max(int(digits.as_tuple().exponent), 0) if value.low else 0
    step = max(
        value.step if value.step != 1 or value.unit else Decimal(0), Decimal(10) ** zeros if zeros else Decimal(0)
    )
    slack = abs(step / value.low * low) / 2 if value.low else Decimal(0)
    return low - slack, high + slack


def _times(draft: Draft, value: When, other: When) -> bool:
    """Whether the other states the part that was changed, and the same as the value did."""
    one, two = _parts(value), _parts(other)
    if draft.part == "distance":
        return bool(one["year"] and one["year"] == two["year"]) and value.grain == other.grain == "year"
    if draft.part == "weekday":
        dated = value.start is not None  # "Tuesday" in two texts without a date may be two Tuesdays
        return bool(one["day"] and one["day"] == two["day"] and one["month"] == two["month"]) or (
            dated and value.weekday is not None and value.timex == other.timex
        )
    order = {
        "year": ("year",),
        "month": ("month",),
        "day": ("month", "day"),
        "hour": ("hour",),
        "minute": ("hour", "minute"),
    }
    vague = {value.mod, other.mod} - {None}
    return not vague and all(one[part] and one[part] == two[part] for part in order.get(draft.part or "", ("none",)))


def _parts(value: When) -> dict[str, str | None]:
    date, clock = _DATE.match(value.timex), _CLOCK.search(value.timex)
    return {
        "year": date and date[1],
        "month": date and date[2],
        "day": date and date[3],
        "hour": clock and clock[1],
        "minute": clock and (clock[2] or "00"),
        "none": None,
    }
