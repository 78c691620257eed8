"""Whose value it is: by "respectively", by the nearest person before it or after it, or by a pronoun."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from factcheck.model import Found, Quantity, Quote
from factcheck.normalizer.context.antecedents import (
    BESIDE,
    NOUN_PHRASE,
    acts_aside,
    acts_on,
    find_spoken_of,
    is_described,
    is_spoken_of,
    people_in,
    stands_beside,
)
from factcheck.normalizer.context.apart import is_of_thing, stands_apart
from factcheck.normalizer.context.contests import find_other, without_beaten
from factcheck.normalizer.context.finishers import find_finisher
from factcheck.normalizer.context.nominals import PLACE, Nominal, Part
from factcheck.normalizer.context.objects import find_object
from factcheck.normalizer.context.pronouns import fit_pronoun, fitting, gender_of
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.document import Token
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.bearers import PERSON, THING
from factcheck.normalizer.terms import name_key

LABEL = re.compile(r"[ \t*•-]{0,4}[^\W\d_]{2,12}[ \u00a0]?:[*]{0,2}[ \u00a0]")
_NESTED = 4  # quotations that begin last before a value: one of them may hold it
PARTED = 4  # code points of "of which" before the conjunction with which a stretch may begin
BEHIND = 2  # code points from an age to a name that it describes
APPOSED = 12  # code points between a name and an age that goes with it
OWNED = 3  # tokens between somebody known by whose relative he or she is and the age, or whose relative that is
PERSONAL = frozenset({"age", "duration"})  # what people have more often than things do


def find_holders(
    around: Surroundings,
    found: Found,
    nominal: Nominal | None,
    inside: tuple[int, int],
    owned: Found | tuple[int, int] | None,
    others: frozenset[str],
    antecedent: Callable[[], tuple[str, ...]],
) -> tuple[str, ...]:
    """Folded names that hold the value: by "respectively", else the nearest person or body before it, else after it.

    `others` are not looked at where it goes by the names around. `antecedent` tells whom a pronoun of the sentence
    stands for, where nobody is named.
    """
    if owned is not None:
        return (name_key(mention_of(owned)),) if isinstance(owned, Found) else ()
    finisher = find_finisher(around, found)
    if finisher or found.kind == "score" or (found.kind == "age" and _belongs_to_another(around, found)):
        return finisher  # a score is one of two sides, whoever is named beside it
    if nominal is not None:
        told = _by_clause(around, found, nominal)
        if told is not None:
            return told
    before = (around.document.sentence_at(found.start)[0], found.start)
    if found.kind == "age" and acts_aside(around, found) and not people_in(around, before):
        return ()  # "The former mayor, 51, succeeds Ada Moor"
    described = _described_before(around, found)
    if described is not None and not people_in(around, (described.end, found.start)):
        return find_spoken_of(around, described)
    other = find_other(around, found, antecedent)
    other = find_object(around, found) if other is None else other
    other = () if other is None and is_of_thing(around, found) else other
    return _by_names(around, found, inside, others, antecedent) if other is None else other


def _by_clause(around: Surroundings, found: Found, nominal: Nominal) -> tuple[str, ...] | None:
    """Whose value the clause says it is, where it says so: None leaves it to the names around."""
    nominals = around.nominals
    if nominal.sort != PERSON:
        beside = nominals.beside(nominal)
        of_thing = nominal.sort != PLACE and nominal.part is Part.OPENS and beside is None
        return () if of_thing else None
    if found.kind != "age":
        return None
    if nominal.name and not nominal.lent:
        behind = people_in(around, (found.end, around.document.sentence_at(found.start)[1]))
        if behind and acts_on(around, found, behind[0]):
            return None
        near = around.document.token_index(found.start) - nominal.last
        return (nominal.name,) if near <= BESIDE else None
    if not nominal.name and nominals.is_indefinite(nominal):
        beside = nominals.beside(nominal)
        return () if beside is None or not beside.name else None
    return None


def _described_before(around: Surroundings, found: Found) -> Found | None:
    """The age by which the sentence tells of somebody, up to a value: "sentenced the 67-year-old to six years"."""
    start, _ = around.document.sentence_at(found.start)
    return next(
        (f for f in around.facts[begin_between(around.fact_starts, start, found.end)] if is_spoken_of(around, f)), None
    )


def _by_names(
    around: Surroundings,
    found: Found,
    inside: tuple[int, int],
    others: frozenset[str],
    antecedent: Callable[[], tuple[str, ...]],
) -> tuple[str, ...]:
    """The nearest person or body before a value, else after it, else whom a pronoun stands for."""
    names = [name for name in people_in(around, inside) if name_key(mention_of(name)) not in others]
    speaker = _only_speaker(around, found)
    if speaker is not None:
        names = [n for n in names if n.end <= speaker[0] or n.start >= speaker[1]]
        if not names:
            return antecedent() if _tells_of_another(around, found, speaker) else ()
    if not names and found.kind == "age":
        names = _apposed(around, found, inside)
    before = [n for n in names if n.end <= found.start]
    acting = fit_pronoun(around, found, without_beaten(around, found, before))
    if len(acting) < len(before) and not acting:
        return antecedent()
    before = acting
    after = [n for n in names if n.start >= found.end]
    if before:
        return _coordinated(around, before)
    if after and not (found.kind == "age" and is_described(around, found) and not stands_beside(around, found, after)):
        return () if stands_apart(around, found, after[0]) else (name_key(mention_of(after[0])),)
    if (own := _told_on(around, found, inside)) is not None:
        return own
    of_a_thing = around.language.structure.gendered and found.kind not in PERSONAL  # "она добыла 3,2 млн тонн"
    return () if of_a_thing else antecedent() or _subject_of_file(around, found)


def _told_on(around: Surroundings, found: Found, inside: tuple[int, int]) -> tuple[str, ...] | None:
    """Whom the stretch of a value tells on of: "Moor got three years, of which she must serve 18 months".

    Where its sentence names somebody, nobody of the sentence before is meant.
    """
    start, _ = around.document.sentence_at(found.start)
    people = {name_key(mention_of(name)) for name in people_in(around, (start, inside[0]))} if start < inside[0] else ()
    if not people:
        return None
    structure = around.language.structure
    words = {token.lower for token in around.document.tokens_between(inside[0], found.start)}
    lead = plain(around.document.text[max(start, inside[0] - PARTED) : found.start])
    told = not words.isdisjoint(structure.pronouns) or any(form in lead for form in structure.of_which)
    return tuple(people) if told and len(people) == 1 else ()


def _belongs_to_another(around: Surroundings, found: Found) -> bool:
    """Whether an age is that of somebody unnamed beside the person: "and her 29-year-old co-pilot", "her pilot, 29"."""
    tokens, possessives = around.document.tokens, around.language.speech.possessives
    first = around.document.token_index(found.start)
    if (first and tokens[first - 1].lower in possessives) or _is_of_object(around, first):
        return True
    if _is_of_owned(around, first):
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


def _is_of_owned(around: Surroundings, first: int) -> bool:
    """Whether an age is that of somebody known by whose he or she is: "Moor's wife, 44", not "Moor's wife Ada"."""
    nominals, start = around.nominals, around.document.tokens[first].start
    read = [one for one in nominals.of_sentence(around.document.sentence_index(start)) if one.last <= first]
    if not read or read[-1].sort != PERSON or first - read[-1].last > OWNED:
        return False
    owned = read[-1]
    if owned.last == first:
        return nominals.is_owner(owned)  # "Moor's 44-year-old wife"
    between = {token.lower for token in around.document.tokens[owned.last : first]}
    if not between.isdisjoint(around.language.structure.pronouns | around.language.speech.prepositions):
        return False  # "Moor's wife at 44"
    if owned.noun and (not owned.name or owned.lent):
        return any(nominals.is_owner(one) and owned.first - one.last < OWNED for one in read[:-1])
    return bool(owned.name) and any(nominals.is_of(one, owned) for one in read[-2:-1])


def _is_of_object(around: Surroundings, first: int) -> bool:
    """Whether an age describes somebody whom a verb or a preposition governs: "she has a boy of seven"."""
    tokens, naming = around.document.tokens, around.language.naming
    for at in range(first - 1, max(0, first - NOUN_PHRASE), -1):
        if tokens[at].kind != "word":
            return False
        if tokens[at].lower in naming.indefinite:
            before = tokens[at - 1]
            return before.kind == "word" and before.lower not in naming.copulas | naming.in_office
    return False


def _only_speaker(around: Surroundings, found: Found) -> tuple[int, int] | None:
    """Where those are named who tell the value without speaking of themselves: "Vell said it cost $3 million"."""
    last = bisect_right(around.quote_starts, found.start)
    for quote in reversed(around.quotes[max(0, last - _NESTED) : last]):
        value = quote.value
        if not quote.start <= found.start < quote.end or not isinstance(value, Quote):
            continue
        tokens = around.document.tokens_between(quote.start, found.end)
        if value.speaker_start is None or value.speaker_end is None:
            return None
        said_by = (value.speaker_start, value.speaker_end)
        if any(token.lower in around.language.speech.selves for token in tokens):
            return None
        return said_by if value.form == "direct" or not _speaks_of_self(around, tokens, said_by) else None
    return None


def _tells_of_another(around: Surroundings, found: Found, said_by: tuple[int, int]) -> bool:
    """Whether who speaks without "I" tells of somebody else by a pronoun, and is no pronoun himself: "Moor said he"."""
    tokens = around.document.tokens_between(said_by[1], found.start)
    pronouns = around.language.speech.pronouns
    return around.document.text[said_by[0] : said_by[1]].lower() not in pronouns and any(
        token.lower in pronouns and gender_of(around, token) for token in tokens
    )


def _speaks_of_self(around: Surroundings, tokens: list[Token], said_by: tuple[int, int]) -> bool:
    """Whether a pronoun of reported speech may stand for who speaks: no "he" for Ada Moor."""
    people = {name_key(mention_of(n)) for n in around.names[begin_between(around.name_starts, *said_by)]}
    pronouns = [token for token in tokens if token.lower in around.language.structure.pronouns]
    return any(not people or fitting(around, people, gender_of(around, token)) for token in pronouns)


def _apposed(around: Surroundings, found: Found, inside: tuple[int, int]) -> list[Found]:
    """A full name of unknown kind right before an age that is no thing's: "their eldest, Luc Amblard, is 68".

    In a language without articles also right behind it.
    """
    if not isinstance(found.value, Quantity) or THING in found.value.modifiers:
        return []
    names = around.names[begin_between(around.name_starts, inside[0], found.start)]
    near = [n for n in names if found.start - n.end <= APPOSED and " " in mention_of(n).entity]
    if not near and not around.language.speech.articles:
        behind = around.names[begin_between(around.name_starts, found.end, found.end + BEHIND)]
        near = [n for n in behind if " " in mention_of(n).entity]  # "39-летний Дарио Киспе"
    return [n for n in near[-1:] if mention_of(n).type == "other"]


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
