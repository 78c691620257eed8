"""What a numeral is: the value as written, and the tokens that it is read from."""

from __future__ import annotations

from decimal import Decimal

from factcheck.normalizer.numerals.digits import size_of_last_digit


class Numeral:
    """A number as written: local offsets, value, step, and its form.

    `form` is "digits", "words", "ordinal", "fraction" (a share such as "two-thirds"), "vague" ("dozens") or
    "article" ("a million"). `scaled` tells that a magnitude was stated. `either` is the value as a fraction of
    one for an ordinal that may be one ("a third"). `suffix` is a magnitude glued to digits ("1.5m") and `base`
    the value before it; `prefix` are letters of a currency before digits; `abbreviated` tells that
    the magnitude is an abbreviation, which may end with a full stop.
    """

    __slots__ = (
        "abbreviated",
        "base",
        "either",
        "end",
        "form",
        "prefix",
        "scale",
        "scaled",
        "single",
        "start",
        "step",
        "suffix",
        "value",
        "words",
    )

    def __init__(self, start: int, end: int, value: Decimal, form: str) -> None:
        """Take the place, the value and the form; the step follows from the value unless it is set."""
        self.start, self.end, self.value, self.form = start, end, value, form
        self.step = size_of_last_digit(value)
        self.prefix = ""
        self.suffix = ""
        self.base = value
        self.scaled = False
        self.abbreviated = False
        self.scale = Decimal(1)
        self.single = False
        self.words = form != "digits"
        self.either: Decimal | None = None


class Piece:
    """One token of a run: its class, value and place."""

    __slots__ = ("end", "kind", "start", "step", "text", "value")

    def __init__(self, kind: str, value: Decimal, start: int, end: int, text: str, step: Decimal) -> None:
        """Classes: C cardinal, H hundred, M magnitude, Z dozen, A article, F half, T thirds, O ordinal, V vague.

        D digits, S magnitude behind digits, J and, P point, N minus, X approximate, Q digits with a vulgar fraction.
        """
        self.kind, self.value, self.start, self.end, self.text, self.step = kind, value, start, end, text, step
