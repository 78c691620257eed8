"""FC504: how long something has been there or went on, beside the date on which it began.

`spans` reads lengths that their wording counts from a date. Here the date only tells the beginning of the same thing: a
bank founded in 1993 "in its 23-year history"; a ferry in service since 2009 "and now 26 years old"; an inquiry set up
last January that "took three years", when not so much time has passed at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.comparison.arithmetic.intervals import is_slip, say_day
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
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_WHY = "The time from that date to the day of publication is another."
_BOTH = "The time between the two years is another."
_MADE = frozenset({"founded", "built", "opened"})  # concepts of dates on which a thing began to be
_CLAUSE = re.compile(r"[.;:!?()“”«»\n]")
_FAR, _FURTHER = Decimal("1.7"), Decimal(3)  # times that a length may be off to be a slip
_CHILD = 12  # years of a person who founded nothing, so that the age is not theirs
_FEW = 3  # years that are told in months
_LONGEST_GAP = 60
_NEWS = 14  # days in which a date is that of the news
_LEAST = {"year": 2, "month": 2, "week": 3, "day": 5}


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Lengths that something cannot have had by the day of publication, since it began when the text says it did."""
    if not telling.version.published:
        return
    now = date.fromisoformat(telling.version.published[:10])
    dates = [f for f in telling.figures if _is_beginning(f, now)]
    for span in telling.figures:
        if _is_length(span):
            yield from _history(telling, structure, span, dates, now)
            yield from _marriage(telling, structure, span, dates, now)
            yield from _too_long(telling, structure, span, dates, now)
        yield from _old_now(telling, structure, span, dates, now)
        yield from _jubilee(telling, structure, span, dates, now)


def _is_beginning(fact: Fact, now: date) -> bool:
    """Whether a fact is a day, month or year in the past of the news; one without a year is the last of its name."""
    when = fact.value
    if not isinstance(when, When) or fact.kind not in ("date", "time") or not when.start or not when.end:
        return False
    if when.grain not in ("year", "month", "day", "minute") or "/" in when.timex or when.mod is not None:
        return False
    named = when.anchor == "stated" or re.match(r"\d{4}-\d\d", when.timex) is not None
    return named and (now - last_day(when)).days > _NEWS


def _is_length(fact: Fact) -> bool:
    value = quantity(fact)
    return (
        fact.kind == "duration" and value is not None and value.unit in DAYS_IN and value.low == value.high
        and value.low >= _LEAST[value.unit] and not fact.context.in_title
    )  # fmt: skip


def _history(telling: Telling, structure: Structure, span: Fact, dates: list[Fact], now: date) -> Iterator[Discord]:
    """ "In its 23-year history; it was founded in 1993"; "opened in 1988. In 27 years of work ..."."""
    if not begins_with_cue(structure.existing, 2).search(after(span)):
        return
    near = [f for f in dates if abs(f.context.position - span.context.position) <= 1]
    made = [f for f in near if _is_made(structure, f) and f.context.holders[:1] == span.context.holders[:1]]
    if len(made) == 1 and len({as_when(f).timex for f in near if as_when(f).grain == "year"}) <= 1:
        yield from _compare(span, made[0], now)


def _marriage(telling: Telling, structure: Structure, span: Fact, dates: list[Fact], now: date) -> Iterator[Discord]:
    """ "They were married in 1957. ... When he died in 2009, after 62 years of marriage"."""
    wed = [f for f in dates if "married" in f.context.attributes and f.sentence_start != span.sentence_start]
    if len({as_when(f).timex for f in wed}) != 1 or not begins_with_cue(structure.wedded).search(after(span)):
        return
    others = [f for f in dates if f.sentence_start == span.sentence_start]
    died = find_cue(frozenset(structure.fates[0] if structure.fates else ()))
    if not others:
        if not died.search(span.sentence.lower()):
            yield from _compare(span, wed[0], now)
    elif len(others) == 1 and as_when(others[0]).grain == "year" and died.search(before(others[0])):
        middle = date(first_day(as_when(others[0])).year, 7, 1)
        yield from _compare(span, wed[0], middle, end=others[0])


def _is_made(structure: Structure, fact: Fact) -> bool:
    told = ends_in_cue(structure.dating_from, 2).search(before(fact, 50))
    return bool(told) or bool(_MADE & set(fact.context.attributes))


def _old_now(telling: Telling, structure: Structure, age: Fact, dates: list[Fact], now: date) -> Iterator[Discord]:
    """ "In service since 2009 and now 26 years old"; "launched in 1998, which makes her 37"."""
    value = quantity(age)
    if value is None or not is_exact(age) or value.unit not in ("year", None) or value.counted or value.step != 1:
        return
    for since in (f for f in dates if f.sentence_start == age.sentence_start and f.span.end <= age.span.start):
        gap = telling.gap(since, age)
        words, made = find_cue(structure.makes_age).subn(" ", gap)
        told = (
            made
            if value.unit
            else re.match(r"\s?(?:$|[.,;)–—])", after(age)) and find_cue(structure.making).search(gap)
        )
        words = find_cue(structure.coordinators | structure.nearly).sub(" ", words)
        years = now.year - first_day(as_when(since)).year
        if told and not re.search(r"\w", words) and _is_made(structure, since) and abs(years - low(age)) <= _CHILD:
            yield from _compare(age, since, now)


