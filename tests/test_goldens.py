"""The golden reports in reports/ are, byte for byte, what the program writes; `make goldens` writes them anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.__main__ import main
from tests import goldens
from tests.reporters.browser import screenshot

ADVICE = "run `make goldens`, and read what changed"


@pytest.mark.parametrize("name", goldens.NAMES)
def test_reports_are_golden(name: str) -> None:
    made = {".txt": goldens.terminal_text, ".json": goldens.json_text, ".md": goldens.markdown_text}
    for suffix, content in ((suffix, text(name)) for suffix, text in made.items()):
        golden = (goldens.REPORTS / f"{name}{suffix}").read_bytes()
        assert content.encode() == golden, f"reports/{name}{suffix}: {ADVICE}"


def test_the_page_is_golden() -> None:
    made, golden = goldens.page_text().encode(), goldens.PAGE.read_bytes()
    assert goldens.comparable(goldens.PAGE, made) == goldens.comparable(goldens.PAGE, golden), ADVICE
    assert b'"schema_version":"1.0"' in goldens.comparable(goldens.PAGE, golden)


def test_the_screenshot_is_one_and_the_readme_shows_it() -> None:
    head = goldens.SCREENSHOT.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    size = (int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big"))
    assert size == (screenshot.WIDTH, screenshot.HEIGHT)
    assert f"](reports/{goldens.SCREENSHOT.name})" in goldens.README.read_text(encoding="utf-8")


def test_every_story_has_its_reports_and_no_report_is_left_over() -> None:
    expected = {f"{name}{suffix}" for name in goldens.NAMES for suffix in (".txt", ".json", ".md")}
    whole = {path.name for path in (goldens.PAGE, goldens.LIST, goldens.SCREENSHOT)}
    assert {path.name for path in goldens.REPORTS.iterdir()} == expected | whole


def test_the_list_is_golden() -> None:
    assert goldens.concise_text().encode() == goldens.LIST.read_bytes(), ADVICE


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
    assert sum(path.stat().st_size for path in goldens.REPORTS.iterdir()) < 4_000_000


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
