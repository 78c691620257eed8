"""Which event a date or a clock time belongs to."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import When
from factcheck.slots.events import Event, are_one, at_one_time
from tests.comparison.tellings import compare, flagged

TEXT = "{head}\nPublished: 2025-05-22\n\nThe town of Kell has waited long for its mill.\n\n{told}"


def day(iso: str) -> When:
    return When(iso, f"{iso}T00:00:00", f"{iso}T23:59:59", "day", "stated")


def test_a_start_is_the_event_itself_and_an_end_is_not() -> None:
    strike = Event("", frozenset({"strike"}))
    assert are_one(strike, Event("", frozenset({"strike", "negotiations"})))
    assert not are_one(strike, Event("end", frozenset({"strike"})))
    assert not are_one(strike, None)


def test_an_event_of_long_ago_is_not_that_of_the_news() -> None:
    news = ["2025-05-22", "2025-05-23"]
    assert at_one_time(day("2025-05-20"), day("2025-05-27"), news)
    assert not at_one_time(day("2025-05-20"), day("2019-05-20"), news)
    assert at_one_time(day("2019-05-20"), day("2016-05-20"), news)
    assert not at_one_time(day("2019-05-20"), day("2025-05-20"), [None, "2025-05-23"])
    assert not at_one_time(day("2025-05-20"), day("2025-04-12"), [None, None])
    assert at_one_time(day("2025-05-20"), day("2025-05-12"), [None, None])


def test_one_event_told_by_unlike_verbs(tmp_path: Path) -> None:
    texts = [
        TEXT.format(head="Mill for Kell", told="Ground will be broken in the second quarter of 2026."),
        TEXT.format(head="Kell gets a mill", told="According to the owner, construction starts in October 2026."),
    ]
    assert flagged(compare(tmp_path, texts))


def test_two_events(tmp_path: Path) -> None:
    texts = [
        TEXT.format(head="Mill for Kell", told="Ground will be broken in the second quarter of 2026."),
        TEXT.format(head="Kell gets a mill", told="According to the owner, production starts in October 2027."),
    ]
    assert not flagged(compare(tmp_path, texts))