def _jubilee(telling: Telling, structure: Structure, count: Fact, dates: list[Fact], now: date) -> Iterator[Discord]:
    """ "Founded in 1925, the club marks its 90th anniversary this year"."""
    value = quantity(count)
    if value is None or value.unit not in ("year", None) or value.low != value.high or not is_exact(count):
        return
    found = begins_with_cue(structure.jubilee).search(after(count)) or _turns(structure, count)
    if found is None or begins_with_cue(structure.of_the | structure.articles).match(after(count, 60)[found.end() :]):
        return  # "the 90th anniversary of its first match"
    whens = [f for f in telling.figures if f.sentence_start == count.sentence_start and isinstance(f.value, When)]
    made = [f for f in whens if f in dates and _is_made(structure, f)]
    today = [f for f in whens if f not in made]
    years = [f for f in today if as_when(f).grain == "year" and as_when(f).start and as_when(f).mod is None]
    if len(made) != 1 or len(today) != 1 or not years or as_when(made[0]).grain != "year":
        return
    then = first_day(as_when(years[0])).year
    if then != now.year and as_when(years[0]).anchor != "stated":
        return
    right = then - first_day(as_when(made[0])).year
    if right != value.low and is_slip(value.low, Decimal(right), _FAR):
        said = f"From {say_when(as_when(made[0]))} to {then} is {right} years, not {say_number(value.low)}"
        yield Discord("FC504", (count, made[0]), said, _WHY)


def _turns(structure: Structure, count: Fact) -> re.Match[str] | None:
    """ "Founded in 1925, the choir turns 90 this year": what was founded is the subject."""
    words = re.fullmatch(r"[^,]{4,40},\s((?:\w+\s){2,3})", opening(count))
    turns = count.kind == "age" and words and ends_in_cue(structure.age_is).search(words[1])
    return re.match("", after(count)) if turns and not find_cue(structure.kin).search(opening(count)) else None


def _too_long(telling: Telling, structure: Structure, span: Fact, dates: list[Fact], now: date) -> Iterator[Discord]:
    """ "The inquiry, set up last January, took three years"; "captured in May 2022, she had spent four years there"."""
    for since in dates:
        if not _goes_on_from(telling, structure, span, since):
            continue
        size = DAYS_IN[as_quantity(span).unit or ""]
        if low(span) > Decimal((now - first_day(as_when(since))).days) / size:
            yield from _compare(span, since, now, _FURTHER)


def _goes_on_from(telling: Telling, structure: Structure, span: Fact, since: Fact) -> bool:
    """Whether a length is told as that of what began on a date, with no other time in the sentence."""
    if span.sentence_start != since.sentence_start:
        return False
    gap = telling.gap(since, span) if since.span.end <= span.span.start else telling.gap(span, since)
    others = [f for f in telling.figures if f.sentence_start == span.sentence_start and isinstance(f.value, When)]
    if others != [since] or len(gap) > _LONGEST_GAP or _CLAUSE.search(gap):
        return False
    began = structure.starting | structure.begun | structure.dating_from
    if not ends_in_cue(began, 5).search(before(since, 70)):
        return False
    if span.span.end <= since.span.start:  # "eight months after the trial opened in January"
        return "," not in gap and bool(begins_with_cue(structure.since_words).match(gap))
    if ends_in_cue(structure.lasted, 1).search(before(span)):
        return True
    held = begins_with_cue(structure.captive).search(after(span))
    closed = held and re.match(r"\s?(?:$|[.,;])", after(span)[held.end() :])
    return bool(closed) and not find_cue(structure.conjunctions).search(gap)


def _compare(span: Fact, since: Fact, now: date, far: Decimal = _FAR, end: Fact | None = None) -> Iterator[Discord]:
    value = as_quantity(span)
    unit = value.unit or "year"
    size = DAYS_IN[unit]
    least, most = (Decimal((now - day(as_when(since))).days) / size for day in (last_day, first_day))
    grace = Decimal(1) if value.hedge == "exact" else max(Decimal(1), value.low / 5)
    if value.hedge in ("less-than", "at-most") or value.close:
        grace = Decimal(1)
    if least - grace <= value.low <= most + grace or not is_slip(value.low, max(least, (least + most) / 2), far):
        return
    real = most if as_when(since).grain == "year" else (least + most) / 2
    if unit == "year" and real < _FEW:
        real, unit = real * 12, "month"
    right = say_number(real.quantize(Decimal(1)))
    until = say_day(now) if end is None else say_when(as_when(end))
    said = f"From {say_when(as_when(since))} to {until} is about {right} {unit}s, not {say_value(span)}"
    if end is None:
        yield Discord("FC504", (span, since), said, _WHY)
    else:
        yield Discord("FC505", (span, since, end), said, _BOTH)
