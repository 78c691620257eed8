"""The change that a multiple tells: who doubles grows by 100 percent, and what falls threefold loses two-thirds.

A version that states a multiple and one that states percent can be compared only by such a face.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import Found, Quantity
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.reading import tidy

RISE, FALL = "increase", "decrease"  # the concepts whose words say which way a figure moved
REACH = 40  # code points around a multiple in which such a word governs it
HUNDRED = Decimal(100)
ROUGH = Decimal(10)  # percent: nobody doubles exactly


def find_change(around: Surroundings, found: Found) -> tuple[Quantity, ...]:
    """The change in percent that a multiple stands for; nothing where it only tells how often or how many.

    "Doubled" changes by itself, "twofold" and "вдвое" where a word of rising or falling stands near.
    """
    value = found.value
    if not isinstance(value, Quantity) or value.unit != "x" or value.low != value.high or value.low <= 0:
        return ()
    way = _way(around, found)
    if way is None and plain(around.document.text[found.start : found.end]) not in around.language.numbers.changing:
        return ()
    kept = 1 / value.low if way == FALL and value.low > 1 else value.low
    share = tidy(round(abs(kept - 1) * HUNDRED, 4))
    if not share:
        return ()
    hedge = "about" if value.hedge == "exact" else value.hedge
    return (replace(value, low=share, high=share, unit="%", dimension="share", hedge=hedge, step=ROUGH),)


def _way(around: Surroundings, found: Found) -> str | None:
    """Whether the words near a multiple of no verb say that something rose or fell."""
    if plain(around.document.text[found.start : found.end]) not in around.language.numbers.folds:
        return None
    sentence = around.document.sentence_at(found.start)
    near = begin_between(around.term_starts, max(sentence[0], found.start - REACH), min(sentence[1], found.end + REACH))
    ways = {term.key for term in around.terms[near] if term.key in (RISE, FALL)}
    return ways.pop() if len(ways) == 1 else None
