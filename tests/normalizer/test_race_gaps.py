"""Minutes and seconds between racers, which are written as times of day are."""

from __future__ import annotations

import pytest

import factcheck


def read(text: str, language: str = "en") -> list[str]:
    """The times and lengths of time that are read."""
    facts = factcheck.extract(text, published="2025-03-12", language=language)
    return [fact.normalized for fact in facts if fact.kind in ("time", "duration")]


GAPS = [
    ("en", "Ostrander leads the field by 1:08 after six stages.", ["68 second"]),
    ("en", "Ilkley came home 2:15 behind the winner.", ["135 second"]),
    ("en", "Vance lies second at 1:57 and Roe third at 2:31.", ["117 second", "151 second"]),
    ("en", "The climb cut the gap to 0:51.", ["51 second"]),
    ("en", "She skied to gold with an advantage of 3:12.", ["192 second"]),
    ("de", "Ilk hat einen Rückstand von 1:08 auf die Spitze.", ["68 second"]),
    ("fr", "Vance est troisième à 1:08 du maillot jaune.", ["68 second"]),
    ("fr", "Roe compte 1'08'' d'avance.", ["68 second"]),
    ("es", "Vance es segunda a 1:08 de la líder.", ["68 second"]),
    ("uk", "Вінк відстає від лідерки на 1:08.", ["68 second"]),
    ("ru", "Винк опередила соперницу на 1:08.", ["68 second"]),
]


@pytest.mark.parametrize(("language", "text", "told"), GAPS)
def test_a_gap_is_a_length_of_time(language: str, text: str, told: list[str]) -> None:
    assert read(text, language) == told


CLOCKS = [
    ("en", "The ferry left at 9:30 ahead of the storm.", ["2025-03-12T09:30"]),
    ("en", "One shock came at 1:57, a second at 2:31.", ["2025-03-12T01:57", "2025-03-12T02:31"]),
    ("en", "The march led by farmers ended by 5:30.", ["2025-03-12T05:30"]),
    ("fr", "La première sirène a retenti à 1:08, puis encore à 2:31.", ["2025-03-12T01:08", "2025-03-12T02:31"]),
    ("uk", "Потяг рушив о 9:30 попереду колони.", ["2025-03-12T09:30"]),
]


@pytest.mark.parametrize(("language", "text", "told"), CLOCKS)
def test_a_time_of_day_is_none(language: str, text: str, told: list[str]) -> None:
    assert read(text, language) == told
