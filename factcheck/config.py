"""Settings from a file: `factcheck.toml`, `.factcheck.toml` or `[tool.factcheck]` in pyproject.toml; the nearest wins.

Keys are the long names of the command line's options, so that what can be typed can be written down.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from factcheck.errors import ConfigError
from factcheck.options import Grouping, Scope

FailLevel = Literal["none", "note", "warning", "error"]
MinLevel = Literal["note", "warning", "error"]
Color = Literal["auto", "always", "never"]
FILES = ("factcheck.toml", ".factcheck.toml", "pyproject.toml")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?")
_AT_LINE = re.compile(r"line (\d+)")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Everything that a file or the command line may set, with what holds where neither does."""

    by: Grouping = "auto"
    scope: Scope = "corpus"
    published: str | None = None
    language: str | None = None
    jobs: int = 1
    format: str | None = None
    output: tuple[str, ...] = ()
    fail_level: FailLevel = "error"
    min_level: MinLevel = "note"
    color: Color = "auto"
    plain: bool = False
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    exit_zero: bool = False


NAMES = tuple(field.encode_name for field in msgspec.structs.fields(Settings))


def find(start: Path) -> Path | None:
    """The nearest settings file of a folder or one above it; a pyproject.toml counts only with its table."""
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if _is_file(path) and (name != "pyproject.toml" or "factcheck" in _tools(path)):
                return path
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be looked into
        return False


def find_for(paths: tuple[str, ...]) -> Path | None:
    """The settings file for a run: the nearest to the first path that exists, else to the working folder."""
    for name in paths:
        if name != "-" and Path(name).exists():
            place = Path(name).absolute()
            found = find(place if place.is_dir() else place.parent)
            if found is not None:
                return found
            break
    return find(Path.cwd())


def read(path: Path) -> dict[str, Any]:
    """The settings that a file states, by their names. Raises ConfigError with file, key and line."""
    data = _parsed(path) if path.name != "pyproject.toml" else _table(path)
    for key in data:
        if key not in NAMES:
            close = get_close_matches(str(key).replace("_", "-"), NAMES, n=1)
            hint = f"; did you mean '{close[0]}'?" if close else f" (known: {', '.join(NAMES)})"
            raise ConfigError(f"{_place(path, key)}: unknown setting '{key}'{hint}")
    stated = {key: value.isoformat() if isinstance(value, date) else value for key, value in data.items()}
    settle(stated, lambda key: _place(path, key))
    return stated


def settle(stated: dict[str, Any], place: Callable[[str], str] | None = None) -> Settings:
    """Checked settings from stated ones; `place` names where a key is stated, for the message of a ConfigError."""
    for key, value in stated.items():
        where = f"{place(key)}: {key}" if place else f"--{key}"
        try:
            settings = msgspec.convert({key: value}, Settings)
        except msgspec.ValidationError as error:
            raise ConfigError(f"{where}: {_problem(key, value, error)}") from None
        if problem := _wrong(settings):
            raise ConfigError(f"{where}: {problem}")
    return msgspec.convert(stated, Settings)


def _wrong(settings: Settings) -> str | None:
    """What a type cannot say about a value."""
    if settings.published is not None and not _is_date(settings.published):
        return f"'{settings.published}' is no date; write it as 2025-01-17 or 2025-01-17T09:30:00Z"
    if settings.language is not None and not _LANGUAGE.fullmatch(settings.language):
        return f"'{settings.language}' is no language code; write it as en or uk"
    if not 0 <= settings.jobs <= 1024:
        return f"{settings.jobs} is no number of processes; give 0 (one a core) to 1024"
    return None


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _problem(key: str, value: object, error: msgspec.ValidationError) -> str:
    """The fault of one value, with what is allowed and the nearest of it."""
    field = next(field for field in msgspec.structs.fields(Settings) if field.encode_name == key)
    allowed = [str(choice) for choice in getattr(field.type, "__args__", ()) if isinstance(choice, str)]
    if not allowed:
        return str(error).split(" - at ")[0]
    close = get_close_matches(str(value), allowed, n=1)
    hint = f"; did you mean '{close[0]}'?" if close else ""
    return f"'{value}' is none of {', '.join(allowed)}{hint}"


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        problem, _, at = str(error).removesuffix(")").partition(" (at ")
        line = _AT_LINE.match(at)
        place = f"{path}:{line[1]}" if line else f"{path}"
        raise ConfigError(f"{place}: not valid TOML: {problem if line else error}") from None
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such settings file") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8; save it again in that encoding") from None
    except OSError as error:
        raise ConfigError(f"{path}: can't be read: {error.strerror or error}") from None


def _table(path: Path) -> dict[str, Any]:
    """The table [tool.factcheck] of a pyproject.toml; empty where there is none."""
    tools = _parsed(path).get("tool", {})
    table = tools.get("factcheck", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: tool.factcheck is no table; write [tool.factcheck] with settings below it")
    return table


def _tools(path: Path) -> dict[str, Any]:
    """The `tool` tables of a pyproject.toml; none where it can't be read, since it may not be meant for us."""
    try:
        tools = _parsed(path).get("tool", {})
    except ConfigError:
        return {}
    return tools if isinstance(tools, dict) else {}


def _place(path: Path, key: str) -> str:
    """`file:line` of a key, or the file alone."""
    names = {key, f'"{key}"'}
    inside = path.name != "pyproject.toml"
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        stripped = line.strip()
        if stripped.startswith("[") and path.name == "pyproject.toml":
            inside = stripped.startswith("[tool.factcheck")
        elif inside and stripped.partition("=")[0].strip() in names:
            return f"{os.path.relpath(path) if path.is_relative_to(Path.cwd()) else path}:{number}"
    return str(path)


def listing(settings: Settings, source: Path | None) -> str:
    """The settings as TOML, under a comment that says where they come from."""
    lines = [f"# from {source}" if source else "# no settings file"]
    for name, value in msgspec.to_builtins(settings).items():
        if value is None:
            lines.append(f"# {name} is not set")
        else:
            lines.append(f"{name} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, str):
        return msgspec.json.encode(value).decode()
    return str(value)
