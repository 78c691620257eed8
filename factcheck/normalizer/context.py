"""What the words around a value say about the question it answers: holder, attribute, terms, aspect, period.

Words of the value's own territory weigh most, the rest of the sentence less, and the sentence before a little.
"Respectively" hands the i-th value to the i-th holder.
"""

from __future__ import annotations

import math
from collections import Counter

from msgspec import Struct

from factcheck.model import Context, Found, Quantity, Quote
from factcheck.normalizer.aspects import find_aspects, find_period
from factcheck.normalizer.holders import find_holders
from factcheck.normalizer.respectively import pair_respectively
from factcheck.normalizer.surroundings import Surroundings, range_of, survey, terms_between, value_key
from factcheck.normalizer.terms import Term
from factcheck.normalizer.territories import find_territories
from factcheck.normalizer.wholes import find_faces

__all__ = ["Surroundings", "read_contexts", "survey"]

NOWHERE = (0, 0)
FAR = 80  # tokens beyond which words of the same sentence say nothing about a value
NEIGHBOURS = 8  # values on either side that count as its neighbours
GOVERN_FADE = 0.15  # how fast a concept's hold on a value falls with each token between them


class Frame(Struct):
    """Where a value stands: its sentence and the one before, its territory, and what "respectively" hands to it."""

    position: int
    sentence: tuple[int, int]
    before: tuple[int, int]
    territory: tuple[int, int]
    members: list[Found]
    neighbours: list[Found]
    owner: Found | tuple[int, int] | None
    handed: tuple[int, int]
    foreign: list[tuple[int, int]]


def read_contexts(around: Surroundings) -> list[Context]:
    """The context of each fact of `around.facts`, in their order."""
    contexts: list[Context] = []
    by_sentence: dict[int, list[int]] = {}
    for index, found in enumerate(around.facts):
        by_sentence.setdefault(around.document.sentence_index(found.start), []).append(index)
    read: dict[int, Context] = {}
    for sentence, members in by_sentence.items():
        for index, context in _read_sentence(around, sentence, members):
            read[index] = context
    for index in range(len(around.facts)):
        contexts.append(read.get(index, Context()))
    return contexts


def _read_sentence(around: Surroundings, sentence: int, members: list[int]) -> list[tuple[int, Context]]:
    document, structure = around.document, around.language.structure
    facts = [around.facts[i] for i in members]
    start, end = document.sentences[sentence]
    end = max(end, facts[-1].end)
    tokens = document.tokens_between(start, end)
    territories = find_territories(around, members, start, end)
    names = [n for n in around.names if start <= n.start < end]
    pairs = pair_respectively(facts, names, tokens, structure.respectively, structure.coordinators)
    before = document.sentences[sentence - 1] if sentence > 0 else NOWHERE
    results = []
    for order, index in enumerate(members):
        if isinstance(facts[order].value, Quote):
            results.append((index, _read_quote(around, facts[order], sentence)))
            continue
        owner = pairs.get(order)
        foreign = [range_of(item) for other, item in pairs.items() if other != order] if owner is not None else []
        frame = Frame(
            position=sentence,
            sentence=(start, end),
            before=before,
            territory=territories[order],
            members=facts,
            neighbours=facts[max(0, order - NEIGHBOURS) : order + NEIGHBOURS + 1],
            owner=owner,
            handed=range_of(owner) if owner is not None else NOWHERE,
            foreign=foreign,
        )
        results.append((index, _read_one(around, facts[order], frame)))
    return results


