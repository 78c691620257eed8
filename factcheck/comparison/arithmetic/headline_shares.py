"""FC508 for a headline: "One in eight mill hands to go" over "the mill will shed 740 of its 9,200 hands"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.quotients import HUNDRED, blur_of, misses
from factcheck.comparison.arithmetic.telling import Discord, Telling, as_quantity, is_exact, low, quantity
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_LEAD = 4  # sentences in which the figures of a headline are told
_FAR = Decimal("2.5")  # times: a share further off is likelier to be of something else


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Shares of a headline that the only part and whole told of its topic do not make."""
    titles = [f for f in telling.figures if f.context.in_title and _is_share(f) and f.context.attributes]
    for share in titles:
        topics = set(share.context.attributes)
        body = [f for f in telling.figures if not f.context.in_title]
        parts = [f for f in body if _has_whole(f) and topics & set(f.context.attributes)]
        pairs = {(low(f), as_quantity(f).of) for f in parts if f.context.position <= _LEAD}
        if len(pairs) != 1 or len(parts) != 1 or any(_tells(f, share) for f in body):
            continue
        part, whole = parts[0], as_quantity(parts[0]).of
        assert whole is not None
        real = low(part) / whole * HUNDRED
        stated = low(share)
        if misses(structure, share, real, real * blur_of(as_quantity(part))) and max(real, stated) <= _FAR * min(
            real, stated
        ):
            said = f"{say_number(low(part))} of {say_number(whole)} is {say_number(real.quantize(Decimal('0.1')))}%"
            why = "The headline's share does not fit the two figures of the text."
            yield Discord("FC508", (share, part), f"{said}, not “{share.text}”", why, "warning")


def _is_share(fact: Fact) -> bool:
    value = quantity(fact)
    return fact.kind == "percentage" and value is not None and value.unit == "%" and value.low == value.high > 0 \
        and "by" not in fact.context.aspect  # fmt: skip


def _has_whole(fact: Fact) -> bool:
    value = quantity(fact)
    return fact.kind in ("quantity", "money") and is_exact(fact) and value is not None and bool(value.of)


def _tells(fact: Fact, share: Fact) -> bool:
    """Whether the text tells the share of the headline itself."""
    return _is_share(fact) and abs(low(fact) - low(share)) <= low(share) / 10
