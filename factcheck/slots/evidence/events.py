"""What a date or a clock time is the date or time of: the event that governs it, where its words name one.

Two versions seldom put it by one verb: a strike "begins", nurses "walk out". The concept of the nearest event in the
value's own stretch of the sentence is the same for both. A phase (a start, an end, a deadline) is one of the event
that stands behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from msgspec import Struct

from factcheck.model import DATE_MARKS, TEMPORAL_KINDS, Fact, Value, When
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.structure import Structure
from factcheck.values.cues import is_counted_to, is_overrun
from factcheck.values.times import clock_of

NEWS = 21  # days around the publication in which the event of the news, and what goes with it, happens
BESIDE = 0.55  # terms that weigh more stand right beside the value
NEAR = 0.3  # terms that weigh more stand in the value's own stretch of the sentence
CENTURY = 2  # signs of the TIMEX3 value of a century, which tells of what time a thing is
ANNOUNCED = ("announced",)  # the concept of making something known
SO_FAR = "so far"  # the moment up to which something was counted or had gone on: it dates no event
PLANNED = "planned"  # the time of day that an event missed
DAILY = "daily"  # one of an event that each day has: the close of a market
ASIDE = frozenset({SO_FAR, PLANNED, DAILY})
CLOSES, PRICES = "closed", frozenset({"share_price", "stock_index"})  # concepts: what closes each day, and what of
ENDING = frozenset({"resumed", "expiry", "end", "deadline"})  # concepts that "until" may tell of: "closed until Friday"
ITSELF = "itself"  # the phase that is the event
ORIGIN = "origin"  # what is dated once of each thing, by its opening, its building or its founding
THING = "thing"  # what lasting concepts are of that take longer than an hour: what "went up" at 03:47 was not built


class Event(Struct, frozen=True):
    """Which moment ("" for the event itself, "end", "limit", "so far" ...) of which of these events."""

    moment: str
    names: frozenset[str]
    once: frozenset[str] = frozenset()  # what a story dates but once: the next meeting, the end of a ballot


def read_event(fact: Fact, lexicon: Lexicon, words: Structure | None = None, now: str | None = None) -> Event | None:
    """The event that governs a temporal fact, or None.

    `words` are those of its language that tell moments apart, `now` is when the fact's version was published.
    """
    if fact.kind not in TEMPORAL_KINDS or not isinstance(fact.value, When):
        return None
    names = [name for name in fact.context.attributes if name in lexicon.concepts]
    if clock_of(fact.value):
        names = [name for name in names if lexicon.concepts[name].lasting != THING]
    if len(fact.value.timex) <= CENTURY:
        return None
    moment = _moment(fact, names, words, now) if words else ""
    if not names:
        return Event(moment, frozenset()) if moment else None
    once = frozenset(lexicon.concepts[name].once for name in names) - {""}
    weights = dict(fact.context.terms)
    proper = [name for name in names if not lexicon.concepts[name].phase]
    nearest = [name for name in proper if weights.get(name) == weights.get(names[0])]  # of one word, or as near
    if nearest:
        return Event(moment, frozenset(nearest), once)
    phase, of = lexicon.concepts[names[0]].phase, proper[:1] or _topics(fact, lexicon)
    return Event(moment if phase == ITSELF else phase, frozenset(of), once) if of or moment or once else None


def _moment(fact: Fact, names: Collection[str], words: Structure, now: str | None) -> str:
    """The moment of an event that the words beside a value tell, "" for the event itself."""
    if CLOSES in names and any(key in PRICES and weight > BESIDE for key, weight in fact.context.terms):
        return DAILY
    if is_overrun(fact, words.due, words.overrun):
        return PLANNED
    return SO_FAR if now and ENDING.isdisjoint(names) and is_counted_to(fact, words.counted_by, now) else ""


def _topics(fact: Fact, lexicon: Lexicon) -> list[str]:
    """The events near the value that may be what begins or ends."""
    near = [name for name, weight in fact.context.terms if weight > NEAR and name in lexicon.concepts]
    return [name for name in near if lexicon.concepts[name].event and not lexicon.concepts[name].phase]


def is_of_telling(fact: Fact) -> bool:
    """Whether a day is the one on which something was made known: a result comes a day after its vote."""
    return fact.context.attributes[:1] == ANNOUNCED


def tell_other_days(one: Fact, other: Fact) -> bool:
    """Whether two dates are of other days beside an event: on one it happened, on the other it was told, or planned."""
    if one.kind == "date" and is_of_telling(one) != is_of_telling(other):
        return True
    return not DATE_MARKS.isdisjoint(set(one.context.aspect) ^ set(other.context.aspect))


def are_one(one: Event | None, other: Event | None) -> bool:
    """Whether two facts are governed by one moment of one event."""
    if one is None or other is None or one.moment == SO_FAR:
        return False
    return one.moment == other.moment and not one.names.isdisjoint(other.names)


def happen_once(one: Event | None, other: Event | None, *, decades: bool) -> bool:
    """Whether two facts date what a story dates but once, whatever words they choose for it.

    Things have their origins, and a story tells of many: only years that lie whole decades apart by the slip of a digit
    are taken for one. What was built one year opens the next.
    """
    if one is None or other is None or SO_FAR in (one.moment, other.moment):
        return False
    return bool(one.once & other.once - (frozenset() if decades else {ORIGIN}))


def are_two(one: Event | None, near_one: Collection[str], other: Event | None, near_other: Collection[str]) -> bool:
    """Whether two facts are governed by two events, of which neither stands near the other's value."""
    if one is None or other is None or not one.names or not other.names or are_one(one, other):
        return False
    return one.names.isdisjoint(near_other) and other.names.isdisjoint(near_one)


def are_two_moments(one: Event | None, other: Event | None) -> bool:
    """Whether unlike values date two moments, one of which is no date of an event at all.

    When so many appeals had come is not the last day on which they can, and a kick-off that was late was not when it
    had been planned; and each trading day has a close.
    """
    moments = {event.moment if event is not None else "" for event in (one, other)}
    return DAILY in moments or (len(moments) > 1 and not ASIDE.isdisjoint(moments))


def at_one_time(a: Value, b: Value, published: Sequence[str | None]) -> bool:
    """Whether two dates may be of one event by their distance from the news: both near it, both before, or both after.

    The same verb tells what happened this week and what happened the last time.
    """
    days = [datetime.fromisoformat(x.start).date() for x in (a, b) if isinstance(x, When) and x.start]
    told = [date.fromisoformat(day[:10]) for day in published if day]
    if len(days) < 2:
        return True
    if len(told) < 2:
        return abs((days[0] - days[1]).days) <= NEWS
    one, two = (_stage(day, news) for day, news in zip(days, told, strict=True))
    return one == two or abs((days[0] - days[1]).days) <= NEWS


def _stage(day: date, news: date) -> int:
    """-1 for long before the news, 1 for long after it, else 0."""
    gap = (day - news).days
    return 0 if abs(gap) <= NEWS else (1 if gap > 0 else -1)
