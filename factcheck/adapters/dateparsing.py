"""dateparser for one isolated date string: it knows the month names of many languages.

Only strings that a recogniser has already cut out come here, with day, month and year stated; nothing is ever
filled in from today's date.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

_SETTINGS = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "RELATIVE_BASE": datetime(2000, 1, 1),
    "DATE_ORDER": "DMY",
    "RETURN_AS_TIMEZONE_AWARE": False,
}


@lru_cache(maxsize=4096)
def parse_stated_date(text: str, languages: tuple[str, ...]) -> date | None:
    """The day that a string such as "8 de marzo de 2025" states, or None where a part is missing.

    `languages` are ISO 639-1 codes in order of preference.
    """
    try:
        found = _parser(languages).get_date_data(text).date_obj
    except (ValueError, OverflowError, IndexError, AttributeError, TypeError, KeyError):
        return None
    return found.date() if found else None


@lru_cache(maxsize=64)
def _parser(languages: tuple[str, ...]) -> Any:
    from dateparser.date import DateDataParser

    try:
        return DateDataParser(languages=list(languages), use_given_order=True, settings=dict(_SETTINGS))
    except ValueError:  # a code that dateparser does not know
        return DateDataParser(languages=["en"], settings=dict(_SETTINGS))
