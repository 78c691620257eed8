"""Short tellings of one story, through the whole pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.model import Report, Verdict
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook

PUBLISHED = "Published: {}\n\n"


def compare(folder: Path, texts: Iterable[str], published: Iterable[str] = ()) -> Report:
    """The report on texts of one story, each a headline, a line feed and a body.

    `published` gives each text the day that its header states.
    """
    story = folder / "story"
    story.mkdir()
    days = list(published)
    for number, text in enumerate(texts):
        if days:
            headline, _, body = text.partition("\n")
            text = f"{headline}\nPublished: {days[number]}\n\n{body}"
        (story / f"v{number + 1}.txt").write_text(text, encoding="utf-8")
    return run(Options(paths=(str(folder),), by="folder"), load_rulebook())


def flagged(report: Report) -> set[str]:
    """The codes of all rules that found a contradiction."""
    return {v.rule or "" for v in report.verdicts() if v.outcome == "contradiction"}


def moved(report: Report) -> list[Verdict]:
    """All updates."""
    return [v for v in report.verdicts() if v.outcome == "update"]


def across(report: Report, code: str) -> list[Verdict]:
    """The contradictions by one rule whose facts stand in more than one version."""
    found = [v for v in report.verdicts() if v.rule == code and v.outcome == "contradiction"]
    return [v for v in found if len({f.version for f in v.slot.facts}) > 1]


def meeting(report: Report, *texts: str) -> list[Verdict]:
    """The verdicts on slots that hold facts with all these texts."""
    return [v for v in report.verdicts() if {*texts} <= {f.text for f in v.slot.facts}]


def summary(report: Report) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Every verdict without ids and order: outcome, rule, kind and the values that it judges."""
    return sorted(
        (v.outcome, v.rule or "", v.slot.kind, tuple(sorted(f.normalized for f in v.slot.facts)))
        for v in report.verdicts()
    )


def assert_flagged(report: Report, code: str) -> None:
    """That the rule found a contradiction across versions which an editor can act on."""
    (verdict, *_) = across(report, code) or pytest.fail(f"{code} is silent: {summary(report)}")
    assert verdict.level in ("error", "warning")
    assert len(verdict.groups) > 1
    assert verdict.message
    assert verdict.why
