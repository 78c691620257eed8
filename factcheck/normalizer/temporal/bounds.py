"""Dates that are told as bounds: "no earlier than 3 May", "on Tuesday at the earliest", "by Friday at the latest"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Mod
from factcheck.normalizer.patterns import alternatives
from factcheck.rulebook.calendar import CalendarWords

_BEFORE = 64  # code points before a date in which the words of its bound stand
_BEHIND = 30
_BETWEEN = 6  # words between the one that denies and "before"
_PAUSE = r"[ \u00a0]"


class BoundWords:
    """The words of one language that make a date the first or the last that is meant."""

    def __init__(self, words: CalendarWords) -> None:
        """Compile them."""
        self._earliest_before = _before(words.no_earlier, words.definite)
        self._denied = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(words.denying)})(?:{_PAUSE}[^\W\d_]+){{1,{_BETWEEN}}}{_PAUSE}"
            rf"{_before(words.earlier_than, words.definite).pattern}"
        )
        self._earliest_behind = _behind(words.at_earliest)
        self._latest_before = _before(words.no_later, words.definite)
        self._latest_behind = _behind(words.at_latest)

    def read(self, text: str, start: int, end: int) -> Mod | None:
        """Whether the date in [start, end) is the first ("after") or the last ("before") that its words allow."""
        before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
        if self._earliest_before.search(before) or self._earliest_behind.match(behind) or self._denied.search(before):
            return "after"  # "the reactor will not run before 3 May"
        if self._latest_before.search(before) or self._latest_behind.match(behind):
            return "before"
        return None


def _before(phrases: Sequence[str], articles: Sequence[str]) -> re.Pattern[str]:
    article = f"(?:{alternatives(articles)}){_PAUSE}" if articles else ""
    return re.compile(rf"(?<![^\W_])(?i:{alternatives(phrases)}){_PAUSE}(?:{article or '(?!)'})?$")


def _behind(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf",?{_PAUSE}(?i:{alternatives(phrases)})(?![^\W_])")
