"""Other faces of a figure: the share that "39 of 112" is, the number that "two-thirds of the 112" are, and what
"all but 31 of the 128" leaves.

A version that states a share and one that states the numbers can be compared only by such a face.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeGuard

from msgspec.structs import replace

from factcheck.model import Found, Quantity, Value
from factcheck.normalizer.context.surroundings import Surroundings
from factcheck.normalizer.patterns import alternatives, plain

NEAR = 30  # code points between a share and the whole that it is of
CLAUSE = 60  # the same between a whole and its part
OPENING = 20  # the same before a whole with which a sentence opens
HUNDRED = Decimal(100)
LEAST = 3  # the smallest whole of which all or none is told by number
BOUNDS = ("more-than", "less-than", "at-least", "at-most")
BROKEN = re.compile(r"[.;:!?()\n]")


class WholeWords:
    """Words between parts and wholes, of one language."""

    def __init__(
        self,
        of_the: frozenset[str],
        of_which: frozenset[str],
        all_but: frozenset[str],
        entire: frozenset[str],
        none_of: frozenset[str],
    ) -> None:
        """Compile them."""
        word = r"(?:[ \u00a0][^\W\d_]+(?:['’]s?)?){0,2}"  # "of the village's 110 houses"
        self.of = re.compile(rf"[ \u00a0](?:{alternatives(of_the)}){word}[ \u00a0]")
        self.opens = re.compile(rf"\W*(?:{alternatives(of_the)}){word}[ \u00a0]")
        self.which = re.compile(rf"(?<![^\W_])(?:{alternatives(of_which)})(?![^\W_])")
        self.all_but = re.compile(rf"(?<![^\W_])(?:{alternatives(all_but)})(?:[ \u00a0][^\W\d_]+)?[ \u00a0]$")
        self.entire = re.compile(rf"(?<![^\W_])(?:{alternatives(entire)})[ \u00a0]$")
        self.none_of = re.compile(rf"(?<![^\W_])(?:{alternatives(none_of)}){word}[ \u00a0]$")


@lru_cache(maxsize=64)
def _compile(
    of_the: frozenset[str],
    of_which: frozenset[str],
    all_but: frozenset[str],
    entire: frozenset[str],
    none_of: frozenset[str],
) -> WholeWords:
    return WholeWords(of_the, of_which, all_but, entire, none_of)


def leaves_out(around: Surroundings, found: Found) -> bool:
    """Whether a number is what is left out: "all but 31 were shot down"."""
    before = plain(around.document.text[max(0, found.start - NEAR) : found.start])
    return _words(around).all_but.search(before) is not None


def find_faces(
    around: Surroundings, found: Found, members: Sequence[Found], sentence: tuple[int, int]
) -> tuple[Quantity, ...]:
    """The values that a figure also states by its whole, as far as the sentence names it."""
    value = found.value
    if not isinstance(value, Quantity) or value.low != value.high:
        return ()
    if _is_count(value) and value.of is None and (part := _quantified(around, found)) is not None:
        return (_share(replace(value, low=part, high=part), HUNDRED),)
    whole = _whole_of(around, found, members, sentence)
    if whole is None or not 0 < whole.low == whole.high:
        return ()
    if value.unit == "%":
        return (_count(value, whole),) if 0 < value.low < HUNDRED else ()
    return _faces_of_part(around, found, value, whole)


def _faces_of_part(around: Surroundings, found: Found, value: Quantity, whole: Quantity) -> tuple[Quantity, ...]:
    if not 0 < value.low < whole.low:
        return ()
    if leaves_out(around, found):
        rest = replace(value, low=whole.low - value.low, high=whole.low - value.low, of=None)
        return (rest, _share(rest, whole.low))
    return (_share(value, whole.low),)


def _quantified(around: Surroundings, found: Found) -> Decimal | None:
    """The percentage that is told of a whole as such: "all nine counts", "none of the eleven orders"."""
    value = found.value
    if not isinstance(value, Quantity) or value.low < LEAST or value.hedge != "exact":
        return None
    before = plain(around.document.text[max(0, found.start - NEAR) : found.start])
    words = _words(around)
    if words.none_of.search(before):
        return Decimal(0)
    if not words.entire.search(before):
        return None
    opening = around.document.text[around.document.sentence_at(found.start)[0] : found.start]
    altogether = plain(opening).strip() in around.language.structure.total  # "In all 640 people were moved"
    return None if altogether else HUNDRED


def _whole_of(
    around: Surroundings, found: Found, members: Sequence[Found], sentence: tuple[int, int]
) -> Quantity | None:
    value = found.value
    assert isinstance(value, Quantity)
    if value.of is not None:
        return replace(value, low=value.of, high=value.of, of=None, hedge="exact", step=Decimal(1))
    figures = [f for f in members if isinstance(f.value, Quantity)]
    at = next((i for i, f in enumerate(figures) if f is found), None)
    if at is None:
        return None
    part = value.unit == "%" or _is_count(value)
    after = figures[at + 1] if part and at + 1 < len(figures) else None
    if after is not None and _is_count(after.value) and _is_of(around, found, after):
        return after.value
    before = figures[at - 1] if at and _is_count(value) else None
    among = before is not None and _is_among(around, before, found, sentence[0])
    return before.value if among and before is not None and _is_count(before.value) else None


def _is_of(around: Surroundings, share: Found, whole: Found) -> bool:
    """Half *of its* 90 cranes, but not half *of its cranes and* 90 lorries."""
    gap = plain(around.document.text[share.end : whole.start])
    if len(gap) > NEAR or not around.language.structure.coordinators.isdisjoint(gap.split()):
        return False
    return _words(around).of.fullmatch(gap) is not None


def _is_among(around: Surroundings, whole: Found, part: Found, start: int) -> bool:
    """*Of its* 90 cranes 30 work; 90 cranes, *of which* 30."""
    text, words = around.document.text, _words(around)
    gap = plain(text[whole.end : part.start])
    if len(gap) > CLAUSE or BROKEN.search(gap):
        return False
    opens = whole.start - start <= OPENING and words.opens.fullmatch(plain(text[start : whole.start])) is not None
    return opens or words.which.search(gap) is not None


def _words(around: Surroundings) -> WholeWords:
    structure = around.language.structure
    return _compile(structure.of_the, structure.of_which, structure.all_but, structure.entire, structure.none_of)


def _is_count(value: Value) -> TypeGuard[Quantity]:
    return isinstance(value, Quantity) and value.dimension == "count" and value.unit is None


def _share(part: Quantity, whole: Decimal) -> Quantity:
    share = round(part.low * HUNDRED / whole, 4)
    return Quantity(low=share, high=share, unit="%", dimension="share", hedge="about", step=Decimal("0.1"))


def _count(share: Quantity, whole: Quantity) -> Quantity:
    """The number that a share of a whole is; "almost a quarter" is less than that number, and close to it."""
    number = Decimal(round(share.low * whole.low / HUNDRED))
    hedge = share.hedge if share.hedge in BOUNDS else "about"
    step = max(Decimal(1), whole.low / HUNDRED)
    return replace(whole, low=number, high=number, hedge=hedge, step=step, of=None, close=share.close)
