"""The one printed form of every value, so that reporters and readers need nothing else."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Kind, Mention, Quantity, Quote, Value, When

_HEDGES = {
    "about": "about ",
    "at-least": "at least ",
    "more-than": "more than ",
    "at-most": "at most ",
    "less-than": "less than ",
}
_MODS = {"approx": "about ", "start": "early ", "mid": "mid ", "end": "end of ", "before": "before ", "after": "after "}


def plain(number: Decimal) -> str:
    """A decimal without exponent or idle zeros: "8200000", "5.5"."""
    text = f"{number.normalize():f}"
    return "0" if text == "-0" else text


def canonical_form(kind: Kind, value: Value) -> str:
    """The normal form of a value of a kind: "5.5 year", "more than 41000", "2025-01-17", "8200000 EUR"."""
    if isinstance(value, Mention):
        return (value.role or value.surface) if kind == "role" else value.entity
    if isinstance(value, Quantity):
        return _quantity(kind, value)
    if isinstance(value, When):
        return _MODS.get(value.mod or "", "") + value.timex
    if isinstance(value, Quote):
        return " ".join(value.words.split())
    return f"{value.word} {value.of}" if value.of else value.word


def _quantity(kind: Kind, value: Quantity) -> str:
    if kind == "score":
        return f"{plain(value.low)}-{plain(value.high)}"
    number = plain(value.low) if value.low == value.high else f"{plain(value.low)} to {plain(value.high)}"
    if value.of is not None:
        number += f" of {plain(value.of)}"
    unit = value.unit or ""
    if unit == "%":
        return f"{_HEDGES.get(value.hedge, '')}{number}%"
    return f"{_HEDGES.get(value.hedge, '')}{number} {unit}".strip()
