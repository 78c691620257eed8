"""Dates beside a length of time that counts from another event."""

from __future__ import annotations

import pytest

import factcheck


def governed(text: str, language: str = "en") -> dict[str, tuple[str, ...]]:
    """What each date or time of a text is the date of."""
    facts = factcheck.extract(text, published="2025-01-10", language=language)
    return {f.normalized: f.context.attributes for f in facts if f.kind in ("date", "time")}


@pytest.mark.parametrize(
    ("language", "text", "date", "event"),
    [
        ("en", "The inquiry was opened in April 2022, a month after the collapse.", "2022-04", "opened"),
        ("en", "The pier was inspected in May 2018, three years before the explosion.", "2018-05", "audit"),
        ("en", "Two weeks after the explosion, on 4 May 2023, the mayor resigned.", "2023-05-04", "resign"),
        ("en", "He died on 3 June 2024, nine days after the crash.", "2024-06-03", "died_date"),
        ("fr", "L'audit avait été lancé en mai 2021, deux ans avant la faillite.", "2021-05", "audit"),
        ("de", "Die Arbeiten begannen im April 2022, einen Monat nach dem Einsturz.", "2022-04", "construction_start"),
        ("es", "Dimitió el 4 de mayo de 2023, dos semanas después de la explosión.", "2023-05-04", "resign"),
        ("uk", "Слідство розпочали у квітні 2022 року, через місяць після обвалу.", "2022-04", "start"),
        ("ru", "Работы начали в апреле 2022 года, за месяц до взрыва.", "2022-04", "start"),
    ],
)
def test_event_that_a_length_counts_from(language: str, text: str, date: str, event: str) -> None:
    found = governed(text, language)
    assert set(found) == {date}
    assert event in found[date]
    assert not {"collapse", "explosion", "crash", "bankruptcy"} & set(found[date])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The collapse on 3 May 2023 came a month after the inspection.", "2023-05-03"),
        ("A month after the collapse on 3 May 2023 the mine reopened.", "2023-05-03"),
        ("The dam collapsed the day before yesterday.", "2025-01-08"),
    ],
)
def test_date_of_the_event_itself(text: str, date: str) -> None:
    assert "collapse" in governed(text)[date]
