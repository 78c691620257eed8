"""Scores and their parts, numbers beside what they list, measures in two units, and a headline beside its text."""

from __future__ import annotations

import pytest

from tests.comparison.arithmetic.reading import assert_flagged, discords

WRONG = (
    ("FC510", "en", "Game\nThe Stags won 3-1 (18-25, 25-20, 22-25, 25-23)."),
    ("FC510", "en", "Vote\nThe nine-member court ruled seven to three that the law stands."),
    ("FC510", "uk", "Гра\nКоманда перемогла 4:3 (1:0, 1:2, 2:1, 1:0)."),
    ("FC503", "en", "Road\nThe hill is 300 metres (1,200 feet) high."),
    ("FC503", "en", "Road\nIt weighs 40 tonnes, or 40,000 pounds."),
    ("FC503", "fr", "Route\nLa route fait 32 kilomètres, soit 30 miles."),
    ("FC507", "en", "Landslide kills 43 villagers\nA landslide killed 34 villagers on Monday, the mayor said."),
    ("FC510", "en", "Vote\nThe 12-member jury voted eight to five."),
    ("FC512", "en", "Held\nPolice held three men: Anna Lund, Per Holm, Ole Dahl and Jan Berg."),
    ("FC512", "en", "Held\nHe won the race three times, in 1998, 2004, 2010 and 2019."),
    (
        "FC512",
        "uk",
        "Арешт\nПоліція затримала трьох чоловіків: Івана Коваля, Петра Гнатюка, Олега Сидоренка та Павла Мельника.",
    ),
    ("FC512", "de", "Haft\nDie Polizei nahm drei Männer fest: Anna Lund, Per Holm, Ole Dahl und Jan Berg."),
    (
        "FC507",
        "de",
        "Erdrutsch tötet 43 Dorfbewohner\nEin Erdrutsch hat am Montag 34 Dorfbewohner getötet, hieß es.",
    ),
    ("FC507", "ru", "Оползень убил 43 человека\nОползень убил 34 человека в понедельник, сообщил мэр."),
)

# All figures can be right.
RIGHT = (
    ("en", "Game\nThe Stags won 3-2 on penalties (1-0, 1-2, 0-0)."),
    ("en", "Game\nThe Stags won 5-3 (2-1, 2-1, 1-1)."),
    ("en", "Game\nThe Stags won 88-80 (20-18, 42-40, 66-61)."),
    ("en", "Game\nNadal won 6-4, 3-6, 7-5."),
    ("en", "Vote\nThe nine-member court ruled six to three that the law stands."),
    ("en", "Road\nThe hill is 300 metres (984 feet) high."),
    ("en", "Road\nThe hill is some 300 metres (about 1,000 feet) high."),
    ("en", "Road\nIt weighs 40 tonnes, or 88,000 pounds."),
    ("en", "Road\nIt is 40 metres long or 30 feet wide."),
    ("en", "Landslide kills 43 villagers\nA landslide killed 34 villagers in Marl and nine in Kell, the mayor said."),
    ("en", "Two teams, 20 goals\nThe teams have scored 17 goals at home and 3 away."),
    ("en", "Court jails 12 men\nThe court jailed ten men on Monday and 12 on Tuesday."),
    ("en", "Held\nPolice held four men: Anna Lund, 34, Per Holm, 41, Ole Dahl, 22, and Jan Berg, 50."),
    ("en", "Held\nHe won the race four times, in 1998, 2004, 2010 and 2019."),
    ("en", "Held\nHe won two medals: Olympic Gold, World Cup and Asian Games bronze."),
    ("en", "Held\nThree teams are left, in 2024, 2025 and 2026 they play in Kell."),
    ("en", "Held\nThe show ran for four seasons in 1998 and 1999."),
    ("en", "Game\nHe had 24 points, 11 rebounds and 8 assists."),
    ("en", "Vote\nThe motion passed by 54 votes to 46, with 12 abstentions in the 120-seat house."),
    (
        "en",
        "Visit\nShe will visit three cities: Kell on Monday, Marl on Tuesday, and Tenby, Oakham and Ilm later.",
    ),
    ("en", "Deaths\nThe three men, Jan Berg, Per Holm and Ole Dahl, died."),
)


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_a_contradiction_is_flagged_by_its_rule(code: str, language: str, text: str) -> None:
    assert_flagged(code, language, text)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_figures_that_can_be_right_are_left_alone(language: str, text: str) -> None:
    assert discords(text, language) == ()
