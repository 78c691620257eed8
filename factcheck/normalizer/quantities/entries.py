"""Entries of a list of figures, where the number comes first: "14: the days that she has", "61: the age of Moor"."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.unit_words import UnitWords
from factcheck.normalizer.quantities.units import kind_of, set_unit
from factcheck.rulebook.counted import Entries

OPENS = re.compile(r"(?:^|\n)[ \t]*(?:[*•·–—-][ \t]*)?[*_]{0,2}$")
SIGN = r"[*_]{0,2}[ \u00a0]?[:–—-][*_]{0,2}"
REACH = 160


class EntryWords:
    """What stands behind the sign of an entry, of one language."""

    def __init__(self, entries: Entries, units: UnitWords) -> None:
        """Compile the words."""
        lead = alternatives(entries.leads)
        self.units = units
        self.sign = re.compile(SIGN + r"(?=[ \u00a0])")
        self.lead = re.compile(rf"{SIGN}[ \u00a0](?i:{lead})(?=[ \u00a0])")
        self.age = re.compile(rf"{SIGN}[ \u00a0](?i:{alternatives(entries.ages)})(?![^\W_])")
        self.share = re.compile(rf"(?<![^\W_])(?i:{alternatives(entries.shares)})(?![^\W_])")


def attach_entry(reading: Reading, text: str, words: EntryWords, limit: int) -> bool:
    """Give a number that opens an entry the unit that is told behind it; True where it has one."""
    if reading.unit is not None or reading.numeral.form not in ("digits", "words"):
        return False
    sign = words.sign.match(text, reading.end)
    if sign is None or OPENS.search(text[max(0, reading.start - 8) : reading.start]) is None:
        return False
    if words.age.match(text, reading.end):
        reading.kind, reading.unit, reading.dimension = "age", "year", "time"
        return True
    lead = words.lead.match(text, reading.end)
    unit = words.units.after.match(text, (lead or sign).end(), limit)
    name = words.units.resolve(unit)[0] if unit is not None and unit["word"] else None
    if name is not None:
        set_unit(reading, name, words.units)
        return True
    if words.share.search(text, reading.end, min(limit, reading.end + REACH)) and 0 <= reading.low <= 100:
        reading.unit, reading.dimension, reading.kind = "%", "share", kind_of("share")
        return True
    return False
