"""Whom a pronoun, or an age without a name, stands for: "She was fined", "The 38-year-old midwife had", "told the
67-year-old that".
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.model import Found, Mention, Quantity, Quote
from factcheck.normalizer.context.nominals import Part
from factcheck.normalizer.context.pronouns import find_pronoun, fitting, gender_of, is_beside, speaks_of
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.quantities.bearers import PERSON, THING
from factcheck.normalizer.terms import name_key

CHAIN = 4  # sentences in which the same pronoun may go on
DESCRIBED = 6  # tokens of a sentence within which "the 38-year-old" opens it
BESIDE = 3  # tokens between an age and the name that it goes with ("the 38-year-old midwife Ada Moor")
NOUN_PHRASE = 4  # tokens before an age among which an article makes it known of whom it speaks


def people_in(around: Surroundings, inside: tuple[int, int]) -> list[Found]:
    """The people named in a stretch, with full names of unknown kind that are coordinated with them."""
    names = around.names[begin_between(around.name_starts, *inside)]
    sure = {name.start for name in names if mention_of(name).type == "person"}
    for one, other in pairwise(names):
        if not _are_listed(around, one, other, inside[1]):
            continue
        for known, unknown in ((one, other), (other, one)):
            if known.start in sure and mention_of(unknown).type == "other" and " " in mention_of(unknown).entity:
                sure.add(unknown.start)
    return [name for name in names if name.start in sure]


def _are_listed(around: Surroundings, one: Found, other: Found, end: int) -> bool:
    """Whether two names stand side by side in a list: "Ada Moor and Luc Vell", "Ada Moor, Luc Vell and"."""
    between = around.document.text[one.end : other.start]
    if between.strip(" ,").lower() in around.language.structure.coordinators:
        return True
    return between == ", " and _goes_on(around, other, end)


def _goes_on(around: Surroundings, name: Found, end: int) -> bool:
    """Whether a list goes on behind a name; else the comma may be one of an apposition ("of Trade, Ada Moor")."""
    following = around.document.tokens_between(name.end, end)[:2]
    return bool(following) and any(
        token.text == "," or token.lower in around.language.structure.coordinators for token in following
    )


def find_antecedent(around: Surroundings, bounds: tuple[int, int], found: Found) -> tuple[str, ...]:
    """The one person of the sentence before for whom the pronoun, or the age, that a value goes with can stand.

    "The 38-year-old" can also be who opens the sentence before, where it names several.
    """
    described = _opens_with_age(around, bounds)
    pronoun = find_pronoun(around, bounds, found)
    if not described and pronoun is None:
        return ()
    gender = gender_of(around, pronoun) if pronoun is not None and not described else ""
    return _reach_back(around, bounds, described, gender)


def _reach_back(around: Surroundings, bounds: tuple[int, int], described: bool, gender: str) -> tuple[str, ...]:
    sentence = around.document.sentence_index(bounds[0])
    for back in range(sentence - 1, max(-1, sentence - 1 - CHAIN), -1):
        start, end = around.document.sentences[back]
        if described and _opens_with_described(around, back):
            return ()  # who beat the one that is named
        if not described and _opens_with_age(around, (start, end)):
            return _reach_back(around, (start, end), True, "")  # "The 46-year-old beat Bell. She got 4,100 votes"
        people = _named_in(around, start, end) or (_unknown_in(around, start, end) if described else set())
        if described and len(people) > 1 and (first := _opener(around, start, end)) is not None:
            return (first,)
        people = fitting(around, people, gender)
        if people:
            one = next(iter(people)) if len(people) == 1 else ""
            return () if not one or (not described and is_beside(around, (start, end), one, gender)) else (one,)
        if back < sentence - 1 and not speaks_of(around, (start, end), gender):
            break
    return ()


def _opens_with_described(around: Surroundings, sentence: int) -> bool:
    """Whether somebody who is not named is the subject of a sentence: "The outsider beat Ada Moor"."""
    nominals = around.nominals
    first = next(iter(nominals.of_sentence(sentence)), None)
    opens = first is not None and first.part is Part.OPENS and first.sort == PERSON
    return first is not None and opens and not first.name and nominals.is_definite(first)


def _mentions(around: Surroundings, start: int, end: int) -> list[Mention]:
    return [mention_of(name) for name in around.names[begin_between(around.name_starts, start, end)]]


def _named_in(around: Surroundings, start: int, end: int) -> set[str]:
    return {name_key(name) for name in _mentions(around, start, end) if name.type == "person"}


def _unknown_in(around: Surroundings, start: int, end: int) -> set[str]:
    """Full names of unknown kind, of which an age makes the name of a person."""
    return {name_key(name) for name in _mentions(around, start, end) if name.type == "other" and " " in name.entity}


def _speaks_of_one(around: Surroundings, start: int, end: int, pronouns: frozenset[str]) -> bool:
    """Whether a pronoun of a person stands in a stretch."""
    return any(token.lower in pronouns for token in around.document.tokens_between(start, end))


def find_spoken_of(around: Surroundings, found: Found) -> tuple[str, ...]:
    """Who is known by an age and not by name in a clause that somebody else governs, as `is_spoken_of` finds them.

    It is the one person of the sentences before whom this sentence does not name, unless a pronoun already is.
    """
    start, end = around.document.sentence_at(found.start)
    pronouns = around.language.structure.pronouns - frozenset(around.language.speech.possessives)
    if _speaks_of_one(around, start, found.start, pronouns):
        return ()
    sentence = around.document.sentence_index(start)
    for back in (sentence - 1, sentence - 2):
        people = _named_in(around, *around.document.sentences[back]) if back >= 0 else set()
        if people:
            others = people - _named_in(around, start, end)
            sure = len(people) == len(others) == 1 and not _opens_with_described(around, back)
            return tuple(others) if sure else ()
    return ()


def is_spoken_of(around: Surroundings, found: Found) -> bool:
    """Whether an age with a definite article tells of somebody who is none of those named before it in the sentence.

    "Judge Moor told the 67-year-old that": no apposition, which a comma opens, and no name that follows.
    """
    if found.kind != "age" or _is_of_thing(found):
        return False
    tokens, start = around.document.tokens, around.document.sentence_at(found.start)[0]
    at = around.document.token_index(found.start)
    if at < 2 or tokens[at - 1].lower not in around.language.calendar.definite or tokens[at - 2].start < start:
        return False
    named = around.names[begin_between(around.name_starts, found.end, around.document.sentence_at(found.start)[1])]
    return tokens[at - 2].kind == "word" and not stands_beside(around, found, named)


def _opens_with_age(around: Surroundings, bounds: tuple[int, int]) -> bool:
    """Whether a sentence begins with somebody known by an age ("The 38-year-old midwife")."""
    bounds = (_behind_quotation(around, *bounds), bounds[1])
    opening = begin_between(around.fact_starts, *bounds)
    first = around.document.token_index(bounds[0])
    for found in around.facts[opening]:
        if around.document.token_index(found.start) - first > DESCRIBED:
            return False
        if found.kind == "age" and not _is_of_thing(found) and is_described(around, found):
            return not stands_beside(around, found, people_in(around, (found.end, bounds[1])))
    return False


def _is_of_thing(age: Found) -> bool:
    return isinstance(age.value, Quantity) and THING in age.value.modifiers


def is_described(around: Surroundings, found: Found) -> bool:
    """Whether an age with a definite article before it, in a sentence that nobody opens, tells of whom it speaks."""
    document = around.document
    index = document.token_index(found.start)
    start = _behind_quotation(around, *document.sentence_at(found.start), found.start)
    if index == 0 or document.tokens[index - 1].start < start:
        return False
    if index - document.token_index(start) > DESCRIBED or people_in(around, (start, found.start)):
        return False
    if _is_told_apart(around, found):
        return False
    before = [token.lower for token in document.tokens[max(0, index - NOUN_PHRASE) : index]]
    calendar, links = around.language.calendar, around.language.numbers.ages.links
    if before[-1] in links:  # "la jeune femme de 22 ans"
        return not set(before).isdisjoint(calendar.definite) and set(before).isdisjoint(calendar.articles)
    return before[-1] in calendar.definite or _is_praised(around, index)


def _is_praised(around: Surroundings, index: int) -> bool:
    """Whether one adjective stands between the article and an age, and tells nobody apart: "the brave 43-year-old"."""
    tokens, language = around.document.tokens, around.language
    if index < 2 or tokens[index - 2].lower not in language.calendar.definite:
        return False
    word = tokens[index - 1]
    if not (word.kind == "word" and word.text.isalpha() and word.text.islower()):
        return False
    others = language.structure.remaining_ones | language.numbers.nouns.participles  # "the injured 19-year-old"
    return word.lower not in others and word.lower not in language.words.stop | frozenset(language.numbers.ordinals)


def _behind_quotation(around: Surroundings, start: int, end: int, at: int | None = None) -> int:
    """Where a sentence goes on behind the words that it begins with: '"We won," the 38-year-old said'."""
    for quote in around.quotes[begin_between(around.quote_starts, start, end if at is None else at)]:
        direct = isinstance(quote.value, Quote) and quote.value.form == "direct"
        if direct and quote.start - start <= 1 and (at is None or quote.end <= at):
            return next((t.start for t in around.document.tokens_between(quote.end, end) if t.kind == "word"), start)
    return start


def _is_told_apart(around: Surroundings, found: Found) -> bool:
    """Whether a clause without a comma says that it is nobody named before: "the 22-year-old who fell"."""
    behind = around.document.token_index(found.end)
    speech, tokens = around.language.speech, around.document.tokens
    relatives = speech.relatives - speech.subordinators - speech.articles
    return behind < len(tokens) and tokens[behind].lower in relatives


def stands_beside(around: Surroundings, found: Found, after: list[Found]) -> bool:
    """Whether the next person named belongs to the age: "the 38-year-old midwife Ada Moor"."""
    if not after or acts_on(around, found, after[0]):
        return False
    return around.document.token_index(after[0].start) - around.document.token_index(found.end) <= BESIDE


def acts_on(around: Surroundings, found: Found, name: Found) -> bool:
    """Whether a verb parts an age from the next name: "the 38-year-old beat Ada Moor", not "retired Ada Moor was"."""
    words, ages = around.language.speech, around.language.numbers.ages
    tokens = around.document.tokens_between(found.end, name.start)
    if not tokens or tokens[0].start != found.end + 1:
        return False
    lower = tokens[0].lower
    if lower in words.finite or lower in words.pasts or lower in ages.acts:
        return True
    at = around.document.token_index(name.end)
    behind = around.document.tokens[at].lower if at < len(around.document.tokens) else ""
    predicate = behind in words.finite or behind in words.pasts or behind.endswith(words.finite_endings or ("\n",))
    return lower.endswith(words.finite_endings or ("\n",)) and not predicate and behind != ","


def acts_aside(around: Surroundings, found: Found) -> bool:
    """Whether a verb follows an age between commas: "The former mayor, 51, succeeds Ada Moor", no "44, named as"."""
    document, numbers = around.document, around.language.numbers
    if document.text[found.end : found.end + 1] != ",":
        return False
    at = document.token_index(found.end) + 1
    word = document.tokens[at].lower if at < len(document.tokens) else ""
    past = word in around.language.speech.pasts or word.endswith(around.language.speech.finite_endings or ("\n",))
    return (past or word in numbers.ages.acts) and word not in numbers.share_naming


def _opener(around: Surroundings, start: int, end: int) -> str | None:
    """Who opens a sentence, if it begins with a name."""
    names = [n for n in around.names[begin_between(around.name_starts, start, end)] if mention_of(n).type == "person"]
    opens = names and around.document.token_index(names[0].start) == around.document.token_index(start)
    return name_key(mention_of(names[0])) if opens else None
