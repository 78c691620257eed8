"""The year of a dateline that states only day and month."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d|\s?(?:%|percent|per cent))")

NEAR = 60  # days between the dates of texts that tell of one time


class Stated(NamedTuple):
    """A day as stated: the year may be missing; `published` is ISO 8601 where the day is complete."""

    published: str | None
    month: int = 0
    day: int = 0
    weekday: int | None = None


def infer_year(stated: Stated, text: str, weekdays: Iterable[int], known: Iterable[str] = ()) -> str | None:
    """The full day for a stated day and month: the one year that the text names and its weekdays allow.

    `weekdays` are those that the opening of the text names, `known` are full days (ISO) stated nearby, of which one
    within two months gives the year.
    """
    fitting = set(weekdays) if stated.weekday is None else {stated.weekday}
    beside = [date.fromisoformat(other[:10]) for other in known]
    one_time = beside and (max(beside) - min(beside)).days <= NEAR
    for other in beside:
        day = _nearest(stated, other)
        # A weekday of the text may be that of an event days before.
        if day and (not fitting or day.weekday() in fitting or (one_time and stated.weekday is None)):
            return day.isoformat()
    if not fitting:
        return None
    # Older years are history; the newest may be a plan. Early in a year the news still speaks of the last one.
    years = sorted({int(found.group()) for found in _YEAR.finditer(text)})[-2:]
    if years and stated.month <= 3:
        years.append(years[-1] + 1)
    days = [day for year in years if (day := day_of(year, stated.month, stated.day)) and day.weekday() in fitting]
    return days[0].isoformat() if len(days) == 1 else None


def _nearest(stated: Stated, other: date) -> date | None:
    for year in (other.year, other.year - 1, other.year + 1):
        day = day_of(year, stated.month, stated.day)
        if day and abs((day - other).days) <= NEAR:
            return day
    return None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
