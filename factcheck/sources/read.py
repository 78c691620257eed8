"""Reading paths into versions; what can't be read is named with its reason."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Sequence
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from factcheck.errors import InputError
from factcheck.model import Skipped, Version
from factcheck.rulebook import Rulebook
from factcheck.rulebook.formats import ArticleShape
from factcheck.sources.article import ArticleReader, Draft, Piece
from factcheck.sources.encoding import decode
from factcheck.sources.lines import lines_of
from factcheck.sources.paths import File, collect, short_names, shown, without_repeats
from factcheck.sources.splitting import split
from factcheck.sources.years import infer_year


class Sources(Struct, frozen=True):
    """All that was read: versions, what was skipped, and which of the named paths could not be read."""

    versions: tuple[Version, ...]
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[str, ...] = ()


def read_versions(
    paths: Sequence[str | os.PathLike[str]],
    rulebook: Rulebook,
    *,
    published: str | None = None,
    language: str | None = None,
    stdin: BinaryIO | bytes | None = None,
    stdin_name: str = "-",
    taken: Collection[str] = (),
) -> Sources:
    """Read files, folders (sorted, with all below them) and "-" (the standard input) into versions.

    `published` is the date of versions that state none, `language` that of all. `stdin` replaces the standard input.
    A path that can't be read is skipped with its reason; one that was named (not found below a folder) is also
    listed in `failed`. `taken` are ids of versions read before, which no version here may bear.
    Raises InputError where `published` is no date.
    """
    reader = _reader(rulebook)
    default = _default_date(published, reader)
    language = _primary(language)
    files: list[File] = []
    skipped: list[Skipped] = []
    failed: list[str] = []
    for given in paths:
        found, problems, failure = collect(os.fspath(given), stdin_name)
        files.extend(found)
        skipped.extend(problems)
        if failure:
            failed.append(shown(os.fspath(given)))
    files = without_repeats(files)
    names = short_names(files, taken)
    drafts: list[Draft] = []
    named = {shown(os.fspath(given)) for given in paths} | ({stdin_name} if "-" in paths else set())
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
    days: dict[int, str] = {}
    for _ in range(2):  # a year found in the first round helps the versions beside it in the second
        for number, draft in enumerate(drafts):
            if draft.version.published is None and draft.partial and number not in days:
                known = [*([default] if default else []), *beside.get(_folder(draft.version), [])]
                if day := infer_year(draft.partial, draft.version.text, draft.weekdays, known):
                    days[number] = day
        for number, day in days.items():
            beside.setdefault(_folder(drafts[number].version), []).append(day)
    return [
        draft.version if draft.version.published else replace(draft.version, published=days.get(number) or default)
        for number, draft in enumerate(drafts)
    ]


def _folder(version: Version) -> str:
    return (version.path or "").rpartition("/")[0]


def _text_of(file: File, stdin: BinaryIO | bytes | None) -> tuple[str, str]:
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


_READERS: dict[str, ArticleReader] = {}  # by the digest of the rule data


def _reader(rulebook: Rulebook) -> ArticleReader:
    """The reader of articles, made once for the rule data."""
    reader = _READERS.get(rulebook.digest)
    if reader is None:
        shape = next((each.article for each in rulebook.formats if each.article), None)
        months = {
            code: frozenset(form[:3] for forms in (*words.months, *words.month_short) for form in forms)
            for code, words in ((code, language.calendar) for code, language in rulebook.languages.items())
        }
        reader = _READERS[rulebook.digest] = ArticleReader(shape or ArticleShape(), months)
    return reader
