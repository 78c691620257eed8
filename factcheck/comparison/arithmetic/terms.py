"""FC505 for a term: its length, the day from which it counts and the day on which it ends.

"Banned for three years. ... The ban counts from 23 April 2025 and will end in April 2027"; "governor since February
2022; her six-year term ends in February 2027". All three may lie ahead, and stand in neighbouring sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.comparison.arithmetic.telling import (
    DAYS_IN,
    Discord,
    Telling,
    after,
    as_quantity,
    as_when,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    first_day,
    is_exact,
    last_day,
    low,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_WHY = "The time between the two is another."
_NEAR = 2  # sentences before its two days in which the length of a term is told
_FAR = Decimal("2.2")  # times that a length may be off
_CLAUSE = 60  # characters between the length of a term and its end
_TERMED = frozenset({"contract_length", "loan_term", "banned", "term_of_office"})  # concepts of lengths set beforehand
_BEGUN = frozenset({"elected", "appointed", "sworn_in", "signed", "loaned", "banned", "hired"})  # of their beginnings
_SERVED = frozenset({"sentence", "time_served"})  # what seldom lasts as long as it was set
_UNITS = ("year", "month", "week")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Terms that do not end when their length, counted from their beginning, says."""
    for sentence in telling.sentences:
        dates = [f for f in sentence if _is_day(f)]
        ends = [f for f in dates if ends_in_cue(structure.ended | structure.to_words, 3).search(before(f))]
        for end in ends:
            begins = [f for f in dates if f is not end and _counts_from(structure, f)]
            if len(begins) == 1 and len(dates) == 2:
                for span in _lengths(telling, begins[0], end):
                    yield from _compare(span, begins[0], end)
            yield from _in_office(telling, structure, sentence, end)
        yield from _set_beforehand(telling, structure, sentence)


def _is_day(fact: Fact) -> bool:
    """Whether a fact is one day, month or year whose year is known."""
    when = fact.value
    return (
        isinstance(when, When) and fact.kind == "date" and bool(when.start) and when.grain in ("year", "month", "day")
        and "/" not in when.timex and when.mod is None and when.anchor != "unresolved"
        and (when.anchor == "stated" or re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", when.timex) is not None)
    )  # fmt: skip


def _counts_from(structure: Structure, fact: Fact) -> bool:
    return bool(ends_in_cue(structure.counted_from | structure.begun | structure.since_only, 2).search(before(fact)))


def _lengths(telling: Telling, begin: Fact, end: Fact) -> list[Fact]:
    """The one length told shortly before of the thing of which the two days are told."""
    topics = {*begin.context.attributes[:2], *end.context.attributes[:2]}
    found = [
        f for f in telling.figures
        if _is_term(f) and 0 <= begin.context.position - f.context.position <= _NEAR
        and (set(f.context.attributes[:1]) & topics or _leads_to(telling, f, begin))
    ]  # fmt: skip
    return found if len(found) == 1 else []


def _leads_to(telling: Telling, span: Fact, begin: Fact) -> bool:
    """ "Banned for three years from April 2025, so until April 2027"."""
    if span.sentence_start != begin.sentence_start or span.span.end > begin.span.start:
        return False
    return re.fullmatch(r"\s(?:\w+\s){1,3}", telling.gap(span, begin)) is not None


def _is_term(fact: Fact) -> bool:
    value = quantity(fact)
    return fact.kind == "duration" and value is not None and value.unit in _UNITS and is_exact(fact)


def _in_office(telling: Telling, structure: Structure, sentence: list[Fact], end: Fact) -> Iterator[Discord]:
    """ "Has led the bank since February 2022; her six-year term ends in February 2027"."""
    spans = [f for f in sentence if _is_term(f) and begins_with_cue(structure.terms).search(after(f))]
    if len(spans) != 1 or not 0 < end.span.start - spans[0].span.end < _CLAUSE:
        return
    span = spans[0]
    if any(f.kind == "rank" and f.sentence_start == span.sentence_start for f in telling.figures):
        return  # her second term
    begins = [
        f for f in telling.figures
        if _is_day(f) and f is not end and f.span.start < span.span.start
        and 0 <= span.context.position - f.context.position <= 1
        and ends_in_cue(structure.since_only | structure.dating_from, 3).search(before(f))
    ]  # fmt: skip
    if len(begins) != 1 or begins[0].context.holders[:1] != span.context.holders[:1]:
        return
    real = (
        Decimal((last_day(as_when(end)) - first_day(as_when(begins[0]))).days) / DAYS_IN[as_quantity(span).unit or ""]
    )
    if real < low(span) * Decimal("1.8"):  # else it may be another term than the first
        yield from _compare(span, begins[0], end)


def _set_beforehand(telling: Telling, structure: Structure, sentence: list[Fact]) -> Iterator[Discord]:
    """ "Took out the ten-year loan in 2021; it is due in 2029"; "sworn in in 2024 for a five-year term to 2027"."""
    spans = [f for f in sentence if f.kind == "duration" and as_quantity(f).unit in _UNITS]
    dates = [f for f in sentence if f.kind == "date"]
    if len(spans) != 1 or not _is_term(spans[0]) or len(dates) != 2 or not all(_is_day(f) for f in dates):
        return
    if any(f.kind == "rank" for f in sentence) or find_cue(structure.kin).search(sentence[0].sentence.lower()):
        return
    span, (begin, end) = spans[0], sorted(dates, key=lambda f: first_day(as_when(f)))
    concepts = {concept for f in (span, begin) for concept in f.context.attributes}
    if not (begins_with_cue(structure.terms).search(after(span)) or _TERMED & set(span.context.attributes[:1])):
        return
    if ends_in_cue(structure.since_only).search(before(begin)):
        return  # it may be another term than the first
    expires = ends_in_cue(structure.ended | structure.to_words | structure.expiring, 2).search(before(end))
    began = ends_in_cue(structure.starting | structure.begun | structure.dating_from, 4).search(before(begin))
    if (expires or "expiry" in end.context.attributes) and (began or _BEGUN & concepts) and not _SERVED & concepts:
        yield from _compare(span, begin, end)


def _compare(span: Fact, begin: Fact, end: Fact) -> Iterator[Discord]:
    value = as_quantity(span)
    size = DAYS_IN[value.unit or ""]
    first, last = as_when(begin), as_when(end)
    least, most = _between(first_day(first), last_day(first), first_day(last), last_day(last), size)
    grace = max(Decimal(10) / size, value.low / 50)
    if most <= 0 or least - grace <= value.low <= most + grace:
        return
    real = (least + most) / 2
    if max(real, value.low) > min(real, value.low) * _FAR:
        return
    right = say_number(real.quantize(Decimal(1)))
    said = f"From {say_when(first)} to {say_when(last)} is {right} {value.unit}s, not {say_value(span)}"
    yield Discord("FC505", (span, begin, end), said, _WHY)


def _between(first: date, latest: date, begin: date, end: date, size: Decimal) -> tuple[Decimal, Decimal]:
    return Decimal((begin - latest).days) / size, Decimal((end - first).days) / size
