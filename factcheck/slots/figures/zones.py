"""Times of one story on one clock: who tells a moment in the place's time and in GMT tells how far they are apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from factcheck.model import Fact, When
from factcheck.values.times import clock_of

UNIVERSAL = "utc"
DATE = 10  # characters of a day


def on_one_clock(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, their times of universal time told by the clocks of the place, where all versions agree on those."""
    offsets = {f.value.offset for f in facts if isinstance(f.value, When) and f.value.offset is not None}
    if len(offsets) != 1:
        return list(facts)
    ahead = timedelta(minutes=offsets.pop())
    return [
        replace(fact, value=_at_place(fact.value, ahead))
        if isinstance(fact.value, When) and fact.value.zone == UNIVERSAL
        else fact
        for fact in facts
    ]


def _at_place(when: When, ahead: timedelta) -> When:
    """A time of universal time as the clocks of the place show it."""
    clock = clock_of(when)
    if clock is None or not when.half or "/" in when.timex:
        return when
    if when.start is None or when.end is None:
        hours, minutes = divmod((int(clock[:2]) * 60 + int(clock[3:5]) + int(ahead.total_seconds()) // 60) % 1440, 60)
        return replace(when, timex=f"{when.timex.partition('T')[0]}T{hours:02}:{minutes:02}", zone="")
    start, end = (datetime.fromisoformat(at) + ahead for at in (when.start, when.end))
    timex = f"{start.date().isoformat()}T{start:%H:%M}"
    return replace(when, timex=timex, start=start.isoformat(), end=end.isoformat(), zone="")
