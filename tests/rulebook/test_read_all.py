"""Reading rule files: one by one, or all of a folder at once as they were parsed before."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.rulebook.read import parse_all, read_toml


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "rules"
    (folder / "deep").mkdir(parents=True)
    (folder / "one.toml").write_text("word = 'one'\n", encoding="utf-8")
    (folder / "deep" / "two.toml").write_text("words = ['two', 'zwei']\n", encoding="utf-8")
    return folder


def test_a_folder_says_the_same_each_time(rules: Path) -> None:
    for _ in range(3):
        parse_all(rules)
        assert read_toml(rules / "one.toml") == {"word": "one"}
        assert read_toml(rules / "deep" / "two.toml") == {"words": ["two", "zwei"]}


def test_a_file_that_was_changed_says_what_it_says_now(rules: Path) -> None:
    parse_all(rules)
    (rules / "one.toml").write_text("word = 'uno'\n", encoding="utf-8")
    assert read_toml(rules / "one.toml") == {"word": "uno"}
    parse_all(rules)
    assert read_toml(rules / "one.toml") == {"word": "uno"}


def test_a_day_stays_a_day(rules: Path) -> None:
    (rules / "one.toml").write_text("day = 2025-01-17\n", encoding="utf-8")
    told = []
    for _ in range(2):
        parse_all(rules)
        told.append(str(type(read_toml(rules / "one.toml")["day"])))
    assert told == ["<class 'datetime.date'>"] * 2


def test_a_broken_file_is_told_when_it_is_read(rules: Path) -> None:
    (rules / "one.toml").write_text("word = 'one'\nword = 'two'\n", encoding="utf-8")
    parse_all(rules)
    assert read_toml(rules / "deep" / "two.toml") == {"words": ["two", "zwei"]}
    with pytest.raises(RuleError, match=r"one\.toml:2: not valid TOML"):
        read_toml(rules / "one.toml")
