"""Ages that a limit is raised or lowered from and to: "the retirement age from 65 to 67", "to 16 from 18"."""

from __future__ import annotations

import re

from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.aged_people import CLOSES
from factcheck.normalizer.quantities.ages import OLDEST
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

REACH = 60  # code points between a word for age and the first number
FORMS = ("digits", "words")


class AgeStepWords:
    """The words of one language, compiled."""

    def __init__(self, words: NumberWords) -> None:
        """Compile what stands before, between and behind the two numbers."""
        space = r"[ \u00a0]"
        start, end = alternatives(words.ranges.start), alternatives([*words.ranges.to, *words.ranges.changes_to])
        self.known = bool(words.ages.told.nouns and words.ranges.start)
        self.noun = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ages.told.nouns)})(?![^\W_])[^\d,;:]*$")
        self.forward = re.compile(rf"{space}(?i:{end}){space}")
        self.back = re.compile(rf"{space}(?i:{start}){space}")
        self.led_forward = re.compile(rf"(?<![^\W_])(?i:{start}){space}$")
        self.led_back = re.compile(rf"(?<![^\W_])(?i:{end}){space}$")
        # a noun behind the second number would be what both count
        self.goes_on = re.compile(rf"{space}(?i:{alternatives(words.nouns.stop)})(?![^\W_])")


def read_age_step(first: Reading, second: Reading, text: str, document: Document, words: AgeStepWords) -> bool:
    """Whether two bare numbers are the ends of a step that the noun before them makes one of age."""
    if not words.known or not (_may_be(first) and _may_be(second)):
        return False
    joint, start = text[first.end : second.start], document.sentence_at(first.start)[0]
    clause = text[max(start, first.start - REACH) : first.start]
    forward = words.forward.fullmatch(joint) is not None and words.led_forward.search(clause) is not None
    if not forward and not (words.back.fullmatch(joint) and words.led_back.search(clause)):
        return False
    closes = CLOSES.match(text, second.end) is not None or words.goes_on.match(text, second.end) is not None
    return closes and words.noun.search(clause) is not None


def _may_be(reading: Reading) -> bool:
    plain_number = reading.bare or (reading.kind == "age" and reading.unit == "year")
    return plain_number and reading.numeral.form in FORMS and 0 < reading.low <= reading.high <= OLDEST
