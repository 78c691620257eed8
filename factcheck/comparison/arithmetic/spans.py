"""FC504: a span of years, months or days that does not fit the date it counts from.

The end of the span is the day of publication; a span with both ends in the text is read in `lengths`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

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
    quantity,
)
from factcheck.comparison.wording import say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_LEAST = {"year": 2, "month": 2, "week": 3, "day": 4}
_QUARTER = Decimal("0.25")
_NEAR = 40


class Elapsed(Struct, frozen=True):
    """The shortest and longest time from a date to the end of the span, in the unit of the span."""

    least: Decimal
    most: Decimal


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Spans that do not fit their beginning, each told of once."""
    published = telling.version.published
    if not published:
        return
    now = date.fromisoformat(published[:10])
    told: set[int] = set()
    for number, sentence in enumerate(telling.sentences):
        following = telling.sentences[number + 1] if number + 1 < len(telling.sentences) else []
        if following and following[0].context.position - sentence[0].context.position > 1:
            following = []
        for span, since, certain in _pairs(telling, structure, sentence, following):
            elapsed = _elapsed(since, now, span)
            if elapsed is None or span.span.start in told or _fits(span, elapsed):
                continue
            told.add(span.span.start)
            yield _tell(span, since, now, elapsed, certain)
    yield from _waits(telling, structure, now)


def _pairs(
    telling: Telling, structure: Structure, sentence: list[Fact], following: list[Fact]
) -> Iterator[tuple[Fact, Fact, bool]]:
    """Each span with the date from which its wording counts it."""
    spans = [f for f in sentence if _is_span(f)]
    begins = [f for f in [*sentence, *following] if is_begin(f)]
    for span in spans:
        for since in begins:
            if _counts_from(telling, structure, span, since):
                yield span, since, True
    for since in (f for f in sentence if is_begin(f)):
        for span in (f for f in following if _is_span(f)):
            if _idle(structure, span) and _is_last_time(telling, structure, since):
                yield span, since, True
    begins = [f for f in sentence if is_begin(f)]
    for span in (f for f in [*sentence, *following] if _is_span(f) and _runs_since(structure, f)):
        ahead = [f for f in begins if f.span.end <= span.span.start]
        if len(ahead) == len(begins) == 1 and not _others_between(telling, ahead[0], span):
            yield span, ahead[0], True


def _runs_since(structure: Structure, span: Fact) -> bool:
    """ "In the almost three years since, ...": what went before is where a length begins."""
    if begins_with_cue(structure.since_then - structure.since_only).search(after(span)):
        return True
    since = begins_with_cue(structure.since_only, 1).search(after(span))
    return since is not None and re.match(r"\s?(?:$|[.,;:)–—])", after(span)[since.end() :]) is not None


def _counts_from(telling: Telling, structure: Structure, span: Fact, since: Fact) -> bool:
    head = before(since, 60)
    if _idle(structure, span) and _is_last_time(telling, structure, since):
        return True
    return span.sentence_start == since.sentence_start and _bound(telling, structure, span, since, head)


def _bound(telling: Telling, structure: Structure, span: Fact, since: Fact, head: str) -> bool:
    """Whether the wording of one sentence counts the span from the date."""
    office = bool(begins_with_cue(structure.in_office, 1).search(after(span)))
    since_only = bool(ends_in_cue(structure.since_only).search(head))
    if span.span.start < since.span.start:
        between = telling.gap(span, since)
        if len(between) > 70 or _others_between(telling, span, since):
            return False
        # "eight months of talks, which opened on 9 September"; "twelve years in power for a man in office since 2017"
        if ends_in_cue(structure.which_began, 2).search(between) or (office and since_only):
            return True
        # "has dragged on for nine years, since it was filed in 2016"
        direct = begins_with_cue(structure.since_only).search(between) and len(between) < 45
        lasting = structure.lasting | structure.articles | {*structure.in_words}
        return bool(direct and ends_in_cue(lasting).search(before(span)))
    between = telling.gap(since, span)
    if len(between) > 90 or find_cue(structure.ended).search(between) or _others_between(telling, since, span):
        return False
    # "has run the school since 2009, for 16 years"
    # "since 2009, twelve years now"; "since 2009 – twelve years at the top"
    closing = begins_with_cue(structure.stressing | structure.in_office).sub("", after(span))
    counts = since_only and _only_counts(structure, between) and re.match(r"\s?(?:$|[,.;)–—])", closing)
    if counts or not ends_in_cue(structure.lasting).search(between):
        return bool(counts)
    standing = bool(find_cue(structure.standing).search(between))
    # ", for four years with his wife" tells of another time than the clause before it
    aside = re.search(r",\s$", ends_in_cue(structure.lasting).sub("", between)) and re.match(r"\s\w", after(span))
    new_clause = bool(aside or find_cue(structure.coordinators).search(between))
    return (since_only and (office or standing) and not new_clause) or (
        standing and bool(ends_in_cue(structure.dating_from, 3).search(head)) and not office
    )


def _only_counts(structure: Structure, gap: str) -> bool:
    """Whether nothing but a mark and words like "for" or "that is" stands between a date and a span."""
    gap = begins_with_cue(structure.in_office).sub("", gap)
    if not gap.lstrip().startswith((",", "(", "–", "—")):
        return False
    for cues in (structure.lasting, structure.restating, structure.nearly, structure.since_only, structure.stressing):
        gap = find_cue(cues).sub(" ", gap)
    return not gap.strip(" ,(–—")


