"""Values as a newspaper writes them: "25 years", "14 Nov 1938", and of a quote the words that differ."""

from __future__ import annotations

from datetime import UTC, datetime

from factcheck.model import Fact, Quantity, When
from factcheck.reporters.difference import around, differs, words
from factcheck.reporters.groups import Side, label
from factcheck.reporters.shown import clip, isolated, one_line

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PLURALS = {"foot": "feet", "inch": "inches"}
SPELT = {"year", "month", "week", "day", "hour", "minute", "second", "mile", "metre"} | PLURALS.keys()
LEFT_OUT = "left out"
ROOM = 64


def worded(fact: Fact) -> str:
    """The value of a fact in words; its canonical form where there is no better one."""
    value, text = fact.value, label(fact)
    if isinstance(value, Quantity) and value.unit in SPELT and not value.low == value.high == 1:
        if fact.kind == "age" and value.unit == "year":
            return text.removesuffix(" year")
        return text.removesuffix(value.unit) + PLURALS.get(value.unit, f"{value.unit}s")
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
    parts = timex.split("-")
    if len(parts) == 2 and parts[0].isdigit() and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return in_words(timex)
