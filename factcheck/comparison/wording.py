"""How values are said in a message: short, as a sub-editor would write them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model import TIMES, Fact, Quantity, When

_FRACTIONS = {Decimal("0.5"): "½", Decimal("0.25"): "¼", Decimal("0.75"): "¾"}
_HEDGES = {"about": "about ", "at-least": "at least ", "more-than": "more than ", "at-most": "up to ",
           "less-than": "less than "}  # fmt: skip
_PLURALS = {"foot": "feet", "inch": "inches"}
_SPELT = {
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
    "mile",
    "yard",
    "acre",
    "knot",
    "crown",
    *_PLURALS,
}
_SIGNS = {"pp": "percentage points", "bp": "basis points", "nmi": "nautical miles", "foot2": "sq ft",
          "mile2": "sq miles", "m2": "m²", "km2": "km²", "m3": "m³"}  # fmt: skip
_CLOCK = (("hour", 3600), ("minute", 60), ("second", 1))  # units of which a length of time takes several
_UNTOLD, _ROUND = Decimal("0.001"), Decimal("0.1")  # a number that nobody tells to so many places: two thirds, 66.7%
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_MODS = {"approx": "about ", "start": "early ", "mid": "mid-", "end": "late ", "before": "before ", "after": "after "}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_HALVES = {"1": "first half", "2": "second half"}
_WEEK = re.compile(r"([12]\d{3})-W(0[1-9]|[1-4]\d|5[0-3])(-WE)?")
_ANCIENT = re.compile(r"BC(\d{4})")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def say_number(number: Decimal) -> str:
    """ "41,386", "5½", "2.31", "4.7 million"."""
    whole = number.to_integral_value(rounding="ROUND_FLOOR")
    if number - whole in _FRACTIONS and 0 <= number < 100:
        return (f"{whole}" if whole else "") + _FRACTIONS[number - whole]
    for size, name in ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million")):
        if abs(number) >= size and (number / size * 100) % 1 == 0:
            return f"{(number / size).normalize():f} {name}"
    if number != number.quantize(_UNTOLD) and abs(number) >= 1:
        number = number.quantize(_ROUND)
    return f"{number.normalize():,f}"


def say_quantity(value: Quantity, kind: str) -> str:
    """A quantity with hedge and unit."""
    if kind == "score":
        return f"{say_number(value.low)}-{say_number(value.high)}"
    low, high, unit = value.low, value.high, value.unit or ""
    if value.dimension == "time" and high - low >= 1 and not _is_told(low):
        low, high = Decimal(round(low)), Decimal(round(high))  # reckoned from a date: "since 2017" is 7 to 9 years
    elif unit == "year" and low == high < 1 and not _is_told(low):
        low, high, unit = Decimal(round(low * 12)), Decimal(round(high * 12)), "month"
    hedge = _HEDGES.get(value.hedge, "")
    if kind == "rank":
        return hedge + (say_rank(low) if low == high else f"{say_rank(low)} to {say_rank(high)}")
    if low == high and value.of is None and (spelt := _say_span(low, unit)):
        return hedge + spelt
    number = say_number(low) if low == high else f"{say_number(low)} to {say_number(high)}"
    if value.of is not None:
        number += f" of {say_number(value.of)}"
    if value.dimension == "ratio/time" and unit.startswith("x/") and value.low == value.high > 0:
        return hedge + _say_rate(value.low, unit[2:])
    if kind == "age" and unit in ("", "year"):
        return f"{hedge}{number}"
    if unit == TIMES:
        unit = "time" if value.low == value.high == 1 else "times"
    elif unit == "%":
        unit, number = "", number + "%"
    elif unit in _SPELT and not 0 < low <= high <= 1:
        unit = _PLURALS.get(unit, f"{unit}s")
    return f"{hedge}{number} {_SIGNS.get(unit, unit)}".strip()


def say_rank(place: Decimal) -> str:
    """ "1st", "12th", "23rd"."""
    if place != place.to_integral_value():
        return say_number(place)
    last = int(place) % 100
    return f"{say_number(place)}{'th' if 10 < last < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(last % 10, 'th')}"


def _say_span(length: Decimal, unit: str) -> str:
    """A length of time of a minute, an hour or more in all its units: "2 hours 3 minutes 17 seconds"; else ""."""
    sizes = dict(_CLOCK)
    if unit not in sizes or not length < 24 * 3600 / sizes[unit]:
        return ""
    rest, parts = length * sizes[unit], []
    if rest != int(rest):
        return ""
    for name, size in _CLOCK:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {name}{'' if count == 1 else 's'}")
    return " ".join(parts) if len(parts) > 1 and parts[0].split()[1] not in (unit, f"{unit}s") else ""


def _is_told(length: Decimal) -> bool:
    """Whether somebody may have told such a length: whole, or with halves and quarters."""
    return length * 4 == int(length * 4)


def _say_rate(times: Decimal, unit: str) -> str:
    """ "twice a day", "once in 6 weeks"."""
    if times < 1:
        return f"once in {say_number(round(1 / times, 1))} {unit}s"
    told = {1: "once", 2: "twice"}.get(int(times), "") if times == int(times) else ""
    return f"{told or say_number(times) + ' times'} {'an' if unit == 'hour' else 'a'} {unit}"


def say_when(value: When) -> str:
    """A date as "17 January 2024", a clock time as "11:14", else the TIMEX3 value."""
    day, _, clock = value.timex.partition("T")
    mod = _MODS.get(value.mod or "", "")
    if clock and clock[:2].isdigit():
        return mod + clock[:5]
    if named := _say_part(day):
        return mod + named
    parts = day.split("-")
    if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
        year = "" if "X" in parts[0] else f" {parts[0]}"
        return f"{mod}{int(parts[2])} {_MONTHS[int(parts[1])]}{year}" + (" (night)" if clock == "NI" else "")
    if len(parts) == 2 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
        year = "" if "X" in parts[0] else f" {parts[0]}"
        return f"{mod}{_MONTHS[int(parts[1])]}{year}"
    if len(parts) == 3 and parts[1] == "WXX" and parts[2][:1].isdigit():
        return mod + _DAYS[int(parts[2][0]) - 1]
    return mod + value.timex


def _say_part(timex: str) -> str:
    """The week, weekend, quarter, half or season of a year, or one before our era: "summer 2025", "44 BC"; else ""."""
    if ancient := _ANCIENT.fullmatch(timex):
        return f"{int(ancient[1])} BC"
    if week := _WEEK.fullmatch(timex):
        first = date.fromisocalendar(int(week[1]), 1, 6 if week[3] else 1) + timedelta(weeks=int(week[2]) - 1)
        return f"the {'weekend' if week[3] else 'week'} of {first.day} {_MONTHS[first.month]} {first.year}"
    if part := _PART.fullmatch(timex):
        if part[2][0] == "H":
            return f"the {_HALVES[part[2][1]]} of {part[1]}"
        return f"{_SEASONS.get(part[2], part[2])} {part[1]}"
    return ""


def say_value(fact: Fact) -> str:
    """The value of a fact in a message."""
    if isinstance(fact.value, Quantity):
        return say_quantity(fact.value, fact.kind)
    if isinstance(fact.value, When):
        return say_when(fact.value)
    return f"“{fact.normalized}”" if fact.kind == "quote" else fact.normalized


def say_subject(subject: str | None, attribute: str | None, kind: str) -> str:
    """ "Vadim Kobzev's prison sentence", "prison sentence", "the figure"."""
    label = "age" if kind == "age" else attribute
    label = label or {"money": "sum", "percentage": "percentage", "quantity": "figure"}.get(kind, kind)
    return f"{say_owner(subject)} {label}" if subject else label[:1].upper() + label[1:]


def say_owner(name: str) -> str:
    """ "Anna Bright's", "Ada Stones'"."""
    return f"{name}'{'' if name.endswith('s') else 's'}"
