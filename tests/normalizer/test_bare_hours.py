"""Hours that nothing but a preposition tells: where they are clock times, and where they are not."""

from __future__ import annotations

import pytest

from factcheck.model import Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook


def times(text: str, language: str) -> list[tuple[str, str | None]]:
    document = Document(Version("v", None, text, language=language))
    facts = find_dates(document, load_rulebook().language(language), None)
    return [(f.value.timex, f.value.mod) for f in facts if isinstance(f.value, When)]


@pytest.mark.parametrize(
    ("language", "text", "timex", "mod"),
    [
        ("en", "The gates open at eight.", "T08:00", None),
        ("en", "The keeper was found shortly before ten.", "T10:00", "before"),
        ("en", "The last guests went at six sharp.", "T06:00", None),
        ("en", "The raid was over by noon.", "T12:00", None),
        ("en", "The keeper left at half five.", "T05:30", None),
        ("de", "Die Tore schlossen Punkt acht.", "T08:00", None),
        ("de", "Der Wächter ging kurz nach sieben.", "T07:00", "after"),
        ("es", "El guarda llegó a las nueve.", "T09:00", None),
        ("es", "El guarda llegó a las siete en punto.", "T07:00", None),
        ("uk", "Сторож прийшов о сьомій.", "T07:00", None),
        ("ru", "Сторож пришёл ровно в семь.", "T07:00", None),
    ],
)
def test_an_hour_stands_by_itself(language: str, text: str, timex: str, mod: str | None) -> None:
    assert times(text, language) == [(timex, mod)]


@pytest.mark.parametrize(
    ("language", "text", "timexes"),
    [
        ("en", "The lamp failed at seven and came back at nine. The doors were shut at 9.40pm.", ["T07:00", "T09:00"]),
        ("de", "Die Lampe ging um sieben aus. Die Türen schlossen um 21.40 Uhr.", ["T07:00"]),
        ("uk", "Лампа згасла близько сьомої. Двері зачинили о 21:40.", ["T07:00"]),
    ],
)
def test_beside_another_clock_time_a_bare_hour_is_one(language: str, text: str, timexes: list[str]) -> None:
    assert [timex for timex, _ in times(text, language)][:-1] == timexes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The lamp failed at seven."),
        ("en", "The court ruled by five to four on Friday, and rose at 9.40pm."),
        ("en", "The alert stood at four on a scale of five. Play began at 9.40pm."),
        ("fr", "Larkin a battu Orm 27 à 24 samedi."),
        ("en", "The toll stood at seven when the doors were shut at 9.40pm."),
        ("en", "They won by seven. Play began at 9.40pm."),
        ("en", "Clerks put the odds of a vote on Sunday at one in three."),
        ("en", "The gates open at eight places. Play began at 9.40pm."),
        ("de", "Der Kurs stieg um sieben auf zwölf Punkte, Schluss war um 21.40 Uhr."),
        ("es", "Remató tres veces frente a las ocho del rival."),
    ],
)
def test_other_numbers_are_no_hours(language: str, text: str) -> None:
    assert [timex for timex, _ in times(text, language) if "T" in timex and timex != "T21:40"] == []


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("en", "The bell rang five minutes before eight.", "T07:55"),
        ("en", "The bell rang ten minutes after noon.", "T12:10"),
        ("en", "The bell rang half an hour after midnight.", "T00:30"),
        ("de", "Die Glocke läutete zehn Minuten vor drei.", "T02:50"),
        ("fr", "La cloche a sonné dix minutes avant minuit.", "T23:50"),
        ("ru", "Колокол ударил за десять минут до полуночи.", "T23:50"),
        ("ru", "Колокол ударил без двадцати три.", "T02:40"),
        ("uk", "Дзвін ударив за чверть до третьої.", "T02:45"),
        ("uk", "Дзвін ударив чверть по третій.", "T03:15"),
    ],
)
def test_a_length_of_time_is_told_from_an_hour(language: str, text: str, timex: str) -> None:
    assert times(text, language) == [(timex, None)]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("The office put its dead at six on Thursday.", ["XXXX-WXX-4"]),
        ("Police put the number of wounded at nine on Monday.", ["XXXX-WXX-1"]),
        ("The toll stood at eight on Tuesday.", ["XXXX-WXX-2"]),
        ("He was found dead at six on Thursday.", ["XXXX-WXX-4T06:00"]),
        ("She put the lamp on at six on Thursday.", ["XXXX-WXX-4T06:00"]),
    ],
)
def test_a_number_that_something_stands_at_is_no_hour(text: str, timexes: list[str]) -> None:
    assert [timex for timex, _ in times(text, "en")] == timexes


@pytest.mark.parametrize(
    "text",
    [
        "The gate closed at 6.10 a.m. The rock is around four and a half billion years old.",
        "The gate closed at 6.10 a.m. The fund opened at around two and a half million dollars.",
    ],
)
def test_a_mixed_number_is_no_hour(text: str) -> None:
    assert [timex for timex, _ in times(text, "en")] == ["T06:10"]


@pytest.mark.parametrize(
    "zone", ["Central European Summer Time", "Greenwich Mean Time", "Coordinated Universal Time", "Japan Standard Time"]
)
def test_a_zone_in_full_belongs_to_its_clock_time(zone: str) -> None:
    text = f"The gate closed at 6.17 a.m. {zone} on Monday."
    document = Document(Version("v", None, text, language="en"))
    facts = find_dates(document, load_rulebook().language("en"), None)
    assert any(text[f.start : f.end].startswith(f"6.17 a.m. {zone}") for f in facts)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Both crews stayed at two and a half points each.", 0),
        ("The shares, at 20.90 dollars, reached 21.50 in the morning.", 0),
        ("They met at 7.40 in the morning.", 1),
    ],
)
def test_levels_are_no_hours(text: str, count: int) -> None:
    assert len([timex for timex, _ in times(text, "en") if timex and ":" in timex]) == count
