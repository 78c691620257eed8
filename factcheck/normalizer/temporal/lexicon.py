"""The words of a language by the roles that they can play in a temporal expression.

Each set of roles that some word has is one letter of the tag alphabet, so that a pattern over roles is a regular
expression over letters, and a word with two roles ("second", "march") needs no decision before its neighbours are seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from factcheck.normalizer.document import TOKEN, is_word
from factcheck.normalizer.known import Known
from factcheck.normalizer.temporal.numerals import SAMPLES, number_roles
from factcheck.normalizer.temporal.roles import collect_roles
from factcheck.rulebook.calendar import CalendarWords

OTHER = "_"  # a token without a role
BREAK = "\n"
FIRST_LETTER = 0x80  # expressions over letters below 0x100 are compiled several times faster
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'"})
PUNCTUATION = {
    ",": "COMMA", ".": "DOT", "/": "SLASH", ":": "COLON", "(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE",
    "-": "DASH", "–": "DASH", "—": "DASH", "‐": "DASH", "‑": "DASH", "−": "DASH", "'": "APOS", "’": "APOS", "‘": "APOS",
}  # fmt: skip
JOINED = frozenset({"CARDINAL", "ORD", "APOS"})  # roles of what may be one atom with the next token
Values = Mapping[str, Any]


# What a token is before its neighbours are seen: nothing, a word with a role, or one without which there is no date.
PLAIN, ROLE, TRIGGER = "_", "r", "t"
STRETCH = re.compile(f"{ROLE}*{TRIGGER}[{ROLE}{TRIGGER}]*")
# Roles without which a stretch of atoms holds no temporal expression.
TRIGGERS = frozenset((
    "MONTH", "ORD", "MONTHX", "WEEKDAY", "WEEKDAYX", "YEAR", "DECADE", "NUMDATE", "ISODATE", "CLOCKTIME", "DOTTED",
    "DAYDOT", "HALFYEAR",
    "MER", "CLOCK", "NOON", "UNIT", "QUARTER", "CLOCKUNIT", "REL", "RELPART", "TOLDDAY", "SEASON", "SEASONX", "HOLIDAY",
    "QNUM", "SHIFTUNIT", "PART", "PARTOF", "HALF", "PAST", "BEFORE", "ERA", "WDPART", "SLASH", "ZONE",
    "DECADELEAD", "SETWORD", "YY", "QUARTERHOUR", "FRACTION", "THREEQUARTER", "HALFTO", "REFWORD", "REFNOUN",
))  # fmt: skip


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
        self._classes: dict[str, str] = {}  # the letters of each role that was asked for
        self.entries: dict[str, Entry] = {}
        self.phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}  # by first and second word
        for form, values in sorted(collect_roles(words).items()):
            entry = self.entry(values)
            first, *rest = [match.group().translate(APOSTROPHES) for match in TOKEN.finditer(form)] or [form]
            if rest:
                self.phrases.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest), entry))
            else:
                self.entries[first] = entry
        for found in (phrases for seconds in self.phrases.values() for phrases in seconds.values()):
            found.sort(key=lambda phrase: (-len(phrase[0]), phrase[0]))
        for sign, role in PUNCTUATION.items():
            self.entries[sign] = self.entry({role: sign})
        self.marks: Known[str, str] = Known(self._mark)
        self.spelt: Known[str, str] = Known(lambda lower: lower.translate(APOSTROPHES))
        self.single: Known[str, Entry | None] = Known(self._single)
        self.opens: Known[str, frozenset[str]] = Known(
            lambda lower: frozenset(self.phrases.get(self._spell(lower), ()))  # second words of phrases by the first
        )
        self.numbers: dict[str, Entry] = {}
        for sample in SAMPLES:
            self.number(sample)
        for merged in MERGED:
            self.entry(dict.fromkeys(merged.split()))

    def has_role(self, lower: str) -> bool:
        """Whether a word may be a part of a date or a time."""
        return self.marks[lower] != PLAIN

    def _mark(self, lower: str) -> str:
        """PLAIN, ROLE or TRIGGER; numbers and words that may be more than one thing count as triggers."""
        word = lower.translate(APOSTROPHES)
        entry = self.entries.get(word)
        code = word in _QUARTERLY or word.upper() in self.words.quarter_letters
        if word[0].isdecimal() or word in self.phrases or code or (entry is None and _JOINS & set(word)):
            return TRIGGER
        if entry is None:
            return PLAIN
        return ROLE if entry.values.keys().isdisjoint(TRIGGERS | {"CARDINAL"}) else TRIGGER

    def _single(self, lower: str) -> Entry | None:
        """The entry of a word or sign that is one atom where no phrase begins with it."""
        entry = None if lower[0].isdecimal() else self.entries.get(self._spell(lower))
        return entry if entry is not None and JOINED.isdisjoint(entry.values) else None

    def _spell(self, lower: str) -> str:
        return lower.translate(APOSTROPHES) if is_word(lower) else lower

    def entry(self, values: Values) -> Entry:
        """An entry for these roles; a new set of roles gets a new letter."""
        key = frozenset(values)
        letter = self.letters.get(key)
        if letter is None:
            letter = self.letters[key] = chr(FIRST_LETTER + len(self.letters))
            self._classes.clear()
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
        known = self._classes.get(role)
        if known is None:
            known = "".join(sorted(letter for roles, letter in self.letters.items() if role in roles))
            self._classes[role] = known
        return known

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

    @cached_property
    def decade_suffixes(self) -> frozenset[str]:
        """Suffixes that follow the digits of a decade."""
        return frozenset(self.words.decade_suffixes)


_JOINS = frozenset("'-‐‑")
_QUARTERLY = frozenset(("q", "h", "fy"))  # before a digit: Q3, H1, FY25
# Roles of what the tagger makes of several tokens.
MERGED = ("CLOCKLETTER", "DECADE", "YY", "QNUM", "ISODATE", "YEAR", "YEAR YEARWORD", "WDPART")
_ROLE = re.compile(r"[A-Z]{2,}")
