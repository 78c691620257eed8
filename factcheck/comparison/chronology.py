"""In which order versions may have been published, by what each says of its time: a day, an hour, an hour of a zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from factcheck.values.times import DATE

_BEHIND, _AHEAD = timedelta(hours=14), timedelta(hours=12)  # how far clocks of the world stand before and behind UTC
_DAY = timedelta(days=1, seconds=-1)


def may_precede(one: str, other: str) -> bool:
    """Whether a version of the one time may have been published before, or together with, that of the other.

    A date without an hour may be any hour of that day. An hour of no zone, beside one of a zone, may be any place's:
    "09:10" and "06:30 GMT" tell no order.
    """
    a, b = _read(one), _read(other)
    loose = min(len(one), len(other)) > DATE and (a[0].tzinfo is None) != (b[0].tzinfo is None)
    return _universal(a[0], -_BEHIND, loose) <= _universal(b[1], _AHEAD, loose)


@lru_cache(maxsize=1024)
def _read(time: str) -> tuple[datetime, datetime]:
    """The first and the last moment that a time of publication may be."""
    first = datetime.fromisoformat(time)
    return (first, first) if len(time) > DATE else (first, first + _DAY)


def _universal(moment: datetime, reach: timedelta, loose: bool) -> datetime:
    """A moment in UTC; one of no zone reaches as far as zones do where the order is loose."""
    if moment.tzinfo is not None:
        return moment.astimezone(UTC).replace(tzinfo=None)
    return moment + reach if loose else moment
