"""The same input gives the same bytes, whatever the hash seed, time zone, locale and number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STORIES = [f"tests/stories/{name}" for name in ("brennick-measles", "kallvik-overtime-title", "zaritsk-bridge")]
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4021", "TZ": "America/St_Johns", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "LANG": "uk_UA.KOI8-U"},
)


def run(folder: Path, surroundings: dict[str, str], *options: str) -> tuple[bytes, bytes, bytes]:
    """What the program prints, and the JSON and the text that it writes to files."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "report", *STORIES, "--isolated", "--exit-zero", "--verbose", *options,
         "--format", "concise", "--output", f"json:{folder / 'r.json'}", "--output", f"terminal:{folder / 'r.txt'}"],
        cwd=ROOT, env={**environment, "COLUMNS": "100", **surroundings}, capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    return done.stdout, (folder / "r.json").read_bytes(), (folder / "r.txt").read_bytes()


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, bytes]:
    return run(tmp_path_factory.mktemp("usual"), SURROUNDINGS[0])


@pytest.mark.parametrize("surroundings", SURROUNDINGS[1:], ids=lambda given: given["TZ"])
def test_surroundings_change_nothing(
    usual: tuple[bytes, bytes, bytes], surroundings: dict[str, str], tmp_path: Path
) -> None:
    assert run(tmp_path, surroundings) == usual


def test_the_number_of_processes_changes_nothing(usual: tuple[bytes, bytes, bytes], tmp_path: Path) -> None:
    assert run(tmp_path, SURROUNDINGS[0], "--jobs", "2") == usual


def test_the_runs_had_something_to_say(usual: tuple[bytes, bytes, bytes]) -> None:
    concise, document, text = usual
    assert concise.count(b": error FC") > 3
    assert b'"verdict":"contradiction"' in document.replace(b" ", b"")
    assert text.count("── ".encode()) >= len(STORIES)
