"""What the words around a value say about the question it answers: holder, attribute, terms, aspect, period.

Words of the value's own territory weigh most, the rest of the sentence less, and the sentence before a little.
"Respectively" hands the i-th value to the i-th holder.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from factcheck.model import TEMPORAL_KINDS, Category, Context, Found, Kind, Mention, Quantity, Quote, Value
from factcheck.normalizer.antecedents import find_antecedent
from factcheck.normalizer.aspects import find_aspects, find_period
from factcheck.normalizer.columns import find_governed
from factcheck.normalizer.governing import find_governing, put_first, rank_attributes
from factcheck.normalizer.holders import find_holders
from factcheck.normalizer.known import Known
from factcheck.normalizer.multiples import find_change
from factcheck.normalizer.ranks import HELD
from factcheck.normalizer.respectively import pair_respectively
from factcheck.normalizer.sides import SIDE
from factcheck.normalizer.since import find_length
from factcheck.normalizer.surroundings import Surroundings, begin_between, range_of, survey, value_key
from factcheck.normalizer.terms import Term
from factcheck.normalizer.territories import find_territories
from factcheck.normalizer.wholes import find_faces
from factcheck.rulebook.alignment import ContextWeights
from factcheck.rulebook.lexicon import Lexicon

__all__ = ["Surroundings", "read_contexts", "survey"]

_WORDED = (Quote, Category, Mention)  # values that say nothing as the neighbours of others
NOWHERE = (0, 0)
LONGEST_QUESTION = 12  # tokens of a question that asks for what the next sentence tells
FAR = 80  # tokens beyond which words of the same sentence say nothing about a value
NEIGHBOURS = 8  # values on either side that count as its neighbours
ASIDE = 2  # tokens that a comma between a concept and a date adds to their distance: one may be of another clause
GOVERN_FADE = 0.15  # how fast a concept's hold on a value falls with each token between them
OWN: dict[tuple[str, ...], str] = {
    (HELD,): "league_place",
    (SIDE,): "sides",
}  # concepts that values name by themselves ("was third in 2:04")
HALF_TIME = "half_time"  # the concept that governs the first of two results
OPPOSING = frozenset({"from", "previous"})  # what words like "against" make of a figure elsewhere
DIGITS = 4  # decimals of a weight
TOLD_IN_TIME = ("duration", "age")
LENGTHS = frozenset({"duration"})  # what concepts measure that tell of nothing but how long something went on
SENSE: Known[int, float] = Known(lambda senses: round(1.0 / senses, DIGITS))  # what one of a word's senses weighs
HOLD = tuple(math.exp(-GOVERN_FADE * distance) for distance in range(FAR + 2 * ASIDE + 1))


class Scales:
    """What a term weighs by its sort, place and distance, and which concepts govern a kind of value."""

    def __init__(self, lexicon: Lexicon, weights: ContextWeights) -> None:
        """Work nothing out yet; kept by `scales_of`."""
        self.lexicon, self.weights = lexicon, weights
        self.inside: Known[float, tuple[float, ...]] = Known(lambda worth: self._fading(worth, weights.inside))
        self.outside: Known[float, tuple[float, ...]] = Known(lambda worth: self._fading(worth, weights.outside))
        self.near: Known[float, Known[float, float]] = Known(
            lambda place: Known(lambda worth: round(worth * place, DIGITS))  # what a worth weighs right at its place
        )
        self.governing: Known[tuple[Kind, str], frozenset[str]] = Known(self._governing)
        self.general = frozenset(name for name, concept in lexicon.concepts.items() if concept.general)
        self.phases = frozenset(name for name, concept in lexicon.concepts.items() if concept.phase)
        self.limits = frozenset(name for name, concept in lexicon.concepts.items() if concept.limit)
        self.lengths = frozenset(name for name, concept in lexicon.concepts.items() if concept.measures == LENGTHS)

    def _fading(self, worth: float, place: float) -> tuple[float, ...]:
        """A weight by distance."""
        fade = self.weights.fade
        return tuple(round(worth * place * math.exp(-fade * distance), DIGITS) for distance in range(FAR + 1))

    def _governing(self, value: tuple[Kind, str]) -> frozenset[str]:
        return frozenset(name for name, concept in self.lexicon.concepts.items() if concept.governs(*value))


_SCALES: list[Scales] = []


def scales_of(around: Surroundings) -> Scales:
    """The scales of the rulebook at hand."""
    if not _SCALES or _SCALES[0].lexicon is not around.lexicon or _SCALES[0].weights is not around.weights:
        _SCALES[:] = [Scales(around.lexicon, around.weights)]
    return _SCALES[0]


Row = tuple[str, int, int, tuple[float, ...], tuple[float, ...], bool, Term]


class Scene:
    """A sentence with values: what they share.

    `keys` holds the term by which each value is met as the neighbour of another one, empty for words, and `ages` are
    those that the sentence tells. `asked` are the terms of a short question that it answers, `before` is what the words
    of the sentence before weigh, and `governed` the concept that governs each figure of a list.
    """

    def __init__(self, around: Surroundings, scales: Scales, position: int, members: list[Found]) -> None:
        """Take the index of the sentence and its values, in order."""
        document = around.document
        self.around, self.scales, self.position, self.members = around, scales, position, members
        start, end = document.sentences[position]
        self.bounds = (start, max(end, members[-1].end))
        self.in_title = document.in_title(start)
        self.keys = ["" if isinstance(f.value, _WORDED) else "#" + value_key(f) for f in members]
        self.ages = [found for found in members if found.kind == "age"]
        if all(isinstance(found.value, Quote) for found in members):
            return  # of quotations nothing is asked but their own words
        self.asked = self._find_question()
        self.before = self._weigh_before()
        self.rows = self._weigh_terms()
        self.governed = find_governed(around, members, self.bounds)

    def _weigh_terms(self) -> tuple[int, list[Row]]:
        """The index of the first term of the sentence, and of each what a weight is made of."""
        around, inside, outside = self.around, self.scales.inside, self.scales.outside
        here = begin_between(around.term_starts, *self.bounds)
        return here.start, [
            (term.key, term.at, term.start, inside[worth], outside[worth], term.concept, term)
            for term, worth in zip(around.terms[here], around.worths[here], strict=True)
        ]

    def commas(self, one: int, other: int) -> int:
        """How many commas stand between two tokens; more than two count as two."""
        low, high = (one, other) if one < other else (other, one)
        return min(2, sum(token.text == "," for token in self.around.document.tokens[low:high]))

    def _find_question(self) -> slice | None:
        """The terms of a short question that this sentence answers: "How old is it? The tree was ..."."""
        if not self.position:
            return None
        document = self.around.document
        start, end = document.sentences[self.position - 1]
        if not document.text[start:end].rstrip().endswith("?") or document.in_title(start):
            return None
        if len(document.tokens_between(start, end)) > LONGEST_QUESTION:
            return None
        return begin_between(self.around.term_starts, start, end)

    def _weigh_before(self) -> dict[str, float]:
        """What the words of the sentence before weigh: those of a question that is answered here, like its own."""
        if not self.position:
            return {}
        around = self.around
        place = around.weights.before if self.asked is None else around.weights.outside
        here = begin_between(around.term_starts, *around.document.sentences[self.position - 1])
        weights = self.scales.near[place]
        weighed: dict[str, float] = {}
        for term, worth in zip(around.terms[here], around.worths[here], strict=True):
            weight = weights[worth]
            if weight > weighed.get(term.key, -1.0):
                weighed[term.key] = weight
        return weighed

    def at_half_time(self, order: int) -> bool:
        """Whether a score is the one at half-time, which stands in brackets behind the result: "3-1 (1-0)"."""
        found = self.members[order]
        if found.kind != "score" or not order or (before := self.members[order - 1]).kind != "score":
            return False
        text = self.around.document.text
        bracketed = text[before.end : found.start].strip() == "(" and text[found.end : found.end + 1] == ")"
        return bracketed and _contains(before.value, found.value)

    @cached_property
    def antecedent(self) -> tuple[str, ...]:
        """Whom the pronouns of the sentence stand for."""
        return find_antecedent(self.around, self.bounds)


def _contains(result: Value, earlier: Value) -> bool:
    """Whether a match can have stood so before it ended as it did."""
    if not isinstance(result, Quantity) or not isinstance(earlier, Quantity):
        return False
    return earlier.low <= result.low and earlier.high <= result.high


class Frame(Struct, gc=False):
    """Where one value stands: its territory, and what "respectively" hands to it and to others."""

    territory: tuple[int, int]
    owner: Found | tuple[int, int] | None
    foreign: list[tuple[int, int]]


def read_contexts(around: Surroundings) -> list[Context]:
    """The context of each fact of `around.facts`, in their order."""
    scales, sentence_index = scales_of(around), around.document.sentence_index
    contexts: list[Context] = []
    for position, members in groupby(around.facts, key=lambda found: sentence_index(found.start)):
        contexts += _read_scene(Scene(around, scales, position, list(members)))
    return contexts


def _read_scene(scene: Scene) -> list[Context]:
    around, members, structure = scene.around, scene.members, scene.around.language.structure
    territories = find_territories(around, members, *scene.bounds)
    pairs: dict[int, Found | tuple[int, int]] = {}
    if not structure.respectively.isdisjoint(around.document.words):
        names = around.names[begin_between(around.name_starts, *scene.bounds)]
        tokens = around.document.tokens_between(*scene.bounds)
        pairs = pair_respectively(members, names, tokens, structure.respectively, structure.coordinators)
    contexts = []
    for order, found in enumerate(members):
        if isinstance(found.value, Quote):
            contexts.append(_read_quote(scene, found))
            continue
        owner = pairs.get(order)
        foreign = [range_of(item) for other, item in pairs.items() if other != order] if owner is not None else []
        contexts.append(_read_one(scene, order, Frame(territories[order], owner, foreign)))
    return contexts


def _read_quote(scene: Scene, found: Found) -> Context:
    """The content of a quotation itself: what a translation of it must share.

    Concepts and names that stand for one word weigh one word together: a word of two senses is not two words.
    """
    around = scene.around
    terms = around.terms[begin_between(around.term_starts, found.start, found.end)]
    senses = Counter([t.at for t in terms if t.concept or t.name])
    weights: dict[str, float] = {}
    for term in terms:
        weight = SENSE[senses[term.at]] if term.concept or term.name else 1.0
        if weight > weights.get(term.key, 0.0):
            weights[term.key] = weight
    for other in around.facts[begin_between(around.fact_starts, found.start, found.end)]:
        if not isinstance(other.value, _WORDED):
            weights["#" + value_key(other)] = 1.0
    keys = sorted(weights)
    return Context(
        terms=tuple(zip(keys, map(weights.__getitem__, keys), strict=True)),
        position=scene.position,
        in_title=scene.in_title,
    )


def _read_one(scene: Scene, order: int, frame: Frame) -> Context:
    around, found, territory = scene.around, scene.members[order], frame.territory
    weighed, attributes = _weigh(scene, found, frame)
    own = OWN.get(found.value.modifiers) if isinstance(found.value, Quantity) else None
    if own is not None:
        weighed[own] = around.weights.inside
    first = max(0, order - NEIGHBOURS)
    neighbours = scene.members[first : order + NEIGHBOURS + 1]
    for other, key in zip(neighbours, scene.keys[first:], strict=False):
        if key and other is not found:
            inside = territory[0] <= other.start < territory[1]
            place = around.weights.inside if inside else around.weights.outside
            weighed[key] = max(weighed.get(key, 0.0), scene.scales.near[place][around.weights.neighbour])
    keys = sorted(weighed)
    terms = tuple(zip(keys, map(weighed.__getitem__, keys), strict=True))
    if isinstance(found.value, Mention):
        return Context(terms=terms)  # of a place nothing but its surroundings is asked
    ranked = rank_attributes(attributes, scene.scales.general)
    aspect = find_aspects(around, found, territory)
    if order in scene.governed:
        ranked = put_first(scene.governed[order], ranked, around.lexicon)
        if around.lexicon.concepts[ranked[0]].beside:  # "against 107" is the other side of a vote, of no change
            aspect = tuple(mark for mark in aspect if mark not in OPPOSING)
    if scene.at_half_time(order):
        ranked = (HALF_TIME,)
    elif own is not None:
        ranked = tuple(dict.fromkeys((own, *ranked)))
    governing = around.lexicon.concepts.get(ranked[0]) if ranked else None
    impersonal = governing is not None and governing.impersonal
    return Context(
        holders=() if impersonal else find_holders(around, found, territory, frame.owner, lambda: scene.antecedent),
        attributes=ranked,
        terms=terms,
        aspect=aspect,
        period=find_period(around, found, territory, neighbours),
        position=scene.position,
        in_title=scene.in_title,
        faces=_find_faces(scene, found, neighbours),
        limit=not scene.scales.limits.isdisjoint(ranked[:2]),
    )


def _find_faces(scene: Scene, found: Found, neighbours: list[Found]) -> tuple[Quantity, ...]:
    """The further values that one states: of a date, the length that it tells."""
    if found.kind in TEMPORAL_KINDS:
        length = find_length(scene.around, found)
        return () if length is None else (length,)
    return find_faces(scene.around, found, neighbours, scene.bounds) or find_change(scene.around, found)


def _weigh(scene: Scene, found: Found, frame: Frame) -> tuple[dict[str, float], dict[str, float]]:
    """The terms around a value with their weights, and the concepts that govern it with the strength of their hold."""
    around, scales = scene.around, scene.scales
    governing = scales.governing[found.kind, _dimension(found)]
    weighed = dict(scene.before)
    near: dict[str, float] = {}
    far: dict[str, float] = {}  # attributes outside the territory count only where it has none of its own
    at, until = around.document.token_index(found.start), around.document.token_index(found.end)
    handed = range_of(frame.owner) if frame.owner is not None else NOWHERE
    left, right = frame.territory
    titles = around.titles
    dated = found.kind in TEMPORAL_KINDS
    unfit = frozenset[str]() if found.kind in TOLD_IN_TIME else scales.lengths
    silent = scales.phases if dated else frozenset[str]()  # among the value's own words
    owned = frame.owner is not None
    for key, place, start, inside, outside, concept, term in _reachable(scene, at, until):
        if key in unfit:
            continue
        if place < at:
            distance = at - place
        elif place >= until:
            distance = place - until + 1
        elif concept and key not in silent:
            distance = 0
        else:
            continue  # the value's own words
        own = left <= start < right
        if owned:
            if any(begin <= start < end for begin, end in frame.foreign):
                continue  # "respectively" gives these words to another value
            if handed[0] <= start < handed[1]:
                own, distance = True, 0
        weight = (inside if own else outside)[distance]
        if weight > weighed.get(key, -1.0):
            weighed[key] = weight
        if concept and key in governing and not (start in titles or (scene.ages and _is_within(start, found, scene))):
            holds = near if own else far
            hold = HOLD[_step(scene, term, (at, until), distance) if dated else distance]
            holds[key] = max(holds.get(key, 0.0), hold)
    if not (near or far) and scene.asked is not None and found is scene.members[0]:
        asked = {term.key for term in around.terms[scene.asked] if term.concept}
        near = dict.fromkeys(asked & governing, HOLD[0])
    return weighed, find_governing(near or far, scales.general, around.weights.govern)


def _step(scene: Scene, term: Term, date: tuple[int, int], distance: int) -> int:
    """How far a concept stands from the tokens of a date: a phrase as far as its last word ("came to his door").

    The date's own words hold nothing: "the end of May" says when, and not what ends.
    """
    if date[0] <= term.at < date[1]:
        return FAR
    near = max(1, date[0] - term.last) if term.at < date[0] else distance
    return near + ASIDE * scene.commas(term.at, date[0])


def _is_within(start: int, found: Found, scene: Scene) -> bool:
    """Whether a word is part of another's age: "for five years the 56-year-old" tells no age of five."""
    return any(other.start <= start < other.end and other is not found for other in scene.ages)


def _reachable(scene: Scene, at: int, until: int) -> list[Row]:
    """The terms near enough to a value to say something about it."""
    tokens, (low, high), (begin, rows) = scene.around.document.tokens, scene.bounds, scene.rows
    first = tokens[at - FAR].start if at > FAR else low
    last = tokens[until + FAR].start if until + FAR < len(tokens) else high
    if first <= low and last >= high:
        return rows
    near = begin_between(scene.around.term_starts, max(low, first), min(high, last))
    return rows[near.start - begin : near.stop - begin]


def _dimension(found: Found) -> str:
    return found.value.dimension if isinstance(found.value, Quantity) else "count"
