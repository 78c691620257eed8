"""What is bound to each of two values, across the shapes of a clause, and whether another version turns it around."""

from __future__ import annotations

import pytest

from tests.slots.test_swaps import swaps

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
