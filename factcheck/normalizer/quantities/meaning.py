"""What one numeral is: a measure, an age, a share, a rank, a score, a count of something, or no quantity."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.masked import Masked
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.aged_people import CLOSES
from factcheck.normalizer.quantities.ages import attach_age, attach_life_year, attach_match_minute
from factcheck.normalizer.quantities.counted import attach_noun
from factcheck.normalizer.quantities.entries import attach_entry
from factcheck.normalizer.quantities.fractional_measures import read_part_of_magnitude
from factcheck.normalizer.quantities.frequencies import attach_interval
from factcheck.normalizer.quantities.grammar import Grammar
from factcheck.normalizer.quantities.guards import (
    begins_in_name,
    is_part_of_name,
    is_written_code,
    word_before,
)
from factcheck.normalizer.quantities.hedges import ELISION, read_hedge_inside
from factcheck.normalizer.quantities.levels import read_level
from factcheck.normalizer.quantities.percentage_points import attach_glued_points, read_points
from factcheck.normalizer.quantities.ranks import attach_rank, numbered_place, short_ordinal
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.scores import spelt_score, written_score
from factcheck.normalizer.quantities.shares import attach_share, fill_share
from factcheck.normalizer.quantities.units import attach_unit
from factcheck.rulebook.numbers import NumberWords

ROUGH_STEP = Decimal(10)  # to how much a number by the dozen or the score is told
STREET_REACH = 60  # characters before a house number in which its street begins
ADDRESS_REACH = 48  # code points before a house number in which its street stands
SPELT_OUT = 5  # characters that a unit in full has at least, with the blank before it
UNIT_BEFORE = re.compile(r"\d[ \u00a0]?([^\W\d_]{1,3})\.?[ \u00a0]$")
COUNTDOWN = re.compile(r"(?<!\w)[TТ][ \u00a0-]?$")
NEGATIVE = re.compile(r"(?:(?:^|[\s(]|(?<=…)|(?<=\.\.))(?:-|−|–(?=\d))[ ]?)$")


def read_numeral(
    document: Document, grammar: Grammar, masked: Masked, numeral: Numeral, joined: bool = False
) -> Reading | None:
    """What a numeral is; `joined` tells that a number word stands right before its hyphen ("два-три")."""
    text, words = document.text, grammar.words
    sentence = document.sentence_at(numeral.start)
    score = (spelt_score if numeral.words else written_score)(text, numeral.start, grammar.scores, sentence)
    scored = score is not None and not masked.holds(numeral.start, score[0])
    place = _score(numeral, score) if score and scored else None
    place = place or read_level(numeral, text, grammar.levels, sentence[0])
    place = place or numbered_place(numeral, text, grammar.ranks, sentence[0])
    place = place or short_ordinal(numeral, text, grammar.ranks)
    if place is not None:
        return place
    code = is_written_code(text, numeral, words, sentence[0]) and not _is_measured(numeral, text, grammar)
    code = code or grammar.units.is_doubtful(numeral, text)
    verb = numeral.form == "vague" and grammar.vague_verb.match(text, numeral.start) is not None
    named = not joined and begins_in_name(text, numeral) and not _follows_scale(text, numeral, grammar)
    named = named and grammar.hedges.glued_before.search(text[max(0, numeral.start - 8) : numeral.start]) is None
    if code or verb or named or _is_in_name(numeral, document, grammar, sentence[0]):
        return None
    end = sentence[1]
    if numeral.abbreviated and text[numeral.end : numeral.end + 1] == "." and end <= numeral.end + 1:
        end = document.sentence_at(numeral.end + 2)[1]  # an abbreviated magnitude ends no sentence ("3,5 Mrd. Euro")
    limit = min(max(end, sentence[1]), masked.next(numeral.end - 1))
    reading = Reading(numeral)
    _sign(reading, text, grammar)
    if numeral.form == "fraction" or numeral.either is not None:
        read_part_of_magnitude(reading, text, grammar.shares.parts)
    fill_share(numeral, text, grammar.shares)
    share = numeral.form == "fraction" or numeral.either is not None
    if share and attach_share(reading, text, grammar.shares, grammar.units):
        return reading
    if numeral.form in ("fraction", "ordinal"):
        ranked = numeral.form == "ordinal"
        if ranked and attach_life_year(reading, text, grammar.ages):
            return reading
        return reading if ranked and attach_rank(reading, text, grammar.ranks, grammar.nouns, limit, sentence) else None
    return reading if _read_number(reading, text, grammar, limit, sentence) else None


def _read_number(reading: Reading, text: str, grammar: Grammar, limit: int, sentence: tuple[int, int]) -> bool:
    """Read what a plain number measures or counts; False where it is a part of a name or a clock time."""
    if reading.numeral.form in ("vague", "approximate"):
        reading.hedge = "at-least" if reading.numeral.form == "vague" else "about"
    elif reading.numeral.words and plain(text[reading.start : reading.end]).endswith(grammar.rough):
        reading.hedge = "about" if reading.hedge == "exact" else reading.hedge  # "une vingtaine", "two dozen"
        reading.step = ROUGH_STEP
    if reading.numeral.form == "vague":
        reading.step = 2 * reading.low  # "dozens" states no digit at all: a step beyond the value tells so
    if reading.numeral.words and grammar.words.collectives_about:
        _loosen(reading, text, grammar.words.collectives_about)
    read_hedge_inside(reading, text, grammar.hedges)
    aged = grammar.ages.adjective.match(text, reading.end)
    if aged is None and grammar.worded.attach(reading, text, limit):
        return True
    attach_unit(reading, text, grammar.units, grammar.words, limit)
    timed = attach_match_minute(reading, text, grammar.ages, sentence)
    if timed or attach_entry(reading, text, grammar.entries, limit) or attach_interval(reading, text, grammar.every):
        return True
    if attach_age(reading, text, grammar.ages, sentence) or reading.unit is not None:
        return True
    if not attach_glued_points(reading, text, grammar.shares.parts.points):
        if is_part_of_name(text, reading.numeral) or _is_clock(text, reading.numeral):
            return False
        attach_noun(reading, grammar.nouns, text, limit)
    if reading.counted is None and _is_room(reading, text, grammar):
        return False
    if reading.counted is None:
        _name_scale(reading, text, grammar.scale_names)
    read_points(reading, text, grammar.shares.parts.points)
    _read_exception(reading, text, grammar.words)
    return True


def _score(numeral: Numeral, score: tuple[int, Decimal, Decimal]) -> Reading:
    reading = Reading(numeral)
    reading.end = reading.noun_end = score[0]
    reading.low, reading.high = score[1], score[2]
    reading.kind, reading.dimension, reading.step = "score", "score", Decimal(1)
    return reading


def _is_in_name(numeral: Numeral, document: Document, grammar: Grammar, sentence: int) -> bool:
    """House numbers ("14 Elm Street") and number words with a capital inside a sentence ("News at Ten")."""
    text = document.text
    if not numeral.words:
        return _is_house(numeral, text, grammar)
    written = text[numeral.start : numeral.end]
    if not written[0].isupper() or written.isupper():
        return False
    if grammar.language.numbers.nouns.order == "capital" and plain(written) not in grammar.words.cardinals:
        return False  # "ein Dutzend", "eine Million" are nouns; "die Acht" is a boat
    opens = numeral.start == sentence or numeral.start in document.posts
    inside = not opens and text[numeral.start - 2 : numeral.start - 1].isalnum()
    return inside and not document.in_title(numeral.start)


def _is_house(numeral: Numeral, text: str, grammar: Grammar) -> bool:
    """Whether a street stands around the number: "14 Elm Street", "12, rue des Lilas", "calle Mayor, 12."."""
    if grammar.house.match(text, numeral.end) or grammar.street_next.match(text, numeral.end):
        return True
    before = text[max(0, numeral.start - STREET_REACH) : numeral.start]
    return CLOSES.match(text, numeral.end) is not None and grammar.street_before.search(before) is not None


def _is_room(reading: Reading, text: str, grammar: Grammar) -> bool:
    """Whether a number tells which room or house it is: "в номере 101", "на улице Липовой, 14"."""
    if not grammar.words.rooms or reading.numeral.words:
        return False
    before = word_before(text, reading.start)
    if before is not None and before[1].lower() in grammar.words.rooms:
        return True
    return grammar.ages.address.search(text[max(0, reading.start - ADDRESS_REACH) : reading.start]) is not None


def _is_measured(numeral: Numeral, text: str, grammar: Grammar) -> bool:
    """Whether a per-cent sign or a unit in full follows, behind no label ("by law 40 percent", "a hole 4 metres")."""
    match = grammar.units.after.match(text, numeral.end)
    unit = grammar.units.resolve(match)[0] if match is not None and not match["glued"] else None
    larger = UNIT_BEFORE.search(text[max(0, numeral.start - len("00 час. ")) : numeral.start])
    if unit is not None and larger is not None and larger[1] in grammar.units.symbols:
        return True  # "4 ч. 20 мин.": the label is a unit
    return unit == "%" or (unit is not None and match is not None and match.end() - numeral.end > SPELT_OUT)


def _follows_scale(text: str, numeral: Numeral, grammar: Grammar) -> bool:
    """Whether the name of a scale is joined to the number ("a magnitude-5.4 quake"), and no label ("category-4")."""
    match = grammar.scale_names.search(text[max(0, numeral.start - 24) : numeral.start])
    return match is not None and plain(match[1]) not in grammar.words.labels


def _name_scale(reading: Reading, text: str, names: re.Pattern[str]) -> None:
    """Say what scale a number is on where its name stands before it ("magnitude 7.1")."""
    match = names.search(text[max(0, reading.start - 24) : reading.start])
    if match is not None:
        reading.counted = plain(match[1])


def _loosen(reading: Reading, text: str, about: frozenset[str]) -> None:
    """Hedge a round number that its own word leaves open: "une dizaine", "десяток"."""
    words = plain(text[reading.start : reading.end]).split()
    if words[-1] in about or (reading.numeral.scaled and not about.isdisjoint(words)):
        reading.hedge = "about"


def _sign(reading: Reading, text: str, grammar: Grammar) -> None:
    """A minus sign or word right before the number, where no number stands before it."""
    before = text[max(0, reading.start - 24) : reading.start]
    signed = text[reading.start].isdecimal() and before[-1:] in ("-", "−", "–")
    match = NEGATIVE.search(before) if signed else grammar.minus.search(before)
    if match is None or ELISION.sub("", " ".join(plain(before).split()[-2:])) in grammar.hedges.before:
        return  # "au moins 300", "d'au moins 300"
    if plain(before[: match.start()]).rstrip().endswith(grammar.either_sign):
        return  # "plus or minus 2 points"
    if COUNTDOWN.search(before[: match.start()]) is not None:
        return  # "at T minus 38 seconds", where the countdown stood
    start = reading.start - (len(before) - match.start())
    start += len(match.group()) - len(match.group().lstrip(" \n\t("))
    dots = text[start - 1 : start] == "…"  # "-3…-5"
    if (
        not dots
        and any(c.isdecimal() for c in text[max(0, start - 2) : start])
        and ":" not in text[max(0, start - 5) : start]
    ):
        return  # "12-5", "5,482 minus 1,265", but no "at 06:00 minus 12 degrees"
    reading.low, reading.high = -reading.low, -reading.high
    reading.start = start


def _read_exception(reading: Reading, text: str, words: NumberWords) -> None:
    """Mark "all but 31": what is left, not what is counted."""
    before = plain(text[max(0, reading.start - 12) : reading.start]).strip()
    if any(before.endswith(word) for word in words.except_words):
        reading.modifiers = (*reading.modifiers, "all but")


def _is_clock(text: str, numeral: Numeral) -> bool:
    after = text[numeral.end : numeral.end + 2]
    return len(after) == 2 and after[0] in ":/" and after[1].isdecimal()
