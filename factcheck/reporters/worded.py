"""Values as a newspaper writes them: "25 years", "14 Nov 1938", and of a quote the words that differ."""

from __future__ import annotations

from datetime import UTC, datetime

from factcheck.model import TIMES, Fact, Quantity, When
from factcheck.reporters.difference import around, differs, words
from factcheck.reporters.groups import Side, label
from factcheck.reporters.shown import clip, isolated, one_line

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLURALS = {"foot": "feet", "inch": "inches"}
SPELT = {"year", "month", "week", "day", "hour", "minute", "second", "mile", "metre"} | PLURALS.keys()
SIGNS = {"m2": "m²", "km2": "km²", "m3": "m³", "km3": "km³", "foot2": "sq ft", "mile2": "sq miles",
         "pp": "percentage points", "bp": "basis points"}  # fmt: skip
LEFT_OUT = "left out"
ROOM = 64


def worded(fact: Fact) -> str:
    """The value of a fact in words; its canonical form where there is no better one."""
    value, text = fact.value, label(fact)
    if isinstance(value, Quantity) and value.unit in SPELT and not value.low == value.high == 1:
        if fact.kind == "age" and value.unit == "year":
            return text.removesuffix(" year")
        return text.removesuffix(value.unit) + PLURALS.get(value.unit, f"{value.unit}s")
    if isinstance(value, Quantity) and value.unit in SIGNS and text.endswith(value.unit):
        return text.removesuffix(value.unit) + SIGNS[value.unit]
    if isinstance(value, Quantity) and value.unit == TIMES:
        return text.removesuffix(TIMES) + "times"
    if isinstance(value, When) and fact.normalized.endswith(value.timex):
        return one_line(fact.normalized.removesuffix(value.timex) + _when(value.timex))
    return text


def answers(found: tuple[Side, ...]) -> list[list[str]]:
    """What each fact of each side says: of quotes what their side does, of all others their own value."""
    told = said(found)
    return [
        [value if fact.kind == "quote" else worded(fact) for fact in side.facts]
        for side, value in zip(found, told, strict=True)
    ]


def said(found: tuple[Side, ...]) -> list[str]:
    """What each side of a slot says; of quotes by one speaker, the words that are not those of the other side."""
    firsts = tuple(side.facts[0] for side in found)
    told = [worded(first) for first in firsts]
    if firsts[0].kind != "quote" or len(set(told)) > 1 or not any(differs(words(f), words(firsts[0])) for f in firsts):
        return told
    return [_gist(first, index, firsts) for index, first in enumerate(firsts)]


def moment(stated: str | None) -> datetime | None:
    """A stated date or time as a point in time; without a zone it counts as UTC, without a time as midnight."""
    try:
        found = datetime.fromisoformat(stated) if stated else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def in_words(stated: str | None) -> str:
    """ "3 March 2025" as "3 Mar 2025", with the time of day where it is stated."""
    found = moment(stated)
    if found is None or stated is None:
        return stated or ""
    day = f"{found.day} {MONTHS[found.month - 1]} {found.year}"
    return f"{day}, {found:%H:%M}" if len(stated) > len("2025-03-03") else day


def _gist(fact: Fact, own: int, firsts: tuple[Fact, ...]) -> str:
    found = around(fact, own, firsts, None)
    marked = [text.strip(".,;:!?\"'“”„«»") for text, differs_here in found.value if differs_here]
    text = " … ".join(filter(None, marked))
    return isolated(f"“{clip(text, ROOM)}”") if text else LEFT_OUT


def _when(timex: str) -> str:
    """A TIMEX3 value in words; those that have no words stay what they are."""
    day, _, clock = timex.partition("T")
    said = _day(day)
    if not clock:
        return said
    part = PARTS.get(clock, clock[:5] if clock[:2].isdigit() else "")
    return ", ".join(filter(None, (said, part))) if part else timex


def _day(day: str) -> str:
    year, *rest = day.split("-")
    known = year if year.isdigit() else ""
    if len(rest) == 2 and rest[0].startswith("W"):
        number = int(rest[1]) if rest[1].isdigit() else 0
        return WEEKDAYS[number - 1] if 1 <= number <= 7 and rest[0] == "WXX" else day
    if len(rest) == 1 and rest[0] in SEASONS:
        return f"{SEASONS[rest[0]]} {known}".strip()
    if rest and rest[0].isdigit() and 1 <= int(rest[0]) <= 12 and all(part.isdigit() for part in rest):
        return " ".join(filter(None, (str(int(rest[1])) if len(rest) > 1 else "", MONTHS[int(rest[0]) - 1], known)))
    return day
