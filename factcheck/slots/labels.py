"""What the question of a slot is called: by what governs its figures, by what they count, or by what they are near."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Fact, Kind, Quantity
from factcheck.rulebook.lexicon import Concept, Lexicon
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.vocabulary import PREFIX

NEAR = 0.3  # weight of a term by which a date is named: some words away, in the same clause
THING = "thing"  # the sort of everyday meanings that may name a question
ENGLISH = "en"  # the language of the reports
MODIFIERS = 2  # words that a label takes before the noun that is counted
PERSON, PEOPLE = "person", "people"  # what bare numbers of people count, and what they are called
REACH = 6  # words behind a number among which the noun that it counts stands
MEASURES = {
    "money": "sum",
    "percentage": "percentage",
    "duration": "duration",
    "rank": "place",
    "score": "score",
    "date": "date",
    "time": "time",
    "count": "number",
    "mass": "weight",
    "ratio": "number of times",
    "ratio/time": "frequency",
    "data": "amount of data",
}  # of kinds of facts and of dimensions; other dimensions are called what they are
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")


def label_of(facts: Sequence[Fact], rulebook: Rulebook, languages: Mapping[str, str], event: str = "") -> str | None:
    """How a message names the question: by its event or what governs the facts, else by what they count."""
    lexicon = rulebook.lexicon
    name = event or next((name for name in attributes_of(facts) if _fits(name, facts, lexicon)), "")
    counted = _counted(facts, languages, rulebook)
    if name:
        return _with_counted(name, counted, facts, lexicon)
    if counted and all(fact.kind == "percentage" for fact in facts):
        return f"share of {counted}"
    return counted


def _with_counted(name: str, counted: str | None, facts: Sequence[Fact], lexicon: Lexicon) -> str:
    """What governs the facts, and before it what they count where that is neither people nor told by it already.

    "flights (cancelled services)" but "deaths" of people and "jobs cut" of jobs.
    """
    told = name_of(name, lexicon)
    if counted in (None, PEOPLE) or any(f.kind != "quantity" for f in facts):
        return told
    nouns = {f.value.counted for f in facts if isinstance(f.value, Quantity) and f.value.counted}
    concept = lexicon.concepts.get(name)
    known = concept is not None and any(name in lexicon.names(code, noun) for code in concept.words for noun in nouns)
    return told if known or counted.split()[-1] in told.split() else f"{counted} ({told})"


def topic_of(
    facts: Sequence[Fact], shared: Sequence[str], kind: Kind, rulebook: Rulebook, languages: Mapping[str, str]
) -> str:
    """What is measured and, in brackets, what says most about it: "percentage (dam)", "date (closed)".

    `shared` are the terms that the facts have in common, the most telling first. What is a measure itself needs no
    other: "altitude".
    """
    lexicon, dimension = rulebook.lexicon, _dimension(facts[0])
    measure = MEASURES.get(kind) or MEASURES.get(dimension) or ("rate" if "/" in dimension else dimension or kind)
    told = next((f.sentence for f in facts if languages.get(f.version) == ENGLISH), "")
    sentence = [match[0].lower().removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(told)]
    own = [name for fact in facts for name in fact.context.attributes[:1] if _fits(name, facts, lexicon)]
    term = next(iter([*_nouns(facts, shared, kind, sentence, rulebook), *own]), "")
    concept = lexicon.concepts.get(term)
    if concept is not None and _is_measure(concept, kind, dimension):
        return name_of(term, lexicon)
    return f"{measure} ({_in_words(term, shared, sentence, lexicon)})" if term else measure


def _is_measure(concept: Concept, kind: Kind, dimension: str) -> bool:
    """Whether a concept is itself the name of a date, of a length of time or of a size: "altitude"."""
    if kind in ("date", "duration"):
        return bool(concept.says)
    return kind == "quantity" and dimension != "count" and concept.governs(kind, dimension)


def attributes_of(facts: Sequence[Fact]) -> list[str]:
    """What governs at least half of the facts, the most and the nearest first."""
    counts: dict[str, float] = {}
    for fact in facts:
        for rank, name in enumerate(fact.context.attributes[:3]):
            counts[name] = counts.get(name, 0.0) + 1 / (1 + rank)
    shared = [n for n in counts if counts[n] >= 0.5 * len(facts)]
    return sorted(shared, key=lambda name: (-counts[name], name))


def event_of(facts: Sequence[Fact], lexicon: Lexicon) -> str | None:
    """The event near all the facts, where nothing that governs one of them governs them all."""
    if set.intersection(*(set(fact.context.attributes[:3]) for fact in facts)):
        return None
    terms = [dict(fact.context.terms) for fact in facts]
    near = {name: min(found.get(name, 0.0) for found in terms) for name in terms[0]}
    events = [name for name in near if name in lexicon.concepts and lexicon.concepts[name].event]
    return max((name for name in events if near[name] >= NEAR), key=lambda name: (near[name], name), default=None)


def name_of(name: str, lexicon: Lexicon) -> str:
    """What a message calls a concept."""
    known = lexicon.concepts.get(name)
    return (known and known.says) or name.removesuffix("_date").replace("_", " ")


def _fits(name: str, facts: Sequence[Fact], lexicon: Lexicon) -> bool:
    """Whether an attribute can be asked of one of the facts that have it."""
    concept = lexicon.concepts.get(name)
    own = [fact for fact in facts if name in fact.context.attributes[:3]]
    return concept is None or any(concept.governs(fact.kind, _dimension(fact)) for fact in own)


def _dimension(fact: Fact) -> str:
    return fact.value.dimension if isinstance(fact.value, Quantity) else "count"


def _counted(facts: Sequence[Fact], languages: Mapping[str, str], rulebook: Rulebook) -> str | None:
    """The noun that most of the facts count, with what stands before it in the text; in English where one is."""
    counting = [f for f in facts if isinstance(f.value, Quantity) and f.value.counted and f.kind != "money"]
    english = [f for f in counting if languages.get(f.version) == ENGLISH] or counting
    nouns = Counter(f.value.counted or "" for f in english if isinstance(f.value, Quantity))
    if not nouns:
        return None
    noun = min(nouns, key=lambda word: (-nouns[word], word))
    if _means_people(noun, languages.get(english[0].version, ENGLISH), rulebook.lexicon):
        return None if all(fact.kind == "rank" for fact in facts) else PEOPLE
    told = [_phrase(f, noun, rulebook) for f in english if languages.get(f.version) == ENGLISH]
    phrases = Counter(phrase for phrase in told if phrase)
    if phrases and not all(fact.kind == "score" for fact in facts):
        return min(phrases, key=lambda words: (-phrases[words], len(words), words))
    return noun


def _means_people(noun: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a noun is "people" in its language, of whom any number may be told."""
    return noun == PERSON or not set(lexicon.names(language, noun)).isdisjoint(lexicon.names(ENGLISH, PEOPLE))


