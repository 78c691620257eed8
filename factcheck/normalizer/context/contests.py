"""Whose a figure is where two people stand against each other: "Moor beat Bell by 300 votes", "4,100 to his 3,800"."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model import Found
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.terms import name_key

HEDGES = 3  # tokens between "by" and a figure: "by just over 300"
TITLES = 3  # tokens between "by" and a name: "beaten by former mayor Ada Moor"
MEASURED = frozenset({"quantity", "percentage", "duration", "money"})


def without_beaten(around: Surroundings, found: Found, before: list[Found]) -> list[Found]:
    """The names before a figure, but for the one that its subject did something to: "Moor beat Bell by 300 votes".

    Who stands behind "by" did it himself: "Bell was beaten by Moor by 300 votes".
    """
    if found.kind not in MEASURED or not before:
        return before
    agents, document = around.language.speech.agents, around.document
    tokens = document.tokens_between(before[-1].end, found.start)
    hedged = tokens and tokens[0].lower in agents and len(tokens) <= HEDGES + 1
    if not hedged or any(token.kind != "word" or token.capitalised for token in tokens):
        return before
    at = document.token_index(before[-1].start)
    leading = document.tokens[max(0, at - TITLES) : at]
    return before if any(token.lower in agents for token in leading) else before[:-1]


def find_other(around: Surroundings, found: Found, antecedent: Callable[[], tuple[str, ...]]) -> tuple[str, ...] | None:
    """Whose "his" is beside a "she": the one other person of the sentence before; None where no such word stands."""
    speech, document = around.language.speech, around.document
    start, _ = document.sentence_at(found.start)
    tokens = document.tokens_between(start, found.start)
    gender = speech.possessives.get(tokens[-1].lower) if tokens else None
    if gender not in ("m", "f"):
        return None
    subjects = {speech.pronouns.get(token.lower) for token in tokens[:-1]} & {"m", "f"}
    sentence = document.sentence_index(start)
    if not subjects or gender in subjects or not sentence:
        return None
    names = around.names[begin_between(around.name_starts, *document.sentences[sentence - 1])]
    people = {name_key(mention_of(name)) for name in names if mention_of(name).type == "person"}
    others = people - set(antecedent())
    return tuple(others) if len(others) == 1 else ()
