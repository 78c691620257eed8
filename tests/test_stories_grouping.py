"""Which versions tell one story: by folder, by what they tell, or all together."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Fact, Story, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.sources import version_from_text
from factcheck.stories import group_as_one, group_by_content, group_by_folder

RULES = load_rulebook()
BLIND = Path(__file__).parent / "blind"
TOLD = {
    "mill": (
        "Fire at Dale mill kills 12\nA fire at the cotton mill in Dale killed 12 workers on Tuesday, mayor Ines Moor "
        "said. Firemen from Kell fought the flames all night. The mill employed 340 people.",
        "Twelve die in mill blaze\nTwelve workers lost their lives when the Dale cotton mill burned down, Ines Moor, "
        "the mayor, told reporters. The flames were put out by firemen at dawn.",
        "Dale mourns mill workers\nDale mourned the workers of its cotton mill. Mayor Ines Moor said the fire had "
        "spread from the boiler house, where firemen found the first victims.",
    ),
    "port": (
        "Minister rules out sale of port\nThe port of Marl will not be sold, minister Paul Verne said. The dockers' "
        "union had threatened to strike. The port handles 4.7 million tonnes of freight.",
        "No sale of Marl port, says Verne\nPaul Verne told dockers in Marl that the port was not for sale. The union "
        "called off its strike. The harbour handles 4.7 million tonnes of freight a year.",
    ),
    "race": (
        "Olsen wins the Oster regatta\nSkipper Marta Olsen won the Oster regatta by 14 seconds on Sunday. Her boat, "
        "the Skua, led from the first buoy. Henrik Lund came second.",
        "Skua first home in regatta\nMarta Olsen sailed the Skua to victory in the Oster regatta, 14 seconds ahead of "
        "Henrik Lund. Light winds had delayed the start.",
    ),
}
TRANSLATED = (
    "Zwölf Tote bei Brand in Fabrik\nBei einem Brand in der Baumwollfabrik von Dale starben zwölf Arbeiter, sagte "
    "Bürgermeisterin Ines Moor. Die Feuerwehr aus Kell löschte die Flammen. Die Fabrik hatte 340 Arbeiter."
)


@cache
def version(text: str, name: str, language: str | None = "en") -> tuple[Version, tuple[Fact, ...]]:
    read = version_from_text(text, published=None, language=language, rulebook=RULES)
    made = replace(read, id=name, path=f"{name}.txt")
    return made, normalize(made, RULES)


def corpus(*names: str) -> list[tuple[Version, tuple[Fact, ...]]]:
    return [version(text, f"{name}{n}") for name in names for n, text in enumerate(TOLD[name], 1)]


def grouped(told: list[tuple[Version, tuple[Fact, ...]]]) -> set[frozenset[str]]:
    stories = group_by_content([v for v, _ in told], {v.id: facts for v, facts in told}, RULES)
    return {frozenset(story.versions) for story in stories}


def expected(*names: str) -> set[frozenset[str]]:
    return {frozenset(f"{name}{n}" for n, _ in enumerate(TOLD[name], 1)) for name in names}


def test_tellings_of_one_event_come_together() -> None:
    assert grouped(corpus("mill", "port", "race")) == expected("mill", "port", "race")


@pytest.mark.parametrize("folder", sorted(BLIND.iterdir())[2::8], ids=lambda folder: folder.name)
def test_a_story_alone_is_one_story(folder: Path) -> None:
    told = [version(path.read_text(encoding="utf-8"), path.stem, None) for path in sorted(folder.glob("v*.txt"))]
    assert len(grouped(told)) == 1


def test_every_version_is_in_one_story() -> None:
    told = corpus("mill", "port", "race")
    stories = group_by_content([v for v, _ in told], {}, RULES)
    members = [name for story in stories for name in story.versions]
    assert sorted(members) == sorted(v.id for v, _ in told)
    assert len({story.id for story in stories}) == len(stories)


@given(st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_order_does_not_matter(dice: random.Random) -> None:
    told = corpus("mill", "port", "race")
    dice.shuffle(told)
    assert grouped(told) == expected("mill", "port", "race")


def test_a_translation_joins_its_story() -> None:
    told = [*corpus("mill", "port", "race"), version(TRANSLATED, "de1", "de")]
    (home,) = (group for group in grouped(told) if "de1" in group)
    assert home == {"mill1", "mill2", "mill3", "de1"}


def test_names_in_common_bind_what_two_languages_tell() -> None:
    """A short item in another language shares little with its story: some names, and none of its words."""
    item = version(
        "Segeln\nMarta Olsen lag am Sonntag mit der Skua vorn, vor Lund, teilte der Verein mit.", "de2", "de"
    )
    told = [*corpus("mill", "port", "race"), item]
    (home,) = (group for group in grouped(told) if "de2" in group)
    assert home == {f"race{n}" for n, _ in enumerate(TOLD["race"], 1)} | {"de2"}


def test_copies_are_one_story() -> None:
    copies = [version(TOLD["mill"][0], f"copy{n}") for n in range(5)]
    assert frozenset(v.id for v, _ in copies) in grouped([*copies, *corpus("port", "race")])


@pytest.mark.xfail(
    strict=True, reason="what a text alone has is left out of its length, so that common words weigh all"
)
def test_a_name_in_common_is_not_enough() -> None:
    other = "School opens in Dale\nMayor Ines Moor opened a school in Dale. It has 12 rooms and a garden with trees."
    told = [*corpus("mill", "port", "race"), version(other, "school")]
    assert frozenset({"school"}) in grouped(told)


@pytest.mark.parametrize("count", [0, 1])
def test_hardly_any_versions(count: int) -> None:
    told = corpus("port")[:count]
    assert grouped(told) == ({frozenset({"port1"})} if count else set())


def test_empty_texts_are_stories_of_their_own() -> None:
    empty = [version("", f"empty{n}") for n in range(3)]
    assert len(grouped(empty)) == 3


def at(path: str | None, name: str, title: str = "") -> Version:
    return Version(name, path, "text", title=title)


def test_folders_are_stories() -> None:
    versions = [at("a/x/1.txt", "1", "First"), at("a/y/1.txt", "2"), at("a/x/2.txt", "3", "Second")]
    stories = group_by_folder(versions)
    assert [(s.id, s.title, s.versions) for s in stories] == [("x", "First", ("1", "3")), ("y", "y", ("2",))]


def test_a_file_of_several_articles_is_a_folder_of_its_own() -> None:
    versions = [at("a/dump.txt", "1"), at("a/dump.txt", "2"), at("a/3.txt", "3")]
    assert [s.versions for s in group_by_folder(versions)] == [("1", "2"), ("3",)]


def test_folders_of_one_name_have_two_ids() -> None:
    stories = group_by_folder([at("monday/fire/1.txt", "1"), at("tuesday/fire/1.txt", "2")])
    assert len({story.id for story in stories}) == 2


@given(st.lists(st.sampled_from(["a/1.txt", "a/2.txt", "b/1.txt", "c.txt", None]), max_size=8))
def test_folders_are_a_partition(paths: list[str | None]) -> None:
    versions = [at(path, str(n)) for n, path in enumerate(paths)]
    members = [name for story in group_by_folder(versions) for name in story.versions]
    assert sorted(members) == sorted(v.id for v in versions)


def test_all_as_one() -> None:
    versions = [at("a/1.txt", "1", "First"), at("b/2.txt", "2")]
    assert group_as_one(versions) == Story("all", "First", ("1", "2"))
