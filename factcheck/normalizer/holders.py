"""Whose value it is: by "respectively", by the nearest person before it or after it, or by a pronoun."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

from factcheck.model import Found, Quantity, Quote
from factcheck.normalizer.bearers import PERSON
from factcheck.normalizer.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.terms import name_key

LABEL = re.compile(r"[ \t*•-]{0,4}[^\W\d_]{2,12}[ \u00a0]?:[*]{0,2}[ \u00a0]")
_NESTED = 4  # quotations that begin last before a value: one of them may hold it
DESCRIBED = 6  # tokens of a sentence within which "the 38-year-old" opens it
BESIDE = 3  # tokens between an age and the name that it goes with ("the 38-year-old midwife Ada Moor")
NOUN_PHRASE = 4  # tokens before an age among which an article makes it known of whom it speaks
APPOSED = 12  # code points between a name and an age that goes with it
PERSONAL = frozenset({"age", "duration"})  # what people have more often than things do


def find_holders(
    around: Surroundings,
    found: Found,
    inside: tuple[int, int],
    owned: Found | tuple[int, int] | None,
    antecedent: Callable[[], tuple[str, ...]],
) -> tuple[str, ...]:
    """Folded names that hold the value: by "respectively", else the nearest person or body before it, else after it.

    `antecedent` tells whom a pronoun of the sentence stands for, where nobody is named.
    """
    if owned is not None:
        return (name_key(mention_of(owned)),) if isinstance(owned, Found) else ()
    if found.kind == "score" or (found.kind == "age" and _belongs_to_another(around, found)):
        return ()  # a score is one of two sides, whoever is named beside it
    names = _people(around, inside)
    speaker = _only_speaker(around, found)
    if speaker is not None:
        names = [n for n in names if n.end <= speaker[0] or n.start >= speaker[1]]
        if not names:
            return ()  # nor is it whom a pronoun that speaks stands for
    if not names and found.kind == "age":
        names = _apposed(around, found, inside)
    before = [n for n in names if n.end <= found.start]
    after = [n for n in names if n.start >= found.end]
    if before:
        return _coordinated(around, before)
    if after and not (
        found.kind == "age" and _is_described(around, found) and not _stands_beside(around, found, after)
    ):
        return () if _stands_apart(around, found, after[0]) else (name_key(mention_of(after[0])),)
    of_a_thing = around.language.structure.gendered and found.kind not in PERSONAL  # "она добыла 3,2 млн тонн"
    return () if of_a_thing else antecedent() or _subject_of_file(around, found)


def _belongs_to_another(around: Surroundings, found: Found) -> bool:
    """Whether an age is that of somebody unnamed beside the person: "and her 29-year-old co-pilot", "her pilot, 29"."""
    tokens, possessives = around.document.tokens, around.language.speech.possessives
    first = around.document.token_index(found.start)
    if first and tokens[first - 1].lower in possessives:
        return True
    if first < 2 or tokens[first - 1].text != ",":
        return False
    for at in range(first - 2, max(-1, first - 2 - NOUN_PHRASE), -1):
        if tokens[at].kind != "word":
            return False
        if tokens[at].lower in possessives:
            named = begin_between(around.name_starts, tokens[at].end, found.start)
            return not around.names[named]
    return False


def _stands_apart(around: Surroundings, found: Found, name: Found) -> bool:
    """Whether a name behind a value belongs to another clause or did it: "last month when Lahn left", "by Lahn"."""
    if found.kind == "age":
        return False
    speech, definite = around.language.speech, frozenset(around.language.calendar.definite)
    apart = speech.complementizers | speech.agents
    if found.kind != "duration":  # "25 years since Lahn took office" are his
        apart |= (speech.relatives - speech.articles - definite) | speech.subordinators
    if any(token.lower in apart for token in around.document.tokens_between(found.end, name.start)):
        return True
    return "," in around.document.text[found.end : name.start] and _in_another_clause(around, found)


def _in_another_clause(around: Surroundings, found: Found) -> bool:
    """Whether something else is the subject of the clause of a value: "when Orsk sent 40 tanks, Lahn ..."."""
    document, opens = around.document, around.language.speech.subordinators
    start, _ = document.sentence_at(found.start)
    for name in around.names[begin_between(around.name_starts, start, found.start)]:
        before = document.tokens_between(start, name.start)[-2:]
        if before and before[-1].lower in around.language.calendar.definite:
            before.pop()
        if before and before[-1].lower in opens:
            return True
    return False


def _only_speaker(around: Surroundings, found: Found) -> tuple[int, int] | None:
    """Where those are named who tell the value without speaking of themselves: "Vell said it cost $3 million"."""
    last = bisect_right(around.quote_starts, found.start)
    for quote in reversed(around.quotes[max(0, last - _NESTED) : last]):
        value = quote.value
        if not quote.start <= found.start < quote.end or not isinstance(value, Quote):
            continue
        tokens = around.document.tokens_between(quote.start, found.end)
        own = around.language.structure.pronouns | around.language.speech.selves
        if value.speaker_start is None or value.speaker_end is None or any(t.lower in own for t in tokens):
            return None
        return value.speaker_start, value.speaker_end
    return None


def _people(around: Surroundings, inside: tuple[int, int]) -> list[Found]:
    """The people named in a stretch, with full names of unknown kind that are coordinated with them."""
    names = around.names[begin_between(around.name_starts, *inside)]
    sure = {n.start for n in names if mention_of(n).type == "person"}
    for one, other in pairwise(names):
        between = around.document.text[one.end : other.start].strip(" ,").lower()
        listed = around.document.text[one.end : other.start] == ", " and _goes_on(around, other, inside[1])
        if between in around.language.structure.coordinators or listed:
            for known, unknown in ((one, other), (other, one)):
                if known.start in sure and mention_of(unknown).type == "other" and " " in mention_of(unknown).entity:
                    sure.add(unknown.start)
    return [n for n in names if n.start in sure]


def _apposed(around: Surroundings, found: Found, inside: tuple[int, int]) -> list[Found]:
    """A full name of unknown kind right before a person's age: "their eldest, Luc Amblard, is 68"."""
    if not isinstance(found.value, Quantity) or found.value.modifiers != (PERSON,):
        return []
    names = around.names[begin_between(around.name_starts, inside[0], found.start)]
    near = [n for n in names if found.start - n.end <= APPOSED and " " in mention_of(n).entity]
    return [n for n in near[-1:] if mention_of(n).type == "other"]


