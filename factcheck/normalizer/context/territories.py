"""The stretch of a sentence that is a value's own among the values of its kind.

Between two values the strongest boundary (semicolon, dash, bracket, comma, conjunction) parts them, so that in
"Kobzev got five years, Liptser four" each term of years owns its man.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.model import NUMERIC_KINDS, Category, Found, Quantity
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.normalizer.document import Token
from factcheck.rulebook.load import Language

_CUTS = {";": 7, "—": 6, "–": 6, ":": 4, "(": 4, ")": 4, "[": 4, "]": 4, ",": 2}
LEAD = 2  # tokens before a value among which a dash or colon leads on to it
_GROUPS = {
    **dict.fromkeys(NUMERIC_KINDS, "number"),
    "date": "when",
    "time": "when",
    "category": "category",
    "name": "name",
}


def find_territories(around: Surroundings, members: list[Found], start: int, end: int) -> list[tuple[int, int]]:
    """For each member the stretch of the sentence [start, end) that is its own among the members of its kind."""
    stretches = []
    for order, found in enumerate(members):
        left, right = start, end
        for other in range(order - 1, -1, -1):
            if members[other].end <= found.start and _rivals(members[other], found):
                left = _cut(around, members, members[other].end, found.start)
                break
        for other in range(order + 1, len(members)):
            if members[other].start >= found.end and _rivals(members[other], found):
                right = _cut(around, members, found.end, members[other].start)
                break
        stretches.append((left, right))
    return stretches


def _rivals(a: Found, b: Found) -> bool:
    """Whether two values of one sentence divide it between them: like kinds, not two sides of one amount."""
    if _GROUPS.get(a.kind) != _GROUPS.get(b.kind):
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return a.kind == b.kind
    if isinstance(a.value, Category) and isinstance(b.value, Category):
        return a.value.family == b.value.family
    return True


def _cut(around: Surroundings, members: list[Found], left: int, right: int) -> int:
    """The offset of the strongest boundary between two rival values; the first among equals."""
    best, best_at = 0, left
    tokens = around.document.tokens_between(left, right)
    closed = _closed(tokens)
    ends = {found.end for found in members}
    for at, token in enumerate(tokens):
        if at in closed:
            continue
        strength = _strength(around.language, tokens, at)
        if best and (_leads_on(tokens, at) or (strength and _joins_values(tokens, at, ends))):
            continue
        if strength > best and not _opens_phrase(around, token):
            best, best_at = strength, token.start
    return best_at if best else _side_between(around.language, tokens, left)


def _opens_phrase(around: Surroundings, token: Token) -> bool:
    """Whether a conjunction is the first word of a phrase that means one thing: "fell to 9.82 against the euro"."""
    if token.kind != "word":
        return False
    here = around.terms[begin_between(around.term_starts, token.start, token.end)]
    return any(term.concept and term.last > term.at for term in here)


def _side_between(language: Language, tokens: list[Token], left: int) -> int:
    """Where the next side of a change begins: in "from 40 in 2022 to 61" the year is that of the 40."""
    sides = language.structure.to_words | language.structure.from_words
    return next((token.start for token in reversed(tokens[-LEAD:]) if token.lower in sides), left)


def _strength(language: Language, tokens: list[Token], at: int) -> int:
    """How surely a sign or word parts what stands before it from what follows."""
    lower = tokens[at].lower
    if lower not in language.structure.conjunctions:
        return _CUTS.get(tokens[at].text, 0)
    if at and tokens[at - 1].text == ",":
        return 5 if lower in language.structure.coordinators else 4  # "in 1934, when Orl burned, and in 1971"
    aside = lower in language.speech.prepositions and at < len(tokens) - LEAD  # "31% with the drug, 12% without"
    return 1 if aside else 3


def _closed(tokens: list[Token]) -> frozenset[int]:
    """The indexes of the tokens within brackets that open and close between two values: "22% (Ostavan) versus 9%"."""
    begin: int | None = None
    inside: set[int] = set()
    for at, token in enumerate(tokens):
        if token.text in "([":
            begin = at
        elif token.text in ")]" and begin is not None:
            inside.update(range(begin, at + 1))
            begin = None
    return frozenset(inside)


def _leads_on(tokens: list[Token], at: int) -> bool:
    """Whether a dash or colon stands for a verb between a label and its value: "в Эстеле — пятеро"."""
    return tokens[at].text in "—–:" and at >= len(tokens) - LEAD


def _joins_values(tokens: list[Token], at: int, ends: Collection[int]) -> bool:
    """Whether a conjunction joins two values of one holder: "18 seats, the Crofters 13.8 percent and eight"."""
    return at == len(tokens) - 1 and at > 0 and tokens[at - 1].end in ends
