"""Help, colour and width."""

from __future__ import annotations

import pytest

from tests.commands.shell import Shell
from tests.stub_pipeline import StubPipeline


@pytest.mark.parametrize("command", ["report", "check", "matrix", "extract", "rule"])
def test_help_has_examples(shell: Shell, command: str) -> None:
    status, out, err = shell(command, "--help")
    assert (status, err) == (0, "")
    assert f"factcheck {command}" in out
    assert "Examples:" in out


def test_without_arguments_there_is_help(shell: Shell) -> None:
    status, out, _ = shell()
    assert status == 0
    assert "report" in out


@pytest.mark.parametrize(
    ("environment", "arguments", "colored"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
    ],
)
def test_colour(
    stub: StubPipeline,
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    arguments: tuple[str, ...],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in shell("report", "stories", *arguments)[1]) == colored


def test_columns(stub: StubPipeline, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "150")
    assert len(shell("report", "stories")[1].splitlines()[0]) == 150
