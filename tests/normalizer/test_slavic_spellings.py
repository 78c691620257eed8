"""Figures as Ukrainian and Russian newsrooms write them: case forms, ordinals without an ending, one of many."""

from __future__ import annotations

import pytest

from factcheck.model import Quote
from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

KINDS = {"quote", "name", "role", "category"}


def figures(text: str, language: str) -> list[str]:
    """The facts of a text with figures, each as "kind value"."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind not in KINDS]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Прийшло близько сотні садівників.", ["quantity about 100"]),
        ("uk", "Прийшло не менше тисячі двохсот садівників.", ["quantity at least 1200"]),
        ("uk", "Продали до сотні тисяч саджанців.", ["quantity at most 100000"]),
        ("ru", "Пришло более тысячи садовников.", ["quantity more than 1000"]),
        ("ru", "Пришло до сотни садовников.", ["quantity at most 100"]),
        ("uk", "Прийшли сотні садівників.", ["quantity at least 200"]),
        ("ru", "Пришли тысячи садовников.", ["quantity at least 1000"]),
    ],
)
def test_one_hundred_behind_a_hedge(language: str, text: str, expected: list[str]) -> None:
    """ "Близько сотні" is about one hundred; the same form without a hedge is hundreds."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Мороз забив на 89-й хвилині.", ["rank 89"]),
        ("uk", "Мороз забив на 90+3-й хвилині.", ["rank 93"]),
        ("uk", "Вивезли 3 аварійні площі.", ["quantity 3"]),
        ("ru", "Осмотрели 5 площадей.", ["quantity 5"]),
    ],
)
def test_nouns_that_end_like_adjectives(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Хор посів 3 місце.", ["rank 3"]),
        ("uk", "Хор посів 1 місце.", ["rank 1"]),
        ("uk", "Загорілося на 5 поверсі.", ["rank 5"]),
        ("uk", "У залі 21 місце.", ["quantity 21"]),
        ("uk", "У залі 22 місця.", ["quantity 22"]),
        ("ru", "Хор занял 4 место.", ["rank 4"]),
        ("ru", "Мороз забил на 89 минуте.", ["rank 89"]),
        ("ru", "В зале 31 место.", ["quantity 31"]),
        ("ru", "Ждали 89 минут.", ["duration 89 minute"]),
    ],
)
def test_ordinals_without_an_ending(language: str, text: str, expected: list[str]) -> None:
    """Behind 2 to 20 no count has its noun in the singular."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Ліки дали шістдесятьом садівникам.", ["quantity 60"]),
        ("uk", "У двохстах садах сухо.", ["quantity 200"]),
        ("uk", "З двадцятьма сімома садівниками говорили.", ["quantity 27"]),
        ("uk", "Ліки дали п'ятистам садівникам.", ["quantity 500"]),
        ("uk", "Не менше як 14 садів знищено.", ["quantity at least 14"]),
        ("uk", "Більше половини садів знищено.", ["percentage more than 50%"]),
        ("uk", "Частка впала на три процентні пункти.", ["percentage 3 pp"]),
        ("ru", "С тридцатью семью садовниками говорили.", ["quantity 37"]),
        ("ru", "Он вывез семью.", []),
        ("ru", "В полусотне садов сухо.", ["quantity 50"]),
    ],
)
def test_case_forms(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Ставка зросла на 0,5 в. п. до 14,5%.", ["percentage 0.5 pp", "percentage 14.5%"]),
        ("ru", "Ставка выросла на 0,5 п. п. до 14,5%.", ["percentage 0.5 pp", "percentage 14.5%"]),
        ("uk", "Ставка зросла. До 14,5% платять усі.", ["percentage at most 14.5%"]),
    ],
)
def test_where_a_change_ends_behind_an_abbreviation(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "У сезоні-2024/25 вона грала вдома.", ["date 2024/2025"]),
        ("ru", "В сезоне-2023/24 она играла дома.", ["date 2023/2024"]),
        ("uk", "У 80-ті роки тут був сад.", ["date 198"]),
        ("uk", "У 1980-ті роки тут був сад.", ["date 198"]),
        ("ru", "В 80-е годы здесь был сад.", ["date 198"]),
        ("ru", "Наступило 20-е января.", ["date 2025-01-20"]),
        ("uk", "Ракета-2024 стоїть у саду.", []),
        ("ru", "Сад открыт с 9 до 18 часов.", ["time 2025-03-14T09:00/T18:00"]),
        ("uk", "Сад закритий із 22 до 6 години.", ["time 2025-03-14T22:00/T06:00"]),
    ],
)
def test_seasons_decades_and_hours(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


def speakers(text: str, language: str) -> list[tuple[str | None, str]]:
    """The speaker as it is written and the words of each quote of a text."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [(fact.value.speaker, fact.value.words) for fact in facts if isinstance(fact.value, Quote)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uk",
            "Сад відкриють усім, – повідомив мер Ігор Ткачук у Telegram.",
            [("Ігор Ткачук", "Сад відкриють усім")],
        ),
        ("ru", "Сад откроют всем, — сообщил мэр Игорь Ткачук.", [("Игорь Ткачук", "Сад откроют всем")]),
        ("uk", "«Сад відкриють усім», – раніше заявив Ігор Ткачук.", [("Ігор Ткачук", "Сад відкриють усім")]),
        (
            "uk",
            "«Сад відкриють усім», – цитує агентство мера Ігоря Ткачука.",
            [("Ігор Ткачук", "Сад відкриють усім")],
        ),
        (
            "ru",
            "«Сад откроют всем», — приводит издание слова Игоря Ткачука.",
            [("Игорь Ткачук", "Сад откроют всем")],
        ),
        ("uk", "Сад, – сказав Ігор Ткачук, – відкриють.", []),
    ],
)
def test_speakers_behind_a_dash(language: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert speakers(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Вночі 3-5 градусів морозу.", ["quantity -5 to -3 °C"]),
        ("uk", "Вночі 10-15 градусів нижче нуля.", ["quantity -15 to -10 °C"]),
        ("uk", "Вночі -3…-5°C, вдень 0…+2°C.", ["quantity -5 to -3 °C", "quantity 0 to 2 °C"]),
        ("uk", "Вночі від -3 до -5 градусів.", ["quantity -5 to -3 °C"]),
        ("uk", "Вночі від -5 до +3 градусів.", ["quantity -5 to 3 °C"]),
        ("ru", "Ночью минус 3-5 градусов.", ["quantity -5 to -3 °C"]),
        ("ru", "Ночью -3...-5 градусов.", ["quantity -5 to -3 °C"]),
        ("ru", "Днём до +12 градусов.", ["quantity at most 12 °C"]),
        ("ru", "Днём 3-5 градусов тепла.", ["quantity 3 to 5 °C"]),
        ("uk", "Температура впала з -3 до -5 градусів.", ["quantity -3", "quantity -5 °C"]),
        ("en", "It was minus 3-5 degrees Celsius.", ["quantity -5 to -3 °C"]),
        ("en", "It was minus 5 to 3 degrees Celsius.", ["quantity -5 to 3 °C"]),
    ],
)
def test_intervals_below_zero(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Вилучили півкілограма меду.", ["quantity 0.5 kg"]),
        ("ru", "Вода поднялась на полметра.", ["quantity 0.5 m"]),
        ("ru", "Ставка выросла на полпроцента.", ["percentage 0.5%"]),
        ("uk", "Гасили півгодини.", ["duration 0.5 hour"]),
        ("ru", "Билет стоит 150 р., а был 120 р.", ["money 150 RUB", "money 120 RUB"]),
        ("ru", "Тушили 4 ч 20 мин.", ["duration 260 minute"]),
        ("uk", "Дощ ущух о 04 год. 20 хв.", ["time 2025-03-14T04:20"]),
        ("ru", "Дождь утих в 4 ч. 20 мин.", ["time 2025-03-14T04:20"]),
        ("uk", "Команда піднялася на 3-тю сходинку.", ["rank 3"]),
    ],
)
def test_short_and_glued_units(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Наградили 17-ти летнего садовника.", ["age 17 year"]),
        ("ru", "Наградили 17летнего садовника.", ["age 17 year"]),
        ("uk", "Нагородили 17 річного садівника.", ["age 17 year"]),
        ("uk", "Нагородили 8-ми річну садівницю.", ["age 8 year"]),
        ("ru", "Открыли 5 летних лагерей.", ["quantity 5"]),
        ("ru", "Подозреваемым 15 и 16 лет.", ["age 15 year", "age 16 year"]),
        ("ru", "Им по 17 лет.", ["age 17 year"]),
        ("uk", "Їм дали по 17 років.", ["duration 17 year"]),
    ],
)
def test_loosely_spelt_ages(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected
