"""FC502: a weekday that its date does not fall on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from factcheck.comparison.arithmetic.telling import Discord, Telling, after, cut, find_cue
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST_WORD = re.compile(r"[^\W\d]+(?:['’ʼ-][^\W\d]+)*")
_GENITIVE = re.compile(r"['’]s\b")
_NEAR = 60  # days from publication within which a date without a year is sure to mean the year of publication


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Dates whose stated weekday is not theirs, in one expression or in two side by side."""
    for place, fact in enumerate(telling.figures):
        when = fact.value
        if not isinstance(when, When) or when.grain != "day" or not re.search(r"\d", fact.text):
            continue
        if when.weekday is not None:
            pieces = () if _GENITIVE.match(after(fact)) else _split(fact)  # "the talks of 5 June, Friday's vote"
            stated = when.weekday
        else:
            pieces, stated = _beside(telling, structure, place, fact)
        if not pieces or not _certain(telling, when):
            continue
        day = datetime.fromisoformat(when.start or "").date()
        if day.weekday() != stated:
            right = f"{day.day} {day:%B} {day.year} is a {_DAYS[day.weekday()]}"
            yield Discord("FC502", pieces, f"{right}, not a {_DAYS[stated]}", f"By the calendar {right}.")


def _certain(telling: Telling, when: When) -> bool:
    """Whether the year of a single day is stated, or sure from the day of publication."""
    if not when.start or not when.end or when.mod:
        return False
    day, end = datetime.fromisoformat(when.start).date(), datetime.fromisoformat(when.end).date()
    if (end - day).days > 1 or "/" in when.timex or len(when.timex) < 10:
        return False
    if when.anchor == "stated":
        return True
    published = telling.version.published
    return when.anchor == "publication" and bool(published) and abs((day - _day(published or "")).days) <= _NEAR


def _day(published: str) -> date:
    return date.fromisoformat(published[:10])


def _split(fact: Fact) -> tuple[Fact, ...]:
    """The weekday and the date of one expression as two facts, so that both places are shown."""
    word = _FIRST_WORD.search(fact.text)
    digit = re.search(r"\d", fact.text)
    if not word or not digit or "\n" in fact.text:
        return ()
    start = fact.span.start
    if word.start() < digit.start():
        rest = fact.text[word.end() :]
        at = start + word.end() + len(rest) - len(rest.lstrip(" ,.–—-("))
        return (cut(fact, start + word.start(), start + word.end()), cut(fact, at, fact.span.end))
    tail = list(_FIRST_WORD.finditer(fact.text))[-1]
    head = fact.text[: tail.start()].rstrip(" ,–—-(")
    return (cut(fact, start, start + len(head)), cut(fact, start + tail.start(), start + tail.end()))


def _beside(telling: Telling, structure: Structure, place: int, fact: Fact) -> tuple[tuple[Fact, ...], int]:
    """A weekday that stands as a fact of its own directly before or behind the date."""
    for other in telling.figures[max(0, place - 1) : place] + telling.figures[place + 1 : place + 2]:
        when = other.value
        if not isinstance(when, When) or when.weekday is None or re.search(r"\d", other.text):
            continue
        left, right = (other, fact) if other.span.start < fact.span.start else (fact, other)
        gap = find_cue(structure.articles).sub("", telling.gap(left, right))
        if re.fullmatch(r"\s?[,(]\s{0,2}", gap):
            return (other, fact), when.weekday
    return (), 0
