"""Facts whose value is a word out of a few that exclude each other: left or right, guilty or acquitted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from factcheck.errors import RuleError
from factcheck.rulebook.lexicon import Concept, Lexicon
from factcheck.rulebook.read import line_of, read_record
from factcheck.rulebook.vocabulary import read_row

Words = Mapping[str, frozenset[str]]  # by language
NOUN = "noun"  # the family of the nouns that values are said of
OTHER = "other"  # a value that takes words which only look like one


class Family(Struct, frozen=True, forbid_unknown_fields=True):
    """Values that exclude each other, as `rules/categories.toml` writes them.

    `of` tells what a value is said of: a "noun" of the table of nouns that it modifies ("left arm"), an "object" of a
    verb, the nearest noun among `objects` ("rejected the bill"), "any" noun or place, nothing (""), or as a "site" what
    governs it behind a preposition ("a drain under the laundry"). `near` are words
    of which one must stand in the sentence of a value, `linked` what may stand between a noun and a value behind it
    ("helmet of bronze"), `prefixes` the values that begin compounds ("Nordhang"). With `ways` a value may also stand
    alone as a direction ("to the left"). A value of a family with `person` is one's own: it is compared for one and the
    same person. `least` is how alike the words around two values must be at least, where more is asked than of others.
    A value of `grows` may become any that follows it as time goes by.
    """

    says: str
    rows: str
    of: Literal["", "noun", "object", "any", "site"] = ""
    objects: frozenset[str] = frozenset()
    ways: bool = False
    person: bool = False
    least: float = 0.0
    grows: tuple[str, ...] = ()
    near: dict[str, frozenset[str]] = {}
    linked: dict[str, frozenset[str]] = {}
    prefixes: dict[str, tuple[str, ...]] = {}


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    columns: tuple[str, ...]
    nouns: str
    of: dict[str, frozenset[str]]
    ways: dict[str, dict[str, frozenset[str]]]
    unsure: dict[str, frozenset[str]]
    families: dict[str, Family]


class Categories(Struct, frozen=True):
    """All families, and `words`: their values ("side:left") and the nouns ("noun:arm") with their words.

    `of` are the words between a value and what follows ("north of the town"), `ways` those before a direction ("from
    the north"), and `unsure` those before a value that leave it open or deny it; all by language.
    """

    families: dict[str, Family] = {}
    words: Lexicon = field(default_factory=Lexicon)
    of: Words = {}
    ways: Mapping[str, Words] = {}
    unsure: Words = {}

    def exclude(self, one: str, other: str) -> bool:
        """Whether two values of a family cannot both be right: neither is a kind of the other."""
        first, second = set(one.split(".")), set(other.split("."))
        return not (first <= second or second <= first)


def read_categories(path: Path) -> Categories:
    """The families of one file. Raises RuleError with the line of a row at fault."""
    file = read_record(path, _File)
    concepts = _read_rows(path, "nouns", NOUN, file.nouns, file.columns)
    for name, family in file.families.items():
        concepts |= _read_rows(path, f"families.{name}.rows", name, family.rows, file.columns)
    return Categories(file.families, Lexicon(concepts), file.of, file.ways, file.unsure)


def _read_rows(path: Path, key: str, family: str, rows: str, columns: tuple[str, ...]) -> dict[str, Concept]:
    concepts: dict[str, Concept] = {}
    for row in filter(None, rows.split("\n")):
        try:
            name, words = read_row(row, columns)
            if f"{family}:{name}" in concepts:
                raise ValueError("this value is defined twice")
            concepts[f"{family}:{name}"] = Concept(words)
        except ValueError as error:
            raise RuleError(str(path), key, line_of(path, key), f"{error}: {row!r}") from None
    return concepts
