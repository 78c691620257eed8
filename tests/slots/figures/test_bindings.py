"""What is bound to each of two values, across the shapes of a clause, and whether another version turns it around."""

from __future__ import annotations

import pytest

from tests.slots.figures.test_swaps import swaps
from tests.slots.test_align import slots

BOUND = [  # 34 to the Marl, 27 to the Tave, however it is said
    "Levels\nThe Marl rose by 34 centimetres, the Tave by 27 centimetres.",
    "Levels\nThe Tave rose 27 centimetres and the Marl 34 centimetres.",
    "Levels\nThe Marl and the Tave rose by 34 and 27 centimetres respectively.",
    "Levels\nOn the Tave 27 centimetres were measured, 34 centimetres on the Marl.",
    "Levels\nThe rise was 34 centimetres (Marl) against 27 centimetres (Tave).",
    "Levels\nThe rise was 34 centimetres on the Marl, with 27 centimetres on the Tave.",
    "Levels\nThe Marl, up by 34 centimetres, flooded two farms. The Tave rose by 27 centimetres.",
]
TURNED = [
    "Levels\nThe Tave rose by 34 centimetres, the Marl by 27 centimetres.",
    "Levels\nThe Marl rose 27 centimetres and the Tave 34 centimetres.",
    "Levels\nThe Marl and the Tave rose by 27 and 34 centimetres respectively.",
    "Levels\nOn the Marl 27 centimetres were measured, 34 centimetres on the Tave.",
    "Levels\nThe rise was 27 centimetres (Marl) against 34 centimetres (Tave).",
]


@pytest.mark.parametrize("two", TURNED)
@pytest.mark.parametrize("one", BOUND)
def test_a_binding_that_is_turned_around(one: str, two: str) -> None:
    assert swaps(one, two) == [["v1", "v1", "v2", "v2"]]


@pytest.mark.parametrize("two", BOUND)
@pytest.mark.parametrize("one", BOUND)
def test_one_binding_in_many_shapes(one: str, two: str) -> None:
    assert swaps(one, two) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Rise\nWages go up by 4.3 percent in March and 2.5 percent in June.",
            "Rise\nWages go up by 2.5 percent in March and 4.3 percent in June.",
        ),
        (
            "Trial\nRash was seen in 22 percent of patients on the drug and in 9 percent on placebo.",
            "Trial\nThe main side effect was a rash (9 percent on the drug, 22 percent on placebo).",
        ),
        (
            "Паводок\nУ Рудні загинули 12 людей, у Ставках — 5.",
            "Паводок\nУ Ставках загинули 12 людей, у Рудні — 5.",
        ),
    ],
)
def test_dates_words_and_dashes(one: str, two: str) -> None:
    assert swaps(one, two) == [["v1", "v1", "v2", "v2"]]
    assert swaps(one, one) == []


def test_what_opens_the_sentence_belongs_to_both_values() -> None:
    one = "Vote\nIn Marl the Liberals won 24 seats and Labour 31 seats."
    assert swaps(one, "Vote\nIn Marl Labour won 31 seats and the Liberals 24 seats.") == []
    assert swaps(one, "Vote\nIn Marl Labour won 24 seats and the Liberals 31 seats.") != []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (  # the second of two values has the name before the first
            "Merger\nMarl Regional has six wards and 2,100 beds, Kell Hospital three and 1,400.",
            "Merger\nMarl Regional and Kell Hospital have 1,400 and 2,100 beds respectively.",
        ),
        (  # a step in points is said in percent
            "Pay\nPay rises by 4.3 percent on 1 March 2026 and by 2.5 points on 1 January 2027.",
            "Pay\nThe steps are 2.5 percent in March 2026 and 4.3 percent in January 2027.",
        ),
        (  # the drug has another name in each version
            "Trial\nRash was seen in 22 percent of those on the drug and 9 percent of those on placebo.",
            "Trial\nThe main side effect was a rash: 9 percent (Ostavan) versus 22 percent (placebo).",
        ),
        (  # a name that no list holds opens the sentence, and dates stand before both
            "Ships\nOn Tuesday the 63 ships of Marl Freight and Kell's 48 were sold.",
            "Ships\nKell has 63 ships and Marl Freight 48 ships.",
        ),
        (  # what is told of the first is told behind a comma
            "Finds\nA vase was found in 1934, when a mill burned at Trell, and in 1971 at Osme.",
            "Finds\nA vase was found at Osme in 1934 and at Trell in 1971.",
        ),
        (  # the beaten one is named twice
            "Table\nOn Sunday Skell beat Ambry and has 28 points; Ambry has 22.",
            "Table\nAmbry has 28 points, Skell has 22.",
        ),
        (  # so few are told by what stands right beside them
            "Crash\nTwo women and three men died in the crash.",
            "Crash\nThe crash killed three women and two men.",
        ),
    ],
)
def test_labels_that_are_not_plain(one: str, two: str) -> None:
    assert swaps(one, two) == [["v1", "v1", "v2", "v2"]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (  # so few of other things
            "Crash\nTwo women and three men died in the crash.",
            "Crash\nThree women and two men were arrested after the crash.",
        ),
        (  # nights and mornings are told of everything
            "Raid\nThe toll of the raid overnight rose, after a body was found this morning.",
            "Raid\nA body was found overnight, and this morning the toll of the raid rose.",
        ),
        (
            "Fares\nThe fare rises from 2.40 to 2.80 euros, the mayor said.",
            "Fares\nThe mayor raised the fare to 2.80 euros from 2.40 euros.",
        ),
        (  # before and now
            "Results\nRevenue came to 1.84 million euros, up from 1.71 million a year earlier.",
            "Results\nA year ago revenue stood at 1.71 million euros; now it was 1.84 million.",
        ),
        (  # what both have in common stands with the first
            "Schools\nIn Marl 64 percent of pupils passed in maths last year and 78 percent in reading.",
            "Schools\nLast year in Marl 78 percent passed in reading and 64 percent in maths.",
        ),
        (  # a part of a whole
            "Exchange\nOf 146 guards eleven were women.",
            "Exchange\nEleven of the guards, 146 in all, were women.",
        ),
    ],
)
def test_look_alikes(one: str, two: str) -> None:
    assert swaps(one, two) == []


def test_further_versions_stand_with_one_side() -> None:
    story = slots(BOUND[0], BOUND[1], TURNED[0])
    (swap,) = [candidate.slot for candidate in story if candidate.topic == "swap"]
    sides = {fact.version: side for fact, side in zip(swap.facts, swap.reasons, strict=True)}
    assert sides["v1"] == sides["v2"] != sides["v3"]


def test_what_two_versions_tell_both_ways_is_no_swap() -> None:
    both = BOUND[0] + TURNED[0].replace("Levels\n", " A day before, ")
    assert swaps(both, BOUND[0]) == []
