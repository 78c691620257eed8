"""The program as the shell sees it: start, pipes, locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import __version__
from tests.commands.shell import ROOT, run


def test_version_is_quick() -> None:
    quickest = 9.0
    for _ in range(3):
        began = sum(os.times()[2:4])  # what the children used; the clock would also count what else the machine does
        done = run("--version")
        quickest = min(quickest, sum(os.times()[2:4]) - began)
    assert done.stdout == f"factcheck {__version__}\n".encode()
    assert quickest < 0.2


def test_version_loads_nothing_heavy() -> None:
    code = "import sys; sys.argv = ['factcheck', '--version']; from factcheck.__main__ import main; main(); " \
        "print(sorted({'typer', 'rich', 'msgspec', 'rapidfuzz'} & set(sys.modules)))"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == b"[]"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f'"{sys.executable}" -m factcheck rule --format json | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout == b"0\n"
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line_and_status_2() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "schema"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_output_is_utf8_under_any_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "rule", "FC101"], env=environment, capture_output=True, check=True
    )
    done.stdout.decode("utf-8")
