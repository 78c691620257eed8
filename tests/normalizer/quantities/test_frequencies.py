"""How often something happens, in every form the six languages give it."""

from __future__ import annotations

import pytest

from factcheck.comparison.wording import say_value
from tests.normalizer.context.test_describe import facts


@pytest.mark.parametrize(
    ("language", "text", "rate"),
    [
        ("en", "She takes the tablet twice a day.", "2 x/day"),
        ("en", "She takes the tablet every twelve hours.", "2 x/day"),
        ("en", "She takes the tablet three times daily.", "3 x/day"),
        ("en", "The ward is cleaned once a week.", "1 x/week"),
        ("de", "Sie nimmt die Tablette zweimal täglich.", "2 x/day"),
        ("de", "Die Bahn fährt alle zehn Minuten.", "6 x/hour"),
        ("fr", "Elle prend le comprimé une fois par jour.", "1 x/day"),
        ("fr", "Le car passe toutes les quinze minutes.", "4 x/hour"),
        ("es", "Toma la pastilla dos veces al día.", "2 x/day"),
        ("es", "Toma la pastilla cada ocho horas.", "3 x/day"),
        ("uk", "Вона приймає ліки двічі на день.", "2 x/day"),
        ("uk", "Ліки приймають раз на тиждень.", "1 x/week"),
        ("ru", "Она принимает лекарство каждые 12 часов.", "2 x/day"),
        ("ru", "Лекарство принимают четыре раза в день.", "4 x/day"),
    ],
)
def test_rates(language: str, text: str, rate: str) -> None:
    assert [fact.normalized for fact in facts(text, language) if fact.kind == "quantity"] == [rate]


def test_a_dose_is_no_amount_a_day() -> None:
    found = facts("They took 40 milligrams of the drug twice a day.")
    assert [fact.normalized for fact in found] == ["40 mg", "2 x/day"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The bell rings once an hour.", "once an hour"),
        ("The bell rings twice a day.", "twice a day"),
        ("The bell rings five times a day.", "5 times a day"),
        ("The court meets every six weeks.", "once in 6 weeks"),
    ],
)
def test_how_a_message_says_a_rate(text: str, said: str) -> None:
    (rate,) = facts(text)
    assert say_value(rate) == said


def test_a_length_of_time_that_lasts_is_no_rate() -> None:
    (length,) = facts("The talks lasted twelve hours.")
    assert length.kind == "duration"