def _others_between(telling: Telling, left: Fact, right: Fact) -> bool:
    """Whether another date or span stands between the two."""
    return any(
        (isinstance(f.value, When) or f.kind == "duration") and left.span.end <= f.span.start < right.span.start
        for f in telling.figures
    )


def _idle(structure: Structure, span: Fact) -> bool:
    """Whether the span is a wait or an absence: "the 41-year wait", "a wait of 41 years"."""
    return bool(
        begins_with_cue(structure.waiting, 2).search(after(span))
        or ends_in_cue(structure.waiting | structure.waited, 1).search(before(span))
    )


def _is_last_time(telling: Telling, structure: Structure, since: Fact) -> bool:
    """Whether a date is that of the last time: "for the first time since", "a first title since", "their last was"."""
    head = before(since, 60)
    if ends_in_cue(structure.first_since).search(head) or ends_in_cue(structure.last_time, 4).search(head):
        return True
    return bool(ends_in_cue(structure.since_only).search(head)) and any(
        f.kind == "rank" and as_quantity(f).low == 1 and 0 < since.span.start - f.span.end < _NEAR
        for f in telling.figures
    )


def _waits(telling: Telling, structure: Structure, now: date) -> Iterator[Discord]:
    """ "They waited more than two years" where the only dated event of the text is younger than that."""
    dates = [f for f in telling.figures if is_begin(f) and _full(f)]
    days = {f.value.start for f in dates if isinstance(f.value, When)}
    past = [f for f in dates if (now - _start(f)).days > 60]
    if len({_start(f) for f in past}) != 1 or len(days) > 3:
        return
    since = past[0]
    for span in telling.figures:
        value = quantity(span)
        if not _is_span(span) or value is None or value.unit not in ("year", "month"):
            continue
        if not 0 < span.context.position - since.context.position <= 4:
            continue
        if not ends_in_cue(structure.waited, 3).search(before(span, 60)):
            continue
        elapsed = _elapsed(since, now, span)
        if elapsed is not None and not _fits(span, elapsed):
            yield _tell(span, since, now, elapsed, certain=False)


def _is_span(fact: Fact) -> bool:
    value = quantity(fact)
    return (
        fact.kind == "duration" and value is not None and value.unit in DAYS_IN and value.low == value.high
        and value.low >= _LEAST[value.unit]
    )  # fmt: skip


def is_begin(fact: Fact) -> bool:
    """Whether the fact is one stated day, month or year that lies in the past of a text."""
    when = fact.value
    return (
        isinstance(when, When) and fact.kind == "date" and when.anchor == "stated" and bool(when.start)
        and when.grain in ("year", "month", "day") and "/" not in when.timex and when.mod is None
    )  # fmt: skip


def _full(fact: Fact) -> bool:
    return isinstance(fact.value, When) and fact.value.grain in ("day", "month")


def _start(fact: Fact) -> date:
    return first_day(as_when(fact))


def _elapsed(since: Fact, now: date, span: Fact) -> Elapsed | None:
    """Time from any day of the beginning to the day of publication; None for a beginning after it."""
    first, last = first_day(as_when(since)), last_day(as_when(since))
    if last > now:
        last = now
    if first >= now:
        return None
    size = DAYS_IN[as_quantity(span).unit or ""]
    return Elapsed(Decimal((now - last).days) / size, Decimal((now - first).days) / size)


def _fits(span: Fact, elapsed: Elapsed) -> bool:
    """Whether a careful writer could call the elapsed time by the span: a unit of grace, more where it is hedged."""
    value = as_quantity(span)
    number, grace = value.low, Decimal(1)
    if value.hedge == "about":
        grace = max(grace, number / 5)
    elif value.hedge in ("more-than", "at-least"):
        return number <= elapsed.most + Decimal("0.1") and elapsed.least <= number * 2 + 1
    elif value.hedge in ("less-than", "at-most"):
        least = number * 3 / 4 - _QUARTER if value.close else number / 2 - 1  # "almost three years"
        return elapsed.least <= number + Decimal("0.1") and (value.hedge == "at-most" or elapsed.most >= least)
    if value.unit == "year" and number >= 20 and number % 10 == 0:
        grace = Decimal(2)  # "fifty years" is often a round figure
    if value.unit in ("day", "week"):
        grace = max(grace, number / 10)
    return elapsed.least - grace <= number <= elapsed.most + grace


def _tell(span: Fact, since: Fact, now: date, elapsed: Elapsed, certain: bool) -> Discord:
    value, begin = as_quantity(span), as_when(since)
    middle = round(elapsed.most if begin.grain == "year" else (elapsed.least + elapsed.most) / 2)
    unit = value.unit or "year"
    months = unit == "year" and middle < 2
    if months:
        middle, unit = int((elapsed.least + elapsed.most) / 2 * 12), "month"
    right = f"{middle} {unit}" + ("s" if middle != 1 else "")
    if begin.grain != "year":
        right = "about " + right
    until = str(now.year) if begin.grain == "year" else f"{now.day} {now:%B} {now.year}"
    message = f"From {say_when(begin)} to {until} is {right}, not {say_value(span)}"
    why = "The span is counted from that date to the day of publication."
    return Discord("FC504", (span, since), message, why, "error" if certain else "warning")
