"""The weights of alignment: what is shipped is whole and within its bounds."""

from __future__ import annotations

import pytest

from factcheck.rulebook import find_rules, load_rulebook
from factcheck.rulebook.alignment import Alignment
from factcheck.rulebook.read import read_toml, to_record

BOOK = load_rulebook()
PATH = find_rules() / "alignment.toml"


def test_an_empty_file_has_defaults() -> None:
    assert to_record(PATH, {}, Alignment) == Alignment()


def test_thresholds_are_shares() -> None:
    alignment = BOOK.alignment
    for value in (
        alignment.join.floor,
        alignment.join.best,
        alignment.join.differ,
        alignment.join.swap,
        alignment.quotes.overlap,
        alignment.quotes.translated,
        alignment.quotes.translated_apart,
        alignment.stories.floor,
        alignment.judge.error,
        alignment.judge.warning,
    ):
        assert 0.0 <= value <= 1.0
    assert alignment.judge.warning <= alignment.judge.error
    assert alignment.quotes.translated <= alignment.quotes.translated_apart


def test_context_weights_fall_with_distance() -> None:
    context = BOOK.alignment.context
    assert context.inside >= context.outside >= context.before > 0.0
    assert context.fade > 0.0
    assert context.concept >= context.weak


def test_figures_move_up_down_or_both() -> None:
    assert set(BOOK.alignment.moves.values()) <= {"up", "down", "both"}
    assert {"deaths", "injuries", "missing"} <= set(BOOK.alignment.moves)


@pytest.mark.parametrize("attribute", sorted(BOOK.alignment.moves))
def test_what_moves_is_a_concept(attribute: str) -> None:
    assert attribute in BOOK.lexicon.concepts


def test_weights_are_plain_numbers() -> None:
    weights = read_toml(PATH)["join"]["weights"]
    assert "bias" in weights
    assert all(isinstance(weight, int | float) and abs(weight) < 20 for weight in weights.values())
