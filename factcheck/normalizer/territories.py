"""The stretch of a sentence that is a value's own among the values of its kind.

Between two values the strongest boundary (semicolon, dash, bracket, comma, conjunction) parts them, so that in
"Kobzev got five years, Liptser four" each term of years owns its man.
"""

from __future__ import annotations

from factcheck.model import NUMERIC_KINDS, Found, Quantity
from factcheck.normalizer.document import Token
from factcheck.normalizer.surroundings import Surroundings

_CUTS = {";": 6, "—": 5, "–": 5, ":": 4, "(": 4, ")": 4, "[": 4, "]": 4, ",": 2}
_GROUPS = {**dict.fromkeys(NUMERIC_KINDS, "number"), "date": "when", "time": "when"}


def find_territories(
    around: Surroundings, members: list[int], tokens: list[Token], start: int, end: int
) -> list[tuple[int, int]]:
    """For each member the stretch of the sentence that is its own among the members of its kind."""
    stretches = []
    for index in members:
        found = around.facts[index]
        before = [
            around.facts[i] for i in members if around.facts[i].end <= found.start and _rivals(around.facts[i], found)
        ]
        after = [
            around.facts[i] for i in members if around.facts[i].start >= found.end and _rivals(around.facts[i], found)
        ]
        left = _cut(around, tokens, before[-1].end, found.start, start) if before else start
        right = _cut(around, tokens, found.end, after[0].start, end) if after else end
        stretches.append((left, right))
    return stretches


def _rivals(a: Found, b: Found) -> bool:
    """Whether two values of one sentence divide it between them: like kinds, not two sides of one amount."""
    if _GROUPS.get(a.kind) != _GROUPS.get(b.kind):
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return a.kind == b.kind
    return True


def _cut(around: Surroundings, tokens: list[Token], left: int, right: int, default: int) -> int:
    """The offset of the strongest boundary between two rival values; the first among equals."""
    conjunctions = around.language.structure.conjunctions
    best, best_at = 0, left
    previous: Token | None = None
    for token in tokens:
        if token.start < left:
            previous = token
            continue
        if token.start >= right:
            break
        strength = _CUTS.get(token.text, 0)
        if token.lower in conjunctions:
            strength = 4 if previous is not None and previous.text == "," else 3
        if strength > best:
            best, best_at = strength, token.start
        previous = token
    return best_at
