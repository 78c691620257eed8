"""The words of a language by the roles that they can play in a temporal expression.

Each set of roles that some word has is one letter of the tag alphabet, so that a pattern over roles is a regular
expression over letters, and a word with two roles ("second", "march") needs no decision before its neighbours are seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from factcheck.normalizer.document import TOKEN
from factcheck.rulebook.calendar import CalendarWords

OTHER = "_"  # a token without a role
BREAK = "\n"
FIRST_LETTER = 0xA1
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'"})
PUNCTUATION = {
    ",": "COMMA", ".": "DOT", "/": "SLASH", ":": "COLON", "(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE",
    "-": "DASH", "–": "DASH", "—": "DASH", "‐": "DASH", "‑": "DASH", "−": "DASH", "'": "APOS", "’": "APOS", "‘": "APOS",
}  # fmt: skip
Values = Mapping[str, Any]


class Entry:
    """A word or phrase: its letter and the value of each role."""

    __slots__ = ("letter", "values")

    def __init__(self, letter: str, values: Values) -> None:
        """Take the letter of the set of roles and the values by role."""
        self.letter, self.values = letter, values


class Lexicon:
    """All words of one language that matter to dates and times."""

    def __init__(self, words: CalendarWords) -> None:
        """Read the rule data of a language."""
        self.words = words
        self.letters: dict[frozenset[str], str] = {}
        roles: dict[str, dict[str, Any]] = {}
        _collect(words, roles)
        self.entries: dict[str, Entry] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for form, values in sorted(roles.items()):
            entry = self.entry(values)
            first, *rest = [match.group().translate(APOSTROPHES) for match in TOKEN.finditer(form)] or [form]
            if rest:
                self.phrases.setdefault(first, []).append((tuple(rest), entry))
            else:
                self.entries[first] = entry
        for found in self.phrases.values():
            found.sort(key=lambda phrase: (-len(phrase[0]), phrase[0]))
        for sign, role in PUNCTUATION.items():
            self.entries[sign] = self.entry({role: sign})
        self.numbers: dict[str, Entry] = {}
        for sample in _SAMPLES:
            self.number(sample)
        for merged in MERGED:
            self.entry(dict.fromkeys(merged.split()))
        self.entry({"ORD": 1})

    def entry(self, values: Values) -> Entry:
        """An entry for these roles; a new set of roles gets a new letter."""
        key = frozenset(values)
        letter = self.letters.get(key)
        if letter is None:
            letter = self.letters[key] = chr(FIRST_LETTER + len(self.letters))
        return Entry(letter, values)

    def number(self, text: str) -> Entry:
        """The entry of a token of digits."""
        found = self.numbers.get(text)
        if found is None:
            found = self.entry(number_roles(text))
            if len(self.numbers) < 20_000:
                self.numbers[text] = found
        return found

    def letters_of(self, role: str) -> str:
        """All letters whose set of roles holds this one, as the inside of a character class."""
        return "".join(sorted(letter for roles, letter in self.letters.items() if role in roles))

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern over roles as one over letters: names in capitals are roles, blanks are nothing, `-` is any."""
        return re.compile(_ROLE.sub(self._class, pattern).replace(" ", ""))

    def _class(self, match: re.Match[str]) -> str:
        letters = self.letters_of(match.group())
        return f"[{letters}]" if letters else "[\\x00]"

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """Ordinal suffixes that follow digits."""
        return frozenset(self.words.ordinal_suffixes)


# Tokens with every set of roles that `number_roles` can give, so that all letters exist before a pattern is compiled.
_SAMPLES = ("0", "00", "5", "05", "13", "31", "24", "25", "45", "60", "120", "010", "2024", "1000", "1999", "2399", "0600", "7777",
            "9:00", "11.40", "12.03.2024", "2,000", "1545", "2400", "0", "29", "59", "99", "2065", "1065")  # fmt: skip
# Roles of what the tagger makes of several tokens.
MERGED = ("DECADE", "YY", "QNUM", "ISODATE", "YEAR", "YEAR YEARWORD", "WDPART")
_ROLE = re.compile(r"[A-Z]{2,}")


def number_roles(text: str) -> dict[str, Any]:
    """What a token of digits can be: DAY, HOUR, MINUTE, YEAR, MILITARY, NUM, CLOCKTIME, DOTTED, NUMDATE."""
    roles: dict[str, Any] = {}
    if not text.isascii():
        return {"FIGURE": text}
    if "," in text and _GROUPED.fullmatch(text):
        return {"NUM": int(text.replace(",", "")), "FIGURE": text}
    if text.isdigit():
        value = int(text) if len(text) < 9 else 10**9
        if len(text) <= 2:
            roles["INT"] = value
            if 1 <= value <= 31:
                roles["DAY"] = value
            if value <= 24:
                roles["HOUR"] = value
            if value <= 59 and len(text) == 2:
                roles["MINUTE"] = value
        if len(text) <= 3 and text[0] != "0":
            roles["NUM"] = value
        if len(text) == 4:
            if 1000 <= value <= 2100:
                roles["YEAR"] = value
            if value // 100 <= 24 and value % 100 < 60:
                roles["MILITARY"] = (value // 100, value % 100)
        return roles or {"FIGURE": text}
    pieces = re.split(r"[.:]", text)
    if not all(piece.isdigit() for piece in pieces):
        return {"FIGURE": text}
    if ":" in text and _clock(pieces):
        return {"CLOCKTIME": tuple(int(piece) for piece in pieces)}
    if ":" not in text and len(pieces) == 2 and len(pieces[1]) == 2 and len(pieces[0]) <= 2:
        return {"DOTTED": (int(pieces[0]), int(pieces[1])), "DECIMAL": text}
    if (
        ":" not in text
        and len(pieces) == 3
        and len(pieces[0]) <= 2
        and len(pieces[1]) <= 2
        and len(pieces[2]) in (2, 4)
    ):
        return {"NUMDATE": tuple(int(piece) for piece in pieces)}
    return {"FIGURE": text}


_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){1,2}")


