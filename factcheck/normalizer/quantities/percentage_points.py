"""Percentage points: "four and a half points up", "half a point", in a text that speaks of percentages.

Points of a share index and those of a game are none.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

HUNDRED = 100
TENTH = Decimal("0.1")
INDEX_REACH = 60  # characters before points in which their index is named
SPORT_REACH = 120  # characters around points in which the words of a game show
PERCENT = re.compile(r"%|per ?cent|basis point|prozent|pour ?cent|por ciento|відсот|процент", re.IGNORECASE)


def _plain_of(words: NumberWords) -> list[str]:
    """What joins a part and its point without an article: "un quart de point"."""
    return [word for word in words.scaled_of if word.isalpha() and word != "of"]


class PointWords:
    """Words around points, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        self.tenths = frozenset(words.tenths)
        self.point_nouns = frozenset(words.point_words)
        self.point = words.point_words[0] if words.point_words else None
        self.percentage = tuple(word for word in words.point_words if " " in word)
        self.point_cue = re.compile(rf"[.,;]|[ \u00a0](?i:{alternatives(words.point_cues)})(?![^\W_])")
        self.index = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.index_words)})(?![^\W_])")
        self.shared: re.Pattern[str] | None = None
        if words.point_shares:  # "turnout was up by six points": within one clause
            self.shared = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.point_shares)})(?![^\W_])[^.;:!?\n]*$")
        self.rivals = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.point_rivals)})(?![^\W_])")
        self.glued = re.compile(rf"(?:{alternatives(words.point_signs)})(?![^\W_])")
        self.moves = re.compile(rf"[ \u00a0](?i:{alternatives(words.point_moves)})(?![^\W_])")
        links = alternatives([*words.articles, *_plain_of(words)])
        self.points = re.compile(
            rf"[ \u00a0-]?(?i:(?:{links}|of a)[ \u00a0])?(?i:percentage[ \u00a0-])?"
            rf"(?i:{alternatives(words.point_words)})(?![^\W_])"
        )


def read_points(reading: Reading, text: str, words: PointWords) -> None:
    """Make counted points percentage points in a text that speaks of percentages ("four and a half points up")."""
    if reading.counted in words.tenths and PERCENT.search(text, max(0, reading.start - 300), reading.end + 300):
        reading.scale(TENTH)
        reading.counted, reading.unit, reading.dimension, reading.kind = None, "pp", "points", "percentage"
        reading.end = reading.noun_end
        return
    if reading.counted not in words.point_nouns or reading.modifiers:
        return
    shared = _is_of_shares(reading, text, words)
    if not shared and not PERCENT.search(text[max(0, reading.start - 300) : reading.end + 300]):
        return
    if reading.high > HUNDRED or words.index.search(text, max(0, reading.start - INDEX_REACH), reading.start):
        return  # points of a share index
    if not shared and words.rivals.search(text, max(0, reading.start - SPORT_REACH), reading.end + SPORT_REACH):
        return
    match = words.points.match(text, reading.end)
    if match is not None and words.point_cue.match(text, match.end()):
        reading.counted, reading.unit, reading.dimension, reading.kind = None, "pp", "points", "percentage"
        reading.end = reading.noun_end = match.end()


def _is_of_shares(reading: Reading, text: str, words: PointWords) -> bool:
    """Whether the clause before tells of what is a percentage by itself: "turnout was up by six points"."""
    begin = max(0, reading.start - INDEX_REACH)
    return words.shared is not None and words.shared.search(text, begin, reading.start) is not None


def attach_glued_points(reading: Reading, text: str, words: PointWords) -> bool:
    """Count the points whose sign is glued to their number: "6.5pts"."""
    match = words.glued.match(text, reading.end)
    if match is None or reading.numeral.words:
        return False
    reading.counted = words.point
    reading.noun_end = match.end()
    return True


def read_part_of_point(reading: Reading, text: str, words: PointWords) -> bool:
    """ "half a point", "a quarter of a percentage point": of a text that speaks of percentages, or of a rate."""
    match = words.points.match(text, reading.end)
    if match is None:
        return False
    moves = text[reading.end] == "-" and words.moves.match(text, match.end())  # "a quarter-point cut"
    percentage = plain(match.group()).endswith(words.percentage)  # "medio punto porcentual"
    near = percentage or PERCENT.search(text[max(0, reading.start - 1000) : reading.end + 1000])
    if not (near or moves or _is_of_shares(reading, text, words)):
        return False
    reading.unit, reading.dimension, reading.kind = "pp", "points", "percentage"
    reading.end = reading.noun_end = match.end()
    reading.step = reading.low
    return True


def count_part_of_point(reading: Reading, text: str, words: PointWords) -> bool:
    """Count a part of a point of anything else, which is no share: "leads by half a point"."""
    match = words.points.match(text, reading.end)
    if match is None:
        return False
    reading.counted, reading.noun_end, reading.step = words.point, match.end(), reading.low
    return True
