"""Translations of quotations: a lost negation is flagged, also in words of their own; a faithful wording is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged

LOST = [
    (
        'Budget\nTreasurer Paul Verne said: "We will not touch the pension fund."',
        "Haushalt\n„Wir werden den Pensionsfonds antasten“, sagte Schatzmeister Paul Verne.",
    ),
    (
        'Auction\n"This is not a ransom," said curator Ines Moor.',
        "Auktion\n„Das ist ein Lösegeld“, sagte Kuratorin Ines Moor.",
    ),
    (
        'Inquest\n"The divers were not drunk," said surgeon Ada Stone.',
        "Encuesta\n«Los buzos estaban borrachos», dijo la cirujana Ada Stone.",
    ),
    (
        'Library\n"I did not read the letter," said mayor Tom Reed.',
        "Бібліотека\n«Я читав листа», – сказав мер Том Рід.",
    ),
    (
        'Choir\n"The organ is not for sale. It belongs to the town," said conductor Tom Reed.',
        "Chœur\n« L'orgue est à vendre », a déclaré le chef d'orchestre Tom Reed.",
    ),
]
FAITHFUL = [
    (
        'Diver\n"I stopped counting the waves," said diver Ada Stone.',
        "Taucherin\n„Ich habe die Wellen nicht mehr gezählt“, sagte Taucherin Ada Stone.",
    ),
    (
        'Mill\n"We have only two wheels left," said miller Tom Reed.',
        "Moulin\n« Il ne nous reste que deux roues », a dit le meunier Tom Reed.",
    ),
    (
        'Mill\n"We will wait until the miller comes," said farmer Ines Moor.',
        "Мельница\n«Мы будем ждать, пока мельник не придёт», – сказала фермер Инес Мур.",
    ),
    (
        'Choir\n"The organ is not for sale. It belongs to the town," said conductor Tom Reed.',
        "Chœur\n« L'orgue appartient à la ville », a déclaré le chef d'orchestre Tom Reed.",
    ),
    (
        'Verdict\n"I have no doubt about the verdict," said lawyer Paul Verne.',
        "Urteil\n„Das Urteil ist ohne Zweifel richtig“, sagte Anwalt Paul Verne.",
    ),
]


@pytest.mark.parametrize(("one", "other"), LOST)
def test_a_negation_lost_in_translation_is_flagged(one: str, other: str, tmp_path: Path) -> None:
    assert "FC301" in flagged(compare(tmp_path, [one, other]))


@pytest.mark.parametrize(("one", "other"), FAITHFUL)
def test_a_faithful_translation_is_silent(one: str, other: str, tmp_path: Path) -> None:
    assert not {"FC301", "FC302", "FC303"} & flagged(compare(tmp_path, [one, other]))