def _clock(pieces: list[str]) -> bool:
    if len(pieces) not in (2, 3) or any(len(piece) != 2 for piece in pieces[1:]) or len(pieces[0]) > 2:
        return False
    numbers = [int(piece) for piece in pieces]
    return numbers[0] <= 24 and all(number < 60 for number in numbers[1:])


def _collect(words: CalendarWords, roles: dict[str, dict[str, Any]]) -> None:
    """Fill `roles`: form -> role -> value."""

    def add(forms: Iterable[str], role: str, value: object = True) -> None:
        for form in forms:
            roles.setdefault(form, {})[role] = value

    for role, lists in (
        ("MONTH", words.months), ("WEEKDAY", words.weekdays), ("MONTHX", words.month_short), ("WEEKDAYX", words.weekday_short)
    ):  # fmt: skip
        for index, forms in enumerate(lists):
            for form in forms:
                doubtful = form in words.ambiguous and not role.endswith("X")
                add([form], f"{role}X" if doubtful else role, index + role.startswith("MONTH"))
    for day, day_forms in enumerate(words.weekdays):
        for part, endings in words.part_endings.items():
            add([form + ending for form in day_forms for ending in endings], "WDPART", (day, part))
    for season, forms in words.seasons.items():
        for form in forms:
            add([form], "SEASONX" if form in words.ambiguous else "SEASON", season)
    for rule, forms in words.holidays.items():
        add(forms, "HOLIDAY", rule)
    _collect_numbers(words, add)
    for unit, forms in words.units.items():
        add(forms, "CLOCKUNIT" if unit in ("second", "minute", "hour") else "UNIT", unit)
        if unit in ("quarter", "half"):
            add(forms, "DIVISION", unit)
    for role, table in (
        ("REL", words.relative_days), ("RELPART", words.relative_parts), ("SHIFT", words.shifts),
        ("SHIFTAFTER", words.shifts_after), ("SHIFTUNIT", words.shift_units), ("LATER", words.later),
        ("ERA", words.eras), ("MER", words.meridiem), ("NOON", words.noon), ("LATER", words.joins),
        ("LATERX", words.later), ("JOINS", words.joins), ("ROMAN", words.roman), ("DECADE", words.decade_words),
    ):  # fmt: skip
        for form, value in table.items():
            add([form], role, value)
    for part, forms in words.parts_after_hour.items():
        add(forms, "PARTOF", part)
    for role, groups in (("EDGE", words.edges), ("EDGENOUN", words.edge_nouns), ("PART", words.parts)):
        for name, forms in groups.items():
            add(forms, role, name)
    for role, forms in (
        ("THE", words.definite), ("AGO", words.ago), ("AGOB", words.ago_before), ("AHEAD", words.ahead),
        ("HENCE", words.hence), ("EVERY", words.every), ("YEARWORD", words.year_words), ("OF", words.of),
        ("ON", words.on), ("AT", words.at), ("IN", words.in_), ("TO", words.to), ("AND", words.and_),
        ("FROM", words.from_), ("BETWEEN", words.between), ("YEARNOUN", words.year_nouns), ("CLOCK", words.clock),
        ("ZONE", words.zones), ("HALF", words.half), ("QUARTER", words.quarter), ("PAST", words.past),
        ("BEFORE", words.before_hour), ("NIGHTTO", words.night_to), ("FRACTION", words.fractions),
        ("BEFOREMONTH", words.before_month), ("SINCE", words.since), ("AMBIGUOUS", words.ambiguous),
        ("YEARKIND", words.year_kinds), ("SAME", words.same), ("UPTO", words.up_to), ("OVER", words.over),
        ("SHIFTWEEK", words.shift_weeks), ("GIVENNAME", words.given_names), ("INTIME", words.in_time), ("ONEHALF", words.one_and_half), ("PLURAL", words.plural_units), ("HUNDRED", words.hundred), ("THOUSAND", words.thousand),
    ):  # fmt: skip
        add(forms, role)


def _collect_numbers(words: CalendarWords, add: Any) -> None:
    for form, value in words.cardinals.items():
        add([form], "NUM", value)
        add([form], "CARDINAL", value)
        if value <= 24:
            add([form], "HOURWORD", value)
        if value < 60:
            add([form], "MINUTEWORD", value)
    for form, value in words.ordinals.items():
        add([form], "ORD", value)
    for form in words.last_ordinals:
        add([form], "LAST", -1)
    for form in words.articles:
        add([form], "ART", 1)
    for form, value in words.vague.items():
        add([form], "VAGUE", value)
