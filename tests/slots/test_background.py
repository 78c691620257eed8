"""What lasts and is told in several stories: which sentences bind it surely, and which unlike values may be one."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import pytest
from msgspec.structs import replace

from factcheck.model import Fact, Story, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.slots import find_background
from factcheck.slots.align import Candidate
from factcheck.sources import version_from_text

RULES = load_rulebook()


def read(texts: Sequence[str], published: str | None) -> tuple[list[Story], dict[str, tuple[Fact, ...]], list[Version]]:
    """Each text as the only version of a story of its own."""
    versions = [
        replace(version_from_text(f"News\n\n{text}\n", published=published, language="en", rulebook=RULES), id=f"v{n}")
        for n, text in enumerate(texts)
    ]
    stories = [Story(f"s{n}", "News", (v.id,)) for n, v in enumerate(versions)]
    return stories, {v.id: normalize(v, RULES) for v in versions}, versions


def slots(*texts: str, published: str | None = "2025-03-10") -> list[Candidate]:
    stories, facts, versions = read(texts, published)
    return find_background("across", stories, facts, {v.id: v for v in versions}, RULES)


def told(candidate: Candidate) -> list[str]:
    return [f.normalized for f in candidate.slot.facts]


@pytest.mark.parametrize(
    ("one", "other", "subject", "values"),
    [
        (
            "The Veltrane pipeline, which is 930 kilometres long, was shut on Monday.",
            "Engineers raised the pressure in the 970-kilometre-long Veltrane pipeline again.",
            "Veltrane",
            ["930 km", "970 km"],
        ),
        (
            "The poet Mirela Dostan died in February 2021, and her house is a museum now.",
            "A school was named after Mirela Dostan, who died in February 2022.",
            "Mirela Dostan",
            ["2021-02", "2022-02"],
        ),
        (
            "The poet Mirela Dostan wrote little. Many speak of Dostan's early death in a remote prison in 2021.",
            "Mirela Dostan, who was the best known poet of her town, died in custody in February 2022.",
            "Mirela Dostan",
            ["2021", "2022-02"],
        ),
        (
            "The bank was robbed by a gang. The Corvelle Foundation, founded in 1957, had kept its silver there.",
            "The prize is given by the Corvelle Foundation, which was founded in 1975.",
            "Corvelle Foundation",
            ["1957", "1975"],
        ),
        (
            "Many families have not come home since the incursion into Tarvesk began on 6 August 2024.",
            "The road has been closed since the offensive in Tarvesk started in July 2024.",
            None,
            ["2024-08-06", "2024-07"],
        ),
        (
            "Prices have doubled since Norvia invaded Estmark in February 2022.",
            "Since Norvia's invasion of Estmark in March 2022, the port has stood empty.",
            None,
            ["2022-02", "2022-03"],
        ),
    ],
)
def test_unlike_tellings_meet(one: str, other: str, subject: str | None, values: list[str]) -> None:
    (found,) = slots(one, other)
    assert sorted(told(found)) == sorted(values)
    assert found.slot.subject == subject
    assert found.slot.confidence == RULES.alignment.background.sure
    assert all("the sentence itself says" in reason for reason in found.slot.reasons)


def test_tellings_that_agree_meet_too() -> None:
    (found,) = slots(
        "The Veltrane pipeline, which is 930 kilometres long, was shut on Monday.",
        "The Veltrane pipeline is 930 km long and was built by two firms.",
    )
    assert told(found) == ["930 km", "930 km"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two wars, two eruptions of one: far dates are two events
        ("Norvia's invasion of Estmark in March 1994 failed.", "Since Norvia invaded Estmark in 2022, it is alone."),
        # two ends of a pipeline
        (
            "The Veltrane pipeline, which is 930 kilometres long, was shut on Monday.",
            "The Veltrane pipeline is 120 kilometres long on the land of Norvia.",
        ),
        # the relative died, not the person named beside
        ("Her husband, the cellist Ivo Brandt, whom Mirela Dostan had married, died in 2020.",
         "Mirela Dostan, who died in 2021, left three novels."),
        ("Mirela Dostan's brother died in 2020.", "Mirela Dostan, who died in 2021, left three novels."),
        ("The father of Mirela Dostan died in 2020.", "Mirela Dostan, who died in 2021, left three novels."),
        # a surname alone may be anybody's
        ("Dostan died in 2020 in the capital.", "Dostan died in 2021 in the capital."),
        # on a road, not the length of it
        ("A jam 12 kilometres long formed on the Ostrava Highway.", "A queue on the Ostrava Highway was 14 km long."),
        # what is planned, and what may be
        ("The Veltrane pipeline is 930 kilometres long.", "The Veltrane pipeline is to be 970 kilometres long."),
        # the news of the day, for all that one knows
        ("The offensive in Tarvesk began on 3 March, the army said.", "The offensive in Tarvesk began on 9 March."),
        # another event stands between
        ("Since the invasion of Estmark by Norvia the mayor was arrested in 2022.",
         "Norvia's invasion of Estmark in 2021 failed."),
        # a part of it, its refit, a wave beside it
        ("The Veltrane pipeline's tunnel is 930 metres long.", "The Veltrane pipeline is 970 metres long."),
        ("The Veltrane's refit was completed in 2021.", "The Veltrane, completed in 2022, carries gas."),
        ("The Orla Queen was hit by a 30-metre-high wave.", "The Orla Queen is 33 metres high."),
        ("Climbers on the Orla Peak were lost at a height of 3,000 metres.", "The Orla Peak is 3,300 metres high."),
        # the death of somebody else
        ("Mirela Dostan was convicted over the death of a child in 2020.",
         "Mirela Dostan, who died in 2021, left three novels."),
        # two places
        ("The incursion into Tarvesk began in August 2024.", "The incursion into Belmora began in July 2024."),
        # countries alone do not tell a war
        ("Since the invasion of Estmark in 2022, bread is dear.", "Norvia's invasion in 2021 failed."),
        # founded by it, not its own founding
        ("Norvia established a bank in 2021.", "Norvia established a bank in 2022."),
    ],
)  # fmt: skip
def test_what_is_not_sure_does_not_meet(one: str, other: str) -> None:
    assert slots(one, other) == []


def test_two_values_of_one_text_are_two_things() -> None:
    text = (
        "The incursion into Tarvesk began on 6 August 2024. After a month the army withdrew. "
        "The second incursion into Tarvesk began in September 2024."
    )
    for found in slots(text, "The road is closed since the incursion into Tarvesk began on 7 August 2024."):
        assert len({f.version for f in found.slot.facts}) == len(found.slot.facts)


def test_one_story_alone_is_not_background() -> None:
    text = "The Veltrane pipeline, which is 930 kilometres long, was shut on Monday."
    _, facts, versions = read([text, text.replace("930", "970")], None)
    one = Story("s", "News", tuple(v.id for v in versions))
    assert find_background("across", [one], facts, {v.id: v for v in versions}, RULES) == []


def test_the_vaguer_telling_of_one_sentence_is_left_out() -> None:
    (found,) = slots(
        "2024 was marked by a major offensive in the region of Tarvesk which started in July.",
        "The road is closed since the incursion into Tarvesk began on 6 August 2024.",
    )
    assert sorted(told(found)) == ["2024-07", "2024-08-06"]


def test_slot_ids_do_not_depend_on_places() -> None:
    one = "The Veltrane pipeline, which is 930 kilometres long, was shut on Monday."
    other = "The Veltrane pipeline is 970 km long and was built by two firms."
    assert slots(one, other)[0].slot.id == slots(f"It rained. {one}", other)[0].slot.id


def test_a_large_corpus_is_read_once() -> None:
    """What thousands of stories tell in one way costs a look each, not a comparison of all with all."""
    stories, facts, versions = read(
        ["Prices have doubled since Norvia invaded Estmark in February 2022.",
         "Since Norvia's invasion of Estmark in March 2022, the port has stood empty."], None)  # fmt: skip
    many_stories, many_facts, many_versions = [], {}, {}
    for number in range(4000):
        twin = versions[number % 2]
        name = f"v{number}"
        many_versions[name] = replace(twin, id=name)
        many_facts[name] = tuple(replace(f, version=name) for f in facts[twin.id])
        many_stories.append(Story(f"s{number}", "News", (name,)))
    begun = perf_counter()
    (found,) = find_background("across", many_stories, many_facts, many_versions, RULES)
    assert perf_counter() - begun < 20
    assert len(found.slot.facts) == 2  # the copies stand at one place of one file
    assert len(stories) == 2
