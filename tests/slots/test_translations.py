"""Translations that share few words with their original: a speaker's quotations that are left over on either side."""

from __future__ import annotations

import pytest

from factcheck.rulebook import load_rulebook
from tests.slots.test_quotations import meetings

# Two tellings of one utterance that say little alike.
MEET = [
    (
        "compound in German",
        'Budget\nTreasurer Paul Verne said: "We will not touch the pension fund."',
        "Haushalt\n„Wir werden den Pensionsfonds nicht antasten“, sagte Schatzmeister Paul Verne.",
    ),
    (
        "loan word",
        'Inquest\n"We did not ignore the sceptics," said surgeon Ada Stone.',
        "Enquête\n« Nous n'avons pas ignoré les sceptiques », a déclaré la chirurgienne Ada Stone.",
    ),
    (
        "one noun in common",
        'Choir\n"Only the organ knew how to forgive us," said conductor Tom Reed.',
        "Coro\n«Solo el órgano sabía perdonarnos», dijo el director Tom Reed.",
    ),
    (
        "speaker by a pronoun",
        'Rescue\nHelen Ward spoke at the gate. "The rope was older than me," she said.',
        "Рятування\n«Мотузка була старша за мене», – сказала альпіністка Гелен Ворд.",
    ),
    (
        "a question",
        'Archive\n"Who has burned the letters of my brother?" asked historian Ines Moor.',
        "Архив\n«Кто сжёг письма моего брата?» – спросила историк Инес Мур.",
    ),
    (
        "of two the one that is left over",
        'Harbour\n"The crane was old," said pilot Ada Stone. "Nobody greased its chains."',
        "Hafen\n„Der Kran war alt“, sagte Lotsin Ada Stone. „Die Ketten hat niemand geschmiert.“",
    ),
]
APART = [
    (
        "two utterances of one speaker",
        'Harbour\n"The crane was old," said pilot Ada Stone.',
        "Hafen\n„Wir haben drei Nächte auf Hilfe gewartet“, sagte Lotsin Ada Stone.",
    ),
    (
        "one word in common, and two mouths",
        'Harbour\n"The crane was old," said pilot Ada Stone.',
        "Hafen\n„Ein alter Mann hat uns gerettet“, sagte Fischer Tom Reed.",
    ),
    (
        "a word in common with a long speech",
        'Rescue\n"We prayed," said guide Tom Reed.',
        "Rettung\n„Als der Hubschrauber kam, haben manche gebetet und andere haben einfach weiter gegraben, bis die "
        "Hände bluteten“, sagte Bergführer Tom Reed.",
    ),
    (
        "another utterance that has its translation",
        'Rescue\n"The snow was soft and the night was long," said guide Tom Reed. "We shared one lamp," he said.',
        "Rettung\n„Der Schnee war weich und die Nacht war lang“, sagte Bergführer Tom Reed.",
    ),
]


# Utterances as translators render them, with other words than a dictionary gives.
RENDERED = [
    ("They barricaded the doors and wept", "de", "Sie verriegelten das Tor und heulten"),
    ("They barricaded the doors and wept", "fr", "Ils ont verrouillé les portes et ils ont pleuré"),
    ("They barricaded the doors and wept", "es", "Trancaron las puertas y lloraron"),
    ("They barricaded the doors and wept", "uk", "Вони замкнули двері й плакали"),
    ("They barricaded the doors and wept", "ru", "Они заперли ворота и плакали"),
    ("We told them to switch off the pump", "ru", "Мы сказали им отключить насос"),
    ("We told them to switch off the pump", "de", "Wir haben ihnen gesagt, die Pumpe abzuschalten"),
    ("The foreman was rash", "es", "El capataz fue imprudente"),
    ("Nobody foresaw the flood", "es", "Nadie predijo la riada"),
    ("He begged for mercy", "fr", "Il a demandé grâce"),
    ("They will not desert this town", "uk", "Вони не покинуть це місто"),
]
FRAMES = {
    "en": 'Square\n"{}," said engineer Paul Verne.',
    "uk": "Площа\n«{}», – сказав інженер Пол Верн.",
    "ru": "Площадь\n«{}», – сказал инженер Пол Верн.",
    "de": "Platz\n„{}“, sagte der Ingenieur Paul Verne auf der Straße.",
    "fr": "Place\n« {} », a déclaré l'ingénieur Paul Verne.",
    "es": "Plaza\n«{}», dijo el ingeniero Paul Verne.",
}


@pytest.mark.parametrize(("english", "language", "words"), RENDERED)
def test_what_translators_render_otherwise_meets(english: str, language: str, words: str) -> None:
    assert meetings(FRAMES["en"].format(english), FRAMES[language].format(words)) == [["v1", "v2"]]


def test_every_saying_has_words_in_all_languages() -> None:
    sayings = load_rulebook().sayings.concepts
    assert len(sayings) > 100
    assert all(len(concept.words) == 6 for name, concept in sayings.items() if "." not in name)


@pytest.mark.parametrize(("one", "other"), [pytest.param(*texts, id=name.replace(" ", "-")) for name, *texts in MEET])
def test_what_is_left_over_meets(one: str, other: str) -> None:
    found = meetings(one, other)
    assert len(found) == one.count('"') // 2
    assert all(versions == ["v1", "v2"] for versions in found)


@pytest.mark.parametrize(("one", "other"), [pytest.param(*texts, id=name.replace(" ", "-")) for name, *texts in APART])
def test_other_utterances_stay_apart(one: str, other: str) -> None:
    assert len(meetings(one, other)) == ("lamp" in one)


def test_the_nearer_one_of_two_is_the_translation() -> None:
    english = 'Rescue\n"The lamp was broken," said guide Tom Reed. "The lamp of my father was in the valley," he said.'
    french = "Secours\n« La lampe de mon père était dans la vallée », a dit le guide Tom Reed."
    assert meetings(english, french) == [["v1", "v2"]]
