"""A match over letters, read through the values of its atoms."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.tagging import Tagged


class Reading:
    """A match with access to the values of its atoms by group name and role."""

    __slots__ = ("match", "tagged")

    def __init__(self, match: re.Match[str], tagged: Tagged) -> None:
        """Take the match and the atoms it was found in."""
        self.match, self.tagged = match, tagged

    @property
    def span(self) -> tuple[int, int]:
        """First and last atom."""
        return self.match.start(), self.match.end() - 1

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return group in self.match.re.groupindex and self.match[group] is not None

    def value(self, group: str, *roles: str) -> Any:
        """The value of the first of these roles at the group's first atom, or None."""
        if not self.has(group):
            return None
        values = self.tagged.atoms[self.match.start(group)].values
        for role in roles:
            if role in values:
                return values[role]
        return None

    def values(self, index: int) -> dict[str, Any]:
        """The values of an atom by role; none outside of the text."""
        atoms = self.tagged.atoms
        found: dict[str, Any] = atoms[index].values if 0 <= index < len(atoms) else {}
        return found

    @property
    def before(self) -> dict[str, Any]:
        """The values of the atom before the match."""
        return self.values(self.match.start() - 1)

    @property
    def after(self) -> dict[str, Any]:
        """The values of the atom after the match."""
        return self.values(self.match.end())

    def surface(self, index: int) -> str:
        """The text of an atom."""
        if not 0 <= index < len(self.tagged.atoms):
            return ""
        atom = self.tagged.atoms[index]
        return self.tagged.text[atom.start : atom.end] if atom.start >= 0 else ""

    def apart(self, first: int, last: int, signs: str) -> bool:
        """Whether nothing but these signs stands between the first atom and the last."""
        atoms = self.tagged.atoms
        return not self.tagged.text[atoms[first].end : atoms[last].start].strip(signs)

    def word(self, index: int) -> str:
        """The lower-case text of an atom."""
        return self.surface(index).lower()

    def named(self, index: int) -> bool:
        """Whether a capital inside a sentence makes a proper name of a month or weekday that is written small."""
        atom, text = self.tagged.atoms[index], self.tagged.text
        if not self.tagged.lexicon.words.small_names or not text[atom.start].isupper():
            return False
        before = text[max(atom.start - 3, 0) : atom.start].rstrip(" \t\u00a0")
        return before[-1:].isalnum() or before[-1:] in (",", ";", ")")

    def month(self, group: str = "month") -> int:
        """The month's number."""
        return int(self.value(group, "MONTH", "MONTHX"))

    def day(self, group: str = "day") -> int:
        """The day's number."""
        return int(self.value(group, "DAY", "ORD", "NUM"))

    def year(self, group: str = "year") -> int | None:
        """The year, of four or of two digits, or None."""
        value = self.value(group, "YEAR", "YY")
        return None if value is None else full_year(int(value))

    def unit(self, group: str = "unit") -> str:
        """The name of the unit, or nothing."""
        values = self.values(self.match.start(group)) if self.has(group) else {}
        for role in ("UNIT", "CLOCKUNIT"):
            if role in values:
                return str(values[role])
        return "quarter" if "QUARTER" in values else "half" if "HALF" in values else ""

    def amount(self, group: str = "n") -> int | None:
        """The number before a unit: 3, three, a, a couple of; 0 for "several"; None where there is no whole number."""
        value = self.value(group, "NUM", "ART", "VAGUE", "INT")
        return None if value is None else int(value)

    def ends(self) -> bool:
        """Whether no plain word, number or sign follows that the match could count or belong to."""
        following = self.match.end()
        atoms = self.tagged.atoms
        if following >= len(atoms):
            return True
        if atoms[following].start >= 0:
            return not (_GOES_ON & atoms[following].values.keys())
        end = atoms[following - 1].end
        return not any(char.isalnum() or char in "%°$€£&+@" for char in self.tagged.text[end : end + 2])


_GOES_ON = frozenset(
    {"UNIT", "CLOCKUNIT", "MONTH", "MONTHX", "YEAR", "INT", "NUM", "SLASH", "FIGURE", "ORD", "THE", "MER", "CLOCK"}
    | {"HUNDRED", "THOUSAND"}
)
Reader = Callable[[Reading], Expr | None]


def full_year(value: int) -> int:
    """A year of two digits: 00-49 are of this century, 50-99 of the last."""
    return value if value >= 100 else value + (2000 if value < 50 else 1900)
