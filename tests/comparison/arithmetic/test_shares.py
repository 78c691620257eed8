"""A share in percent or as a fraction beside the two numbers that it is made of."""

from __future__ import annotations

import pytest

from tests.comparison.arithmetic.reading import assert_flagged, discords

WRONG = (
    ("FC508", "en", "Vote\nSome 39 of the 112 delegates, or two-thirds, voted no."),
    ("FC508", "en", "Vote\nThe 18 million euros would cover half of the 90 million euros needed."),
    ("FC508", "en", "Vote\nThe firm will close 60 shops, or 30 percent of its 400 shops."),
    ("FC508", "en", "Vote\nTwo-thirds of the delegates (39 of 112) voted no."),
    ("FC508", "de", "Wahl\nDie Firma streicht 600 Stellen, rund 20 Prozent ihrer 9.000 Stellen."),
    ("FC508", "fr", "Vote\nL'entreprise supprime 600 postes, soit 20 % de ses 9 000 postes."),
    ("FC508", "es", "Voto\nLa empresa suprime 600 puestos, es decir el 20 % de sus 9.000 puestos."),
    ("FC508", "uk", "Голос\nЗавод скорочує 600 посад, або 20 відсотків із 9000 посад."),
    ("FC508", "ru", "Голос\nЗавод сокращает 600 мест, то есть 20 процентов из 9000 мест."),
    ("FC508", "en", "Vote\nThe firm cut 60 jobs last year, a third of the 400 it had planned to cut this year."),
    ("FC508", "en", "Vote\nSeven of the 12 jurors, or 40 percent, disagreed."),
    (
        "FC508",
        "en",
        "Mill\nThe company, which employs 12,400 people, will cut 620 jobs, or 10 percent of its workforce.",
    ),
    ("FC508", "en", "Poll\nOf 2,000 people asked, 540, or 37 percent, said yes."),
    ("FC508", "en", "Poll\nAbout 12 percent of the 3,400 workers, or 810, will go."),
)

# All figures can be right.
RIGHT = (
    ("en", "Derby\nKell had 61 percent of the ball and 19 shots, five before the break."),
    ("en", "Vote\nSome 39 of the 112 delegates, or about a third, voted no."),
    ("en", "Vote\nThe 18 million euros would cover a fifth of the 90 million euros needed."),
    ("en", "Vote\nThe firm will close 60 shops, and 30 percent of its 400 managers will leave."),
    ("en", "Vote\nThe party won 54 of the 120 seats, 45 percent."),
    ("en", "Vote\nThe party won 54 of the 120 seats with 38.2 percent of the vote."),
    ("en", "Vote\nTurnout was 61 percent; 39 of the 112 polling stations opened late."),
    ("en", "Mill\nThe company, which employs 12,400 people, will cut 620 jobs, or 5 percent of its workforce."),
    ("en", "Fire\nThe blast killed 12 people, about a third of them children, in a town of 40,000 people."),
    ("en", "Poll\nOf 2,000 people asked, 540, or 27 percent, said yes."),
    ("en", "Poll\nAbout 12 percent of the 3,400 workers, or 410, will go."),
)


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_a_contradiction_is_flagged_by_its_rule(code: str, language: str, text: str) -> None:
    assert_flagged(code, language, text)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_figures_that_can_be_right_are_left_alone(language: str, text: str) -> None:
    assert discords(text, language) == ()
