"""Concepts: words of several languages that mean the same to a comparison, and finding them in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from factcheck.model import NUMERIC_KINDS, TEMPORAL_KINDS
from factcheck.rulebook.phrases import (
    GAP_SIGN,
    SURFACE_SIGN,
    Covers,
    Occurrence,
    PhraseFinder,
    Phrases,
    Word,
    long_phrases,
    spelling,
)

# What `measures` may name: the kinds of facts with a number, and the dimensions of the unit table.
DIMENSIONS = frozenset(
    {"count", "length", "area", "volume", "mass", "speed", "temperature", "time", "power", "energy", "pressure"}
    | {"angle", "frequency", "points"}
)

LENGTHS = frozenset({"duration"})  # what concepts measure that tell of nothing but how long something went on

LONGEST_PHRASE = 6
Sort = Literal["", "thing", "action", "quality", "idea"]


class Concept(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of words with one meaning for alignment.

    The key of a concept in its file is its name. `words` maps a language code to lemmas or fixed phrases
    (lower case; `…` in a phrase stands for a few words, `=` before a word means just this form of it).
    `attribute` marks a concept that names what a number counts or measures (deaths, height, sentence), and
    `measures` the kinds of value it can have: kinds of facts, and for a plain quantity its dimension ("money",
    "duration", "count", "length"; any if it is empty). `event` marks one that names what happened, for a date or
    a time of day to date (earthquake, arrest); `aspect` one that sets a value apart from those without it,
    which stand beside it by design (forecast, target, previous). `weak` concepts are too general to align two
    facts alone; `phase` marks one that dates something only together with what begins, takes place or ends, and tells
    which moment of it: the event "itself" (start, announcement), its "end", a "limit" set for it, a "change" of its
    date, or the "last" time. `excludes` names concepts that answer another question when they govern a like value
    (silent where one side has neither), and concepts of one `family` exclude each other. `limit` marks one whose
    figures are bounds themselves: "more than 40 percent" is needed, not rounded. `general` marks an attribute that
    gives way to any other: that it lasted an hour is asked of the trial that lasted. `instead_of` names concepts that
    give way to this one where both govern a value: years spent in prison are no sentence. `impersonal` marks one whose
    figures are of what happened, whoever is named beside them: how long a search took; judges and prosecutors
    named beside an `imposed` one, a sentence, do not bear it. `says` is how a message names
    what it asks for, where the key of the concept does not read well. `lasting` marks what stays as it is once it is
    so, and may be compared between stories; it tells what holds it: a "person" (birth), a named "thing" (the length
    of a tunnel), or an "event" known by the places named with it (an invasion). Concepts of one `column` are told
    side by side, one to a figure ("118 for, 107 against"); `beside` are words, by language, that name one only
    right beside a figure, and `parted` words that part a phrase with a gap from a figure in it: "after the hearing
    for six years in prison" tells of no time spent there. `once` names what a story dates but once, by whatever
    concept of that name it is told: the next meeting, the end of a ballot, the origin of a thing (it opened, it was
    built). Figures of a `mutual` concept lie between two and are told of either: the lead of one, the other's gap.
    What is `bodily` happens to people and animals, so that it governs no number of houses or cars. `sort` is that of
    an everyday meaning, where its file tells it: a "thing" may be a place or a person.
    """

    words: dict[str, frozenset[str]]
    attribute: bool = False
    measures: frozenset[str] = frozenset()
    event: bool = False
    aspect: bool = False
    weak: bool = False
    phase: Literal["", "itself", "end", "limit", "change", "last"] = ""
    family: str = ""
    excludes: frozenset[str] = frozenset()
    instead_of: frozenset[str] = frozenset()
    limit: bool = False
    general: bool = False
    impersonal: bool = False
    imposed: bool = False
    says: str = ""
    lasting: Literal["", "person", "thing", "event"] = ""
    column: str = ""
    mutual: bool = False
    bodily: bool = False
    once: str = ""
    beside: dict[str, frozenset[str]] = {}
    parted: dict[str, frozenset[str]] = {}
    sort: Sort = ""

    def governs(self, kind: str, dimension: str = "count") -> bool:
        """Whether a fact of this kind (for a quantity: of this dimension) can answer the concept's question."""
        if kind in TEMPORAL_KINDS:
            return self.event
        if not self.attribute:
            return False
        if kind == "quantity":
            kind = "percentage" if dimension in ("ratio", "share") else dimension
        return not self.measures or kind in self.measures

    def __post_init__(self) -> None:
        """Refuse what could never be found in a text."""
        if unknown := sorted(self.measures - DIMENSIONS - {*NUMERIC_KINDS, *TEMPORAL_KINDS}):
            raise ValueError(f"measures {unknown[0]!r}, which is neither a kind of fact nor a dimension")
        if not self.words:
            raise ValueError("has no words")
        for language, words in self.words.items():
            if not words:
                raise ValueError(f"has an empty list of words for {language!r}")
            joined = "|".join(words)
            if joined == joined.lower() and " " not in joined and GAP_SIGN not in joined and "" not in words:
                continue
            for word in words:
                parts = word.split(" ")
                if word != word.lower() or "" in parts:
                    raise ValueError(f"{word!r} must be in lower case, its words parted by single spaces")
                if len(parts) > LONGEST_PHRASE or GAP_SIGN in (parts[0], parts[-1]):
                    raise ValueError(f"{word!r} is too long a phrase, or begins or ends with a gap")


class _Table(Struct, frozen=True):
    """The words of one language: concepts by word or phrase, and the finder of both in running text."""

    index: dict[str, tuple[str, ...]]
    finder: PhraseFinder
    beside: dict[str, str]


