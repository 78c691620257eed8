"""Changes and differences told the other way round: "fell to 310 from 365" and "rose to 365 from 310"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.comparison.bench import Bench, Groups, group_facts
from factcheck.comparison.settled import published, time_of
from factcheck.model import Fact, Quantity, Slot
from factcheck.rulebook.ways import Excess, words_of
from factcheck.values.times import DATE

SURE = 0.6  # how sure a slot must be before the ends of its changes are held against each other
PAST = frozenset({"from", "previous", "original"})  # aspects of what a figure was
LESSER = 3  # words behind "than" in which the lesser is told
FAR = 10  # words before a figure or a verb in which the greater is told
_MONTH = re.compile(r"\d{4}-\d{2}")
_CLAUSE = re.compile(r"[.;:!?“”«»()]")


class _Difference(Struct, frozen=True):
    """What outnumbers what, each by the words that tell of it."""

    greater: frozenset[str]
    lesser: frozenset[str]

    def turns(self, other: _Difference) -> bool:
        """Whether each has for the greater what the other has for the lesser."""
        crossed = self.greater & other.lesser and self.lesser & other.greater
        return bool(crossed) and not (self.greater & other.greater - other.lesser and self.lesser & other.lesser)


def find_turned(slot: Slot, bench: Bench) -> Groups | None:
    """The figures of changes of which one ends where the other began, and began where it ends; None without such.

    A figure that goes up and down again may do so from one day to the next, and that of a market does every day.
    """
    if slot.confidence < SURE:
        return None
    markets = bench.rulebook.alignment.markets
    if any(not markets.isdisjoint(fact.context.attributes[:2]) for fact in slot.facts):
        return None
    pairs = [(i, j) for i, j in combinations(range(len(slot.facts)), 2) if _turn(slot.facts[i], slot.facts[j], bench)]
    if not pairs:
        return None
    kept = {index for pair in pairs for index in pair}
    groups = group_facts(slot.facts, lambda a, b: a.normalized == b.normalized, bench.witnesses)
    return tuple(group for group in groups if kept & set(group))


def _turn(a: Fact, b: Fact, bench: Bench) -> bool:
    if a.version == b.version or a.normalized == b.normalized or PAST & {*a.context.aspect, *b.context.aspect}:
        return False
    one, other = published(a, bench), published(b, bench)
    if one and other and one[:DATE] != other[:DATE]:
        return False
    return _began(a, b, bench) and _began(b, a, bench)


def _began(fact: Fact, other: Fact, bench: Bench) -> bool:
    """Whether the sentence of a figure tells the value of another one as what it was before."""
    return (fact.version, fact.sentence_start, other.normalized) in bench.past


def find_turned_back(slot: Slot, bench: Bench) -> Groups | None:
    """The facts of one value at which a change ended, and those at which one between the same ends began.

    Of the two values only that is told where the first version ends. Figures of two moments make a course of their own.
    """
    if slot.confidence < SURE or any(
        not bench.rulebook.alignment.markets.isdisjoint(fact.context.attributes[:2]) for fact in slot.facts
    ):
        return None
    for i, j in combinations(range(len(slot.facts)), 2):
        if _turn_back(slot.facts[i], slot.facts[j], bench):
            return (i,), (j,)
    return None


def _turn_back(end: Fact, start: Fact, bench: Bench) -> bool:
    """Whether one version, the first of the two, ends a change where the other one begins it, and the reverse."""
    if not end.version < start.version or PAST & {*end.context.aspect} or not PAST & {*start.context.aspect}:
        return False
    times = [time_of(fact, bench) for fact in (end, start)]
    if all(times) and times[0] != times[1] and not _began_before(start, times[0]):
        return False
    began = {told[2] for told in bench.past if told[:2] == _place(end)} - {end.normalized}
    ended = {told[2] for told in bench.ends if told[:2] == _place(start)}
    return bool(began & ended)


def _began_before(start: Fact, time: str) -> bool:
    """Whether the month from which a change is told was over at a time: "up from 1.6% in August", told of 20 November.

    Then it is no step back that came after the change of the other version.
    """
    period = start.context.period or ""
    return _MONTH.fullmatch(period) is not None and period < time[: len(period)]


def _place(fact: Fact) -> tuple[str, int]:
    return (fact.version, fact.sentence_start)


def find_ends(facts: Sequence[Fact]) -> frozenset[tuple[str, int, str]]:
    """(version, start of the sentence, value) of the figures at which a change ended that tells where it began."""
    past = {_place(f) for f in facts if isinstance(f.value, Quantity) and not PAST.isdisjoint(f.context.aspect)}
    return frozenset(
        (f.version, f.sentence_start, f.normalized)
        for f in facts
        if isinstance(f.value, Quantity) and _place(f) in past and PAST.isdisjoint(f.context.aspect)
    )


def tell_one_difference(slot: Slot, bench: Bench) -> bool:
    """Whether two versions tell of one difference, and of the greater and the lesser in it alike."""
    told = [(fact, found) for fact in slot.facts if (found := _difference(fact, bench)) is not None]
    return any(
        a.version != b.version and one.greater & other.greater and one.lesser & other.lesser
        for (a, one), (b, other) in combinations(told, 2)
    )


def find_crossed(slot: Slot, bench: Bench) -> Groups | None:
    """The facts that let one thing outnumber another and those that tell it the other way round; None without such."""
    if slot.kind not in ("quantity", "money", "percentage") or slot.confidence < SURE:
        return None
    told = {i: found for i, fact in enumerate(slot.facts) if (found := _difference(fact, bench)) is not None}
    for i, j in combinations(told, 2):
        if slot.facts[i].version != slot.facts[j].version and told[i].turns(told[j]):
            sides = [[k for k in told if k == at or told[k].turns(told[off])] for at, off in ((i, j), (j, i))]
            versions = [{slot.facts[k].version for k in side} for side in sides]
            if not versions[0] & versions[1]:
                return tuple(tuple(side) for side in sorted(sides, key=lambda side: (-len(side), side)))
    return None


def _difference(fact: Fact, bench: Bench) -> _Difference | None:
    """What a figure says to outnumber what: "8 more births than deaths", "births outnumbered deaths by 8"."""
    language = bench.versions[fact.version].language
    excess = bench.rulebook.ways.excess.get(language)
    if excess is None or not isinstance(fact.value, Quantity):
        return None
    at = fact.span.start - fact.sentence_start
    before = words_of(_CLAUSE.split(fact.sentence[:at])[-1])
    behind = words_of(_CLAUSE.split(fact.sentence[at + fact.span.end - fact.span.start :])[0])
    parts = _told_behind(before, behind, excess) or _told_before(before, excess)
    if parts is None:
        return None
    greater, lesser = (frozenset(_keys(words, language, bench)) for words in parts)
    return _Difference(greater - lesser, lesser - greater)


def _told_behind(before: list[str], behind: list[str], excess: Excess) -> tuple[list[str], list[str]] | None:
    """The greater and the lesser around "more ... than"."""
    at = next((k for k, word in enumerate(behind[:2]) if excess.has("more", word) or excess.has("fewer", word)), None)
    if at is None:
        return None
    than = next((k for k in range(at + 1, min(at + FAR, len(behind))) if excess.has("than", behind[k])), None)
    if than is None:
        return None
    one = [*behind[:at], *behind[at + 1 : than]] or before[-FAR:]
    other = behind[than + 1 : than + 1 + LESSER]
    return (one, other) if excess.has("more", behind[at]) else (other, one)


def _told_before(before: list[str], excess: Excess) -> tuple[list[str], list[str]] | None:
    """The greater and the lesser around "outnumbered ... by"."""
    if not before or not excess.has("by", before[-1]):
        return None
    verb = next((k for k in range(len(before) - 2, 0, -1) if excess.has("over", before[k])), None)
    if verb is None or len(before) - verb > FAR:
        return None
    return before[max(0, verb - FAR) : verb], before[verb + 1 : -1]


def _keys(words: list[str], language: str, bench: Bench) -> Iterator[str]:
    """The concepts of words, and the words themselves by their language."""
    stop = bench.rulebook.language(language).words.stop
    for word in words:
        if word not in stop:
            lemma = find_lemma(word, language)
            yield f"{language}:{lemma.lower()}"
            yield from bench.rulebook.lexicon.names(language, word, lemma)
