"""The grammar of numerals that are sums: classes of number words in, one number out; it knows no language."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.normalizer.numerals.digits import size_of_last_digit
from factcheck.normalizer.numerals.numeral import Numeral, Piece
from factcheck.normalizer.numerals.parts import HALF, read_special

THOUSAND = 1000
LARGEST = 10**30
HUNDREDS = 3  # digits of what follows "3 thousand"


class NumeralReader:
    """Reads one numeral from a run of tokens."""

    def __init__(self, pieces: list[Piece], index: int, vague: dict[str, int]) -> None:
        self.pieces, self.index, self.first = pieces, index, index
        self.vague = vague
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.step: Decimal | None = None
        self.largest: Decimal | None = None
        self.scaled = False
        self.form = "words"

    def kind(self, ahead: int = 0) -> str:
        """Class of the token so far ahead; empty behind the last."""
        place = self.index + ahead
        return self.pieces[place].kind if place < len(self.pieces) else ""

    def value(self, ahead: int = 0) -> Decimal:
        """Value of the token so far ahead."""
        return self.pieces[self.index + ahead].value

    def read(self) -> tuple[Numeral | None, int]:
        """The numeral at the index and the index behind it."""
        if (special := read_special(self.pieces, self.first, self.vague)) is not None:
            return special
        while self._take():
            pass
        return self._done() if self.index > self.first else (None, self.first + 1)

    def _take(self) -> bool:
        """Read one more token into the number; False where it can't go on."""
        step = STEPS.get(self.kind())
        return step is not None and step(self)

    def _add(self) -> bool:
        value = self.value()
        group = self.group
        if group is not None and value >= 20 and value % 10 == 0 and self.kind(1) == "T" and not self._joined_before():
            return self._divide(value + self.value(1))  # "one hundred thirty-fifths"
        if group is None:
            if self.total and (value >= (self.largest or value + 1) or self._counts_behind_scale(value)):
                return False
            self.group = value
        elif self._fits(group, value):
            self.group = group + value
        else:
            return False
        self.index += 1
        return True

    def _counts_behind_scale(self, value: Decimal) -> bool:
        """Whether a small number right behind a scale begins another: "3.15 million one day earlier"."""
        if self.pieces[self.index - 1].kind != "M" or self.kind(1) in ("C", "H", "M", "T", "J"):
            return False
        return self.form == "digits" or (value == 1 and (self.largest or 0) > THOUSAND)

    def _joined_before(self) -> bool:
        return self.pieces[self.index - 1].kind == "J"

    def _divide(self, by: Decimal) -> bool:
        """Make the number read so far a fraction of two words; it ends there."""
        if self.group is None or self.value(1) >= 10:
            return False
        self.group /= by
        self.step = Decimal(1) / by
        self.index += 2
        return False

    def _fits(self, group: Decimal, value: Decimal) -> bool:
        plain_digits = self.form == "digits" and not self._joined_before()
        if group != group.to_integral_value() or plain_digits or value == 0:
            return False
        if group % 100 == 0 and group:
            return value < 100
        return group % 100 >= 20 and group % 10 == 0 and value < 10

    def _digits(self) -> bool:
        kind = self.kind()
        behind = self.pieces[self.index - 1].kind if self.index > self.first else ""
        goes_on = behind == "M" and self.kind(1) == "H" and self.value() < 10
        hundreds = behind == "M" and self.largest == THOUSAND and len(self.pieces[self.index].text) == HUNDREDS
        goes_on = goes_on or (hundreds and self.form == "digits" and self.total < THOUSAND**2)
        if self.group is not None or (self.total and not goes_on):
            return False
        piece = self.pieces[self.index]
        self.group, self.step = piece.value, piece.step
        if kind == "D":
            self.form = "digits"
        else:
            fractional = piece.value != piece.value.to_integral_value()
            self.step = HALF if fractional else Decimal(10) ** piece.value.adjusted()
        self.index += 1
        return True

    def _multiply(self) -> bool:
        by = self.value()
        if self.group is not None and (self.group >= 1000 or self.group == 0):
            return False
        if self.group is None and self.total:
            self.group = by
        else:
            self.group = (self.group if self.group is not None else Decimal(1)) * by
        if self.step is not None:
            self.step *= by
        self.index += 1
        return True

    def _magnitude(self) -> bool:
        by = self.value()
        if self.total * by > LARGEST:
            return False  # "million million million ..." is no number
        if self.group is None and self.total:
            self.total *= by
        elif self.largest is not None and by >= self.largest:
            if self.group is None:
                return False
            self.total = (self.total + self.group) * by
        else:
            self.total += (self.group if self.group is not None else Decimal(1)) * by
        if self.step is not None:
            self.step *= by
        self.group, self.largest, self.scaled = None, by, True
        self.index += 1
        return True

    def _article_magnitude(self) -> bool:
        if self.index > self.first or self.kind(1) not in ("H", "M", "Z"):
            return False
        self.index += 1
        self.form = "article"
        return True

    def _joined(self) -> bool:
        """ "and" between hundreds and the rest, or before a half."""
        ahead = 2 if self.kind(1) == "A" else 1
        if self.kind(ahead) == "F" and (self.group is not None or self.largest):
            return self._and_half(ahead)
        part = self._part_ahead()
        if part is not None:
            return self._and_part(part)
        if self.kind(1) == "D" and self.pieces[self.index - 1].kind == "H" and self._hundreds_follow():
            self.group = (self.group or Decimal(0)) + self.value(1)
            self.index += 2
            return True
        return self._and_small()

    def _hundreds_follow(self) -> bool:
        """Whether the digits behind "and" are what is left of a hundred."""
        value = self.value(1)
        return value < 100 and value == value.to_integral_value() and self.kind(2) not in ("H", "M", "S", "Z")

    def _part_ahead(self) -> Decimal | None:
        """The fraction behind "and": "three fifths", "one third", "a third"."""
        first, second = self.kind(1), self.kind(2)
        if first == "C" and second == "F":
            return self.value(1) * self.value(2)
        single = first == "A" or (first == "C" and self.value(1) == 1)
        proper = first == "C" and second == "T" and self.value(1) < self.value(2)
        if proper or (single and second == "O" and self.value(2) > 2):
            return self.value(1) / self.value(2)
        return None

    def _and_small(self) -> bool:
        """ "and" before what is below a hundred."""
        if self.kind(1) not in ("C", "O") or (self.form == "digits" and self.pieces[self.index - 1].kind != "H"):
            return False
        base = self.group if self.group is not None else self.total
        whole = base == base.to_integral_value() and base > 0
        if not whole or (base % 100 != 0 and not (self._short_joiner() and base % 10 == 0 and self.value(1) < 10)):
            return False
        if self._small_follows() or (self.pieces[self.index - 1].kind == "M" and self._hundred_follows()):
            self.index += 1
            return True
        return False

    def _short_joiner(self) -> bool:
        """Whether this "and" joins tens and ones as well ("treinta y cinco")."""
        return self.pieces[self.index].text.lower() in ("y", "et")

    def _hundred_follows(self) -> bool:
        """Whether hundreds follow a magnitude ("two thousand and two hundred")."""
        return self.group is None and self.kind(1) == "C" and self.value(1) < 10 and self.kind(2) == "H"

    def _small_follows(self) -> bool:
        """Whether the number behind "and" is below a hundred, so that it belongs to the one before."""
        place, value = 1, Decimal(0)
        while self.kind(place) in ("C", "O"):
            value += self.value(place)
            place += 1
        return value < 100 and self.kind(place) not in ("H", "Z")

    def _and_part(self, part: Decimal) -> bool:
        """ "and three fifths": of one, or of the magnitude before it."""
        scale = self.value(3) if self.kind(3) == "M" and self.group is None else Decimal(0)
        if scale and self.largest is not None and scale < self.largest:
            self.total += part * scale
            self.step = scale / 10
            self.index += 1
        elif self.group is not None:
            self.group += part
            self.step = Decimal("0.1")
        elif self.largest is not None:
            self.total += part * self.largest
            self.step = self.largest / 10
        else:
            return False
        self.index += 3
        return True

    def _and_half(self, ahead: int) -> bool:
        part = self.value(ahead)
        if self.form == "digits" and part != HALF and (self.group or Decimal(0)) >= 10:
            return False
        scale = self.value(ahead + 1) if self.kind(ahead + 1) == "M" and self.group is None else Decimal(0)
        if scale and self.largest is not None and scale < self.largest:
            self.total += part * scale
            self.index += ahead + 2
            return True
        if self.group is not None:
            self.group += part
            self.step = part if part != HALF else HALF
        elif self.largest is not None:
            self.total += part * self.largest
            self.step = part * self.largest
        self.index += ahead + 1
        return True

    def _decimals(self) -> bool:
        """ "point" and single digits."""
        if self.group is None and self.index > self.first:
            return False
        figures = ""
        place = 1
        while self.kind(place) in ("C", "D") and self.value(place) < 100:
            figures += str(int(self.value(place)))
            place += 1
        if not figures:
            return False
        self.group = (self.group or Decimal(0)) + Decimal("0." + figures)
        self.step = Decimal(1).scaleb(-len(figures))
        self.index += place
        return True

    def _added(self) -> bool:
        """ "with a half" behind a number, as one word or phrase."""
        if self.group is None or self.group != self.group.to_integral_value():
            return False
        self.group += self.value()
        self.step = self.value()
        self.index += 1
        return True

    def _ordinal(self) -> bool:
        group = self.group
        if group is None or not self._fits(group, self.value()):
            return False
        self.group = group + self.value()
        self.form = "ordinal"
        self.index += 1
        return False

    def _done(self) -> tuple[Numeral | None, int]:
        if self.kind() == "T" and (self.group or self.total) and self.form in ("words", "article"):
            if self.group is None:
                self.group, self.total = self.total, Decimal(0)
            self.group /= self.value()
            self.step = Decimal("0.1")
            self.index += 1
        while self.pieces[self.index - 1].kind == "J":
            self.index -= 1
        first, last = self.pieces[self.first], self.pieces[self.index - 1]
        value = self.total + (self.group if self.group is not None else Decimal(0))
        numeral = Numeral(first.start, last.end, value, self.form)
        if self.step is not None:
            numeral.step = self.step
            if self.form == "digits" and self.step >= 1 and value >= 1000:
                numeral.step = max(self.step, size_of_last_digit(value) if not self.scaled else self.step)
        numeral.scaled = self.scaled
        numeral.abbreviated = last.kind == "S"
        numeral.scale = self.largest or (last.value if last.kind == "H" and self.form == "words" else Decimal(1))
        if last.kind == "S" and last.start == self.pieces[self.index - 2].end:
            numeral.suffix, numeral.base = last.text, value / last.value
        numeral.single = self.index - self.first == 1
        return numeral, self.index


STEPS: dict[str, Callable[[NumeralReader], bool]] = {
    "C": NumeralReader._add,
    "D": NumeralReader._digits,
    "K": NumeralReader._digits,
    "H": NumeralReader._multiply,
    "Z": NumeralReader._multiply,
    "M": NumeralReader._magnitude,
    "S": NumeralReader._magnitude,
    "A": NumeralReader._article_magnitude,
    "J": NumeralReader._joined,
    "P": NumeralReader._decimals,
    "O": NumeralReader._ordinal,
    "W": NumeralReader._added,
}
