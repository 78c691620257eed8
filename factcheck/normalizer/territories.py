"""The stretch of a sentence that is a value's own among the values of its kind.

Between two values the strongest boundary (semicolon, dash, bracket, comma, conjunction) parts them, so that in
"Kobzev got five years, Liptser four" each term of years owns its man.
"""

from __future__ import annotations

from factcheck.model import NUMERIC_KINDS, Category, Found, Quantity
from factcheck.normalizer.document import Token
from factcheck.normalizer.surroundings import Surroundings

_CUTS = {";": 6, "—": 5, "–": 5, ":": 4, "(": 4, ")": 4, "[": 4, "]": 4, ",": 2}
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
                left = _cut(around, members[other].end, found.start)
                break
        for other in range(order + 1, len(members)):
            if members[other].start >= found.end and _rivals(members[other], found):
                right = _cut(around, found.end, members[other].start)
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


def _cut(around: Surroundings, left: int, right: int) -> int:
    """The offset of the strongest boundary between two rival values; the first among equals."""
    conjunctions = around.language.structure.conjunctions
    best, best_at = 0, left
    previous: Token | None = None
    for token in around.document.tokens_between(left, right):
        strength = _CUTS.get(token.text, 0)
        if token.lower in conjunctions:
            strength = 4 if previous is not None and previous.text == "," else 3
        if strength > best:
            best, best_at = strength, token.start
        previous = token
    return best_at
