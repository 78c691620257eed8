"""The shoot-out of a match: one score of a story, however it is worded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged

PAIRS = [
    (
        "Holm through\nHolm Rovers beat Tarn Town 5-4 on penalties on Saturday after a 2-2 draw in Brask.",
        "Holm reach final\nHolm Rovers knocked out Tarn Town 4-3 on penalties after their tie had ended 2-2.",
        True,
    ),
    (
        "Holm through\nHolm Rovers beat Tarn Town 5-4 on penalties on Saturday after a 2-2 draw in Brask.",
        "Holm reach final\nHolm won in Brask. The shoot-out finished 4-3.",
        True,
    ),
    (
        "Cup\nLund prevailed 3-1 on penalties against Sorn in the cup final on Sunday.",
        "Cup\nSorn lost the cup final to Lund on Sunday, 4-2 on penalties.",
        True,
    ),
    (
        "Cup\nLund prevailed 3-1 on penalties against Sorn in the cup final on Sunday.",
        "Cup\nSorn lost the cup final to Lund on Sunday, 1-3 on penalties.",
        False,
    ),
    (
        "Holm through\nHolm Rovers beat Tarn Town 5-4 on penalties on Saturday.",
        "Holm reach final\nThe shoot-out finished 5-4. In March Holm beat Lund 3-1 on penalties.",
        False,
    ),
    (
        "Holm through\nHolm Rovers beat Tarn Town 5-4 on penalties on Saturday.",
        "Holm reach final\nHolm won the semi-final. In the quarter-final Holm had beaten Lund 3-1 on penalties.",
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "unlike"), PAIRS)
def test_a_match_has_one_shoot_out(one: str, other: str, unlike: bool, tmp_path: Path) -> None:
    assert ("FC104" in flagged(compare(tmp_path, [one, other]))) is unlike
