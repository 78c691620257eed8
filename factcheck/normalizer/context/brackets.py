"""Figures in brackets behind one of the same measure, which are of an earlier period: "£104 million (£96m)".

Another unit there is the same figure converted: "104 million euros ($112 million)".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.model import Found, Quantity
from factcheck.normalizer.context.surroundings import Surroundings

_MEASURED = frozenset({"quantity", "money", "percentage"})
_OPENS = re.compile(r"(?P<gap>[ \u00a0])\((?:(?P<year>(?:19|20)\d\d)(?::|[ \u00a0][-–—])[ \u00a0])?$")
_CLOSES = re.compile(r"(?:,? [^\W\d_]{1,6}\.? (?P<year>(?:19|20)\d\d))?\)")
LEAD = 12  # code points of a bracket, a year and a colon


def is_earlier(around: Surroundings, found: Found) -> bool:
    """Whether a figure in brackets is that of an earlier period."""
    text, value = around.document.text, found.value
    if (
        found.kind not in _MEASURED
        or not isinstance(value, Quantity)
        or text[found.end : found.end + 1] not in (")", " ", ",")
    ):
        return False
    opens = _OPENS.search(text, max(0, found.start - LEAD), found.start)
    closes = _CLOSES.match(text, found.end)
    if opens is None or closes is None:
        return False
    at = bisect_left(around.fact_starts, found.start) - 1
    before = around.facts[max(0, at - 1) : at + 1]
    told = next((one for one in before if one.end == opens.start() and one.kind == found.kind), None)
    if told is None or not isinstance(told.value, Quantity):
        return False
    year = opens["year"] or closes["year"]
    if year is not None and around.published is not None and int(year) >= int(around.published[:4]):
        return False  # "(2026: £120 million)" is told ahead
    other = told.value
    same = other.unit == value.unit and other.dimension == value.dimension and other.low != value.low
    return same and other.low == other.high and value.low == value.high and value.counted in (None, other.counted)