def _phrase(fact: Fact, noun: str, rulebook: Rulebook) -> str:
    """The noun as it stands behind a number of an English text, with the words right before it: "silver coins"."""
    stop = rulebook.language(ENGLISH).words.stop
    words: list[str] = []
    behind = fact.sentence[fact.span.end - fact.sentence_start :]
    for match, _ in zip(_WORD.finditer(behind), range(REACH), strict=False):
        word = match[0]
        if noun.lower() in (word.lower(), find_lemma(word.lower(), ENGLISH)):
            return " ".join([*words[-MODIFIERS:], word.lower()])
        if not word[0].isalpha() or word.lower() in stop:
            words.clear()
        else:
            words.append(word)
    return ""


def _nouns(
    facts: Sequence[Fact], shared: Sequence[str], kind: Kind, sentence: Sequence[str], rules: Rulebook
) -> list[str]:
    """Those of the shared terms that are nouns; "of" what a figure is comes first: "5,400 tonnes of maize".

    A size, a weight or a speed is more often a thing's than a person's.
    """
    dimension = _dimension(facts[0])
    nouns = [term for term in shared if _is_noun(term, kind, dimension, sentence, rules)]
    if kind == "quantity" and dimension != "count":
        things = rules.things.sorts.get(ENGLISH, {})
        nouns.sort(key=lambda term: term.removeprefix(PREFIX) not in things)
    owners = {word for fact in facts if (word := _word_behind_of(fact, rules))}
    return sorted(nouns, key=lambda term: not any(_tells(word, term, rules.lexicon) for word in owners))


