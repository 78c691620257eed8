"""Sets of days, seasons, and lengths that begin or end today."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The fee is due every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The bulletin is printed weekly.", "weekly", "P1W"),
        ("Rates are set each year.", "each year", "P1Y"),
        ("The panel meets every two weeks.", "every two weeks", "P2W"),
        ("Prices doubled over the past five years.", "the past five years", "P5Y"),
        ("It will snow over the next 36 hours.", "the next 36 hours", "PT36H"),
        ("Traffic has grown in recent years.", "recent years", "PXY"),
    ],
)
def test_sets_and_lengths_that_end_or_begin_today(text: str, surface: str, timex: str) -> None:
    assert found(text, published="2025-05-21T09:30") == [(surface, timex)]


@pytest.mark.parametrize(
    ("language", "text", "surface", "timex"),
    [
        ("uk", "Рада збирається щопонеділка.", "щопонеділка", "XXXX-WXX-1"),
        ("uk", "Урожай зібрали восени.", "восени", "2024-FA"),
        ("uk", "Потяг прибув о 14.30, із запізненням.", "14.30", "T14:30"),
        ("ru", "Отчёт выходит ежемесячно.", "ежемесячно", "P1M"),
        ("ru", "Мост закрыли летом.", "летом", "2024-SU"),
        ("ru", "Заседание началось в 14.30.", "14.30", "T14:30"),
        ("de", "Der Markt öffnet freitags.", "freitags", "XXXX-WXX-5"),
        ("de", "Am Vortag war Ruhe.", "Vortag", "2025-03-06"),
        ("fr", "Il a régné dans les années 1990.", "les années 1990", "199"),
        ("fr", "La dette a baissé ces cinq dernières années.", "cinq dernières années", "P5Y"),
        ("es", "El tren salió a las 14.30, con retraso.", "14.30", "T14:30"),
    ],
)
def test_sets_and_seasons_in_one_word(language: str, text: str, surface: str, timex: str) -> None:
    assert found(text, language) == [(surface, timex)]
