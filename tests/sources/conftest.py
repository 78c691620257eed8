from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model import Version
from factcheck.rulebook import Rulebook, load_rulebook
from factcheck.sources import read_versions


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture
def split(rulebook: Rulebook, tmp_path: Path) -> Callable[[str], tuple[Version, ...]]:
    """Write a text to a file and read it back as versions, holding what must hold of all of them."""

    def read(text: str, encoding: str = "utf-8") -> tuple[Version, ...]:
        path = tmp_path / "dump.txt"
        path.write_bytes(text.encode(encoding))
        sources = read_versions([path], rulebook)
        assert not sources.failed
        for version in sources.versions:
            check_places(version, text)
        assert len({version.id for version in sources.versions}) == len(sources.versions)
        return sources.versions

    return read


def check_places(version: Version, text: str) -> None:
    """The version is a slice of its file, and its parts are ordered slices of the version."""
    assert version.text == text[version.start : version.start + len(version.text)]
    assert version.first_line == text.count("\n", 0, version.start) + 1
    assert version.first_line <= version.line <= version.first_line + version.text.count("\n")
    last = 0
    for part in version.parts:
        assert last <= part.start < part.end <= len(version.text)
        last = part.end
