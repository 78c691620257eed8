"""The day of the event, as the leads of the versions give it.

News opens with what happened and when. Where most leads agree on a day and one, which never names that day, has the
event happen earlier, or gives another calendar date in full, its day is an error: later news may move on to later
days, but the event does not move back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from factcheck.model import When
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.events import is_of_telling
from factcheck.values.times import day_face, day_of

LEAD = 2  # the headline and the first two sentences
NEAR_DAYS = 3  # how far a slip of a weekday reaches
FULL_DAYS = 7  # the same for two calendar dates written in full
SHARED_DAY = 2  # versions that make a day the agreed one
SHARED = 2  # names or attributes that two leads must share


def find_lead_days(units: Sequence[Unit]) -> list[list[Unit]]:
    """Groups of dated facts of leads, all those of the agreed day and one that gives another; usually none."""
    leads = [u for u in units if u.fact.context.position <= LEAD and _day(u) is not None and _single(u)]
    by_version: dict[str, list[Unit]] = {}
    for unit in leads:
        by_version.setdefault(unit.fact.version, []).append(unit)
    days = Counter(day for own in by_version.values() for day in {_day(u) for u in own})
    if not days:
        return []
    agreed, votes = min(days.items(), key=lambda item: (-item[1], str(item[0])))
    if agreed is None or votes < SHARED_DAY:
        return []
    told = {u.fact.version for u in units if _covers(u, agreed)}
    agreeing = [u for u in leads if _day(u) == agreed]
    found = []
    for version, own in sorted(by_version.items()):
        if version in told:
            continue
        for odd in own:
            if not _moved(odd, agreed, agreeing):
                continue
            witnesses = _know_no_other(agreeing, units, odd)
            if any(_akin(odd, other) for other in witnesses):
                found.append([*witnesses, odd])
                break
    return found


def _know_no_other(agreeing: Sequence[Unit], units: Sequence[Unit], odd: Unit) -> list[Unit]:
    """The facts of the agreed day in versions that do not date the same thing by the other; none where those are few.

    "The toll rose on Saturday to 23 after the storm came ashore on Thursday" knows two days, of two events.
    """
    day = _day(odd)
    both = {u.fact.version for u in units if day is not None and _covers(u, day) and _akin(u, odd)}
    witnesses = [u for u in agreeing if u.fact.version not in both]
    return witnesses if len({u.fact.version for u in witnesses}) >= SHARED_DAY else []


def _day(unit: Unit) -> date | None:
    value = unit.value
    return day_of(value) if isinstance(value, When) else None


def _single(unit: Unit) -> bool:
    """Whether the value is one day and nothing vaguer."""
    return isinstance(unit.value, When) and unit.value.grain in ("day", "hour", "minute") and unit.value.mod is None


def _covers(unit: Unit, day: date) -> bool:
    """Whether the fact names the day, or a stretch of time that holds it."""
    value = unit.value
    if not isinstance(value, When):
        return False
    if value.start is None or value.end is None:
        return value.weekday == day.weekday() or value.timex.endswith(f"{day:%m-%d}")
    return value.start[:10] <= day.isoformat() < value.end[:10] or (day_face(value) or value).start == f"{day}T00:00:00"


def _moved(unit: Unit, agreed: date, agreeing: Sequence[Unit]) -> bool:
    """Whether the day is near the agreed one, and earlier, or both are calendar dates in full."""
    day = _day(unit)
    if day is None or day == agreed:
        return False
    gap = (day - agreed).days
    if -NEAR_DAYS <= gap < 0:
        return True
    written = _in_full(unit) and any(_in_full(other) for other in agreeing)
    return written and abs(gap) <= FULL_DAYS


def _in_full(unit: Unit) -> bool:
    return isinstance(unit.value, When) and unit.value.anchor == "stated" and any(c.isdigit() for c in unit.fact.text)


def _akin(a: Unit, b: Unit) -> bool:
    """Whether two leads speak of one thing: shared names and governing concepts.

    The day on which a result is announced is not the day of the vote.
    """
    if is_of_telling(a.fact) != is_of_telling(b.fact):
        return False
    names = {k for k in a.vector if k[:1] == "@"} & {k for k in b.vector if k[:1] == "@"}
    return len(names) + len(a.attributes & b.attributes) >= SHARED
