"""A pipeline that yields the sample report, so that the command line is tested without the steps behind it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

from factcheck.model import Fact, Report, Skipped, Version
from factcheck.options import Options
from tests.reporters.sample_report import sample


class StubPipeline(ModuleType):
    """Stands where `factcheck.pipeline` is looked for; remembers what it was told."""

    def __init__(self, report: Report | None = None) -> None:
        super().__init__("factcheck.pipeline")
        self.report = report or sample()
        self.options: Options | None = None
        self.against: tuple[str, ...] = ()
        self.raises: BaseException | None = None

    def run(self, options: Options, rulebook: object) -> Report:
        self.options = options
        if self.raises:
            raise self.raises
        if options.progress:
            options.progress("reading", 1, 2)
        return self.report

    def check_draft(self, draft: str, against: Sequence[str], options: Options, rulebook: object) -> Report:
        self.against = tuple(against)
        return self.run(options, rulebook)

    def extract_paths(
        self, options: Options, rulebook: object
    ) -> tuple[tuple[Version, ...], tuple[Fact, ...], tuple[Skipped, ...]]:
        report = self.run(options, rulebook)
        facts = tuple(fact for verdict in report.verdicts() for fact in verdict.slot.facts)
        return report.versions, facts, report.skipped

    def extract_text(self, text: str, published: str | None, language: str | None, rulebook: object) -> list[Fact]:
        return [fact for verdict in self.report.verdicts() for fact in verdict.slot.facts]


def install(monkeypatch: pytest.MonkeyPatch) -> StubPipeline:
    """Put a stub in the place of the pipeline for the length of a test."""
    stub = StubPipeline()
    monkeypatch.setitem(sys.modules, "factcheck.pipeline", stub)
    return stub
