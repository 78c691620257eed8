"""Whose a value is that somebody else gives: "Ada Trell sentenced him to six years", "fined her 300 crowns"."""

from __future__ import annotations

from factcheck.model import Found
from factcheck.normalizer.context.pronouns import fitting, gender_of, is_acted_on
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.document import Token
from factcheck.normalizer.terms import name_key

NEAR = 4  # tokens between the pronoun and the value: "him to at least six years", "him up for"
GIVEN = frozenset({"duration", "money", "age"})
CHAIN = 3  # sentences back in which the person may be named


def find_object(around: Surroundings, found: Found) -> tuple[str, ...] | None:
    """Whom a pronoun behind the verb stands for, where it says that the value is not the subject's; None without one.

    It is the one person of the sentences before whom this sentence does not name.
    """
    bounds = around.document.sentence_at(found.start)
    if found.kind not in GIVEN or not _people(around, bounds[0], found.start):
        return None
    pronoun = _find_acted_on(around, found) if found.kind == "age" else _find_object(around, found)
    if pronoun is None:
        return None
    gender = gender_of(around, pronoun)
    sentence, own = around.document.sentence_index(found.start), _people(around, *bounds)
    for back in range(sentence - 1, max(-1, sentence - 1 - CHAIN), -1):
        others = fitting(around, _people(around, *around.document.sentences[back]) - own, gender)
        if others:
            return tuple(others) if len(others) == 1 else ()
    return ()


def _find_object(around: Surroundings, found: Found) -> Token | None:
    """The pronoun for somebody acted on that stands right before a value, with nothing but words between."""
    tokens, speech = around.document.tokens, around.language.speech
    objects = around.language.structure.objects
    first = around.document.token_index(found.start)
    start = around.document.sentence_at(found.start)[0]
    for at in range(first - 1, max(-1, first - 2 - NEAR), -1):
        token = tokens[at]
        if token.start < start or token.kind != "word" or token.lower in speech.complementizers | speech.relatives:
            return None
        if token.lower in objects:
            if token.lower not in speech.possessives or tokens[at + 1].lower in around.language.words.stop:
                return token
            return token if at + 1 == first and found.kind == "duration" else None  # "lost her 300 crowns"
    return None


def _find_acted_on(around: Surroundings, found: Found) -> Token | None:
    """The pronoun for somebody acted on with whom that of an age goes on: "Moor taught her when she was six"."""
    document, pronouns = around.document, around.language.speech.pronouns
    tokens = document.tokens_between(document.sentence_at(found.start)[0], found.start)
    near = [at for at in range(max(0, len(tokens) - NEAR), len(tokens)) if tokens[at].lower in pronouns]
    gender = gender_of(around, tokens[near[-1]]) if near else ""
    if not gender:
        return None
    objects = [t for t in tokens[: near[-1]] if is_acted_on(around, t) and gender_of(around, t) == gender]
    names = around.names[begin_between(around.name_starts, tokens[0].start, tokens[near[-1]].start)]
    return objects[-1] if objects and names and names[-1].end < objects[-1].start else None


def _people(around: Surroundings, start: int, end: int) -> set[str]:
    names = around.names[begin_between(around.name_starts, start, end)]
    return {name_key(mention) for name in names if (mention := mention_of(name)).type == "person"}
