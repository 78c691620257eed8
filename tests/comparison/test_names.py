"""Names and roles: misspellings and offices that exclude each other are flagged; transliterations are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, assert_flagged, compare, flagged, moved, summary

# What, the rule, and two tellings.
FLAGGED = [
    (
        "spelling of a surname",
        "FC401",
        "Skipper wins\nSkipper Marta Lindqvist won the race. Marta Lindqvist is from Dale.",
        "Skipper wins\nSkipper Marta Lindkvast won the race. Marta Lindkvast is from Dale.",
    ),
    (
        "given name",
        "FC401",
        "Skipper wins\nSkipper Marta Olsen won the race. Marta Olsen is from Dale.",
        "Skipper wins\nSkipper Marla Olsen won the race. Marla Olsen is from Dale.",
    ),
    (
        "office",
        "FC402",
        "Talks open\nForeign minister Lena Marsh opened the talks in Dale.",
        "Talks open\nDefence minister Lena Marsh opened the talks in Dale.",
    ),
    (
        "president or prime minister",
        "FC402",
        "Talks open\nPresident Lena Marsh opened the talks in Dale.",
        "Talks open\nPrime Minister Lena Marsh opened the talks in Dale.",
    ),
    (
        "uk Перемовини FC402",
        "FC402",
        "Перемовини\nМіністр оборони Олена Марш відкрила перемовини.",
        "Перемовини\nМіністр фінансів Олена Марш відкрила перемовини.",
    ),
    (
        "swapped letters",
        "FC401",
        "Race\nRower Henrik Aslund won the race in Dale. Henrik Aslund is 31.",
        "Race\nRower Henrik Alsund won the race in Dale. Henrik Alsund is 31.",
    ),
    (
        "mayor or governor",
        "FC402",
        "Talks\nMayor Ines Moor opened the talks in Dale.",
        "Talks\nGovernor Ines Moor opened the talks in Dale.",
    ),
    (
        "instrument",
        "FC402",
        "Concert\nThe cellist Emil Tarrow plays in Dale on Friday.",
        "Concert\nThe violinist Emil Tarrow plays in Dale on Friday.",
    ),
    (
        "fr Le concert",
        "FC402",
        "Le concert\nLe violoncelliste Émile Tarrou joue vendredi à Dale.",
        "Concert\nThe pianist Émile Tarrou plays in Dale on Friday.",
    ),
    (
        "field of medicine",
        "FC402",
        "Measles\nPaediatrician Ines Moor warned parents in Dale.",
        "Measles\nInes Moor, a virologist at the Dale clinic, warned parents.",
    ),
    (
        "chairman or manager",
        "FC402",
        "Railway reopens\nInes Moor, the railway's chair, cut the ribbon.",
        "Railway reopens\nGeneral manager Ines Moor cut the ribbon.",
    ),
    (
        "former office",
        "FC402",
        "Talks\nIt was brokered by Ines Moor, a former president of Norland.",
        "Talks\nIt was brokered by Ines Moor, 73, who used to be Norland's foreign minister.",
    ),
    (
        "somebody of a certain age",
        "FC402",
        "Arrests\nPolice hold a 57-year-old who used to be the castle's restorer, and his brother.",
        "Arrests\nPolice hold two men: a former guard at the castle, aged 57, and his brother.",
    ),
]

SILENT = [
    (
        "who speaks for the state",
        "Trial\nState attorney Ines Moor asked for ten years.",
        "Trial\nInes Moor, for the state, asked for ten years.",
    ),
    (
        "transliteration",
        "Talks\nForeign minister Sergei Lavrov met Alexander Petrov in Dale.",
        "Talks\nForeign minister Sergey Lavrov met Aleksandr Petrov in Dale.",
    ),
    (
        "diacritics",
        "Talks\nPresident Zuzana Čaputová opened the fair in Dale.",
        "Talks\nPresident Zuzana Caputova opened the fair in Dale.",
    ),
    (
        "initials",
        "Talks\nWriter John R. Marsh opened the fair in Dale.",
        "Talks\nWriter John Marsh opened the fair in Dale.",
    ),
    ("man and wife", "Talks\nIvan Petrov opened the fair in Dale.", "Talks\nIvana Petrova opened the fair in Dale."),
    (
        "two people",
        "Talks\nPaul Verne and Anna Verne opened the fair in Dale.",
        "Talks\nAnna Verne and Paul Verne opened the fair in Dale.",
    ),
    (
        "role spelt out",
        "Talks\nThe defence minister, Lena Marsh, opened the talks in Dale.",
        "Talks\nLena Marsh, the minister of defence, opened the talks in Dale.",
    ),
    (
        "role less specific",
        "Talks\nMinister Lena Marsh opened the talks in Dale.",
        "Talks\nDefence minister Lena Marsh opened the talks in Dale.",
    ),
    (
        "two hats",
        "Talks\nParty leader Lena Marsh opened the talks in Dale.",
        "Talks\nPrime Minister Lena Marsh opened the talks in Dale.",
    ),
    (
        "role without spelling",
        "Talks\nLabor minister Lena Marsh opened the talks in Dale.",
        "Talks\nLabour minister Lena Marsh opened the talks in Dale.",
    ),
    ("Kyiv", "Talks\nThe talks in Kyiv opened on Monday.", "Talks\nThe talks in Kiev opened on Monday."),
    (
        "uk-en name",
        "Talks\nPresident Volodymyr Zelensky opened the fair.",
        "Переговори\nПрезидент Володимир Зеленський відкрив ярмарок.",
    ),
    (
        "ru-en name",
        "Talks\nForeign minister Sergei Lavrov opened the fair.",
        "Переговоры\nМинистр иностранных дел Сергей Лавров открыл ярмарку.",
    ),
    ("umlaut", "Talks\nMinister Jörg Müller opened the fair.", "Talks\nMinister Joerg Mueller opened the fair."),
    (
        "brothers",
        "Race\nRower Martin Holt won. His brother Marvin Holt came second.",
        "Race\nMarvin Holt came second behind his brother Martin Holt.",
    ),
    (
        "musician and composer",
        "Concert\nThe cellist Emil Tarrow plays in Dale on Friday.",
        "Concert\nThe composer Emil Tarrow plays in Dale on Friday.",
    ),
    (
        "both in one telling",
        "Concert\nThe cellist Emil Tarrow plays in Dale on Friday.",
        "Concert\nThe pianist Emil Tarrow plays in Dale on Friday. Emil Tarrow is the cellist of the Dale trio.",
    ),
    (
        "less exact",
        "Measles\nPaediatrician Ines Moor warned parents in Dale.",
        "Measles\nDoctor Ines Moor warned parents in Dale.",
    ),
    (
        "two of one age",
        "Arrests\nPolice hold a former restorer of the castle, aged 57, and a former guard at the castle, aged 57.",
        "Arrests\nPolice hold two men: a former guard at the castle, aged 57, and his brother.",
    ),
    (
        "former",
        "Talks\nFormer finance minister Lena Marsh opened the fair.",
        "Talks\nLena Marsh, who was finance minister until 2019, opened the fair.",
    ),
    (
        "two ministers",
        "Talks\nFinance minister Lena Marsh and defence minister Paul Verne met.",
        "Talks\nDefence minister Paul Verne met finance minister Lena Marsh.",
    ),
    ("middle name", "Talks\nJohn Robert Marsh opened the fair in Dale.", "Talks\nJohn Marsh opened the fair in Dale."),
    (
        "mayor of",
        "Talks\nThe mayor of Kell, Ines Moor, opened the fair.",
        "Talks\nKell's mayor Ines Moor opened the fair.",
    ),
    (
        "secretary of state",
        "Talks\nSecretary of State John Marsh opened the talks.",
        "Talks\nU.S. foreign minister John Marsh opened the talks.",
    ),
]


@pytest.mark.parametrize(
    ("code", "one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in FLAGGED]
)
def test_a_conflict_is_flagged(code: str, one: str, two: str, tmp_path: Path) -> None:
    assert_flagged(compare(tmp_path, (one, two)), code)


@pytest.mark.parametrize(("one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in SILENT])
def test_one_person_is_silent(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, two))
    assert not flagged(report), summary(report)
    assert not moved(report), summary(report)


def test_a_lost_double_vowel(tmp_path: Path) -> None:
    texts = [f"Race\nRower Martin {n} won the race. Martin {n} is from Dale." for n in ("Holbrook", "Holbrok")]
    assert across(compare(tmp_path, texts), "FC401")


@pytest.mark.xfail(strict=True, reason="the countries of two ambassadors do not exclude each other")
def test_ambassadors_of_two_countries(tmp_path: Path) -> None:
    texts = [f"Talks\n{c}'s ambassador Lena Marsh opened the talks in Dale." for c in ("France", "Germany")]
    assert across(compare(tmp_path, texts), "FC402")


def test_names_of_one_entity_make_one_slot(tmp_path: Path) -> None:
    texts = [
        "Fair opens\nPresident Zuzana Čaputová opened the fair in Dale. Čaputová then left.",
        "Fair opens\nPresident Zuzana Caputova opened the fair in Dale.",
    ]
    found = [
        v for v in compare(tmp_path, texts).verdicts() if v.slot.kind == "name" and "aputov" in str(v.slot.subject)
    ]
    assert len(found) == 1
    assert len(found[0].slot.facts) == 3
    assert found[0].outcome in ("agreement", "compatible")


def test_a_deputy_is_not_the_one_deputised(tmp_path: Path) -> None:
    texts = [
        "Harvest\nDeputy agriculture minister Ivo Lahn said the wheat was in.",
        "Harvest\nIvo Lahn, the agriculture minister, said the wheat was in.",
    ]
    (verdict,) = across(compare(tmp_path, texts), "FC402")
    assert verdict.level == "warning"


def test_a_message_says_roles_in_its_own_language(tmp_path: Path) -> None:
    one = "Concert\nEmil Tarrant, the cellist, played in Kell."
    other = "Концерт\nВ Келле играл скрипач Эмиль Таррант."
    told = [v.message for v in compare(tmp_path, (one, other)).verdicts() if v.rule == "FC402"]
    assert told == ["Emil Tarrant is cellist in 1 version, violinist in 1"]


def test_another_role_beside_a_former_one_is_no_graver_than_the_former_one(tmp_path: Path) -> None:
    texts = [
        "Vote\nA third candidate, retired tug captain Wendell Aster, was far behind.",
        "Vote\nThe winner danced with skipper Wendell Aster at the quay.",
    ]
    assert not {v.level for v in across(compare(tmp_path, texts), "FC402")} & {"error", "warning"}


CHAIRS = "Merger\nDana Whitlow, the chairwoman of Bellmer, spoke on Monday."
HEADS = "Merger\nDana Whitlow, chief executive of Bellmer, spoke on Monday."
BOSSES = "A merger is near\nBellmer chief executive Dana Whitlow told workers that the works would stay open."


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        ((CHAIRS, HEADS, BOSSES), ["FC402"]),
        ((CHAIRS, HEADS), ["FC402"]),
        ((CHAIRS, "Talks\nChairwoman Dana Whitlow was calm.", HEADS, BOSSES), []),
        ((CHAIRS + " Whitlow, who is chief executive too, left.", HEADS, BOSSES), []),
    ],
)
def test_one_version_errs_about_posts_that_hardly_go_together(
    tellings: tuple[str, ...], expected: list[str], tmp_path: Path
) -> None:
    assert [verdict.rule for verdict in across(compare(tmp_path, tellings), "FC402")] == expected
