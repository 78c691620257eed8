"""What may stand between two expressions that belong together."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.lexicon import Lexicon
from factcheck.normalizer.temporal.tagging import Tagged

BEFORE = 40  # code points before "from" in which a word may say that a day was changed
AGAIN = 2  # words between the two: "pushed back once again from"


class Gaps:
    """What may stand between two expressions that belong together."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile for one language."""
        self.of = lexicon.compile(r"(?:COMMA|OF|IN|FROM)?THE?$")
        self.edge = lexicon.compile(r"DASH?(?:OF|IN|ON)?THE?$")
        self.on = lexicon.compile("ON")
        self.day = lexicon.compile(r"(?:COMMA?(?:ON|IN|AT|OF|THE|ON THE|IN THE)?|OPEN|DASH)$")
        self.weekday = lexicon.compile(r"(?:COMMA?|OPEN|COMMA THE|THE|DOT|DOT COMMA|COMMA ON|DASH)$")
        self.stop = lexicon.compile("DOT$")
        self.range = lexicon.compile(r"(?:DASH|TO|DASH TO DASH)THE?$")
        self.between = lexicon.compile(r"(?:AND|DASH|TO)THE?$")
        moved = alternatives(lexicon.words.put_off)
        self.put_off = re.compile(rf"(?<![^\W_])(?i:{moved})(?:\s[^\W\d_]+){{0,{AGAIN}}}[\s,]*$")

    def is_put_off(self, expr: Expr, tagged: Tagged) -> bool:
        """Whether the words before "from" and a day say that another day takes its place."""
        start = tagged.atoms[expr.first - 1].start
        return bool(start > 0 and self.put_off.search(tagged.text[max(0, start - BEFORE) : start]))


def fits(pattern: re.Pattern[str], gap: str) -> bool:
    """Whether the letters between two expressions are such a gap."""
    return pattern.match(gap) is not None
