"""A number on its way to becoming a fact: what the recognisers of quantities pass to each other."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.model import Found, Hedge, Kind, Quantity
from factcheck.normalizer.numerals.numeral import Numeral

HUNDREDTH = Decimal("0.01")


class Reading:
    """One number or interval with what is known of it so far; local offsets.

    `kind` is None while nothing but the number is known (a bare count). `noun_end` is where the counted noun
    phrase ends. `glued` tells that the noun or unit follows a hyphen ("38-article"), `named` that an age stands
    behind a name ("Oltvik, 46,"), `rated` that it is an exchange rate ("18.40 to the dollar"), `minor` that it was
    told in hundredths of its unit (pence), `joined` that it was put together of parts ("2 hours, 3 minutes"), and
    `fraction` that a share is told without its unit ("half", "two in five").
    """

    __slots__ = (
        "close",
        "counted",
        "dimension",
        "end",
        "fraction",
        "glued",
        "hedge",
        "high",
        "joined",
        "kind",
        "low",
        "minor",
        "modifiers",
        "named",
        "noun_end",
        "numeral",
        "of",
        "rated",
        "start",
        "step",
        "timex",
        "unit",
    )

    def __init__(self, numeral: Numeral) -> None:
        """Begin with a numeral that nothing is known about."""
        self.numeral = numeral
        self.start, self.end = numeral.start, numeral.end
        self.low = self.high = numeral.value
        self.step = numeral.step
        self.kind: Kind | None = None
        self.unit: str | None = None
        self.dimension = "count"
        self.hedge: Hedge = "exact"
        self.counted: str | None = None
        self.modifiers: tuple[str, ...] = ()
        self.of: Decimal | None = None
        self.timex: str | None = None
        self.noun_end = numeral.end
        self.glued = self.close = self.minor = False
        self.named = self.rated = self.joined = False
        self.fraction = numeral.form == "fraction"

    @property
    def bare(self) -> bool:
        """Whether neither unit nor kind nor counted noun is known."""
        return self.kind is None and self.unit is None and self.counted is None

    def take_unit_of(self, other: Reading) -> None:
        """Become a value of the same kind and unit as another one ("46.8 per cent to 41.9").

        Nobody counts millions of cents: "30 cents of each euro of the 612 million".
        """
        self.kind, self.unit, self.dimension = other.kind, other.unit, other.dimension
        if other.minor and not self.minor and not self.numeral.scaled:
            self.minor = True
            self.scale(HUNDREDTH)

    def scale(self, by: Decimal) -> None:
        """Multiply the value and its step."""
        self.low, self.high, self.step = self.low * by, self.high * by, self.step * by

    def found(self) -> Found:
        """The fact without its context."""
        quantity = Quantity(
            low=tidy(self.low),
            high=tidy(self.high),
            unit=self.unit,
            dimension=self.dimension,
            hedge=self.hedge,
            counted=self.counted,
            modifiers=self.modifiers,
            step=tidy(self.step),
            of=None if self.of is None else tidy(self.of),
            timex=self.timex,
            close=self.close,
        )
        return Found(self.kind or "quantity", self.start, self.end, quantity)


def rounded(value: Decimal) -> Decimal:
    """The value with six decimals, or with six figures where nothing would be left of it ("a trillionth")."""
    return round(value, 6) or round(value, min(5 - value.adjusted(), 30))


@lru_cache(maxsize=4096)
def tidy(value: Decimal) -> Decimal:
    """The value without an exponent or trailing zeros, six decimals at most, or six figures of a tiny part."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -6:
        value = rounded(value)
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Decimal("0") if text in ("-0", "") else Decimal(text)
