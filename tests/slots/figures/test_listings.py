"""What the lists of two versions say of the figures in which they differ."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.figures.join import weigh_all
from tests.slots.test_align import RULES, read


def told(feature: str, *texts: str) -> set[frozenset[str]]:
    """The pairs of figures, as they are written, that bear a feature."""
    versions, facts = read(*texts)
    languages = {v.id: v.language for v in versions}
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, languages, {})
    units = make_units([f for f in facts if f.kind == "quantity"], reader)
    return {
        frozenset((units[i].fact.text, units[j].fact.text))
        for (i, j), evidence in weigh_all(units, reader).items()
        if evidence.features.get(feature) == 1.0 and units[i].value is units[i].fact.value
    }


FLOCK = "Kites\nForty-six kites were entered: 31 flew, {} tore and {} were lost in the wood."


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Змеи\nВ воздух подняли 31, ещё восемь порвались, а шесть унесло.", {("nine", "восемь")}),
        ("Kites\nSix had gone astray, while 31 others flew and eleven tore.", {("nine", "eleven")}),
        ("Kites\nThirty-one rose, nine tore and six blew away.", set()),  # the lists agree
        ("Kites\nThirty-one rose, six blew away and 300 people looked on.", set()),  # nobody takes nine for 300
    ],
)
def test_the_odd_figure_of_two_lists_is_told(text: str, pairs: set[tuple[str, str]]) -> None:
    assert told("listed", FLOCK.format("nine", "six"), text) == {frozenset(pair) for pair in pairs}


def test_lists_that_make_one_total_are_matched_member_by_member() -> None:
    one = "Boats\nA cutter took 52 people, a helicopter 31 and a trawler 13."
    two = "Boats\nA cutter took 45 people, a helicopter 31 and a trawler 20."
    assert told("listed", one, two) == {frozenset(("52", "45")), frozenset(("13", "20"))}


def test_a_figure_beside_an_equal_one_is_told() -> None:
    one = "Count\nA team of 340 clerks goes through the ballots of 1,126 halls."
    two = "Count\nThe ballots of 1,126 halls went past 240 pairs of eyes."
    assert told("beside", one, two) == {frozenset(("340", "240"))}


def test_parts_that_make_their_whole_are_no_two_figures_for_one_thing() -> None:
    one, two = "Mills\nTwo of its nine mills will close.", "Mills\nSeven of the nine mills go on."
    assert told("part", one, two) == {frozenset(("Two", "Seven"))}
    assert told("beside", one, two) == set()


def test_of_two_odd_figures_of_one_order_the_one_in_like_words_is_told() -> None:
    one = "Coins\nA pot held 64 coins: nine are gold, forty silver, and the rest copper."
    two = "Coins\nA pot held 64 coins: twelve are gold, forty silver and 15 copper."
    assert told("listed", one, two) == {frozenset(("nine", "twelve"))}


def test_a_number_inside_an_adjective_is_no_member_of_a_list() -> None:
    one = "Blast\nSix people died and 31 were hurt when a crane fell on a five-storey block."
    two = "Blast\nThe number of dead reached six; 31 were hurt, four of them children."
    assert told("listed", one, two) == set()


@pytest.mark.parametrize(
    ("one", "two", "pair"),
    [
        ("from 412 to 60 nests", "from 412 to 6 nests", ("60", "6")),
        ("to 31 nests from 412", "from 412 nests to 290", ("31", "290")),
        ("from 412 nests to 45", "to 45 nests from 612", ("412", "612")),
    ],
)
def test_one_change_has_one_end_however_far_off_the_other_is(one: str, two: str, pair: tuple[str, str]) -> None:
    texts = [f"Terns\nThe colony on the shoal fell {change} in a year." for change in (one, two)]
    assert {
        frozenset("".join(c for c in text if c.isdigit()) for text in found) for found in told("beside", *texts)
    } == {frozenset(pair)}


def test_two_changes_with_no_common_end_are_not_told() -> None:
    one, two = "Terns\nThe colony fell from 412 to 60 nests.", "Terns\nThe colony fell from 300 to 6 nests."
    assert told("beside", one, two) == set()


def test_like_words_beside_an_equal_figure_tell_however_unlike_the_sizes_are() -> None:
    one = "Bore\nThe shaft is 31 metres deep and 24 metres wide at its mouth."
    two = "Bore\nAt its mouth the shaft is 2.4 metres wide; it is 31 metres deep."
    assert told("beside", one, two) == set()  # on the other side of the equal one
    two = "Bore\nThe shaft, 31 metres deep, is 2.4 metres wide at its mouth."
    assert told("beside", one, two) == {frozenset(("24 metres", "2.4 metres"))}
    assert told("beside", one, "Bore\nThe shaft is 31 metres deep, and the spoil filled 4 carts.") == set()
