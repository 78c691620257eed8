"""The status that a call ends with."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factcheck.model import Skipped
from tests.commands.shell import Shell
from tests.stub_pipeline import StubPipeline


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 1),
        (("--fail-level", "none"), 0),
        (("--fail-level", "note"), 1),
        (("--exit-zero",), 0),
        (("--min-level", "error"), 1),
    ],
)
def test_status_of_report(stub: StubPipeline, shell: Shell, arguments: tuple[str, ...], status: int) -> None:
    assert shell("report", "stories", *arguments)[0] == status


@pytest.mark.parametrize(("level", "status"), [("none", 0), ("note", 1), ("warning", 1), ("error", 0)])
def test_the_gate_looks_at_levels(stub: StubPipeline, shell: Shell, level: str, status: int) -> None:
    stub.report = replace(stub.report, stories=stub.report.stories[:1])  # holds one warning
    assert shell("report", "stories", "--fail-level", level)[0] == status
    assert shell("report", "stories", "--fail-level", level, "--min-level", "error")[0] == status


def test_an_update_is_no_finding(stub: StubPipeline, shell: Shell) -> None:
    ferry = stub.report.stories[1]
    updates = tuple(verdict for verdict in ferry.verdicts if verdict.outcome != "contradiction")
    stub.report = replace(stub.report, stories=(replace(ferry, verdicts=updates),))
    status, out, _ = shell("report", "stories", "--fail-level", "note")
    assert status == 0
    assert "update[FC901]" in out


def test_a_named_path_that_cannot_be_read_is_status_2_and_the_rest_is_reported(
    stub: StubPipeline, shell: Shell
) -> None:
    stub.report = replace(stub.report, skipped=(Skipped("lost.txt", "no such file or folder"),))
    status, out, err = shell("report", "stories", "./lost.txt")
    assert status == 2
    assert "error[FC101]" in out
    assert err == "factcheck: lost.txt: no such file or folder\n"


def test_a_skipped_file_inside_a_folder_is_no_failure(stub: StubPipeline, shell: Shell) -> None:
    status, out, err = shell("report", "stories", "--fail-level", "none")
    assert status == 0
    assert "photo.jpg" in out
    assert err == ""


def test_check_of_a_draft_without_text_is_status_2(stub: StubPipeline, shell: Shell) -> None:
    assert shell("check", "elsewhere.txt", "--against", "wire")[0] == 2
