"""The roles of the words of a language, from its rule data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.rulebook.calendar import CalendarWords

Roles = dict[str, dict[str, Any]]
CLOCK_UNITS = frozenset(("second", "minute", "hour"))
# Role -> field with plain forms, with a value for each form, and with forms for each value.
PLAIN = {
    "THE": "definite",
    "AGO": "ago",
    "AGOB": "ago_before",
    "AHEAD": "ahead",
    "HENCE": "hence",
    "INTIME": "in_time",
    "EVERY": "every",
    "HALFYEAR": "half_years",
    "RECENT": "recent",
    "DECADELEAD": "decade_leads",
    "SEASONAT": "season_adverbs",
    "YEARWORD": "year_words",
    "OF": "of",
    "ON": "on",
    "AT": "at",
    "IN": "in_",
    "TO": "to",
    "RUNNING": "running",
    "AND": "and_",
    "FROM": "from_",
    "BETWEEN": "between",
    "YEARNOUN": "year_nouns",
    "CLOCK": "clock",
    "ZONE": "zones",
    "AREA": "zone_areas",
    "HALF": "half",
    "QUARTER": "quarter",
    "PAST": "past",
    "BEFORE": "before_hour",
    "NIGHTTO": "night_to",
    "FRACTION": "fractions",
    "BEFOREMONTH": "before_month",
    "SINCE": "since",
    "AMBIGUOUS": "ambiguous",
    "YEARKIND": "year_kinds",
    "SAME": "same",
    "UPTO": "up_to",
    "OVER": "over",
    "GIVENNAME": "given_names",
    "SHIFTWEEK": "shift_weeks",
    "ONEHALF": "one_and_half",
    "PLURAL": "plural_units",
    "HUNDRED": "hundred",
    "THOUSAND": "thousand",
    "ART": "articles",
    "BLOCK": "blocked",
    "SHIFTTOLD": "shift_told",
    "SHIFTTENSE": "shift_by_tense",
    "SHIFTCOMING": "shift_coming",
    "SHIFTNEAR": "shift_near",
    "MOREAGO": "more_ago",
    "LESSAGO": "less_ago",
    "QUARTERHOUR": "quarter_hour",
    "THREEQUARTER": "three_quarters",
    "INTOHOUR": "into_hour",
    "LESS": "less_hour",
    "LESSLOOSE": "less_loose",
    "MINUS": "minus_hour",
    "ONEHOUR": "one_hour",
    "BEFOREPT": "before_point",
    "AFTERPT": "after_point",
}
VALUED = {
    "REL": "relative_days",
    "RELPART": "relative_parts",
    "TOLDDAY": "told_days",
    "SHIFT": "shifts",
    "SHIFTAFTER": "shifts_after",
    "SHIFTUNIT": "shift_units",
    "SETWORD": "sets",
    "REFWORD": "references",
    "REFNOUN": "reference_nouns",
    "HOURWORD": "hour_words",
    "HOURTO": "hours_under_way",
    "HOURLEAD": "hour_leads",
    "ERA": "eras",
    "MER": "meridiem",
    "NOON": "noon",
    "LATER": "later",
    "LATERX": "later",
    "JOINS": "joins",
    "WEEKSTO": "weeks_to_weekday",
    "WEEKSON": "weeks_on_weekday",
    "ROMAN": "roman",
    "DECADE": "decade_words",
    "ORD": "ordinals",
    "VAGUE": "vague",
}
GROUPED = {
    "EDGE": "edges",
    "EDGENOUN": "edge_nouns",
    "PART": "parts",
    "PARTOF": "parts_after_hour",
    "HOLIDAY": "holidays",
    "NEARHOUR": "near_hour",
}


def collect_roles(words: CalendarWords) -> Roles:
    """Form -> role -> value."""
    roles: Roles = {}
    _names(words, roles)
    _numbers_and_units(words, roles)
    for form, hour in words.hours_under_way.items():
        if words.half_prefix:
            _add(roles, [words.half_prefix + form, f"{words.half_prefix}-{form}"], "HALFTO", hour)
    for role, name in VALUED.items():
        for form, value in getattr(words, name).items():
            _add(roles, [form], role, value)
    for form, value in words.joins.items():
        _add(roles, [form], "LATER", value)
    for role, name in GROUPED.items():
        for value, forms in getattr(words, name).items():
            _add(roles, forms, role, value)
    for role, name in PLAIN.items():
        _add(roles, sorted(getattr(words, name)), role)
    return roles


def _add(roles: Roles, forms: Iterable[str], role: str, value: object = True) -> None:
    for form in forms:
        roles.setdefault(form, {})[role] = value


def _names(words: CalendarWords, roles: Roles) -> None:
    """Months, weekdays, seasons; what is doubtful alone gets a role of its own (MONTHX)."""
    lists = {
        "MONTH": words.months,
        "WEEKDAY": words.weekdays,
        "MONTHX": words.month_short,
        "WEEKDAYX": words.weekday_short,
    }
    for role, named in lists.items():
        for index, forms in enumerate(named):
            for form in forms:
                doubtful = form in words.ambiguous and not role.endswith("X")
                _add(roles, [form], f"{role}X" if doubtful else role, index + role.startswith("MONTH"))
    for day, forms in enumerate(words.weekdays):
        for part, endings in words.part_endings.items():
            _add(roles, [form + ending for form in forms for ending in endings], "WDPART", (day, part))
    for season, forms in words.seasons.items():
        for form in forms:
            _add(roles, [form], "SEASONX" if form in words.ambiguous else "SEASON", season)


def _numbers_and_units(words: CalendarWords, roles: Roles) -> None:
    for form, value in words.cardinals.items():
        for role, highest in (("NUM", 99), ("CARDINAL", 99), ("HOURWORD", 24), ("MINUTEWORD", 59)):
            if value <= highest:
                _add(roles, [form], role, value)
    _add(roles, words.last_ordinals, "LAST", -1)
    for unit, forms in words.units.items():
        _add(roles, forms, "CLOCKUNIT" if unit in CLOCK_UNITS else "UNIT", unit)
        if unit in ("quarter", "half"):
            _add(roles, forms, "DIVISION", unit)
