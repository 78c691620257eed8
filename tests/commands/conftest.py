"""The program called in this process, on a pipeline that yields the sample report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.shell import Shell
from tests.stub_pipeline import StubPipeline, install


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StubPipeline:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "FACTCHECK_DEBUG", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    return install(monkeypatch)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capfd)
