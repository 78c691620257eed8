"""Lengths of time and rates that are told with words between their parts."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook


def _told(language: str, text: str, *kinds: str) -> list[str]:
    return [fact.normalized for fact in extract_text(text, None, language, load_rulebook()) if fact.kind in kinds]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The bridge will be shut over the next year and a half.", ["1.5 year"]),
        ("en", "They waited for the past month and a half.", ["1.5 month"]),
        ("en", "She hopes to be out in the coming hour and a half.", ["1.5 hour"]),
        ("es", "Cerrará durante el próximo año y medio.", ["1.5 year"]),
        ("fr", "Pendant la prochaine année et demie, rien ne change.", ["1.5 year"]),
        ("en", "It will be shut over the next year.", []),
        ("en", "Last year and a half-hour later it rained.", ["0.5 hour"]),
        ("en", "The rivals met for three hours 20 on clay.", ["200 minute"]),
        ("en", "It took two hours 51 of play.", ["2.85 hour"]),
        ("en", "After two hours 20 guests had left.", ["2 hour"]),
        ("en", "After two hours 51 of them had left.", ["2 hour"]),
    ],
)
def test_lengths(language: str, text: str, told: list[str]) -> None:
    assert _told(language, text, "duration") == told


@pytest.mark.parametrize("text", ["Over the next year and a half it grows.", "In the last month and a half it grew."])
def test_a_length_is_no_period(text: str) -> None:
    assert _told("en", text, "date") == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The mill needs 3 litres of water per tonne.", ["3 l/t"]),
        ("en", "Farmers spread 40 kilos of lime per hectare.", ["40 kg/ha"]),
        ("es", "Gasta 5 litros de gasóleo por hora.", ["5 l/hour"]),
        ("en", "She sold 3 litres of milk a jug.", ["3 l"]),
        ("en", "He bought 3 litres of milk and a metre of cloth.", ["3 l"]),
    ],
)
def test_rates(language: str, text: str, told: list[str]) -> None:
    assert _told(language, text, "quantity")[:1] == told


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On the first a shot went wide, on the second she scored.", []),
        ("On the second, the dog barked.", []),
        ("Rent is due on the first.", ["XXXX-XX-01"]),
        ("They married on the third of June.", ["XXXX-06-03"]),
        ("They sailed on the 14th.", ["XXXX-XX-14"]),
    ],
)
def test_ordinals_that_are_no_days(text: str, dates: list[str]) -> None:
    assert _told("en", text, "date") == dates


def test_a_part_of_a_length_is_no_period() -> None:
    [length] = [f for f in extract("She was held for four years and a month.", language="en") if f.kind == "duration"]
    assert length.context.aspect == ()
