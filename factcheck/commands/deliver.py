"""Bringing results to where they were asked for, and the exit status that they mean."""

from __future__ import annotations

import os
import sys
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.commands.messages import complain
from factcheck.commands.session import look_for
from factcheck.config import Settings
from factcheck.errors import ConfigError, InputError
from factcheck.model import Report
from factcheck.reporters import reporter
from factcheck.reporters.select import reaches, visible
from factcheck.rulebook import find_rules

if TYPE_CHECKING:
    from factcheck.rulebook.comparisons import Comparison

CLEAN, FOUND, FAILED = 0, 1, 2


def targets(settings: Settings) -> list[tuple[str, str | None]]:
    """The formats that are asked for, each with its file or None for stdout. Raises ConfigError."""
    asked: list[tuple[str, str | None]] = []
    for output in (*([settings.format] if settings.format else []), *settings.output):
        name, _, file = output.partition(":")
        reporter(name)
        asked.append((name, file if file not in ("", "-") else None))
    asked = asked or [("terminal", None)]
    if sum(file is None for _, file in asked) > 1:
        raise ConfigError("two results can't share stdout; give one a file, as in --output json:report.json")
    return asked


def deliver(
    report: Report, settings: Settings, rules: dict[str, Comparison], drafts: frozenset[str] = frozenset()
) -> None:
    """Render the report in each format that is asked for, and write it."""
    seen, hidden = visible(report, settings.min_level)
    sources = {Path(version.path).absolute() for version in report.versions if version.path}
    for name, file in targets(settings):
        if file is not None and Path(file).absolute() in sources:
            raise ConfigError(f"{file}: the result would overwrite a version; name another file")
        look = replace(look_for(settings, file), drafts=drafts, hidden=hidden, rules=rules)
        if look.links is not None:
            look = replace(look, pages=(find_rules() / "comparisons").as_posix())
        text = reporter(name)(seen, look)
        if file is None:
            to_stdout(text)
        else:
            to_file(text, file)


def status(report: Report, settings: Settings, paths: tuple[str, ...]) -> int:
    """The exit status of the contract; says on stderr what went wrong with the paths that were named."""
    named = {normpath(path) for path in paths}
    failed = [item for item in report.skipped if normpath(item.path) in named]
    for item in failed:
        complain(f"{item.path}: {item.reason}")
    if not report.versions and not failed:
        complain(f"nothing to compare: no text was found under {', '.join(paths)}")
    if failed or not report.versions:
        return FAILED
    if settings.exit_zero:
        return CLEAN
    return FOUND if reaches(report, settings.fail_level) else CLEAN


def to_stdout(text: str) -> None:
    """Write UTF-8, whatever the locale; a reader that has gone is no error."""
    if not text:
        return
    stream = sys.stdout
    if stream is None:
        raise InputError("the result can't be written: stdout is closed")
    data = text.encode("utf-8", "backslashreplace")
    try:
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(data.decode("utf-8"))
        else:
            stream.flush()
            buffer.write(data)
        stream.flush()
    except BrokenPipeError:
        _silence_stdout()
    except (OSError, ValueError) as error:
        _silence_stdout()
        raise InputError(
            f"the result can't be written to stdout: {getattr(error, 'strerror', None) or error}"
        ) from None


def to_file(text: str, file: str) -> None:
    """Write UTF-8 with plain line ends."""
    try:
        Path(file).write_bytes(text.encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{file}: the result can't be written: {reason}") from None


def _silence_stdout() -> None:
    """Let what is left in the buffers go nowhere, so that the interpreter doesn't stumble over it at its end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass
