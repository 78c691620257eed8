"""The wheel is whole: it holds the rules and the schema, and the program works from it alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
pytestmark = pytest.mark.skipif(find_spec("hatchling") is None, reason="needs hatchling")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the content of the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def call(site: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=site.parent, env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    return done.stdout.decode()


def test_the_name_is_free_and_the_version_is_one(wheel: Path) -> None:
    assert wheel.name == f"factcheck_newsdesk-{PROJECT['version']}-py3-none-any.whl"


def test_it_holds_every_module_rule_and_the_schema(site: Path) -> None:
    for pattern, source in (
        ("*.py", ROOT / "factcheck"),
        ("*.json", ROOT / "factcheck"),
        ("*.typed", ROOT / "factcheck"),
        ("*.html", ROOT / "factcheck"),
        ("*.css", ROOT / "factcheck"),
        ("*.js", ROOT / "factcheck"),
    ):
        for path in source.rglob(pattern):
            assert (site / "factcheck" / path.relative_to(source)).is_file(), path
    for path in (ROOT / "rules").rglob("*.toml"):
        assert (site / "factcheck" / "rules" / path.relative_to(ROOT / "rules")).read_bytes() == path.read_bytes()


def test_it_holds_nothing_else(site: Path) -> None:
    assert {path.name for path in site.iterdir()} == {"factcheck", f"factcheck_newsdesk-{PROJECT['version']}.dist-info"}
    assert not list(site.rglob("test*"))


def test_its_metadata_say_how_it_is_called_and_licensed(site: Path) -> None:
    (information,) = site.glob("*.dist-info")
    assert "factcheck = factcheck.__main__:main" in (information / "entry_points.txt").read_text(encoding="utf-8")
    assert "MIT License" in (information / "licenses" / "LICENSE").read_text(encoding="utf-8")
    metadata = (information / "METADATA").read_text(encoding="utf-8")
    for requirement in PROJECT["dependencies"]:
        name = requirement.split(">")[0]
        assert f"Requires-Dist: {name}" in metadata


def test_the_program_works_from_it(site: Path, tmp_path: Path) -> None:
    assert str(site) in call(site, "-c", "import factcheck; print(factcheck.__file__)")
    assert call(site, "-m", "factcheck", "--version") == f"factcheck {PROJECT['version']}\n"
    for name, years in (("a", "five"), ("b", "seven")):
        text = f"Clerk jailed\n\nThe court sentenced clerk Anna Bright to {years} years in prison.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    printed = call(site, "-m", "factcheck", "report", str(tmp_path), "--by", "folder", "--exit-zero", "-f", "concise")
    assert "error FC101" in printed


def test_the_pins_cover_what_is_required() -> None:
    pins = {line.split("==")[0].lower() for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").split()}
    for requirement in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]):
        assert requirement.split(">")[0].lower() in pins
    assert not [pin for pin in pins if "/" in pin or ":" in pin]
