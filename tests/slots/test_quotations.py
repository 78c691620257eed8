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
    ("alike words of another", 'Port\n"We will not sell this town to you, now or later," said engineer Ines Moor.'),
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


SPEAKERS = {
    "en": "Paul Verne",
    "uk": "Пол Верн",
    "ru": "Пол Верн",
    "de": "Paul Verne",
    "fr": "Paul Verne",
    "es": "Paul Verne",
}
FRAMES = {
    "en": 'Square\n"{}," said engineer {}.',
    "uk": "Площа\n«{}», – сказав інженер {}.",
    "ru": "Площадь\n«{}», – сказал инженер {}.",
    "de": "Platz\n„{}“, sagte der Ingenieur {} auf der Straße.",
    "fr": "Place\n« {} », a déclaré l'ingénieur {}.",
    "es": "Plaza\n«{}», dijo el ingeniero {}.",
}
# Short quotations in six languages, all made up for this test.
SHORT = [
    {
        "en": "Bread should not be a luxury",
        "uk": "Хліб не має бути розкішшю",
        "ru": "Хлеб не должен быть роскошью",
        "de": "Brot darf kein Luxus sein",
        "fr": "Le pain ne devrait pas être un luxe",
        "es": "El pan no debería ser un lujo",
    },
    {
        "en": "The bank forgot that people have names",
        "uk": "Банк забув, що в людей є імена",
        "ru": "Банк забыл, что у людей есть имена",
        "de": "Die Bank hat vergessen, dass Menschen Namen haben",
        "fr": "La banque a oublié que les gens ont un nom",
        "es": "El banco olvidó que la gente tiene nombre",
    },
    {
        "en": "Every coin belongs to the village",
        "uk": "Кожна монета належить селу",
        "ru": "Каждая монета принадлежит деревне",
        "de": "Jede Münze gehört dem Dorf",
        "fr": "Chaque pièce appartient au village",
        "es": "Cada moneda pertenece al pueblo",
    },
    {
        "en": "A bell that never rings is only metal",
        "uk": "Дзвін, що ніколи не дзвонить, — лише метал",
        "ru": "Колокол, который никогда не звонит, — лишь металл",
        "de": "Eine Glocke, die nie läutet, ist nur Metall",
        "fr": "Une cloche qui ne sonne jamais n'est que du métal",
        "es": "Una campana que nunca suena es solo metal",
    },
    {
        "en": "The judge slept and the lawyers sang",
        "uk": "Суддя спав, а адвокати співали",
        "ru": "Судья спал, а адвокаты пели",
        "de": "Der Richter schlief, und die Anwälte sangen",
        "fr": "Le juge dormait et les avocats chantaient",
        "es": "El juez dormía y los abogados cantaban",
    },
    {
        "en": "Our nurses deserve more than applause",
        "uk": "Наші медсестри заслуговують на більше, ніж оплески",
        "ru": "Наши медсёстры заслуживают большего, чем аплодисменты",
        "de": "Unsere Pflegerinnen verdienen mehr als Applaus",
        "fr": "Nos infirmières méritent mieux que des applaudissements",
        "es": "Nuestras enfermeras merecen más que aplausos",
    },
]
SPOKEN = tuple(FRAMES)


def say(words: str, language: str, speaker: str | None = None) -> str:
    return FRAMES[language].format(words, speaker or SPEAKERS[language])


@pytest.mark.parametrize("other", SPOKEN[1:])
@pytest.mark.parametrize("quote", SHORT, ids=lambda quote: quote["en"].replace(" ", "-"))
def test_short_quotations_meet_their_translations(quote: dict[str, str], other: str) -> None:
    assert meetings(say(quote["en"], "en"), say(quote[other], other)) == [["v1", "v2"]]


def test_all_six_tellings_of_a_short_quotation_meet() -> None:
    told = [say(SHORT[4][language], language) for language in SPOKEN]
    assert meetings(*told) == [["v1", "v2", "v3", "v4", "v5", "v6"]]


def test_a_short_quotation_meets_its_translation_by_another_speaker() -> None:
    assert meetings(say(SHORT[0]["en"], "en"), say(SHORT[0]["fr"], "fr", "Ines Moor")) == [["v1", "v2"]]


@pytest.mark.parametrize("other", SPOKEN[1:])
def test_short_quotations_do_not_meet_other_words(other: str) -> None:
    for first, second in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0), (1, 4), (2, 5)]:
        assert meetings(say(SHORT[first]["en"], "en"), say(SHORT[second][other], other)) == [], (first, second)


# One or two words in common, but another statement of the same speaker.
UNLIKE = [
    ("The judge slept and the lawyers sang", "de", "Der Richter hat das Recht, jeden Zeugen noch einmal zu laden"),
    ("Every coin belongs to the village", "fr", "Le village attend encore la route que la ministre a promise"),
    ("Our nurses deserve more than applause", "es", "Las enfermeras pidieron camas, guantes y una segunda ambulancia"),
    ("Bread should not be a luxury", "uk", "Хліб везуть зі сховища щоранку, і фургон завжди запізнюється"),
    ("A bell that never rings is only metal", "ru", "Колокол отлили из старых пушек ещё до войны"),
]


@pytest.mark.parametrize(("english", "language", "words"), UNLIKE, ids=[language for _, language, _ in UNLIKE])
def test_a_word_in_common_joins_no_statements(english: str, language: str, words: str) -> None:
    assert meetings(say(english, "en"), say(words, language)) == []
