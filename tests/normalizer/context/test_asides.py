"""What is put in between an event and its date, and events within phrases of a length."""

from __future__ import annotations

import pytest

from tests.normalizer.context.test_reckoned import governed


@pytest.mark.parametrize(
    ("language", "text", "date", "event"),
    [
        ("en", "The watchdog shut Orl Bank, the oldest lender of the land, on Friday.", "2025-01-10", "closed"),
        ("en", "Police arrested Hugo Bell, a former mayor of Trent, on 3 January.", "2025-01-03", "arrested"),
        ("en", "The court acquitted Mara Quill, 54, in the autumn of 2023.", "2023-FA", "acquitted"),
        ("en", "They opened the Marr tunnel – at nine miles the longest of the land – in 2024.", "2024", "opened"),
        ("en", "She opened the mill, which burned down and was rebuilt, in 2024.", "2024", "opened"),
        ("de", "Die Polizei verhaftete Karl Moos, den früheren Bürgermeister, am Montag.", "2025-01-06", "arrested"),
        ("fr", "La police a arrêté Jean Moor, l'ancien maire de Trent, le 3 mai 2024.", "2024-05-03", "arrested"),
        ("es", "La policía detuvo a Juan Mora, antiguo alcalde de Trento, en 2024.", "2024", "arrested"),
        ("uk", "Поліція затримала Івана Мороза, колишнього мера Трента, 3 травня 2024 року.", "2024-05-03", "arrested"),
        ("ru", "Полиция задержала Ивана Мороза, бывшего мэра Трента, 3 мая 2024 года.", "2024-05-03", "arrested"),
    ],
)  # fmt: skip
def test_an_aside_before_a_date_parts_it_from_nothing(language: str, text: str, date: str, event: str) -> None:
    assert event in governed(text, language)[date]


@pytest.mark.parametrize(
    ("text", "date", "event"),
    [
        ("She opened the mill, which burned down for days, on 3 May 2024.", "2024-05-03", "fire"),
        ("A fire broke out at the mill of Orl, the largest of the land, and in 2024 Bell left.", "2024", "fire"),
    ],
)  # fmt: skip
def test_what_an_aside_tells_is_not_dated(text: str, date: str, event: str) -> None:
    assert event not in governed(text)[date]


def test_a_clause_between_commas_is_no_aside() -> None:
    assert "attack" in governed("In the north, rebels attacked Obre, on 3 May 2024.")["2024-05-03"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bank was closed by its supervisor on 3 May 2024.", "2024-05-03"),
        ("The pit has been closed since May 2023.", "2023-05"),
        ("Both bridges were shut in the autumn of 2023.", "2023-FA"),
    ],
)
def test_a_phrase_of_a_length_tells_when_as_well(text: str, date: str) -> None:
    assert "closed" in governed(text)[date]


@pytest.mark.parametrize(
    ("text", "date", "event"),
    [
        ("The fire brigade bought three boats on 3 May 2024.", "2024-05-03", "fire"),
        ("The yard held a fire sale on 3 May 2024.", "2024-05-03", "fire"),
    ],
)
def test_other_phrases_hide_the_events_in_them(text: str, date: str, event: str) -> None:
    assert event not in governed(text)[date]
