"""Shares that are something else: a quarter of a year or of a town, "un quart de finale", three tenths of a second."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.percentage_points import PERCENT
from factcheck.normalizer.quantities.reading import Reading, rounded
from factcheck.normalizer.quantities.unit_words import UnitWords
from factcheck.normalizer.quantities.units import set_unit
from factcheck.rulebook.numbers import NumberWords

REACH = 24  # characters beside a share in which its article and its neighbours stand
WORD = re.compile(r"([^\W\d_]+(?:['’\-][^\W\d_]+)*)[ \u00a0]$")
NEXT = re.compile(r"[ \u00a0]([^\W\d_]+(?:['’][^\W\d_]+)?)")
ENDS = re.compile(r"[ \u00a0]?(?:[,.;:)!?\n\"”»]|–|—|\.\.\.|$)")
RATE = 40  # code points before "a quarter" in which stands what is told by the quarter
THREE_QUARTERS = Decimal("0.75")
YEAR = 12  # months of which counted quarters are a part
PERCENT_REACH = 300  # code points around a tenth in which percentages are told
SPLITS = (10, 100, 1000)  # into what a second is split


class ShareSenses:
    """Words that tell in which sense a noun such as "quarter" or "tenth" is used, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        articles, names = alternatives(words.articles), alternatives(words.share_nouns)
        self._named = re.compile(rf"(?:(?P<article>(?i:{articles}))[ \u00a0])?(?i:{names})")
        self._several = re.compile(rf"[^\W_]+[ \u00a0](?i:{alternatives(words.share_spells)})")
        self._behind = re.compile(rf"(?i:{alternatives(words.share_senses_behind)})(?![^\W_])")
        self._rounds = re.compile(rf"[ \u00a0-](?i:{alternatives(words.share_rounds)})(?![^\W_])")
        self._pointed = re.compile(rf"[ \u00a0](?i:{alternatives(words.share_pointed)})(?![^\W_])")
        self._leads = frozenset(words.share_sense_leads)
        self._per = frozenset(words.per)
        self._joiners = frozenset(words.joiners)  # "under 18 and a quarter over 65"
        # "12 billion euros a quarter", "3,000 cars a quarter", but not "in 2024 a quarter", "of the 400 men a quarter"
        self._rated = re.compile(
            rf"(?<![^\W_])(?P<of>(?i:{alternatives(words.of)})[ \u00a0])?(?:\d(?:[\d.,]*\d)?[ \u00a0]?[^\W\d_]+"
            r"(?:[ \u00a0][^\W\d_]+)?|[$€£]\d[\d.,]*[^\W\d_]*)[ \u00a0]$"
        )
        hedges = words.hedges
        amounts = (*hedges.about, *hedges.close, *hedges.more_than, *hedges.less_than)
        self._measures = frozenset({*words.share_leads, *words.level_shifts, *(w for w in amounts if " " not in w)})
        self._follows = frozenset(words.share_follows)
        self._wholes = self._follows.union(words.share_compares) - frozenset(words.share_pointers)
        self._halves = frozenset(words.measure_halves)
        self._tenths = frozenset(words.tenths)
        tenths = {word: round(1 / part) for word, part in words.fractions.items()}
        self._parts = {**tenths, **words.ordinals, **words.denominators}
        self._gap = re.compile(rf"[ \u00a0](?i:{alternatives(words.gap_cues)})(?![^\W_])")

    def is_other(self, text: str, start: int, end: int) -> bool:
        """Whether what looks like a share is no part of a whole: "in a quarter when sales fell", "la media"."""
        if self._rounds.match(text, end) or plain(text[start:end]) in self._halves:
            return True
        named = self._named.fullmatch(text, start, end)
        if named is None:
            return False
        lead, follows = _word_before(text, start), _word_behind(text, end)
        if named["article"] is None:
            # without an article a share is measured, or the first word: "the spring quarter the firm"
            return lead != "" and lead not in self._measures and follows in self._wholes and follows != "of"
        if lead in self._measures or follows in self._wholes or self._pointed.match(text, end):
            return False
        return (
            self._is_rate(named["article"], text, start)
            or lead in self._leads
            or self._behind.match(text, end) is not None
        )

    def _is_rate(self, article: str, text: str, start: int) -> bool:
        """Whether the article says "each", and what it is told of stands before: "3,000 cars a quarter"."""
        rated = self._rated.search(text[max(0, start - RATE) : start]) if plain(article) in self._per else None
        return rated is not None and rated["of"] is None and _word_before(text, start) not in self._joiners

    def read_time(self, reading: Reading, text: str, units: UnitWords) -> bool:
        """Make quarters that are counted months, and the tenths by which a race is won parts of a second."""
        share = reading.numeral.either or reading.numeral.value
        if self._counts_quarters(reading, text):
            reading.low = reading.high = rounded(share * YEAR)
            set_unit(reading, "month", units)
            return True
        if self._is_part_of_point(reading, text):
            set_unit(reading, "pp", units)
            reading.low = reading.high = reading.step = share
            return True
        if self._is_part_of_second(reading, text):
            set_unit(reading, "second", units)
            reading.low = reading.high = share
            return True
        return False

    def _counts_quarters(self, reading: Reading, text: str) -> bool:
        """ "eight quarters", "after three quarters without growth", but "three quarters of the voters"."""
        if self._several.fullmatch(text, reading.start, reading.end) is None:
            return False
        if reading.numeral.value != THREE_QUARTERS:
            return True
        whole = _word_behind(text, reading.end) in self._wholes
        return not whole and _word_before(text, reading.start) in self._leads

    def _is_part_of_point(self, reading: Reading, text: str) -> bool:
        """Whether a tenth is one of a percentage point, as a text tells of percentages: "una décima menos"."""
        last = re.split(r"[ \u00a0-]", plain(text[reading.start : reading.end]))[-1]
        if last not in self._tenths or _word_behind(text, reading.end) in self._follows:
            return False
        return PERCENT.search(text, max(0, reading.start - PERCENT_REACH), reading.end + PERCENT_REACH) is not None

    def _is_part_of_second(self, reading: Reading, text: str) -> bool:
        """Whether a race is told in parts of a second: "31 hundredths", "three tenths behind", "a tenth faster"."""
        last = re.split(r"[ \u00a0-]", plain(text[reading.start : reading.end]))[-1]
        under = self._parts.get(last, 0)
        if under not in SPLITS or _word_behind(text, reading.end) in self._follows:
            return False  # "three hundredths of the land"
        if self._gap.match(text, reading.end) is not None:
            return True
        return under != SPLITS[0] and reading.numeral.either is None and ENDS.match(text, reading.end) is not None


def _word_before(text: str, start: int) -> str:
    match = WORD.search(text[max(0, start - REACH) : start])
    return plain(match[1]) if match else ""


def _word_behind(text: str, end: int) -> str:
    match = NEXT.match(text, end)
    return plain(match[1]) if match else ""
