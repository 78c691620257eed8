"""Whom a sentence names beside a value that is not his: in another clause, as one of many, as who tells it."""

from __future__ import annotations

from itertools import pairwise

from factcheck.model import Found
from factcheck.normalizer.context.antecedents import people_in
from factcheck.normalizer.context.surroundings import Surroundings, begin_between


def stands_apart(around: Surroundings, found: Found, name: Found) -> bool:
    """Whether a name behind a value belongs to another clause or did it: "last month when Lahn left", "by Lahn"."""
    if found.kind == "age":
        return False
    speech, definite = around.language.speech, frozenset(around.language.calendar.definite)
    apart = speech.complementizers | speech.agents
    if found.kind != "duration":  # "25 years since Lahn took office" are his
        apart |= (speech.relatives - speech.articles - definite) | speech.subordinators
    between = around.document.tokens_between(found.end, name.start)
    if any(token.lower in apart for token in between):
        return True
    structure, words = around.language.structure, f" {' '.join([token.lower for token in between])} "
    if any(f" {phrase} " in words for phrase in (*structure.including, *speech.sources)):
        return True  # "Three were hurt, among them Lahn"
    if any(one.text == "," and other.lower in structure.coordinators for one, other in pairwise(between)):
        return True  # "has 62 of the seats, and its leader, Lahn,"
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


def is_of_thing(around: Surroundings, found: Found) -> bool:
    """Whether a relative clause tells a value of a thing: "Moor left the union, which has 300 members"."""
    language, start = around.language, around.document.sentence_at(found.start)[0]
    tokens = around.document.tokens_between(start, found.start)
    last = max((at for at, token in enumerate(tokens) if token.lower in language.structure.of_things), default=0)
    if not last or tokens[last - 1].lower in language.speech.prepositions:
        return False  # "in which Moor", "for which"
    behind = {token.lower for token in tokens[last:]} & language.structure.pronouns
    return not behind and not people_in(around, (tokens[last].start, found.start))
