"""Reading paths into versions; what can't be read is named with its reason."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path, PurePath
from typing import BinaryIO, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from factcheck.errors import InputError
from factcheck.model import Skipped, Version
from factcheck.rulebook import Rulebook
from factcheck.rulebook.formats import ArticleShape
from factcheck.sources.article import ArticleReader, Draft, Piece
from factcheck.sources.dateline import infer_year
from factcheck.sources.encoding import decode
from factcheck.sources.lines import lines_of
from factcheck.sources.splitting import split

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
# What stands beside stories by design and is no story.
SIDE_SUFFIXES = frozenset({".toml", ".json"})
_DIGITS = re.compile(r"(\d+)")


class Sources(Struct, frozen=True):
    """All that was read: versions, what was skipped, and which of the named paths could not be read."""

    versions: tuple[Version, ...]
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[str, ...] = ()


class _File(NamedTuple):
    """A file to read: the path to open (None for the standard input), as shown, and the short form for its id."""

    location: Path | None
    shown: str
    short: str


def read_versions(
    paths: Sequence[str | os.PathLike[str]],
    rulebook: Rulebook,
    *,
    published: str | None = None,
    language: str | None = None,
    stdin: BinaryIO | bytes | None = None,
    stdin_name: str = "-",
) -> Sources:
    """Read files, folders (sorted, with all below them) and "-" (the standard input) into versions.

    `published` is the date of versions that state none, `language` that of all. `stdin` replaces the standard input.
    A path that can't be read is skipped with its reason; one that was named (not found below a folder) is also
    listed in `failed`. Raises InputError where `published` is no date.
    """
    reader = _reader(rulebook)
    default = _default_date(published, reader)
    language = _primary(language)
    files: list[_File] = []
    skipped: list[Skipped] = []
    failed: list[str] = []
    for given in paths:
        found, problems, failure = _collect(os.fspath(given), stdin_name)
        files.extend(found)
        skipped.extend(problems)
        if failure:
            failed.append(_shown(os.fspath(given)))
    files = _without_repeats(files)
    names = _short_names(files)
    drafts: list[Draft] = []
    named = {_shown(os.fspath(given)) for given in paths} | ({stdin_name} if "-" in paths else set())
    for file, name in zip(files, names, strict=True):
        text, reason = _text_of(file, stdin)
        if reason:
            skipped.append(Skipped(file.shown, reason))
            if file.shown in named:
                failed.append(file.shown)
            continue
        drafts.extend(_drafts(text, file.shown, name, rulebook, reader, language))
    versions = _dated(drafts, default)
    return Sources(tuple(versions), tuple(skipped), tuple(failed))


def version_from_text(
    text: str,
    *,
    rulebook: Rulebook,
    path: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Version:
    """One text as one version, never split; its id is the path, or "text"."""
    reader = _reader(rulebook)
    default = _default_date(published, reader)
    language = _primary(language)
    lines = lines_of(text)
    if not lines:
        return Version(id=path or "text", path=path, text=text, published=default, language=language or "en")
    piece = Piece(0, len(text), 1, lines)
    draft = reader.read(text, piece, path or "text", path, language=language, one_line_is_body=True)
    return _dated([draft], default)[0]


def _drafts(
    text: str, shown: str, name: str, rulebook: Rulebook, reader: ArticleReader, language: str | None
) -> list[Draft]:
    lines = lines_of(text)
    pieces = split(text, lines, rulebook.formats, reader)
    drafts = []
    for piece in pieces:
        draft = reader.read(text, piece, name, shown, language=language)
        if len(pieces) > 1 or piece.start > 0:
            draft = draft._replace(version=replace(draft.version, id=f"{name}:{draft.version.line}"))
        drafts.append(draft)
    return drafts


def _dated(drafts: Sequence[Draft], default: str | None) -> list[Version]:
    """The versions; a dateline without a year takes it from its text, or from a version beside it."""
    beside: dict[str, list[str]] = {}
    for draft in drafts:
        if draft.version.published:
            beside.setdefault(_folder(draft.version), []).append(draft.version.published)
    versions = []
    for draft in drafts:
        version = draft.version
        if version.published is None:
            known = [*([default] if default else []), *beside.get(_folder(version), [])]
            day = infer_year(draft.partial, version.text, draft.weekdays, known) if draft.partial else None
            version = replace(version, published=day or default)
        versions.append(version)
    return versions


def _folder(version: Version) -> str:
    return (version.path or "").rpartition("/")[0]


def _collect(given: str, stdin_name: str) -> tuple[list[_File], list[Skipped], bool]:
    """The files that a given path names, what is skipped below it, and whether the path itself failed."""
    if given == "-":
        return [_File(None, stdin_name, "stdin" if stdin_name == "-" else _stem(stdin_name))], [], False
    path = Path(given)
    try:
        is_folder, is_file = path.is_dir(), path.is_file() or path.is_fifo()
        exists = path.exists()
    except (OSError, ValueError):
        is_folder = is_file = exists = False
    if is_folder:
        files, skipped = _walk(path)
        if not files:
            reason = "holds no text files (.txt, .text, .md); give a folder or file with stories"
            return [], [*skipped, Skipped(_shown(given), reason)], True
        return files, skipped, False
    if is_file:
        return [_File(path, _shown(given), _stem(path.name))], [], False
    reason = "is no file or folder" if exists else "does not exist; check the path"
    return [], [Skipped(_shown(given), reason)], True


def _walk(folder: Path) -> tuple[list[_File], list[Skipped]]:
    """Text files below a folder in natural order; hidden ones and side files are passed over."""
    files: list[_File] = []
    skipped: list[Skipped] = []

    def cannot(error: OSError) -> None:
        skipped.append(Skipped(_shown(str(error.filename)), f"can't be opened: {error.strerror}"))

    for root, folders, names in os.walk(folder, onerror=cannot):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=_natural)
        for name in folders:
            if (link := Path(root) / name).is_symlink():
                skipped.append(Skipped(_shown(str(link)), "is a link to a folder; give that folder itself"))
        for name in sorted(names, key=_natural):
            path = Path(root) / name
            suffix = path.suffix.lower()
            if name.startswith(".") or name.endswith("~") or suffix in SIDE_SUFFIXES:
                continue
            if suffix not in TEXT_SUFFIXES:
                reason = (
                    "is no text file by its name; save it as .txt or .md" if suffix else "has no suffix; name it .txt"
                )
                skipped.append(Skipped(_shown(str(path)), reason))
            elif not path.is_file():
                skipped.append(Skipped(_shown(str(path)), "is no file that can be read, or a broken link"))
            elif suffix != ".txt" and path.stem.isupper():
                reason = "is documentation by its name in capitals; name the file itself to read it"
                skipped.append(Skipped(_shown(str(path)), reason))
            else:
                short = _stem(path.relative_to(folder).as_posix())
                files.append(_File(path, _shown(str(path)), short))
    return files, skipped


def _text_of(file: _File, stdin: BinaryIO | bytes | None) -> tuple[str, str]:
    """The decoded text, or the reason why there is none."""
    try:
        if file.location is not None:
            data = file.location.read_bytes()
        elif isinstance(stdin, bytes):
            data = stdin
        else:
            data = (stdin or sys.stdin.buffer).read()
    except PermissionError:
        return "", "can't be opened: permission denied; check the file's rights"
    except OSError as error:
        return "", f"can't be read: {error.strerror or error}"
    return decode(data)


def _without_repeats(files: Sequence[_File]) -> list[_File]:
    """Each file once, however many of the given paths lead to it."""
    seen: set[str] = set()
    kept = []
    for file in files:
        key = os.path.realpath(file.location) if file.location is not None else "-"
        if key not in seen:
            seen.add(key)
            kept.append(file)
    return kept


def _short_names(files: Sequence[_File]) -> list[str]:
    """Ids of files: the path below the given folder without its suffix, longer where two would be alike."""
    names = [file.short for file in files]
    for candidates in ([_stem(file.shown) for file in files], [file.shown for file in files]):
        count = Counter(names)
        names = [other if count[name] > 1 else name for name, other in zip(names, candidates, strict=True)]
    count = Counter(names)
    return [f"{name}#{at + 1}" if count[name] > 1 else name for at, name in enumerate(names)]


def _stem(path: str) -> str:
    pure = PurePath(path)
    return _shown(str(pure.with_suffix(""))) if pure.suffix.lower() in TEXT_SUFFIXES else _shown(path)


def _shown(path: str) -> str:
    """The path with forward slashes; bytes of a name that are no Unicode become a replacement sign."""
    text = Path(path).as_posix() if path != "-" else path
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key: v2 before v10."""
    parts = _DIGITS.split(name)
    return tuple((1, int(p), p) if p.isdecimal() and p.isascii() else (0, 0, p) for p in parts)


def _primary(language: str | None) -> str | None:
    """The code without a region: "en" for "en-GB"."""
    return re.split("[-_]", language.strip().lower())[0] or None if language else None


def _default_date(published: str | None, reader: ArticleReader) -> str | None:
    if published is None:
        return None
    found = reader.dates.whole(published)
    if not found:
        raise InputError(f"{published!r} is no date of publication; give day, month and year, such as 2025-01-17")
    return found


def _reader(rulebook: Rulebook) -> ArticleReader:
    shape = next((each.article for each in rulebook.formats if each.article), None)
    return _readers(rulebook.digest, _Held(shape or ArticleShape()))


class _Held:
    """Lets the cache be keyed by the digest of the rule data alone."""

    def __init__(self, shape: ArticleShape) -> None:
        self.shape = shape

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _readers(digest: str, held: _Held) -> ArticleReader:
    return ArticleReader(held.shape)
