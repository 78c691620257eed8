"""Every example of every comparison rule, through the whole pipeline: the rule fires or stays silent as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook
from factcheck.rulebook.comparisons import Example

RULES = load_rulebook().comparisons
CASES = [
    pytest.param(code, example, id=f"{code}-{number}-{example.says.replace(' ', '-')}")
    for code, rule in sorted(RULES.items())
    for number, example in enumerate(rule.examples, 1)
]


def fired(folder: Path, example: Example) -> set[str]:
    story = folder / "story"
    story.mkdir()
    for number, text in enumerate(example.versions, 1):
        (story / f"v{number}.txt").write_text(text, encoding="utf-8")
    report = run(Options(paths=(str(folder),), by="folder"), load_rulebook())
    return {verdict.rule for verdict in report.verdicts() if verdict.rule and verdict.listed}


@pytest.mark.parametrize(("code", "example"), CASES)
def test_example(code: str, example: Example, tmp_path: Path) -> None:
    assert (code in fired(tmp_path, example)) is example.fires


@pytest.mark.parametrize("code", sorted(RULES))
def test_rule_is_complete(code: str) -> None:
    rule = RULES[code]
    assert rule.name
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.kinds
    assert {example.fires for example in rule.examples} == {True, False}
