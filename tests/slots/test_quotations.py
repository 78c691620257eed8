"""Tellings of one utterance meet: cut, split, merged or translated; other utterances stay apart."""

from __future__ import annotations

import pytest

from tests.slots.test_align import slots


def meetings(*texts: str) -> list[list[str]]:
    """The versions of each slot of quotations."""
    return [[f.version for f in c.slot.facts] for c in slots(*texts) if c.topic == "quote"]


FULL = 'Port\n"We will not sell the port to anyone, now or later," said minister Paul Verne.'
MEET = [
    ("whole", FULL),
    ("cut", 'Port\n"We will not sell the port to anyone," said minister Paul Verne.'),
    ("elided", 'Port\n"We will not sell the port … now or later," said minister Paul Verne.'),
    ("negation lost", 'Port\n"We will sell the port to anyone, now or later," said minister Paul Verne.'),
    ("another speaker", 'Port\n"We will not sell the port to anyone, now or later," said engineer Ines Moor.'),
    ("one word changed", 'Port\n"We will not sell the yard to anyone, now or later," said minister Paul Verne.'),
    ("contracted", 'Port\n"We won\'t sell the port to anyone, now or later," said minister Paul Verne.'),
    ("with more", 'Port\n"We will not sell the port to anyone, now or later. It is ours," said Paul Verne.'),
]
APART = [
    ("another utterance", 'Port\n"My duty is to the fishermen of this town," said minister Paul Verne.'),
    ("a few words in common", 'Port\n"We will not close the school before June," said minister Paul Verne.'),
    ("a term", 'Port\nMinister Paul Verne spoke of "the port".'),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=name.replace(" ", "-")) for name, text in MEET])
def test_tellings_of_one_utterance_meet(text: str) -> None:
    assert meetings(FULL, text) == [["v1", "v2"]]


@pytest.mark.parametrize("text", [pytest.param(text, id=name.replace(" ", "-")) for name, text in APART])
def test_other_words_stay_apart(text: str) -> None:
    assert meetings(FULL, text) == []


ENGLISH = 'Port\nMinister Paul Verne said: "We will not sell the port this year."'
TRANSLATED = {
    "de": "Hafen\n„Wir werden den Hafen in diesem Jahr nicht verkaufen“, sagte Minister Paul Verne.",
    "fr": "Port\n« Nous ne vendrons pas le port cette année », a déclaré le ministre Paul Verne.",
    "es": "Puerto\n«No venderemos el puerto este año», dijo el ministro Paul Verne.",
    "uk": "Порт\n«Ми не продамо порт цього року», – сказав міністр Пол Верн.",
    "ru": "Порт\n«Мы не продадим порт в этом году», – сказал министр Пол Верн.",
}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_meets_its_original(language: str) -> None:
    assert meetings(ENGLISH, TRANSLATED[language]) == [["v1", "v2"]]


def test_sentences_of_one_long_quotation_meet_apart() -> None:
    long = 'Port\n"We will not sell the old port. Every crane in it will be replaced," said minister Paul Verne.'
    first = 'Port\n"We will not sell the old port," said minister Paul Verne.'
    second = 'Port\n"Every crane in it will be replaced," said minister Paul Verne.'
    assert sorted(meetings(long, first, second)) in ([["v1", "v2"], ["v1", "v3"]], [["v1", "v2", "v3"]])
