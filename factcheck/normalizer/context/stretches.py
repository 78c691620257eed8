"""What a length of time is the length of: a stoppage, a term of office, the life of a ship.

Of the words of the length's own clause the nearest that tells of a stretch governs it, and the noun right behind it
before all others ("a 31-hour siege"). A date tells a length too, where it is said to be that on which a stretch began.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import TEMPORAL_KINDS, Found, Quantity, Stretch
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Kept, Known
from factcheck.normalizer.terms import Term, TermWords
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.phrases import Occurrence
from factcheck.rulebook.stretches import AHEAD, ITSELF, LASTS, MOMENT, MORE, START, THING, Stretches

BREAKS = frozenset(".;:!?()—–…")
COMMA, JOINER = 3, 2  # words that a comma and a conjunction count for
GOVERNS = 12  # words from which on nothing governs a length
BESIDE = 25  # and from which on nothing stands beside it
BEGINS = 5  # words from a date to what it dates
RIGHT_BEHIND = 1  # words that may part a length from the noun that it measures: "31 hours of siege"
SHORT = 3  # words before a length in a sentence that has its subject from the one before: "It lasted 36 minutes"
AGE = "age"
_WORDS = Kept[TermWords]()  # the words of each language as the stretches know them


class StretchReader:
    """Reads the stretches of one version."""

    def __init__(
        self, document: Document, language: Language, stretches: Stretches, titles: Sequence[tuple[int, int]] = ()
    ) -> None:
        """Read nothing yet; the words of `titles` before names tell of nothing that lasts."""
        self.titles = titles
        self.document, self.language = document, language
        self.stretches, self.lexicon = stretches, stretches.words
        self.words = _WORDS.of(language.code, TermWords, language, stretches.words)
        self.joiners = language.structure.conjunctions
        self._told: Known[int, list[Occurrence]] = Known(self._find)

    def read_length(self, found: Found, territory: tuple[int, int]) -> Stretch | None:
        """What a length in its territory is the length of, None where no word tells."""
        return (
            self._govern(found, self._around(found, territory)) or self._from_subject(found) or self._from_before(found)
        )

    def read_start(self, found: Found) -> Stretch | None:
        """The stretch that began on a date, None where the date is of something else."""
        position = self.document.sentence_index(found.start)
        told = self._told[position]
        places = self._places(found)
        starts = {one: self._cost(one, *places) for one in told if one.name.startswith(START)}
        start = min(starts, key=lambda one: (starts[one], one), default=None)
        if start is None or starts[start] > BEGINS:
            return None
        names = {one.name.removeprefix(START) for one in starts if one.tokens == start.tokens}
        if ITSELF in names:
            names |= self._subject(start, told, BEGINS if THING not in names else 0)
        of = tuple(sorted(names - {ITSELF}))
        return Stretch(of, of, began=True) if of else None

    def _subject(self, start: Occurrence, told: Sequence[Occurrence], behind: int) -> set[str]:
        """The stretch that began, before its verb or no more than so many words behind; nobody's own, no loose one."""
        fit = self.stretches.names - self.stretches.personal - self.stretches.loose
        near = [one for one in told if one.name in fit and one.start < start.start + behind]
        costs = {one: self._cost(one, start.start, start.end) for one in near}
        least = min(costs.values(), default=BEGINS)
        return {one.name for one, cost in costs.items() if cost == least < BEGINS}

    def _find(self, position: int) -> list[Occurrence]:
        """What the words of a sentence tell, by their places in the document."""
        first, last = self.document.sentence_tokens[position]
        words = [self.words.words[lower].word for lower in self.document.lowers[first:last]]
        found = [
            Occurrence(one.start + first, one.end + first, one.name, tuple(at + first for at in one.tokens))
            for one in self.lexicon.find_in(words, self.words.finder)
        ]
        starts = self.document.token_starts
        return [one for one in found if not any(start <= starts[one.start] < end for start, end in self.titles)]

    def _around(self, found: Found, territory: tuple[int, int]) -> Iterator[Occurrence]:
        """What is told in a length's territory, or right behind it."""
        (start, end), places = territory, self._places(found)
        for one in self._told[self.document.sentence_index(found.start)]:
            inside = start <= self.document.tokens[one.start].start < end
            if inside or not self._cost(one, *places):
                yield one

    def _govern(self, found: Found, told: Iterable[Occurrence]) -> Stretch | None:
        first, last = self._places(found)
        told = list(told)
        if any(one.name == MOMENT and one.end == first for one in told):
            return self._on_days(found)
        costs = {one: self._cost(one, first, last) for one in told}
        ahead = {one.name for one, cost in costs.items() if one.name == AHEAD and cost < GOVERNS}
        more = any(one.name == MORE and one.start < last and first <= one.end for one in told)
        fit = self.stretches.added if more else self.stretches.names
        stretches = {one: cost for one, cost in costs.items() if one.name in fit}
        before = [
            one for one in stretches if one.name in self.stretches.prior and len(one.tokens) > 1 and one.start < first
        ]
        least = min((stretches[one] for one in before or stretches), default=GOVERNS)
        if least >= GOVERNS:
            return Stretch((AHEAD,), (AHEAD,), ahead=True) if ahead else None
        of = {one.name for one in before or stretches if stretches[one] == least} | ahead
        beside = {one.name for one, cost in stretches.items() if cost <= BESIDE} | ahead
        return Stretch(tuple(sorted(of)), tuple(sorted(beside)), ahead=bool(ahead))

    def _on_days(self, found: Found) -> Stretch | None:
        """The days on which something was done, one by one: "heard 87 witnesses on 42 days"."""
        value, names = found.value, tuple(sorted(self.stretches.separate))
        days = isinstance(value, Quantity) and value.unit == "day" and value.low > 1
        return Stretch(names, names) if days and names else None

    def _from_subject(self, found: Found) -> Stretch | None:
        """What the sentence begins with, where the verb before a length only says that it lasted, however far apart."""
        at, _ = self._places(found)
        told = self._told[self.document.sentence_index(found.start)]
        verb = max((one.end for one in told if one.name == LASTS and 0 <= at - one.end <= SHORT), default=None)
        subjects = [one for one in told if verb is not None and one.name in self.stretches.names and one.end < verb]
        names = tuple(sorted({one.name for one in subjects if one.start == subjects[0].start}))
        return Stretch(names, names) if names else None

    def _from_before(self, found: Found) -> Stretch | None:
        """What the sentence before tells of, where the length's own has no subject: "It lasted an hour"."""
        position = self.document.sentence_index(found.start)
        (first, _), (at, _) = self.document.sentence_tokens[position], self._places(found)
        if not position or at - first > SHORT:
            return None
        if not any(one.name == LASTS and one.end <= at for one in self._told[position]):
            return None
        names = tuple(sorted({one.name for one in self._told[position - 1]} & self.stretches.names))
        return Stretch(names, names) if len(names) == 1 else None

    def _places(self, found: Found) -> tuple[int, int]:
        """The tokens of a value."""
        return self.document.token_index(found.start), self.document.token_index(found.end)

    def _cost(self, one: Occurrence, first: int, last: int) -> int:
        """How many words part what is told from the tokens [first, last); a sign that ends a clause parts for good."""
        if one.start < last and first < one.end:
            return 0
        low, high = (one.end, first) if one.end <= first else (last, one.start)
        between = self.document.tokens[low:high]
        if one.start >= last and len(between) <= RIGHT_BEHIND and not any(t.kind == "punct" for t in between):
            return 0
        cost = 1
        for token in between:
            if token.text in BREAKS:
                return BESIDE + 1
            cost += COMMA if token.text == "," else JOINER if token.lower in self.joiners else token.kind != "punct"
        return cost


def find_things(
    found: Found, document: Document, terms: Sequence[Term], lexicon: Lexicon, places: tuple[int, int]
) -> Stretch | None:
    """The terms of the thing whose age is told: those of its clause that name neither a measure nor an event.

    A noun right behind an age has it ("the 46-year-old ferry"); else it is told before. `terms` are those of the
    sentence, `places` the tokens of the value.
    """
    first, last = places
    dated = found.kind in TEMPORAL_KINDS
    before: set[str] = set()
    behind: set[str] = set()
    for term in terms:
        concept = lexicon.concepts.get(term.key)
        if concept is None or concept.attribute or concept.event or first <= term.at < last:
            continue
        low, high = (term.at + 1, first) if term.at < first else (last, term.at)
        reach, signs = (BEGINS, BREAKS) if dated or term.at < first else (RIGHT_BEHIND, BREAKS | {","})
        if high - low <= reach and not any(token.text in signs for token in document.tokens[low:high]):
            (before if term.at < first else behind).add(f"{AGE}:{term.key}")
    of = tuple(sorted(before | behind if dated else behind or before))
    return Stretch(of, of, began=dated) if of else None
