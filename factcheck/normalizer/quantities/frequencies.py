"""How often: "twice a day", "once a week" and "every twelve hours" as numbers of times in one unit of time."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.timex import timex_duration
from factcheck.rulebook.numbers import NumberWords

RATE = "ratio/time"  # the dimension of what happens so many times in a while
# The longer unit in which an interval comes around, and how many of the interval it holds.
ROUNDS = {
    "second": ("minute", 60),
    "minute": ("hour", 60),
    "hour": ("day", 24),
    "day": ("week", 7),
    "month": ("year", 12),
}
DECIMALS = 6
LONGEST_LEAD = 12  # characters of a word like "every", with its blank


class EveryWords:
    """The words before an interval at which something comes round, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        self.leads = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.every_span)})[ \u00a0]$")


def attach_interval(reading: Reading, text: str, words: EveryWords) -> bool:
    """Make "every six hours" four times a day; False where the length of time lasts."""
    if reading.kind != "duration" or reading.low != reading.high or reading.low <= 0 or reading.unit is None:
        return False
    lead = words.leads.search(text[max(0, reading.start - LONGEST_LEAD) : reading.start])
    if lead is None:
        return False
    reading.timex = timex_duration(reading)
    unit, times = ROUNDS.get(reading.unit, (reading.unit, 1))
    reading.low = reading.high = round(Decimal(times) / reading.low, DECIMALS)
    reading.start -= len(lead.group())
    reading.unit, reading.dimension, reading.kind = f"x/{unit}", RATE, "quantity"
    return True
