"""FC505 for the length of what one date opened and another closed, wherever the three are told.

The other checks read wordings that join a length to its ends. Here the dates themselves say what they are, by what
happened on them: "the pit opened in 1921. When it shut in 1985, it had been worked for 54 years"; "the strike began on
5 May and was called off on 19 May. It lasted four weeks". No two dates around may make the length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.comparison.arithmetic.intervals import is_end, is_near
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
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

Days = tuple[date, date]  # the first and the last day of a time
_WHY = "The time between the two is another."
_OPENED = frozenset({
    "opened", "founded", "built", "elected", "appointed", "arrested", "start", "sworn_in", "banned",
    "record_set", "married", "captured", "taken_prisoner", "construction_start", "hired", "war_start",
    "production_start", "accession", "disappeared", "sentence",
})  # fmt: skip
_CLOSED = frozenset({
    "closed", "end", "resign", "freed_from", "let_go", "parole", "retired", "dismissed", "left_job",
    "last_day_in_office", "dissolved", "coalition_end", "sanctions_lifted", "called_off", "rescued",
    "power_restored", "expiry",
})  # fmt: skip
_FAR = Decimal("2.2")  # times that a length may be off
_AROUND = 3  # sentences in which other dates may be those of the length
_GRACE = {"year": Decimal("0.75"), "month": Decimal("0.75"), "week": Decimal("0.7"), "day": Decimal(1)}
_LEAST = {"year": 2, "month": 2, "week": 2, "day": 3}
_GAP, _PHRASE = 40, 60
_END = re.compile(r"\s?(?:$|[.,;:!?)–—])")
_WORD = re.compile(r"[^\W\d_]{4,}")
_TEN = 10
_FEW = 3  # words of what happened, which the sentence before need not name
_STEM = 4  # letters that words for one thing share


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Lengths that differ from the time between what opened and what closed the thing they are told of."""
    for number, sentence in enumerate(telling.sentences):
        spans = [f for f in sentence if _is_length(f)]
        if len(spans) != 1 or sum(_is_of_days(f) for f in sentence) != 1:
            continue
        previous = telling.sentences[number - 1] if number else []
        if previous and sentence[0].context.position - previous[0].context.position > 1:
            previous = []
        span, here, there = spans[0], _ends(sentence), _ends(previous)
        ends = here if len(here) == 2 else [*there, *here]
        few = _FEW if here else 0  # "It lasted four weeks" says no more than that
        if len(ends) != 2 or (ends != here and not _goes_on(structure, previous, here, span, few)):
            continue
        if _is_whole(telling, structure, span, ends):
            yield from _compare(telling, structure, span, *ends)


def _is_of_days(fact: Fact) -> bool:
    return fact.kind == "duration" and as_quantity(fact).unit in DAYS_IN


def _is_length(fact: Fact) -> bool:
    value = quantity(fact)
    return (
        value is not None and _is_of_days(fact) and value.low == value.high
        and value.low >= _LEAST[value.unit or ""] and not fact.context.in_title
    )  # fmt: skip


def _ends(sentence: Sequence[Fact]) -> list[Fact]:
    return [f for f in sentence if is_end(f) and not f.context.in_title]


def _goes_on(structure: Structure, previous: Sequence[Fact], here: Sequence[Fact], span: Fact, few: int) -> bool:
    """Whether the words before a length tell of what the sentence before told of: "It lasted", "the strike went on"."""
    if not previous or any(_is_of_days(f) for f in previous):
        return False
    told = {word[:_STEM] for word in _WORD.findall(previous[0].sentence.lower())}
    bare = find_cue(_known(structure)).sub(" ", opening(span))
    words = find_cue(structure.pronouns).sub(" ", bare)
    head = span.sentence[1 : span.span.start - span.sentence_start]
    for end in here:
        head = head.replace(end.text, "")
    if len(head) > _PHRASE or any(word[:1].isupper() and word[1:2].isalpha() for word in head.split()[1:]):
        return False  # somebody else may be meant
    named = re.findall(rf"(?<!\w)(?:{find_cue(structure.articles).pattern})\s([^\W\d_]+)", bare)
    new = [word for word in _WORD.findall(words) if word[:_STEM] not in told]
    return len(new) <= few and not any(word[:_STEM] not in told for word in named)


def _known(structure: Structure) -> frozenset[str]:
    """Words that tell of no other thing."""
    return structure.lasting | structure.lasted | structure.ended | structure.begun | structure.conjunctions


