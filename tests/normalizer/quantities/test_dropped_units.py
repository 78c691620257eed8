"""A value that has dropped its unit has that of its neighbour."""

from __future__ import annotations

import pytest

from tests.normalizer.quantities.reading import shown

CASES = [
    # what has dropped its unit
    ("She had 46.8 per cent to 41.9 for Fenn.", ["percentage [46.8 per cent] 46.8 %", "percentage [41.9] 41.9 %"]),
    (
        "Ada was given five years; Ben Moss, 52, a broker, four; and Cy Ray, 34, 18 months.",
        [
            "duration [five years] 5 year",
            "age [52] 52 year",
            "duration [four] 4 year",
            "age [34] 34 year",
            "duration [18 months] 18 month",
        ],
    ),
    (
        "They counted 52 in pupils under ten, 24 in ten- to 14-year-olds and 14 in teachers.",
        [
            "quantity [52] 52",
            "age [ten] 10 year less-than",
            "quantity [24] 24",
            "age [ten- to 14-year-olds] 10..14 year range",
            "quantity [14] 14",
        ],
    ),
    (
        "Barley costs $240 a tonne. Mills need 7.1 million of that, which leaves 2.3 million.",
        ["money [$240 a tonne] 240 USD/t", "quantity [7.1 million] 7100000", "quantity [2.3 million] 2300000"],
    ),
    (
        "The state paid 20 cents of each euro of the 84 million.",
        ["money [20 cents] 0.2 EUR", "money [84 million] 84000000 EUR"],
    ),
    ("The bank fixed $1 = 8.30 on Monday.", ["money [$1] 1 USD", "quantity [8.30] 8.3"]),
    ("It was lifted to 810 pence from 760.", ["money [810 pence] 8.1 GBP", "money [760] 7.6 GBP"]),
    (
        "They will get fifty-seven and forty-three per cent.",
        ["percentage [fifty-seven] 57 %", "percentage [forty-three per cent] 43 %"],
    ),
    (
        "North will pull out 4,500 soldiers and South 3,800.",
        ["quantity [4,500] 4500 #soldier", "quantity [3,800] 3800 #soldier"],
    ),
    (
        "It costs 4.7 billion euros, not 3.9 billion.",
        ["money [4.7 billion euros] 4700000000 EUR", "money [3.9 billion] 3900000000 EUR"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
