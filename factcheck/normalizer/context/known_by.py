"""By what a text knows somebody of whom it tells no name but the age: "The guide, 64,", "the 64-year-old guide", "the
deceased, aged 74". Who it is, another version may tell.
"""

from __future__ import annotations

from factcheck.model import Found
from factcheck.normalizer.context.surroundings import Surroundings
from factcheck.normalizer.document import Token
from factcheck.rulebook.office_words import office_words
from factcheck.rulebook.offices import load_offices

DEAD = "dead"
VICTIM = "victim"
POST = "post:"
LED = 2  # words that may lead to an age behind the comma ("aged", "who is"): of more, somebody else may be told
LONGEST = 2  # words of a description
OPENING = frozenset({",", "("})


def known_by(around: Surroundings, found: Found) -> str:
    """`DEAD` for "the deceased, aged 74", `VICTIM`, or behind `POST` the office for "the guide, 64"; else "".

    Nothing may stand between the article and the noun: "the other guide" and "the bus company's guide" are others. A
    word for a narrower post keeps its words, which tell the one driver from the other: "the lorry driver".
    """
    if found.kind != "age":
        return ""
    document, end = around.document, _end_of_noun(around, found)
    if end is None:
        return ""
    start, told = document.sentence_at(found.start)[0], around.language.numbers.ages.told
    for size in range(LONGEST, 0, -1):
        first = end - size
        if first < 1 or document.tokens[first].start < start or not _is_definite(around, first, found):
            continue
        words = document.lowers[first:end]
        if " ".join(words) in told.dead:
            return DEAD
        if " ".join(words) in told.victims:
            return VICTIM
        if office := _office(around, words):
            return POST + office
    return ""


def _end_of_noun(around: Surroundings, found: Found) -> int | None:
    """The token behind the noun of which an age is told: before the comma of an apposition, or behind the age."""
    document = around.document
    tokens, at = document.tokens, document.token_index(found.start)
    behind = document.token_index(found.end)
    if at and tokens[at - 1].lower in around.language.calendar.definite:
        return behind + 1 if behind < len(tokens) and tokens[behind].kind == "word" else None
    for back in range(1, LED + 2):
        if at < back:
            return None
        if tokens[at - back].text in OPENING:
            return at - back
        if tokens[at - back].kind != "word":
            return None
    return None


def _is_definite(around: Surroundings, first: int, found: Found) -> bool:
    """Whether a definite article stands right before a noun, or before the age that describes it."""
    tokens: list[Token] = around.document.tokens
    at = first - 1
    if tokens[first].start >= found.end:
        at = around.document.token_index(found.start) - 1
    return at >= 0 and tokens[at].lower in around.language.calendar.definite


def _office(around: Surroundings, words: list[str]) -> str:
    """The office that words stand for, in the singular, with its words where others of its sort may be about."""
    known = office_words(around.language.code, around.language.naming)
    keys = tuple(known.key(word) for word in words)
    phrases = known.heads.get(keys[-1], ())
    head = next((head for phrase, head, plural in phrases if phrase == keys and not plural), None)
    office = load_offices().heads.get(head) if head is not None else None
    if office is None or office.sort not in ("office", "occupation", "trade"):
        return ""
    names = getattr(office, around.language.code).split("|")
    shorter = [name for name in names if " ".join(words) != name and " ".join(words).endswith(name)]
    return f"{head}={' '.join(words)}" if shorter else str(head)
