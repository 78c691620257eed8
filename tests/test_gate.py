"""The gate that a newsroom builds on the exit status, and the gate of this project."""

from __future__ import annotations

import json
import os
import re
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from factcheck.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
STORY = "Ferry aground\n\nA ferry with {} people on board ran aground near Wick on 4 March 2025, the coastguard said.\n"


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for story, counts in (("alike", ("38", "thirty-eight")), ("unlike", ("38", "83"))):
        (tmp_path / story).mkdir()
        for number, count in enumerate(counts):
            (tmp_path / story / f"v{number}.txt").write_text(STORY.format(count), encoding="utf-8")
    return tmp_path


def gate(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, dict[str, object], str]:
    """Status, the JSON on stdout and stderr of the gate that the README shows."""
    monkeypatch.setattr(sys, "argv", ["factcheck", *arguments, "--format", "json"])
    status = main()
    out, err = capfd.readouterr()
    return status, json.loads(out), err


@pytest.mark.parametrize(
    ("story", "level", "status"),
    [("alike", "error", 0), ("alike", "note", 0), ("unlike", "error", 1), ("unlike", "none", 0)],
)
def test_it_stops_what_it_must(
    stories: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    story: str,
    level: str,
    status: int,
) -> None:
    found, report, err = gate(monkeypatch, capfd, "report", story, "--by", "folder", "--fail-level", level)
    assert (found, err) == (status, "")
    schema = json.loads(files("factcheck.reporters").joinpath("schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, schema)


def test_a_draft_is_stopped_by_its_sources(
    stories: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = ("check", "unlike/v1.txt", "--against")
    assert gate(monkeypatch, capfd, *draft, "unlike/v0.txt", "alike", "--by", "folder")[0] == 1
    assert gate(monkeypatch, capfd, "check", "alike/v1.txt", "--against", "unlike/v0.txt", "--by", "folder")[0] == 0


def test_the_projects_own_gate_runs_every_step() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    steps = re.search(r"for step in (.+); do", script.read_text(encoding="utf-8"))
    assert steps
    assert steps[1].split() == ["lint", "types", "accuracy", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for step in steps[1].split():
        assert re.search(rf"^{step}: \$\(STAMP\)$", makefile, re.MULTILINE), f"make {step} does not set itself up"
