"""Lenders: which measured neighbour may lend its unit to a bare number ("46.8 per cent to 41.9").

A lender suits by its kind, its size and its distance; what the words around count otherwise takes no unit from it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

LONGEST_TERM = 60
LIKE_SIZE = 50  # how many times larger a measure without its unit may be than the one that lends it
LIKE_PRICE = 1000  # how many times smaller a sum of money without its currency may be
SCALE_REACH = 120
YEAR = 12
SHORT = 24  # code points before the first end of a change in which "from" stands
HYPHENED = re.compile(r"[-‑][^\W\d_]+$")  # "a 37-mile zone" lends nothing to "was still doing 44"
PLAIN_FORMS = ("digits", "words")
MOST_MONTHS = 48  # more of them are told in years: "up by three months a year to 67" tells an age
LEAST_AFAR = 100_000  # below it a number without its unit in a sentence of its own counts something else
LENDERS = ("money", "percentage", "duration", "quantity", "age")


class Lenders:
    """Words by which it shows whose unit a number has, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        lending = words.lending
        self.joiners = frozenset(words.joiners) | frozenset(words.ranges.alternative)
        persons = alternatives(lending.persons)
        self.persons_before = re.compile(rf"(?<![^\W_])(?i:{persons})[ \u00a0](?:[^\W\d_]+[ \u00a0]){{0,2}}$")
        self.persons_behind = re.compile(rf"[ \u00a0](?:[^\W\d_]+[ \u00a0])?(?i:{persons})(?![^\W_])")
        self.persons_next = re.compile(rf"[ \u00a0](?i:{persons})(?![^\W_])")
        self.things = frozenset(words.ages.told.things)
        self.scales = re.compile(rf"(?<![^\W_])(?i:{alternatives([*lending.scales, *words.index_words])})(?![^\W_])")
        self.of, self.apart, self.instead = lending.of, lending.apart, lending.instead
        self.apart_behind = re.compile(rf"[ \u00a0](?i:{alternatives(lending.apart)})(?![^\W_])")
        self.including = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(lending.parts)})[ \u00a0](?:[^\W\d_]{{2,6}}[ \u00a0])?$"
        )
        self.from_ = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ranges.start)})[ \u00a0](?:[^\W\d_]+[ \u00a0])?$")

    def suits(self, reading: Reading, lender: Reading, near: bool, text: str) -> bool:
        """Whether the value could be one of the lender's sort: by its size and shape, and by their distance."""
        if lender.kind not in (None, *LENDERS) or lender.bare or lender.dimension == "ratio" or lender.of is not None:
            return False
        if lender.kind == "age":
            gap = text[lender.end : reading.start] if not is_gapped_term(reading, lender, text) else "?"
            # "112 in children under ten, 43 in five- to nine-year-olds and 31 in adults"
            counted = lender.low != lender.high or (gap.strip() == "," and self.apart_behind.match(text, reading.end))
            joined = len(gap) <= 6 and plain(gap).strip(" ,") in self.joiners | {""}
            return joined and not counted and reading.low <= 120
        glued = lender.kind is None and (lender.glued or lender.numeral.form not in PLAIN_FORMS)
        attributive = (
            lender.kind == "quantity" and lender.unit is not None and HYPHENED.search(text[lender.start : lender.end])
        )
        aged = lender.unit == "month" and reading.low > MOST_MONTHS and lender.low < YEAR
        if aged or glued or attributive or lender.fraction or not of_like_size(reading, lender):
            return False
        if reading.numeral.scaled:
            return (near and lender.numeral.scaled) or (lender.kind == "money" and (near or reading.low >= LEAST_AFAR))
        if not is_whole(reading):
            return lender.unit is not None and (near or lender.kind == "percentage")
        return not (lender.numeral.scaled and not reading.numeral.scaled) or (
            near and self._is_part_of(reading, lender, text)
        )

    def counts_other(self, reading: Reading, lender: Reading, sentence: int, text: str) -> bool:
        """Whether the words around show that the number is of another sort than the lender's measure."""
        if lender.unit is None and lender.counted in self.things and self.persons_next.match(text, reading.end):
            return True  # "has lost forty flats, and the city counts eleven dead"
        if lender.kind is None or lender.unit is None:
            return False
        before = plain(text[max(sentence, reading.start - 32) : reading.start])
        lead, other = self._lead(reading, sentence, text), self._lead(lender, sentence, text)
        apart = lead in self.of or (lead in self.apart and lender.kind not in ("money", "percentage"))
        if apart and lead != other and not reading.numeral.scaled and not before.rstrip().endswith(self.instead):
            return True
        if lender.kind == "percentage":
            told = self.scales.search(text, max(sentence, reading.start - SCALE_REACH), reading.start) is not None
            return told and not self.from_.search(text[max(0, lender.start - 12) : lender.start])
        return bool(self.persons_before.search(before) or self.persons_behind.match(text, reading.end))

    def _lead(self, reading: Reading, sentence: int, text: str) -> str:
        """The word right before a number."""
        words = plain(text[max(sentence, reading.start - 16) : reading.start]).split()
        return words[-1] if words else ""

    def _is_part_of(self, reading: Reading, lender: Reading, text: str) -> bool:
        """Whether a word such as "including" makes the number a part of a sum told in millions."""
        part = lender.kind == "money" and lender.high / LIKE_PRICE <= reading.low < lender.high
        return part and self.including.search(text, max(0, reading.start - SHORT), reading.start) is not None


def may_be_part(part: Reading, whole: Reading) -> bool:
    """Whether a bare number is a part of a measured whole: "14 of his 20 years", no "two of the 30-tonne lorries"."""
    measured = whole.kind in ("duration", "quantity") and whole.unit is not None and whole.dimension != "ratio"
    return measured and not whole.glued and 1 < part.low < whole.low and part.of is None


def is_gapped_term(reading: Reading, age: Reading, text: str) -> bool:
    """Whether a number word or small number follows "Threlfall, 52,": it is no second age."""
    behind = age.kind == "age" and age.named and text[age.end : reading.start] in (", ", ",\u00a0")
    return behind and 0 < reading.low <= LONGEST_TERM and (reading.numeral.words or reading.low < 10)


def of_like_size(reading: Reading, lender: Reading) -> bool:
    """A share goes with a share, a term of years with a term of years: not 541,306 with 41.6 per cent."""
    if lender.kind in ("percentage", "duration"):
        return reading.low <= max(Decimal(100), lender.high * 3)
    if lender.kind == "quantity" and lender.unit is not None:
        return lender.high / LIKE_SIZE <= reading.low <= lender.high * LIKE_SIZE or lender.high == 0
    if lender.kind == "money" and not lender.numeral.scaled:
        if "/" in (lender.unit or "") and reading.low > lender.high * LIKE_PRICE:
            return False  # "$284 a tonne ... which leaves 4.4 million to spare"
        return reading.low >= lender.high / LIKE_PRICE  # "81,000 pounds for women under 25"
    return True


def is_whole(reading: Reading) -> bool:
    """Whether a number has no decimals."""
    return reading.low == reading.low.to_integral_value()


def lends(reading: Reading) -> bool:
    """Whether a reading has a unit or a noun that it can lend."""
    return reading.kind in LENDERS or (reading.kind is None and reading.counted is not None and not reading.glued)
