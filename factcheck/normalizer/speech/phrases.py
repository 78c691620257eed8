"""Noun phrases that may name a speaker: names, with what governs or joins them, and descriptions."""

from __future__ import annotations

import re

from factcheck.normalizer.speech.discourse import Discourse, Holder, Person

_DESCRIPTION = 8  # tokens that a description may hold
_JOINED = 5  # tokens between two names that speak together
_PAIRS = ({"person"}, {"person", "other"})  # types of mentions that speak together; a short name may be of neither
_GLUE = frozenset("'’-&")
LATTER = "latter"  # the head of a phrase for whoever was named last
_AGE = 16  # code points before a noun in which an age stands
_AGED = re.compile(r"(?<!\d)\d{1,3}[-‐‑][^\W\d_][\w-]*")  # "26-year-old", "26-Jährige"


def is_clear(discourse: Discourse, person: Person, lowest: int) -> bool:
    """Whether a mention can be a subject: it's no possessive and no preposition governs it."""
    return not discourse.possessive(person) and not discourse.governed(person, lowest)


def pronoun_at(discourse: Discourse, at: int) -> Holder | None:
    """The pronoun that the token is, or that hangs on it."""
    token, words = discourse.tokens[at], discourse.words
    gender = words.pronouns.get(token.lower) or words.enclitics.get(token.lower)
    if gender is None and words.finite:  # "she's asked"
        gender = words.pronouns.get(token.lower.replace("’", "'").partition("'")[0])
    if not gender or discourse.person_covering(at) is not None:
        return None
    return Holder("pronoun", token.start, token.end, gender=gender)


def latter_at(discourse: Discourse, at: int) -> Holder | None:
    """The phrase for whoever was named last that begins at a token and has no noun: "the latter", "тот", "dieser"."""
    tokens, words = discourse.tokens, discourse.words
    for last in (at + 2, at + 1) if words.latters else ():
        phrase = " ".join(token.lower for token in tokens[at:last])
        gender = words.latters.get(phrase) if last <= len(tokens) else None
        if gender is None or discourse.quoted[last - 1]:
            continue
        after = tokens[last] if last < len(tokens) else None
        free = after is None or after.kind == "punct"
        linked = after is not None and after.lower in words.prepositions and phrase not in words.conjunctions
        return (
            Holder("pronoun", tokens[at].start, tokens[last - 1].end, gender=gender, head=LATTER)
            if free or linked
            else None
        )
    return None


def is_aged(discourse: Discourse, holder: Holder) -> bool:
    """Whether an age makes a phrase a person, by whatever word it is called: "the 26-year-old Belgian"."""
    return _AGED.search(discourse.text, max(0, holder.start - _AGE), holder.end) is not None


def _names_owner(discourse: Discourse, at: int) -> bool:
    """Whether the token is a possessive inside a name: "Kell Sheriff's Office"."""
    token = discourse.tokens[at] if at >= 0 else None
    return token is not None and token.capitalised and token.lower.endswith(("'s", "’s"))


def wider(discourse: Discourse, person: Person) -> Holder | None:
    """The phrase that a mention is only the end of: "Moor Gas & Electric", "глава ОВА"."""
    tokens, words = discourse.tokens, discourse.words
    first = person.first
    owned = person.last == first + 1 and tokens[first].lower in words.bodies and _names_owner(discourse, first - 1)
    if owned or (first > 1 and tokens[first - 1].text == "&" and tokens[first - 2].capitalised):
        first -= 1
        while first > 0 and tokens[first - 1].capitalised and tokens[first - 1].lower not in words.articles:
            first -= 1
        return Holder("description", tokens[first].start, person.end, head=tokens[person.last - 1].lower, body=True)
    role = discourse.role_covering(person.start, person.end)
    if role is not None and not words.articles and role.start < person.start and role.end >= person.end:
        return Holder("description", role.start, role.end, head=tokens[first - 1].lower)
    last = tokens[person.last - 1]
    bodily = person.type != "person" or last.lower in words.bodies or last.text.isupper()
    while first > 0 and bodily and tokens[first - 1].lower.endswith(words.genitive_endings):
        first -= 1  # "начальник Киевской ОВА"
    if first > 0 and bodily and tokens[first - 1].lower in words.leaders:
        return Holder("description", tokens[first - 1].start, person.end, head=tokens[first - 1].lower)
    return None


def phrase_ending(discourse: Discourse, at: int, lowest: int, named: bool = False) -> Holder | None:
    """The noun phrase whose last token is `at`; phrases that prepositions hang on it are passed over.

    With `named` only a name will do.
    """
    words = discourse.words
    for _ in range(4):
        if at < lowest or discourse.quoted[at]:
            return None
        person = discourse.person_ending(at + 1)
        if person is not None and person.first >= lowest and not discourse.possessive(person):
            governor = _governor(discourse, person, lowest)
            office = discourse.tokens[person.first - 1].lower in words.offices if person.first else False
            if words.oblique_endings:
                office = office or (governor < person.first - 1 and _is_nominative(discourse, person))
            if named and governor >= 0:  # "critics led by mayor Ada Moor, who called it ..."
                office = office or discourse.tokens[governor].lower in words.agents
            if governor < 0 or office or not _attaches(discourse, governor, lowest):
                return wider(discourse, person) or _joined_left(discourse, person, lowest)
            at = governor - 1
            continue
        if named or person is not None or discourse.tokens[at].lower in words.negations:
            return None
        first, governor = _description_ending(discourse, at, lowest)
        if governor < 0:
            return describe(discourse, first, at + 1)
        at = governor - 1
    return None


