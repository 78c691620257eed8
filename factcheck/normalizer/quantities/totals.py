"""Parts and wholes as they are written: "37 of the 38" (a count with its total), "one in five" (a share)."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.intervals import gap_between
from factcheck.normalizer.quantities.reading import Reading, rounded
from factcheck.rulebook.numbers import NumberWords

HUNDREDS = frozenset((100, 1000))  # "76 in every hundred"
SCALES = frozenset((12, 100, 1000, 1_000_000))
LONGEST_PART = 40  # code points of "une maison sur" before the whole
ROUND_TOTALS = frozenset((2, 3, 4, 5, 6, 8, 10, 20, 100, 1000))
MOST_OF_SHARES = 10  # up to which number a whole is hardly counted: "nine out of ten"
YEARS = range(1900, 2100)
HEADS = frozenset((100, 1000, 10_000, 100_000, 1_000_000))  # so many heads that a rate is told for
NOT = 6  # code points of "not" before a number
PLURAL_ENDS = "sxz"
SHARE_ENDS = re.compile(r"[ \u00a0]?(?:[,.;:)!?\n\"”»]|–|—|$)|[ \u00a0][^\W\d_A-Z]")


class TotalWords:
    """Words between a part and its whole, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the gaps."""
        self.of = frozenset(words.of)
        self.quotient = frozenset(words.quotient)
        self.out_of = frozenset(words.out_of)
        self.one_in = frozenset(words.one_in)
        self.per_many = frozenset(words.per_many)
        # "in" joins much besides; "sur", "out of every" and "de cada" hardly join anything but a part and its whole
        self.plain_in = frozenset(word for word in words.one_in if " " not in word) - self.out_of
        # "une maison sur quatre", but "eine Stärke von fünf": "von" joins a noun to whatever it has
        between = self.one_in | self.out_of
        self.one = re.compile(
            rf"(?<![^\W_])(?P<one>(?i:{alternatives(words.one_article)}))"
            rf"(?:(?P<noun>[ \u00a0][^\W\d_]+)[ \u00a0](?i:{alternatives(between - self.of)})"
            rf"|[ \u00a0](?i:{alternatives(between)}))[ \u00a0]$"
        )
        self.denied = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.not_one)})[ \u00a0]$")
        self.counts_one = bool(words.one_article)


def join_totals(readings: list[Reading], text: str, words: TotalWords) -> list[Reading]:
    """Read "37 of the 38" (a count with its total) and "one in five" (a share)."""
    joined: list[Reading] = []
    skip: Reading | None = None
    readings = _with_articles(readings, text, words) if words.counts_one else readings
    for index, reading in enumerate(readings):
        if reading is skip:
            continue
        joined.append(reading)
        if index + 1 == len(readings) or reading.numeral.form == "vague":
            continue
        total = readings[index + 1]
        if reading.kind is not None:
            if _is_one_of_units(reading, total, text, words):
                _make_share(reading, total)
                skip = total
            continue
        gap = _gap(reading, total, text, words)
        if total.kind is not None or total.numeral.form == "ordinal" or total.low == 0:
            continue
        if gap in words.quotient and _is_quotient(reading, total, text):
            reading.low = reading.high = round(reading.low / total.low, 12)
            reading.end = reading.noun_end = total.end
            reading.kind = "quantity"
            skip = total
        if 0 < reading.low < total.low and _is_rate(reading, total, text, words):
            _make_share(reading, total)
            skip = total
        elif 0 <= reading.low < total.low and _join(reading, total, gap, text, words):
            skip = total
    return joined


def _gap(reading: Reading, total: Reading, text: str, words: TotalWords) -> str:
    """The words between two numbers, without the noun of the first: "trois personnes sur dix"."""
    gap = gap_between(text, reading, total)
    if reading.counted is None or reading.noun_end >= total.start:
        return gap
    behind = plain(text[reading.noun_end : total.start]).strip()
    if not total.bare and (behind in words.plain_in or not _leads_on(total, text)):
        return gap
    shared = behind in words.one_in and _is_named_share(reading, total, text)
    return behind if behind in words.out_of or shared else gap


def _join(reading: Reading, total: Reading, gap: str, text: str, words: TotalWords) -> bool:
    """Give the part what its whole says; True where the whole is read no more by itself."""
    if gap in words.of and _is_scale(reading, total):
        reading.scale(total.low)
        reading.counted, reading.modifiers = total.counted, total.modifiers
        reading.end, reading.noun_end = total.end, total.noun_end
        return True
    if gap in words.out_of or (gap in words.of and total.low > 1):
        reading.of = total.low
        if reading.low == 1 and words.denied.search(text, max(0, reading.start - NOT), reading.start):
            reading.low = reading.high = Decimal(0)  # "not one of the forty"
        if total.counted is not None and not (gap in words.out_of and reading.counted is not None):
            reading.counted, reading.modifiers = total.counted, total.modifiers
        reading.noun_end = max(reading.noun_end, total.noun_end)
        reading.kind = "rank" if reading.numeral.form == "ordinal" else "quantity"
        bound = gap in words.out_of and not _counts_whole(total)
        reading.end = total.end if bound else reading.end
        return bound
    if gap in words.one_in and _is_share(reading, total, text):
        _make_share(reading, total)
        return True
    return False


def _is_one_of_units(reading: Reading, total: Reading, text: str, words: TotalWords) -> bool:
    """Whether a unit stands for what is shared: "one pound in every six", "one euro in ten"."""
    if reading.unit is None or reading.low != 1 or reading.high != 1 or not reading.numeral.words or not total.bare:
        return False
    gap = plain(text[reading.end : total.start]).strip()
    return gap in words.one_in and total.low > 1 and _is_named_share(reading, total, text)


def _make_share(reading: Reading, total: Reading) -> None:
    """Make a part and its whole a percentage."""
    reading.low = reading.high = rounded(reading.low / total.low * 100)
    reading.step = 20 / total.low
    reading.unit, reading.dimension, reading.kind, reading.fraction = "%", "share", "percentage", True
    if reading.counted is None:
        reading.counted, reading.modifiers = total.counted, total.modifiers
    reading.end, reading.noun_end = total.end, total.noun_end


def _is_rate(reading: Reading, total: Reading, text: str, words: TotalWords) -> bool:
    """Whether so many are told for a round number of heads: "12 deaths per 100,000 people", "25 per 1,000 births"."""
    if total.low not in HEADS or total.unit is not None or reading.numeral.form not in ("words", "digits"):
        return False
    if total.start - reading.noun_end > LONGEST_PART:
        return False
    return plain(text[reading.noun_end : total.start]).strip() in words.per_many


def _counts_whole(total: Reading) -> bool:
    """Whether a whole is a count of its own, as in "37 out of 46 lorries" and not in "five out of six cases"."""
    return total.counted is not None and total.low > MOST_OF_SHARES and total.low not in ROUND_TOTALS


def _with_articles(readings: list[Reading], text: str, words: TotalWords) -> list[Reading]:
    """The readings with one for each article that counts: "un patient sur cinq", "eine von vier Frauen"."""
    found: list[Reading] = []
    for reading in readings:
        before = text[max(0, reading.start - LONGEST_PART) : reading.start]
        match = words.one.search(before) if _may_be_whole(reading) else None
        taken = found[-1].end if found else 0
        start = reading.start - len(before) + match.start() if match else -1
        if match is not None and start >= taken and (not match["noun"] or _counts_nothing(reading, text)):
            one = Reading(Numeral(start, start + len(match["one"]), Decimal(1), "words"))
            if match["noun"]:
                one.counted, one.noun_end = plain(match["noun"]).strip(), one.end + len(match["noun"])
            found.append(one)
        found.append(reading)
    return found


def _counts_nothing(reading: Reading, text: str) -> bool:
    """Whether what stands behind "une femme sur trois" is no plural: the verb of the sentence."""
    if reading.bare:
        return True
    behind = text[reading.end : reading.noun_end]
    return reading.unit is None and not reading.modifiers and behind.islower() and behind[-1] not in PLURAL_ENDS


def _may_be_whole(reading: Reading) -> bool:
    """Whether a number can count those of whom one is told of."""
    plain_number = reading.kind is None and reading.numeral.form in ("words", "digits")
    return plain_number and reading.low > 1 and reading.low == reading.low.to_integral_value()


def _is_scale(reading: Reading, total: Reading) -> bool:
    """Whether the second number is the scale of the first: "a couple of hundred"."""
    return reading.numeral.form == "approximate" and total.numeral.single and total.low in SCALES


def _leads_on(total: Reading, text: str) -> bool:
    """Whether what stands behind "trois personnes sur dix" looks like a noun but can be none: the share is round."""
    return total.low in ROUND_TOTALS and SHARE_ENDS.match(text, total.end) is not None


def _is_quotient(first: Reading, total: Reading, text: str) -> bool:
    """Whether "one over three" stands alone as a number."""
    alone = first.counted is None and total.counted is None and total.low > 0
    around = text[max(0, first.start - 9) : first.start] + text[total.end : total.end + 3]
    return alone and not around.strip(" .!?")


def _is_named_share(first: Reading, total: Reading, text: str) -> bool:
    """ "seven voters in ten", "one house in 25": the noun stands right behind the first, nothing behind the second."""
    near = not first.glued and not first.modifiers and first.numeral.form in ("words", "digits")
    round_total = total.low in ROUND_TOTALS or (first.low == 1 and total.low <= 10000 and total.low not in YEARS)
    return near and round_total and SHARE_ENDS.match(text, total.end) is not None


def _is_share(first: Reading, total: Reading, text: str) -> bool:
    return (
        (first.low <= 9 or total.low in HUNDREDS)
        and total.low <= 10**9
        and first.low < total.low
        and first.numeral.form in ("words", "digits")
        and total.numeral.form in ("words", "digits", "article")
        and not (total.low > 1500 and not total.numeral.scaled and "," not in text[total.start : total.end])
    )
