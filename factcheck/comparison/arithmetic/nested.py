"""FC504: two expressions of one time side by side, the finer of which lies outside the coarser.

"Last year, in 2023"; "in the eighties, in 1974"; "in the 19th century (1905)". Times beside each other at one level
are a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from factcheck.comparison.arithmetic.telling import Discord, Telling, after, as_when, find_cue, first_day, last_day
from factcheck.comparison.wording import say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_GRACE = timedelta(days=366)  # 1900 is of the 19th century


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Years in apposition to a decade, a century or a year counted from now of which they are not."""
    for one, two in pairwise(f for f in telling.figures if isinstance(f.value, When)):
        if one.sentence_start != two.sentence_start:
            continue
        outer, inner = (one, two) if _is_year(two) else (two, one)
        if not _is_year(inner) or not (_is_stretch(outer) or _is_counted(telling, outer)):
            continue
        gap = telling.gap(one, two)
        told = re.fullmatch(r"\s?[,(–—-]\s?(.*?)\s?", gap)
        if not told or told[1] not in ("", *structure.in_words) or not _closes(structure, two):
            continue
        a, b = as_when(outer), as_when(inner)
        grace = _GRACE if _is_stretch(outer) else timedelta(0)
        if last_day(a) + grace < first_day(b) or last_day(b) < first_day(a) - grace:
            said = f"{say_when(b)} is not in “{outer.text}”"
            yield Discord("FC504", (outer, inner), said, "The two expressions name different years.")


def _closes(structure: Structure, fact: Fact) -> bool:
    """Whether a mark or the end follows, and no further member of a list."""
    rest = after(fact)
    mark = re.match(r"\s?(?:$|[.,;:)–—]+\s?)", rest)
    if not mark:
        return False
    return not re.match(rf"(?:{find_cue(structure.coordinators).pattern})\s(?:\w+\s)?\d|\d", rest[mark.end() :])


def _is_year(fact: Fact) -> bool:
    when = as_when(fact)
    return (
        fact.kind == "date" and bool(when.start) and re.fullmatch(r"\d{4}", when.timex) is not None
        and when.anchor == "stated" and when.mod is None
    )  # fmt: skip


def _is_stretch(fact: Fact) -> bool:
    """Whether a date is a decade or a century."""
    when = as_when(fact)
    return (
        fact.kind == "date"
        and bool(when.start)
        and re.fullmatch(r"\d{2,3}", when.timex) is not None
        and (when.anchor == "stated")
    )


def _is_counted(telling: Telling, fact: Fact) -> bool:
    """Whether a date is a whole year told from now: "last year"."""
    when = as_when(fact)
    return (
        fact.kind == "date" and bool(when.start) and re.fullmatch(r"\d{4}", when.timex) is not None
        and when.anchor == "publication" and when.mod is None and bool(telling.version.published)
        and not re.search(r"\d", fact.text)
        and first_day(when).month == first_day(when).day == 1  # "two years ago" is loose
    )  # fmt: skip
