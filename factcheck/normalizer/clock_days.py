"""Days of clock times that stand apart from theirs: "On Tuesday ... The alarm was raised at 9.20 a.m."

A clock time that is compared with those of other versions is compared as it is told, by hour and minute: which day it
belongs to is a reader's guess. Who asks for the facts of a text is given the guess as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from factcheck.model import Anchor, Fact, When
from factcheck.normalizer.canonical import canonical_form
from factcheck.normalizer.dates import parse_day

Day = tuple[date, Anchor]
_NIGHT, _SMALL_HOURS = "TNI", 9  # a clock time before nine, told of a night, is of the day on which the night ends


def with_days(facts: Sequence[Fact], published: str | None) -> list[Fact]:
    """The facts in their order; a clock time without its day has that of its sentence, of the one before, or today."""
    day = parse_day(published)
    today: Day | None = (day, "publication") if day is not None else None
    return list(_dated(facts, today))


def _dated(facts: Sequence[Fact], today: Day | None) -> Iterator[Fact]:
    sentence, here, before = -1, None, None  # the day told last in this sentence, and in the one before it
    nights: set[date] = set()  # days of which a night was told
    for index, fact in enumerate(facts):
        if fact.context.position != sentence:
            near = fact.context.position == sentence + 1
            sentence, here, before = fact.context.position, None, (here or before) if near else None
        if not isinstance(fact.value, When):
            yield fact
            continue
        if not _lacks_day(fact.value):
            day = _day_told(fact.value)
            here = day or here
            if here is not None and fact.value.timex.endswith(_NIGHT):
                nights.add(here[0])
            elif day is not None:
                nights.discard(day[0])  # "last night ... On Sunday morning she left the hut at six"
            yield fact
            continue
        told = here or next(_days_behind(facts, index), None) or before or today
        if told is not None and told[0] in nights and told != today and int(fact.value.timex[1:3]) < _SMALL_HOURS:
            told = (told[0] + timedelta(days=1), told[1])
        yield fact if told is None else _of_day(fact, fact.value, told)


def _lacks_day(when: When) -> bool:
    return when.start is None and when.timex.startswith("T") and ":" in when.timex


def _day_told(when: When) -> Day | None:
    """The one day of a value; that on which a night begins."""
    if when.start is None or when.grain not in ("day", "minute") or when.timex[:10] != when.start[:10]:
        return None
    return (date.fromisoformat(when.start[:10]), when.anchor) if "/" not in when.timex else None


def _days_behind(facts: Sequence[Fact], index: int) -> Iterator[Day]:
    """The days told behind a fact in its sentence."""
    for fact in facts[index + 1 :]:
        if fact.context.position != facts[index].context.position:
            return
        if isinstance(fact.value, When) and (day := _day_told(fact.value)) is not None:
            yield day


def _of_day(fact: Fact, when: When, told: Day) -> Fact:
    day, anchor = told
    clock = datetime.strptime(when.timex[1:6], "%H:%M").time()
    start = datetime.combine(day, clock)
    timex = f"{day.isoformat()}{when.timex}"
    value = replace(
        when,
        timex=timex,
        start=start.isoformat(),
        end=(start + timedelta(minutes=1)).isoformat(),
        anchor=anchor,
    )
    return replace(fact, value=value, normalized=canonical_form(fact.kind, value))