def _read_quote(around: Surroundings, found: Found, sentence: int) -> Context:
    """The content of a quotation itself: what a translation of it must share.

    Concepts and names that stand for one word weigh one word together: a word of two senses is not two words.
    """
    terms = terms_between(around, found.start, found.end)
    senses = Counter(t.at for t in terms if t.concept or t.name)
    weights: dict[str, float] = {}
    for term in terms:
        weight = 1.0 / senses[term.at] if term.concept or term.name else 1.0
        weights[term.key] = max(round(weight, 4), weights.get(term.key, 0.0))
    for other in around.facts:
        if found.start <= other.start < found.end and not isinstance(other.value, Quote):
            weights["#" + value_key(other)] = 1.0
    return Context(
        terms=tuple(sorted(weights.items())),
        position=sentence,
        in_title=around.document.in_title(found.start),
    )


def _read_one(around: Surroundings, found: Found, frame: Frame) -> Context:
    weighed: dict[str, float] = {}
    near: dict[str, float] = {}
    far: dict[str, float] = {}  # attributes outside the territory count only where it has none of its own
    at, until = around.document.token_index(found.start), around.document.token_index(found.end)
    for term in terms_between(around, *_reach(around, frame.sentence, at, until)):
        if found.start <= term.start < found.end and not term.concept:
            continue
        if any(low <= term.start < high for low, high in frame.foreign):
            continue  # "respectively" gives these words to another value
        distance = at - term.at if term.at < at else max(0, term.at - until + 1)
        handed = frame.handed[0] <= term.start < frame.handed[1]
        own = handed or frame.territory[0] <= term.start < frame.territory[1]
        distance = 0 if handed else distance
        place = around.weights.inside if own else around.weights.outside
        _add(weighed, term.key, _worth(around, term) * place * math.exp(-around.weights.fade * distance))
        if term.concept and _governs(around, term, found):
            _add(near if own else far, term.key, math.exp(-GOVERN_FADE * distance))
    for term in terms_between(around, *frame.before):
        _add(weighed, term.key, _worth(around, term) * around.weights.before)
    for other in frame.neighbours:
        if other is not found and not isinstance(other.value, Quote):
            own = frame.territory[0] <= other.start < frame.territory[1]
            place = around.weights.inside if own else around.weights.outside
            _add(weighed, "#" + value_key(other), around.weights.neighbour * place)
    attributes = {k: w for k, w in (near or far).items() if w >= around.weights.govern}
    ranked = tuple(sorted(attributes, key=lambda key: (-attributes[key], key)))
    return Context(
        holders=find_holders(around, found, frame.sentence, frame.territory, frame.owner),
        attributes=ranked,
        terms=tuple(sorted((key, round(weight, 4)) for key, weight in weighed.items())),
        aspect=find_aspects(around, found, frame.territory, at),
        period=find_period(around, found, frame.territory, frame.members),
        position=frame.position,
        in_title=around.document.in_title(found.start),
        faces=find_faces(around, found, frame.neighbours, frame.sentence),
        limit=bool(ranked) and around.lexicon.concepts[ranked[0]].limit,
    )


def _reach(around: Surroundings, sentence: tuple[int, int], at: int, until: int) -> tuple[int, int]:
    """The part of the sentence that is near enough to a value to say something about it."""
    tokens = around.document.tokens
    low = max(sentence[0], tokens[max(0, at - FAR)].start) if tokens else sentence[0]
    high = min(sentence[1], tokens[until + FAR].start) if until + FAR < len(tokens) else sentence[1]
    return low, high


def _add(weights: dict[str, float], key: str, weight: float) -> None:
    weights[key] = max(weights.get(key, 0.0), weight)


def _governs(around: Surroundings, term: Term, found: Found) -> bool:
    concept = around.lexicon.concepts.get(term.key)
    return concept is not None and concept.governs(found.kind, _dimension(found))


def _dimension(found: Found) -> str:
    return found.value.dimension if isinstance(found.value, Quantity) else "count"


def _worth(around: Surroundings, term: Term) -> float:
    weights = around.weights
    if term.name:
        return weights.name
    if not term.concept:
        return weights.lemma
    concept = around.lexicon.concepts.get(term.key)
    return weights.weak if concept is not None and concept.weak else weights.concept
