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


def find_territories(around: Surroundings, members: list[int], start: int, end: int) -> list[tuple[int, int]]:
    """For each member the stretch of the sentence [start, end) that is its own among the members of its kind."""
    facts = [around.facts[i] for i in members]
    stretches = []
    for order, found in enumerate(facts):
        before = next((f for f in reversed(facts[:order]) if f.end <= found.start and _rivals(f, found)), None)
        after = next((f for f in facts[order + 1 :] if f.start >= found.end and _rivals(f, found)), None)
        left = _cut(around, before.end, found.start) if before else start
        right = _cut(around, found.end, after.start) if after else end
        stretches.append((left, right))
    return stretches


def _rivals(a: Found, b: Found) -> bool:
    """Whether two values of one sentence divide it between them: like kinds, not two sides of one amount."""
    if _GROUPS.get(a.kind) != _GROUPS.get(b.kind):
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return a.kind == b.kind
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
