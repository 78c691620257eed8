"""Lasting facts of one version: where its sentence binds a value, a question that lasts, and the name that has it.

A fact is taken only where nothing else can be meant: the word for the question stands in the value's own clause, no
other event between them, and one person, thing or place is named for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Fact, Mention, Quantity, Version, When
from factcheck.rulebook.alignment import BackgroundWeights
from factcheck.rulebook.gazetteer import load_gazetteer
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language, Rulebook
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.figures.join import family

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s-]")
_BREAKS = frozenset(",;:.!?()[]—–…")
PAIR = 2  # countries that two tellings of one war must share
CIRCUMSTANCE = 3  # words from a preposition to the event that it makes a circumstance ("in a remote prison")
BEHIND = 2  # words that may part a value or a preposition from the name
OWNER = 3  # tokens from what is somebody's to the name ("the death of Mr Brandt")


class Told(Struct, frozen=True):
    """A fact with the lasting question that it answers, and the folded names of what holds it.

    `own` are names that tell the holder; `common` those that stand beside many events, of which two are needed.
    """

    fact: Fact
    story: str
    concept: str
    own: frozenset[str]
    common: frozenset[str] = frozenset()
    shown: str = ""
    written: dict[str, str] = {}  # folded names as the text has them


class Token(Struct, frozen=True):
    """A word or sign of a sentence, with its place in the file."""

    text: str
    start: int


class Sentence(Struct, frozen=True):
    """A fact with what its holder is read from: the tokens and names of its sentence, and the rules of its language.

    `concept` is the word for the lasting question, as the indexes of its tokens [first, last).
    """

    fact: Fact
    tokens: Sequence[Token]
    names: Sequence[Fact]
    concept: tuple[int, int]
    language: Language
    lexicon: Lexicon
    weights: BackgroundWeights

    def index(self, offset: int) -> int:
        """How many tokens begin before an offset."""
        return sum(token.start < offset for token in self.tokens)

    def words(self, first: int, last: int) -> list[str]:
        """The tokens [first, last) in lower case."""
        return [token.text.lower() for token in self.tokens[max(0, first) : last]]


def read_lasting(
    facts: Sequence[Fact], lasting: Collection[str], story: str, version: Version, rulebook: Rulebook
) -> Iterator[Told]:
    """The facts of a version that answer one of the `lasting` questions, each with its holder."""
    weights, language = rulebook.alignment.background, rulebook.language(version.language)
    for fact in facts:
        if not any(key in lasting for key, _ in fact.context.terms) or not _is_plain(fact, weights.plain):
            continue
        if isinstance(fact.value, When) and not _is_past(fact, version, weights):
            continue
        tokens = [Token(m.group(), fact.sentence_start + m.start()) for m in _TOKEN.finditer(fact.sentence)]
        named = _find_concept(fact, tokens, version.language, rulebook)
        if named is None:
            continue
        name, at = named
        names = [f for f in facts if f.kind == "name" and _inside(f, fact)]
        told = _bind(Sentence(fact, tokens, names, at, language, rulebook.lexicon, weights), story, name)
        if told is not None:
            yield told


def _is_plain(fact: Fact, plain: frozenset[str]) -> bool:
    """Whether a fact states what is, and when in full: no plan, no side of a change, no date without its year."""
    if fact.context.in_title or not plain.issuperset(fact.context.aspect) or family(fact.kind, fact.value) is None:
        return False
    return not isinstance(fact.value, When) or (fact.value.start is not None and "T" not in fact.value.timex)


def _is_past(fact: Fact, version: Version, weights: BackgroundWeights) -> bool:
    """Whether a date lies behind the news of its text: its year is written, or the publication is weeks later."""
    assert isinstance(fact.value, When)
    year = fact.value.timex[:4]
    if fact.value.anchor == "stated" and year.isdigit() and year in fact.text:
        return True
    if not version.published or fact.value.start is None:
        return False
    return (
        date.fromisoformat(version.published[:10]) - date.fromisoformat(fact.value.start[:10])
    ).days > weights.recent


def _inside(name: Fact, fact: Fact) -> bool:
    return fact.sentence_start <= name.span.start < fact.sentence_start + len(fact.sentence)


def _find_concept(
    fact: Fact, tokens: Sequence[Token], language: str, rulebook: Rulebook
) -> tuple[str, tuple[int, int]] | None:
    """The lasting concept next to the value in its own clause, with the indexes of its tokens [first, last).

    None where another event stands between them, unless it only tells the circumstances ("died in custody in May").
    """
    lexicon, reach = rulebook.lexicon, rulebook.alignment.background.reach
    where = rulebook.language(language).naming.where
    forms = [(t.text.lower(), find_lemma(t.text.lower(), language)) for t in tokens]
    before = sum(t.start < fact.span.start for t in tokens)
    after = sum(t.start < fact.span.end for t in tokens)
    dimension = fact.value.dimension if isinstance(fact.value, Quantity) else "count"
    best: tuple[int, str, tuple[int, int]] | None = None
    rivals: list[tuple[int, bool]] = []
    for found in lexicon.find(language, forms):
        concept = lexicon.concepts[found.name]
        low, high = (found.end, before) if found.end <= before else (after, found.start)
        gap = max(0, high - low)
        if gap > reach or not concept.governs(fact.kind, dimension) or any(t.text in _BREAKS for t in tokens[low:high]):
            continue
        if concept.lasting and (best is None or gap < best[0]):
            best = (gap, found.name, (found.start, found.end))
        lead = {t.text.lower() for t in tokens[max(0, found.start - CIRCUMSTANCE) : found.start]}
        lead.add(tokens[found.start].text.lower())
        if not concept.lasting and where.isdisjoint(lead) and found.name not in rulebook.alignment.background.helps:
            rivals.append((gap, found.end <= before))
    if best is None:
        return None
    told_before = best[2][1] <= before
    if any(gap < best[0] and (side or not told_before) for gap, side in rivals):
        return None
    return best[1], best[2]


def _bind(sentence: Sentence, story: str, name: str) -> Told | None:
    """The fact with its holder, where the sentence leaves no doubt about it; `name` is the lasting question."""
    lasting = sentence.lexicon.concepts[name].lasting
    if lasting in ("person", "thing"):
        holder = _person(sentence) if lasting == "person" else _thing(sentence)
        return Told(sentence.fact, story, name, frozenset({fold_name(holder)}), shown=holder) if holder else None
    own, common = _places(sentence)
    written = {fold_name(f.normalized): f.normalized for f in sentence.names}
    return Told(sentence.fact, story, name, own, common, "", written) if own or len(common) >= PAIR else None


def _person(sentence: Sentence) -> str | None:
    """The only person whom the sentence names, by the full name, where the question is not about a relative."""
    people = {f.normalized: f for f in sentence.names if isinstance(f.value, Mention) and f.value.type == "person"}
    if len(people) != 1:
        return None
    name, mention = next(iter(people.items()))
    if " " not in name or sentence.fact.context.holders != (fold_name(name),):
        return None
    naming, at = sentence.language.naming, sentence.concept
    first, last = sentence.index(mention.span.start), sentence.index(mention.span.end)
    owner = _is_owned(mention)
    (word,) = sentence.words(at[0], at[0] + 1)
    noun = find_lemma(word, sentence.language.code) == word
    if owner and not last <= at[0] <= last + noun:
        return None  # "Brandt's brother died in 1990", but "Brandt's early death in 1990"
    after = sentence.words(at[1], at[1] + 1)
    if not naming.bridges.isdisjoint(after) and not at[1] <= first <= at[1] + OWNER:
        return None  # "Brandt was tried for the death of a child in 1990"
    led = not owner and first > 0 and not naming.complements.isdisjoint(sentence.words(first - 1, first))
    return None if led and not first - OWNER <= at[0] < first else name


def _thing(sentence: Sentence) -> str | None:
    """The name that the value describes: right behind it, or the subject before it with nothing else between."""
    fact, stop, naming = sentence.fact, sentence.language.words.stop, sentence.language.naming
    things = [f for f in sentence.names if isinstance(f.value, Mention) and f.value.type != "person"]
    behind = [f for f in things if f.span.start >= fact.span.end]
    if behind:
        between = sentence.words(sentence.index(fact.span.end), sentence.index(behind[0].span.start))
        if len(between) <= BEHIND and not any(w in stop or w in _BREAKS for w in between):
            return behind[0].normalized
    before = [f for f in things if f.span.end <= fact.span.start]
    if not before or (isinstance(fact.value, When) and not _told_last(sentence)):
        return None
    nearest = before[-1]
    gap = sentence.words(sentence.index(nearest.span.end), sentence.index(fact.span.start))
    if _is_owned(nearest) or any(word.endswith(("'s", "’s")) for word in gap):
        return None  # "the Orla's refit was completed in 1990", "the Orla tunnel's fans are 3 metres wide"
    if isinstance(fact.value, Quantity) and not _stands_last(sentence, gap):
        return None
    first = sentence.index(nearest.span.start)
    led = not (naming.where | naming.complements).isdisjoint(sentence.words(first - BEHIND, first))
    numbers = any(any(c.isdigit() for c in word) for word in gap)
    return None if len(gap) > sentence.weights.near or numbers or led else nearest.normalized


def _is_owned(name: Fact) -> bool:
    """Whether something else is said to be the bearer's own."""
    behind = name.sentence[name.span.end - name.sentence_start :]
    return name.text.endswith(("'s", "’s")) or behind.startswith(("'s", "’s", "'", "’"))


