"""From the paths that were given to the files to read, with the names by which they are shown."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from factcheck.model import Skipped

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
# What stands beside stories by design and is no story.
SIDE_SUFFIXES = frozenset({".toml", ".json"})
_DIGITS = re.compile(r"(\d+)")


class File(NamedTuple):
    """A file to read: the path to open (None for the standard input), as shown, and the short form for its id."""

    location: Path | None
    shown: str
    short: str


def collect(given: str, stdin_name: str) -> tuple[list[File], list[Skipped], bool]:
    """The files that a given path names, what is skipped below it, and whether the path itself failed."""
    if given == "-":
        return [File(None, stdin_name, "stdin" if stdin_name == "-" else _stem(stdin_name))], [], False
    if not given:
        return [], [Skipped("''", "is an empty path; name a file or folder")], True
    path = Path(given)
    try:
        is_folder, is_file = path.is_dir(), path.is_file() or path.is_fifo()
        exists = path.exists()
    except (OSError, ValueError):
        is_folder = is_file = exists = False
    if is_folder:
        files, skipped = _walk(path)
        if not files and not any(item.path == shown(given) for item in skipped):  # it could be opened
            reason = "holds no text files (.txt, .text, .md); give a folder or file with stories"
            skipped.append(Skipped(shown(given), reason))
        return files, skipped, not files
    if is_file and path.suffix.lower() not in SIDE_SUFFIXES:
        return [File(path, shown(given), _stem(path.name))], [], False
    if is_file:
        reason = "holds data by its name, no story; save the text of the story as .txt or .md"
    else:
        reason = "is no file or folder" if exists else "does not exist; check the path"
    return [], [Skipped(shown(given), reason)], True


def _walk(folder: Path) -> tuple[list[File], list[Skipped]]:
    """Text files below a folder in natural order; hidden ones and side files are passed over."""
    files: list[File] = []
    skipped: list[Skipped] = []

    def cannot(error: OSError) -> None:
        reason = f"can't be opened: {(error.strerror or str(error)).lower()}; check the folder's rights"
        skipped.append(Skipped(shown(str(error.filename)), reason))

    for root, folders, names in os.walk(folder, onerror=cannot):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=_natural)
        for name in folders:
            if (link := Path(root) / name).is_symlink():
                skipped.append(Skipped(shown(str(link)), "is a link to a folder; give that folder itself"))
        for name in sorted(names, key=_natural):
            path = Path(root) / name
            suffix = path.suffix.lower()
            if name.startswith(".") or name.endswith("~") or suffix in SIDE_SUFFIXES:
                continue
            if suffix not in TEXT_SUFFIXES:
                reason = (
                    "is no text file by its name; save it as .txt or .md" if suffix else "has no suffix; name it .txt"
                )
                skipped.append(Skipped(shown(str(path)), reason))
            elif not path.is_file():
                skipped.append(Skipped(shown(str(path)), "is no file that can be read, or a broken link"))
            elif suffix != ".txt" and path.stem.isupper():
                reason = "is documentation by its name in capitals; name the file itself to read it"
                skipped.append(Skipped(shown(str(path)), reason))
            else:
                short = _stem(path.relative_to(folder).as_posix())
                files.append(File(path, shown(str(path)), short))
    return files, skipped


def without_repeats(files: Sequence[File]) -> list[File]:
    """Each file once, however many of the given paths lead to it."""
    seen: set[str] = set()
    kept = []
    for file in files:
        key = os.path.realpath(file.location) if file.location is not None else "-"
        if key not in seen:
            seen.add(key)
            kept.append(file)
    return kept


def short_names(files: Sequence[File], taken: Collection[str] = ()) -> list[str]:
    """Ids of files: the path below the given folder without its suffix, longer where two would be alike.

    `taken` are ids of versions that were read before.
    """
    before = {name for each in taken for name in (each, each.rpartition(":")[0])}
    names = [file.short for file in files]
    longer = (
        ["/".join(_stem(file.shown).rsplit("/", 2)[-2:]) for file in files],
        [_stem(file.shown) for file in files],
        [file.shown for file in files],
    )
    for candidates in longer:
        count = Counter([*names, *before])
        names = [other if count[name] > 1 else name for name, other in zip(names, candidates, strict=True)]
    count = Counter([*names, *before])
    return [f"{name}#{at + 1}" if count[name] > 1 else name for at, name in enumerate(names)]


def _stem(path: str) -> str:
    pure = PurePath(path)
    return shown(str(pure.with_suffix(""))) if pure.suffix.lower() in TEXT_SUFFIXES else shown(path)


def shown(path: str) -> str:
    """The path with forward slashes; bytes of a name that are no Unicode become a replacement sign."""
    text = Path(path).as_posix() if path != "-" else path
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key: v2 before v10."""
    parts = _DIGITS.split(name)
    return tuple((1, int(p), p) if p.isdecimal() and p.isascii() else (0, 0, p) for p in parts)


def is_story_folder(path: str | None) -> bool:
    """Whether the file lies in a folder that says by a `story.toml` that it is one story."""
    return path is not None and (Path(path).parent / "story.toml").is_file()
