"""The golden reports in reports/ are, byte for byte, what the program writes; `make goldens` writes them anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.__main__ import main
from tests import goldens

ADVICE = "run `make goldens`, and read what changed"


@pytest.mark.parametrize("name", goldens.NAMES)
def test_reports_are_golden(name: str) -> None:
    for suffix, content in ((".txt", goldens.terminal_text(name)), (".json", goldens.json_text(name))):
        golden = (goldens.REPORTS / f"{name}{suffix}").read_bytes()
        assert content.encode() == golden, f"reports/{name}{suffix}: {ADVICE}"


def test_every_story_has_its_reports_and_no_report_is_left_over() -> None:
    expected = {f"{name}{suffix}" for name in goldens.NAMES for suffix in (".txt", ".json")}
    assert {path.name for path in goldens.REPORTS.iterdir() if path.suffix in (".txt", ".json")} == expected


def test_the_command_prints_the_golden_text(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(goldens.ROOT)
    monkeypatch.setenv("COLUMNS", str(goldens.WIDTH))
    monkeypatch.setenv("NO_COLOR", "1")
    folder = f"tests/stories/{goldens.SHOWN}"
    monkeypatch.setattr("sys.argv", ["factcheck", "report", folder, "--by", "folder", "--isolated"])
    assert main() == 1
    assert capfdbinary.readouterr().out == (goldens.REPORTS / f"{goldens.SHOWN}.txt").read_bytes()


def test_the_golden_json_holds_what_the_golden_text_shows() -> None:
    for name in goldens.NAMES:
        text = (goldens.REPORTS / f"{name}.txt").read_text(encoding="utf-8")
        summary = json.loads((goldens.REPORTS / f"{name}.json").read_text(encoding="utf-8"))["summary"]
        last = text.rstrip().splitlines()[-1]
        assert f"{summary['facts']} facts" in last
        assert f"{summary['errors']} error" in last
        assert f"{summary['skipped']} skipped" in last


def test_the_reports_stay_small() -> None:
    assert sum(path.stat().st_size for path in goldens.REPORTS.iterdir()) < 2_500_000


def test_a_changed_report_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    only = tmp_path / "reports" / "a.txt"
    monkeypatch.setattr(goldens, "ROOT", tmp_path)
    monkeypatch.setattr(goldens, "README", tmp_path / "README.md")
    monkeypatch.setattr(goldens, "reports", lambda: {only: lambda: "new\n"})
    (tmp_path / "README.md").write_text("nothing kept\n", encoding="utf-8")
    assert goldens.untrue() == ["reports/a.txt"]
    only.parent.mkdir()
    only.write_text("new\n", encoding="utf-8")
    assert goldens.untrue() == []
