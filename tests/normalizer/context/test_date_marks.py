"""Dates that stand beside an event without being the day on which it happened, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import DATE_INTENDED, DATE_ONE_OF, DATE_SINCE, Version
from factcheck.normalizer import normalize
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def marks(text: str, language: str) -> list[tuple[str, ...]]:
    version = Version("v", None, text, published="2026-03-06", language=language)
    return [fact.context.aspect for fact in normalize(version, RULES) if fact.kind in ("date", "time")]


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        ("en", "The new pier was to be opened in 2019.", DATE_INTENDED),
        ("en", "The stadium should have been finished last May.", DATE_INTENDED),
        ("de", "Die Halle sollte 2021 eröffnet werden.", DATE_INTENDED),
        ("fr", "Le pont devait être construit en 2019.", DATE_INTENDED),
        ("es", "El túnel iba a abrirse en 2021.", DATE_INTENDED),
        ("uk", "Міст мали збудувати у 2019 році.", DATE_INTENDED),
        ("ru", "Мост должны были построить в 2019 году.", DATE_INTENDED),
        ("en", "Nobody else has died since Monday.", DATE_SINCE),
        ("en", "Three climbers have been killed since January 2024.", DATE_SINCE),
        ("en", "Five miners have died, the last of them on Tuesday.", DATE_ONE_OF),
        ("de", "Vier Bergleute sind gestorben, der letzte von ihnen am Dienstag.", DATE_ONE_OF),
    ],
)
def test_a_date_of_something_else_than_the_event(language: str, text: str, mark: str) -> None:
    assert marks(text, language) == [(mark,)]


@pytest.mark.parametrize(
    "text",
    [
        "The pier was opened in 2019.",
        "The pier is to be opened in 2029, and was to be seen from afar.",
        "The show was to open on 20 March 2026.",  # a plan that still stands, told in the past
        "The barn was to be sold, but burned down in 2019.",
        "Nobody had inspected the bridge since January 2022.",  # the last time that somebody did
        "The library has been closed since Monday.",
    ],
)
def test_a_date_of_the_event(text: str) -> None:
    assert marks(text, "en") == [()]


def told(tmp_path: Path, *texts: str) -> list[str]:
    folder = tmp_path / "story"
    folder.mkdir(parents=True)
    for number, text in enumerate(texts, 1):
        (folder / f"v{number}.txt").write_text(f"Report\nPublished: 2026-03-06\n\n{text}\n", encoding="utf-8")
    report = run(Options(paths=(str(tmp_path),), by="folder"), RULES)
    return [verdict.message for verdict in report.verdicts() if verdict.rule == "FC201"]


def test_what_was_planned_is_no_rival_of_what_was_done(tmp_path: Path) -> None:
    built = "The tower on the quay was built in 1998."
    assert not told(tmp_path / "planned", built, "The tower on the quay was to be built in 2019.")
    assert told(tmp_path / "done", built, "The tower on the quay was built in 2009.")
