"""Who is given as the speaker of direct speech: marks, orders of cue and name, pronouns, descriptions."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import Quote

_TABLE = tomllib.loads((Path(__file__).parent / "passages.toml").read_text(encoding="utf-8"))
PASSAGES: list[dict[str, Any]] = _TABLE["passages"]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: f"{passage['language']}: {passage['text'][:40]}")
def test_words_and_speakers(passage: dict[str, Any]) -> None:
    facts = factcheck.extract(passage["text"], published="2025-01-10", language=passage["language"])
    quotes = [f.value for f in facts if isinstance(f.value, Quote) and f.value.form != "indirect"]
    found = [[quote.words, quote.speaker or ""] for quote in quotes]
    assert all(pair in found for pair in passage["quotes"])
    assert passage["quotes"] or not [quote for quote in quotes if quote.form == "direct"]


def test_the_table_holds_all_languages() -> None:
    assert {passage["language"] for passage in PASSAGES} == {"en", "de", "fr", "es", "ru", "uk"}
    assert len(PASSAGES) >= 120


def test_a_ship_says_nothing() -> None:
    text = 'Odo Brill came too. His tug Prudence towed six of them. "We saw no lamp," the skipper said.'
    quotes = [f.value for f in factcheck.extract(text, published="2025-01-10") if isinstance(f.value, Quote)]
    assert [quote.speaker for quote in quotes] == [None]


_REPEATED = {
    "en": "'The kiln was never cold': potters mourn works\n\n"
    'The works shut on Monday. "The kiln was never cold, not even at Easter," said Ida Corse, a glazer.',
    "de": "„Der Ofen war nie kalt“: Trauer um das Werk\n\n"
    "Das Werk schloss am Montag. „Der Ofen war nie kalt“, sagte Ida Corse. Ein Käufer fand sich nicht.",
    "fr": "« Le four n'a jamais refroidi » : l'usine ferme\n\n"
    "L'usine a fermé lundi. « Le four n'a jamais refroidi », a dit Ida Corse, émailleuse.",
    "es": "«El horno nunca se enfrió»: cierra la fábrica\n\n"
    "La fábrica cerró el lunes. «El horno nunca se enfrió», dijo Ida Corse, esmaltadora.",
    "ru": "«Печь никогда не остывала»: завод закрыт\n\n"
    "Завод закрыли в понедельник. «Печь никогда не остывала», — сказала Ида Корсе.",
    "uk": "«Піч ніколи не холола»: завод закрито\n\n"
    "Завод закрили в понеділок. «Піч ніколи не холола», — сказала Іда Корсе.",
}


def _speakers(text: str, language: str = "en") -> list[str | None]:
    facts = factcheck.extract(text, published="2025-01-10", language=language)
    return [fact.value.speaker for fact in facts if isinstance(fact.value, Quote) and fact.value.form != "indirect"]


@pytest.mark.parametrize("language", _REPEATED)
def test_a_headline_has_the_speaker_of_the_same_words_below(language: str) -> None:
    found = _speakers(_REPEATED[language], language)
    assert len(found) == 2
    assert found[0] == found[1] is not None


def test_words_that_two_persons_say_have_no_speaker_in_a_headline() -> None:
    text = (
        "'We did all we could': rivals at odds\n\n"
        '"We did all we could," said Ida Corse, a glazer. "We did all we could," said Rolf Danby, a broker.'
    )
    assert _speakers(text) == [None, "Ida Corse", "Rolf Danby"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", 'Ida Corse ran from the mill. The 61-year-old lost her loom. "It was my life," she said.', "Ida Corse"),
        ("en", 'Ida Corse came home a minute before Rolf Danby. "I never slept," said the 31-year-old.', "Ida Corse"),
        ("en", 'Ida Corse sold her loom. "It was my whole life," said the shaken mother of two.', "Ida Corse"),
        ("en", 'Ida Corse sold her loom. "It was my whole life," said the shaken father of two.', None),
        ("en", 'Ida Corse, 44, sold her loom. "It was my whole life," said the 61-year-old.', None),
        ("en", 'A van struck Ida Corse. "I saw nobody on the road," said the 61-year-old driver.', None),
        ("fr", "Ida Corse a vendu son métier. « C'était toute ma vie », a dit la mère de deux enfants.", "Ida Corse"),
        ("fr", "Ida Corse a fini troisième. « C'était toute ma vie », a dit la gagnante.", None),
        ("es", "Ida Corse vendió su telar. «Era toda mi vida», dijo la madre de dos hijos.", "Ida Corse"),
        ("es", "Ida Corse terminó tercera. «Era toda mi vida», dijo la ganadora.", None),
    ],
)
def test_an_age_or_children_take_up_whom_the_sentence_before_is_about(
    language: str, text: str, speaker: str | None
) -> None:
    assert _speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Governor Ida Corse said 21 were hurt. The raid began at 00:40. "They hit no target," she said.', "Ida Corse"),
        ('Its director, Ruth Corse, spoke. The rules demand a lid. "We found the tap," she added.', "Ruth Corse"),
        ('The strike was confirmed by Colonel Rolf Danby of the guards. "This oil was ours," he said.', "Rolf Danby"),
        ('Governor Ida Corse stayed away. The minister said little. "They hit no target," she said.', None),
        ('Governor Ida Corse stayed away. The spokeswoman answered. "They hit no target," she said.', None),
    ],
)
def test_what_only_does_something_takes_no_pronoun_of_a_person(text: str, speaker: str | None) -> None:
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Hamo Rost stand am Wagen. „Ich habe nur gebetet“, hatte er nach der Tat gesagt.", "Hamo Rost"),
        ("de", "Der Plan steht. „Mit denen gehe ich nicht“, hatte die Weberin Maren Olsen erklärt.", "Maren Olsen"),
        ("de", "Ida Corse wich aus. „Das Werk bleibt offen“, wiederholte sie am Abend.", "Ida Corse"),
        ("es", "La ministra Ida Corse vio el valle. «Alguien pagará por esto», repitió.", "Ida Corse"),
        ("es", "«No nos avisaron a tiempo», repite a quien quiera oírla la alcaldesa, Ida Corse.", "Ida Corse"),
        ("fr", "La ministre Ida Corse a vu la vallée. « Quelqu'un paiera pour cela », a-t-elle répété.", "Ida Corse"),
        ("ru", "Глава группы, генерал в отставке Мирон Тотар, заявил: «Это амнистия для всех».", "Мирон Тотар"),
        ("uk", "Голова групи, генерал у відставці Мирон Тотар, заявив: «Це амністія для всіх».", "Мирон Тотар"),
        ("en", '"A home is no share of stock," said Minister of Housing Ida Corse.', "Ida Corse"),
        ("en", '"We only bought them time," said the woman in charge of the mill, Ida Corse.', "Ida Corse"),
        ("en", 'Accounts due.\n\nStatement by union president Rolf Danby: "This is not the end of it."', "Rolf Danby"),
        ("en", 'Defence counsel: Ida Corse. Statement: "My client copied papers for nobody."', "Ida Corse"),
        ("en", 'The verdict on union president Rolf Danby: "This is not the end of it."', None),
        ("en", 'Rolf Danby met Ida Corse.\n\nStatement: "My client copied papers for nobody."', None),
    ],
)
def test_attributions_with_a_frame_a_post_or_a_label(language: str, text: str, speaker: str | None) -> None:
    assert _speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            'Odo Brill was sacked. Brill\'s wife, Olga, left early. "I am not leaving office," he said.',
            "Odo Brill",
        ),
        (
            "en",
            'Ida Corse paid for shares of her husband, Lars, in May. "I knew nothing of it," she wrote.',
            "Ida Corse",
        ),
        ("en", 'It sees more than its elder sister, Sable-1, ever did. "It was not luck at all," she says.', None),
        ("en", 'Here is where it stands.\n\nCLIP: "We are through this now."', None),
        ("en", 'Ida Corse resigned. "I have broken no law of ours," her statement reads.', "Ida Corse"),
        ("uk", "«Моряки не пакують ящиків», — наголосила консулка України Оксана Вер.", "Оксана Вер"),
        ("ru", "«Моряки не пакуют ящиков», — заявила посол Украины Оксана Вербова.", "Оксана Вербова"),
    ],
)
def test_relatives_things_and_countries_do_not_speak_for_a_person(
    language: str, text: str, speaker: str | None
) -> None:
    assert _speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Prof Ida Corse dug there. Nobody came. "This grave was not robbed," the professor said.', "Ida Corse"),
        ('Prof Ida Corse dug there. A van came. "This grave was not robbed," the sergeant said.', None),
        ('On the day of the fire Ida Corse, 58, director of the mill, told us: "The hill is mute."', "Ida Corse"),
        ('It was late. In a row with the mayor Ida Corse, 58, the priest had told us: "The hill is mute."', None),
    ],
)
def test_a_title_in_short_and_an_age_behind_a_name(text: str, speaker: str | None) -> None:
    assert _speakers(text) == [speaker]
