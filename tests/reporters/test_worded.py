"""Values in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from factcheck.model import Quantity, When
from factcheck.reporters.groups import sides
from factcheck.reporters.worded import LEFT_OUT, answers, in_words, moment, said, worded
from tests.reporters.sample_report import sample

FACT = sample().stories[1].verdicts[0].slot.facts[0]
SLOTS = {verdict.slot.id: verdict for verdict in sample().verdicts()}


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("1938-11-14", "14 Nov 1938"),
        ("2024-02", "Feb 2024"),
        ("1957-FA", "autumn 1957"),
        ("2025-10-14TMO", "14 Oct 2025, morning"),
        ("2025-10-14T03:42", "14 Oct 2025, 03:42"),
        ("T03:42", "03:42"),
        ("XXXX-01-17", "17 Jan"),
        ("XXXX-WXX-4", "Thursday"),
        ("1978", "1978"),
        ("2024-W11", "2024-W11"),
        ("2024-Q3", "2024-Q3"),
        ("PRESENT_REF", "PRESENT_REF"),
        ("XXXX-WXX-9", "XXXX-WXX-9"),
        ("2024-13-40", "2024-13-40"),
    ],
)
def test_dates(timex: str, words: str) -> None:
    when = When(timex, None, None, "day", "stated")
    assert worded(replace(FACT, kind="date", value=when, normalized=timex)) == words
    assert worded(replace(FACT, kind="date", value=when, normalized=f"before {timex}")) == f"before {words}"


@pytest.mark.parametrize(
    ("number", "unit", "kind", "words"),
    [
        ("25", "year", "duration", "25 years"),
        ("1", "year", "duration", "1 year"),
        ("11", "mile", "quantity", "11 miles"),
        ("3", "foot", "quantity", "3 feet"),
        ("3", "km2", "quantity", "3 km²"),
        ("86", "year", "age", "86"),
        ("40", "EUR", "money", "40 EUR"),
    ],
)
def test_units(number: str, unit: str, kind: str, words: str) -> None:
    value = Quantity(Decimal(number), Decimal(number), unit)
    fact = replace(FACT, kind=kind, value=value, normalized=f"{number} {unit}")
    assert worded(fact) == words
    if kind != "age" and number != "1":
        assert worded(replace(fact, normalized=f"about {number} {unit}")) == f"about {words}"


def test_sides_of_a_quote_are_told_by_the_words_that_differ() -> None:
    assert said(sides(SLOTS["s-quote"])) == ["“not”", LEFT_OUT]
    assert answers(sides(SLOTS["s-quote"])) == [["“not”", "“not”"], [LEFT_OUT]]
    assert said(sides(SLOTS["s-aboard"])) == ["212 person", "221 person"]


def test_a_stated_moment() -> None:
    assert in_words("2025-03-03") == "3 Mar 2025"
    assert in_words("2025-03-03T08:00:00Z") == "3 Mar 2025, 08:00"
    assert in_words("some day") == "some day"
    assert in_words(None) == ""
    early, late = moment("2025-03-03T08:00+02:00"), moment("2025-03-03T07:00")
    assert early is not None
    assert late is not None
    assert early < late
