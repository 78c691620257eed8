"""Scores of matches and votes in every form, and what only looks like one."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity, Version
from factcheck.normalizer import normalize
from factcheck.rulebook.load import load_rulebook
from tests.normalizer.quantities.reading import find


def scores(text: str, language: str = "en") -> list[str]:
    """The scores of a text, as sides."""
    values = [f.value for f in find(text, language) if f.kind == "score"]
    return [f"{v.low}-{v.high}" for v in values if isinstance(v, Quantity)]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("en", "Norrdal edge Fenby 31-30 in derby halted by rain", ["31-30"]),
        ("en", "Dorne pip Fenby by a point, 71-70", ["71-70"]),
        ("en", "A late goal settled it for Norrdal, 32-30, and took him to twelve.", ["32-30"]),
        ("en", "They beat Fenby by thirty-one to thirty.", ["31-30"]),
        ("de", "Norrdal gewann 31:30 gegen Fenby.", ["31-30"]),
        ("de", "Norrdal besiegte Fenby mit 31:30 (17:14).", ["31-30", "17-14"]),
        ("fr", "Norrdal s'est imposé 31-30 contre Fenby.", ["31-30"]),
        ("es", "Norrdal venció a Fenby por 31-30.", ["31-30"]),
        ("uk", "Норрдал переміг Фенбі з рахунком 31:30.", ["31-30"]),
        ("ru", "Норрдал обыграл Фенби со счётом 31:30.", ["31-30"]),
    ],
)
def test_scores(language: str, text: str, sides: list[str]) -> None:
    assert scores(text, language) == sides


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She won the race in 31:30."),
        ("en", "The derby starts at 17:30."),
        ("de", "Sie gewann das Rennen in 31:30."),
        ("en", "Expect 12-14 guests."),
    ],
)
def test_running_times_and_intervals_are_no_scores(language: str, text: str) -> None:
    assert scores(text, language) == []


def test_to_score_is_no_twenty() -> None:
    assert find("They score goals, and the score was level.") == []
    assert [fact.value.low for fact in find("A score of sailors left.") if isinstance(fact.value, Quantity)] == [20]


def test_a_score_belongs_to_nobody() -> None:
    text = "Corran Blythe scored twice as Norrdal won 31-30."
    (score,) = [f for f in normalize(Version("v", None, text, language="en"), load_rulebook()) if f.kind == "score"]
    assert (score.context.holders, score.context.attributes) == ((), ("match_score",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aydin beat Vilhena 6-3, 3-6, 7-6 (7-4).", ["6-3", "3-6", "7-6 (7-4)"]),
        ("She won 7-6(5), 6-4.", ["7-6(5)", "6-4"]),
        ("The game ended 5-3 (2-0, 1-2, 2-1).", ["5-3", "2-0", "1-2", "2-1"]),
    ],
)
def test_tie_breaks(text: str, expected: list[str]) -> None:
    """The points of a tie-break belong to its set; the periods of a game are scores of their own."""
    assert [text[fact.start : fact.end] for fact in find(text) if fact.kind == "score"] == expected
