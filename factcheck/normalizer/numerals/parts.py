"""Numerals that are no sums: ordinals, vague plurals, halves and other shares ("two-thirds", "half a million")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral, Piece

HALF = Decimal("0.5")
FORMS = {"V": "vague", "X": "approximate", "OD": "ordinal", "O": "ordinal"}
Read = tuple[Numeral, int]  # a numeral, and the index of the piece behind it


def read_special(pieces: Sequence[Piece], at: int, vague: Mapping[str, int]) -> Read | None:
    """The numeral that begins at a piece and is no sum, and the index behind it; None where it may be one.

    `vague` gives the numbers that magnitudes stand for by themselves ("dozens", "thousands").
    """
    first = pieces[at]
    if first.kind in FORMS:
        return _single(first, at)
    if first.kind in ("M", "H", "Z") and first.text in vague and _kind(pieces, at + 1) not in ("C", "M"):
        value = Decimal(vague[first.text])
        return _single(Piece("V", value, first.start, first.end, "", Decimal(1)), at)
    if first.kind == "Q":
        return _share(first.start, first.end, first.value, at + 1)
    if first.kind == "A" and _kind(pieces, at + 1) in ("O", "F", "X"):
        return _article(pieces, at)
    if first.kind == "F":
        return _half(pieces, at, first.start)
    return _fraction(pieces, at)


def _kind(pieces: Sequence[Piece], at: int) -> str:
    """Class of a token; empty behind the last."""
    return pieces[at].kind if at < len(pieces) else ""


def _single(first: Piece, at: int) -> Read:
    numeral = Numeral(first.start, first.end, first.value, FORMS[first.kind])
    numeral.step = Decimal(1)
    if first.kind == "OD":
        numeral.words = False
    return numeral, at + 1


def _article(pieces: Sequence[Piece], at: int) -> Read:
    """ "a third", "a half", "a quarter", "a couple", "a half million"."""
    article, second = pieces[at], pieces[at + 1]
    if second.kind == "X":
        return Numeral(article.start, second.end, second.value, "approximate"), at + 2
    if second.kind == "O":
        numeral = Numeral(second.start, second.end, second.value, "ordinal")
        numeral.either = Decimal(1) / second.value if second.value > 2 else None
        return numeral, at + 2
    if _kind(pieces, at + 2) in ("M", "Z", "H"):
        return _half(pieces, at + 1, article.start)
    return _share(article.start, second.end, second.value, at + 2)


def _half(pieces: Sequence[Piece], at: int, start: int) -> Read:
    """ "half a million", "half a dozen", "a half million"; else the share itself."""
    first = pieces[at]
    ahead = at + (2 if _kind(pieces, at + 1) == "A" else 1)
    if _kind(pieces, ahead) in ("M", "Z", "H"):
        scale = pieces[ahead]
        numeral = Numeral(start, scale.end, first.value * scale.value, "words")
        numeral.scaled = scale.kind == "M"
        return numeral, ahead + 1
    return _share(start, first.end, first.value, at + 1)


def _share(start: int, end: int, value: Decimal, behind: int) -> Read:
    numeral = Numeral(start, end, value, "fraction")
    numeral.step = value
    return numeral, behind


def _fraction(pieces: Sequence[Piece], at: int) -> Read | None:
    """ "two-thirds", "three quarters", "one third" (which may be followed by a noun all the same)."""
    first = pieces[at]
    if first.kind not in ("C", "D", "A") or not 1 <= first.value <= 99 or at + 1 == len(pieces):
        return None
    second = pieces[at + 1]
    if (compound := _compound_fraction(pieces, at)) is not None:
        return compound
    single = first.value == 1 and second.kind in ("O", "F")
    if (
        second.kind == "T"
        or (second.kind == "F" and 1 < first.value < 4 and second.value < HALF)
        or (single and second.value not in (1, 2))
    ):
        share = first.value * second.value if second.kind == "F" else first.value / second.value
        numeral, behind = _share(first.start, second.end, share, at + 2)
        numeral.step = Decimal(1) / second.value if second.kind == "T" else Decimal("0.1")
        return numeral, behind
    return None


def _compound_fraction(pieces: Sequence[Piece], at: int) -> Read | None:
    """ "one twenty-fifth", "three twenty-fifths"."""
    first, second = pieces[at], pieces[at + 1]
    if second.kind != "C" or second.value < 20 or second.value % 10 or at + 2 == len(pieces):
        return None
    third = pieces[at + 2]
    if third.value >= 10 or not (third.kind == "T" or (third.kind == "O" and first.value == 1)):
        return None
    under = second.value + third.value
    numeral, behind = _share(first.start, third.end, first.value / under, at + 3)
    numeral.step = Decimal(1) / under
    return numeral, behind
