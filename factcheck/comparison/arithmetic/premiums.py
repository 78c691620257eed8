"""FC511: "24 euros a share, a premium of 50 percent to Friday's close of 16 euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import are_like, is_plain
from factcheck.comparison.arithmetic.telling import Discord, Telling, as_quantity, before, ends_in_cue, low, quantity
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WHY = "The percentage does not fit the two prices."
_BREAK = re.compile(r"[;:!?“”«»\n]|\.\s")
_GAP, _CLAUSE = 90, 140
_FAR = 4
_HUNDRED = Decimal(100)


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Premiums that the price offered and the price of the market do not make."""
    for number, sentence in enumerate(telling.sentences):
        for share in sentence:
            if share.kind != "percentage" or not ends_in_cue(structure.premium, 3).search(before(share)):
                continue
            prices = [f for f in sentence if f.kind == "money" and is_plain(f)]
            close = [f for f in prices if 0 <= f.span.start - share.span.end < _GAP][:1]
            bids = [f for f in prices if 0 <= share.span.start - f.span.end < _CLAUSE][-1:]
            if not bids and number:
                above = [f for f in telling.sentences[number - 1] if f.kind == "money" and is_plain(f)]
                bids = [f for f in above if close and are_like(f, close[0])]
            pair = len(close) == len(bids) == 1 and are_like(close[0], bids[0])
            if pair and not _BREAK.search(telling.gap(share, close[0])):
                yield from _compare(share, bids[0], close[0])


def _compare(share: Fact, bid: Fact, close: Fact) -> Iterator[Discord]:
    value = quantity(share)
    if value is None or value.unit != "%" or value.low != value.high or low(bid) <= low(close):
        return
    real = (low(bid) / low(close) - 1) * _HUNDRED
    blur = sum((as_quantity(f).step / low(f) for f in (bid, close)), Decimal(0)) * _HUNDRED / 2
    blur = blur if blur < value.low / 4 else Decimal(0)
    give = value.step / 2 + blur + max(value.low / 20, Decimal("0.6"))
    if value.hedge != "exact":
        give += value.low / 6
    if abs(real - value.low) > give and max(real, value.low) <= min(real, value.low) * _FAR:
        said = f"{say_value(bid)} is {say_number(real.quantize(Decimal(1)))}% above {say_value(close)}"
        yield Discord("FC511", (share, bid, close), f"{said}, not {say_value(share)}", _WHY)
