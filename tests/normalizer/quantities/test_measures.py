"""Measures: lengths, masses, speeds, degrees, and what they lend to their neighbours."""

from __future__ import annotations

import pytest

from tests.normalizer.quantities.reading import shown

CASES = [
    # measures
    ("The slab was 45 centimetres across.", ["quantity [45 centimetres] 45 cm"]),
    ("A twelve-kilometre strip was cleared.", ["quantity [twelve-kilometre] 12 km"]),
    (
        "It runs for 34.6 kilometres (21.5 miles).",
        ["quantity [34.6 kilometres] 34.6 km", "quantity [21.5 miles] 21.5 mile"],
    ),
    ("Output was 754,800 metric tons per day.", ["quantity [754,800 metric tons per day] 754800 t/day"]),
    ("Trains run at 250 kilometres an hour.", ["quantity [250 kilometres an hour] 250 km/h"]),
    ("Trains run at 155mph.", ["quantity [155mph] 155 mph"]),
    ("The rock was hot: 106F.", ["quantity [106F] 106 °F"]),
    ("It was -5 °C at dawn.", ["quantity [-5 °C] -5 °C"]),
    ("The plant yields 300 MW.", ["quantity [300 MW] 300 MW"]),
    ("Some 2,400 square metres burned.", ["quantity [2,400 square metres] 2400 m2 about"]),
    ("They found nearly five pounds of gold.", ["quantity [five pounds] 5 lb less-than"]),
    ("They dug more than a mile.", ["quantity [a mile] 1 mile more-than"]),
    # speeds and degrees in other spellings
    ("The gust reached 155 km per hour.", ["quantity [155 km per hour] 155 km/h"]),
    ("The lava moved 30 m per second.", ["quantity [30 m per second] 30 m/s"]),
    (
        "The heat rose by 1.5 degrees Celsius (2.7 F).",
        ["quantity [1.5 degrees Celsius] 1.5 °C", "quantity [2.7 F] 2.7 °F"],
    ),
    ("The tank is less than a fifth full.", ["percentage [a fifth] 20 % less-than"]),
    ("The van does 35 mpg and makes 350 Nm.", ["quantity [35 mpg] 35 mpg", "quantity [350 Nm] 350 Nm"]),
    ("The rate rose by 0.25 of a percentage point.", ["percentage [0.25 of a percentage point] 0.25 pp"]),
    ("Rents rose by a third in five years.", ["percentage [a third] 33.333333 %", "duration [five years] 5 year"]),
    ("A magnitude-5.4 quake was felt.", ["quantity [5.4] 5.4 #magnitude"]),
    # a measure lends nothing to what is of another sort
    ("Output rose 1.2 percent. The PMI stood at 53.5.", ["percentage [1.2 percent] 1.2 %", "quantity [53.5] 53.5"]),
    (
        "Sixty hours after it fell, killing at least 27, it was cleared.",
        ["duration [Sixty hours] 60 hour", "quantity [27] 27 at-least"],
    ),
    (
        "She shot 48.2 percent and had 25 points, nine rebounds.",
        [
            "percentage [48.2 percent] 48.2 %",
            "quantity [25] 25 #point",
            "quantity [nine] 9 #rebound",
        ],
    ),
    ("The jobless rate ticked up to 4.2 percent.", ["percentage [4.2 percent] 4.2 %"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_a_row_of_unit_signs_is_split() -> None:
    assert shown("The wall loses 3 W/m²/K in winter.") == ["quantity [3 W/m²/K] 3 W/m2/K"]
    assert shown("It slows by 9.8 m/s^2 at first.") == ["quantity [9.8 m/s^2] 9.8 m/second/second"]
