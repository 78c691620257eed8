"""Dates that are told as the first or the last that is meant."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The pool will stay shut until Tuesday at the earliest.", "after 2025-07-22"),
        ("en", "The pool opens no earlier than 15 November.", "after 2025-11-15"),
        ("en", "The reactor will not run before 15 November.", "after 2025-11-15"),
        ("en", "Nobody expects the line to open before the 5th of August.", "after 2025-08-05"),
        ("en", "The report is due on 3 August at the latest.", "before 2025-08-03"),
        ("en", "They left before 3 June.", "before 2025-06-03"),
        ("en", "The bridge opens on 3 August.", "2025-08-03"),
        ("de", "Das Bad wird frühestens am 5. August geöffnet.", "after 2025-08-05"),
        ("de", "Der Tunnel wird nicht vor dem 9. August fertig.", "after 2025-08-09"),
        ("fr", "Le pont ne rouvrira pas avant le 9 août.", "after 2025-08-09"),
        ("es", "El puente no abrirá antes del 9 de agosto.", "after 2025-08-09"),
        ("uk", "Басейн відкриють не раніше ніж 9 серпня.", "after 2025-08-09"),
        ("ru", "Отчёт представят не позднее 9 августа.", "before 2025-08-09"),
    ],
)
def test_a_bound_is_the_first_or_the_last_day(language: str, text: str, expected: str) -> None:
    dates = [fact for fact in extract(text, published="2025-07-20", language=language) if fact.kind == "date"]
    assert [fact.normalized for fact in dates] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The vote was pushed back from 3 August to 9 August.", ["2025-08-03", "2025-08-09"]),
        ("en", "The opening has slipped again, from 3 August to 9 August.", ["2025-08-03", "2025-08-09"]),
        ("en", "The fair lasts from 3 August to 9 August.", ["2025-08-03/2025-08-09"]),
        ("fr", "Le procès a été reporté du 3 août au 9 août.", ["2025-08-03", "2025-08-09"]),
        ("es", "La boda fue aplazada del 3 de agosto al 9 de agosto.", ["2025-08-03", "2025-08-09"]),
    ],
)
def test_a_day_that_takes_the_place_of_another_ends_no_range(language: str, text: str, expected: list[str]) -> None:
    dates = [fact for fact in extract(text, published="2025-07-20", language=language) if fact.kind == "date"]
    assert [fact.normalized for fact in dates] == expected