def _is_nominative(discourse: Discourse, person: Person) -> bool:
    """Whether a name stands in the case of a subject, as far as its ending tells, in a language without articles."""
    words, last = discourse.words, discourse.tokens[person.last - 1].lower
    return person.type == "person" and last.endswith(words.male_endings) and not last.endswith(words.oblique_endings)


def _governor(discourse: Discourse, person: Person, lowest: int) -> int:
    """The preposition before a name and its titles, or -1."""
    tokens, words = discourse.tokens, discourse.words
    for at in range(person.first - 1, max(lowest, person.first - _JOINED) - 1, -1):
        if tokens[at].lower in words.prepositions:
            return at
        blocked = tokens[at].kind != "word" or tokens[at].lower in discourse.lexicon.openers
        if blocked or discourse.person_covering(at) is not None:
            return -1
    return -1


def _attaches(discourse: Discourse, preposition: int, lowest: int) -> bool:
    """Whether a preposition hangs on a noun right before it (and does not open the clause, as "after" may)."""
    if preposition - 1 < lowest or discourse.tokens[preposition].lower in discourse.words.subordinators:
        return False
    token = discourse.tokens[preposition - 1]
    return token.kind == "word" and token.lower not in discourse.lexicon.openers


def _joined_left(discourse: Discourse, person: Person, lowest: int) -> Holder:
    """A name, unless it is the last of two that speak together."""
    tokens = discourse.tokens
    for at in range(person.first - 1, max(lowest, person.first - _JOINED) - 1, -1):
        if tokens[at].kind != "word":
            break
        if tokens[at].lower in discourse.words.conjunctions:
            other = discourse.person_ending(at)
            if other is not None and other.first >= lowest and {other.type, person.type} in _PAIRS:
                return Holder("joint", other.start, person.end)
            break
    return discourse.name_of(person)


def joined_right(discourse: Discourse, person: Person) -> Holder:
    """A name, unless it is the first of two that speak together."""
    if person.last < len(discourse.tokens) and discourse.tokens[person.last].lower in discourse.words.conjunctions:
        others = discourse.people_between(person.last + 1, person.last + _JOINED)
        if others and others[0].type == person.type == "person":
            return Holder("joint", person.start, others[0].end)
    return discourse.name_of(person)


def _description_ending(discourse: Discourse, at: int, lowest: int) -> tuple[int, int]:
    """The first token of the description that ends at `at`, and the preposition that governs it (or -1)."""
    tokens, words = discourse.tokens, discourse.words
    first = at + 1
    while first > max(lowest, at + 1 - _DESCRIPTION):
        token = tokens[first - 1]
        if (token.kind == "punct" and token.text not in _GLUE) or discourse.quoted[first - 1]:
            break
        if token.lower in words.prepositions and first <= at:
            return first, first - 1 if _attaches(discourse, first - 1, lowest) else -1
        noun = first == at + 1 and token.lower in words.nouns
        if token.lower in discourse.lexicon.openers or (not noun and discourse.lexicon.cues.match(tokens, first - 1)):
            break
        first -= 1
        if token.lower in words.articles:
            governed = first > lowest and tokens[first - 1].lower in words.prepositions
            return first, first - 1 if governed and _attaches(discourse, first - 1, lowest) else -1
    return first, -1


def description_from(discourse: Discourse, at: int, last: int) -> Holder | None:
    """The description that an article opens at `at`: as far as a preposition, a cue or a sign."""
    tokens = discourse.tokens
    end = at + 1
    while end < min(last, at + _DESCRIPTION - 2) and (tokens[end].kind != "punct" or tokens[end].text == "-"):
        if tokens[end].lower in discourse.lexicon.openers or discourse.lexicon.cues.match(tokens, end):
            break
        end += 1
    return describe(discourse, at, end) if end > at + 1 else None


def describe(discourse: Discourse, first: int, last: int) -> Holder | None:
    """The tokens [first, last) as a description; its head is the last word before a preposition."""
    tokens, words = discourse.tokens, discourse.words
    if tokens[first].lower in words.pronouns:
        return None
    head = ""
    for at in range(first, last):
        if tokens[at].lower in words.prepositions and head:
            break
        if tokens[at].kind != "punct" and tokens[at].lower not in words.articles:
            head = tokens[at].lower
    if not head or (head[0].isdigit() and tokens[first].lower not in words.articles):
        return None
    return Holder("description", tokens[first].start, tokens[last - 1].end, head=head, body=head in words.bodies)
