"""Days of the month without their month, behind a preposition: "by the 15th", "bis zum 15.", "до 15-го числа"."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found

TOLD = [
    ("en", "The kiln must close by the 15th.", "2025-03-15"),
    ("en", "Trams will run again from the 1st, the council said.", "2025-04-01"),
    ("en", "Ferries have been idle since the 5th.", "2025-03-05"),
    ("de", "Die Gießerei muss bis zum 15. schließen.", "2025-03-15"),
    ("de", "Seit dem 5. ruht die Arbeit.", "2025-03-05"),
    ("fr", "Le four doit fermer avant le 15.", "2025-03-15"),
    ("fr", "Les trams rouleront à partir du 1er.", "2025-04-01"),
    ("es", "El horno debe cerrar antes del 15.", "2025-03-15"),
    ("es", "Los trenes saldrán a partir del día 1.", "2025-04-01"),
    ("uk", "Піч мають загасити до 15-го.", "2025-03-15"),
    ("uk", "Вода з'явиться до 20-го числа.", "2025-03-20"),
    ("ru", "Печь должны погасить до 15-го.", "2025-03-15"),
    ("ru", "Трамваи будут ходить с 1-го числа.", "2025-04-01"),
]


@pytest.mark.parametrize(("language", "text", "day"), TOLD)
def test_a_day_is_one_of_the_month_of_the_story(language: str, text: str, day: str) -> None:
    assert [timex for _, timex in found(text, language)] == [day]


OTHERS = [
    ("en", "A boy fell from the 4th floor."),
    ("en", "They climbed from the 9th to the 3rd place."),
    ("de", "Bis zum 3. großen Treffen bleibt Zeit."),
    ("de", "Er stürzte vom 3. Stock."),
    ("es", "La tasa subió desde el 5 hasta el 7 por ciento."),
    ("uk", "Клуб піднявся з 5-го на 3-тє місце."),
    ("ru", "Мальчик упал с 5-го этажа."),
]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_another_ordinal_is_no_day(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_weekday_behind_a_full_stop_begins_a_sentence() -> None:
    assert found("The fair ends on 14 July. Monday is for tidying up.", "en")[0] == ("14 July", "2025-07-14")
    assert found("The fair ends on 14 July, Monday.", "en")[0] == ("14 July, Monday", "2025-07-14")
