"""By how much the clocks of a place are ahead of universal time."""

from __future__ import annotations

import pytest

from factcheck.model import Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook


def offsets(text: str, language: str) -> list[int | None]:
    document = Document(Version("v", None, text, language=language))
    found = find_dates(document, load_rulebook().language(language), "2025-03-11")
    return [each.value.offset for each in found if isinstance(each.value, When) and "T" in each.value.timex]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The ferry sailed at 19:42 local time (1842 GMT).", "en", 60),
        ("The siren went off at 01:17 UTC (04:17 local time).", "en", 180),
        ("The dam gave way at 23:50 (03:50 GMT).", "en", -240),
        ("Le train est parti à 19 h 42, heure locale (18 h 42 GMT).", "fr", 60),
        ("El volcán despertó a las 03:20, hora local (08:20 GMT).", "es", -300),
        ("Поезд ушёл в 10:15 по местному времени (07:15 GMT).", "ru", 180),
        ("Der Zug fuhr um 10.15 Uhr Ortszeit (07.15 GMT) ab.", "de", 180),
        ("Потяг рушив о 10:15 за місцевим часом (07:15 за Гринвічем).", "uk", 180),
    ],
)
def test_a_moment_told_by_two_clocks(text: str, language: str, expected: int) -> None:
    assert expected in offsets(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry sailed at 19:42 GMT.", "en"),
        ("The gates open at 10:00 (last entry 16:30).", "en"),
        ("The debate ran from 18:05 to 20:15 GMT.", "en"),
        ("The plane left at 19:42 (18:31 GMT).", "en"),  # no zone is eleven minutes off
    ],
)
def test_no_moment_told_twice(text: str, language: str) -> None:
    assert not any(each is not None for each in offsets(text, language))
