"""Sides of one thing whose shares are told beside each other, in the words of each language: men and women."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from factcheck.rulebook.vocabulary import read_row

ENDING = "*"  # what stands for any ending of a word
GAP = "…"  # what stands for a few words
SHARES = frozenset({"percentage"})


class Facet(Struct, frozen=True, forbid_unknown_fields=True):
    """The sides of one thing, a row each.

    A side that is `alone` is also told apart from a share without a word of any side: a core rate from the rate. Words
    before a share lead to it where the facet `leads`, and those behind it only count where none does; otherwise the
    nearest do. What is `lasting` is said of all shares of its sentence: "the exit poll has the List on 33%, the Union
    on 32%". The figures are of these `kinds`, and where concepts are listed as `governed`, one of them governs them.
    """

    rows: str
    alone: frozenset[str] = frozenset()
    leads: bool = False
    lasting: bool = False
    kinds: frozenset[str] = SHARES
    governed: frozenset[str] = frozenset()

    def tells_of(self, kind: str, attributes: tuple[str, ...]) -> bool:
        """Whether a figure of this kind, governed by these concepts, may be of one of the sides."""
        return kind in self.kinds and not (self.governed and self.governed.isdisjoint(attributes))


class Facets(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The content of `rules/facets.toml`; `against` are words before what a share is compared with."""

    columns: tuple[str, ...] = ()
    against: str = ""
    facets: dict[str, Facet] = {}

    def __post_init__(self) -> None:
        """Refuse rows that cannot be read, and names that no row has."""
        for name, facet in self.facets.items():
            sides = self._sides[name]
            if unknown := sorted(facet.alone - sides.keys()):
                raise ValueError(f"{name}: no side is named {unknown[0]!r}")

    @cached_property
    def _sides(self) -> dict[str, dict[str, dict[str, frozenset[str]]]]:
        rows = {name: facet.rows.split("\n") for name, facet in self.facets.items()}
        return {name: dict(read_row(line, self.columns) for line in lines if line) for name, lines in rows.items()}

    @cached_property
    def _known(self) -> dict[tuple[str, str], re.Pattern[str] | None]:
        return {}

    def pattern(self, name: str, language: str) -> re.Pattern[str] | None:
        """What finds the words of a facet in a text in lower case, a group of its name for each side."""
        key = (name, language)
        if key not in self._known:
            sides = {side: words[language] for side, words in self._sides[name].items() if language in words}
            found = sorted(((word, side) for side, words in sides.items() for word in words), key=_longest_first)
            groups = "|".join(f"({_spell(word)})" for word, _ in found)
            self._known[key] = re.compile(rf"(?<!\w)(?:{groups})(?!\w)") if found else None
            self._named[key] = tuple(side for _, side in found)
        return self._known[key]

    @cached_property
    def _named(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    def side(self, name: str, language: str, match: re.Match[str]) -> str:
        """The side whose word a pattern has found."""
        assert match.lastindex is not None
        return self._named[name, language][match.lastindex - 1]

    @cached_property
    def _compared(self) -> dict[str, tuple[str, ...]]:
        if not self.against:
            return {}
        words = read_row(f"against = {self.against}", self.columns)[1]
        return {language: tuple(sorted(phrases)) for language, phrases in words.items()}

    def compared(self, language: str) -> tuple[str, ...]:
        """Words of a language before what a share is compared with."""
        return self._compared.get(language, ())


def _longest_first(told: tuple[str, str]) -> tuple[int, str, str]:
    return (-len(told[0]), *told)


def _spell(words: str) -> str:
    return "".join(map(_spell_word, words.split(" "))).strip(" ")


def _spell_word(word: str) -> str:
    if word == GAP:
        return r"(?: \w+){0,3}"
    return " " + re.escape(word.removesuffix(ENDING)) + (r"\w*" if word.endswith(ENDING) else "")