class Lexicon(Struct, frozen=True):
    """All concepts by name, with an index of their words by language.

    On creation `excludes` becomes symmetric and takes in the families, and `lengths` holds the concepts that measure
    nothing but how long something went on. The index of a language is built when a
    text asks for it, and takes in the other spellings of compounds ("shoot-out": "shoot out", "shootout"; "prize
    money": "prize-money"). `names` suits a single word that is known for a noun ("38 lives": "life"); `find`
    reads running text.
    """

    concepts: dict[str, Concept] = field(default_factory=dict)
    tables: dict[str, _Table] = field(default_factory=dict)
    lengths: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Complete exclusions, and know the lengths."""
        force_setattr(self, "concepts", _complete_exclusions(self.concepts))
        force_setattr(self, "lengths", frozenset(n for n, c in self.concepts.items() if c.measures == LENGTHS))

    def _table(self, language: str) -> _Table:
        table = self.tables.get(language)
        if table is None:
            spelled = _with_spellings(self.concepts, language)
            beside = {w: name for name, c in sorted(self.concepts.items()) for w in sorted(c.beside.get(language, ()))}
            table = self.tables[language] = _Table(_without_signs(spelled), PhraseFinder(spelled), beside)
        return table

    def finder(self, language: str) -> PhraseFinder:
        """What finds the words and phrases of a language in running text."""
        return self._table(language).finder

    def beside(self, language: str) -> dict[str, str]:
        """The concept of each word of a language that governs a figure only from right beside it."""
        return self._table(language).beside

    def words(self, language: str) -> frozenset[str]:
        """All words and phrases of a language that can be asked for by `names`."""
        return frozenset(self._table(language).index)

    def names(self, language: str, *forms: str) -> tuple[str, ...]:
        """Names of the concepts of one word or phrase, given as its surface and then its lemma, sorted."""
        found: set[str] = set()
        index = self._table(language).index
        for key in map(spelling, forms):
            found.update(index.get(key, ()))
        return tuple(sorted(found))

    def find(self, language: str, forms: Sequence[Sequence[str]]) -> list[Occurrence]:
        """The concepts in a stretch of tokens, in order.

        `forms` gives for each token, signs included, what it may be looked up as: its surface, then its lemma.
        """
        finder = self.finder(language)
        return self.find_in([finder.word(token) for token in forms], finder)

    def find_in(self, words: Sequence[Word], finder: PhraseFinder) -> list[Occurrence]:
        """The concepts in a stretch of words that were looked up before, in order.

        A shorter phrase whose words all belong to a longer one is not reported ("guilty" in "not guilty"), unless
        that one has a gap or its own concept is weak.
        """
        phrases = finder.find(words)
        covers = long_phrases(phrases)
        told: list[tuple[tuple[int, ...], Collection[str]]] = []
        told += [((at,), self.telling(word.names, at in covers)) for at, word in enumerate(words) if word.names]
        told += self.telling_phrases(phrases, covers)
        return sorted(Occurrence(tokens[0], tokens[-1] + 1, name, tokens) for tokens, names in told for name in names)

    def telling(self, names: Collection[str], covered: bool) -> Collection[str]:
        """The concepts of a word or phrase that are reported although a longer phrase covers it."""
        return [name for name in names if self.concepts[name].weak] if covered else names

    def telling_phrases(self, phrases: Phrases, covers: Covers) -> Iterator[tuple[tuple[int, ...], Collection[str]]]:
        """The phrases with their concepts that are reported, in no order."""
        for tokens, names in phrases.items():
            longer = [cover for cover in covers.get(tokens[0], ()) if len(cover) > len(tokens)]
            yield tokens, self.telling(names, any(cover.issuperset(tokens) for cover in longer))

    def exclude(self, one: str, other: str) -> bool:
        """Whether two concepts answer different questions when they govern like numbers."""
        concept = self.concepts.get(one)
        return concept is not None and other in concept.excludes


def _complete_exclusions(concepts: dict[str, Concept]) -> dict[str, Concept]:
    excludes = {name: set(concept.excludes) for name, concept in concepts.items()}
    families: dict[str, list[str]] = {}
    for name, concept in concepts.items():
        if concept.family:
            families.setdefault(concept.family, []).append(name)
    for members in families.values():
        for name in members:
            excludes[name].update(members)
    for name, concept in concepts.items():
        for other in concept.excludes:
            excludes.get(other, set()).add(name)
    return {
        name: replace(concept, excludes=frozenset(others)) if (others := excludes[name] - {name}) else concept
        for name, concept in concepts.items()
    }


def _with_spellings(concepts: dict[str, Concept], language: str) -> dict[str, tuple[str, ...]]:
    """The concepts of each word of a language, sorted; compounds in all their spellings."""
    found: dict[str, dict[str, None]] = {}
    for name, concept in sorted(concepts.items()):
        for word in concept.words.get(language, ()):
            plain = spelling(word)
            found.setdefault(plain, {})[name] = None
            if "-" in plain:
                found.setdefault(plain.replace("-", " "), {})[name] = None
                found.setdefault(plain.replace("-", ""), {})[name] = None
            elif " " in plain and GAP_SIGN not in plain:
                found.setdefault(plain.replace(" ", "-"), {})[name] = None
    return {word: tuple(found[word]) for word in sorted(found)}


def _without_signs(spelled: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The index for whoever knows that a word is a noun and asks by its lemma: `=vote` stands under "vote"."""
    found = dict(spelled)
    for word, names in spelled.items():
        if SURFACE_SIGN in word:
            del found[word]
            bare = word.replace(SURFACE_SIGN, "")
            found[bare] = tuple(sorted({*found.get(bare, ()), *names}))
    return found