def _word_behind_of(fact: Fact, rules: Rulebook) -> str:
    """The first telling word behind an English figure and "of", in lower case; empty without one."""
    behind = fact.sentence[fact.span.end - fact.sentence_start :].lower()
    words = [match[0] for match, _ in zip(_WORD.finditer(behind), range(REACH), strict=False)]
    if not words or words[0] not in rules.things.of.get(ENGLISH, ()):
        return ""
    stop = rules.language(ENGLISH).words.stop
    return next((word for word in words if word not in stop), "")


def _in_words(term: str, shared: Sequence[str], sentence: Sequence[str], lexicon: Lexicon) -> str:
    """A noun as the English `sentence` tells it, with a shared word before it: "chat group"."""
    at = next((at for at, word in enumerate(sentence) if _tells(word, term, lexicon)), None)
    concept = lexicon.concepts.get(term)
    if at is None or (concept is not None and (concept.says or concept.attribute or concept.event)):
        return name_of(term, lexicon).removeprefix(PREFIX.replace("_", " "))
    before = sentence[at - 1] if at else ""
    modified = before.isalpha() and any(_tells(before, other, lexicon) for other in shared)
    return f"{before} {sentence[at]}" if modified else sentence[at]


def _tells(word: str, term: str, lexicon: Lexicon) -> bool:
    """Whether an English word is one of a term: its lemma, or one that has its meaning."""
    lemma = find_lemma(word, ENGLISH)
    return lemma == term or term in lexicon.names(ENGLISH, word, lemma)


def _is_noun(term: str, kind: Kind, dimension: str, sentence: Sequence[str], rules: Rulebook) -> bool:
    """Whether a term may stand for what its facts are about: no name, no word of another language, no verb, no unit."""
    if term[:1] in "@#" or ":" in term or term in (PERSON, PEOPLE):
        return False
    lexicon = rules.lexicon
    concept = lexicon.concepts.get(term)
    if concept is not None:
        return concept.sort == THING or _may_name(concept, kind, dimension)
    language = rules.language(ENGLISH)
    units = (word for unit in rules.units.units.values() for word in unit.words.get(ENGLISH, ()))
    if term in language.structure.compared or any(term == word.partition("(")[0] for word in units):
        return False
    sorts = {lexicon.concepts[name].sort for name in lexicon.names(ENGLISH, term)} - {""}
    if sorts:
        return THING in sorts
    stop = language.words.stop
    return any(find_lemma(w, ENGLISH) == term and _ends_phrase(sentence, at, stop) for at, w in enumerate(sentence))


def _ends_phrase(words: Sequence[str], at: int, stop: frozenset[str]) -> bool:
    """Whether a word ends a phrase that begins behind an article or a preposition: "the old barge at"."""
    behind = words[at + 1] if at + 1 < len(words) else "."
    if words[at].endswith(("ed", "ly", "ing")) or (behind[0].isalpha() and behind not in stop):
        return False
    return at > 0 and (words[at - 1] in stop or (at > 1 and words[at - 2] in stop))


def _may_name(concept: Concept, kind: Kind, dimension: str) -> bool:
    """Whether a concept may stand in the name of a question of this kind."""
    if concept.weak or concept.aspect:
        return False
    return concept.governs(kind, dimension) or not (concept.attribute or concept.event)
