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
from factcheck.rulebook.lexicon import Concept
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.figures import family

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s-]")
_BREAKS = frozenset(",;:.!?()[]—–…")
PAIR = 2  # countries that two tellings of one war must share
CIRCUMSTANCE = 3  # words from a preposition to the event that it makes a circumstance ("in a remote prison")
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


def _is_plain(fact: Fact, plain: frozenset[str]) -> bool:
    """Whether a fact states what is, and when in full: no plan, no side of a change, no date without its year."""
    if fact.context.in_title or not plain.issuperset(fact.context.aspect) or family(fact.kind, fact.value) is None:
        return False
    return not isinstance(fact.value, When) or (fact.value.start is not None and "T" not in fact.value.timex)


def read_lasting(
    facts: Sequence[Fact], lasting: Collection[str], story: str, version: Version, rulebook: Rulebook
) -> Iterator[Told]:
    """The facts of a version that answer one of the `lasting` questions, each with its holder."""
    weights = rulebook.alignment.background
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
        concept = rulebook.lexicon.concepts[name]
        told = _bind(fact, story, name, concept, at, tokens, names, version, rulebook)
        if told is not None:
            yield told


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


def _bind(
    fact: Fact,
    story: str,
    name: str,
    concept: Concept,
    at: tuple[int, int],
    tokens: Sequence[Token],
    names: Sequence[Fact],
    version: Version,
    rulebook: Rulebook,
) -> Told | None:
    """The fact with its holder, where the sentence leaves no doubt about it."""
    if concept.lasting == "person":
        person = _person(fact, at, tokens, names, version, rulebook)
        return Told(fact, story, name, frozenset({fold_name(person)}), shown=person) if person else None
    if concept.lasting == "thing":
        thing = _thing(fact, at, tokens, names, version, rulebook)
        return Told(fact, story, name, frozenset({fold_name(thing)}), shown=thing) if thing else None
    own, common = _places(at, tokens, names, version, rulebook)
    written = {fold_name(f.normalized): f.normalized for f in names}
    return Told(fact, story, name, own, common, "", written) if own or len(common) >= PAIR else None


def _person(
    fact: Fact,
    at: tuple[int, int],
    tokens: Sequence[Token],
    names: Sequence[Fact],
    version: Version,
    rulebook: Rulebook,
) -> str | None:
    """The only person whom the sentence names, by the full name, where the question is not about a relative."""
    people = {f.normalized: f for f in names if isinstance(f.value, Mention) and f.value.type == "person"}
    if len(people) != 1:
        return None
    name, fact_of_name = next(iter(people.items()))
    if " " not in name or fact.context.holders != (fold_name(name),):
        return None
    first = sum(t.start < fact_of_name.span.start for t in tokens)
    last = sum(t.start < fact_of_name.span.end for t in tokens)
    naming = rulebook.language(version.language).naming
    owner = _is_owned(fact_of_name)
    word = tokens[at[0]].text.lower()
    noun = find_lemma(word, version.language) == word
    if owner and not last <= at[0] <= last + noun:
        return None  # "Brandt's brother died in 1990", but "Brandt's early death in 1990"
    after = tokens[at[1]].text.lower() if at[1] < len(tokens) else ""
    if after in naming.bridges and not at[1] <= first <= at[1] + OWNER:
        return None  # "Brandt was tried for the death of a child in 1990"
    led = not owner and first > 0 and tokens[first - 1].text.lower() in naming.complements
    return None if led and not first - OWNER <= at[0] < first else name


