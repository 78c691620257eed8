"""Days of the month behind a preposition, without their month: by the 15th, bis zum 15., à partir du 1er, до 15-го."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.evidence import followed_by_function, following
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading


def _led_day(reading: Reading) -> Expr | None:
    """By the 15th, bis zum 15. zahlen, до 15-го числа: a day without its month, behind its preposition."""
    words, last = reading.tagged.lexicon.words, reading.match.start("day")
    start, text = reading.tagged.atoms[last].start, reading.tagged.text
    named = bool(words.day_nouns) and following(reading, last)[1:].lower().startswith(words.day_nouns)
    if not (words.day_leads or named) or not text[start].isdecimal():
        return None
    before = " " + plain(text[max(0, start - LEAD) : start])
    if not named and not before.endswith(tuple(f" {lead} " for lead in words.day_leads)):
        return None
    if not named and words.day_changes and _tells_change(text[max(0, start - CHANGE_REACH) : start], words.day_changes):
        return None
    if not named and (reading.after.keys() & _NO_DAY or not _counts_nothing(reading)):
        return None
    return Expr("monthday", last, last, day=reading.day())


def _tells_change(before: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a number is where a change ends ("число погибших возросло до 26"), and no day."""
    clause = re.split(r"[,.;:!?()\n]", plain(before))[-1].split()
    return any(word.startswith(beginnings) for word in clause)


def _counts_nothing(reading: Reading) -> bool:
    """Whether a number behind such a preposition is of no noun: its clause ends, or goes on with a verb."""
    end = reading.tagged.atoms[reading.span[1]].end
    text, words = reading.tagged.text, reading.tagged.lexicon.words
    if words.dotted_ordinals:
        behind = _BEHIND_DOT.match(text, end)  # "ab dem 3. gilt die", no "dem 3. großen Treffen"
        return behind is not None and (behind[2] is None or behind[1] in words.uncounted or not behind[2].isupper())
    if reading.after.keys() & _TO_ANOTHER and _ANOTHER.match(text, end):
        return False  # "rose from the 5th to the 3rd place"
    return reading.ends() or followed_by_function(reading)


CHANGE_REACH = 48  # code points before a number in which a verb tells that something grew or fell
LEAD = 20  # code points before a day in which its preposition stands
_TO_ANOTHER = frozenset(("AND", "COMMA", "TO", "ON", "IN"))
_ANOTHER = re.compile(r"(?:,? [^\W\d_]+){0,2},? \d")
_BEHIND_DOT = re.compile(r"\. ([^\W\d_A-ZÄÖÜ][^\W\d_]*)(?: ([^\W\d_]))?")
_NO_DAY = frozenset(("WEEKDAY", "WEEKDAYX", "HALF", "DIVISION", "PART", "OF", "DASH", "SEASON", "AND"))
LED_DAY = "(?:THE|FROM|TO|SINCE|JOINS|OF|UNIT|AT)(?P<day>ORD|DAY)"
PATTERNS: tuple[tuple[str, Reader], ...] = (
    (LED_DAY, _led_day),
    ("(?P<day>ORD)", _led_day),
)
