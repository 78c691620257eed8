"""Shares said as fractions: "two-thirds of", "a fifth more", "half the votes".

A part of a unit ("half a mile") is read in `fractional_measures.py`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.fractional_measures import (
    PartWords,
    exact_share,
    read_measure,
    read_part_of_percent,
    with_article,
)
from factcheck.normalizer.quantities.percentage_points import PERCENT, count_part_of_point
from factcheck.normalizer.quantities.reading import Reading, rounded
from factcheck.normalizer.quantities.share_senses import ENDS, NEXT, ShareSenses
from factcheck.normalizer.quantities.unit_words import HALF, UnitWords
from factcheck.rulebook.numbers import NumberWords

LAST = re.compile(r"([^\W\d_]+(?:['’\-][^\W\d_]+)*)[ \u00a0]$")
HYPHEN = re.compile(r"[-‐‑]")
HUNDRED = 100
LONGEST_LEAD = 12
LONGEST_HEDGE = 24
LEAST_PARTITIVE = 4  # "un tercero de los detenidos" is a third man, "un cuarto de los votantes" a quarter of them
TOLD = 120  # characters before "half of that" in which the percentage is told that it halves


class ShareWords:
    """Words around fractions, of one language."""

    def __init__(self, words: NumberWords, units: UnitWords) -> None:
        """Index the words."""
        self.leads = frozenset(words.share_leads)
        self.follows = frozenset(words.share_follows)
        self.joiners = frozenset(words.joiners)
        self.not_half_before = words.not_half_before
        self.pointing = frozenset(words.half_points)
        self.clauses = frozenset(words.half_clauses)  # "he said that half the boats were gone"
        self.hedges = frozenset(words.hedges.more_than + words.hedges.less_than + words.hedges.about)
        self.compare = frozenset(words.share_compares)
        # "the tank is a third full", "a third complete by June"; but "a third full season"
        states, going_on = alternatives(words.share_states), alternatives(words.continues)
        self.state = re.compile(
            rf"[ \u00a0](?i:{states})(?=[ \u00a0](?i:{going_on})(?![^\W_])|[ \u00a0]?(?:[,.;:)!?\n\"”»]|–|—|$))"
        )
        # "more than", "nearly": what stands before amounts only; "about" and "over" may stand before a third man
        ends = [
            {phrase.rpartition(" ")[2] for phrase in own} for own in (words.hedges.more_than, words.hedges.less_than)
        ]
        self.measuring = (ends[0] & ends[1]) | {word for word in words.hedges.close if " " not in word}
        phrases = alternatives(phrase for phrase in words.hedges.close if " " in phrase)
        self.hedged = re.compile(rf"(?<![^\W_])(?i:{phrases})[ \u00a0]$")  # "just under a third is hers"
        # "have risen by a third in five years"
        self.rising, self.continues = frozenset(words.level_shifts), words.continues
        self.half_words = frozenset(words.half_words)
        self.senses = ShareSenses(words)
        self.parts = PartWords(words, units)
        self.partitive = re.compile(rf"[ \u00a0](?i:{alternatives(words.share_partitives)})(?![^\W_])")
        self.named = frozenset(words.share_nouns)
        # "a third, named as Ada Stone", "and £3m to a third, Belwin."
        name = r"[^\W\d_a-zа-яіїєґß-ÿ][\w'’\-]*"
        named = rf"{name}(?:[ \u00a0]{name}){{0,2}}(?=[.;)])"
        self.naming = re.compile(rf",[ \u00a0](?:(?i:{alternatives(words.share_naming)})(?![^\W_])|{named})")
        self.half_past = frozenset(words.half_past)
        self.bare = not words.articles  # "Половина домов сгорела"
        # fractions that are nothing else: "третью" is "the third" as well, "четверти" are also quarters of a game
        numbered = words.ordinals.keys() | words.denominators.keys()
        self.nominal = frozenset(word for word in words.fractions if " " not in word and word not in numbered)
        self.ordinals = frozenset(words.ordinals)
        self.of_that = re.compile(
            rf"[ \u00a0](?i:{alternatives(words.share_of_that)})(?=[ \u00a0]?(?:[,.;:)!?\n\"”»]|–|—|$))"
        )
        fillers = alternatives(words.single_fillers)
        self.filled = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.articles)})[ \u00a0](?i:{fillers})[ \u00a0]$")


def fill_share(numeral: Numeral, text: str, words: ShareWords) -> None:
    """Let an ordinal be a share where an adjective parts it from its article: "a good third", "a full fifth"."""
    if numeral.form != "ordinal" or numeral.either is not None or not numeral.words or numeral.value <= 2:
        return
    if words.filled.search(text[max(0, numeral.start - LONGEST_LEAD) : numeral.start]) is not None:
        numeral.either = Decimal(1) / numeral.value


def attach_share(reading: Reading, text: str, words: ShareWords, units: UnitWords) -> bool:
    """Make a fraction a share or, before a unit, a measure; False where it is neither ("a third man")."""
    numeral = reading.numeral
    if words.bare and _leads(text, numeral.start) in words.ordinals:
        return False  # "вторая половина дня"
    if read_part_of_percent(reading, text, words.parts, units):
        return True
    measured = read_measure(reading, text, words.parts, units) or words.senses.read_time(reading, text, units)
    if measured or count_part_of_point(reading, text, words.parts.points):
        return True
    percent = words.of_that.match(text, numeral.end) and PERCENT.search(
        text, max(0, numeral.start - TOLD), numeral.start
    )
    if percent:
        _make_ratio(reading)
        return True
    follows = NEXT.match(text, numeral.end)
    lead = _leads(text, numeral.start)
    after = plain(follows[1]) if follows else ""
    ended = ENDS.match(text, numeral.end) is not None
    if not _is_share(numeral.form, numeral.either is not None, lead, after, ended, reading, text, words):
        return False
    share = exact_share(numeral.either if numeral.either is not None else numeral.value)
    below = reading.low < 0
    reading.low = reading.high = -rounded(share * HUNDRED) if below else rounded(share * HUNDRED)
    reading.step = round(min(share, 1 - share) * 20, 3) if 0 < share < 1 else reading.step
    reading.unit, reading.dimension, reading.kind, reading.fraction = "%", "share", "percentage", True
    if numeral.either is not None:
        reading.start = with_article(text, reading.start, words.parts)
    return True


def _leads(text: str, start: int) -> str:
    """The word before an offset."""
    before = LAST.search(text[max(0, start - 24) : start])
    return plain(before[1]) if before else ""


def _make_ratio(reading: Reading) -> None:
    """ "They want nine percent, the company offers half of that": so many times a figure told before."""
    numeral = reading.numeral
    reading.low = reading.high = rounded(exact_share(numeral.either if numeral.either is not None else numeral.value))
    reading.unit, reading.dimension, reading.kind, reading.fraction = "x", "ratio", "quantity", True


def _before_article(text: str, start: int, words: ShareWords) -> str:
    """The word before "a third"."""
    begin = with_article(text, start, words.parts)
    match = LAST.search(text[max(0, begin - 24) : begin]) if begin < start else None
    return plain(match[1]) if match else ""


def _is_measured(text: str, start: int, words: ShareWords) -> bool:
    """Whether words that stand before amounts only stand before "a third": "nearly", "just over"."""
    if _before_article(text, start, words) in words.measuring:
        return True
    begin = with_article(text, start, words.parts)
    return begin < start and words.hedged.search(text[max(0, begin - LONGEST_HEDGE) : begin]) is not None


def _is_share(
    form: str, ordinal: bool, lead: str, after: str, ended: bool, reading: Reading, text: str, words: ShareWords
) -> bool:
    behind = reading.numeral.value == HALF and lead in words.joiners and after not in words.follows
    behind = behind or after in words.half_past or HYPHEN.match(text, reading.end) is not None
    if behind or words.senses.is_other(text, reading.start, reading.end):  # "by a length and a half"
        return False
    if ordinal:
        if words.naming.match(text, reading.end):
            return False  # "an eighth, identified as Ada Stone": the eighth person
        return (
            after == "of"
            or (reading.numeral.value >= LEAST_PARTITIVE and words.partitive.match(text, reading.end) is not None)
            or (after in words.continues and _before_article(text, reading.start, words) in words.rising)
            or (lead != "the" and _is_measured(text, reading.start, words))
            or (after in words.compare and lead != "the")
            or (lead != "the" and words.state.match(text, reading.end) is not None)
            or (ended and lead in ("by", "a"))
            or (ended and lead != "the")
        )
    if reading.numeral.value in (0.5,) and plain(text[reading.start : reading.end]) in words.half_words:
        clause = lead in words.clauses and after in words.follows and not _points_at(reading, text, lead, words)
        if lead in words.not_half_before and after != "of" and not clause:
            return False
        return after in words.follows or lead in words.leads or ended
    bare = text[reading.start : reading.end].lower() in words.named
    if bare and not words.parts.one.search(text[max(0, reading.start - 5) : reading.start]):
        ended = False  # "the government quarter."
    opens = words.bare and after != "" and _is_nominal(reading, lead, after, text, words)
    return (
        opens
        or after in words.follows
        or after in words.compare
        or ended
        or lead in words.leads
        or "-" in text[reading.start : reading.end]
        or " " in text[reading.start : reading.end]
    )


def _is_nominal(reading: Reading, lead: str, after: str, text: str, words: ShareWords) -> bool:
    """Whether a fraction stands before what it is a share of: "сгорела треть домов", and no "вторая половина дня"."""
    if reading.numeral.value == HALF and lead:
        return False
    surface = plain(text[reading.start : reading.end])
    apart = lead in words.ordinals or lead in words.not_half_before or after in words.continues
    return surface in words.nominal and not apart


def _points_at(reading: Reading, text: str, lead: str, words: ShareWords) -> bool:
    """Whether the word before a half points at it: "in that half the team scored"."""
    before = text[max(0, reading.start - LONGEST_LEAD - len(lead)) : reading.start - len(lead) - 1]
    match = LAST.search(before)
    return match is not None and plain(match[1]) in words.pointing
