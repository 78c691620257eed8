"""Values that have dropped their unit or noun: "46.8 per cent to 41.9", "five years; Threlfall, a broker, four".

This is where they look for it and in which order; `lenders.py` says which neighbour may lend it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.lenders import (
    SCALE_REACH,
    SHORT,
    Lenders,
    is_gapped_term,
    is_whole,
    lends,
    may_be_part,
    of_like_size,
)
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

HEADING = 24  # characters of a line up to the colon behind which it tells what happened
REACH = 400
LONGEST_JOINT, LONGEST_GAP = 8, 10
TERM_GAP = 40  # "18 mois d'emprisonnement délictuel, dont 6"
MARKS = re.compile(r"[\"“”„«»]")
ENDS = re.compile(r"[.,;!?]")
TERMS = ("year", "month")  # what punishment is told in
ONE_ORDER = 10  # times that a figure may rise or fall by, where only what it became tells its magnitude


class Elision:
    """Words after which a bare number is a value, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        self.lenders = Lenders(words)
        self.joiners = self.lenders.joiners
        self.stands = re.compile(
            rf"[ \u00a0]?(?:[.,;:!?)\]»”\"'’\n]|–|—|$)|[ \u00a0](?i:{alternatives(words.continues)})(?![^\W_])"
        )
        self.earlier = re.compile(rf"[ \u00a0](?i:{alternatives(words.lending.earlier)})(?![^\W_])")
        lending = words.lending
        self.relatives = re.compile(rf"[ \u00a0](?i:{alternatives(lending.relatives)})(?![^\W_])")
        self.dozens = frozenset(words.collectives)
        self.scales = self.lenders.scales
        self.part_of = frozenset(words.of)
        self.wholes = lending.wholes
        self.part_leads = tuple(f" {word} " for word in lending.parts)
        self.served = re.compile(rf"[ \u00a0](?i:{alternatives(lending.served)})(?![^\W_])")
        self.rate = re.compile(rf"[ \u00a0](?i:{alternatives(words.rates)})(?![^\W_])")
        self.either = frozenset(words.ranges.alternative)
        self.to = frozenset(words.ranges.to)
        self.changes_to = frozenset(words.ranges.changes_to)
        self.from_ = self.lenders.from_
        self.pairs = self.to | self.joiners | frozenset(words.ranges.start) | frozenset(words.ranges.between_and)
        self.level_leads = words.level_leads
        self.terms = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.term_verbs)})[ \u00a0](?:just |only )?$")
        endings = "|".join(re.escape(ending) for ending in words.nouns.verb_endings) or "(?!)"
        self.verb = re.compile(
            rf"[ \u00a0](?:[^\W\d_]+(?i:{endings})|(?i:{alternatives(words.nouns.participles)}))(?![^\W_])"
        )

    def complete(self, readings: list[Reading], text: str, document: Document) -> None:
        """Give bare values the unit of a neighbour: of the next in a list, else of one before in the sentence."""
        for place in range(len(readings) - 2, -1, -1):
            listed = place > 0 and not text[readings[place - 1].end : readings[place].start].strip(" \u00a0,")
            self._from_next(readings[place], readings[place + 1], text, listed)
        for part, whole in pairwise(readings):
            joint = text[part.end : whole.start] if part.bare else ""
            if plain(joint).strip() in self.part_of and len(joint) <= LONGEST_GAP and may_be_part(part, whole):
                part.take_unit_of(whole)
        for first, second in pairwise(readings):
            self._share_rate(first, second, text)
            self._share_term(first, second, text)
        for reading in readings:
            reading.rated = reading.bare and self.rate.match(text, reading.end) is not None
        for place in range(1, len(readings)):
            if readings[place].bare and readings[place].of is None:
                self._from_before(readings, place, text, document)
        for first, second in pairwise(readings):
            if _goes_on(first, second, document):
                second.kind = None  # "nine years, Odd Brekke six and the driver, Jesper Wynne, three"
                second.take_unit_of(first)

    def _share_term(self, whole: Reading, part: Reading, text: str) -> None:
        """Make a part of a sentence a term: "18 mois de prison, dont 6 ferme"."""
        plain_number = part.unit is None and part.kind in (None, "quantity")  # "ferme" would be counted, as a farm
        termed = whole.kind == "duration" and whole.unit in TERMS and plain_number and part.low < whole.low
        gap = text[whole.end : part.start]
        if (
            termed
            and len(gap) <= TERM_GAP
            and plain(gap).endswith(self.part_leads)
            and self.served.match(text, part.end)
        ):
            part.take_unit_of(whole)

    def _share_rate(self, first: Reading, second: Reading, text: str) -> None:
        """Make both prices of "from €0.57 to €0.61 a litre" and "€13.80 an hour from €13.20" rates."""
        if first.kind != "money" or second.kind != "money" or first.unit is None or second.unit is None:
            return
        joint = text[first.end : second.start]
        gap = plain(joint).strip(" ,")
        if gap not in self.pairs or (gap in self.either and joint[:1] == ","):
            return  # "€11 million a day, or €44 million in all": the same reckoned anew
        if gap in self.to and not self.from_.search(text[max(0, first.start - 12) : first.start]):
            return  # "raised by four cents to 61 cents a litre"
        bare, rate = (first, second) if "/" in second.unit else (second, first)
        if rate.unit != bare.unit and (rate.unit or "").partition("/")[0] == bare.unit:
            bare.take_unit_of(rate)

    def _from_next(self, reading: Reading, following: Reading, text: str, listed: bool) -> None:
        """Take the unit of the next value; `listed` tells that another number stands right before."""
        if not reading.bare or not lends(following) or reading.numeral.form not in ("words", "digits"):
            return
        gap = text[reading.end : following.start]
        if len(gap) > LONGEST_JOINT or "\n" in gap:
            return
        joiner = plain(gap).strip(" ,")
        aside = following.kind == "age" and following.named and not joiner  # "a mother of three, 34, died"
        # "19 shots to their eight, and 61 per cent of the ball": another clause, no list
        aside = aside or (gap[:1] == "," and joiner in self.joiners - self.either and not listed)
        begins = self.from_.search(text[max(0, reading.start - SHORT) : reading.start]) is not None
        changed = begins and joiner in self.changes_to
        if aside or not (changed or joiner in self.joiners | self.to | {""}) or not gap.strip(" \u00a0"):
            return
        if following.kind == "money" and following.start < following.numeral.start:
            return
        if following.kind == "percentage" and gap.lstrip()[:1] == "," and joiner in self.either:
            return  # "541,306, or 41.6 percent": the same in another measure
        if not of_like_size(reading, following) or (following.unit is None and not is_whole(reading)):
            return
        reading.take_unit_of(following)
        reading.counted, reading.modifiers = following.counted, following.modifiers
        if (changed or (begins and joiner in self.to)) and _lacks_scale(reading, following):
            reading.scale(Decimal(following.numeral.scale))

    def _from_before(self, readings: list[Reading], place: int, text: str, document: Document) -> None:
        reading = readings[place]
        if self._is_whole_of(reading, readings[place - 1], text):
            reading.take_unit_of(readings[place - 1])
            return
        stands = self.stands.match(text, reading.end) or self.verb.match(text, reading.end)
        stands = stands or (self.earlier.match(text, reading.end) if reading.numeral.scaled else None)
        if not stands or self.relatives.match(text, reading.end):
            return
        if reading.rated or reading.numeral.form not in ("words", "digits", "article"):
            return
        if plain(text[reading.start : reading.end]).rpartition(" ")[2] in self.dozens:
            return  # "struck 16 percent of them, and killed a dozen"
        term = is_gapped_term(reading, readings[place - 1], text) and self._from_term(readings, place, document)
        if not term and not self._from_pair(readings, place, text):
            self._from_nearest(readings, place, text, document)

    def _is_whole_of(self, reading: Reading, part: Reading, text: str) -> bool:
        """Whether a measure is a part of the number: "9.000 toneladas de las 70.000 que transportaba"."""
        measured = part.unit is not None and part.kind in ("quantity", "money") and part.low < reading.low
        return measured and plain(text[part.end : reading.start]).strip() in self.wholes

    def _from_nearest(self, readings: list[Reading], place: int, text: str, document: Document) -> None:
        reading = readings[place]
        sentence = document.sentence_at(reading.start)
        fractional = reading.low != reading.low.to_integral_value()
        alone = True
        for lender in reversed(readings[max(0, place - 8) : place]):
            near = lender.start >= sentence[0]
            alone = alone and not near
            if self._stops(reading, lender, near, text):
                return
            if not near and not (fractional or reading.numeral.scaled):
                if not alone or self._from_afar(reading, lender, text):
                    return
                continue
            if self.lenders.suits(reading, lender, near, text):
                if self.lenders.counts_other(reading, lender, sentence[0], text):
                    reading.rated = True  # and lets none through to the next
                    return
                reading.take_unit_of(lender)
                if not near and reading.kind == "money" and reading.unit is not None:
                    reading.unit = reading.unit.partition("/")[0]  # of another sum its sentence tells what it is for
                if lender.kind in (None, "quantity") and lender.unit is None:
                    reading.counted, reading.modifiers, reading.kind = lender.counted, lender.modifiers, None
                return

    def _stops(self, reading: Reading, lender: Reading, near: bool, text: str) -> bool:
        """Whether no unit comes from this lender or from one before it."""
        if lender.rated and reading.step == lender.step:
            reading.rated = True
            return True
        between = text[lender.end : reading.start]
        if "=" in between:
            return True  # "€1 = 11.30" tells a rate
        quoted = len(MARKS.findall(between)) % 2 == 1  # only one of them is quoted
        bracketed = between.find(")") < between.find("(") if "(" in between else ")" in between
        if bracketed and ")" not in between and lender.kind == "money" and reading.numeral.scaled:
            bracketed = False  # "sales of 9 billion euros (Velta 6.4 billion, Orsa 2.6 billion)"
        colon = text.find(":", lender.end, reading.start)
        if colon >= 0 and lender.kind == "duration" and colon - (text.rfind("\n", 0, lender.start) + 1) <= HEADING:
            return True  # "One week on: three more freed" counts no weeks
        return quoted or bracketed or (not near and reading.start - lender.end > REACH)

    def _from_afar(self, reading: Reading, lender: Reading, text: str) -> bool:
        """Take a term or a level from a sentence before; True where the search is over."""
        term = lender.kind == "duration" and lender.unit in TERMS and self._is_term(reading, text)
        if term or (lender.kind == "percentage" and self._is_level(reading, lender, text)):
            reading.take_unit_of(lender)
            return True
        return lender.kind in ("percentage", "age")  # "is 51 years old. In 2011 it was over 55." is no share

    def _from_pair(self, readings: list[Reading], place: int, text: str) -> bool:
        """Give the second of a pair what the second of an earlier pair counts ("21 percent and 14 seats, 11 and 7")."""
        reading, first = readings[place], readings[place - 1]
        gap = text[first.end : reading.start]
        if first.unit is None or len(gap) > LONGEST_JOINT:
            return False
        for index in range(place - 2, max(0, place - 8), -1):
            lender, head = readings[index], readings[index - 1]
            same = head.unit == first.unit and text[head.end : lender.start] == gap
            if same and not lender.bare and lender.unit != first.unit:
                reading.take_unit_of(lender)
                reading.counted, reading.modifiers = lender.counted, lender.modifiers
                return True
        return False

    def _from_term(self, readings: list[Reading], place: int, document: Document) -> bool:
        """Give a term without its unit, told behind a name with an age, the unit of the terms told around it."""
        reading = readings[place]
        end = document.sentence_at(reading.start)[1]
        before = [r for r in reversed(readings[max(0, place - 12) : place]) if reading.start - r.end < REACH]
        after = [r for r in readings[place + 1 : place + 6] if r.start < end]
        for lender in (*before, *after):
            if lender.kind == "duration" and lender.unit in TERMS and not lender.numeral.scaled:
                reading.take_unit_of(lender)
                return True
        return False

    def _is_level(self, reading: Reading, lender: Reading, text: str) -> bool:
        """Whether a share ends the next sentence without its sign ("had been polling at 14.")."""
        if reading.low > 100 or reading.start - lender.end > 200 or lender.unit != "%":
            return False
        if "\n" in text[lender.end : reading.start]:
            return False  # another item of a list
        words = plain(text[max(0, reading.start - 16) : reading.start]).split()
        if self.scales.search(text, max(lender.end, reading.start - SCALE_REACH), reading.start):
            return False
        return bool(words) and words[-1] in self.level_leads and ENDS.match(text, reading.end) is not None

    def _is_term(self, reading: Reading, text: str) -> bool:
        """Whether a verb that hands out terms of years stands before ("was given 5")."""
        return reading.low <= 60 and self.terms.search(text[max(0, reading.start - 24) : reading.start]) is not None


def _lacks_scale(first: Reading, last: Reading) -> bool:
    """Whether a number has left its magnitude to the one that it became: "from 2.0 to 1.24 billion"."""
    scale = last.numeral.scale if last.numeral.scaled and not first.numeral.scaled else None
    return bool(scale) and last.high / ONE_ORDER < first.low * Decimal(scale or 1) < last.high * ONE_ORDER


def _goes_on(term: Reading, age: Reading, document: Document) -> bool:
    """Whether what looks like an age goes on a list of terms, of which the one before has dropped its unit, too."""
    listed = term.kind == "duration" and term.unit in TERMS and term.noun_end == term.numeral.end
    named = age.kind == "age" and age.named and age.numeral.words
    return listed and named and document.sentence_at(age.start)[0] <= term.start
