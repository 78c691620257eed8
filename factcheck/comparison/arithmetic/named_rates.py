"""FC508: a rate whose name says of what it is the share: "640 cases and 16 deaths; the fatality rate is 4.5 percent".

The part and the whole may stand in sentences or lines of their own ("Cases: 640. Deaths: 16."), before or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.comparison.arithmetic.quotients import HUNDRED, blur_of, misses
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
)
from factcheck.comparison.arithmetic.wholes import is_moved
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_WHY = "The rate does not fit the two figures of which it is told."
_FAR = Decimal("2.5")  # times: a rate further off is likelier to be of something else
_REACH = 2  # sentences
_HEAD, _TAIL = 40, 60
_LEAST = 10  # of a whole that has a rate


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Rates that the one part and the one whole told near them do not make."""
    for share in telling.figures:
        if share.kind != "percentage" or share.context.in_title or as_quantity(share).unit != "%":
            continue
        for rate, parts, wholes in structure.named_rates:
            if _is_named(share, frozenset(rate), structure):
                near = [f for f in telling.figures if f is not share and _is_near(f, share)]
                if not any(isinstance(f.value, When) or _is_other(f, frozenset(rate)) for f in near):
                    counts = [f for f in near if f.kind == "quantity" and is_exact(f) and as_quantity(f).unit is None]
                    yield from _compare(structure, share, counts, frozenset(parts), frozenset(wholes))


def _is_near(fact: Fact, share: Fact) -> bool:
    return abs(fact.context.position - share.context.position) <= _REACH and not fact.context.in_title


def _is_named(share: Fact, rate: frozenset[str], structure: Structure) -> bool:
    """Whether a rate is told as such, and not as a change: "turnout was 60 percent", "a turnout of 60 percent"."""
    head = re.split(r"[.;,()]", before(share, _HEAD))[-1]
    return bool(find_cue(rate).search(head)) and not is_moved(share, structure) and is_exact(share)


def _is_other(fact: Fact, rate: frozenset[str]) -> bool:
    return fact.kind == "percentage" and bool(find_cue(rate).search(before(fact, _HEAD)))


def _is_called(fact: Fact, names: frozenset[str], words: int = 0) -> bool:
    """ "640 cases", "Cases: 640"."""
    head = before(fact, _HEAD).rstrip()
    label = head.endswith(":") and ends_in_cue(names).search(head.rstrip(" :"))
    return bool(label or begins_with_cue(names, words).search(after(fact, _TAIL)))


def _compare(
    structure: Structure, share: Fact, counts: Sequence[Fact], parts: frozenset[str], wholes: frozenset[str]
) -> Iterator[Discord]:
    tied = [f for f in counts if as_quantity(f).of is not None]
    part = [f for f in (tied or counts) if _is_called(f, parts)]
    if tied:
        behind = [after(f, _TAIL) for f in tied]
        part = [f for f, text in zip(tied, behind, strict=True) if find_cue(parts | wholes).search(text)]
        part = part if len(tied) == 1 and share.sentence_start == tied[0].sentence_start else []
        numbers = {as_quantity(f).of for f in part}
    else:
        numbers = {low(f) for f in counts if f not in part and _is_called(f, wholes, 1)}
    if len(part) != 1 or len(numbers) != 1:
        return
    whole = next(iter(numbers))
    if whole is None or whole < _LEAST or low(part[0]) >= whole:
        return
    real, stated = low(part[0]) / whole * HUNDRED, low(share)
    blur = real * blur_of(as_quantity(part[0]))
    if max(real, stated) <= min(real, stated) * _FAR and misses(structure, share, real, blur):
        exact = say_number(real.quantize(Decimal("0.1")))
        named = [f for f in counts if low(f) == whole][:1]
        said = f"{say_number(low(part[0]))} of {say_number(whole)} is {exact}%, not {say_value(share)}"
        yield Discord("FC508", (share, part[0], *named), said, _WHY)
