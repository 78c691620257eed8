"""Lengths of time in the notation of TIMEX3: P5Y6M, PT8H20M."""

from __future__ import annotations

from decimal import Decimal

from factcheck.normalizer.quantities.reading import Reading


def timex_duration(quantity: Reading) -> str | None:
    """A TIMEX3 duration: P5Y6M for 5.5 year, PT8H20M for 500 minute; None for an interval."""
    if quantity.low != quantity.high or quantity.unit is None or quantity.low < 0 or quantity.low > 10**9:
        return None
    letters = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
    if quantity.unit not in letters:
        return None
    value, unit = quantity.low, quantity.unit
    if unit == "minute" and value > 60 and value % 60 and value < 1440:
        return f"PT{int(value // 60)}H{_written(value % 60)}M"
    whole = int(value)
    rest = value - whole
    smaller = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}.get(unit)
    time = "T" if unit in ("hour", "minute", "second") else ""
    if rest and smaller and (rest * smaller[1]) == (rest * smaller[1]).to_integral_value():
        second = letters[smaller[0]]
        between = "T" if unit == "day" else ""
        head = f"{whole}{letters[unit]}" if whole else ""
        return f"P{time}{head}{between}{int(rest * smaller[1])}{second}"
    return f"P{time}{_written(value)}{letters[unit]}"


def _written(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
