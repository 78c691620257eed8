"""The clock times that open the posts of a live page: "14.05 The gates are open." """

from __future__ import annotations

import re
from itertools import pairwise

LEAST = 3  # posts that make a page
_STAMP = re.compile(
    r"(?:(?<=\n)|\A)[ \t]*(?P<time>(?P<hour>[01]?\d|2[0-4])(?P<sign>[.:])(?P<minute>[0-5]\d))"
    r"(?P<half>[ \u00a0]?(?:[ap]m|[ap]\.m\.)(?![^\W_]))?[ \u00a0]?(?:[-–—|:][ \u00a0]|(?<=[ \u00a0]))"
    r"(?=[\"“«‘'¿¡(]?[^\W\d_]|[\"“«‘'¿¡(]?\d)"
)
HALF_DAY = 720  # minutes


def find_stamps(text: str) -> dict[int, int]:
    """Where each stamp begins and where its post does, if the times of at least three run in one direction."""
    found = list(_STAMP.finditer(text))
    if len(found) < LEAST or len({match["sign"] for match in found}) > 1:
        return {}
    times = [_minute(match) for match in found]
    steps = [now - before for before, now in pairwise(times)]
    forth, back = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    if min(forth, back) > 1 or max(forth, back) < LEAST - 1:  # midnight may turn the direction once
        return {}
    return {match.start("time"): match.end() for match in found}


def _minute(match: re.Match[str]) -> int:
    half = (match["half"] or "").strip().lower()
    later = HALF_DAY if half.startswith("p") and int(match["hour"]) < 12 else 0
    return int(match["hour"]) * 60 + int(match["minute"]) + later
