"""What the README says is true: its blocks, commands, snippets, links and figures."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer

from factcheck.cli import app
from factcheck.config import read
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook
from tests import goldens

ROOT = goldens.ROOT
DOCUMENTS = (goldens.README, *sorted((ROOT / "docs").glob("*.md")), ROOT / "tests" / "benchmarks" / "README.md")
TEXT = goldens.README.read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app)


def fenced(language: str) -> list[str]:
    """The blocks of the README in one language."""
    return re.findall(rf"```{language}\n(.*?)\n```", TEXT, re.DOTALL)


@pytest.mark.parametrize("name", sorted(goldens.BLOCKS))
def test_blocks_are_what_the_program_writes(name: str) -> None:
    found = [block for block in goldens.BLOCK.finditer(TEXT) if block["name"] == name]
    assert len(found) == 1, f"the README has no block {name}"
    assert goldens.readme_text(found[0][0]) == found[0][0], "run `make goldens`, and read what changed"


def test_it_begins_with_the_two_commands() -> None:
    commands = re.findall(r"^ {4}(make .*?)(?: {2,}#.*)?$", TEXT, re.MULTILINE)
    assert commands[:2] == ["make report", "make test"]
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"report", "test"} <= set(targets)
    for target in re.findall(r"`make (\w+)", TEXT):
        assert target in targets


def test_the_floor_lies_below_the_figures() -> None:
    floor = dict(re.findall(r"^MIN_(\w+) := ([\d.]+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    score = goldens.accuracy()
    assert float(floor["PRECISION"]) <= score.precision
    assert float(floor["RECALL"]) <= score.recall
    assert f"recall {score.recall:.2f}" in " ".join(TEXT.split())


def test_every_command_that_is_shown_exists() -> None:
    shown = [match[1] for match in re.finditer(r"(?:^ {4}|`)(factcheck [^`\n]+)", TEXT, re.MULTILINE)]
    assert len(shown) > 6
    for line in shown:
        words = shlex.split(line.split(" > ")[0].replace("…", ""))
        if words[1] == "on":
            continue  # a sentence, not a command
        command = COMMANDS.commands[words[1]]  # type: ignore[attr-defined]
        known = {name for parameter in command.params for name in parameter.opts}
        assert {word for word in words if word.startswith("-")} <= known, line


def test_options_that_are_named_exist() -> None:
    known = {name for command in COMMANDS.commands.values() for parameter in command.params for name in parameter.opts}  # type: ignore[attr-defined]
    for option in re.findall(r"`(-{1,2}[a-z][\w-]*)", TEXT):
        assert option in known, option


def test_the_python_snippet_runs() -> None:
    (snippet,) = fenced("python")
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", snippet], cwd=ROOT, env=environment, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    lines = done.stdout.decode().splitlines()
    assert any(line.startswith("error FC") for line in lines)
    assert "2025-01-17" in lines[-1]


def test_the_settings_are_accepted(tmp_path: Path) -> None:
    (settings,) = fenced("toml")
    file = tmp_path / "factcheck.toml"
    file.write_text(settings, encoding="utf-8")
    assert set(read(file)) == set(tomllib.loads(settings))


def test_a_story_file_makes_a_folder_one_story(tmp_path: Path) -> None:
    for name, text in (("a", "A ferry ran aground near Wick."), ("b", "The opera house opens its season in May.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert len(run(Options(paths=(str(tmp_path),)), load_rulebook()).stories) == 2
    (tmp_path / "story.toml").touch()
    assert len(run(Options(paths=(str(tmp_path),)), load_rulebook()).stories) == 1


def test_the_hook_is_the_one_that_the_project_offers() -> None:
    (shown,) = fenced("yaml")
    offered = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert re.findall(r"- id: (\S+)", shown) == re.findall(r"- id: (\S+)", offered) == ["factcheck"]
    assert re.findall(r"rev: v(\S+)", shown) == [
        tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    ]
    entry = re.search(r"entry: factcheck (.+)", offered)
    assert entry
    words = entry[1].split()
    known = {name for parameter in COMMANDS.commands[words[0]].params for name in parameter.opts}  # type: ignore[attr-defined]
    assert {word for word in words if word.startswith("-")} <= known


@pytest.mark.parametrize("document", [path for path in DOCUMENTS if path.exists()], ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", document.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (document.parent / target).exists(), target


def test_languages_and_dependencies_are_all_named() -> None:
    for language in load_rulebook().languages.values():
        assert language.name in TEXT
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        assert re.split(r"[<>=\[]", requirement)[0].lower() in TEXT.lower()


def test_the_picture_names_the_rooms_that_exist() -> None:
    picture = next(block for block in fenced("text") if "rulebook/" in block)
    package = ROOT / "factcheck"
    rooms = {path.name + "/" for path in package.iterdir() if (path / "__init__.py").is_file()}
    missing = {room for room in rooms if room not in picture}
    assert not missing
    for name in re.findall(r"\b(\w+)/", picture):
        assert any(path.is_dir() for path in package.rglob(name)) or (ROOT / name).is_dir(), name
