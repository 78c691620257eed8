"""Figures of a count under way: those told in one paragraph with the part of the votes that is counted by then.

"With 96 percent counted the Union is on 33.5" is neither wrong nor the last word beside a final 33.4.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.comparison.bench import Bench, Groups
from factcheck.model import Fact, Quantity, Slot, Version
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.structure import Structure

ALL = 100  # percent
REACH = 40  # characters beside a part of a count in which a word tells what it is
_GAP = re.compile(r"[^\d.,;:!?\n]*")  # what no other figure and no clause parts from the word
_OF = re.compile(r"[ \u00a0]\w+[ \u00a0]\d[\d.,]*(?=[ \u00a0])")  # "118 of 190 polls reporting"

Place = tuple[str, int]  # a version, and where a figure of it starts


def find_part_of_count(fact: Fact, versions: Mapping[str, Version], rulebook: Rulebook) -> Decimal | None:
    """The part of all votes, in percent, that a figure says is counted; None where it tells none, or all of them."""
    if not isinstance(fact.value, Quantity) or fact.kind not in ("percentage", "quantity"):
        return None
    shares = [value.high for value in (fact.value, *fact.context.faces) if value.unit == "%"]
    part = next((share for share in shares if 0 < share < ALL), None)
    if part is None:
        return None
    structure = rulebook.language(versions[fact.version].language).structure
    return part if _is_counted(fact, structure) else None


def _is_counted(fact: Fact, structure: Structure) -> bool:
    """Whether the next words say that so much is counted: "96% counted", "підраховано 96%"."""
    at = fact.span.start - fact.sentence_start
    sentence = fact.sentence.lower()
    behind, before = sentence[at + len(fact.text) :][:REACH], sentence[max(0, at - REACH) : at]
    whole = _OF.match(behind)
    near = _GAP.match(behind, whole.end() if whole else 0)
    tail = _GAP.match(before[::-1])
    assert near is not None
    assert tail is not None
    if any(f" {near.group().strip()}".endswith(f" {words}") for words in structure.counted_ending):
        return True
    return _holds(near.group(), structure.counted_behind) or _holds(tail.group()[::-1], structure.counted_before)


def _holds(text: str, words: frozenset[str]) -> bool:
    return any(f" {word} " in f" {text.strip()} " for word in words)


def find_running(facts: Sequence[Fact], versions: Mapping[str, Version], rulebook: Rulebook) -> dict[Place, Decimal]:
    """By place the part of the count, in percent, at which each figure stood that shares a paragraph with it."""
    counted: dict[Place, Decimal] = {}
    parts: set[Place] = set()
    told = [fact for fact in facts if isinstance(fact.value, Quantity) and fact.version in versions]
    for fact in told:
        part = find_part_of_count(fact, versions, rulebook)
        if part is not None:
            counted[fact.version, _paragraph(fact, versions)] = part
            parts.add((fact.version, fact.span.start))
    if not counted:
        return {}
    return {
        (fact.version, fact.span.start): counted[place]
        for fact in told
        if (place := (fact.version, _paragraph(fact, versions))) in counted
        and (fact.version, fact.span.start) not in parts
    }


def _paragraph(fact: Fact, versions: Mapping[str, Version]) -> int:
    """Where the fact's paragraph begins."""
    return versions[fact.version].text.rfind("\n", 0, fact.span.start) + 1


def is_counted_on(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether the figures of a slot differ because votes were still being counted for some of them.

    Figures of the end must agree among themselves, and so must those of one moment of the count.
    """
    parts = _parts(slot, groups, bench)
    ended = sum(None in group for group in parts)
    if ended > 1 or all(part is None for group in parts for part in group):
        return False
    return not _meet(parts)


def are_at_one_count(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether unlike figures are told with the same part of the votes counted, so that no counting came between."""
    return _meet(_parts(slot, groups, bench))


def _parts(slot: Slot, groups: Groups, bench: Bench) -> list[list[Decimal | None]]:
    return [[bench.running.get((slot.facts[i].version, slot.facts[i].span.start)) for i in group] for group in groups]


def _meet(parts: Sequence[Sequence[Decimal | None]]) -> bool:
    moments = [set(group) - {None} for group in parts]
    return any(one & other for x, one in enumerate(moments) for other in moments[x + 1 :])
