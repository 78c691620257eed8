"""What happened on a date, by words that tell of an event in the news of any field."""

from __future__ import annotations

import pytest

from tests.normalizer.context.test_reckoned import governed


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "The dismissal of the harbour master in May 2023 came late.", "dismissed"),
        ("en", "The killing of Ada Moor at the weir in May 2023 was never solved.", "murder"),
        ("en", "A small plane fell into the lake in May 2023.", "crash"),
        ("en", "Both anchors were recovered in May 2023.", "retrieved"),
        ("en", "Two rings vanished from the vault in May 2023.", "disappeared"),
        ("en", "The two sides exchanged sixty prisoners in May 2023.", "prisoners_swapped"),
        ("en", "The garrison laid down its arms in May 2023.", "taken_prisoner"),
        ("en", "The town council debated the ban in May 2023.", "debated"),
        ("en", "The second part of the loan fell due in May 2023.", "falls_due"),
        ("en", "All batches were made in May 2023.", "manufactured_date"),
        ("en", "The bookkeeper confessed in May 2023.", "confessed"),
        ("en", "The first spade is due in May 2023.", "construction_start"),
        ("en", "The board was warned in May 2023.", "warned_of"),
        ("en", "The polling station in the school closed in May 2023.", "polls_close"),
        ("de", "Das Wrack wurde im Mai 2023 geborgen.", "retrieved"),
        ("de", "Im Mai 2023 verschwand die Kasse.", "disappeared"),
        ("de", "Die Abberufung des Leiters im Mai 2023 kam spät.", "dismissed"),
        ("fr", "Les deux tableaux ont été retrouvés en mai 2023.", "discovered"),
        ("fr", "Le comptable a avoué en mai 2023.", "confessed"),
        ("fr", "La première tranche a été versée en mai 2023.", "falls_due"),
        ("es", "Las cajas fueron recuperadas en mayo de 2023.", "retrieved"),
        ("es", "La joya desapareció en mayo de 2023.", "disappeared"),
        ("es", "Los lotes fueron fabricados en mayo de 2023.", "manufactured_date"),
        ("uk", "Гарнізон склав зброю у травні 2023 року.", "taken_prisoner"),
        ("uk", "Каса зникла у травні 2023 року.", "disappeared"),
        ("uk", "Стіни фортеці знайдені у травні 2023 року.", "discovered"),
        ("ru", "Шахта была закрыта в мае 2023 года.", "closed"),
        ("ru", "Касса исчезла в мае 2023 года.", "disappeared"),
        ("ru", "Сторож сознался в мае 2023 года.", "confessed"),
    ],
)
def test_event_of_a_date(language: str, text: str, event: str) -> None:
    assert event in governed(text, language)["2023-05"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Shares recovered by two percent in May 2023.", "retrieved"),
        ("Storms ended in May 2023, killing of course no one.", "crash"),
        ("The choice was made in May 2023.", "manufactured_date"),
        ("The region fell into debt in May 2023.", "crash"),
        ("Stocks rallied in May 2023.", "demonstration"),
    ],
)
def test_word_of_another_sense(text: str, event: str) -> None:
    assert event not in governed(text)["2023-05"]
