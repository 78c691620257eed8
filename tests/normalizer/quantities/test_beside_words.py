"""Numbers whose meaning the words beside them tell: pounds that are paid, rates, ages at work, points of a share."""

from __future__ import annotations

import pytest

from factcheck import extract
from tests.normalizer.quantities.reading import shown

CASES = [
    # pounds that are paid, and pounds that weigh
    ("The abbey promised twenty thousand pounds for news.", ["money [twenty thousand pounds] 20000 GBP"]),
    ("A reward of 500 pounds was offered.", ["money [500 pounds] 500 GBP"]),
    ("The drover was fined 300 pounds.", ["money [300 pounds] 300 GBP"]),
    ("Divers raised a crate of 250 pounds.", ["quantity [250 pounds] 250 lb"]),
    ("They seized 25,000 pounds of fish.", ["quantity [25,000 pounds] 25000 lb"]),
    ("The bell weighs 300 pounds and cost a fortune.", ["quantity [300 pounds] 300 lb"]),
    # so much a year, by an adverb
    ("The canal costs 4 million euros annually.", ["money [4 million euros] 4000000 EUR/year"]),
    ("The mill ships 300 tonnes weekly.", ["quantity [300 tonnes] 300 t/week"]),
    ("He pays $200 monthly.", ["money [$200] 200 USD/month"]),
    # what is turned over is not more than that
    ("The brewery turned over £712m.", ["money [£712m] 712000000 GBP"]),
    ("The near-£900m dam leaks.", ["money [£900m] 900000000 GBP less-than"]),
    # a length of time behind "for"
    ("She stays for a year after the sale.", ["duration [a year] 1 year"]),
    ("The lock stayed shut for an hour before the flood.", ["duration [an hour] 1 hour"]),
    ("He left a year after the sale.", []),
    # so young somebody was something
    ("He joined as an apprentice at 16.", ["age [16] 16 year"]),
    ("She became a nurse at 21.", ["age [21] 21 year"]),
    ("The sapper was just out of his teens at 20.", ["age [20] 20 year"]),
    ("The nurse at 21 Elm Street slept.", []),
    # points of what is told in percent
    ("Turnout was up by six points on that vote.", ["percentage [six points] 6 pp"]),
    ("Unemployment fell by two points.", ["percentage [two points] 2 pp"]),
    ("Ravens were up by six points and conceded nothing.", ["quantity [six] 6 #point"]),
    # one of many mornings says when
    ("The bell fell one wet morning.", []),
    ("She came back one rainy day.", []),
    ("They stayed one whole night.", ["quantity [one] 1 #night"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They vote on May 24 and three quarters must agree.", ["75%"]),
        ("It shut in 2019 and a third of the crew left.", ["33.333333%"]),
        ("It opened on 1 December and a hundred guests came.", ["100"]),
        ("It fell at 9.30 and three men ran.", ["3"]),
        ("The room held 24 and a half tonnes.", ["24.5 t"]),
    ],
)
def test_a_number_behind_a_date_is_its_own(text: str, expected: list[str]) -> None:
    assert [f.normalized for f in extract(text, language="en") if f.kind not in ("date", "time")] == expected
