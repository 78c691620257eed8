"""FC504: "seven years ago, in 2015": a count back from the day of publication beside the time that it must lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from factcheck.comparison.arithmetic.spans import is_begin
from factcheck.comparison.arithmetic.telling import Discord, Telling, as_when, find_cue, first_day, last_day
from factcheck.comparison.wording import say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Counts of years or months before the day of publication that lead to another time than the one beside them."""
    if not telling.version.published:
        return
    now = date.fromisoformat(telling.version.published[:10])
    for one, two in pairwise(telling.figures):
        if one.sentence_start != two.sentence_start:
            continue
        relative, stated = (one, two) if _is_relative(one) or _is_relative(one, "month") else (two, one)
        if _is_relative(relative, "month") and is_begin(stated) and as_when(stated).grain == "day":
            yield from _months_ago(telling, structure, relative, stated, now)
            continue
        if not _is_relative(relative) or not is_begin(stated) or _is_halved(telling, relative):
            continue
        if not find_cue(structure.ago).search(relative.text.lower()):
            continue
        gap = telling.gap(one, two).strip()
        if gap.strip(",(–— ") not in ("", *structure.in_words):
            continue
        a, b = as_when(relative), as_when(stated)
        reached = first_day(a).year + (first_day(a).month > 1)
        off, grace = abs(reached - first_day(b).year), 1 if a.mod is None else max(1, (now.year - reached) * 3 // 10)
        if off > grace:
            yield Discord(
                "FC504", (relative, stated),
                f"{say_when(b)} is not “{relative.text}” in {now.year}", "The two expressions name different years.",
            )  # fmt: skip


def _months_ago(telling: Telling, structure: Structure, relative: Fact, stated: Fact, now: date) -> Iterator[Discord]:
    """ "Three months ago, on 4 May 2025"."""
    left, right = (relative, stated) if relative.span.start < stated.span.start else (stated, relative)
    gap = telling.gap(left, right)
    if not find_cue(structure.ago).search(relative.text.lower()) or as_when(relative).mod is not None:
        return
    if not re.fullmatch(r"\s?[,(–—]\s?(?:\w{1,3}\s)?", gap):
        return
    begin = first_day(as_when(relative))
    middle = begin + (last_day(as_when(relative)) - begin) / 2
    said_days, real_days = (now - middle).days, (now - first_day(as_when(stated))).days
    if abs(said_days - real_days) > 31:
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
