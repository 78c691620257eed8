"""Things and bodies whose figures news tells, by sort: the length of a bridge is not that of a tunnel."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from factcheck.errors import RuleError
from factcheck.rulebook.read import line_of, read_record
from factcheck.rulebook.vocabulary import read_row

Words = dict[str, frozenset[str]]  # by language


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    columns: tuple[str, ...]
    sorts: str
    measures: str
    held: frozenset[str]
    of: Words
    neuter: Words
    empty: Words
    others: Words


class Things(Struct, frozen=True):
    """The words of `rules/things.toml`, by language.

    `sorts` tells the sort of a noun and `measures` names what a thing has: `of` stands between the two. `held` are the
    concepts whose figures are their bearer's own. `neuter` are pronouns for a thing unless a word of
    `empty` follows, `others` those of somebody else.
    """

    sorts: Mapping[str, Mapping[str, str]] = {}
    measures: Words = {}
    held: frozenset[str] = frozenset()
    of: Words = {}
    neuter: Words = {}
    empty: Words = {}
    others: Words = {}


def exclude(one: str, other: str) -> bool:
    """Whether two sorts are never the same thing: a tug is a ship, but no tanker."""
    first, second = one.split("."), other.split(".")
    size = min(len(first), len(second))
    return first[:size] != second[:size]


def read_things(path: Path) -> Things:
    """The sorts of one file. Raises RuleError with the line of a row at fault, or where one word has two sorts."""
    file = read_record(path, _File)
    sorts: dict[str, dict[str, str]] = {}
    for name, language, word in _read_rows(path, "sorts", file.sorts, file.columns):
        known = sorts.setdefault(language, {}).setdefault(word, name)
        if known != name:
            raise RuleError(str(path), "sorts", line_of(path, "sorts"), f"{word!r} is both {known!r} and {name!r}")
    measures: dict[str, set[str]] = {}
    for _, language, word in _read_rows(path, "measures", file.measures, file.columns):
        measures.setdefault(language, set()).add(word)
    named = {language: frozenset(words) for language, words in measures.items()}
    return Things(sorts, named, file.held, file.of, file.neuter, file.empty, file.others)


def _read_rows(path: Path, key: str, rows: str, columns: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """(name, language, word) of all rows."""
    found: list[tuple[str, str, str]] = []
    for row in filter(None, rows.split("\n")):
        try:
            name, words = read_row(row, columns)
        except ValueError as error:
            raise RuleError(str(path), key, line_of(path, key), f"{error}: {row!r}") from None
        found += [(name, language, word) for language, own in words.items() for word in sorted(own)]
    return found
