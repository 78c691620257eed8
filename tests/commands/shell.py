"""Ways to call the program: in this process, and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.__main__ import main

ROOT = Path(__file__).parents[2]


class Shell:
    """Calls the program in this process and keeps what it wrote."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capfd = monkeypatch, capfd

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self.monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
        status = main()
        out, err = self.capfd.readouterr()
        return status, out, err


def run(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]
