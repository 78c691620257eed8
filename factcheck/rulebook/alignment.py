"""Weights and thresholds of reading a fact's context, joining facts into slots and judging them."""

from __future__ import annotations

from msgspec import Struct


class ContextWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """How much a word says about a fact, by where it stands."""

    inside: float = 1.0  # in the fact's own stretch of the sentence
    outside: float = 0.4  # elsewhere in the sentence
    before: float = 0.15  # in the sentence before
    fade: float = 0.06  # loss with each token of distance
    name: float = 1.2
    concept: float = 1.0
    weak: float = 0.4  # a concept too general to align two facts alone
    lemma: float = 0.6
    neighbour: float = 0.7  # another value in the sentence
    govern: float = 0.25  # nearness from which a concept governs a value (0 to 1)


class JoinWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """The logistic models of pairs, a weight for each feature of `slots.evidence` and `rivals`, and what joins."""

    weights: dict[str, float] = {}  # of pairs with like values, or such as a figure takes when it moves
    unlike: dict[str, float] = {}  # of pairs whose values differ otherwise
    kinds: dict[str, dict[str, float]] = {}  # what is added to these for pairs of one kind of fact
    trust: dict[str, float] = {}  # of slots whose values differ, by `slots.figures.trust`
    later: dict[str, float] = {}  # of pairs of which one may have become the other, by `slots.progress`
    advanced: float = 0.5  # least probability of such a pair that no slot joins
    floor: float = 0.5  # score across two groups that join
    best: float = 0.5  # how much of that score the best pair has; the mean of all pairs has the rest
    certain: float = 1.0  # least probability of a pair that may join although two holders are read
    differ: float = 0.5  # least probability of the best pair with unlike values in one slot
    moved: float = 0.5  # the same of a pair whose difference may be a move with time, which is no conflict
    most: int = 120  # figures of one kind of a version that are compared; what a table holds beyond them is not
    repeated: float = 1.0  # what a likeness of compatible values inside one version is worth
    swap: float = 0.35  # how surely two values changed places


class QuoteWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """When two quotations are tellings of one utterance."""

    least_words: int = 4
    overlap: float = 0.7  # shared words, of the shorter quotation
    translated: float = 0.5  # shared concepts, of the poorer quotation
    translated_apart: float = 0.7  # the same where the speakers are not known to be one


class StoryWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """When versions tell one event."""

    floor: float = 0.22  # mean cosine across two groups
    crossing: float = 1.0  # what a likeness across languages is worth, where names and numbers bind the two
    bonds: int = 3  # how many names and numbers bind them
    least: int = 50  # versions from which a corpus tells how rare a word is; a smaller one counts as so many


class CopyWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """When a version repeats the text of another, and when two sentences are one telling."""

    words: int = 4  # of a shingle
    share: float = 0.6  # of a version's shingles that another has
    credited: float = 0.3  # the same where both name one source
    sentence: float = 0.7  # of a sentence's words that stand in shared shingles
    least: int = 8  # words from which a sentence can be known again


class BackgroundWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """When facts of different stories answer one lasting question, and when unlike ones can be a slip of each other."""

    reach: int = 10  # words between a value and the word that tells what it dates or measures
    near: int = 8  # words between a value and the name of the thing that has it
    years: int = 2  # that two dates of one event may lie apart
    factor: float = 1.5  # that two measures of one thing may lie apart
    recent: int = 45  # days before publication within which a date without a year tells news
    sure: float = 0.5  # how sure a slot across stories is
    plain: frozenset[str] = frozenset()  # aspects that leave a figure what it is
    helps: frozenset[str] = frozenset()  # concepts that may stand between an event and its day: it began


class JudgeWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """How sure a contradiction must be for each level."""

    error: float = 0.5
    warning: float = 0.35


class Alignment(Struct, frozen=True, forbid_unknown_fields=True):
    """All weights and thresholds of alignment and judgement."""

    context: ContextWeights = ContextWeights()
    join: JoinWeights = JoinWeights()
    quotes: QuoteWeights = QuoteWeights()
    stories: StoryWeights = StoryWeights()
    copies: CopyWeights = CopyWeights()
    background: BackgroundWeights = BackgroundWeights()
    judge: JudgeWeights = JudgeWeights()
    moves: dict[str, str] = {}  # attribute concept -> "up", "down" or "both"
    moving_shares: frozenset[str] = frozenset()  # those whose percentages move too: a toll does, a death rate does not
    markets: frozenset[str] = frozenset()  # those that move until the end of a trading day
    counts: frozenset[str] = frozenset()  # those that move until the votes are counted
    still: frozenset[str] = frozenset()  # those settled at once, whatever else stands beside such a figure
    plain: frozenset[str] = frozenset()  # measures that say nothing of what is measured: "hectares" of burnt woods
    at_work: frozenset[str] = frozenset()  # those of moves that are no attributes, but who or what is at work
