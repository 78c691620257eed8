"""FC510: the margin of a vote or a match that is not the difference of its two counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
    quantity,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WHY = "The margin is the difference of the two counts."
_FAR = 3  # sentences between a vote and its margin
_NEAR = Decimal(3)


class Count(Struct, frozen=True):
    """The two sides of a vote or a match and the facts that state them."""

    facts: tuple[Fact, ...]
    one: Decimal
    two: Decimal
    vote: bool


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Margins beside their count, in the headline over it, or in the sentences around the only vote of a text."""
    counts = list(_counts(telling, structure))
    votes = {(c.one, c.two) for c in counts if c.vote}
    told: set[int] = set()
    for margin in telling.figures:
        strength = _is_margin(margin, structure)
        if not strength:
            continue
        for count in counts:
            near = _beside(telling, structure, margin, count)
            off = abs(count.one - count.two)
            over = (
                count.vote and len(votes) == 1 and margin.sentence_start != count.facts[0].sentence_start
                and (strength == "votes" or (margin.context.in_title and strength == "by"))
                and (margin.context.in_title or abs(margin.context.position - count.facts[0].context.position) <= _FAR)
                and abs(off - low(margin)) <= _NEAR and not _elsewhere(telling, structure, margin)
            )  # fmt: skip
            if not (near or over) or off == low(margin) or off == 0 or margin.span.start in told:
                continue
            told.add(margin.span.start)
            said = f"{say_number(count.one)} to {say_number(count.two)} is a margin of {say_number(off)}"
            yield Discord(
                "FC510", (margin, *count.facts), f"{said}, not {say_number(low(margin))}", _WHY,
                "error" if near or margin.context.in_title else "warning",
            )  # fmt: skip


def _counts(telling: Telling, structure: Structure) -> Iterator[Count]:
    for fact in telling.figures:
        value = quantity(fact)
        if fact.kind == "score" and value is not None and value.dimension == "score":
            yield Count((fact,), value.low, value.high, _votes_near(fact, structure) or value.low + value.high > 200)
    for left, right in pairwise(telling.figures):
        if left.sentence_start != right.sentence_start or not (_is_bare(left) and _is_bare(right)):
            continue
        gap = telling.gap(left, right)
        if len(gap) > 30 or re.search(r"[.;:()]", gap):
            continue
        if find_cue(structure.favour).search(gap) and begins_with_cue(structure.opposed, 2).search(after(right, 25)):
            yield Count((left, right), low(left), low(right), vote=True)
        elif re.fullmatch(rf"\s(?:[^\W\d]+\s)?(?:{find_cue(structure.versus).pattern})\s(?:[^\W\d][\w'’]*\s)?", gap):
            # "by 172 to 165" is a count; "from 172 to 165" or "172 to 165 people" is not
            by = ends_in_cue(structure.by_words).search(before(left)) and low(left) > low(right)
            if (
                by
                or _behind_margin(telling, structure, left)
                or (find_cue(structure.voting).search(gap) and _votes_near(left, structure))
            ):
                yield Count((left, right), low(left), low(right), _votes_near(left, structure) or low(left) > 100)


def _behind_margin(telling: Telling, structure: Structure, left: Fact) -> bool:
    """ "Beat the mayor by 214 votes, 2,318 to 2,140"."""
    place = telling.figures.index(left)
    if not place or telling.figures[place - 1].sentence_start != left.sentence_start:
        return False
    margin = telling.figures[place - 1]
    return bool(
        re.fullmatch(r"(?:\s[^\W\d]+)?\s?[,(]\s?(?:[^\W\d]+\s)?", telling.gap(margin, left))
        and _is_margin(margin, structure)
    )


def _is_bare(fact: Fact) -> bool:
    value = quantity(fact)
    return fact.kind == "quantity" and value is not None and value.unit is None and is_exact(fact)


def _votes_near(fact: Fact, structure: Structure) -> bool:
    cue = find_cue(structure.voting)
    return bool(cue.search(before(fact, 70) + " | " + fact.text.lower() + " | " + after(fact, 30)))


def _is_margin(fact: Fact, structure: Structure) -> str:
    """How surely a figure is a margin: "votes" by its wording, "by" where only the word "by" says so, else nothing."""
    if not _is_bare(fact) or low(fact) < 1:
        return ""
    head = before(fact, 30)
    if ends_in_cue(structure.margin, 1).search(head):
        return "votes"
    if not ends_in_cue(structure.by_words, 1).search(head):
        return ""
    value = quantity(fact)
    noun = after(fact, 16).strip()
    ends = not re.match(r"[\w%$€£]", noun) or find_cue(structure.conjunctions).match(noun)
    if value is not None and value.counted is None and ends:
        return "by"
    if find_cue(structure.voting).match(noun):
        return "votes"
    return "by" if find_cue(structure.points).match(noun) else ""


def _beside(telling: Telling, structure: Structure, margin: Fact, count: Count) -> bool:
    """Whether margin and count stand in one clause."""
    first, last = count.facts[0], count.facts[-1]
    if margin.sentence_start != first.sentence_start or any(margin is f for f in count.facts):
        return False
    left, right = (margin, first) if margin.span.start < first.span.start else (last, margin)
    gap = telling.gap(left, right)
    if len(gap) > 45 or re.search(r"[.;!?]", gap):
        return False
    others = [f for f in telling.figures if left.span.end <= f.span.start < right.span.start]
    if others or find_cue(structure.coordinators).search(gap):
        return False
    own = re.sub(rf"(?:\w+\s)?(?:{find_cue(structure.margin).pattern})\s.{{0,12}}$", "", gap)
    if find_cue(structure.conjunctions - structure.versus - structure.opposed).search(own):
        return False
    for cues in (structure.articles, structure.by_words, structure.voting, structure.points, structure.opposed):
        own = find_cue(cues).sub(" ", own)
    return len(own.strip(" ,(–—-:").split()) <= (1 if left is margin else 2)  # more words are another statement


def _elsewhere(telling: Telling, structure: Structure, margin: Fact) -> bool:
    """Whether the sentence of a margin speaks of a change, or of another time: "passed by five votes in 1994"."""
    words = margin.sentence.lower()
    if find_cue(structure.rises).search(words) or find_cue(structure.falls).search(words):
        return True
    if find_cue(structure.moved).search(words) and not margin.context.in_title:
        return bool(find_cue(structure.moved - structure.voting).search(words))
    return any(
        f.kind == "date" and f.sentence_start == margin.sentence_start and re.search(r"\d{4}", f.text)
        for f in telling.figures
    )
