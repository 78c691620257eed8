"""In which order versions were published, by what each says of its time: a day, an hour, an hour of a zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from factcheck.values.times import DATE

_BEHIND, _AHEAD = timedelta(hours=14), timedelta(hours=12)  # how far clocks of the world stand before and behind UTC
_DAY = timedelta(days=1, seconds=-1)
_END_OF_DAY = "T24"
_MINUTE = 16  # characters of a day with an hour and a minute


@lru_cache(maxsize=1024)
def moment(time: str | None) -> str:
    """A time of publication by which versions can be put in order, "" for none.

    An hour of a zone is told in UTC, one of no zone is taken for it; a date without an hour is that day's end.
    """
    if not time:
        return ""
    if len(time) <= DATE:
        return time + _END_OF_DAY
    return _universal(_read(time)[0], timedelta(), loose=False).isoformat()[:_MINUTE]


def may_precede(one: str, other: str) -> bool:
    """Whether a version of the one time may have been published before, or together with, that of the other.

    A date without an hour may be any hour of that day. An hour of no zone, beside one of a zone, may be any place's:
    "09:10" and "06:30 GMT" tell no order.
    """
    a, b = _read(one), _read(other)
    loose = min(len(one), len(other)) > DATE and (a[0].tzinfo is None) != (b[0].tzinfo is None)
    return _universal(a[0], -_BEHIND, loose=loose) <= _universal(b[1], _AHEAD, loose=loose)


def are_at_once(one: str, other: str, within: timedelta) -> bool:
    """Whether two versions tell the hours at which they were published, and these lie no further apart than `within`.

    An hour of a zone and one of none tell no distance.
    """
    a, b = _read(one)[0], _read(other)[0]
    stated = min(len(one), len(other)) > DATE and (a.tzinfo is None) == (b.tzinfo is None)
    return stated and abs(a - b) <= within


@lru_cache(maxsize=1024)
def _read(time: str) -> tuple[datetime, datetime]:
    """The first and the last moment that a time of publication may be."""
    first = datetime.fromisoformat(time)
    return (first, first) if len(time) > DATE else (first, first + _DAY)


def _universal(at: datetime, reach: timedelta, *, loose: bool) -> datetime:
    """A moment in UTC; one of no zone reaches as far as zones do where the order is loose."""
    if at.tzinfo is not None:
        return at.astimezone(UTC).replace(tzinfo=None)
    return at + reach if loose else at
