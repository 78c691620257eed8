"""Values that have dropped their unit or noun: "46.8 per cent to 41.9", "five years; Threlfall, a broker, four"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.reading import Reading
from factcheck.rulebook.numbers import NumberWords

LISTED = re.compile(r"[ \u00a0]?,?[ \u00a0](?:(?P<word>[^\W\d_]+)[ \u00a0])?$")
REACH = 400
LONGEST_TERM = 60
LONGEST_JOINT, LONGEST_GAP = 8, 10
LIKE_SIZE = 50  # how many times larger a measure without its unit may be than the one that lends it
LIKE_PRICE = 1000  # how many times smaller a sum of money without its currency may be
SCALE_REACH = 120
SHORT = 24  # code points before the first end of a change in which "from" stands
HYPHENED = re.compile(r"[-‑][^\W\d_]+$")  # "a 37-mile zone" lends nothing to "was still doing 44"
MARKS = re.compile(r"[\"“”„«»]")
ENDS = re.compile(r"[.,;!?]")
PLAIN_FORMS = ("digits", "words")
TERMS = ("year", "month")  # what punishment is told in
ONE_ORDER = 10  # times that a figure may rise or fall by, where only what it became tells its magnitude
LEAST_AFAR = 100_000  # below it a number without its unit in a sentence of its own counts something else
LENDERS = ("money", "percentage", "duration", "quantity", "age")


class Elision:
    """Words after which a bare number is a value, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        self.joiners = frozenset(words.joiners) | frozenset(words.ranges.alternative)
        self.stands = re.compile(
            rf"[ \u00a0]?(?:[.,;:!?)\]»”\"'’\n]|–|—|$)|[ \u00a0](?i:{alternatives(words.continues)})(?![^\W_])"
        )

        lending = words.lending
        self.relatives = re.compile(rf"[ \u00a0](?i:{alternatives(lending.relatives)})(?![^\W_])")
        persons = alternatives(lending.persons)
        self.persons_before = re.compile(rf"(?<![^\W_])(?i:{persons})[ \u00a0](?:[^\W\d_]+[ \u00a0]){{0,2}}$")
        self.persons_behind = re.compile(rf"[ \u00a0](?:[^\W\d_]+[ \u00a0])?(?i:{persons})(?![^\W_])")
        self.persons_next = re.compile(rf"[ \u00a0](?i:{persons})(?![^\W_])")
        self.things = frozenset(words.ages.told.things)
        self.dozens = frozenset(words.collectives)
        self.scales = re.compile(rf"(?<![^\W_])(?i:{alternatives([*lending.scales, *words.index_words])})(?![^\W_])")
        self.part_of = frozenset(words.of)
        self.of, self.apart, self.instead = lending.of, lending.apart, lending.instead
        self.apart_behind = re.compile(rf"[ \u00a0](?i:{alternatives(lending.apart)})(?![^\W_])")
        self.wholes = lending.wholes
        self.including = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(lending.parts)})[ \u00a0](?:[^\W\d_]{{2,6}}[ \u00a0])?$"
        )
        self.rate = re.compile(rf"[ \u00a0](?i:{alternatives(words.rates)})(?![^\W_])")
        self.either = frozenset(words.ranges.alternative)
        self.to = frozenset(words.ranges.to)
        self.changes_to = frozenset(words.ranges.changes_to)
        self.from_ = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ranges.start)})[ \u00a0](?:[^\W\d_]+[ \u00a0])?$")
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
            if plain(joint).strip() in self.part_of and len(joint) <= LONGEST_GAP and _may_be_part(part, whole):
                part.take_unit_of(whole)
        for first, second in pairwise(readings):
            self._share_rate(first, second, text)
        for reading in readings:
            reading.rated = reading.bare and self.rate.match(text, reading.end) is not None
        for place in range(1, len(readings)):
            if readings[place].bare and readings[place].of is None:
                self._from_before(readings, place, text, document)
        for first, second in pairwise(readings):
            if _goes_on(first, second, document):
                second.kind = None  # "nine years, Odd Brekke six and the driver, Jesper Wynne, three"
                second.take_unit_of(first)

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
        if not reading.bare or not _lends(following) or reading.numeral.form not in ("words", "digits"):
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
        if not _of_like_size(reading, following) or (following.unit is None and not _is_whole(reading)):
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
        if not stands or self.relatives.match(text, reading.end):
            return
        if reading.rated or reading.numeral.form not in ("words", "digits", "article"):
            return
        if plain(text[reading.start : reading.end]).rpartition(" ")[2] in self.dozens:
            return  # "struck 16 percent of them, and killed a dozen"
        term = _is_gapped_term(reading, readings[place - 1], text) and self._from_term(readings, place, document)
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
        for donor in reversed(readings[max(0, place - 8) : place]):
            near = donor.start >= sentence[0]
            alone = alone and not near
            if self._stops(reading, donor, near, text):
                return
            if not near and not (fractional or reading.numeral.scaled):
                if not alone or self._from_afar(reading, donor, text):
                    return
                continue
            if self._suits(reading, donor, near, text):
                if self._counts_other(reading, donor, sentence[0], text):
                    reading.rated = True  # and lets none through to the next
                    return
                reading.take_unit_of(donor)
                if donor.kind in (None, "quantity") and donor.unit is None:
                    reading.counted, reading.modifiers, reading.kind = donor.counted, donor.modifiers, None
                return

    def _stops(self, reading: Reading, donor: Reading, near: bool, text: str) -> bool:
        """Whether no unit comes from this donor or from one before it."""
        if donor.rated and reading.step == donor.step:
            reading.rated = True
            return True
        between = text[donor.end : reading.start]
        quoted = len(MARKS.findall(between)) % 2 == 1  # only one of them is quoted
        bracketed = between.find(")") < between.find("(") if "(" in between else ")" in between
        if bracketed and ")" not in between and donor.kind == "money" and reading.numeral.scaled:
            bracketed = False  # "sales of 9 billion euros (Velta 6.4 billion, Orsa 2.6 billion)"
        return quoted or bracketed or (not near and reading.start - donor.end > REACH)

    def _from_afar(self, reading: Reading, donor: Reading, text: str) -> bool:
        """Take a term or a level from a sentence before; True where the search is over."""
        term = donor.kind == "duration" and donor.unit in TERMS and self._is_term(reading, text)
        if term or (donor.kind == "percentage" and self._is_level(reading, donor, text)):
            reading.take_unit_of(donor)
            return True
        return donor.kind == "percentage"

    def _from_pair(self, readings: list[Reading], place: int, text: str) -> bool:
        """Give the second of a pair what the second of an earlier pair counts ("21 percent and 14 seats, 11 and 7")."""
        reading, first = readings[place], readings[place - 1]
        gap = text[first.end : reading.start]
        if first.unit is None or len(gap) > LONGEST_JOINT:
            return False
        for index in range(place - 2, max(0, place - 8), -1):
            donor, head = readings[index], readings[index - 1]
            same = head.unit == first.unit and text[head.end : donor.start] == gap
            if same and not donor.bare and donor.unit != first.unit:
                reading.take_unit_of(donor)
                reading.counted, reading.modifiers = donor.counted, donor.modifiers
                return True
        return False

    def _from_term(self, readings: list[Reading], place: int, document: Document) -> bool:
        """Give a term without its unit, told behind a name with an age, the unit of the terms told around it."""
        reading = readings[place]
        end = document.sentence_at(reading.start)[1]
        before = [r for r in reversed(readings[max(0, place - 12) : place]) if reading.start - r.end < REACH]
        after = [r for r in readings[place + 1 : place + 6] if r.start < end]
        for donor in (*before, *after):
            if donor.kind == "duration" and donor.unit in TERMS and not donor.numeral.scaled:
                reading.take_unit_of(donor)
                return True
        return False

    def _is_level(self, reading: Reading, donor: Reading, text: str) -> bool:
        """Whether a share ends the next sentence without its sign ("had been polling at 14.")."""
        if reading.low > 100 or reading.start - donor.end > 200 or donor.unit != "%":
            return False
        if "\n" in text[donor.end : reading.start]:
            return False  # another item of a list
        words = plain(text[max(0, reading.start - 16) : reading.start]).split()
        if self.scales.search(text, max(donor.end, reading.start - SCALE_REACH), reading.start):
            return False
        return bool(words) and words[-1] in self.level_leads and ENDS.match(text, reading.end) is not None

    def _is_term(self, reading: Reading, text: str) -> bool:
        """Whether a verb that hands out terms of years stands before ("was given 5")."""
        return reading.low <= 60 and self.terms.search(text[max(0, reading.start - 24) : reading.start]) is not None

    def _counts_other(self, reading: Reading, donor: Reading, sentence: int, text: str) -> bool:
        """Whether the words around show that the number is of another sort than the donor's measure."""
        if donor.unit is None and donor.counted in self.things and self.persons_next.match(text, reading.end):
            return True  # "has lost forty flats, and the city counts eleven dead"
        if donor.kind is None or donor.unit is None:
            return False
        before = plain(text[max(sentence, reading.start - 32) : reading.start])
        lead, other = self._lead(reading, sentence, text), self._lead(donor, sentence, text)
        apart = lead in self.of or (lead in self.apart and donor.kind not in ("money", "percentage"))
        if apart and lead != other and not reading.numeral.scaled and not before.rstrip().endswith(self.instead):
            return True
        if donor.kind == "percentage":
            told = self.scales.search(text, max(sentence, reading.start - SCALE_REACH), reading.start) is not None
            return told and not self.from_.search(text[max(0, donor.start - 12) : donor.start])
        return bool(self.persons_before.search(before) or self.persons_behind.match(text, reading.end))

    def _lead(self, reading: Reading, sentence: int, text: str) -> str:
        """The word right before a number."""
        words = plain(text[max(sentence, reading.start - 16) : reading.start]).split()
        return words[-1] if words else ""

    def _suits(self, reading: Reading, donor: Reading, near: bool, text: str) -> bool:
        """Whether the value could be one of the donor's sort: by its size and shape, and by their distance."""
        if donor.kind not in (None, *LENDERS) or donor.bare or donor.dimension == "ratio" or donor.of is not None:
            return False
        if donor.kind == "age":
            gap = text[donor.end : reading.start] if not _is_gapped_term(reading, donor, text) else "?"
            # "112 in children under ten, 43 in five- to nine-year-olds and 31 in adults"
            counted = donor.low != donor.high or (gap.strip() == "," and self.apart_behind.match(text, reading.end))
            joined = len(gap) <= 6 and plain(gap).strip(" ,") in self.joiners | {""}
            return joined and not counted and reading.low <= 120
        glued = donor.kind is None and (donor.glued or donor.numeral.form not in PLAIN_FORMS)
        attributive = (
            donor.kind == "quantity" and donor.unit is not None and HYPHENED.search(text[donor.start : donor.end])
        )
        if glued or attributive or donor.fraction or not _of_like_size(reading, donor):
            return False
        if reading.numeral.scaled:
            return (near and donor.numeral.scaled) or (donor.kind == "money" and (near or reading.low >= LEAST_AFAR))
        if not _is_whole(reading):
            return donor.unit is not None and (near or donor.kind == "percentage")
        return not (donor.numeral.scaled and not reading.numeral.scaled) or (
            near and self._is_part_of(reading, donor, text)
        )

    def _is_part_of(self, reading: Reading, donor: Reading, text: str) -> bool:
        """Whether a word such as "including" makes the number a part of a sum told in millions."""
        part = donor.kind == "money" and donor.high / LIKE_PRICE <= reading.low < donor.high
        return part and self.including.search(text, max(0, reading.start - SHORT), reading.start) is not None


