"""What a temporal expression says, before it is known when the text was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from factcheck.model import Mod

Shape = Literal[
    "day",  # year?, month?, day
    "month",  # year?, month, shift?
    "year",  # year, era
    "weekday",  # weekday, shift?
    "season",  # code, year?, shift?
    "division",  # unit (quarter, half), number, year?, shift?
    "decade",  # year (first), or two digits
    "century",  # number, era
    "holiday",  # code (rule), year?, shift?
    "shift",  # unit, amount: last week, this year
    "offset",  # unit, amount: three weeks ago, yesterday
    "later",  # unit, amount: two days later, counted from a day told before
    "rolling",  # unit, amount: the past three months
    "nth",  # number, unit or weekday, inner: the first Monday of
    "range",  # inner, upto
    "clock",  # clock
    "monthday",  # day: the 18th
    "week",  # number, or inner: week 31, the week of April 10
    "upto",  # unit, amount, inner: the three months to June
    "reference",  # code: past, present or future, and no more
    "set",  # unit, amount: every two weeks
    "nightto",  # the night to; only with a day
    "part",  # part: morning; only with a day
    "edge",  # mod: early; only with something else
]

TO_THE_DAY = "to the day"  # code of an offset that names a day whatever its unit: "seven weeks ago today"
APPOSED = "apposed"  # code of a day behind a weekday that it need not be: "weeks from Thursday, on 24 April"


@dataclass(slots=True)
class Expr:
    """One expression; `first` and `last` are indexes of atoms, `last` inclusive."""

    shape: Shape
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str = ""
    amount: int | None = None
    number: int = 0
    code: str = ""
    era: int = 0
    mod: Mod | None = None
    part: str = ""
    clock: tuple[int, int] | None = None
    second: int | None = None  # of a clock time that states it
    meridiem: str = ""
    padded: bool = False  # written on the 24-hour clock: 03:40, 0340
    exact: bool = True  # a clock time that can be told without more evidence
    ends: bool = False  # a night named by the day on which it ends
    alone: bool = True  # whether it says a date without a neighbour
    inner: Expr | None = None
    upto: Expr | None = None
    others: list[Expr] = field(default_factory=list)  # further dates of a list: 17 and 19 January

    @property
    def daylike(self) -> bool:
        """Whether it can name one day."""
        return (
            self.shape in ("day", "weekday", "holiday", "monthday")
            or (self.shape == "offset" and self.unit in ("day", "week", "fortnight"))
            or (self.shape == "nth" and self.unit in ("day", ""))
            or (self.shape == "later" and self.unit == "day")
        )
