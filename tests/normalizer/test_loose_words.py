"""Words that loosen numbers from further off: denials, hyphens, the second half of a length of time; lists by place."""

from __future__ import annotations

import pytest

from factcheck import extract


def told(text: str, *kinds: str) -> list[str]:
    return [str(fact.to_dict()["normalized"]) for fact in extract(text, language="en") if fact.kind in kinds]


@pytest.mark.parametrize(
    ("text", "kind", "normalized"),
    [
        ("The firm could not go beyond 40 million dollars.", "money", "at most 40000000 USD"),
        ("Rents never rose above 900 euros.", "money", "at most 900 EUR"),
        ("The bid cannot exceed 200 euros.", "money", "at most 200 EUR"),
        ("The fee may not fall below 40 euros.", "money", "at least 40 EUR"),
        ("Growth will not go over three per cent.", "percentage", "at most 3%"),
        ("The toll could exceed 300 euros.", "money", "more than 300 EUR"),
        ("The river did not reach nearly 3 metres.", "quantity", "less than 3 m"),
    ],
)
def test_what_is_denied_to_be_more(text: str, kind: str, normalized: str) -> None:
    assert told(text, kind) == [normalized]


@pytest.mark.parametrize(
    ("text", "normalized"),
    [
        ("The walk took four hours and not quite 22 minutes.", ["less than 262 minute"]),
        ("The ship took two days and almost five hours.", ["less than 53 hour"]),
        ("The flight lasted one hour and just over 20 minutes.", ["more than 80 minute"]),
        ("The court sat for an hour and over 40 people came.", ["1 hour"]),
    ],
)
def test_the_smaller_part_loosens_the_whole(text: str, normalized: list[str]) -> None:
    assert told(text, "duration") == normalized


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The near-200 strikers must vote.", ["less than 200"]),
        ("A near-1,500 crowd turned up.", ["less than 1500"]),
        ("The COVID-19 ward shut.", []),
    ],
)
def test_hyphened_hedges(text: str, numbers: list[str]) -> None:
    assert told(text, "quantity") == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ten people died: seven in Orby, two in Hild and one on the road to Lend.", ["10", "7", "2", "1"]),
        ("Ten people died: seven in Orby, two in Hild and one, a bus driver, at sea.", ["10", "7", "2", "1"]),
        ("He had two in the boat, and no one in the hut.", ["2"]),
    ],
)
def test_one_ends_a_list_by_places(text: str, numbers: list[str]) -> None:
    assert told(text, "quantity") == numbers


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Amy, now 11, clung to his arm.", ["11 year"]),
        ("His son Tom, then six, was asleep.", ["6 year"]),
        ("The twins, now four, live in Orby.", ["4 year"]),
        ("The crew, now four, sailed on.", []),
    ],
)
def test_children_then_and_now(text: str, ages: list[str]) -> None:
    assert told(text, "age") == ages


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("It took them long and in the end they split eleven to one.", ["11-1"]),
        ("The elders were divided four to three.", ["4-3"]),
        ("She waited from eleven to one.", []),
    ],
)
def test_who_is_divided_votes(text: str, score: list[str]) -> None:
    assert told(text, "score") == score
