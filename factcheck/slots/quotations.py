"""Slots of quotations: tellings of one utterance meet by their words, translations by concepts, numbers and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.adapters.similarity import longest_run, shared_words
from factcheck.model import Fact, Quote, Span
from factcheck.rulebook.alignment import QuoteWeights
from factcheck.rulebook.transliteration import same_name
from factcheck.slots.evidence.candidates import Reader
from factcheck.slots.figures.cluster import link
from factcheck.slots.translations import Part, find_left_over
from factcheck.values.words import split_clauses, split_sentences, split_words

SHORT = 4  # words of a quotation that two shared ones may tell, if they are all that the poorer side has
BRIEF = 2  # words with a meaning of a quotation that one shared one may tell, where the speaker says nothing else
SUPPORTS = frozenset({"do", "does", "did"})
_NONE: frozenset[str] = frozenset()
VERBATIM = 0.75  # the same of a quotation that two versions give to two speakers
RUN = 0.3  # of the shorter quotation, the words that must follow each other in both


def join_quotations(facts: Sequence[Fact], reader: Reader) -> list[list[Fact]]:
    """Groups of direct quotations that tell one utterance, in order of their first fact; singletons included.

    A quotation of several sentences may be in a group for each.
    """
    weights = reader.alignment.quotes
    parts = [p for f in facts if isinstance(f.value, Quote) and f.value.form != "indirect" for p in _split(f)]
    spoken = Counter(_teller(part.fact) for part in parts)
    once = {teller for teller, number in spoken.items() if number == 1}
    chances: dict[tuple[int, int], float] = {}
    for i, j in _candidates(parts, reader):
        a, b = parts[i], parts[j]
        if reader.languages.get(a.fact.version) == reader.languages.get(b.fact.version):
            score = _overlap(a.words, b.words, weights.least_words)
            if not score and _same_speaker(a.fact, b.fact):
                score = _denied(a, b, reader.negation.get(reader.languages.get(a.fact.version, ""), _NONE))
            if score >= weights.overlap and not _echoes(a, b, reader):
                chances[i, j] = score
        else:
            score = _translated(a.fact, b.fact, reader, {_teller(a.fact), _teller(b.fact)} <= once)
            if score > 0.0:
                chances[i, j] = score

    chances.update(find_left_over(parts, chances, reader))

    def allowed(left: Sequence[int], right: Sequence[int]) -> bool:
        return all(
            (min(i, j), max(i, j)) in chances or parts[i].fact.version != parts[j].fact.version
            for i in left
            for j in right
        )

    groups = link(len(parts), chances, allowed, 0.3)
    found: dict[tuple[Span, ...], list[Fact]] = {}
    for group in groups:
        members = list({parts[i].fact.span: parts[i].fact for i in group}.values())
        found.setdefault(tuple(m.span for m in members), members)
    return [g for key, g in found.items() if not any(set(key) < set(other) for other in found)]


def _split(fact: Fact) -> list[Part]:
    """The sentences of a quotation that have words enough to be known by; the whole where it has but one."""
    assert isinstance(fact.value, Quote)
    long = [words for words in split_sentences(fact.value.words) if len(words) > 2]
    return [Part(fact, words) for words in long] if len(long) > 1 else [Part(fact, split_words(fact.value.words))]


def _candidates(parts: Sequence[Part], reader: Reader) -> list[tuple[int, int]]:
    """Pairs that share at least one of their rarer words, or that only a translation can join."""
    places: dict[str, list[int]] = {}
    words = [part.words for part in parts]
    for index, own in enumerate(words):
        for word in dict.fromkeys(own):
            places.setdefault(word, []).append(index)
    found: set[tuple[int, int]] = set()
    for index, own in enumerate(words):
        rare = sorted(dict.fromkeys(own), key=lambda w: (len(places[w]), w))[:6]
        for word in rare:
            if len(places[word]) <= 200:
                found.update((min(index, other), max(index, other)) for other in places[word] if other != index)
    languages = [reader.languages.get(p.fact.version) for p in parts]
    if len(set(languages)) > 1:
        for i in range(len(parts)):
            for j in range(i + 1, len(parts)):
                if languages[i] != languages[j]:
                    found.add((i, j))
    return sorted(found)


def _overlap(first: tuple[str, ...], second: tuple[str, ...], least: int) -> float:
    """Shared words in order, as a share of the shorter quotation; 0 for quotations too short to tell."""
    short = min(len(first), len(second))
    if short < least:
        return 1.0 if first == second and short >= 3 else 0.0
    share = shared_words(first, second) / short
    least_run = 2 if 2 * short > max(len(first), len(second)) else 3  # a short piece is easily found in a long text
    return share if longest_run(first, second) >= max(least_run, int(RUN * short)) else 0.0


def _echoes(a: Part, b: Part, reader: Reader) -> bool:
    """Whether two speakers say alike things in their own words: "we cannot go on like this", "... dying like this"."""
    if not (a.fact.speaker and b.fact.speaker) or _same_speaker(a.fact, b.fact):
        return False
    negation = reader.negation.get(reader.languages.get(a.fact.version, ""), _NONE)
    one, two = _without(a.words, negation), _without(b.words, negation)
    return longest_run(one, two) < VERBATIM * min(len(one), len(two))


def _denied(first: Part, second: Part, negation: frozenset[str]) -> float:
    """1 where a short quotation is the other, or a clause of it, but for a "not"; else 0.

    "It was luck" and "It was not luck", "It was not luck, and we knew it".
    """
    for short, long in ((first, second), (second, first)):
        bare = _without(short.words, negation)
        for clause in (long.words, *_clauses(long)) if len(bare) > 2 else ():
            if clause != short.words and _without(clause, negation) == bare:
                return 1.0
    return 0.0


def _clauses(part: Part) -> list[tuple[str, ...]]:
    assert isinstance(part.fact.value, Quote)
    return split_clauses(part.fact.value.words)


def _without(words: tuple[str, ...], negation: frozenset[str]) -> tuple[str, ...]:
    """The words without negations, what English denies with ("does not solve") and the ending of "solves"."""
    return tuple(word.removesuffix("s") for word in words if word not in negation and word not in SUPPORTS)


def _same_speaker(a: Fact, b: Fact) -> bool:
    return bool(a.speaker and b.speaker) and same_name(a.speaker or "", b.speaker or "") != "different"


def _teller(fact: Fact) -> tuple[str, str]:
    """The version of a quotation and its speaker there."""
    return fact.version, fact.speaker or ""


def _translated(a: Fact, b: Fact, reader: Reader, only: bool) -> float:
    """Shared concepts, numbers and names of two languages, as a share of the poorer side; 0 where too few.

    Words given to two different speakers must share more to be one utterance; all they have, where that is little.
    `only` tells that either speaker says one sentence in the whole version: then a single word that both say may do.
    """
    if not (isinstance(a.value, Quote) and isinstance(b.value, Quote)):
        return 0.0
    weights: QuoteWeights = reader.alignment.quotes
    one, two = _international(a, reader), _international(b, reader)
    least, most = sorted((sum(one.values()), sum(two.values())))
    met = min(least, sum(max(one[key], two[key]) for key in one.keys() & two.keys()))
    if not met:
        return 0.0
    share = met / least
    known = a.value.speaker and b.value.speaker
    apart = not known or same_name(a.value.speaker or "", b.value.speaker or "") == "different"
    floor, words = (weights.translated_apart, 2.5) if apart else (weights.translated, 1.5)
    whole = met == least >= 2.0 and most <= SHORT
    if only and not apart and met == least >= 1.0 and most <= BRIEF and _of_a_length(a, b):
        return share
    return share if whole or (share >= floor and met >= words) else 0.0


def _of_a_length(a: Fact, b: Fact) -> bool:
    """Whether neither quotation has more than twice the words of the other."""
    short, long = sorted(len(split_words(f.normalized)) for f in (a, b))
    return long <= 2 * short


def _international(quote: Fact, reader: Reader) -> dict[str, float]:
    """What a quotation shares with its translation: concepts, names and numbers, and how much of a word each is."""
    return {k: weight for k, weight in quote.context.terms if k[:1] in "@#" or k in reader.lexicon.concepts}
