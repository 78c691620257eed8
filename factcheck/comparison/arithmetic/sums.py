"""FC501 where a total is said to be the sum of what was told before it, in its sentence or in those before.

"Eight years for the editor; six for her reporter. Together that makes 16 years." `totals` and `partitions` read lists
that one noun or one topic holds together. Here the words alone say that figures are added, so they may count different
things; in turn nothing is said where any of the figures before the total make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.comparison.arithmetic.measures import are_like, is_plain
from factcheck.comparison.arithmetic.numbered import count_things
from factcheck.comparison.arithmetic.parts import compare_sum, is_open
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    low,
    opening,
    quantity,
    slack,
    with_number,
)
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure
from factcheck.values import find_slip, have_like_digits

_REACH = Decimal("0.25")
_BACK = 4  # sentences before a total over which its parts may be spread
_MOST = 8
_WORDS = 4  # that may stand between a total and what says that it is one
_LONGEST_GAP = 90
_MUCH = 20  # times: a figure so much smaller counts the parts ("the two clubs")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Stated sums that the figures before them do not make."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if is_plain(f)]
        for place, total in enumerate(figures):
            if as_quantity(total).hedge != "exact" or total.kind == "age":
                continue
            parts = _parts_before(telling, structure, figures[:place], total)
            if not _is_sum(telling, structure, figures, place) and not _covers(telling, structure, parts, total):
                continue
            if not parts or (len(parts) == 1 and low(parts[0]) * _MUCH < low(total)):
                parts = _parts_above(telling, structure, telling.sentences[max(0, number - _BACK) : number], total)
            if len(parts) > 1 and not _made_of_some(parts, total) and not _another(structure, parts, total):
                same = parts[0].sentence_start == total.sentence_start
                gaps = [telling.gap(a, b) for a, b in pairwise([*parts, total])] if same else []
                things = sum(count_things(structure, gap) for gap in gaps)
                yield from compare_sum(total, parts, _REACH, _REACH, ones=things)


def _is_sum(telling: Telling, structure: Structure, figures: list[Fact], place: int) -> str:
    """How the words say that a figure adds up others: by a word before or behind it, or behind a list; else nothing."""
    total = figures[place]
    head, behind = before(total, 40), re.split(r"[.;:!?]", after(total, 40))[0]
    if place:
        head = head[-len(telling.gap(figures[place - 1], total)) :]
    if place + 1 < len(figures) and are_like(figures[place + 1], total):
        behind = behind[: len(telling.gap(total, figures[place + 1]))]
    if find_cue(structure.total_with).search(head + " | " + behind) or is_open(structure, head):
        return ""
    if place and find_cue(structure.coordinators - structure.restating).match(re.split(r"[,;–—]", head)[-1].lstrip()):
        return ""  # "12 people and 30 cows, and 45 houses in all"
    if begins_with_cue(structure.total, _WORDS).search(re.split(r",", behind)[0]):
        return "behind"  # "930 on the two days together"
    if find_cue(structure.total).search(head) or ends_in_cue(structure.making, 1).search(head):
        return "before"
    return "before" if not place and _sums_up(structure, total) else ""


def _covers(telling: Telling, structure: Structure, parts: Sequence[Fact], total: Fact) -> bool:
    """Whether a total behind a list is told of as many as the list has members: "63 in two days"."""
    if len(parts) < 2 or not re.search(r"[,:(–—]\s?(?:[^\W\d]+\s)?\W?$", telling.gap(parts[-1], total)):
        return False
    made = with_number(total, sum((low(f) for f in parts), Decimal(0)))
    if find_slip(total.value, made) or have_like_digits(total.value, made):
        within = rf"\s(?:{find_cue(structure.in_time).pattern})(?:\s[^\W\d]+){{1,3}}\s?(?:[.;,)]|$)"
        if re.match(within, after(total, 50)):
            return True  # "3,000 on Friday and 4,500 on Saturday, 8,500 over the weekend"
    behind = next((f for f in telling.figures if f.span.start >= total.span.end), None)
    value = quantity(behind) if behind is not None and behind.sentence_start == total.sentence_start else None
    if behind is None or value is None or value.low != len(parts) or not is_plain(behind):
        return False
    within = find_cue(structure.in_time | structure.places).pattern
    gap = telling.gap(total, behind)
    return re.fullmatch(rf"(?:\s[^\W\d]+)?\s(?:{within})\s(?:[^\W\d]+\s)?", gap) is not None


def _sums_up(structure: Structure, total: Fact) -> bool:
    """ "That makes 3,392 votes": the sentence opens with a word for what was told before."""
    head = opening(total)
    return len(head) < 25 and bool(re.match(rf"\W*(?:{find_cue(structure.summing).pattern})", head))


def _parts_before(telling: Telling, structure: Structure, earlier: list[Fact], total: Fact) -> list[Fact]:
    """The figures of its sentence that a total behind them adds: the run of its measure right before it."""
    run: list[Fact] = []
    for figure in reversed(earlier):
        gap = telling.gap(figure, run[0] if run else total)
        if len(gap) > _LONGEST_GAP or re.search(r"[.:!?“”«»\n]", gap) or find_cue(structure.moved).search(gap):
            break
        if not are_like(figure, total, nouns=False):
            break
        if not run or re.search(r"[,;]", gap) or find_cue(structure.coordinators).search(gap):
            run.insert(0, figure)
        else:
            break
    return run


def _parts_above(telling: Telling, structure: Structure, sentences: list[list[Fact]], total: Fact) -> list[Fact]:
    """The figures of the sentences right above a total: those of one that lists them, or one of each of a list."""
    if not sentences or total.context.position - sentences[-1][0].context.position > 1:
        return []
    rows = [[f for f in sentence if is_plain(f) and f.kind != "age" and are_like(f, total)] for sentence in sentences]
    if any(f.kind == "money" for f in rows[-1]):
        rows = [[f for f in row if f.kind == "money"] for row in rows]  # a bare total is of their currency
    if len(rows[-1]) > 1:
        if any(not _joined(telling, structure, a, b) for a, b in pairwise(rows[-1])):
            return []
        return rows[-1] if not is_open(structure, rows[-1][0].sentence.lower()) else []
    parts: list[Fact] = []
    for row in reversed(rows):
        if len(row) != 1:
            break
        parts.insert(0, row[0])
    return parts


def _joined(telling: Telling, structure: Structure, one: Fact, two: Fact) -> bool:
    gap = telling.gap(one, two)
    if find_cue(structure.moved).search(gap) or len(gap) > _LONGEST_GAP * 2:
        return False
    return bool(re.search(r"[,;]", gap) or find_cue(structure.coordinators).search(gap))


def _made_of_some(parts: Sequence[Fact], total: Fact) -> bool:
    """Whether all or some of the figures make the total, or one of them is it."""
    numbers, whole, give = [low(f) for f in parts][-_MOST:], low(total), slack(total, parts)
    for size in range(1, len(numbers) + 1):
        if any(abs(sum(some, Decimal(0)) - whole) <= give for some in combinations(numbers, size)):
            return True
    return False


def _another(structure: Structure, parts: Sequence[Fact], total: Fact) -> bool:
    """Whether the total is said to be more than what was told: "with the crew, 61 in all"."""
    return any(as_quantity(f).hedge not in ("exact", "about") for f in parts) or bool(
        begins_with_cue(structure.beyond, 1).search(after(total))
    )
