"""Explanations: the weights that are told make up the chance, and every kind of slot says why its facts met."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from factcheck.cli import call
from factcheck.model import Report, Verdict
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()
VERSIONS = (
    "Court jails ferry captain\n\nThe captain Joren Valk was jailed for five years on Monday.\n\n"
    "“We will never forget the people of the lower deck,” said the prosecutor Ada Brandt.\n",
    "Captain of the ferry goes to prison\n\nJoren Valk, the captain, was jailed for seven years on Monday.\n\n"
    "Prosecutor Ada Brandt said: “We will forget the people of the lower deck.”\n",
    "Ferry trial ends\n\nThe judges jailed Captain Joren Valk for five years. The prosecutor was Ada Brand.\n",
    "Gericht verurteilt Kapitän\n\nDer Kapitän Joren Valk muss am Montag für fünf Jahre ins Gefängnis, teilte das "
    "Gericht mit. Die Richter sprachen von einem schweren Versagen.\n",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("ferry")
    for number, text in enumerate(VERSIONS, start=1):
        (root / f"v{number}.txt").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def explained(folder: Path) -> Report:
    return run(Options(paths=(str(folder),), by="folder", explain=True), RULES)


def slot(report: Report, rule: str) -> Verdict:
    return next(v for v in report.verdicts() if v.rule == rule)


def test_the_features_make_up_the_chance(explained: Report) -> None:
    sentence = slot(explained, "FC101").slot
    join = RULES.alignment.join
    assert len(sentence.details) == len(sentence.reasons) == len(sentence.facts)
    for reason, detail in zip(sentence.reasons, sentence.details, strict=True):
        total = float(re.search(r"sum ([+-][\d.]+)$", detail)[1])  # type: ignore[index]
        chance = int(re.match(r"\d+", reason)[0])  # type: ignore[index]
        assert abs(100 / (1 + math.exp(-total)) - chance) < 1
        told = [float(x) for x in re.findall(r"(?:^|, )\w+ ([+-][\d.]+)", detail)]
        assert abs(sum(told) - total) < 0.5  # what adds next to nothing is left out
        unlike = join.unlike["bias"] + join.kinds["duration"]["bias"]
        bias = unlike if ": different value" in reason else join.weights["bias"]
        assert f"bias {bias:+.2f}" in detail
    assert re.fullmatch(r"time: \d+ values of 4 versions, \d+ pairs that can be compared", sentence.block)


def test_every_kind_of_slot_is_explained(explained: Report) -> None:
    seen = set()
    for verdict in explained.verdicts():
        if verdict.listed:
            found = verdict.slot
            seen.add(found.kind)
            assert len(found.reasons) == len(found.facts), verdict.message
            assert all(found.reasons), verdict.message
    assert {"duration", "quote", "name"} <= seen


def test_quotations_and_names(explained: Report) -> None:
    quote = slot(explained, "FC301").slot
    assert quote.reasons == ("9 of 9 words as in v2, 7 in a row", "9 of 9 words as in v1, 7 in a row")
    spelling = slot(explained, "FC401").slot
    assert {"names Ada Brandt"} < set(spelling.reasons)
    assert any(reason.startswith("“Ada Brand” for Ada Brandt: conflict") for reason in spelling.reasons)


def test_it_is_told_only_when_asked(folder: Path) -> None:
    report = run(Options(paths=(str(folder),), by="folder"), RULES)
    assert not any(v.slot.details or v.slot.block for v in report.verdicts())
    assert all(slot(report, "FC101").slot.reasons)


def test_the_command_line_shows_it(folder: Path, explained: Report, capsys: pytest.CaptureFixture[str]) -> None:
    ident = slot(explained, "FC101").slot.id
    assert call(["report", str(folder), "--by", "folder", "--isolated", "--explain", ident[:8]]) == 0
    text = capsys.readouterr().out
    for words in (f"slot {ident}", "found among time: ", "joined: ", "weighed: ", "same holder", "bias -"):
        assert words in text
    assert max(map(len, text.splitlines())) < 150
