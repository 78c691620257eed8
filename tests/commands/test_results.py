"""What each command prints."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec.structs import replace

from tests.commands.shell import Shell
from tests.stub_pipeline import StubPipeline


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
