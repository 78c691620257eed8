"""What goes wrong is one line on stderr and status 2."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.commands.shell import Shell
from tests.stub_pipeline import StubPipeline


def one_line(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith("\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("reprot", "x"), "did you mean 'report'"),
        (("report",), "Missing argument 'PATH'"),
        (("report", "x", "--fromat", "json"), "did you mean --format"),
        (("report", "x", "--format", "jsn"), "did you mean json"),
        (
            ("report", "x", "--output", "pdf:x.pdf"),
            "unknown format 'pdf' (known: terminal, concise, html",
        ),
        (("report", "x", "--output", "json", "--output", "terminal"), "can't share stdout"),
        (("report", "x", "--fail-level", "warn"), "did you mean 'warning'"),
        (("report", "x", "--by", "author"), "'author' is none of auto, folder, corpus"),
        (("report", "x", "--published", "17.1.2025"), "write it as 2025-01-17"),
        (("report", "x", "--published", "2025-02-30"), "is no date"),
        (("report", "x", "--language", "English"), "language code"),
        (("report", "x", "--jobs", "many"), "--jobs"),
        (("report", "x", "--jobs", "-3"), "processes"),
        (("report", "x", "--config", "nowhere.toml"), "nowhere.toml: no such settings file"),
        (("check", "draft.txt"), "--against PATH"),
        (("check", "--against", "a.txt", "b.txt"), "DRAFT"),
        (("extract", "x", "--format", "csv"), "known: table, json, json-lines"),
        (("extract", "x", "--kind", "dates"), "did you mean date"),
        (("rule", "FC9999"), "there is no rule 'FC9999'"),
        (("report", "x", "--explain", "zzz"), "no slot has the id 'zzz'"),
        (("report", "x", "--output", "json:./stories/ferry/noon.txt"), "would overwrite a version"),
        (("report", "x", "--output", "json:no/such/folder.json"), "no/such/folder.json: the result can't be written"),
    ],
)
def test_a_wrong_call_is_one_line_and_status_2(
    stub: StubPipeline, shell: Shell, arguments: tuple[str, ...], says: str
) -> None:
    status, out, err = shell(*arguments)
    assert status == 2
    assert out == ""
    assert one_line(err)
    assert err.startswith("factcheck: ")
    assert says.lower() in err.lower()


@pytest.mark.parametrize("error", [KeyError("x"), ValueError("two\nlines \x1b[2J"), RecursionError(), AssertionError()])
def test_an_unexpected_error_is_one_line_and_status_2(stub: StubPipeline, shell: Shell, error: Exception) -> None:
    stub.raises = error
    status, out, err = shell("report", "stories")
    assert (status, out) == (2, "")
    assert one_line(err)
    assert "internal error" in err
    assert "Traceback" not in err
    assert "\x1b" not in err


def test_debugging_shows_the_traceback(stub: StubPipeline, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    stub.raises = KeyError("x")
    status, _, err = shell("report", "stories")
    assert status == 2
    assert "Traceback" in err


def test_an_interrupt_ends_with_130(stub: StubPipeline, shell: Shell) -> None:
    stub.raises = KeyboardInterrupt()
    status, out, err = shell("report", "stories")
    assert (status, out) == (130, "")
    assert "Traceback" not in err


def test_nothing_to_compare_is_status_2(stub: StubPipeline, shell: Shell) -> None:
    stub.report = replace(stub.report, versions=(), stories=(), skipped=(), facts=0)
    status, _, err = shell("report", "stories")
    assert status == 2
    assert one_line(err)
