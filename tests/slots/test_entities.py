"""Names of one person or body come together, and only likely misspellings are paired."""

from __future__ import annotations

import pytest

from factcheck.slots.entities import Entity, gather_entities
from factcheck.slots.spellings import find_doubled, find_misspelt
from tests.slots.test_align import read


def entities(*texts: str) -> list[Entity]:
    return gather_entities(read(*texts)[1])


def named(found: list[Entity], name: str) -> Entity:
    (entity,) = (e for e in found if e.name == name)
    return entity


def test_a_surname_joins_its_full_name() -> None:
    found = entities("Fair\nAda Stone opened the fair in Dale. Stone then left, and Stone was late.")
    assert len(named(found, "Ada Stone").mentions) == 3


def test_a_given_name_joins_the_one_person_who_bears_it() -> None:
    found = entities("Fair\nAda Stone opened the fair in Dale.", "Fair\nHis sister Ada was late. Ada then left.")
    assert {f.version for f in named(found, "Ada Stone").mentions} == {"v1", "v2"}


def test_names_of_two_alphabets_are_one_person() -> None:
    found = entities("Fair\nStudent Jonas Holt won.", "Ярмарка\nВыиграл студент Йонас Холт, сообщили организаторы.")
    (person,) = (e for e in found if e.type == "person")
    assert {f.version for f in person.mentions} == {"v1", "v2"}


def test_a_surname_of_two_people_joins_neither() -> None:
    found = entities("Fair\nAda Stone met Tom Stone at the fair in Dale on Monday. Stone then left.")
    assert len(named(found, "Ada Stone").mentions) == 1
    assert len(named(found, "Tom Stone").mentions) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("President Volodymyr Zelensky came.", "President Volodymyr Zelenskyy came."),
        ("Minister Sergei Lavrov came.", "Minister Sergey Lavrov came."),
        ("Minister Zuzana Čaputová came.", "Minister Zuzana Caputova came."),
    ],
)
def test_transliterations_are_one_entity(one: str, two: str) -> None:
    found = entities("Fair\n" + one, "Fair\n" + two)
    (person,) = (e for e in found if e.type == "person")
    assert {f.version for f in person.mentions} == {"v1", "v2"}
    assert len(person.spellings) == 2
    assert find_misspelt(found) == []


def test_roles_stay_with_their_holders() -> None:
    found = entities("Fair\nDefence minister Lena Marsh met mayor Ines Moor in Dale.")
    assert [f.text for f in named(found, "Lena Marsh").roles] == ["Defence minister"]
    assert [f.text for f in named(found, "Ines Moor").roles] == ["mayor"]


# Two texts, and the pair of names that must look like one misspelt.
MISSPELT = [
    ("Helen Hutchison", "Helen Hutchinson", True),
    ("Marta Olsen", "Marla Olsen", True),
    ("Henrik Aslund", "Henrik Alsund", True),
    ("Ivan Petrov", "Ivana Petrova", False),
    ("Ada Stone", "Tom Reed", False),
    ("Petra Vahr", "Petra Wahr", False),
    ("Petra Vahrn", "Petra Fahrn", True),
    ("Ilse Tomm", "Ilse Thomm", True),
    ("Viktor Brauck", "Victor Braick", True),
    ("John R. Marsh", "John Marsh", False),
]


@pytest.mark.parametrize(("one", "two", "slip"), MISSPELT)
def test_misspelt_names(one: str, two: str, slip: bool) -> None:
    texts = (f"Race\nSkipper {n} won the race. {n} is from Dale." for n in (one, two))
    pairs = [{a.name, b.name} for a, b in find_misspelt(entities(*texts))]
    assert pairs == ([{one, two}] if slip else [])


def test_people_whom_one_text_tells_apart_are_two() -> None:
    text = "Race\nMartin Holt won the race in Dale before Marvin Holt. Martin Holt and Marvin Holt are brothers."
    assert find_misspelt(entities(text, text)) == []


def test_a_doubled_consonant_is_a_spelling() -> None:
    found = entities(*(f"Race\nRower Karin {n} won the race. Karin {n} is 31." for n in ("Wessel", "Wesel")))
    ((entity, mentions),) = find_doubled(found)
    assert entity.name.startswith("Karin")
    assert {f.normalized for f in mentions} == {"Karin Wessel", "Karin Wesel"}


def test_ck_for_k_is_a_spelling() -> None:
    found = entities(*(f"Race\nRower Karin {n} won the race. Karin {n} is 31." for n in ("Dalmark", "Dalmarck")))
    ((_, mentions),) = find_doubled(found)
    assert {f.normalized for f in mentions} == {"Karin Dalmark", "Karin Dalmarck"}


def test_a_name_that_nothing_tells_to_be_a_person_s_can_be_misspelt() -> None:
    texts = (
        "Race\nSkipper Aron Bergede won the race. Bergede, 31, is from Dale.",
        "Race\nThe hero of the hour was rowing ace Aron Bergide. The boat came home first.",
    )
    assert [{a.name, b.name} for a, b in find_misspelt(entities(*texts))] == [{"Aron Bergede", "Aron Bergide"}]


def test_nothing_comes_of_nothing() -> None:
    assert gather_entities([]) == []
    assert find_misspelt([]) == []
    assert find_doubled([]) == []


def test_a_role_behind_a_surname_that_two_people_bear_is_nobody_s() -> None:
    both = "Trial\nJudge Karin Dalmark heard Aron Dalmark. Ms Karin Dalmark spoke first, Mr Aron Dalmark last."
    bare = "Trial\nJudge Dalmark heard it all. Mr Dalmark, for the defence, shook his head."
    found = {entity.name: entity.roles for entity in entities(both, bare)}
    assert found["Dalmark"] == []
    assert [role.normalized for role in found["Karin Dalmark"]] == ["judge"]
