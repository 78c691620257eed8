"""The Python interface: what `import factcheck` promises."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import factcheck
from tests.stub_pipeline import StubPipeline, install

ROOT = Path(__file__).parent.parent


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> StubPipeline:
    return install(monkeypatch)


def test_check_gives_a_report(stub: StubPipeline) -> None:
    report = factcheck.check(["corpus/"], by="auto")
    assert isinstance(report, factcheck.Report)
    assert report.to_dict()["schema_version"] == "1.0"
    assert stub.options is not None
    assert stub.options.paths == ("corpus/",)


def test_check_takes_paths_of_all_sorts(stub: StubPipeline) -> None:
    factcheck.check("a.txt")
    assert stub.options is not None
    assert stub.options.paths == ("a.txt",)
    factcheck.check([Path("a.txt"), "b.txt"], published="2025-01-17", language="en", jobs=2)
    assert stub.options.paths == ("a.txt", "b.txt")
    assert (stub.options.published, stub.options.language, stub.options.jobs) == ("2025-01-17", "en", 2)


def test_check_against_reports_from_the_drafts_side(stub: StubPipeline) -> None:
    report = factcheck.check("stories/ferry/evening.txt", against=["wire"])
    assert {story.story.id for story in report.stories} == {"ferry"}
    assert stub.against == ("wire",)
    with pytest.raises(factcheck.ConfigError):
        factcheck.check(["a", "b"], against=["c"])


def test_a_settings_file_counts_only_where_it_is_named(stub: StubPipeline, tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_text('by = "folder"\nlanguage = "uk"\nmin-level = "error"\n', encoding="utf-8")
    report = factcheck.check("x", language="en", config=file)
    assert stub.options is not None
    assert (stub.options.by, stub.options.language) == ("folder", "en")
    assert report.summary()["warnings"] == 0
    assert factcheck.check("x", min_level="note").summary()["warnings"] == 1


def test_extract_gives_facts(stub: StubPipeline) -> None:
    facts = factcheck.extract("text", published="2025-01-17", language="en")
    assert all(isinstance(fact, factcheck.Fact) for fact in facts)
    assert facts[0].to_dict()["span"]["line"] >= 1


def test_a_wrong_option_is_named(stub: StubPipeline) -> None:
    with pytest.raises(factcheck.ConfigError, match="none of auto, folder, corpus"):
        factcheck.check("x", by="author")  # type: ignore[arg-type]
    with pytest.raises(factcheck.FactcheckError, match="is no date"):
        factcheck.extract("x", published="yesterday")


def test_every_promised_name_is_there() -> None:
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None
    with pytest.raises(AttributeError):
        factcheck.nothing  # noqa: B018


def test_the_version_is_that_of_the_distribution() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == factcheck.__version__


def test_importing_is_light() -> None:
    code = "import sys, factcheck; print(sorted({'msgspec', 'rich', 'typer'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout == b"[]\n"
