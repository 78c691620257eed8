"""FC505 for a length of time between two days or years that the text tells loosely, and for clocks side by side.

`lengths` reads words that open and close a stretch. Here two dates of one sentence, or a date and the day of the news,
are the ends because the length is told as what lies between them: "joined in 2006, left in 2021, eleven years later";
"freed on Monday, four years after she was captured in April 2022".
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
    last_day,
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_WHY = "The time between the two is another."
_FAR = Decimal("1.7")  # times: a length further off is likelier to be of something else
_NEWS = 14  # days in which a date is that of the news
_SEASON = 90  # days over which days without a year are told
_REACH = 70  # characters between a length and the event from which it counts
_TENS = Decimal(10)  # years by which one slips a decade
_CLAUSE = re.compile(r"[.;:!?()“”«»\n]")
_GRAINS = ("year", "month", "day")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Lengths of time that differ from the time between the two ends which their wording gives them."""
    for sentence in telling.sentences:
        dates = [f for f in sentence if is_end(f)]
        if not dates:
            continue
        yield from _counted_on(telling, structure, sentence)
        spans = [f for f in sentence if _is_length(f)]
        if len(spans) != 1:
            continue
        span, stated = spans[0], [f for f in dates if _is_stated(telling, f)]
        if len(stated) == len(dates) == 2:
            yield from _both_ends(telling, structure, span, *stated)
        elif len(stated) == 1:
            yield from _until_news(telling, structure, span, stated[0], dates)


def is_end(fact: Fact) -> bool:
    """Whether a fact is a day, month or year that may begin or end a stretch."""
    when = fact.value
    return (
        isinstance(when, When) and fact.kind == "date" and bool(when.start) and when.grain in _GRAINS
        and "/" not in when.timex and when.mod is None and when.anchor in ("stated", "publication")
    )  # fmt: skip


def _is_stated(telling: Telling, fact: Fact) -> bool:
    """Whether a date is told as such; a month or a day without its year is the last one that is not of the news."""
    when = as_when(fact)
    if when.anchor == "stated" or not telling.version.published or when.grain == "year" or when.weekday is not None:
        return when.anchor == "stated"
    return (date.fromisoformat(telling.version.published[:10]) - last_day(when)).days > _NEWS


def _is_length(fact: Fact) -> bool:
    value = quantity(fact)
    return (
        fact.kind == "duration" and value is not None and value.unit in DAYS_IN and value.low == value.high
        and value.low * DAYS_IN[value.unit] > 3
    )  # fmt: skip


def _counted_on(telling: Telling, structure: Structure, sentence: list[Fact]) -> Iterator[Discord]:
    """ "In 2015, five years after the fire of 2012"; "18 months after the flood of May 2023 it opened in May 2025"."""
    figures = [f for f in sentence if is_end(f) or _is_length(f)]
    for place, span in enumerate(figures[:-1]):
        since = figures[place + 1]
        if not _is_length(span) or not is_end(since) or not _counts_after(telling, structure, span, since):
            continue
        ahead = figures[place - 1] if place else None
        later = figures[place + 2 :]
        if ahead is not None and is_end(ahead):
            gap = find_cue(structure.stressing | structure.nearly | structure.later).sub(" ", telling.gap(ahead, span))
            closed = re.match(r"[^,;:.!?()“”]{0,40}(?:[,)]|\s[–—-]|\.?$)", after(since, 60))
            ends = [ahead] if re.fullmatch(r"\s*[,(–—]\s*", gap) and closed else []
        else:
            gap = telling.gap(since, later[0]) if later else ""
            ends = later if place == 0 and len(later) == 1 and _closes_clause(structure, span, gap) else []
        if len(ends) != 1 or not is_end(ends[0]):
            continue
        if any(as_when(f).anchor != "stated" for f in (since, *ends)) and not _misses_days(span, since, ends[0]):
            continue
        first, last = _start(since), last_day(as_when(since))
        yield from _compare(span, since, first, last, _start(ends[0]), last_day(as_when(ends[0])), ends[0])


def _misses_days(span: Fact, since: Fact, end: Fact) -> bool:
    """Whether days of the days around the news are further apart than told, be a weekday of this week or the next."""
    if not all(as_when(f).grain == "day" for f in (since, end)) or as_quantity(span).unit != "day":
        return False
    real, stated = (_start(end) - _start(since)).days, as_quantity(span).low
    weeks = (0, 7) if as_when(end).weekday is not None else (0,)
    return 0 < real < _SEASON and all(abs(real + week - stated) > 1 for week in weeks)


def _counts_after(telling: Telling, structure: Structure, span: Fact, since: Fact) -> bool:
    """Whether a length is told as counted from a date: "five years after the fire of 2012"."""
    gap = telling.gap(span, since)
    return (
        len(gap) < _REACH and not re.search(r"[,;:.!?()“”«»\n]", gap)
        and find_cue(structure.since_words).match(gap.lstrip()) is not None
    )  # fmt: skip


def _closes_clause(structure: Structure, span: Fact, gap: str) -> bool:
    """Whether a main clause follows and ends in a date of its own: ", it opened in ", " wurde sie im "."""
    words = find_cue(structure.stressing | structure.nearly | structure.later).sub(" ", opening(span))
    if words.strip() or len(gap) > _REACH * 2 or re.search(r"[;:.!?()“”«»\n]|,[^,]*,", gap):
        return False
    return not find_cue(structure.conjunctions | structure.since_only).search(gap)


