"""Slots of quotations: tellings of one utterance meet by their words, translations by concepts, numbers and names."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.adapters.similarity import shared_words
from factcheck.model import Fact, Quote
from factcheck.slots.cluster import link
from factcheck.slots.evidence import Reader
from factcheck.values.words import split_words


def join_quotations(facts: Sequence[Fact], reader: Reader) -> list[list[Fact]]:
    """Groups of direct quotations that tell one utterance, in order of their first fact; singletons included."""
    weights = reader.alignment.quotes
    quotes = [f for f in facts if isinstance(f.value, Quote) and f.value.form != "indirect"]
    words = [split_words(f.value.words) for f in quotes if isinstance(f.value, Quote)]
    pairs: list[tuple[float, int, int]] = []
    for i, j in _candidates(quotes, words, reader):
        same_language = reader.languages.get(quotes[i].version) == reader.languages.get(quotes[j].version)
        if same_language:
            score = _overlap(words[i], words[j], weights.least_words)
            if score >= weights.overlap:
                pairs.append((score, i, j))
        else:
            score = _translated(quotes[i], quotes[j])
            if score >= weights.translated:
                pairs.append((score, i, j))
    linked = {(i, j) for _, i, j in pairs}

    def allowed(i: int, j: int) -> bool:
        return True if (min(i, j), max(i, j)) in linked else quotes[i].version != quotes[j].version

    groups = link(len(quotes), pairs, allowed, 0.3, 0.0)
    return [[quotes[i] for i in group] for group in groups]


def _candidates(quotes: Sequence[Fact], words: Sequence[tuple[str, ...]], reader: Reader) -> list[tuple[int, int]]:
    """Pairs that share at least one of their rarer words, or that only a translation can join."""
    places: dict[str, list[int]] = {}
    for index, own in enumerate(words):
        for word in dict.fromkeys(own):
            places.setdefault(word, []).append(index)
    found: set[tuple[int, int]] = set()
    for index, own in enumerate(words):
        rare = sorted(dict.fromkeys(own), key=lambda w: (len(places[w]), w))[:6]
        for word in rare:
            if len(places[word]) <= 200:
                found.update((min(index, other), max(index, other)) for other in places[word] if other != index)
    languages = [reader.languages.get(q.version) for q in quotes]
    if len(set(languages)) > 1:
        for i in range(len(quotes)):
            for j in range(i + 1, len(quotes)):
                if languages[i] != languages[j]:
                    found.add((i, j))
    return sorted(found)


def _overlap(first: tuple[str, ...], second: tuple[str, ...], least: int) -> float:
    """Shared words in order, as a share of the shorter quotation; 0 for quotations too short to tell."""
    short = min(len(first), len(second))
    if short < least:
        return 1.0 if first == second and short >= 3 else 0.0
    return shared_words(first, second) / short


def _translated(a: Fact, b: Fact) -> float:
    """Shared concepts, numbers and names of two languages, as a share of the poorer side; the speaker must fit."""
    if isinstance(a.value, Quote) and isinstance(b.value, Quote):
        from factcheck.rulebook.transliteration import same_name

        if not a.value.speaker or not b.value.speaker or same_name(a.value.speaker, b.value.speaker) == "different":
            return 0.0
    one = {k for k, _ in a.context.terms}
    two = {k for k, _ in b.context.terms}
    one, two = _international(one), _international(two)
    least = min(len(one), len(two))
    return len(one & two) / least if least else 0.0


def _international(keys: set[str]) -> set[str]:
    return {k for k in keys if ":" not in k and "lemma" not in k}
