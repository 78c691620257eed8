"""A thing, a body or a person under two names that one slip, or one first name taken for another, makes of one."""

from __future__ import annotations

import pytest

from factcheck.slots.entities import gather_entities
from factcheck.slots.spellings import find_misnamed, find_misspelt, find_renamed
from tests.slots.test_align import read


def misnamed(*texts: str) -> list[set[str]]:
    versions, facts = read(*texts)
    return [{a.name, b.name} for a, b in find_misnamed(gather_entities(facts), {v.id: v.language for v in versions})]


def test_two_spellings_of_one_language_are_no_slip() -> None:
    texts = "Raid\nThe Norland Defence Ministry spoke.", "Raid\nThe Norland Defense Ministry was silent."
    versions, facts = read(*texts)
    languages = {v.id: v.language for v in versions}
    assert misnamed(*texts)
    assert not find_misnamed(gather_entities(facts), languages, {("fence", "fense")})


def renamed(*texts: str) -> list[set[str]]:
    versions, facts = read(*texts)
    return [{a.name, b.name} for a, b in find_renamed(gather_entities(facts), {v.id: v.language for v in versions})]


def test_one_word_of_a_ships_name_is_a_slip() -> None:
    texts = "Wreck\nThe freighter Marl Orchid went down on Monday.", "Wreck\nThe Marl Orchard sank on Monday."
    assert misnamed(*texts) == [{"Marl Orchid", "Marl Orchard"}]


@pytest.mark.parametrize(
    "texts",
    [
        ("Wreck\nThe freighter Marl Orchid hit the tug Marl Orchard on Monday.", "Wreck\nThe Marl Orchard sank."),
        ("Vote\nThe Farmers League won on Monday.", "Vote\nThe Farmer League won on Monday."),
        ("Vote\nIda Marr, a Radical Democrat, won on Monday.", "Vote\nThe Radical Democrats won on Monday."),
        ("Wreck\nThe freighter Upper Marl sank on Monday.", "Wreck\nThe freighter Lower Marl sank on Monday."),
    ],
)
def test_two_things_are_no_slip(texts: tuple[str, str]) -> None:
    assert misnamed(*texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("Trial\nDoctor Anneke Vesper led the study.", "Trial\nThe study was led by Professor Anja Vesper."),
        ("Crash\nThe driver, Torben Falk, was hurt.", "Crash\nThomas Falk, 41, had a broken leg."),
        ("Trial\nProsecutor Maria Lind asked for five years.", "Trial\nProsecutor Elena Lind asked for five years."),
        ("Trial\nProsecutor Maria Lindegaard rose.", "Trial\nProsecutor Maria Lindholt rose."),
    ],
)
def test_another_first_name(texts: tuple[str, str]) -> None:
    assert len(renamed(*texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("Trial\nMaria Lind wept. Elena Lind did not.", "Trial\nProsecutor Elena Lind asked for five years."),
        ("Trial\nHis sister Anna Lind wept.", "Trial\nHer brother Anton Lind wept."),
        ("Trial\nProsecutor Maria Lind wept.", "Trial\nThe judge, Martin Lind, wept."),
        ("Trial\nProsecutor Maria Lind wept.", "Trial\nThe widow, Elena Lind, wept."),
        ("Trial\nProsecutor Maria Lindegaard wept.", "Trial\nThe judge, Maria Lindholt, wept."),
        ("Trial\nProsecutor Maria Lindegaard wept.", "Trial\nProsecutor Maria Orvell wept."),
    ],
)
def test_two_people_of_one_surname(texts: tuple[str, str]) -> None:
    assert renamed(*texts) == []


@pytest.mark.parametrize(
    ("texts", "pair"),
    [
        (
            ("Wreck\nCaptain Ida Marten swam ashore.", "Wreck\nCaptain Ida Barten swam ashore."),
            {"Ida Marten", "Ida Barten"},
        ),
        (("Trial\nJudge Harlow read it out.", "Trial\nJudge Barlow read it out."), {"Harlow", "Barlow"}),
        (
            (
                "Cup\nTimo Vesterholt scored.",
                "Cup\nTimo Vesterholt scored twice.",
                "Cup\nThe goals by Vestenholt were late.",
            ),
            {"Timo Vesterholt", "Vestenholt"},
        ),
    ],
)
def test_a_surname_is_a_slip(texts: tuple[str, ...], pair: set[str]) -> None:
    _, facts = read(*texts)
    assert [{a.name, b.name} for a, b in find_misspelt(gather_entities(facts))] == [pair]


@pytest.mark.parametrize(
    "texts",
    [
        ("Trial\nJudge Harlow read it out.", "Trial\nThe witness Barlow wept."),
        ("Trial\nJudge Harlow and Judge Barlow sat.", "Trial\nJudge Barlow read it out."),
        ("Cup\nTimo Vesterholt scored.", "Cup\nThe train to Vestenholt was late."),
    ],
)
def test_a_surname_is_no_slip(texts: tuple[str, ...]) -> None:
    _, facts = read(*texts)
    assert find_misspelt(gather_entities(facts)) == []


def test_a_place_may_begin_with_another_letter() -> None:
    texts = [f"Crash\nA glider fell near {place} on Monday." for place in ("Talloway", "Talloway", "Halloway")]
    assert misnamed(*texts) == [{"Talloway", "Halloway"}]
    assert misnamed(*texts[1:]) == []


def misspelt(*texts: str) -> list[set[str]]:
    _, facts = read(*texts)
    return [{a.name, b.name} for a, b in find_misspelt(gather_entities(facts))]


@pytest.mark.parametrize(
    "texts",
    [
        ("Bill\nMayor Ida Marr, a Free Radical, said it would fail.", "Bill\nThe Free Radicals said it would fail."),
        ("Tax\nThe treasurer, a National Liberal, told the house.", "Tax\nThe National Liberals told the house."),
    ],
)
def test_one_of_many_is_no_person(texts: tuple[str, str]) -> None:
    assert misspelt(*texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("Bill\nTom Robert, 41, said it would fail.", "Bill\nTom Roberts, 41, said it would fail."),
        ("Tax\nThe treasurer, Ida Lindwell, told the house.", "Tax\nIda Lindwall told the house."),
    ],
)
def test_a_letter_more_is_another_spelling(texts: tuple[str, str]) -> None:
    assert len(misspelt(*texts)) == 1
