"""Golden reports of the sample stories, and the blocks of the README that the program itself writes.

    python -m tests.goldens --write    write reports/ and the blocks of the README anew
    python -m tests.goldens --check    say what is no longer true; exit status 1 where something is not

For each folder of tests/stories, reports/ holds what `factcheck report FOLDER --by folder` prints at 100 columns
without colour, and its JSON. Only the digest of the rule data is left out of the JSON, so that a comment in a rule file
changes no report.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import lru_cache
from io import StringIO
from pathlib import Path
from textwrap import fill

import msgspec

from factcheck.cli import call
from factcheck.model import Report
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.reporters import reporter
from factcheck.reporters.look import Look
from factcheck.rulebook import load_rulebook
from tests.accuracy import Score, measure, read_gold, read_slots

ROOT = Path(__file__).resolve().parent.parent
STORIES = ROOT / "tests" / "stories"
REPORTS = ROOT / "reports"
README = ROOT / "README.md"
NAMES = tuple(sorted(path.parent.name for path in STORIES.glob("*/gold.json")))
SHOWN = "branscombe-obituary"
"""The story whose report the README shows."""
WIDTH = 100
DIGEST = "(digest of the rule data)"
BLOCK = re.compile(r"(<!-- (?P<name>[a-z-]+): kept by make goldens -->\n).*?(<!-- end -->)", re.DOTALL)


@contextmanager
def working_in(folder: Path, **environment: str) -> Iterator[None]:
    """Work in a folder and with variables of the environment, and go back."""
    before, variables = Path.cwd(), {name: os.environ.get(name) for name in environment}
    os.chdir(folder)
    os.environ.update(environment)
    try:
        yield
    finally:
        os.chdir(before)
        for name, value in variables.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@lru_cache(maxsize=len(NAMES))
def report_of(name: str) -> Report:
    """The report of one sample story, with paths that begin at the root of the project."""
    with working_in(ROOT):
        report = run(Options(paths=(f"tests/stories/{name}",), by="folder"), load_rulebook())
    return msgspec.structs.replace(report, rules_digest=DIGEST)


def terminal_text(name: str) -> str:
    """The report of a sample story for people."""
    rules = {code: rule.summary for code, rule in load_rulebook().comparisons.items()}
    return reporter("terminal")(report_of(name), Look(width=WIDTH, rules=rules))


def json_text(name: str) -> str:
    """The report of a sample story for programs."""
    return reporter("json")(report_of(name), Look())


def reports() -> dict[Path, Callable[[], str]]:
    """Each golden file, with what makes its content."""
    files: dict[Path, Callable[[], str]] = {}
    for name in NAMES:
        files[REPORTS / f"{name}.txt"] = lambda name=name: terminal_text(name)
        files[REPORTS / f"{name}.json"] = lambda name=name: json_text(name)
    return files


def accuracy() -> Score:
    """What the golden reports find of the gold of the sample stories."""
    slots = [
        slot for name in NAMES for slot in read_slots(msgspec.json.decode((REPORTS / f"{name}.json").read_bytes()))
    ]
    return measure(read_gold(STORIES), slots)


def help_text(*command: str) -> str:
    """What `factcheck COMMAND --help` prints at 100 columns."""
    out = StringIO()
    with working_in(ROOT, COLUMNS=str(WIDTH), NO_COLOR="1"), redirect_stdout(out):
        call([*command, "--help"])
    return out.getvalue()


def rule_table() -> str:
    """The comparison rules as a table of Markdown."""
    rules = load_rulebook().comparisons
    rows = [f"| {rule.code} | {rule.name} | {rule.level} | {rule.summary} |" for _, rule in sorted(rules.items())]
    return "\n".join(["| Rule | Name | Level | What it flags |", "| --- | --- | --- | --- |", *rows])


def accuracy_text() -> str:
    """The figures of the sample stories in two sentences."""
    score = accuracy()
    versions = sum(1 for _ in STORIES.glob("*/v*.txt"))
    wrong = sum(score.false_flags.values())
    figures = (
        f"On the {len(NAMES)} sample stories ({versions} versions) factcheck finds {score.found} of the {score.wanted} "
        f"contradictions marked in them (recall {score.recall:.2f}) and raises {wrong} false alarms beside "
        f"{score.good} true ones (precision {score.precision:.2f})."
    )
    return fill(figures, 120)


def _fenced(text: str, language: str = "text") -> str:
    return f"```{language}\n{text.strip(chr(10))}\n```"


BLOCKS: dict[str, Callable[[], str]] = {
    "report": lambda: _fenced((REPORTS / f"{SHOWN}.txt").read_text(encoding="utf-8")),
    "help": lambda: _fenced(help_text("report")),
    "rules": rule_table,
    "accuracy": accuracy_text,
}


def readme_text(text: str) -> str:
    """The README with each of its blocks written anew."""
    return BLOCK.sub(lambda found: f"{found[1]}{BLOCKS[found['name']]()}\n{found[3]}", text)


def write() -> None:
    """Write all reports and the README; reports of stories that are gone are removed."""
    REPORTS.mkdir(exist_ok=True)
    files = reports()
    for path in sorted(REPORTS.iterdir()):
        if path.suffix in (".txt", ".json") and path not in files:
            path.unlink()
    for path, content in files.items():
        path.write_bytes(content().encode())
    README.write_bytes(readme_text(README.read_text(encoding="utf-8")).encode())


def untrue() -> list[str]:
    """The files that are not what the program would write now."""
    wrong = [
        path for path, content in reports().items() if not path.is_file() or path.read_bytes() != content().encode()
    ]
    text = README.read_text(encoding="utf-8")
    if not wrong and readme_text(text) != text:
        wrong.append(README)
    return [path.relative_to(ROOT).as_posix() for path in wrong]


def main(arguments: list[str] | None = None) -> int:
    """Write or check; returns the exit status."""
    parser = argparse.ArgumentParser(description="Golden reports of the sample stories and the README's own blocks.")
    wish = parser.add_mutually_exclusive_group(required=True)
    wish.add_argument("--write", action="store_true", help="write them anew")
    wish.add_argument("--check", action="store_true", help="name those that are no longer true")
    if parser.parse_args(arguments).write:
        write()
        return 0
    wrong = untrue()
    for name in wrong:
        print(f"{name} is no longer what factcheck writes: run `make goldens` and read the difference")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
