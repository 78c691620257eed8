"""Clock times that stand apart from their day."""

from __future__ import annotations

import pytest

from factcheck import extract


def times(text: str, published: str | None = "2026-03-11", language: str = "en") -> list[str]:
    facts = extract(text, published=published, language=language)
    return [str(fact.to_dict()["value"]["timex"]) for fact in facts if fact.kind == "time"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair on March 14 begins at 8 p.m.", ["2026-03-14T20:00"]),
        ("A wall fell on Tuesday. It was 9:20 a.m. when it gave way.", ["2026-03-10T09:20"]),
        ("The guard called at 9:20 a.m. (0820 GMT) on Tuesday.", ["2026-03-10T09:20", "2026-03-10T08:20"]),
        ("Police came at 6:15 a.m. and left late on Monday.", ["2026-03-09T06:15"]),
        ("The alarm was raised at 7:40 a.m.", ["2026-03-11T07:40"]),
        ("The inn burned in the night of Sunday to Monday. At 02:14 the roof fell in.", ["2026-03-09T02:14"]),
        ("Thieves came on the night from Sunday to Monday. They left at 3.10 a.m.", ["2026-03-09T03:10"]),
        ("The inn burned in the night of Sunday to Monday. At 22:40 a bell rang.", ["2026-03-08T22:40"]),
        (
            "He sang last night. The inn burned at 11:25 on Tuesday morning, and the cook had left it at 6:30.",
            ["2026-03-10T11:25", "2026-03-10T06:30"],
        ),
        ("The inn burned on Sunday. At 02:14 the roof fell in.", ["2026-03-08T02:14"]),
    ],
)
def test_day_of_a_clock_time(text: str, expected: list[str]) -> None:
    """The day is that of the sentence, else of the one before, else that of publication."""
    assert times(text) == expected


def test_no_day_is_known() -> None:
    assert times("The alarm was raised at 7:40 a.m.", published=None) == ["T07:40"]


def test_a_period_is_no_day() -> None:
    """A month or a length of time gives a clock time no day."""
    assert times("Over the past twelve months the bell has rung at 7:40 a.m.", published=None) == ["T07:40"]
