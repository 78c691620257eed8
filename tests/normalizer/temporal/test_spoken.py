"""Clock times as they are spoken, in all languages."""

from __future__ import annotations

import pytest

from factcheck.model import Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook


def times(text: str, language: str) -> list[tuple[str, str | None]]:
    document = Document(Version("v", None, text, language=language))
    facts = find_dates(document, load_rulebook().language(language), "2025-03-07")
    return [(f.value.timex, f.value.mod) for f in facts if isinstance(f.value, When)]


@pytest.mark.parametrize(
    ("language", "text", "timex", "mod"),
    [
        ("ru", "Сторож проснулся в половине десятого вечера.", "T21:30", None),
        ("ru", "Сторож проснулся в четверть шестого утра.", "T05:15", None),
        ("ru", "Сторож проснулся в десять минут первого.", "T00:10", None),
        ("ru", "Сторож проснулся без четверти двенадцать.", "T11:45", None),
        ("ru", "Сторож проснулся без двенадцати минут семь вечера.", "T18:48", None),
        ("ru", "Сторож проснулся в полпятого утра.", "T04:30", None),
        ("ru", "Сторож проснулся в начале четвёртого.", "T03:00", "after"),
        ("ru", "Сторож проснулся в час ночи.", "T01:00", None),
        ("ru", "Сторож проснулся около трёх часов ночи.", "T03:00", "approx"),
        ("uk", "Сторож прокинувся о чверть на шосту.", "T05:15", None),
        ("uk", "Сторож прокинувся за десять хвилин дев'ята.", "T08:50", None),
        ("uk", "Сторож прокинувся без чверті шоста.", "T05:45", None),
        ("uk", "Сторож прокинувся о двадцять хвилин на восьму.", "T07:20", None),
        ("uk", "Сторож прокинувся о четвертій годині двадцять хвилин ранку.", "T04:20", None),
        ("uk", "Сторож прокинувся о 6-й ранку.", "T06:00", None),
        ("de", "Der Wächter erwachte um fünf nach halb drei.", "T02:35", None),
        ("de", "Der Wächter erwachte um dreiviertel acht.", "T07:45", None),
        ("de", "Der Wächter erwachte gegen halb elf.", "T10:30", "approx"),
        ("fr", "Le gardien s'est réveillé à six heures moins le quart.", "T05:45", None),
        ("fr", "Le gardien s'est réveillé à minuit moins dix.", "T23:50", None),
        ("fr", "Le gardien s'est réveillé à midi et demi.", "T12:30", None),
        ("fr", "Le gardien s'est réveillé vers trois heures vingt.", "T03:20", "approx"),
        ("fr", "Le gardien s'est réveillé à sept heures et demie du soir.", "T19:30", None),
        ("es", "El guarda despertó a las ocho menos doce de la mañana.", "T07:48", None),
        ("es", "El guarda despertó a las cuatro y media de la tarde.", "T16:30", None),
        ("es", "El guarda despertó hacia las tres y diez.", "T03:10", "approx"),
        ("es", "El guarda despertó antes de las tres y diez.", "T03:10", "before"),
        ("es", "El relevo, previsto para las tres y diez, no llegó.", "T03:10", None),
        ("es", "El guarda despertó pasadas las nueve de la noche.", "T21:00", "after"),
        ("en", "The guard woke at a little after ten on Thursday night.", "2025-03-06T22:00", "after"),
        ("en", "The guard woke a few minutes before five in the morning.", "T05:00", "before"),
        ("en", "In the small hours of Thursday, at 2.20, the guard woke.", "2025-03-06T02:20", None),
    ],
)
def test_spoken_times(language: str, text: str, timex: str, mod: str | None) -> None:
    assert times(text, language) == [(timex, mod)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Гол забили на двадцатой минуте второго тайма."),
        ("ru", "Мяч вернули через пять минут второго тайма."),
        ("fr", "Après deux heures et demie de débats, ils sont partis."),
        ("fr", "Il lui a fallu 4 h 38 min pour rentrer."),
        ("uk", "Квиток продали за двадцять п'ять гривень."),
    ],
)
def test_what_is_no_clock_time(language: str, text: str) -> None:
    assert not [timex for timex, _ in times(text, language) if "T" in timex]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("He fled after the fall of Ardany.", []),
        ("He has lived here since the fall of the regime in 1990.", ["1990"]),
        ("He left in the fall of last year.", ["2024-FA"]),
        ("He left last fall.", ["2024-FA"]),
    ],
)
def test_fall_of_a_town(text: str, timexes: list[str]) -> None:
    assert [timex for timex, _ in times(text, "en")] == timexes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire burned until three twenty this afternoon.", ["2025-03-07T15:20"]),
        ("He worked until ten forty at night.", ["T22:40"]),
        ("They waited until three people came.", []),
        ("The shares finished at three hundred and forty-four pence.", []),
        ("The index closed at two thousand points.", []),
        ("They began at five hundred a head.", []),
    ],
)
def test_hours_in_words_are_no_hundreds(text: str, expected: list[str]) -> None:
    assert [timex for timex, _ in times(text, "en")] == expected


def test_a_level_behind_a_level_is_no_clock_time() -> None:
    assert times("Borrowing costs, at 5.84 percent on the day, closed at 6.12.", "en") == []
    assert times("Rates rose by 0.5 percent. The gates opened at 6.12.", "en") == [("T06:12", None)]
