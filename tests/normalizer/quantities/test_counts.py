"""Counts: what is counted, and how exactly."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find, shown

CASES = [
    # counts
    ("The raid involved 118 attack drones.", ["quantity [118] 118 #drone"]),
    ("Four and a half thousand soldiers left.", ["quantity [Four and a half thousand] 4500 #soldier"]),
    ("About 36,000 households lost power.", ["quantity [36,000] 36000 about #household"]),
    ("She chaired a 61-member council.", ["quantity [61] 61 #member"]),
    ("Half a dozen climbers turned back.", ["quantity [Half a dozen] 6 about #climber"]),
    ("Dozens of houses burned.", ["quantity [Dozens] 24 at-least #house"]),
    ("Tens of thousands of marchers came.", ["quantity [Tens of thousands] 20000 at-least #marcher"]),
    ("Police found 37 of the 38 gold rings.", ["quantity [37] 37 #ring of=38", "quantity [38] 38 #ring"]),
    ("One woman was hurt.", ["quantity [One] 1 #woman"]),
    ("Two men and three women were held.", ["quantity [Two] 2 #man", "quantity [three] 3 #woman"]),
    ("No casualties were reported.", ["quantity [No] 0 #casualty"]),
    ("The hall was emptied of 163 boxes.", ["quantity [163] 163 #box"]),
    ("A quarter of a million people marched.", ["quantity [A quarter of a million] 250000 #person"]),
    ("Between 10 and 12 lorries burned.", ["quantity [10 and 12] 10..12 range #lorry"]),
    ("The firm lost 40k customers.", ["quantity [40k] 40000 #customer"]),
    ("All but 31 were shot down.", ["quantity [31] 31"]),
    # what talk is about, and what loosens a number
    ("He faces questions over 17 trips.", ["quantity [17] 17 #trip"]),
    ("They argued about three clauses.", ["quantity [three] 3 #clause"]),
    ("The shop sold over 17 boats.", ["quantity [17] 17 more-than #boat"]),
    ("As few as nine guests came.", ["quantity [nine] 9 at-least #guest"]),
    ("The port fined the yard over 12 leaks.", ["quantity [12] 12 #leak"]),
    ("The guild sacked its treasurer over 31 boats.", ["quantity [31] 31 #boat"]),
    ("Fans slam the club over 900 empty seats.", ["quantity [900] 900 #seat"]),
    ("The league suspended Orm over 14 late papers.", ["quantity [14] 14 #paper"]),
    ("The clerks went back over 1,200 bills.", ["quantity [1,200] 1200 #bill"]),
    ("The police charged over 30 men.", ["quantity [30] 30 more-than #man"]),
    ("The guild banned players from over 30 clubs.", ["quantity [30] 30 more-than #club"]),
    ("Something over 31,000 people came.", ["quantity [31,000] 31000 more-than #person"]),
    # hedges
    ("More than 1,000 people died.", ["quantity [1,000] 1000 more-than #person"]),
    ("At least nine people drowned.", ["quantity [nine] 9 at-least #person"]),
    ("Up to 30 guests may stay.", ["quantity [30] 30 at-most #guest"]),
    ("Nearly 1,500 people work there.", ["quantity [1,500] 1500 less-than #person"]),
    ("The toll rose to 20 or more.", ["quantity [20] 20 at-least"]),
    ("No fewer than six trees fell.", ["quantity [six] 6 at-least #tree"]),
    ("Just over 100 ships waited.", ["quantity [100] 100 more-than #ship"]),
    # points of an index are no percentage points, and lend no measure
    (
        "The DAX shed 1.1% or 190.5 points; the Nasdaq lost 14.",
        ["percentage [1.1%] 1.1 %", "quantity [190.5] 190.5 #point", "quantity [14] 14 #point"],
    ),
    ("A mother of three, 34, drowned.", ["quantity [three] 3", "age [34] 34 year"]),
    ("Ada Brell won. Brell is 38.", ["age [38] 38 year"]),
    ("Nobody won. Turnout is 38.", ["quantity [38] 38"]),
    ("Brell scores from a corner.", []),
    ("Scores of ships sank.", ["quantity [Scores] 40 at-least #ship"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met with COVID-19 in mind.",
        "Two KLT-40S units.".replace("Two ", ""),
        "The Boeing 737 landed.",
        "Article 5 was invoked.",
        "Unit No. 55115 moved.",
        "An Il-76 and an S-400 stood there.",
        "No one was one of the most famous.",
        "At first, he was second to none.",
        "Call 020 7946 0958 or +44 20 7946 0958.",
        "It happened in 2019.",
        "The First Lady spoke.",
        "All times are local (GMT+2).",
        "The clocks there show UTC+11 all year.",
        "Open 24/7 since 9/11.",
        "The 1990s were calm.",
        "See http://example.org/a/123 for more.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Three men and a woman drowned.", [("3", "man"), ("1", "woman")]),
        ("en", "A girl and two boys were found, an adult, too.", [("1", "girl"), ("2", "boy")]),
        ("en", "A man and a woman came.", []),
        ("de", "Eine Frau und zwei Männer starben.", [("1", "frau"), ("2", "mann")]),
        ("fr", "Une femme et deux hommes sont morts.", [("1", "femme"), ("2", "homme")]),
        ("es", "Murieron una mujer y dos hombres.", [("1", "mujer"), ("2", "hombre")]),
    ],
)
def test_one_person_of_a_list_counts(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    values = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert [(str(v.low), v.counted) for v in values] == expected


@pytest.mark.parametrize(
    ("text", "normalized"),
    [
        ("Gegen 34 Personen wird ermittelt.", "about 34"),
        ("Das Gericht erließ Haftbefehl gegen den 34-jährigen Mann.", "34 year"),
        ("Über 300 Gäste kamen.", "more than 300"),
        ("Man sprach über die 300 Gäste.", "300"),
    ],
)
def test_a_preposition_before_an_article_loosens_no_number(text: str, normalized: str) -> None:
    (fact,) = (f for f in extract(text, language="de") if f.kind in ("quantity", "age"))
    assert fact.normalized == normalized


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A team of seven investigators arrives tomorrow.", "investigator"),
        ("A team of seven plans to publish its findings.", None),
        ("A crew of nine works there.", None),
        ("A panel of five sports journalists meets in May.", "journalist"),
        ("He wrote seven plans.", "plan"),
    ],
)
def test_what_a_team_does_is_not_counted(text: str, counted: str | None) -> None:
    assert [fact.value.counted for fact in find(text) if isinstance(fact.value, Quantity)] == [counted]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It holds nearly half as much again as the old one.", "1.5"),
        ("They found half as many again.", "1.5"),
        ("It cost half as much as the old one.", "0.5"),
        ("The bank halves its forecast.", "0.5"),
    ],
)
def test_half_as_much_again(text: str, value: str) -> None:
    assert [str(fact.value.low) for fact in find(text) if isinstance(fact.value, Quantity)] == [value]


def test_two_halves_are_no_multiple() -> None:
    assert all(
        "halves" not in "It has halves of 12 metres."[f.start : f.end] for f in find("It has halves of 12 metres.")
    )


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 2,000 cubic metres of water a second ran off.", "m3/second"),
        ("The well loses 40 litres of oil a minute.", "l/minute"),
        ("It had six inches of rain in a day and a half.", "inch"),
        ("The mercury hit 34C in Orlen.", "°C"),
    ],
)
def test_rates_over_their_noun(text: str, unit: str) -> None:
    assert unit in [fact.value.unit for fact in find(text) if isinstance(fact.value, Quantity)]


def test_places_of_a_result_list_count_nothing() -> None:
    text = "Men: 1. Jorim Kip 2:05:41. 2. Mika Ran 2:05:58. 3. Toby Wren 2:07:12."
    assert [fact.kind for fact in find(text)] == ["duration"] * 3


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Anoche eran nueve los barrios sin luz.", "barrio"),
        ("Son ya 24 los puentes cerrados.", "puente"),
        ("Fueron doce las granjas quemadas.", "granja"),
        ("De los 24 los vecinos solo conocían a dos.", None),
    ],
)
def test_a_spanish_noun_behind_its_article(text: str, counted: str | None) -> None:
    value = find(text, "es")[0].value
    assert isinstance(value, Quantity)
    assert value.counted == counted
