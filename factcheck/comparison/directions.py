"""One figure told of two opposites: "gained 0.8 percent", "fell by 0.8 percent"; 58 percent for and against.

Which opposites there are, and how they are told, is in `rules/ways.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Set

from factcheck.adapters.lemmas import find_lemma
from factcheck.comparison.bench import Bench, Groups
from factcheck.model import Fact, Quantity, Slot
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.ways import CHANGE, Pair, words_of

FOR, AGAINST = "votes_for", "votes_against"  # the concepts of the sides of a vote
UP, DOWN = "increase", "decrease"  # the concepts whose words say which way a figure moved
SURE = 0.6  # how sure a slot must be before a word beside its figures is held against it
BEFORE, AFTER = 4, 2  # words before and behind a figure in which such a word governs it
FAR = 14  # words before a figure in which what it was set to is told
NEAR = 0.3  # terms that weigh more stand in the figure's own stretch of the sentence
STEP = "by"  # the aspect of by how much something changed
MEASURED = frozenset(
    {"percentage", "money"}
)  # kinds that tell a change without it; "lifted two off the ridge" tells none
MOST, HEDGE = "at-most", 2  # words of such a bound, which say nothing of a way: "up to"
WIDE = 5  # words before a figure in which a phrase stands, and behind one in which what it refers to does
BETWEEN = 1  # words between a phrase and the figure
HALF = 50  # percent, which are for it and against it alike
LEVELS = frozenset({"from", "to"})  # aspects of figures that are no changes themselves ("rose to 3 percent")
_END = re.compile(r"[.,;:—–()\"“”«»\d]")  # where the words of one figure end
_CLAUSE = re.compile(r"[.;:!?“”«»]\s")
_WORD = re.compile(r"[^\W\d_]+")


def find_opposites(slot: Slot, bench: Bench) -> tuple[Groups, tuple[str, str]] | None:
    """The facts of either pole of two opposites, the more frequent first, and what each is told as.

    None where all go one way or tell none.
    """
    if slot.confidence < SURE:
        return None
    for name, pair in bench.rulebook.ways.pairs.items():
        if slot.kind in pair.kinds and (groups := _find_poles(slot, name, pair, bench)) is not None:
            return groups, pair.says
    return None


def _find_poles(slot: Slot, name: str, pair: Pair, bench: Bench) -> Groups | None:
    lexicon = bench.rulebook.lexicon
    poles: tuple[list[int], list[int]] = ([], [])
    for index, fact in enumerate(slot.facts):
        pole = find_pole(fact, name, pair, lexicon, bench.versions[fact.version].language)
        if pole is not None:
            poles[pole].append(index)
    if not all(poles) or {slot.facts[i].version for i in poles[0]} & {slot.facts[i].version for i in poles[1]}:
        return None  # a version that tells both tells of two movements
    near = [near_terms(fact, lexicon, bench.versions[fact.version].language) for fact in slot.facts]
    if not any(of_one_thing(slot.facts[i], near[i], slot.facts[j], near[j]) for i in poles[0] for j in poles[1]):
        return None  # half a point more interest and half a point less inflation
    return tuple(tuple(group) for group in sorted(poles, key=lambda group: (-len(group), group)))


def find_pole(fact: Fact, name: str, pair: Pair, lexicon: Lexicon, language: str) -> int | None:
    """At which of two opposites the words right beside a figure put it, None where at neither or at both."""
    if not isinstance(fact.value, Quantity) or LEVELS.intersection(fact.context.aspect):
        return None
    at = fact.span.start - fact.sentence_start
    before = words_of(_END.split(fact.sentence[:at])[-1])[-WIDE:]
    behind = words_of(_END.split(fact.sentence[at + fact.span.end - fact.span.start :])[0])
    told = {pole for phrase, pole in pair.phrases(language, behind=False) if _stands_in(phrase, before)}
    told |= _pole_behind(behind, pair, fact.value, language)
    if name == CHANGE and (fact.kind in MEASURED or STEP in fact.context.aspect):
        told |= {(UP, DOWN).index(way) for way in (find_way(fact, lexicon, language),) if way is not None}
    return told.pop() if len(told) == 1 else None


def _stands_in(phrase: tuple[str, ...], words: list[str]) -> bool:
    """Whether a phrase stands right before a figure, or with a word between."""
    ends = range(len(words), max(len(words) - 1 - BETWEEN, 0), -1)
    return any(tuple(words[max(0, end - len(phrase)) : end]) == phrase for end in ends)


def _pole_behind(words: list[str], pair: Pair, value: Quantity, language: str) -> set[int]:
    """The pole of the phrase that stands behind a figure, or behind what it counts."""
    counted = value.counted is not None and bool(words) and find_lemma(words[0], language).lower() == value.counted
    references = pair.references(language)
    for first in (0, 1) if counted else (0,):
        for phrase, pole in pair.phrases(language, behind=True):
            end = first + len(phrase)
            if tuple(words[first:end]) == phrase:
                return {pole} if references is None or not references.isdisjoint(words[end : end + WIDE]) else set()
    return set()


def find_sides(slot: Slot) -> Groups | None:
    """The facts that make of one share those for and those against, the more frequent side first; None where none do.

    The sides may be of one size, but no version tells so of two halves with one share.
    """
    if slot.kind != "percentage" or slot.confidence < SURE:
        return None
    sides: dict[str, list[int]] = {FOR: [], AGAINST: []}
    for index, fact in enumerate(slot.facts):
        named = [name for name in fact.context.attributes[:1] if name in sides]
        if named and isinstance(fact.value, Quantity) and fact.value.low != HALF:
            sides[named[0]].append(index)
    versions = [{slot.facts[index].version for index in side} for side in sides.values()]
    if not all(versions) or versions[0] & versions[1]:
        return None
    return tuple(tuple(side) for side in sorted(sides.values(), key=lambda side: (-len(side), side)))


def of_one_thing(one: Fact, near_one: Set[str], other: Fact, near_other: Set[str]) -> bool:
    """Whether two figures share their holder or a word near them, beside those that say which way they moved."""
    if set(one.context.holders) & set(other.context.holders):
        return True
    return not near_one & near_other <= {UP, DOWN}


def find_ways_before(fact: Fact, lexicon: Lexicon, language: str) -> set[str]:
    """All ways that the words before a figure say in its sentence: "raised the sum he is said to have taken to"."""
    before = fact.sentence[: max(0, fact.span.start - fact.sentence_start)]
    told: set[str] = set()
    for word in _WORD.findall(_CLAUSE.split(before)[-1])[-FAR:]:
        told.update(lexicon.names(language, word.lower(), find_lemma(word, language)))
    return told & {UP, DOWN}


def near_terms(fact: Fact, lexicon: Lexicon, language: str) -> set[str]:
    """The terms near a figure, without those of its own words ("half a percentage point")."""
    own = fact.text.lower()
    told = {name for word in _WORD.findall(own) for name in lexicon.names(language, word, find_lemma(word, language))}
    near = {key for key, weight in fact.context.terms if weight >= NEAR and key[:1] != "#"}
    return {key for key in near - told if key.removeprefix("v_") not in own}


def find_way(fact: Fact, lexicon: Lexicon, language: str) -> str | None:
    """Which way the words right beside a figure move it: UP, DOWN, or None where they say neither or both."""
    if not isinstance(fact.value, Quantity) or LEVELS.intersection(fact.context.aspect):
        return None
    at = fact.span.start - fact.sentence_start
    before = _END.split(fact.sentence[:at])[-1]
    behind = _END.split(fact.sentence[at + fact.span.end - fact.span.start :])[0]
    told_before = _WORD.findall(before)
    if fact.value.hedge == MOST:
        told_before = told_before[:-HEDGE]
    words = [*told_before[-BEFORE:], *_WORD.findall(behind)[:AFTER]]
    told: set[str] = set()
    for word in words:
        told.update(lexicon.names(language, word.lower(), find_lemma(word, language)))
    ways = told & {UP, DOWN}
    return ways.pop() if len(ways) == 1 else None
