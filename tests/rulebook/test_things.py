"""The sorts of things and bodies: reading them, and which exclude each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.rulebook import find_rules, load_rulebook
from factcheck.rulebook.things import exclude, read_things


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("ship", "ship.tug", False),
        ("ship.tug", "ship.tug", False),
        ("ship.tanker", "ship.tug", True),
        ("bridge", "tunnel", True),
    ],
)
def test_sorts_exclude_each_other_but_not_their_kinds(one: str, other: str, apart: bool) -> None:
    assert exclude(one, other) is exclude(other, one) is apart


def test_held_concepts_are_in_the_lexicon() -> None:
    rules = load_rulebook()
    assert rules.things.held <= rules.lexicon.concepts.keys()


def test_a_word_has_one_sort(tmp_path: Path) -> None:
    text = (find_rules() / "things.toml").read_text(encoding="utf-8")
    path = tmp_path / "things.toml"
    path.write_text(text.replace("bridge = bridge, viaduct", "bridge = bridge, tunnel"), encoding="utf-8")
    with pytest.raises(RuleError, match="'tunnel' is both 'bridge' and 'tunnel'"):
        read_things(path)


def test_a_row_must_have_a_cell_for_each_language(tmp_path: Path) -> None:
    text = (find_rules() / "things.toml").read_text(encoding="utf-8")
    path = tmp_path / "things.toml"
    path.write_text(text.replace("bus = bus |", "bus = bus | autobus |"), encoding="utf-8")
    with pytest.raises(RuleError, match="has words for 7 languages"):
        read_things(path)
