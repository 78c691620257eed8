"""Bad input through the whole program: one clear line, the right status, and the rest is still compared."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.rulebook import load
from factcheck.rulebook.load import find_rules, load_rulebook

Run = Callable[..., tuple[int, str, str]]
STORY = "Clerk jailed\n\nThe court sentenced clerk Anna Bright to {} years in prison.\n"
HOSTILE = (
    "[bold red]Clerk[/] jailed [link=file:///etc] \x1b[31mred\x1b[0m \x1b]8;;http://x\x07 🧑‍⚖️\n\n"
    "[[The]] court {{ }} %s <b>sentenced</b> clerk \u202eAnna\u202c Bright to {} years in prison\u2028.\n\n"
    "אנה ברייט נידונה ל-{} שנות מאסר. \x07\r\n" + "The hearing was short and nobody else spoke. " * 9
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Calls the program in an empty folder; gives status, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FORCE_COLOR", "FACTCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
        status = main()
        out, err = capfd.readouterr()
        return status, out, err

    return call


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    for name, years in (("a", "five"), ("b", "seven")):
        (folder / f"{name}.txt").write_text(STORY.format(years), encoding="utf-8")
    return folder


FILES = {
    "binary.txt": (bytes(range(256)) * 9, "is binary"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "is a picture"),
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "holds no text"),
    "only-a-mark.txt": (b"\xef\xbb\xbf", "no text"),
    "latin.txt": ("Le café a coûté cinq euros à Orléans.".encode("cp1252"), "is not UTF-8 in line 1 (byte 6)"),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_that_is_no_text_is_told_in_one_line(run: Run, tmp_path: Path, name: str) -> None:
    content, reason = FILES[name]
    (tmp_path / name).write_bytes(content)
    status, _, err = run("report", name)
    assert status == 2
    assert err.startswith(f"factcheck: {name}: ")
    assert err.count("\n") == 1
    assert reason in err


def test_the_rest_of_the_corpus_is_still_compared(run: Run, story: Path) -> None:
    for name, (content, _) in FILES.items():
        (story / name).write_bytes(content)
    (story / "page.docx.bak").write_bytes(b"PK\x03\x04")
    status, out, err = run("report", "story", "--by", "folder", "--format", "json")
    report = json.loads(out)
    assert (status, err) == (1, "")  # below a folder they are listed, not complained about
    assert report["summary"]["contradictions"] == 1
    assert {Path(item["path"]).name for item in report["skipped"]} == {*FILES, "page.docx.bak"}
    assert report["summary"]["skipped"] == len(report["skipped"])
    _, shown, _ = run("report", "story", "--by", "folder")
    for name in FILES:
        assert f"story/{name}" in shown


def test_a_named_path_that_fails_outdoes_the_findings(run: Run, story: Path) -> None:
    status, out, err = run("report", "story", "nowhere", "--by", "folder")
    assert status == 2
    assert err == "factcheck: nowhere: does not exist; check the path\n"
    assert "error[FC101]" in out


@pytest.mark.parametrize("shape", [(), ("--plain",)])
def test_nothing_read_is_not_called_free_of_contradictions(run: Run, shape: tuple[str, ...]) -> None:
    status, out, _ = run("report", "nowhere", *shape)
    assert status == 2
    assert "Nothing could be read, so nothing was compared." in out
    assert "No contradiction" not in out


def test_a_folder_that_may_not_be_opened_is_told_once(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", forbid)
        status, _, err = run("report", "story")
    assert status == 2
    assert err == "factcheck: story: can't be opened: permission denied; check the folder's rights\n"


def test_a_draft_that_was_not_read_is_not_called_free_of_contradictions(run: Run, story: Path) -> None:
    status, out, _ = run("check", "nowhere.txt", "--against", "story")
    assert status == 2
    assert "No contradiction" not in out
    assert "Nothing could be compared." in out


def test_a_draft_needs_another_text_than_itself(run: Run, story: Path) -> None:
    status, _, err = run("check", "story/a.txt", "--against", "story/a.txt")
    assert status == 2
    assert "the sources hold no other text than the draft" in err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(run: Run, story: Path) -> None:
    (story / "secret.txt").write_text("x", encoding="utf-8")
    (story / "secret.txt").chmod(0)
    status, out, _ = run("report", "story", "--by", "folder")
    assert status == 1
    assert "secret.txt" in out
    status, _, err = run("report", "story/secret.txt")
    assert (status, err.count("\n")) == (2, 1)


def test_a_link_that_leads_in_circles_is_skipped(run: Run, story: Path) -> None:
    (story / "loop").symlink_to(story, target_is_directory=True)
    (story / "self.txt").symlink_to(story / "self.txt")
    status, out, _ = run("report", "story", "--by", "folder")
    assert status == 1
    assert "story/loop" in out
    assert "story/self.txt" in out


def test_all_unicode_encodings_are_read_alike(run: Run, story: Path) -> None:
    for name, encoding in (("a", "utf-8-sig"), ("b", "utf-16")):
        path = story / f"{name}.txt"
        path.write_bytes(path.read_text(encoding="utf-8").replace("\n", "\r\n").encode(encoding))
    status, out, _ = run("report", "story", "--by", "folder")
    assert status == 1
    assert "error[FC101]" in out


@pytest.mark.parametrize("format_", ["terminal", "concise"])
@pytest.mark.parametrize("color", ["never", "always"])
def test_hostile_text_is_shown_as_text(run: Run, tmp_path: Path, format_: str, color: str) -> None:
    story = tmp_path / "[red]story[bold] \x1b[5m"
    story.mkdir()
    for name, years in (("a", "five"), ("b", "seven")):
        (story / f"{name}.txt").write_bytes(HOSTILE.replace("{}", years).encode())
    status, out, err = run("report", story.name, "--by", "folder", "--format", format_, "--color", color)
    assert (status, err) == (1, "")
    assert "FC101" in out
    for forbidden in ("\x07", "\x08", "\x1b]8;;http", "\x1b[5m", "\u202e"):
        assert forbidden not in out
    if color == "never":
        assert "\x1b" not in out


def test_hostile_text_comes_whole_into_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(HOSTILE.replace("{}", "five").encode())
    status, out, _ = run("extract", "a.txt", "--format", "json-lines")
    assert status == 0
    text = (tmp_path / "a.txt").read_bytes().decode()
    for fact in map(json.loads, out.rstrip("\n").split("\n")):
        assert text[fact["span"]["start"] : fact["span"]["end"]] == fact["text"]


@pytest.mark.parametrize(
    ("file", "content", "place"),
    [
        ("units.toml", "[units.metre\n", "units.toml:1"),
        ("languages/uk.toml", 'code = "uk"\nname = 3\n', "uk.toml:2"),
        ("comparisons/FC101.toml", 'code = "FC101"\nname = 7\n', "FC101.toml"),
        ("languages/en.toml", None, "en.toml"),
    ],
)
def test_a_broken_rule_file_is_told_with_its_place(
    run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, content: str | None, place: str
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(find_rules(), rules)
    if content is None:
        (rules / file).unlink()
    else:
        (rules / file).write_text(content, encoding="utf-8")
    load_rulebook.cache_clear()
    monkeypatch.setattr(load, "find_rules", lambda: rules)
    try:
        status, out, err = run("report", "story")
    finally:
        load_rulebook.cache_clear()
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert place in err


def test_one_endless_line_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("smoke and ash, " * 10_000 + "and five people died on Friday.", encoding="utf-8")
    assert run("report", "a.txt")[0] == 0
