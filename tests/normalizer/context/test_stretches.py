"""What a length of time is the length of."""

from __future__ import annotations

import pytest

from factcheck.model import Stretch, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def stretches(text: str, language: str = "en") -> list[Stretch | None]:
    """The stretches of the lengths of a text, told or reckoned from dates, in order."""
    version = Version("v", None, text, published="2025-06-11", language=language)
    told = [f for f in normalize(version, RULES) if f.kind == "duration" or f.context.faces]
    return [f.context.stretch for f in told]


def governing(text: str, language: str = "en") -> list[tuple[str, ...] | None]:
    return [stretch.of if stretch is not None else None for stretch in stretches(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("en", "Play in Arlow was held up for 26 minutes.", "standstill"),
        ("de", "26 Minuten lang ruhte in Arlau der Ball.", "standstill"),
        ("en", "The wreck off Arlow was found after 19 days.", "finding"),
        ("de", "Das Wrack vor Arlau wurde erst nach 19 Tagen gefunden.", "finding"),
        ("en", "The song of Arlow stayed at number one for 11 weeks.", "chart"),
        ("en", "The song of Arlow held first place for 11 weeks.", "chart"),
        ("en", "The lift in Arlow had been shut for nine days.", "closure"),
        ("uk", "Міст простояв зачиненим 48 годин.", "closure"),
        ("en", "The dark lasted until dawn. In all, Arlow was without electricity for 31 hours.", "blackout"),
        ("es", "El apagón se prolongó 31 horas.", "blackout"),
        ("en", "A diver was pulled out after 31 hours under rubble.", "trapped"),
        ("es", "La mujer pasó 41 horas bajo los restos de su casa.", "trapped"),
        ("en", "Gunmen gave up after a 31-hour siege near the prison.", "siege"),
        ("en", "Ada Moor resigned after 26 months in office.", "office"),
        ("fr", "Ada Moor était à la tête du club depuis quatre ans.", "office"),
        ("en", "Judges there serve nine-year terms.", "term"),
        ("ru", "Паром сдали с опозданием на три года.", "delay"),
        ("de", "Der Prozess dauerte 14 Monate.", "trial"),
        ("en", "The trial filled 31 days in court.", "sittings"),
        ("en", "The inquiry heard divers on 31 days.", "sittings"),
        ("de", "Das Gericht verhandelte an 31 Tagen.", "sittings"),
        ("fr", "Après quarante jours d'audience, le procès s'achève.", "sittings"),
        (
            "en",
            "The conservation, at a cost of two million pounds, has begun and will last three years.",
            "restoration",
        ),
    ],
)
def test_one_stretch_in_many_words(language: str, text: str, of: str) -> None:
    assert (of,) in governing(text, language)


def test_what_came_later_was_not_late() -> None:
    assert stretches("Eleven minutes later Ada Moor walked on.") == [None]
    assert governing("Ada Moor came eleven minutes late.") == [("delay",)]


def test_the_noun_behind_a_length_goes_first() -> None:
    assert governing("The jailed mayor waited through a six-hour hearing.") == [("hearing",)]


def test_a_phrase_for_the_time_since_the_last_goes_first() -> None:
    assert governing("Ada Moor is the first woman to lead the club in 40 years.") == [("drought",)]


def test_a_title_before_a_name_is_no_office_that_lasts() -> None:
    assert governing("A court raised the prison term of minister Ada Moor to five years.") == [("sentence",)]


def test_what_is_left_of_a_stretch_is_not_the_stretch() -> None:
    left, whole = stretches("Ada Moor resigned as mayor 22 months before the end of her term. Her term is six years.")
    assert left is not None
    assert whole is not None
    assert (left.ahead, whole.ahead) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The stoppage came on 61 minutes.",  # when, not how long
        "Crews will get six more hours after each flight.",  # a difference
        "It was closed; three years went by.",  # another clause
    ],
)
def test_lengths_of_nothing_that_is_told(text: str) -> None:
    assert set(governing(text)) == {None}


def test_a_sentence_without_a_subject_takes_the_one_before() -> None:
    assert governing("The ground moved before dawn. It lasted 41 seconds.") == [("shaking",)]


@pytest.mark.parametrize(
    ("language", "text", "of", "size"),
    [
        ("en", "Ada Moor was appointed in March 2023.", "office", "25.3-28.4 month"),
        ("en", "Her trial had begun in March 2025.", "trial", "1.4-4.3 month"),
        ("es", "La gira comenzó en febrero de 2024.", "running", "14.4-17.3 month"),
    ],
)
def test_a_date_on_which_a_stretch_began(language: str, text: str, of: str, size: str) -> None:
    version = Version("v", None, text, published="2025-06-11", language=language)
    (fact,) = [f for f in normalize(version, RULES) if f.context.faces]
    (face,) = fact.context.faces
    assert fact.context.stretch == Stretch((of,), (of,), began=True)
    assert abs(float(face.low) - float(size.split("-")[0])) < 1
    assert face.unit == size.split()[1]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The ferry was built in 1989.", "The 46-year-old ferry sank."),
        ("de", "Das 1971 eröffnete Werk schließt.", "Das 48 Jahre alte Werk schließt."),
    ],
)
def test_the_age_of_a_thing_and_the_year_of_its_making(language: str, one: str, other: str) -> None:
    versions = [Version("v", None, text, published="2025-06-11", language=language) for text in (one, other)]
    told = [f.context.stretch for v in versions for f in normalize(v, RULES) if f.kind in ("date", "age")]
    assert len(told) == 2
    assert told[0] is not None
    assert told[1] is not None
    assert set(told[0].of) & set(told[1].of)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("uk", "Крадіжку помітили лише через п'ять років.", "duration"),
        ("ru", "Движение возобновили через семь часов.", "duration"),
        ("uk", "Міст відкриють через п'ять років.", "date"),
    ],
)
def test_how_long_it_took_and_when_it_will_be(language: str, text: str, kind: str) -> None:
    version = Version("v", None, text, published="2025-06-11", language=language)
    assert [f.kind for f in normalize(version, RULES)] == [kind]


def test_a_noun_behind_its_length_is_no_other_lengths() -> None:
    told = governing("After a four-hour hearing a five-minute break began.")
    assert told[0] == ("hearing",)


def test_a_title_of_many_words_before_a_name() -> None:
    assert governing("L'ancien ministre des Travaux publics Ada Moor écope de huit ans.", "fr") == [None]