def _is_whole(telling: Telling, structure: Structure, span: Fact, ends: Sequence[Fact]) -> bool:
    """Whether a length is told as that of all that lies between its ends."""
    place = begins_with_cue(structure.in_office | structure.captive | structure.existing, 1).search(after(span))
    marked = place and re.search(r"[:,–—]\s?$", before(span))  # ": five months in captivity"
    told = structure.afterwards | structure.lasting | structure.lasted | structure.making
    if not marked and not ends_in_cue(told, 1).search(before(span)):
        return False
    ahead = [f for f in ends if f.sentence_start == span.sentence_start and f.span.end <= span.span.start]
    words = opening(span) if not ahead else telling.gap(ahead[-1], span)
    bare = ends_in_cue(structure.lasted).sub("", words)
    if (
        len(words) > _PHRASE * 2
        or find_cue(structure.kin).search(words)
        or re.search(r"[.;:!?()“”]", words.rstrip(" :"))
    ):
        return False
    if ahead and find_cue(structure.coordinators).search(bare) and bare.strip(" ,") not in structure.coordinators:
        return False  # "shut in 1985 and was flooded for 14 years"
    behind = after(span)
    if begins_with_cue(structure.ended).search(behind):
        return True
    return _END.match(behind[place.end() :] if place else behind) is not None


def _compare(telling: Telling, structure: Structure, span: Fact, one: Fact, two: Fact) -> Iterator[Discord]:
    first, last = sorted((one, two), key=lambda f: first_day(as_when(f)))
    if not (_opens(structure, first) and _closes(telling, structure, span, last)):
        return
    least, most = _between(first, last, span)
    value = as_quantity(span)
    real = max(least, (least + most) / 2)
    if _fits(span, least, most) or _fits_elsewhere(telling, span) or most <= 0 or not _is_slip(value.low, real):
        return
    unit = value.unit or ""
    if real < 2 and unit != "day":
        unit = "month" if unit == "year" else "day"
        real = real * DAYS_IN[value.unit or ""] / DAYS_IN[unit]
    said = f"From {say_when(as_when(first))} to {say_when(as_when(last))} is about {say_number(round(real, 0))} {unit}s"
    yield Discord("FC505", (span, first, last), f"{said}, not {say_value(span)}", _WHY)


def _is_slip(stated: Decimal, real: Decimal) -> bool:
    return is_near(stated, real, _FAR) or round(abs(stated - real)) == _TEN


def _opens(structure: Structure, fact: Fact) -> bool:
    began = ends_in_cue(structure.begun | structure.starting | structure.dating_from, 4)
    return bool(_OPENED & set(fact.context.attributes)) or began.search(_clause(fact)) is not None


def _closes(telling: Telling, structure: Structure, span: Fact, fact: Fact) -> bool:
    if _CLOSED & set(fact.context.attributes) or ends_in_cue(structure.ended | structure.given_up, 4).search(
        _clause(fact)
    ):
        return True
    gap = telling.gap(span, fact) if span.span.end <= fact.span.start else ""
    return 0 < len(gap) <= _GAP and find_cue(structure.ended).match(gap.lstrip()) is not None


def _clause(fact: Fact) -> str:
    return re.split(r"[,.;:!?()“”]\s", before(fact, _PHRASE))[-1]


def _between(first: Fact, last: Fact, span: Fact) -> tuple[Decimal, Decimal]:
    return _reach(
        (first_day(as_when(first)), last_day(as_when(first))), (first_day(as_when(last)), last_day(as_when(last))), span
    )


def _reach(first: Days, last: Days, span: Fact) -> tuple[Decimal, Decimal]:
    """The least and the most of the unit of a length from one time to another."""
    size = DAYS_IN[as_quantity(span).unit or ""]
    return Decimal((last[0] - first[1]).days) / size, Decimal((last[1] - first[0]).days) / size


def _fits(span: Fact, least: Decimal, most: Decimal) -> bool:
    value = as_quantity(span)
    grace = _GRACE[value.unit or ""]
    if most - least > 1:
        grace = Decimal("0.1")  # years by their numbers may each be nearly one off
    if value.hedge != "exact":
        grace = max(grace, value.low / 5)
    return least - grace <= value.low <= most + grace


def _fits_elsewhere(telling: Telling, span: Fact) -> bool:
    """Whether any two dates around make a length."""
    times: list[Days] = [
        (first_day(as_when(f)), last_day(as_when(f)))
        for f in telling.figures
        if is_end(f) and abs(f.context.position - span.context.position) <= _AROUND
    ]
    return any(_fits(span, *_reach(min(one, two), max(one, two), span)) for one, two in combinations(times, 2))