def _thing(
    fact: Fact,
    at: tuple[int, int],
    tokens: Sequence[Token],
    names: Sequence[Fact],
    version: Version,
    rulebook: Rulebook,
) -> str | None:
    """The name that the value describes: right behind it, or the subject before it with nothing else between."""
    stop = rulebook.language(version.language).words.stop
    where = rulebook.language(version.language).naming.where | rulebook.language(version.language).naming.complements
    things = [f for f in names if isinstance(f.value, Mention) and f.value.type != "person"]
    behind = [f for f in things if f.span.start >= fact.span.end]
    if behind:
        between = [t.text.lower() for t in tokens if fact.span.end <= t.start < behind[0].span.start]
        if len(between) <= 2 and not any(w in stop or w in _BREAKS for w in between):
            return behind[0].normalized
    before = [f for f in things if f.span.end <= fact.span.start]
    if not before or (isinstance(fact.value, When) and not _told_last(fact, tokens, version, rulebook)):
        return None
    nearest = before[-1]
    gap = [t.text for t in tokens if nearest.span.end <= t.start < fact.span.start]
    if _is_owned(nearest) or any(word.endswith(("'s", "’s")) for word in gap):
        return None  # "the Orla's refit was completed in 1990", "the Orla tunnel's fans are 3 metres wide"
    if isinstance(fact.value, Quantity) and not _stands_last(fact, at, tokens, gap, version, rulebook):
        return None
    lead = [t.text.lower() for t in tokens if t.start < nearest.span.start][-2:]
    numbers = any(any(c.isdigit() for c in word) for word in gap)
    if len(gap) > rulebook.alignment.background.near or numbers or any(word in where for word in lead):
        return None
    return nearest.normalized


def _is_owned(name: Fact) -> bool:
    """Whether something else is said to be the bearer's own."""
    behind = name.sentence[name.span.end - name.sentence_start :]
    return name.text.endswith(("'s", "’s")) or behind.startswith(("'s", "’s", "'", "’"))


def _stands_last(
    fact: Fact,
    at: tuple[int, int],
    tokens: Sequence[Token],
    gap: Sequence[str],
    version: Version,
    rulebook: Rulebook,
) -> bool:
    """Whether a measure is all that is said: not of a part, nor of something at the place ("a 30 m high wave")."""
    language = rulebook.language(version.language)
    if not language.naming.where.isdisjoint(word.lower() for word in gap):
        return False
    end = max(at[1], sum(t.start < fact.span.end for t in tokens))
    if end >= len(tokens):
        return True
    return tokens[end].text in _BREAKS or tokens[end].text.lower() in language.words.stop


def _told_last(fact: Fact, tokens: Sequence[Token], version: Version, rulebook: Rulebook) -> bool:
    """Whether the last word of content before a date is that of a lasting question ("was founded in 1990")."""
    stop = rulebook.language(version.language).words.stop
    words = [t.text.lower() for t in tokens if t.start < fact.span.start]
    while words and words[-1] in stop:
        words.pop()
    if not words:
        return False
    names = rulebook.lexicon.names(version.language, words[-1], find_lemma(words[-1], version.language))
    return any(rulebook.lexicon.concepts[name].lasting for name in names)


def _places(
    at: tuple[int, int], tokens: Sequence[Token], names: Sequence[Fact], version: Version, rulebook: Rulebook
) -> tuple[frozenset[str], frozenset[str]]:
    """The places named within reach of the word for an event: where it happened, and those that had a part in it.

    Countries have a part in many events, and so have capitals that stand for them.
    """
    gazetteer, reach = load_gazetteer(), rulebook.alignment.background.reach
    naming = rulebook.language(version.language).naming
    own: set[str] = set()
    common: set[str] = set()
    for fact in names:
        if not isinstance(fact.value, Mention) or fact.value.type in ("person", "organisation"):
            continue
        first = sum(t.start < fact.span.start for t in tokens)
        if not at[0] - reach <= first <= at[1] + reach:
            continue
        written = fact.value.entity.lower()
        lead = {t.text.lower() for t in tokens[max(0, first - 2) : first]}
        placed = not lead.isdisjoint(naming.where | naming.complements)
        country = written in gazetteer.peoples
        known = country or written in gazetteer.places
        (own if not country and (placed or not known) else common).add(fold_name(fact.value.entity))
    return frozenset(own), frozenset(common)
