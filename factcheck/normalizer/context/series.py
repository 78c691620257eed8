"""In what an ordinal counts up: a run without a break ("the third rise in a row"), a while ("the fourth raid since
May", "its second loss in five years"), or all there ever was ("for the sixth time").

Two versions that count up in one series tell of one event by other nouns: the third stoppage, the fourth time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.model import BEFORE, EVER, IN_A_ROW, ROUGHLY, TIMES, Found, Quantity, When
from factcheck.normalizer.context.surroundings import Surroundings
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.ranks import HELD, SECOND
from factcheck.rulebook.ordinals import Series

REACH = 60  # code points between an ordinal and what tells its series
OPENING = 24  # the same between the beginning of a sentence and a date that tells it
LEAD = 24  # the same before a date for the word that says "since"
MONTH = 7  # code points of a year and month
JANUARY = "-01"
UNKNOWN = "XXXX"  # the year of a version without a date


class SeriesWords:
    """Words that tell a series, of one language."""

    def __init__(self, words: Series, since: frozenset[str]) -> None:
        """Compile them."""
        self.row = re.compile(rf"(?<![^\W_])(?:{alternatives(words.row)})(?![^\W_])")
        self.next_in_row = re.compile(rf"[ \u00a0](?:{alternatives(words.row_next)})(?![^\W_])")
        self.this_year = re.compile(rf"(?<![^\W_])(?:{alternatives(words.this_year)})(?![^\W_])")
        self.since = re.compile(rf"(?<![^\W_])(?:{alternatives(since)})(?![^\W_])")
        within = alternatives(words.within)
        self.within = re.compile(rf"(?<![^\W_])(?:{within})(?:[ \u00a0][^\W\d_]+){{0,2}}[ \u00a0]$")
        self.in_years = re.compile(rf"(?:{within})[ \u00a0]")
        self.time = re.compile(rf"[ \u00a0](?:{alternatives(words.time)})(?![^\W_])")
        self.before = re.compile(rf"[ \u00a0](?:{alternatives(words.before)})(?=[ \u00a0]?(?:[,.;:)!?\n\"”»–—]|$))")
        self.again = frozenset(words.again)
        self.ever = re.compile(rf"(?<![^\W_])(?:{alternatives(words.ever)})(?![^\W_])")
        self.further = re.compile(rf"(?<![^\W_])(?:{alternatives(words.further)})[ \u00a0]$")


@lru_cache(maxsize=32)
def _compile(words: Series, since: frozenset[str]) -> SeriesWords:
    return SeriesWords(words, since)


def find_series(around: Surroundings, found: Found, members: Sequence[Found], sentence: tuple[int, int]) -> str | None:
    """The series of an ordinal, or of a number of times: "row", "ever", "before", or when it begins, "2025-10"."""
    if not _counts_up(found):
        return None
    numbers, text = around.language.numbers, around.document.text
    words = _compile(numbers.series, around.language.structure.since_only)
    limit = min(_next_of_its_sort(found, members), sentence[1], found.end + REACH)
    behind = plain(text[found.end : limit])
    if words.row.search(behind) or words.next_in_row.match(behind):
        return IN_A_ROW
    if words.this_year.search(behind) and around.published:
        return around.published[:4]
    begun = _find_beginning(around, found, members, sentence[0], limit, words)
    before = plain(text[sentence[0] : found.start])[-LEAD:]
    if found.kind != "rank":
        return begun or (BEFORE if words.before.match(plain(text[found.end : sentence[1]])) else None)
    again = words.time.match(behind) is not None or plain(text[found.start : found.end]) in words.again
    if not again and words.further.search(before):
        return None  # "a fourth strike this year was called off": one more than there are
    ever = again or (words.ever.search(behind) is not None and not _is_held(found))
    return begun or (EVER if ever else None)


def _counts_up(found: Found) -> bool:
    """Whether a value is an ordinal from the second on, or a number of times."""
    value = found.value
    if not isinstance(value, Quantity):
        return False
    return value.unit == TIMES or (found.kind == "rank" and value.low >= SECOND)


def _is_held(found: Found) -> bool:
    """Whether an ordinal is the place of somebody: "came sixth in February" counts nothing up."""
    return isinstance(found.value, Quantity) and found.value.modifiers == (HELD,)


def _next_of_its_sort(found: Found, members: Sequence[Found]) -> int:
    """Where the next number stands that may be in a series itself."""
    later = [m.start for m in members if m.start >= found.end and m.kind == found.kind]
    return min(later, default=found.end + REACH)


def _find_beginning(
    around: Surroundings, found: Found, members: Sequence[Found], start: int, limit: int, words: SeriesWords
) -> str | None:
    """When the while begins that a date or a length of the sentence tells."""
    text = around.document.text
    for other in members:
        behind = found.end <= other.start < limit
        if not behind and not (other.end <= found.start and other.start - start <= OPENING):
            continue
        lead = plain(text[found.end if behind else start : other.start])
        since = words.since.search(lead if behind else lead[-LEAD:]) is not None
        while_long = words.within.search(lead) or words.in_years.match(plain(text[other.start : other.end]))
        begun = _count_back(around, other) if while_long else None
        if since or not _is_held(found):
            begun = begun or _read_date(other, since=since, published=around.published)
        if begun is not None:
            return begun
    return None


def _count_back(around: Surroundings, length: Found) -> str | None:
    """The year in which a while began that is so many years long: "the second in ten years"."""
    value, published = length.value, around.published
    if not published:
        return None
    now = int(published[:4])
    if isinstance(value, Quantity) and value.unit == "year" and length.kind == "duration":
        return f"{ROUGHLY}{now - int(value.low)}"
    ahead = isinstance(value, When) and value.grain == "year" and value.timex.isdigit() and int(value.timex) > now
    return f"{ROUGHLY}{2 * now - int(value.timex)}" if ahead and isinstance(value, When) else None


def _read_date(found: Found, *, since: bool, published: str | None) -> str | None:
    """The year or month with which a while begins: the one that a date names, or since when it is."""
    value = found.value
    if not isinstance(value, When) or found.kind != "date" or "/" in value.timex or not _is_day(value.timex):
        return None
    if not since and value.grain not in ("year", "month"):
        return None
    month = value.timex[:MONTH]
    if month.removesuffix(JANUARY) == UNKNOWN:
        return None
    if since and published and month[:4].isdigit() and month > published[:MONTH]:
        month = f"{int(month[:4]) - 1}{month[4:]}"  # "since January" is since the last one
    return month.removesuffix(JANUARY) if since else month


def _is_day(timex: str) -> bool:
    return timex.replace("X", "0").replace("-", "").isdigit()
