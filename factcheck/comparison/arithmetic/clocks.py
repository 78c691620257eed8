"""FC505 for a clock time that is told as so much later than the one before it, be that in an earlier sentence.

"They came in at 05:48. ... At 05:54, eight minutes after they had come in, they were gone"; "The blast: 5:52 a.m. The
fire was declared out at 3:20 p.m., eleven hours later". No clock time of the text may be the one it is counted from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.intervals import is_slip
from factcheck.comparison.arithmetic.lengths import MINUTES_IN, minutes_between, say_minutes
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    as_when,
    before,
    begins_with_cue,
    quantity,
)
from factcheck.comparison.wording import say_value
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_WHY = "The time between the two is another."
_HALF_DAY, _DAY = Decimal(720), Decimal(1440)
_SENTENCES = 3  # back to which the time may be told that another is later than
_FAR, _NEAR = Decimal("1.7"), Decimal("1.4")  # times that a length may be off, "later" and "after they had left"
_FEW = 4  # words of an event from which a time counts
_PHRASE = 60
_STEM = 4  # letters that an event and its verb share: "lift-off", "lifted"
_WORD = re.compile(r"[^\W\d_]+")
_UNITS = ("minute", "hour")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Times that come sooner or later after those before them than the text says."""
    clocks = [f for f in telling.figures if _is_clock(f)]
    for span in telling.figures:
        value = quantity(span)
        if span.kind != "duration" or value is None or value.unit not in _UNITS or value.low != value.high:
            continue
        late = [f for f in clocks if f.sentence_start == span.sentence_start and _beside(telling, structure, f, span)]
        early = [f for f in clocks if late and f.span.start < min(late[0].span.start, span.span.start)]
        near = [f for f in early if span.context.position - f.context.position <= _SENTENCES]
        if len(late) == 1 and near and not any(_fits(span, f, late[0]) for f in early):
            yield from _tell(structure, span, near[-1], late[0])
        elif not late:
            yield from _after_event(telling, structure, span, clocks)


def _is_clock(fact: Fact) -> bool:
    when = fact.value
    return (
        isinstance(when, When) and fact.kind == "time" and when.grain == "minute" and when.mod is None
        and "/" not in when.timex
    )  # fmt: skip


def _beside(telling: Telling, structure: Structure, clock: Fact, span: Fact) -> bool:
    """Whether a length stands right beside a clock time as that which lies between it and what went before."""
    later = begins_with_cue(structure.later | structure.after_it).search(after(span))
    if not later:
        return False
    if clock.span.end <= span.span.start:
        return bool(re.fullmatch(r"\s?[,(–—]\s?(?:\w+\s){0,3}", telling.gap(clock, span)))
    return bool(re.fullmatch(r"[^.;:!?]{0,40},\s(?:\w+\s){0,2}", telling.gap(span, clock)))


def _after_event(telling: Telling, structure: Structure, span: Fact, clocks: list[Fact]) -> Iterator[Discord]:
    """ "The tug cast off at 06:10. It was at sea 40 minutes after casting off, at 07:05": the event is named again."""
    for clock in (f for f in clocks if f.sentence_start == span.sentence_start):
        event = _event(telling, structure, span, clock)
        stems = {word[:_STEM] for word in _WORD.findall(event) if len(word) >= _STEM}
        earlier = [f for f in clocks if f.span.end <= min(clock.span.start, span.span.start)]
        named = [
            f for f in earlier
            if span.context.position - f.context.position <= _SENTENCES
            and any(word.startswith(tuple(stems)) for word in _WORD.findall(_clause_before(f)))
        ]  # fmt: skip
        if stems and len(named) == 1 and as_when(named[0]).zone == as_when(clock).zone:
            if not any(_fits(span, f, clock) for f in earlier):
                yield from _tell(structure, span, named[0], clock)
            return


def _event(telling: Telling, structure: Structure, span: Fact, clock: Fact) -> str:
    """The event from which a length leads to a clock time beside it, in a few words: "after lift-off"."""
    since = begins_with_cue(structure.since_words)
    if not since.search(after(span)):
        return ""
    if span.span.end <= clock.span.start:
        words = since.sub("", telling.gap(span, clock), count=1)
        found = re.fullmatch(r"([^,.;:!?()“”]+),\s(?:[^\W\d]+\s){0,2}", words)
    elif re.fullmatch(r"\s?[,(–—]\s?(?:[^\W\d]+\s){0,2}", telling.gap(clock, span)):
        found = re.match(r"([^,.;:!?()“”]+)[,.)]", since.sub("", after(span, _PHRASE), count=1))
    else:
        return ""
    return found[1] if found and len(found[1].split()) <= _FEW else ""


def _clause_before(clock: Fact) -> str:
    """The words of the clause in which a clock time is told, up to it."""
    return re.split(r"[,.;:!?()“”]\s", before(clock, _PHRASE))[-1]


def _fits(span: Fact, first: Fact, last: Fact) -> bool:
    value, real = as_quantity(span), minutes_between(first, last)
    if real is None:
        return True
    stated = value.low * MINUTES_IN[value.unit or ""]
    give = max(Decimal(1), stated / (5 if value.hedge == "about" else 10))
    if value.unit == "hour":
        give = max(give, 20 * value.step)
    reals = {real % _DAY, (real + _HALF_DAY) % _DAY}  # one clock may be of the other half of the day
    if value.hedge in ("more-than", "at-least"):
        return any(stated - 1 <= r <= stated + max(give, stated / 2) for r in reals)
    if value.hedge in ("less-than", "at-most"):
        return any(stated - max(give, stated / 2) <= r <= stated + 1 for r in reals)
    return any(abs(stated - r) <= give for r in reals)


def _tell(structure: Structure, span: Fact, first: Fact, last: Fact) -> Iterator[Discord]:
    value, real = as_quantity(span), minutes_between(first, last)
    far = _FAR if begins_with_cue(structure.later).search(after(span)) else _NEAR
    if real is None or not is_slip(value.low * MINUTES_IN[value.unit or ""], real, far):
        return
    said = f"From {first.text} to {last.text} is {say_minutes(real, value.unit)}, not {say_value(span)}"
    yield Discord("FC505", (span, first, last), said, _WHY)
