"""Reading one TOML file into a typed record, with errors that name file, key and line."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import msgspec

from factcheck.adapters.shelf import shelved
from factcheck.errors import RuleError

Record = TypeVar("Record")
_PATH = re.compile(r" - at `\$?\.?(?P<path>[^`]*)`$")
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]*)`")
_LINE = re.compile(r"at line (?P<line>\d+)")


_PARSED: dict[str, dict[str, Any]] = {}  # by its text what a file says, until it is asked for


def parse_all(folder: Path) -> None:
    """Parse the files of a folder and of those in it at once, or take what they said in an earlier run.

    Whatever is wrong with one of them is told when it is read by itself.
    """
    with suppress(OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.toml"))]
        source = "\0".join(texts).encode()
        name = f"rules-{crc32(str(folder.resolve()).encode()):08x}"  # each installation has its own
        tables = shelved(name, source, list[dict[str, Any]], lambda: [tomllib.loads(text) for text in texts])
        _PARSED.update(zip(texts, tables, strict=True))


def read_toml(path: Path) -> dict[str, Any]:
    """The parsed file. Raises RuleError with the line where the TOML is broken or the file can't be read."""
    try:
        text = path.read_text(encoding="utf-8")
        parsed = _PARSED.pop(text, None)
        return tomllib.loads(text) if parsed is None else parsed
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        raise RuleError(str(path), "", int(found["line"]) if found else None, f"not valid TOML: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(str(path), "", None, f"can't be read: {error}") from None


def read_record(path: Path, record: type[Record]) -> Record:
    """The file as an instance of `record` (a frozen msgspec.Struct that forbids unknown fields)."""
    return to_record(path, read_toml(path), record)


def to_record(path: Path, data: object, record: type[Record], under: str = "") -> Record:
    """Convert parsed TOML; `under` is the dotted key at which `data` stands in the file."""
    try:
        return msgspec.convert(data, record)
    except msgspec.ValidationError as error:
        message = str(error)
        found, unknown = _PATH.search(message), _UNKNOWN.search(message)
        parts = (under, found["path"] if found else "", unknown["key"] if unknown else "")
        key = ".".join(part for part in parts if part)
        raise RuleError(str(path), key, line_of(path, key), _PATH.sub("", message)) from None


def line_of(path: Path, key: str) -> int | None:
    """The line (from 1) on which the last part of a dotted key is written, or its table begins."""
    names = [name for name in re.split(r"\.|\[[^\]]*\]", key) if name]
    if not names:
        return None
    table: list[str] = []
    best: int | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if header := re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?", line):
            table = [part.strip().strip('"') for part in header[1].split(".")]
            if table == names[: len(table)]:
                best = number
        else:
            entry = re.match(r"\s*\"?([^\"=]+?)\"?\s*=", line)
            if entry and [*table, entry[1]] == names[: len(table) + 1]:
                return number
    return best
