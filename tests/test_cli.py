"""The command line: what it prints where, and the status that it ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck import __version__
from factcheck.__main__ import main
from factcheck.model import Skipped
from tests.stub_pipeline import StubPipeline, install

ROOT = Path(__file__).parent.parent


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StubPipeline:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "FACTCHECK_DEBUG", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    return install(monkeypatch)


class Shell:
    """Calls the program in this process and keeps what it wrote."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capfd = monkeypatch, capfd

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self.monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
        status = main()
        out, err = self.capfd.readouterr()
        return status, out, err


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capfd)


def one_line(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith("\n")


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


def test_nothing_to_compare_is_status_2(stub: StubPipeline, shell: Shell) -> None:
    stub.report = replace(stub.report, versions=(), stories=(), skipped=(), facts=0)
    status, _, err = shell("report", "stories")
    assert status == 2
    assert one_line(err)


def test_json_is_alone_on_stdout(stub: StubPipeline, shell: Shell) -> None:
    status, out, err = shell("report", "stories", "--format", "json")
    assert status == 1
    assert json.loads(out)["summary"]["errors"] == 2
    assert err == ""


def test_min_level_hides_and_says_so(stub: StubPipeline, shell: Shell) -> None:
    _, out, _ = shell("report", "stories", "--min-level", "error")
    assert "warning[" not in out
    assert "2 contradictions below the level shown" in out
    _, out, _ = shell("report", "stories", "--min-level", "error", "--format", "json")
    levels = {slot["level"] for story in json.loads(out)["stories"] for slot in story["slots"]}
    assert "warning" not in levels


def test_two_outputs_in_one_run(stub: StubPipeline, shell: Shell, tmp_path: Path) -> None:
    _, out, _ = shell(
        "report", "stories", "--output", "terminal", "--output", "json:report.json", "-o", "concise:c.txt"
    )
    assert "error[FC101]" in out
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["schema_version"] == "1.0"
    assert "evening.txt:2:25: error FC101" in (tmp_path / "c.txt").read_text(encoding="utf-8")


def test_options_reach_the_pipeline(stub: StubPipeline, shell: Shell) -> None:
    shell("report", "a", "-", "--by", "folder", "--published", "2025-01-17", "--language", "uk", "-j", "2",
          "--stdin-filename", "desk.txt")  # fmt: skip
    assert stub.options is not None
    assert stub.options.paths == ("a", "-")
    assert (stub.options.by, stub.options.published, stub.options.language) == ("folder", "2025-01-17", "uk")
    assert (stub.options.jobs, stub.options.stdin_filename) == (2, "desk.txt")


def test_check_takes_paths_up_to_the_next_option(stub: StubPipeline, shell: Shell) -> None:
    draft = "stories/ferry/evening.txt"
    status, out, _ = shell("check", draft, "--against", "wire", "archive", "more", "--color", "never")
    assert status == 1
    assert stub.against == ("wire", "archive", "more")
    assert "in the draft" in out
    assert "Lindquist" not in out  # a conflict of others is none of the draft's
    stub.against = ()
    shell("check", "--against=wire", "--against", "archive", "-q", draft)
    assert stub.against == ("wire", "archive")


def test_check_without_a_source_of_the_same_story_says_so(stub: StubPipeline, shell: Shell) -> None:
    story = stub.report.stories[1]
    stub.report = replace(
        stub.report, stories=(replace(story, story=replace(story.story, versions=("evening",)), verdicts=()),)
    )
    status, _, err = shell("check", "stories/ferry/evening.txt", "--against", "wire")
    assert status == 0
    assert "no source tells the same story" in err


def test_check_of_a_draft_without_text_is_status_2(stub: StubPipeline, shell: Shell) -> None:
    assert shell("check", "elsewhere.txt", "--against", "wire")[0] == 2


def test_explain_tells_how_facts_met(stub: StubPipeline, shell: Shell) -> None:
    status, out, _ = shell("report", "stories", "--explain", "s-abo")
    assert status == 0
    assert "joined: counts people aboard the Marigold" in out
    assert shell("report", "stories", "--explain", "s-")[0] == 2


def test_matrix(stub: StubPipeline, shell: Shell) -> None:
    status, out, _ = shell("matrix", "stories")
    assert status == 0
    assert "▲ 221 person" in out


def test_extract(stub: StubPipeline, shell: Shell) -> None:
    status, out, err = shell("extract", "stories", "--kind", "money")
    assert status == 0
    assert out.splitlines()[-1].startswith("2 facts")
    assert "photo.jpg" in err
    _, out, _ = shell("extract", "stories", "--format", "json-lines")
    assert {json.loads(line)["kind"] for line in out.splitlines()} >= {"money", "quote"}


def test_rules_and_schema(shell: Shell) -> None:
    status, out, _ = shell("rule", "--format", "json")
    rules = json.loads(out)
    assert status == 0
    assert rules
    code = rules[0]["code"]
    assert code in shell("rule")[1]
    _, out, _ = shell("rule", code.lower())
    assert rules[0]["name"] in out
    assert "Flagged" in out
    assert "Not flagged" in out
    assert json.loads(shell("schema")[1])["title"] == "factcheck report"


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


def run(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]


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


PROGRESS = """
import sys, time
sys.argv = ['factcheck', 'report', 'x', '--isolated', '--format', 'json']
from tests.stub_pipeline import StubPipeline
from factcheck.commands import progress
progress.PATIENCE = float({patience})
stub = StubPipeline()
def run(options, rulebook):
    for done in range(5):
        if options.progress:
            options.progress('reading [b]facts', done, 5)
        time.sleep(0.05)
    return stub.report
stub.run = run
sys.modules['factcheck.pipeline'] = stub
from factcheck.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
@pytest.mark.parametrize(("patience", "drawn"), [("0.01", True), ("60", False)])
def test_progress_stands_on_stderr_when_the_work_lasts(patience: str, drawn: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRESS.format(patience=patience)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT, env=environment, check=False)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 4096):
            seen += chunk
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert json.loads(done.stdout)["schema_version"] == "1.0"
    assert (b"reading [b]facts" in seen) == drawn
    assert done.returncode == 1


def test_no_progress_where_nobody_looks() -> None:
    command = [sys.executable, "-c", PROGRESS.format(patience="0")]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""


def test_output_is_utf8_under_any_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "rule", "FC101"], env=environment, capture_output=True, check=True
    )
    done.stdout.decode("utf-8")
