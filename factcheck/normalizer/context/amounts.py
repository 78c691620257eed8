"""How much came about in a length of time: "212 millimetres of rain in 36 hours", "over three days they drew out 2bn".

Two tellers name the rain, the run on the bank or the pay deal by unlike words, but what fell, was drawn out or is paid
by one figure: two lengths for one amount are lengths of one thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import AMOUNT, Found, Quantity, Stretch
from factcheck.normalizer.context.surroundings import Surroundings, value_key
from factcheck.normalizer.document import Token

LEADS = 4  # tokens before a length among which the preposition stands: "in", "in just under", "within the space of"
APART = 5  # tokens between an amount and that preposition: "millimetres of rain"
BEHIND = 6  # tokens from a length that opens its clause to the amount: "over three days they withdrew"


MEASURED = frozenset({"money", "percentage", "quantity"})  # kinds


def with_amount(
    around: Surroundings, found: Found, neighbours: Sequence[Found], stretch: Stretch | None
) -> Stretch | None:
    """The stretch of a length, with the amount that came about in it, where its sentence tells one."""
    amount = _find(around, found, [one for one in neighbours if _tells_how_much(one)])
    if amount is None:
        return stretch
    key = AMOUNT + value_key(amount)
    told = stretch if stretch is not None else Stretch()
    return replace(told, of=tuple(sorted({*told.of, key})), beside=tuple(sorted({*told.beside, key})))


def _find(around: Surroundings, found: Found, amounts: list[Found]) -> Found | None:
    if not isinstance(found.value, Quantity) or not amounts:
        return None
    lead = _lead(around, found)
    if lead is None:
        return None
    before = max((one for one in amounts if one.end <= lead.start), key=lambda one: one.end, default=None)
    if before is not None and _are_joined(around, before.end, lead.start, APART):
        return before
    if not _opens(around, lead):
        return None
    behind = min((one for one in amounts if one.start >= found.end), key=lambda one: one.start, default=None)
    return behind if behind is not None and _are_joined(around, found.end, behind.start, BEHIND) else None


def _tells_how_much(found: Found) -> bool:
    return (
        found.kind in MEASURED
        and isinstance(found.value, Quantity)
        and (found.kind != "quantity" or found.value.low > 1)
    )


def _lead(around: Surroundings, found: Found) -> Token | None:
    """The preposition that says in what time, before a length and what loosens it."""
    tokens, at = around.document.tokens, around.document.token_index(found.start)
    words = around.language.structure
    for token in reversed(tokens[max(0, at - LEADS) : at]):
        if token.kind != "word" or token.lower in words.coordinators:
            return None
        if token.lower in words.in_time:
            return token
    return None


def _are_joined(around: Surroundings, start: int, end: int, most: int) -> bool:
    """Whether only a few words, no sign and no conjunction, part two values."""
    between = around.document.tokens_between(start, end)
    coordinators = around.language.structure.coordinators
    return len(between) <= most and all(t.kind == "word" and t.lower not in coordinators for t in between)


def _opens(around: Surroundings, lead: Token) -> bool:
    """Whether a preposition stands first in its sentence or behind a sign."""
    at = around.document.token_index(lead.start)
    start, _ = around.document.sentence_at(lead.start)
    return lead.start == start or around.document.tokens[at - 1].kind == "punct"