def _both_ends(telling: Telling, structure: Structure, span: Fact, one: Fact, two: Fact) -> Iterator[Discord]:
    """ "Whom she married in 1960 and who died in 1998 after 28 years of marriage"."""
    if one.span.start > two.span.start or span.span.start < two.span.start or _start(one) >= _start(two):
        return
    if not find_cue(structure.starting).search(before(one, 60)) or _CLAUSE.search(telling.gap(one, two)):
        return
    gap = telling.gap(two, span)
    lasted = ends_in_cue(structure.lasting | structure.afterwards, 1).search(gap)
    apposed = re.fullmatch(r"\s?[,(–—]\s?", gap) and (
        find_cue(structure.total).match(after(span).lstrip()) or begins_with_cue(structure.later).search(after(span))
    )
    if len(gap) > 40 or _CLAUSE.search(gap.replace("(", "")) or not (lasted or apposed):
        return
    yield from _compare(span, one, _start(one), last_day(as_when(one)), _start(two), last_day(as_when(two)), two)


def _until_news(
    telling: Telling, structure: Structure, span: Fact, since: Fact, dates: list[Fact]
) -> Iterator[Discord]:
    """A length that runs from a date to the day of the news: "freed on Monday, five years after his arrest in 2022"."""
    published = telling.version.published
    if not published:
        return
    now = date.fromisoformat(published[:10])
    news = [f for f in dates if as_when(f).anchor == "publication" and abs((_start(f) - now).days) <= _NEWS]
    if len(news) != len(dates) - 1 or _start(since) >= now:
        return
    if (news and _counts_to_news(telling, structure, span, since)) or _counts_to_now(telling, structure, span, since):
        yield from _compare(span, since, _start(since), last_day(as_when(since)), now, now, None)


def _counts_to_news(telling: Telling, structure: Structure, span: Fact, since: Fact) -> bool:
    """Whether the day of the news is told as so long after the date, or what began on it as ended by the news."""
    if span.span.end <= since.span.start:
        gap = telling.gap(span, since)
        joined = re.match(rf"(?:\s(?:{find_cue(structure.coordinators).pattern})\s\w+\s\w+)?\s?", gap)
        tail = gap[joined.end() :] if joined else gap
        return len(gap) < 70 and bool(find_cue(structure.since_words).match(tail)) and not re.search(r"[,;:.]", gap)
    started = find_cue(structure.starting).search(before(since, 50))
    return bool(started) and bool(ends_in_cue(structure.afterwards, 1).search(before(span, 30)))


def _counts_to_now(telling: Telling, structure: Structure, span: Fact, since: Fact) -> bool:
    """ "Closed in 2009 and since then, for twelve years, ..."; "39 years behind him, having started in 1988"."""
    if span.span.end <= since.span.start:
        gap = telling.gap(span, since)
        return len(gap) < 70 and bool(find_cue(structure.having_begun).search(gap)) and not re.search(r"[;:.]", gap)
    gap = telling.gap(since, span)
    return len(gap) < 60 and not _CLAUSE.search(gap) and bool(find_cue(structure.since_then).search(gap))


def _compare(
    span: Fact, since: Fact, first: date, latest: date, begin: date, end: date, until: Fact | None
) -> Iterator[Discord]:
    """`first` to `latest` is when the stretch can have begun, `begin` to `end` when it can have ended."""
    value = as_quantity(span)
    size = DAYS_IN[value.unit or ""]
    least, most = Decimal((begin - latest).days) / size, Decimal((end - first).days) / size
    if most <= 0:
        return
    exact = value.unit == "year" and value.step < 1  # "three years and three months"
    grace = Decimal("0.2") if exact else Decimal(1)
    if value.hedge != "exact":
        grace = max(grace, value.low / 5)
    if least - grace <= value.low <= most + grace:
        return
    real = max(least, (least + most) / 2)
    if not is_slip(value.low, real):
        return
    right = f"{say_number(round(real, 1 if exact else 0))} {value.unit}s"
    reach = f"{say_when(as_when(since))} to {say_when(as_when(until)) if until else say_day(end)}"
    facts = (span, since) if until is None else (span, since, until)
    code = "FC504" if until is None else "FC505"
    yield Discord(code, facts, f"From {reach} is about {right}, not {say_value(span)}", _WHY)


def is_slip(stated: Decimal, real: Decimal, far: Decimal = _FAR) -> bool:
    """Whether a length is near the real one, or a decade or so away."""
    return is_near(stated, real, far) or (min(stated, real) > 0 and round(abs(stated - real)) % _TENS == 0)


def is_near(stated: Decimal, real: Decimal, far: Decimal = _FAR) -> bool:
    """Whether a length is so near the real one that it can be told of it."""
    return min(stated, real) > 0 and max(stated, real) <= min(stated, real) * far


def say_day(day: date) -> str:
    """A day as "17 January 2024"."""
    return f"{day.day} {day:%B} {day.year}"


def _start(fact: Fact) -> date:
    return first_day(as_when(fact))


def _year(fact: Fact) -> int:
    return _start(fact).year
