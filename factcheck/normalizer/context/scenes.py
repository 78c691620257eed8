"""The scene of a value: its sentence, the values beside it, and what its words weigh by sort, place and distance."""

from __future__ import annotations

import math
from functools import cached_property

from factcheck.model import Category, Found, Kind, Mention, Quantity, Quote, Value, When
from factcheck.normalizer.context.antecedents import find_antecedent
from factcheck.normalizer.context.columns import find_governed
from factcheck.normalizer.context.reckoned import find_reckoned
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, value_key
from factcheck.normalizer.known import Known
from factcheck.normalizer.terms import Term
from factcheck.rulebook.alignment import ContextWeights
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.transliteration import fold_name

WORDED = (Quote, Category, Mention)  # values that say nothing as the neighbours of others
LONGEST_QUESTION = 12  # tokens of a question that asks for what the next sentence tells
FAR = 80  # tokens beyond which words of the same sentence say nothing about a value
LACKING = "~"  # the label of those without something, and of the others
LACKED = 3  # tokens behind "without" in which it is named
DIGITS = 4  # decimals of a weight


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
        self.parted = frozenset(name for name, concept in lexicon.concepts.items() if concept.parted)
        self.limits = frozenset(name for name, concept in lexicon.concepts.items() if concept.limit)
        self.bodily = frozenset(name for name, concept in lexicon.concepts.items() if concept.bodily)
        self.lengths = lexicon.lengths

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
    of the sentence before weigh, `governed` the concept that governs each figure of a list, and `reckoned` where events
    are named that lengths of time count from.
    """

    def __init__(self, around: Surroundings, scales: Scales, position: int, members: list[Found]) -> None:
        """Take the index of the sentence and its values, in order."""
        document = around.document
        self.around, self.scales, self.position, self.members = around, scales, position, members
        start, end = document.sentences[position]
        self.bounds = (start, max(end, members[-1].end))
        self.in_title = document.in_title(start)
        self.keys = ["" if isinstance(f.value, WORDED) else "#" + value_key(f) for f in members]
        self.ages = [found for found in members if found.kind == "age"]
        if all(isinstance(found.value, Quote) for found in members):
            return  # of quotations nothing is asked but their own words
        self.asked = self._find_question()
        self.before = self._weigh_before()
        self.rows = self._weigh_terms()
        self.governed = find_governed(around, members, self.bounds)
        self.reckoned = find_reckoned(document, around.language, self.bounds, members)

    def _weigh_terms(self) -> tuple[int, list[Row]]:
        """The index of the first term of the sentence, and of each what a weight is made of."""
        around, inside, outside = self.around, self.scales.inside, self.scales.outside
        here = begin_between(around.term_starts, *self.bounds)
        return here.start, [
            (term.key, term.at, term.start, inside[worth], outside[worth], term.concept, term)
            for term, worth in zip(around.terms[here], around.worths[here], strict=True)
        ]

    @cached_property
    def hidden(self) -> list[Row]:
        """The events of the sentence that only its dates hear of."""
        worth = self.around.weights.concept
        inside, outside = self.scales.inside[worth], self.scales.outside[worth]
        here = begin_between(self.around.hidden_starts, *self.bounds)
        return [(term.key, term.at, term.start, inside, outside, True, term) for term in self.around.hidden[here]]

    def commas(self, one: int, other: int) -> int:
        """How many commas stand between two tokens; more than two count as two."""
        low, high = (one, other) if one < other else (other, one)
        return min(2, sum(token.text == "," for token in self.around.document.tokens[low:high]))

    def joined(self, first: int, last: int) -> int:
        """How many conjunctions that may begin a clause stand in the tokens [first, last), two at most."""
        opens = self.around.language.structure.coordinators
        return min(2, sum(token.lower in opens for token in self.around.document.tokens[first:last]))

    def _find_question(self) -> slice | None:
        """The terms of a short question that this sentence answers: "How old is it? The tree was ...".

        A heading in capitals asks in its own way: "NEXT MEETING. Thursday, 3 July."
        """
        if not self.position:
            return None
        document = self.around.document
        start, end = document.sentences[self.position - 1]
        asking = document.text[start:end].rstrip()
        if document.in_title(start) or not (asking.endswith("?") or (asking.endswith(".") and asking.isupper())):
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
    def labels(self) -> list[tuple[str, int, int]]:
        """What may label a value: the terms, words with a capital that may be names, and dates; key, token, offset."""
        document = self.around.document
        first = document.token_index(self.bounds[0])
        found = [(key, at, start) for key, at, start, *_ in self.rows[1]]
        known = {term.at for *_, term in self.rows[1] if term.concept or term.name}
        for at in sorted({at for _, at, _ in found} - known):
            token = document.tokens[at]
            if token.capitalised and (at != first or token.lower in document.capitalised):
                found.append(("@" + fold_name(token.text), at, token.start))
        for other in self.members:
            if isinstance(other.value, When) and other.value.timex.strip("X"):
                found = [row for row in found if row[0][0] != "@" or not other.start <= row[2] < other.end]
                found.append((f"#{other.value.timex}", document.token_index(other.start), other.start))
        return self._mark_lacking(found, first)

    def _mark_lacking(self, found: list[tuple[str, int, int]], first: int) -> list[tuple[str, int, int]]:
        """The same with those without something, and the others, told from those with it."""
        structure, tokens = self.around.language.structure, self.around.document.tokens
        until = self.around.document.token_index(self.bounds[1])
        without = [at for at in range(first, min(until, len(tokens))) if tokens[at].lower in structure.privative]
        marks = without + [
            at for at in range(first, min(until, len(tokens))) if tokens[at].lower in structure.remaining_ones
        ]
        if not marks:
            return found
        told = [(LACKING + key if any(0 < at - w <= LACKED for w in without) else key, at, s) for key, at, s in found]
        return told + [(LACKING, at, tokens[at].start) for at in sorted(marks)]

    def antecedent(self, found: Found) -> tuple[str, ...]:
        """Whom the pronoun that a value goes with stands for."""
        return find_antecedent(self.around, self.bounds, found)


def _contains(result: Value, earlier: Value) -> bool:
    """Whether a match can have stood so before it ended as it did."""
    if not isinstance(result, Quantity) or not isinstance(earlier, Quantity):
        return False
    return earlier.low <= result.low and earlier.high <= result.high
