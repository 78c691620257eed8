"""Settings files: which one holds, what outdoes what, and what a fault in one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.commands.session import begin
from factcheck.config import Settings, find, find_for, listing, read, settle
from factcheck.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    outer = write(tmp_path / "factcheck.toml", 'by = "folder"\n')
    inner = write(tmp_path / "desk" / "pyproject.toml", '[tool.factcheck]\nby = "corpus"\n')
    write(tmp_path / "desk" / "today" / "pyproject.toml", '[project]\nname = "x"\n')
    assert find(tmp_path / "desk" / "today") == inner
    assert find(tmp_path) == outer
    dotted = write(tmp_path / "desk" / ".factcheck.toml", "")
    assert find(tmp_path / "desk") == dotted
    plain = write(tmp_path / "desk" / "factcheck.toml", "")
    assert find(tmp_path / "desk") == plain


def test_the_paths_decide_then_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = write(tmp_path / "here" / "factcheck.toml", "")
    there = write(tmp_path / "there" / "factcheck.toml", "")
    story = write(tmp_path / "there" / "a.txt", "x")
    bare = write(tmp_path / "bare" / "a.txt", "x")
    monkeypatch.chdir(here.parent)
    assert find_for((str(story),)) == there
    assert find_for((str(bare),)) == here
    assert find_for(("-",)) == here
    assert find_for(("missing.txt", str(story))) == there


def test_what_is_typed_outdoes_the_file(tmp_path: Path) -> None:
    file = write(
        tmp_path / "f.toml", 'by = "folder"\nfail-level = "none"\noutput = ["json:r.json"]\npublished = 2025-01-17\n'
    )
    session = begin({"config": str(file), "by": "corpus", "fail_level": None, "quiet": False}, ("x",))
    assert session.settings.by == "corpus"
    assert session.settings.fail_level == "none"
    assert session.settings.published == "2025-01-17"
    assert session.settings.output == ("json:r.json",)
    assert begin({"config": str(file), "format_": "concise"}, ("x",)).settings.output == ()


def test_isolated_reads_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "factcheck.toml", 'by = "folder"\n')
    monkeypatch.chdir(tmp_path)
    assert begin({}, ("x",)).settings.by == "folder"
    assert begin({"isolated": True}, ("x",)).settings.by == "auto"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        (
            "factcheck.toml",
            'jobs = 1\nfail_level = "none"\n',
            "factcheck.toml:2: unknown setting 'fail_level'; did you mean 'fail-level'",
        ),
        ("factcheck.toml", '\nby = "author"\n', "factcheck.toml:2: by: 'author' is none of auto, folder, corpus"),
        ("factcheck.toml", 'jobs = "two"\n', "factcheck.toml:1: jobs: Expected `int`, got `str`"),
        ("factcheck.toml", "\nby = \n", "factcheck.toml:2: not valid TOML: Invalid value"),
        (
            "pyproject.toml",
            '[project]\nby = 1\n[tool.factcheck]\nlanguage = "English"\n',
            "pyproject.toml:4: language:",
        ),
        ("pyproject.toml", "[tool]\nfactcheck = 1\n", "tool.factcheck is no table"),
        ("factcheck.toml", "zzz = 1\n", "unknown setting 'zzz' (known: by, scope, published"),
    ],
)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        read(write(tmp_path / name, text))
    assert says in str(caught.value)


def test_missing_and_broken_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such settings file"):
        read(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="is not UTF-8"):
        read(tmp_path / "bad.toml")


def test_listing_can_be_read_back(tmp_path: Path) -> None:
    settings = settle({"by": "folder", "output": ["json:a.json"], "published": "2025-01-17", "plain": True})
    file = write(tmp_path / "factcheck.toml", listing(settings, tmp_path / "x.toml"))
    assert settle(read(file)) == settings
    assert "# no settings file" in listing(Settings(), None)
