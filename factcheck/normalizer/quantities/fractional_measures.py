"""Parts of a unit or of a magnitude: "half an hour", "a quarter of a million", "a third of one per cent"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.percentage_points import PointWords, read_part_of_point
from factcheck.normalizer.quantities.reading import Reading, rounded
from factcheck.normalizer.quantities.unit_words import UnitWords
from factcheck.normalizer.quantities.units import set_unit
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.units import dimension_of


class PartWords:
    """Words between a fraction and the unit that it is a part of, of one language."""

    def __init__(self, words: NumberWords, units: UnitWords) -> None:
        """Compile the words."""
        self.points = PointWords(words)
        self.one = re.compile(rf"(?<![^\W_])(?i:{alternatives([*words.articles, 'one'])})[ \u00a0]$")
        of = "of(?=[ \u00a0]an?[ \u00a0])" if "of" in words.scaled_of else alternatives(words.scaled_of)
        self.of = re.compile(rf"[ \u00a0](?:{of})")
        self.article = re.compile(rf"[ \u00a0-](?i:(?:{alternatives(words.articles)})[ \u00a0])?")
        scale = alternatives([*words.magnitudes, *words.collectives, *words.hundreds])
        self.of_scale = re.compile(rf"[ \u00a0]of[ \u00a0](?:an?|one)[ \u00a0](?P<scale>(?i:{scale}))(?![^\W_])")
        self.scales = words.magnitudes | words.collectives | words.hundreds
        single = alternatives([*words.articles, *(word for word, value in words.cardinals.items() if value == 1)])
        percent = alternatives(name for name, unit in units.names.items() if unit == "%")
        points = alternatives(name for name, unit in units.names.items() if unit == "pp")
        self.of_percent = re.compile(
            rf"[ \u00a0](?i:(?:{alternatives(words.scaled_of)})[ \u00a0]?)?(?i:(?:{single}|1)[ \u00a0]?)?"
            rf"(?!(?i:{points})(?![^\W_]))(?:%|(?i:{percent})(?![^\W_]))"
        )


def read_part_of_magnitude(reading: Reading, text: str, words: PartWords) -> bool:
    """Read "a quarter of a million": a plain number from here on, which may count or be money."""
    match = words.of_scale.match(text, reading.end)
    if match is None:
        return False
    if reading.numeral.either is not None:
        reading.low = reading.high = exact_share(reading.numeral.either)
        reading.numeral.either = None
    scale = Decimal(words.scales[plain(match["scale"])])
    reading.scale(scale)
    reading.start = with_article(text, reading.start, words)
    reading.end = reading.noun_end = match.end()
    reading.numeral.form, reading.numeral.scaled = "words", scale >= 1000
    reading.low, reading.high = Decimal(round(reading.low)), Decimal(round(reading.high))
    reading.numeral.end = reading.end
    return True


def read_measure(reading: Reading, text: str, words: PartWords, units: UnitWords) -> bool:
    """ "half an hour", "three quarters of a mile", "half-mile", "a tenth of a second", "trois dixièmes de seconde"."""
    part = reading.numeral.either
    position = reading.end
    of = words.of.match(text, position)
    if (part is None or of is not None) and read_part_of_point(reading, text, words.points):
        if part is not None:  # "un cuarto de punto", but "un cuarto punto"
            reading.low = reading.high = reading.step = exact_share(part)
        return True
    if of is not None:
        position = of.end()
    elif part is not None:
        return False
    gap = words.article.match(text, position)
    if gap is None:
        return False
    match = units.after.match(text, gap.end() - 1)
    if match is None or match["glued"] or match["symbol"]:
        return False
    unit, minor = units.resolve(match)
    if unit is None or not (minor or _may_be_halved(unit, units)):
        return False
    if part is not None:
        reading.low = reading.high = exact_share(part)
    set_unit(reading, unit, units, minor)
    reading.end = reading.noun_end = match.end()
    reading.step = reading.low
    return True


def read_part_of_percent(reading: Reading, text: str, words: PartWords, units: UnitWords) -> bool:
    """ "a third of one per cent", "half a percent", "ein Zehntel Prozent": less than one in a hundred."""
    share = reading.numeral.either if reading.numeral.either is not None else reading.numeral.value
    match = words.of_percent.match(text, reading.end)
    if match is None or not 0 < share < 1:
        return False
    reading.low = reading.high = rounded(exact_share(share))
    reading.start = with_article(text, reading.start, words)
    set_unit(reading, "%", units)
    reading.end = reading.noun_end = match.end()
    reading.step = reading.low
    return True


def _may_be_halved(unit: str, units: UnitWords) -> bool:
    dimension = dimension_of(unit, units.table)
    return dimension in ("time", "length", "area", "volume", "mass", "energy", "power", "points")


def exact_share(share: Decimal) -> Decimal:
    """The fraction that a rounded decimal stands for (0.333333 -> 1/3)."""
    for under in (3, 6, 7, 9):
        over = round(share * under)
        if over and abs(share * under - over) < Decimal("0.0001"):
            return Decimal(over) / under
    return share


def with_article(text: str, start: int, words: PartWords) -> int:
    """Where "a third" begins with its article."""
    match = words.one.search(text[max(0, start - 5) : start])
    return start - (match.end() - match.start()) if match else start
