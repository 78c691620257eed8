"""Patterns for what is told against another period ("the year-ago quarter") or only as past, present or future."""

from __future__ import annotations

from factcheck.normalizer.temporal.evidence import followed_by_function
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading
from factcheck.normalizer.temporal.roles import CLOCK_UNITS

QUARTERS = {"quarter": 1, "half": 2, "year": 4}


def _period_before(reading: Reading) -> Expr | None:
    """The year-earlier quarter, the month-ago level: the like period before the one told."""
    first, last = reading.span
    unit = reading.unit()
    if unit in CLOCK_UNITS or unit not in ("year", "quarter", "month", "week") or reading.value("back", "LATER") == 1:
        return None
    if reading.has("of") and "PLURAL" in reading.values(reading.match.start("of")):
        return None
    inner = reading.unit("of")
    if inner == "quarter" and unit in QUARTERS:
        return Expr("later", first, last, unit="quarter", amount=-QUARTERS[unit])
    if inner == "month" and unit == "year":
        return Expr("later", first, last, unit="month", amount=-12)
    return Expr("shift", first, last, unit=unit, amount=-1, code="told" if unit in ("month", "year") else "")


def _word(reading: Reading) -> Expr | None:
    """Currently, recently."""
    first, last = reading.span
    return Expr("reference", first, last, code=str(reading.value("word", "REFWORD")))


def _noun(reading: Reading) -> Expr | None:
    """In the past, in the future: where nothing is named behind it ("in the past season")."""
    first, last = reading.span
    closed = reading.ends() and not reading.after.keys() - {"COMMA", "DOT", "CLOSE"}
    if "IN" not in reading.before or not (closed or followed_by_function(reading)):
        return None
    return Expr("reference", first, last, code=str(reading.value("noun", "REFNOUN")))


PATTERNS: tuple[tuple[str, Reader], ...] = (
    ("THE?(?P<unit>UNIT|QUARTER)DASH(?P<back>LATER|AGO)(?P<of>UNIT|QUARTER)?", _period_before),
    ("(?P<word>REFWORD)", _word),
    ("THE(?P<noun>REFNOUN)", _noun),
)