def _goes_on(around: Surroundings, name: Found, end: int) -> bool:
    """Whether a list goes on behind a name; else the comma may be one of an apposition ("of Trade, Ada Moor")."""
    following = around.document.tokens_between(name.end, end)[:2]
    return bool(following) and any(
        token.text == "," or token.lower in around.language.structure.coordinators for token in following
    )


def find_antecedent(around: Surroundings, bounds: tuple[int, int]) -> tuple[str, ...]:
    """The one person of the sentence before, where this sentence speaks of him or her by a pronoun or an age.

    "The 38-year-old" can also be who opens the sentence before, where it names several.
    """
    pronouns = around.language.structure.pronouns
    described = _opens_with_age(around, bounds)
    if not described and not any(t.lower in pronouns for t in around.document.tokens_between(*bounds)):
        return ()
    sentence = around.document.sentence_index(bounds[0])
    for back in (sentence - 1, sentence - 2):
        if back < 0:
            break
        start, end = around.document.sentences[back]
        people = {
            name_key(mention_of(n))
            for n in around.names[begin_between(around.name_starts, start, end)]
            if mention_of(n).type == "person"
        }
        if described and len(people) > 1 and (first := _opener(around, start, end)) is not None:
            return (first,)
        if people:
            return tuple(people) if len(people) == 1 else ()
    return ()


def _opens_with_age(around: Surroundings, bounds: tuple[int, int]) -> bool:
    """Whether a sentence begins with somebody known by an age ("The 38-year-old midwife")."""
    opening = begin_between(around.fact_starts, *bounds)
    first = around.document.token_index(bounds[0])
    for found in around.facts[opening]:
        if around.document.token_index(found.start) - first > DESCRIBED:
            return False
        if found.kind == "age" and _is_described(around, found):
            return not _stands_beside(around, found, _people(around, (found.end, bounds[1])))
    return False


def _subject_of_file(around: Surroundings, found: Found) -> tuple[str, ...]:
    """The one person named in the headline, for an age that stands behind a label of its own line ("Age: 61")."""
    line = around.document.text.rfind("\n", 0, found.start) + 1
    if found.kind != "age" or LABEL.fullmatch(around.document.text, line, found.start) is None:
        return ()
    people = {
        name_key(mention_of(n))
        for n in around.names
        if around.document.in_title(n.start) and mention_of(n).type in ("person", "other")
    }
    return tuple(people) if len(people) == 1 else ()


def _is_described(around: Surroundings, found: Found) -> bool:
    """Whether an age with a definite article before it, in a sentence that nobody opens, tells of whom it speaks."""
    document = around.document
    index = document.token_index(found.start)
    start, _ = document.sentence_at(found.start)
    if index == 0 or document.tokens[index - 1].start < start:
        return False
    if index - document.token_index(start) > DESCRIBED or _people(around, (start, found.start)):
        return False
    before = [token.lower for token in document.tokens[max(0, index - NOUN_PHRASE) : index]]
    calendar, links = around.language.calendar, around.language.numbers.ages.links
    if before[-1] in links:  # "la jeune femme de 22 ans"
        return not set(before).isdisjoint(calendar.definite) and set(before).isdisjoint(calendar.articles)
    return before[-1] in calendar.definite


def _stands_beside(around: Surroundings, found: Found, after: list[Found]) -> bool:
    """Whether the next person named belongs to the age: "the 38-year-old midwife Ada Moor"."""
    if not after:
        return False
    return around.document.token_index(after[0].start) - around.document.token_index(found.end) <= BESIDE


def _opener(around: Surroundings, start: int, end: int) -> str | None:
    """Who opens a sentence, if it begins with a name."""
    names = [n for n in around.names[begin_between(around.name_starts, start, end)] if mention_of(n).type == "person"]
    opens = names and around.document.token_index(names[0].start) == around.document.token_index(start)
    return name_key(mention_of(names[0])) if opens else None


def _coordinated(around: Surroundings, before: list[Found]) -> tuple[str, ...]:
    """The last name before the value and those coordinated with it ("A, B and C were given ...")."""
    text = around.document.text
    coordinators = around.language.structure.coordinators
    group = [before[-1]]
    for name in reversed(before[:-1]):
        between = text[name.end : group[-1].start].strip().lower()
        if between.strip(", ") in coordinators or between == ",":
            group.append(name)
        else:
            break
    return tuple(dict.fromkeys(name_key(mention_of(n)) for n in reversed(group)))
