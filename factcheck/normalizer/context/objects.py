"""Whose a length of time is that somebody else gives: "Ada Trell sentenced him to six years", "gave her a month"."""

from __future__ import annotations

from factcheck.model import Found
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.terms import name_key

NEAR = 4  # tokens between the pronoun and the value: "him to at least six years", "him up for"
CHAIN = 3  # sentences back in which the person may be named


def find_object(around: Surroundings, found: Found) -> tuple[str, ...] | None:
    """Whom a pronoun behind the verb stands for, where it says that the value is not the subject's; None without one.

    It is the one person of the sentences before whom this sentence does not name.
    """
    bounds = around.document.sentence_at(found.start)
    if found.kind != "duration" or not _people(around, bounds[0], found.start) or not _has_object(around, found):
        return None
    sentence, own = around.document.sentence_index(found.start), _people(around, *bounds)
    for back in range(sentence - 1, max(-1, sentence - 1 - CHAIN), -1):
        others = _people(around, *around.document.sentences[back]) - own
        if others:
            return tuple(others) if len(others) == 1 else ()
    return ()


def _has_object(around: Surroundings, found: Found) -> bool:
    """Whether a pronoun for somebody acted on stands right before a value, with nothing but words between."""
    tokens, speech = around.document.tokens, around.language.speech
    objects = around.language.structure.objects
    first = around.document.token_index(found.start)
    start = around.document.sentence_at(found.start)[0]
    for at in range(first - 1, max(-1, first - 2 - NEAR), -1):
        token = tokens[at]
        if token.start < start or token.kind != "word" or token.lower in speech.complementizers | speech.relatives:
            return False
        if token.lower in objects:
            behind = tokens[at + 1].lower
            return at + 1 == first or token.lower not in speech.possessives or behind in around.language.words.stop
    return False


def _people(around: Surroundings, start: int, end: int) -> set[str]:
    names = around.names[begin_between(around.name_starts, start, end)]
    return {name_key(mention) for name in names if (mention := mention_of(name)).type == "person"}
