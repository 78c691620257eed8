"""FC505 and FC504 for a length told as over when a sentence ends, or by now.

`lengths` and `intervals` read words that open and close a stretch. Here the order alone does: one sentence dates two
moments and then tells one length, "shut at four on Tuesday afternoon, it reopened at nine on Thursday, after 53 hours";
or it dates a beginning and says what is so "by now": "has governed since 2017 and goes after twelve years".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from factcheck.comparison.arithmetic.intervals import is_near
from factcheck.comparison.arithmetic.lengths import MINUTES_IN
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
    quantity,
)
from factcheck.comparison.wording import say_number, say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_DAY = Decimal(1440)  # minutes
_WEEK = 7 * _DAY
_MINUTES = {**{unit: days * _DAY for unit, days in DAYS_IN.items()}, **MINUTES_IN}
_CLOCK = ("minute", "hour")
_GRAINS = ("year", "month", "day", "hour", "minute")
_HALF, _LOOSE = Decimal("0.5"), Decimal("0.6")  # of its unit by which a length may be rounded, and of a year
_FEW = 3  # of a unit below which a length says too little
_GAP, _LONG = 40, 120
_END = re.compile(r"\s?(?:$|[.,;:!?)–—])")
_CLAUSE = re.compile(r"[.;:!?()“”«»\n]")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Lengths that differ from the time between the two moments before them, or between a beginning and the news."""
    for sentence in telling.sentences:
        spans = [f for f in sentence if f.kind == "duration"]
        moments = [f for f in sentence if isinstance(f.value, When) and f.kind in ("date", "time")]
        if len(spans) != 1 or not _is_length(spans[0]) or not all(_is_moment(f) for f in moments):
            continue
        before_it = [f for f in moments if f.span.end <= spans[0].span.start]
        if len(before_it) > 1 and _closes(telling, structure, before_it[-2], before_it[-1], spans[0]):
            yield from _compare(spans[0], before_it[-2], before_it[-1])
        elif len(moments) in (1, 2):
            yield from _by_now(telling, structure, moments, spans[0])


def _is_length(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and value.unit in _MINUTES and value.low == value.high >= _FEW


def _is_moment(fact: Fact) -> bool:
    when = as_when(fact)
    return bool(when.start and when.end) and when.grain in _GRAINS and "/" not in when.timex and when.mod is None


def _closes(telling: Telling, structure: Structure, first: Fact, last: Fact, span: Fact) -> bool:
    """Whether a length stands behind two moments as what lies between them: ", after 46 hours"."""
    if (as_when(first).start or "") >= (as_when(last).start or ""):
        return False
    if as_quantity(span).unit not in _CLOCK and not _END.match(after(span)):
        return False  # "died in 1998 after five years of illness"
    gap = telling.gap(last, span)
    if len(gap) > _GAP or _CLAUSE.search(gap) or _CLAUSE.search(telling.gap(first, last)):
        return False
    bare, told = ends_in_cue(structure.afterwards, 1).subn("", gap)
    return told > 0 and re.search(r"(?:^|[,–—])\s*$", bare) is not None


def _compare(span: Fact, first: Fact, last: Fact) -> Iterator[Discord]:
    least, most = _reach(first, last)
    stated = _stated(span)
    weeks = (Decimal(0), _WEEK) if any(as_when(f).weekday is not None for f in (first, last)) else (Decimal(0),)
    if most <= 0 or any(_fits(span, stated, least + week, most + week) for week in weeks):
        return
    real = max(least, (least + most) / 2)
    if is_near(stated, real):
        said = f"From {_say_moment(first)} to {_say_moment(last)} is {_say(span, real)}"
        why = "The time between the two is another."
        yield Discord("FC505", (span, first, last), f"{said}, not {say_value(span)}", why)


def _by_now(telling: Telling, structure: Structure, moments: list[Fact], span: Fact) -> Iterator[Discord]:
    """ "Has governed since 2017 and goes after twelve years": what the sentence says is so on the day of the news."""
    published = telling.version.published
    stated = [f for f in moments if as_when(f).anchor == "stated"]
    if not published or len(stated) != 1 or as_quantity(span).unit not in DAYS_IN:
        return
    since, now = stated[0], datetime.fromisoformat(published[:10])
    gap, behind = telling.gap(since, span), after(span)
    begun = ends_in_cue(structure.since_only | structure.starting | structure.begun, 2).search(before(since, 50))
    if (
        begun is None
        or span.span.start < since.span.end
        or len(gap) > _LONG
        or _CLAUSE.search(gap)
        or not find_cue(structure.by_now).search(gap)
    ):
        return
    if not ends_in_cue(structure.afterwards | structure.making | structure.lasting, 1).search(gap):
        return
    if not (_END.match(behind) or begins_with_cue(structure.in_office | structure.captive, 1).search(behind)):
        return  # "founded in 1950, has made losses for three years in a row"
    begin, end = (datetime.fromisoformat(day or "") for day in (as_when(since).start, as_when(since).end))
    least, most = _minutes(now - end), _minutes(now + timedelta(days=1) - begin)
    value = _stated(span)
    if most <= 0 or _fits(span, value, least, most):
        return
    real = max(least, (least + most) / 2)
    if is_near(value, real):
        said = f"Since {say_when(as_when(since))} is {_say(span, real)}, not {say_value(span)}"
        yield Discord("FC504", (span, since), said, "The time from that date to the day of publication is another.")


def _reach(first: Fact, last: Fact) -> tuple[Decimal, Decimal]:
    """The least and the most minutes from one moment to the other."""
    one, two = as_when(first), as_when(last)
    begin, end = datetime.fromisoformat(one.start or ""), datetime.fromisoformat(one.end or "")
    return (
        _minutes(datetime.fromisoformat(two.start or "") - end),
        _minutes(datetime.fromisoformat(two.end or "") - begin),
    )


def _minutes(time: timedelta) -> Decimal:
    return Decimal(int(time.total_seconds() // 60))


def _stated(span: Fact) -> Decimal:
    return as_quantity(span).low * _MINUTES[as_quantity(span).unit or ""]


def _fits(span: Fact, stated: Decimal, least: Decimal, most: Decimal) -> bool:
    value = as_quantity(span)
    size = _MINUTES[value.unit or ""]
    grace = size * (_LOOSE if value.unit == "year" else _HALF)
    if value.unit == "day":
        grace = size  # the first and the last day may both count
    if value.hedge != "exact":
        grace = max(grace, stated / 5)
    return least - grace <= stated <= most + grace


def _say(span: Fact, minutes: Decimal) -> str:
    unit = as_quantity(span).unit or ""
    return f"about {say_number(round(minutes / _MINUTES[unit], 0))} {unit}s"


def _say_moment(fact: Fact) -> str:
    """A day as messages say days, a time of day in the words of the text, which tell the day too."""
    return f"“{fact.text}”" if fact.kind == "time" else say_when(as_when(fact))
