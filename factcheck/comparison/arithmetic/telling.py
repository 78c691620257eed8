"""One version as the checks read it: its figures in order, sentence by sentence, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Fact, Kind, Level, Quantity, Version, When

DAYS_IN = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25")}
"""The mean days of the units in which spans of the calendar are told."""
_NEVER = re.compile(r"(?!)")
_HALF = Decimal("0.5")
_SEASON = 90
_FEW = 4  # parts
_TERMS = ("year", "month", "week", "day")


class Discord(Struct, frozen=True):
    """Facts of one version that contradict each other, by which rule, and what would be right.

    `cap` lowers the level of the rule where the wording leaves a way out.
    """

    code: str
    facts: tuple[Fact, ...]
    message: str
    why: str
    cap: Level = "error"


class Telling:
    """A version and its figures (quantities and dates) in order of place."""

    def __init__(self, version: Version, facts: Iterable[Fact], story: Iterable[Version] = ()) -> None:
        """Take all facts of the version; what is neither a number nor a date is left out.

        `story` are the versions of its story: a version without a date of its own is of the days of the others.
        """
        self.version = version
        self.days = _days(version, story)
        self.figures = [f for f in facts if isinstance(f.value, Quantity | When)]

    @cached_property
    def sentences(self) -> list[list[Fact]]:
        """The figures of each sentence that has any, in order."""
        groups: dict[int, list[Fact]] = {}
        for fact in self.figures:
            groups.setdefault(fact.sentence_start, []).append(fact)
        return [groups[start] for start in sorted(groups)]

    def gap(self, left: Fact, right: Fact) -> str:
        """The words between two facts, in lower case."""
        start = self.version.start
        return self.version.text[left.span.end - start : right.span.start - start].lower()


def _days(version: Version, story: Iterable[Version]) -> tuple[date, date] | None:
    """The first and the last day on which a version can have been published; None if that is not sure to a season."""
    stated = [version.published] if version.published else [v.published for v in story]
    days = sorted(date.fromisoformat(day[:10]) for day in stated if day)
    return (days[0], days[-1]) if days and (days[-1] - days[0]).days <= _SEASON else None


def before(fact: Fact, reach: int = 40) -> str:
    """The words of the sentence before a fact, in lower case."""
    at = fact.span.start - fact.sentence_start
    return fact.sentence[max(0, at - reach) : at].lower()


def after(fact: Fact, reach: int = 40) -> str:
    """The words of the sentence behind a fact, in lower case."""
    at = fact.span.end - fact.sentence_start
    return fact.sentence[at : at + reach].lower()


def opening(fact: Fact) -> str:
    """The words from the beginning of the sentence to the fact, in lower case."""
    return fact.sentence[: fact.span.start - fact.sentence_start].lower()


@lru_cache(maxsize=1024)
def find_cue(cues: frozenset[str]) -> re.Pattern[str]:
    """A pattern that finds any of the cues as whole words; a star at the end of a cue stands for any ending."""
    if not cues:
        return _NEVER
    return re.compile(rf"(?<!\w)(?:{_alternatives(cues)})(?!\w)")


@lru_cache(maxsize=1024)
def ends_in_cue(cues: frozenset[str], words: int = 0) -> re.Pattern[str]:
    """A pattern for text that ends in one of the cues, with up to `words` further words behind it."""
    if not cues:
        return _NEVER
    return re.compile(rf"(?<!\w)(?:{_alternatives(cues)})(?:\s+[^\W\d][\w-]*){{0,{words}}}\s*[\"“«„(€$£]?$")


@lru_cache(maxsize=1024)
def begins_with_cue(cues: frozenset[str], words: int = 0) -> re.Pattern[str]:
    """A pattern for text that begins with one of the cues, with up to `words` words before it."""
    if not cues:
        return _NEVER
    return re.compile(rf"^[\s,)-]*(?:[\w-]+\s+){{0,{words}}}(?:{_alternatives(cues)})(?!\w)")


def _alternatives(cues: frozenset[str]) -> str:
    ordered = sorted(cues, key=lambda cue: (-len(cue), cue))
    return "|".join(re.escape(cue[:-1]) + r"\w*" if cue.endswith("*") else re.escape(cue) for cue in ordered)


def as_quantity(fact: Fact) -> Quantity:
    """The value of a fact that is known to be a number."""
    if not isinstance(fact.value, Quantity):
        raise TypeError(f"{fact.text!r} is not a number")
    return fact.value


def as_when(fact: Fact) -> When:
    """The value of a fact that is known to be a date or time."""
    if not isinstance(fact.value, When):
        raise TypeError(f"{fact.text!r} is not a date")
    return fact.value


def first_day(when: When) -> date:
    """The first day of a resolved expression."""
    return date.fromisoformat((when.start or "")[:10])


def last_day(when: When) -> date:
    """The last day of a resolved expression."""
    end = datetime.fromisoformat(when.end or "")
    return (end - timedelta(seconds=1)).date()


def quantity(fact: Fact) -> Quantity | None:
    """The value of a fact if it is a number."""
    return fact.value if isinstance(fact.value, Quantity) else None


def low(fact: Fact) -> Decimal:
    """The number of a numeric fact (the lower end of a range)."""
    return as_quantity(fact).low


def is_exact(fact: Fact) -> bool:
    """Whether the fact is a single number without a hedge."""
    value = fact.value
    return isinstance(value, Quantity) and value.hedge == "exact" and value.low == value.high


def with_number(fact: Fact, number: Decimal) -> Quantity:
    """The quantity of a fact with another number."""
    return replace(as_quantity(fact), low=number, high=number)


def slack(total: Fact, parts: Sequence[Fact]) -> Decimal:
    """How far the sum of rounded parts may lie from a rounded total; nothing where all are whole counts or terms."""
    values = [as_quantity(f) for f in parts]
    whole = as_quantity(total)
    counted = whole.dimension == "count" or whole.unit in _TERMS
    if counted and all(v.step == 1 for v in values) and whole.step == 1:
        return Decimal(0)
    if all(v.step == 1 for v in (*values, whole)):
        return _HALF
    finest = min((v.step for v in values), default=whole.step)
    # rounded parts nearly always miss by a unit at most, though each might add half of one
    reach = finest if len(values) <= _FEW else finest * 2
    return max(reach, min(whole.step, finest * 10) * _HALF + finest * _HALF)


def cut(fact: Fact, start: int, end: int, kind: Kind | None = None) -> Fact:
    """A fact of the same line for the stretch [start, end), counted in the file, of its sentence."""
    inside = fact.span.start <= start and end <= fact.span.end
    text, base = (fact.text, fact.span.start) if inside else (fact.sentence, fact.sentence_start)
    text = text[start - base : end - base]
    shift = start - fact.span.start
    column = fact.span.column + shift
    span = replace(
        fact.span, start=start, end=end, column=column, end_line=fact.span.line, end_column=column + end - start
    )
    return replace(fact, kind=kind or fact.kind, text=text, normalized=text, span=span)
