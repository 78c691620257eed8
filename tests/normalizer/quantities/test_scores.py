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
        ("en", "The break is here. It is 0-1, and Fenby have had most of the ball.", ["0-1"]),
        ("en", "It was still 0-2.", ["0-2"]),
        ("en", "The hall takes children of 0-5 years.", []),
        ("en", "The budget carries, 28 to 21 with two abstentions.", ["28-21"]),
        ("en", "The plan sailed through by 19 to four.", ["19-4"]),
        ("en", "The board threw it out, nine to two.", ["9-2"]),
        ("en", "Norrdal took the shoot-out by four kicks to three.", ["4-3"]),
        ("fr", "Les élus ont adopté le budget par 28 voix contre 21.", ["28-21"]),
        ("es", "El pleno aprueba el presupuesto por 28 a 21.", ["28-21"]),
        ("es", "El presupuesto sale adelante por 28 votos frente a 21.", ["28-21"]),
        ("de", "Der Haushalt ging mit 28 zu 21 Stimmen durch.", ["28-21"]),
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
        ("en", "The ferry carries 28 to 31 cars."),
        ("en", "The number of seats fell, 40 to 35."),
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


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("en", "The match was a goalless draw.", ["0-0"]),
        ("en", "It was two apiece at the break.", ["2-2"]),
        ("en", "Norrdal won by two sets to none.", ["2-0"]),
        ("de", "Norrdal gewann 14:12 gegen Fenby.", ["14-12"]),
        ("fr", "Norrdal s'est imposé par trois buts à un.", ["3-1"]),
        ("fr", "Les deux équipes ont fait match nul, deux partout.", ["2-2"]),
        ("es", "Norrdal y Fenby empataron a uno.", ["1-1"]),
        ("ru", "Матч завершился нулевой ничьей.", ["0-0"]),
        ("ru", "Совет решил дело семью голосами против двух.", ["7-2"]),
        ("uk", "Норрдал переміг з рахунком три — один.", ["3-1"]),
    ],
)
def test_scores_that_one_phrase_tells(language: str, text: str, sides: list[str]) -> None:
    assert scores(text, language) == sides


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mugs were sold for two apiece."),
        ("en", "Orm and Marl scored a goal apiece."),
        ("de", "Sie kam um 14:12 Uhr an."),
    ],
)
def test_what_each_has_is_no_score_elsewhere(language: str, text: str) -> None:
    assert scores(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "phases"),
    [
        ("en", "Norrdal won 5-4 on penalties.", ["shootout"]),
        ("en", "Norrdal led Fenby 17-6 at half-time.", ["half"]),
        ("en", "Norrdal won 3-1 after trailing at half-time.", ["final"]),
        ("en", "Norrdal were 2-1 up.", ["running"]),
        ("en", "Norrdal were 2-1 down at half-time.", ["half"]),
        ("en", "Norrdal won the semi-final 4-0.", ["earlier"]),
        ("de", "Zur Pause stand es 1:0 für Norrdal.", ["half"]),
        ("es", "Norrdal ganó 5-4 en los penaltis.", ["shootout"]),
        ("uk", "Норрдал переміг по пенальті 5:4.", ["shootout"]),
    ],
)
def test_a_score_knows_its_phase(language: str, text: str, phases: list[str]) -> None:
    values = [f.value for f in find(text, language) if f.kind == "score"]
    assert [phase for v in values if isinstance(v, Quantity) for phase in v.modifiers] == phases


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The bill would reduce the council by 30 seats to 120.", []),
        ("They widened the board by two seats to nine.", []),
        ("The Tigers won by six goals to three.", ["6-3"]),
        ("The Tigers lost by two goals to six.", ["2-6"]),
        ("The motion was carried by 30 votes to 12.", ["30-12"]),
    ],
)
def test_a_change_by_so_many_to_more_is_no_score(text: str, sides: list[str]) -> None:
    assert scores(text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Europe took the cup 16½-11½.", ["16.5-11.5"]),
        ("Lund kept the board title by 8½ to 7½.", ["8.5-7.5"]),
        ("Moor beat him by 9.5 points to 8.5.", ["9.5-8.5"]),
        ("The final score was 3.5-4.5.", ["3.5-4.5"]),
        ("It is 2½-2½ with one game to go.", ["2.5-2.5"]),
        ("After nine hours he won it by half a point, 4½ to 3½.", ["4.5-3.5"]),
        ("The trip takes 2½-3½ hours.", []),
        ("It weighs 2.5-3.5 kg.", []),
        ("Prices fell from 6.5 to 5.5.", []),
    ],
)
def test_half_points(text: str, sides: list[str]) -> None:
    assert scores(text) == sides
