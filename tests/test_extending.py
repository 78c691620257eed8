"""What docs/extending.md shows works as it is written: each of its TOML blocks goes into a copy of the rules."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.pipeline import extract_text
from factcheck.rulebook import Rulebook, load_rulebook
from factcheck.rulebook.load import find_rules
from factcheck.sources import version_from_text

DOCUMENT = Path(__file__).parent.parent / "docs" / "extending.md"
RULE, UNIT, LANGUAGE, PROFILE, FORMAT = re.findall(
    r"```toml\n(.*?)\n```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL
)
ITALIAN = (
    "Terremoto in Valle Ombrosa\n\nIl terremoto di venerdì ha ucciso almeno dodici persone. «Non abbiamo più acqua», "
    "ha detto il sindaco Carlo Benetti. I danni della scossa del 3 marzo 2025 sono di 2,5 milioni."
)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("extended") / "rules"
    shutil.copytree(find_rules(), folder)
    (folder / "comparisons" / "FC101.toml").write_text(RULE, encoding="utf-8")
    (folder / "languages" / "it.toml").write_text(LANGUAGE, encoding="utf-8")
    (folder / "formats" / "numbered.toml").write_text(FORMAT, encoding="utf-8")
    for name, addition in (("units.toml", UNIT), ("formats/article.toml", PROFILE)):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{addition}\n")
    return folder


@pytest.fixture(scope="module")
def rulebook(rules: Path) -> Rulebook:
    return load_rulebook(rules)


def test_a_rule(rulebook: Rulebook) -> None:
    assert len(rulebook.comparisons["FC101"].examples) == 2


def test_a_unit(rulebook: Rulebook) -> None:
    facts = extract_text("The track has a length of eight furlongs.", None, "en", rulebook)
    assert [fact.normalized for fact in facts if fact.kind == "quantity"] == ["8 furlong"]


def test_a_seventh_language_needs_no_python(rulebook: Rulebook) -> None:
    assert version_from_text(ITALIAN, rulebook=rulebook).language == "it"
    facts = extract_text(ITALIAN, "2025-03-09", None, rulebook)
    values = {(fact.kind, fact.normalized) for fact in facts}
    assert {("date", "2025-03-07"), ("date", "2025-03-03"), ("quantity", "2500000")} <= values
    assert any(value.startswith("at least 12") for _, value in values)
    quotes = [fact for fact in facts if fact.kind == "quote"]
    assert [(fact.text, fact.speaker) for fact in quotes] == [("Non abbiamo più acqua", "Carlo Benetti")]


def test_a_story_format(rules: Path, rulebook: Rulebook, tmp_path: Path) -> None:
    from factcheck.sources import read_versions

    dump = tmp_path / "dump.txt"
    item = (
        "ITEM-{0}\nFerry number {0} runs aground\n\nA ferry with {0} people on board ran aground at noon near Wick.\n\n"
    )
    dump.write_text("".join(item.format(number) for number in (11, 12, 13)), encoding="utf-8")
    titles = [version.title for version in read_versions([dump], rulebook).versions]
    assert titles == [f"Ferry number {number} runs aground" for number in (11, 12, 13)]


def test_a_fault_in_the_rules_is_told_with_its_place(rules: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rules"
    shutil.copytree(rules, broken)
    file = broken / "languages" / "it.toml"
    file.write_text(LANGUAGE.replace("articles =", "artikles ="), encoding="utf-8")
    with pytest.raises(RuleError, match=r"it\.toml:\d+: .*artikles"):
        load_rulebook(broken)
    file.write_text(LANGUAGE + "\n[[", encoding="utf-8")
    with pytest.raises(RuleError, match=r"it\.toml"):
        load_rulebook(broken)
