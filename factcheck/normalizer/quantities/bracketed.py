"""A figure and the earlier one in brackets before what both measure: "104 (96) Millionen Euro", "1,9 (1,7) Prozent"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.unit_words import UnitWords
from factcheck.normalizer.quantities.units import set_unit

_OPENS = re.compile(r"[ \u00a0]\((?:[^()\d\n]{2,24}:? )?")  # "(", "(Vorjahr: "
_PLURAL = Decimal(2)  # what "millions" alone is at least


def share_bracketed(readings: list[Reading], text: str, units: UnitWords) -> list[Reading]:
    """Give both figures the magnitude and the unit that stand behind the bracket; a magnitude alone is gone then."""
    dropped: set[int] = set()
    for place, (first, second) in enumerate(pairwise(readings)):
        if not (first.bare and second.bare and _OPENS.fullmatch(text, first.end, second.start)):
            continue
        if text[second.end : second.end + 2] not in (") ", ")\u00a0"):
            continue
        behind = readings[place + 2] if place + 2 < len(readings) else None
        if behind is not None and behind.start == second.end + 2 and behind.numeral.form == "vague":
            for reading in (first, second):
                reading.scale(behind.numeral.value / _PLURAL)
                reading.take_unit_of(behind)
            dropped.add(id(behind))
            continue
        match = units.after.match(text, second.end + 1)
        name, minor = units.resolve(match) if match is not None and match["word"] else (None, False)
        if name is not None:
            set_unit(first, name, units, minor)
            set_unit(second, name, units, minor)
    return [reading for reading in readings if id(reading) not in dropped]
