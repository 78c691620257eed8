"""Quotation marks of all kinds, and apostrophes that are none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.normalizer.speech.quotation import find_quotations

ELISIONS = frozenset({"tis", "twas", "em", "n"})


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, 0, len(text), ELISIONS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," she said. "At last."', ["We won", "At last."]),
        ("“We won,” she said.", ["We won"]),
        ("‘We won,’ she said.", ["We won"]),
        ("'We won,' she said.", ["We won"]),
        ("«Ми перемогли», — сказала вона.", ["Ми перемогли"]),
        ("« Nous avons gagné », dit-elle.", ["Nous avons gagné"]),
        ("»Wir haben gewonnen«, sagte sie.", ["Wir haben gewonnen"]),
        ("„Wir haben gewonnen“, sagte sie, „endlich“.", ["Wir haben gewonnen", "endlich"]),
        ("„Wygraliśmy”, powiedziała.", ["Wygraliśmy"]),
        ("“He told me ‘no’ and left,” she said.", ["He told me ‘no’ and left"]),
        ("‘He told me “no” and left,’ she said.", ["He told me “no” and left"]),
        ("Він сказав: «Фрегат «Вітер» тоне».", ["Фрегат «Вітер» тоне"]),
        ("Он сказал: «Фрегат «Ветер» тонет».", ["Фрегат «Ветер» тонет"]),
        ("Он купил газету «Вести из «Рассвета» и ушёл.", ["Вести из «Рассвета"]),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "'Tis the season, and the '90s don't come back.",
        "The Joneses' house and the boys’ school aren't far.",
        "She's seen rock 'n' roll and fish ’n’ chips.",
        "Він п'ять разів перев’язав рану.",
        'A 6\'2" man carried a 12" pipe.',
    ],
)
def test_apostrophes_and_inches_are_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_possessive_inside_single_marks_does_not_close_them() -> None:
    assert quoted("'The nurses' pay comes first,' he said. The nurses' union agreed.") == [
        "The nurses' pay comes first"
    ]
    assert quoted("‘I'm goin' home,’ said Bo.") == ["I'm goin' home"]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“First came the rain.\n\n“Then came the flood,” she said."
    found = find_quotations(text, 0, len(text), ELISIONS)
    assert [(text[q.start : q.end], q.closed, q.continues) for q in found] == [
        ("First came the rain.", False, False),
        ("Then came the flood", True, True),
    ]
    text = "«Спершу був дощ.\nПотім прийшла вода», — сказала вона."
    found = find_quotations(text, 0, len(text), ELISIONS)
    assert [(text[q.start : q.end], q.continues) for q in found] == [
        ("Спершу був дощ.", False),
        ("Потім прийшла вода", True),
    ]


def test_a_mark_that_is_never_closed_does_not_swallow_the_next_quotation() -> None:
    assert quoted('He said "yes and left. She said "no" twice.') == ["no"]


@given(st.text(alphabet="\"“”„«»‘’'‚ aS.\n,—", max_size=200))
def test_spans_are_ordered_and_inside(text: str) -> None:
    end = 0
    for q in find_quotations(text, 0, len(text), ELISIONS):
        assert end <= q.start < q.end <= q.closed_at <= len(text)
        assert text[q.start : q.end].strip() == text[q.start : q.end]
        end = q.closed_at


@pytest.mark.parametrize("unit", ["'s ", " '", "“", " “a", '" ', "«", "‘a’ ", "a' b"])
def test_time_is_linear(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    begin = time.perf_counter()
    find_quotations(text, 0, len(text), ELISIONS)
    assert time.perf_counter() - begin < 3
