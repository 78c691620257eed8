"""The everyday vocabulary: one meaning a row with its words in several languages, read into weak concepts.

Thousands of meanings need the same few things, so a file holds them as one block of text, which is read many times
faster than a table for each: `columns` names the languages, and a row of `rows` is a name and the words of each
language in this order ("hill = hill | пагорб | холм | hügel | colline | colina, cerro"). `sort` tells
of what sort all meanings of a file are; after a "thing", a place or a person a message may name a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from factcheck.errors import RuleError
from factcheck.rulebook.lexicon import Concept, Sort
from factcheck.rulebook.read import line_of, read_record

# Sets the names of everyday meanings apart from those of concepts that news counts.
PREFIX = "v_"
_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")


class Meanings(Struct, frozen=True, forbid_unknown_fields=True):
    """One file as it is written; a row of `rows` is empty, a remark behind `#`, or a meaning."""

    columns: tuple[str, ...]
    rows: str
    sort: Sort = ""


def read_vocabulary(folder: Path) -> dict[str, Concept]:
    """The weak concepts of all files in a folder, by name with its prefix.

    A meaning may stand in two files that have no language in common, so that a new language can bring a file of its
    own. Raises RuleError with the line of the row at fault.
    """
    words: dict[str, dict[str, frozenset[str]]] = {}
    concepts: dict[str, Concept] = {}
    for path in sorted(folder.glob("*.toml")):
        meanings = read_record(path, Meanings)
        for number, line in enumerate(meanings.rows.split("\n")):
            if line and not line.startswith("#"):
                try:
                    name, found = read_row(line, meanings.columns)
                    name = PREFIX + name
                    known = words.setdefault(name, {})
                    if twice := sorted(known.keys() & found.keys()):
                        raise ValueError(f"this meaning already has words for {twice[0]!r}")
                    known.update(found)
                    concepts[name] = Concept(known, weak=True, sort=meanings.sort)
                except ValueError as error:
                    raise RuleError(str(path), "rows", _line(path, meanings, number), f"{error}: {line!r}") from None
    return concepts


def read_row(line: str, columns: Sequence[str]) -> tuple[str, dict[str, frozenset[str]]]:
    """The name of a row and its words by language. Raises ValueError where it is not written as it should be."""
    name, sign, rest = line.partition(" = ")
    if not sign or not _NAME.fullmatch(name):
        raise ValueError("is not a name of small letters, ` = ` and words")
    cells = rest.split("|")
    if len(cells) != len(columns):
        raise ValueError(f"has words for {len(cells)} languages, not for {len(columns)}")
    found = {}
    for language, cell in zip(columns, cells, strict=True):
        if text := cell.strip():
            if "," in text.replace(", ", ""):
                raise ValueError("words must be parted by a comma and a space")
            found[language] = frozenset(text.split(", "))
    return name, found


def _line(path: Path, meanings: Meanings, number: int) -> int | None:
    """The line of the file on which row `number` (from 0) stands."""
    first = line_of(path, "rows")
    if first is None:
        return None
    # TOML drops the line break behind the opening quotes
    text = path.read_text(encoding="utf-8").splitlines()[first - 1]
    return first + number + (1 if text.rstrip().endswith(("'''", '"""')) else 0)
