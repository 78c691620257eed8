"""Which event a date or a clock time belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import When
from factcheck.rulebook import load_rulebook
from factcheck.slots.evidence.events import Event, are_one, are_two_moments, at_one_time, read_event
from tests.comparison.tellings import compare, flagged

KINDS = ("date", "time")
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


@pytest.mark.parametrize(
    ("language", "text", "moment"),
    [
        ("en", "Kick-off, due at 15:00, was held back by a storm.", "planned"),
        ("en", "Kick-off is due at 15:00 on Saturday.", ""),
        ("de", "Die Sitzung sollte um 10 Uhr beginnen, begann aber erst nach elf.", "planned"),
        ("fr", "Le train devait partir à 9h10, mais il est resté à quai.", "planned"),
        ("es", "El tren, previsto para las 9:10, salió con media hora de retraso.", "planned"),
        ("ru", "Поезд должен был прибыть в 9:10, но опоздал.", "planned"),
        ("uk", "Потяг мав прибути о 9:10, але запізнився.", "planned"),
        ("en", "By noon on Sunday three appeals had come in.", "so far"),
        ("en", "Appeals can be lodged by noon on Friday.", ""),
        ("en", "Share price: 720p at Friday's close.", "daily"),
        ("en", "The factory closed on Friday.", ""),
    ],
)
def test_moments_that_date_no_event(language: str, text: str, moment: str) -> None:
    rules = load_rulebook()
    (fact,) = [f for f in factcheck.extract(text, published="2025-05-21", language=language) if f.kind in KINDS]
    event = read_event(fact, rules.lexicon, rules.language(language).structure, "2025-05-21")
    assert (event.moment if event else "") == moment


def test_moments_that_are_compared_with_no_other() -> None:
    start, planned, close = Event("", frozenset({"start"})), Event("planned", frozenset()), Event("daily", frozenset())
    assert are_two_moments(start, planned)
    assert are_two_moments(None, planned)
    assert are_two_moments(close, close)
    assert not are_two_moments(planned, planned)
    assert not are_two_moments(start, None)


def test_a_kick_off_that_was_late(tmp_path: Path) -> None:
    texts = [
        TEXT.format(head="Cup in Kell", told="Kick-off, due at 15:00, was held back by five minutes."),
        TEXT.format(head="Kell in figures", told="Kick-off: 15:05, five minutes late."),
    ]
    assert not flagged(compare(tmp_path, texts))