def _stands_last(sentence: Sentence, gap: Sequence[str]) -> bool:
    """Whether a measure is all that is said: not of a part, nor of something at the place ("a 30 m high wave")."""
    if not sentence.language.naming.where.isdisjoint(gap):
        return False
    end = max(sentence.concept[1], sentence.index(sentence.fact.span.end))
    return all(word in _BREAKS or word in sentence.language.words.stop for word in sentence.words(end, end + 1))


def _told_last(sentence: Sentence) -> bool:
    """Whether the last word of content before a date is that of a lasting question ("was founded in 1990")."""
    before = sentence.words(0, sentence.index(sentence.fact.span.start))
    telling = [word for word in before if word not in sentence.language.words.stop]
    if not telling:
        return False
    code = sentence.language.code
    names = sentence.lexicon.names(code, telling[-1], find_lemma(telling[-1], code))
    return any(sentence.lexicon.concepts[name].lasting for name in names)


def _places(sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    """The places named within reach of the word for an event: where it happened, and those that had a part in it.

    Countries have a part in many events, and so have capitals that stand for them.
    """
    gazetteer, reach = load_gazetteer(), sentence.weights.reach
    naming, at = sentence.language.naming, sentence.concept
    own: set[str] = set()
    common: set[str] = set()
    for fact in sentence.names:
        if not isinstance(fact.value, Mention) or fact.value.type in ("person", "organisation"):
            continue
        first = sentence.index(fact.span.start)
        if not at[0] - reach <= first <= at[1] + reach:
            continue
        written = fact.value.entity.lower()
        placed = not (naming.where | naming.complements).isdisjoint(sentence.words(first - BEHIND, first))
        country = written in gazetteer.peoples
        known = country or written in gazetteer.places
        (own if not country and (placed or not known) else common).add(fold_name(fact.value.entity))
    return frozenset(own), frozenset(common)
