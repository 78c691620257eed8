"""Votes told by what each side wanted: "41 for, 19 against"."""

from __future__ import annotations

import pytest

from factcheck import extract


def read(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (f.kind, f.normalized) for f in extract(text, published="2026-03-11", language=language) if f.kind != "name"
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The tally on the harbour plan was 112 votes for and 87 against.", "112-87"),
        ("en", "It is done after an hour: 41 for, 19 against.", "41-19"),
        ("en", "Nine for, six against: the parish keeps its bell.", "9-6"),
        ("en", "The owners gave their answer: 61 in favour, 40 opposed.", "61-40"),
        ("de", "Das Ergebnis im Gemeinderat: 21 dafür, 12 dagegen.", "21-12"),
    ],
)
def test_sides_are_one_score(language: str, text: str, expected: str) -> None:
    assert ("score", expected) in read(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The yard has 12 boats for hire and 3 against the wall.",
        "He put up 12 for the fund, and 3 against the loan.",
    ],
)
def test_no_vote(text: str) -> None:
    assert all(kind != "score" for kind, _ in read(text))


def test_who_abstains_borrows_no_unit() -> None:
    """A length of time before a vote lends its unit to none of the votes."""
    found = read("The motion passed after two hours and 10 minutes: 41 for, 19 against, two abstaining.")
    assert [value for kind, value in found if kind == "duration"] == ["130 minute"]