def _may_be_part(part: Reading, whole: Reading) -> bool:
    """Whether a bare number is a part of a measured whole: "14 of his 20 years", no "two of the 30-tonne lorries"."""
    measured = whole.kind in ("duration", "quantity") and whole.unit is not None and whole.dimension != "ratio"
    return measured and not whole.glued and 1 < part.low < whole.low and part.of is None


def _lacks_scale(first: Reading, last: Reading) -> bool:
    """Whether a number has left its magnitude to the one that it became: "from 2.0 to 1.24 billion"."""
    scale = last.numeral.scale if last.numeral.scaled and not first.numeral.scaled else None
    return bool(scale) and last.high / ONE_ORDER < first.low * Decimal(scale or 1) < last.high * ONE_ORDER


def _goes_on(term: Reading, age: Reading, document: Document) -> bool:
    """Whether what looks like an age goes on a list of terms, of which the one before has dropped its unit, too."""
    listed = term.kind == "duration" and term.unit in TERMS and term.noun_end == term.numeral.end
    named = age.kind == "age" and age.named and age.numeral.words
    return listed and named and document.sentence_at(age.start)[0] <= term.start


def _is_gapped_term(reading: Reading, age: Reading, text: str) -> bool:
    """Whether a number word or small number follows "Threlfall, 52,": it is no second age."""
    behind = age.kind == "age" and age.named and text[age.end : reading.start] in (", ", ",\u00a0")
    return behind and 0 < reading.low <= LONGEST_TERM and (reading.numeral.words or reading.low < 10)


def _of_like_size(reading: Reading, donor: Reading) -> bool:
    """A share goes with a share, a term of years with a term of years: not 541,306 with 41.6 per cent."""
    if donor.kind in ("percentage", "duration"):
        return reading.low <= max(Decimal(100), donor.high * 3)
    if donor.kind == "quantity" and donor.unit is not None:
        return donor.high / LIKE_SIZE <= reading.low <= donor.high * LIKE_SIZE or donor.high == 0
    if donor.kind == "money" and not donor.numeral.scaled:
        if "/" in (donor.unit or "") and reading.low > donor.high * LIKE_PRICE:
            return False  # "$284 a tonne ... which leaves 4.4 million to spare"
        return reading.low >= donor.high / LIKE_PRICE  # "81,000 pounds for women under 25"
    return True


def _is_whole(reading: Reading) -> bool:
    return reading.low == reading.low.to_integral_value()


def _lends(reading: Reading) -> bool:
    return reading.kind in LENDERS or (reading.kind is None and reading.counted is not None and not reading.glued)
