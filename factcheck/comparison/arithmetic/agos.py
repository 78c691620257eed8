"""FC504: "seven years ago, in 2015": a count back from the day of publication beside the time that it must lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.spans import is_begin
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_when,
    before,
    ends_in_cue,
    find_cue,
    first_day,
    last_day,
    quantity,
)
from factcheck.comparison.wording import say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_LEAST = 3  # years
_TENS = 5
_LOOSE = {"month": 31, "week": 6, "day": 2}  # days by which a count back may be off


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Counts of years or months before the day of publication that lead to another time than the one beside them."""
    if not telling.version.published:
        return
    now = date.fromisoformat(telling.version.published[:10])
    yield from _lengths_ago(telling, structure, now)
    for one, two in pairwise(telling.figures):
        if one.sentence_start != two.sentence_start:
            continue
        for relative, stated in ((one, two), (two, one)):
            if _counts_back(structure, relative) and _is_a_day(stated):
                yield from _shortly_ago(telling, structure, relative, stated, now)
        relative, stated = (one, two) if _is_relative(one) else (two, one)
        if not _is_relative(relative) or not is_begin(stated) or _is_halved(telling, relative):
            continue
        if not find_cue(structure.ago).search(relative.text.lower()):
            continue
        if not _are_apposed(telling, structure, one, two, behind=relative is two):
            continue
        a, b = as_when(relative), as_when(stated)
        reached = first_day(a).year + (first_day(a).month > 1)
        off, grace = abs(reached - first_day(b).year), _grace(a.mod, now.year - reached)
        if off > grace:
            yield Discord(
                "FC504", (relative, stated),
                f"{say_when(b)} is not “{relative.text}” in {now.year}", "The two expressions name different years.",
            )  # fmt: skip


def _grace(mod: str | None, years: int) -> int:
    """How far a count may be off: "some 84 years" is no round figure."""
    if mod is None or (mod == "approx" and years % _TENS):
        return 1
    return max(1, years * 3 // 10)


def _lengths_ago(telling: Telling, structure: Structure, now: date) -> Iterator[Discord]:
    """ "1967 gebaut, vor nunmehr 48 Jahren"; "half a century ago, in 1995": the count was read as a length of time."""
    figures = [f for f in telling.figures if not _is_inside(telling, f)]
    for one, two in pairwise(figures):
        if one.sentence_start != two.sentence_start:
            continue
        span, stated = (one, two) if one.kind == "duration" else (two, one)
        value = quantity(span)
        if span.kind != "duration" or value is None or value.unit != "year" or value.low != value.high:
            continue
        if not is_begin(stated) or not _is_ago(structure, span) or value.low < _LEAST:
            continue
        if not _are_apposed(telling, structure, one, two, behind=span is two):
            continue
        round_figure = value.low % 10 == 0 or value.hedge == "about" or value.close
        grace = max(Decimal(1), value.low / 10) if round_figure else Decimal(1)
        if value.hedge != "exact" and not round_figure:
            grace = max(grace, value.low * 3 / 10)
        if abs(now.year - first_day(as_when(stated)).year - value.low) > grace:
            yield Discord(
                "FC504", (span, stated),
                f"From {say_when(as_when(stated))} to {now.year} is "
                f"{now.year - first_day(as_when(stated)).year} years, not {say_value(span)}",
                "The two expressions name different years.",
            )  # fmt: skip


def _is_ago(structure: Structure, span: Fact) -> bool:
    """Whether a length counts back from now: "vor nunmehr 48 Jahren", "il y a à peine 48 ans"."""
    ahead = before(span, 40)
    for cues in (structure.stressing, structure.nearly):
        ahead = find_cue(cues).sub(" ", ahead)
    words = re.escape(span.text.lower())
    return bool(
        ends_in_cue(structure.ago).search(ahead)
        or find_cue(structure.ago).search(span.text.lower())
        or re.search(rf"{words}\s(?:{find_cue(structure.ago).pattern})", span.text.lower() + after(span))
    )


def _is_inside(telling: Telling, fact: Fact) -> bool:
    """Whether a date is only the last words of a length: the century of "half a century ago"."""
    return isinstance(fact.value, When) and any(
        f.kind == "duration" and f.span.start < fact.span.start < f.span.end for f in telling.figures
    )


def _are_apposed(telling: Telling, structure: Structure, one: Fact, two: Fact, *, behind: bool) -> bool:
    """Whether a year and a count stand beside each other, but for words that stress the count.

    A count that stands behind its year between marks may leave a few words with the year: "1967 gebaut, vor 48 Jahren".
    """
    gap = telling.gap(one, two)
    words, mark, tail = re.fullmatch(r"([^,(–—]*)([,(–—]?)(.*)", gap, re.S).groups()  # type: ignore[union-attr]
    for cues in (structure.stressing, structure.nearly, structure.ago):
        words, tail = (find_cue(cues).sub(" ", text) for text in (words, tail))
    kept = tail if mark else words
    if kept.strip(" ,") not in ("", *structure.in_words):
        return False
    if not mark or not words.strip():
        return True
    few = re.fullmatch(r"\s?(?:[^\W\d][\w-]*\s?){1,2}", words)
    return behind and few is not None and re.match(r"\s?(?:$|[.,;)–—])", after(two)) is not None


def _counts_back(structure: Structure, fact: Fact) -> bool:
    """Whether a fact is a count of months, weeks or days back from now: "three weeks ago"."""
    return any(_is_relative(fact, grain) for grain in _LOOSE) and (
        find_cue(structure.ago).search(fact.text.lower()) is not None and as_when(fact).mod is None
    )


def _is_a_day(fact: Fact) -> bool:
    """Whether a fact is one day told by its number, be it without its year: "2 June"."""
    when = fact.value
    return isinstance(when, When) and when.grain == "day" and re.search(r"\d", fact.text) is not None and (
        is_begin(fact) or (when.anchor == "publication" and bool(when.start) and when.mod is None)
    ) and "/" not in when.timex  # fmt: skip


def _shortly_ago(telling: Telling, structure: Structure, relative: Fact, stated: Fact, now: date) -> Iterator[Discord]:
    """ "Three months ago, on 4 May 2025"; "three weeks ago, on 2 June"."""
    left, right = (relative, stated) if relative.span.start < stated.span.start else (stated, relative)
    if find_cue(structure.ago).search(stated.text.lower()):
        return
    if not re.fullmatch(r"\s?[,(–—]\s?(?:\w{1,3}\s)?", telling.gap(left, right)):
        return
    begin = first_day(as_when(relative))
    middle = begin + (last_day(as_when(relative)) - begin) / 2
    said_days, real_days = (now - middle).days, (now - first_day(as_when(stated))).days
    if abs(said_days - real_days) > _LOOSE[as_when(relative).grain] and real_days > 0:
        message = f"{say_when(as_when(stated))} is not “{relative.text}” on {now.day} {now:%B} {now.year}"
        yield Discord("FC504", (relative, stated), message, "The two expressions name different times.")


def _is_relative(fact: Fact, grain: str = "year") -> bool:
    when = fact.value
    return isinstance(when, When) and when.anchor == "publication" and when.grain == grain and bool(when.start)


def _is_halved(telling: Telling, relative: Fact) -> bool:
    """ "Half a century ago", whose last words alone were read as the time."""
    return any(
        f.kind == "duration" and f.span.start < relative.span.start < f.span.end
        for f in telling.figures
    )  # fmt: skip
