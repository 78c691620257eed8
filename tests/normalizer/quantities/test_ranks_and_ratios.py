"""Ranks, scores of votes and games, and ratios."""

from __future__ import annotations

import pytest

from tests.normalizer.quantities.reading import shown

CASES = [
    # ranks and scores
    ("Rovers finished 11th.", ["rank [11th] 11"]),
    ("A third victim was found.", ["rank [third] 3 #victim"]),
    ("He scored in the 67th minute.", ["rank [67th] 67 #minute"]),
    ("Rovers won 5-4 on penalties.", ["score [5-4] 5..4"]),
    ("Rovers beat Town 5:4.", ["score [5:4] 5..4"]),
    ("Jurors voted 10 to two to convict.", ["score [10 to two] 10..2"]),
    # what tells the items of a list apart is no figure, but goals in brackets are
    ("Accused: (1) Ada Moor, cook; (2) Bo Vell, baker. Accused (1) hid 40 knives.", ["quantity [40] 40 #knife"]),
    # ratios
    ("Profit doubled.", ["quantity [doubled] 2 x"]),
    ("She finished in the top five.", ["rank [five] 5 at-most"]),
    ("Sand is outside the world's top 100.", ["rank [100] 100 more-than"]),
    ("She won the doubles and made nine double faults.", ["quantity [nine] 9 #fault"]),
    ("It costs double the price.", ["quantity [double] 2 x"]),
    ("Seven times more than last year.", ["quantity [Seven times] 7 x"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
