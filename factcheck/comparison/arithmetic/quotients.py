"""How near a quotient must lie to the share that a text calls it.

A share told in figures is rounded to its last digit. One told in words ("a third", "three quarters", "one in eight") is
the nearest that has a name, and how far it may lie off grows with the share, or with what is left over where that is
less. A bound ("more than half") must be on its side, and close to it where its words say so ("almost", "just over").
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.comparison.arithmetic.telling import as_quantity, before, ends_in_cue, find_cue
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure

HUNDRED = Decimal(100)
_QUARTER = Decimal(25)
_THIRD = HUNDRED / 3
_MOSTLY = Decimal("0.75")
_NAMES = (*map(Decimal, (10, 20, 25, 50, 75)), HUNDRED / 3, HUNDRED * 2 / 3)
_SAME = Decimal("0.5")
_ROUND = 40  # the part of a figure by which its rounding may make it unsure, however many noughts it has
# By what part of a share its quotient may miss it: in words, in words behind "about", in figures.
_NAMED, _ROUGHLY, _FIGURE = Decimal("0.15"), Decimal("0.22"), Decimal("0.03")
_SIDE = Decimal("0.08")  # by which a bound may lie on the wrong side of its quotient
# How far a share "a little under" or "well over" another may lie from it.
_NEAREST, _FURTHEST = Decimal("0.28"), Decimal("0.45")


def is_named(share: Fact) -> bool:
    """Whether a share is told in words: "half", "one in eight"."""
    return not re.search(r"\d\s?(?:%|\w)", share.text)


def blur_of(part: Quantity, whole: Quantity | None = None) -> Decimal:
    """Half of the digit to which a figure is rounded; a small count is not rounded at all.

    A count of one digit and noughts ("5,000 members") need not be round: it is taken to be sure to its second digit.
    """
    values = (part,) if whole is None else (part, whole)
    return sum((_blur(v) for v in values if v.step != 1 or v.dimension != "count"), Decimal(0))


def _blur(value: Quantity) -> Decimal:
    half = value.step / 2 / value.low
    return min(half, Decimal(1) / _ROUND) if value.step > 1 and value.hedge == "exact" else half


def misses(structure: Structure, share: Fact, real: Decimal, blur: Decimal, *, rough: bool = False) -> bool:
    """Whether a quotient, in per cent and sure to `blur`, is not the share of the text; `rough` where a side is."""
    value = as_quantity(share)
    if is_named(share) and any(abs(real - name) <= _SAME for name in _NAMES):
        blur = Decimal(0)  # figures that make a quarter are not called a third, however they may be rounded
    if value.hedge not in ("exact", "about"):
        return not _within_bound(structure, share, real, blur)
    about = rough or value.hedge == "about"
    if is_named(share):
        # half the whole is a mark of its own, which more than half of it is not called
        give = _scale(value.low) * _ROUGHLY if about else min(_scale(value.low), _THIRD) * _NAMED
    else:
        give = value.step / 2 + (min(_roundness(value.low), real * _NAMED) if about else _scale(real) * _FIGURE)
    return abs(real - value.low) > give + blur


def _roundness(number: Decimal) -> Decimal:
    """How far "about" reaches: "about 40 percent" further than "about 45", and that further than "about 43"."""
    return next((unit for unit in (Decimal(10), Decimal(5)) if number % unit == 0), Decimal(2)) * _MOSTLY


def _scale(share: Decimal) -> Decimal:
    return min(share, max(HUNDRED - share, _QUARTER))


def _within_bound(structure: Structure, share: Fact, real: Decimal, blur: Decimal) -> bool:
    value = as_quantity(share)
    told = ends_in_cue(structure.closely, 1).search(before(share, 25))
    close = value.close or bool(told or find_cue(structure.closely).search(share.text.lower()))
    below = value.hedge in ("less-than", "at-most")
    edge = value.low + (blur if below else -blur)
    slip, scale = value.low * _SIDE, _scale(value.low)
    if below:
        return real <= edge + slip and (not close or real >= value.low - scale * _NEAREST - blur)
    return real >= edge - slip and (not close or real <= value.low + value.low * _FURTHEST + blur)
