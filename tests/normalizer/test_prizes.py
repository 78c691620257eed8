"""Who won a prize that only one has, in the words of six languages; who is sent off is one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from tests.comparison.tellings import compare, flagged

WON = [
    ("en", "Ada Moor was named best actress for her part in the film.", {"best_actress": "Ada Moor"}),
    ("en", "The jury gave the prize for best actress to Ada Moor on Sunday.", {"best_actress": "Ada Moor"}),
    ("en", "Results from Skarn\n\nBest actress: Ada Moor.", {"best_actress": "Ada Moor"}),
    (
        "en",
        "Best actress and best actor: Ada Moor and Ben Tarrow respectively.",
        {"best_actress": "Ada Moor", "best_actor": "Ben Tarrow"},
    ),
    (
        "en",
        'Best actress and best actor: Ada Moor ("Ilmen") and Ben Tarrow ("Orde") respectively.',
        {"best_actress": "Ada Moor", "best_actor": "Ben Tarrow"},
    ),
    ("en", "Man of the match was Ben Tarrow, who made nine saves.", {"best_player": "Ben Tarrow"}),
    ("en", "Ben Tarrow was shown a straight red card after an hour.", {"sent_off": "Ben Tarrow"}),
    ("de", "Ada Moor wurde als beste Schauspielerin ausgezeichnet.", {"best_actress": "Ada Moor"}),
    ("fr", "Ada Moor a été sacrée meilleure actrice à Skarn.", {"best_actress": "Ada Moor"}),
    ("es", "El premio a la mejor actriz fue para Ada Moor.", {"best_actress": "Ada Moor"}),
    ("uk", "Найкращою акторкою стала Дарина Мельник.", {"best_actress": "Дарина Мельник"}),
    ("ru", "Лучшей актрисой признана Дарья Мельник.", {"best_actress": "Дарья Мельник"}),
    ("en", "Ada Moor was nominated for best actress.", {}),
    ("en", "Ada Moor, who lost to the best actress of 2019, applauded.", {}),
    ("en", "Last year the prize for best actress went to Ada Moor.", {}),
]


@pytest.mark.parametrize(("language", "text", "won"), WON)
def test_the_winner_of_a_prize(language: str, text: str, won: dict[str, str]) -> None:
    found = {
        part.removesuffix(":sole"): fact.text
        for fact in extract(text, language=language)
        if fact.kind == "name"
        for part in fact.context.attributes
        if part.endswith(":sole")
    }
    assert found == won


HEAD = "Prizes at Skarn\nAda Moor and Iris Vane both came to the last evening of the festival in Skarn. {}"


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("Ada Moor was named best actress.", "The prize for best actress went to Iris Vane.", True),
        ("Ada Moor was named best actress.", "The prize for best actress went to Ada Moor.", False),
        ("Ada Moor was named best actress.", "Iris Vane was nominated for best actress.", False),
        ("Ada Moor was named best actress.", "Iris Vane received the audience award.", False),
    ],
)
def test_one_prize_has_one_winner(tmp_path: Path, one: str, other: str, *, fires: bool) -> None:
    assert ("FC403" in flagged(compare(tmp_path, [HEAD.format(one), HEAD.format(other)]))) is fires
