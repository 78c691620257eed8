"""The sample report as text, kept under golden/; FACTCHECK_REWRITE=1 writes it anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.reporters import matrix, reporter
from factcheck.reporters.look import Look
from factcheck.reporters.select import draft_side
from factcheck.rulebook.comparisons import Comparison
from tests.reporters.sample_report import sample

GOLDEN = Path(__file__).parent / "golden"
RULES = {
    code: Comparison(code, "", "error", summary, "", (), ())
    for code, summary in (
        ("FC101", "Versions give different figures for one thing."),
        ("FC301", "A negation was dropped or added."),
    )
}
LOOKS = {
    "terminal-80": ("terminal", Look(width=80)),
    "terminal-80-color": ("terminal", Look(width=80, color=True)),
    "terminal-100": ("terminal", Look(width=100)),
    "terminal-120": ("terminal", Look(width=120)),
    "terminal-120-color": ("terminal", Look(width=120, color=True)),
    "terminal-160-verbose": ("terminal", Look(width=160, verbose=True)),
    "terminal-80-quiet": ("terminal", Look(width=80, quiet=True)),
    "terminal-50": ("terminal", Look(width=50)),
    "plain": ("terminal", Look(width=80, plain=True)),
    "plain-verbose": ("terminal", Look(plain=True, verbose=True)),
    "statistics": ("terminal", Look(width=80, statistics=True, rules=RULES)),
    "concise": ("concise", Look()),
    "concise-verbose": ("concise", Look(verbose=True)),
    "markdown": ("markdown", Look()),
    "markdown-verbose": ("markdown", Look(verbose=True)),
    "json": ("json", Look()),
}


def compare(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("FACTCHECK_REWRITE"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("name", LOOKS)
def test_report_is_as_kept(name: str) -> None:
    shape, look = LOOKS[name]
    compare(name, reporter(shape)(sample(), look))


@pytest.mark.parametrize("width", [60, 100, 160])
def test_matrix_is_as_kept(width: int) -> None:
    compare(f"matrix-{width}", matrix.render(sample(), Look(width=width)))


def test_draft_side_is_as_kept() -> None:
    drafts = frozenset({"evening"})
    compare("check-100", reporter("terminal")(draft_side(sample(), drafts), Look(width=100, drafts=drafts)))
