"""Where an expression stands, and what it comes to before edges and clock times are applied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from factcheck.model import Anchor, Grain
from factcheck.normalizer.temporal.arithmetic import Interval
from factcheck.normalizer.temporal.expression import Expr


@dataclass(frozen=True, slots=True)
class Setting:
    """Publication day (and moment, if stated), whether the clause looks ahead, the last day told before."""

    published: date | None = None
    ahead: bool | None = None  # None where nothing tells
    told: date | None = None
    moment: datetime | None = None
    told_here: date | None = None  # the last day told before in the same sentence
    told_month: date | None = None  # a day of the last month told before, and of the last year
    told_year: date | None = None
    points_back: bool = False  # whether "the previous year" surely means the one before what was told
    years: Mapping[tuple[int, int], int] = field(default_factory=dict)  # of the days that the text told in full
    months: Mapping[int, int] = field(default_factory=dict)  # and of the months that it told with one year only


@dataclass(slots=True)
class Resolved:
    """A TIMEX3 value with its interval, before edges, parts of the day and clock times are applied."""

    timex: str
    interval: Interval | None
    grain: Grain
    anchor: Anchor


Base = Callable[[Expr, Setting], Resolved | None]
Resolver = Callable[[Expr, Setting, Base], Resolved | None]
UNKNOWN = {
    "minute": "XXXX-XX-XXTXX:XX",
    "hour": "XXXX-XX-XXTXX",
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
GRAINS: dict[str, Grain] = {
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "weekend": "day",
    "month": "month",
    "quarter": "month",
    "half": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
}
