"""FC505 for a moment that is told twice: as a date, and as so long after the one before it.

"Joined in 2006 and left in 2021, eleven years later"; "arrested in April. Eight months later, in September, ...": the
moment from which the length counts may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.arithmetic.intervals import is_end, is_slip
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_when,
    begins_with_cue,
    find_cue,
    first_day,
    quantity,
)
from factcheck.comparison.wording import say_when
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WHY = "The time between the two is another."
_FAR = Decimal("2.5")  # times that a length may be off
_UNITS = ("year", "month", "week", "day")
_LOOSE = {"year": 1, "month": 1, "week": 4, "day": 0}  # years, months and days by which rounding explains a difference


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Moments whose date and whose distance from the moment before them disagree."""
    for number, sentence in enumerate(telling.sentences):
        previous = telling.sentences[number - 1] if number else []
        if previous and sentence[0].context.position - previous[0].context.position > 1:
            previous = []
        for shift in sentence:
            if _is_shift(structure, shift):
                yield from _told_twice(telling, structure, [*previous, *sentence], shift)


def _is_shift(structure: Structure, fact: Fact) -> bool:
    """Whether a figure is a time told as so long after the one before it."""
    words = fact.text.lower()
    if is_end(fact):
        return not re.search(r"\d{4}", words) and bool(find_cue(structure.later).search(words))
    value = quantity(fact)
    if fact.kind != "duration" or value is None or value.unit not in _UNITS or value.low != value.high:
        return False
    behind = begins_with_cue(structure.later).match(after(fact))
    return (
        value.hedge == "exact"
        and behind is not None
        and re.match(r"\s?[,)–—]", after(fact)[behind.end() :]) is not None
    )


def _told_twice(telling: Telling, structure: Structure, figures: Sequence[Fact], shift: Fact) -> Iterator[Discord]:
    dates = [f for f in figures if is_end(f) and not _is_shift(structure, f)]
    ahead = [f for f in dates if f.span.end <= shift.span.start]
    behind = [f for f in dates if f.span.start >= shift.span.end]
    # ", eleven years later" closes the clause of its date; "eleven years later, in 2021" leads to one
    if behind and _beside(telling, structure, shift, behind[0]):
        end, earlier = behind[0], ahead
    elif ahead and ahead[-1].sentence_start == shift.sentence_start and _beside(telling, structure, ahead[-1], shift):
        end, earlier = ahead[-1], ahead[:-1]
    else:
        return
    resolved = ahead[-1:] if shift.kind == "date" else []  # from which the length was added up
    origins = [f for f in earlier if as_when(f).grain == as_when(end).grain]
    if not origins or (shift.kind == "date" and not resolved):
        return
    unit, counted = _counted(shift, resolved)
    if as_when(end).grain not in (unit, "day" if unit == "week" else unit):
        return
    reals = [_apart(f, end, unit) for f in origins]
    if any(_agree(f, end, unit, real - counted) for f, real in zip(origins, reals, strict=True)):
        return
    real = reals[-1] % 12 if unit == "month" and _is_yearless(origins[-1], end) else reals[-1]
    if real > 0 and counted > 0 and is_slip(Decimal(counted), Decimal(real), _FAR):
        told = "days" if unit == "week" else f"{unit}s"
        said = f"From {say_when(as_when(origins[-1]))} to {say_when(as_when(end))} is {real} {told}"
        yield Discord("FC505", (shift, origins[-1], end), f"{said}, not “{shift.text}”", _WHY)


def _counted(shift: Fact, resolved: Sequence[Fact]) -> tuple[str, int]:
    """The unit of a length and how many of it there are, weeks in days; a date was added up from the one before it."""
    value = quantity(shift)
    if value is None:
        unit = as_when(shift).grain
        return unit, _apart(resolved[-1], shift, unit)
    return value.unit or "", int(value.low * (7 if value.unit == "week" else 1))


def _apart(first: Fact, last: Fact, unit: str) -> int:
    """From the one to the other in years or months by their names, or in days."""
    one, two = first_day(as_when(first)), first_day(as_when(last))
    if unit == "year":
        return two.year - one.year
    return (two.year - one.year) * 12 + two.month - one.month if unit == "month" else (two - one).days


def _agree(first: Fact, last: Fact, unit: str, off: int) -> bool:
    """Whether a length is what lies between two moments, be one of them of another year or another week."""
    turn = 0
    if unit == "month" and _is_yearless(first, last):
        turn = 12
    elif unit in ("day", "week") and any(as_when(f).weekday is not None for f in (first, last)):
        turn = 7
    if turn:
        off = (off + turn // 2) % turn - turn // 2
    return abs(off) <= _LOOSE[unit]


def _is_yearless(*dates: Fact) -> bool:
    return any(as_when(f).anchor != "stated" for f in dates)


def _beside(telling: Telling, structure: Structure, one: Fact, two: Fact) -> bool:
    """Whether nothing but a mark and a word that leads to a date stands between the two."""
    gap = find_cue(structure.later | structure.nearly).sub(" ", telling.gap(one, two)).strip(" ,(–—")
    return gap in ("", *structure.in_words) or (
        bool(re.fullmatch(r"\w{1,2}", gap)) and gap not in structure.coordinators
    )
