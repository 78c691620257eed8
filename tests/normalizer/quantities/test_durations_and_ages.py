"""Lengths of time and ages."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find, shown

CASES = [
    # durations
    ("He got five and a half years.", ["duration [five and a half years] 5.5 year"]),
    ("He got seven years and six months.", ["duration [seven years and six months] 7.5 year"]),
    ("She waited four years and a month after it.", ["duration [four years and a month] 49 month"]),
    ("On the table is a month's ceasefire.", ["duration [a month] 1 month"]),
    ("A week's delay is likely.", ["duration [A week] 1 week"]),
    ("It is the year's best film.", []),
    ("It lasted six hours and 40 minutes.", ["duration [six hours and 40 minutes] 400 minute"]),
    ("She served a year and a half.", ["duration [a year and a half] 1.5 year"]),
    ("He is banned for a decade.", ["duration [a decade] 10 year"]),
    ("A 90-month term followed.", ["duration [90-month] 90 month"]),
    # ages
    ("A guard, aged 61, was held.", ["age [61] 61 year"]),
    ("The 58-year-old sweeps floors.", ["age [58-year-old] 58 year"]),
    ("Mara Oltvik, 46, waved.", ["age [46] 46 year"]),
    ("Mara Oltvik (46) waved.", ["age [46] 46 year"]),
    ("The patients, three in four, got well.", ["percentage [three in four] 75 %"]),
    ("A woman of 71 died.", ["age [71] 71 year"]),
    ("Two brothers, 34 and 29, were held.", ["quantity [Two] 2 #brother", "age [34] 34 year", "age [29] 29 year"]),
    ("She is 44.", ["age [44] 44 year"]),
    ("He is in his late 40s.", ["age [40s] 47..49 year range"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_durations_have_a_timex() -> None:
    pairs = {
        "It took five and a half years.": "P5Y6M",
        "It took 8 h 20 min.": "PT8H20M",
        "It took fifteen months.": "P15M",
        "It took 90 days.": "P90D",
    }
    for text, timex in pairs.items():
        value = find(text)[0].value
        assert isinstance(value, Quantity)
        assert value.timex == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Rain fell for several weeks.", "PXW"),
        ("The siege lasted months.", "PXM"),
        ("They waited for decades.", "PXDE"),
        ("Die Brücke ist seit Jahren gesperrt.", "PXY"),
    ],
)
def test_lengths_that_nobody_counts(text: str, timex: str) -> None:
    language = "de" if "Jahren" in text else "en"
    (value,) = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert (value.timex, value.hedge, value.dimension) == (timex, "at-least", "time")
