"""Which facts meet in one slot: whose value it is, of what, at what time; and that order does not matter."""

from __future__ import annotations

import random
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Fact, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.slots import Candidate, find_slots
from factcheck.slots.evidence.bonds import compare_holders
from factcheck.sources import version_from_text

RULES = load_rulebook()


def read(*texts: str) -> tuple[list[Version], list[Fact]]:
    versions = []
    for number, text in enumerate(texts, 1):
        version = version_from_text(text, published=None, language=None, rulebook=RULES)
        versions.append(replace(version, id=f"v{number}", path=f"v{number}.txt"))
    return versions, [fact for version in versions for fact in normalize(version, RULES)]


def slots(*texts: str) -> list[Candidate]:
    versions, facts = read(*texts)
    return find_slots("story", facts, versions, RULES)


def told(found: list[Candidate], kind: str = "") -> set[tuple[str, ...]]:
    """The texts of the facts of each slot, sorted."""
    return {tuple(sorted(f.text for f in c.slot.facts)) for c in found if kind in ("", c.slot.kind)}


# What binds values to their holders, the kind, and for two texts the values that must meet.
BINDINGS = [
    (
        "gapping",
        "duration",
        "Two jailed\nPaul Verne was jailed for five years, Ines Moor for three and Tom Reed for two.",
        "Two jailed\nTom Reed was jailed for two years, Ines Moor for three years and Paul Verne for five years.",
        {("five years", "five years"), ("three", "three years"), ("two", "two years")},
    ),
    (
        "respectively",
        "duration",
        "Two jailed\nPaul Verne and Ines Moor were jailed for five and three years respectively.",
        "Two jailed\nInes Moor was jailed for three years and Paul Verne for five years.",
        {("five", "five years"), ("three years", "three years")},
    ),
    (
        "appositives",
        "age",
        "Climbers found\nTom Reed, 44, and Ada Stone, 31, were found alive in the hills.",
        "Climbers found\nThe 31-year-old Ada Stone was found with Tom Reed, 44.",
        {("31", "31-year-old"), ("44", "44")},
    ),
    (
        "attributes",
        "quantity",
        "Fire\nThe fire at the Dale mill killed 12 workers and injured 43.",
        "Fire\nThe fire at the Dale mill injured 43 workers; 12 died.",
        {("12", "12"), ("43", "43")},
    ),
    (
        "years",
        "quantity",
        "Grain\nNorland exported 47 million tonnes of grain in 2022 and 39 million tonnes in 2024.",
        "Grain\nIn 2024 Norland exported 39 million tonnes of grain, against 47 million tonnes in 2022.",
        {("47 million tonnes", "47 million tonnes"), ("39 million tonnes", "39 million tonnes")},
    ),
    (
        "sums of two firms",
        "money",
        "Profits\nDale Foods made a profit of €70 million and Oster Steel one of €55 million.",
        "Profits\nOster Steel made a profit of €55 million, Dale Foods €70 million.",
        {("€70 million", "€70 million"), ("€55 million", "€55 million")},
    ),
]


@pytest.mark.parametrize(("kind", "one", "two", "meet"), [pytest.param(*row[1:], id=row[0]) for row in BINDINGS])
def test_values_meet_by_what_binds_them(kind: str, one: str, two: str, meet: set[tuple[str, ...]]) -> None:
    found = told(slots(one, two), kind)
    assert meet <= found
    crossing = {group for group in found if len({*group}) > 1} - meet
    assert all(any(a in b or b in a for b in group if b != a) for group in crossing for a in group), crossing


def test_a_slot_knows_its_subject_attribute_and_reasons() -> None:
    text = "Clerk jailed\nThe court sentenced clerk Anna Bright to {} years in prison."
    (slot,) = (c.slot for c in slots(text.format("five"), text.format("seven")) if c.slot.kind == "duration")
    assert slot.subject == "Anna Bright"
    assert slot.attribute == "sentence"
    assert len(slot.reasons) == len(slot.facts) == 2
    assert all(slot.reasons)
    assert 0.0 < slot.confidence <= 1.0
    assert slot.story == "story"


def test_a_text_alone_has_slots_only_for_what_it_repeats() -> None:
    for candidate in slots("Fire\nThe fire at the mill killed 12 workers, police said."):
        assert len({f.span for f in candidate.slot.facts}) > 1


def test_fingerprints_are_stable_under_edits_elsewhere() -> None:
    text = "Clerk jailed\nThe court sentenced clerk Anna Bright to {} years in prison.{}"
    plain = slots(text.format("five", ""), text.format("seven", ""))
    longer = slots(text.format("five", " She will appeal in June."), text.format("seven", " It rained all day."))
    (one,), (two,) = ([c.slot.id for c in found if c.slot.kind == "duration"] for found in (plain, longer))
    assert one == two


def test_fingerprints_differ() -> None:
    found = slots(
        "Fire\nThe fire at the Dale mill killed 12 workers and injured 43 on 3 March, said mayor Ines Moor.",
        "Fire\nMayor Ines Moor said 12 workers died and 43 were injured at the Dale mill on 3 March.",
    )
    ids = [c.slot.id for c in found]
    assert len(ids) == len(set(ids))


STORIES = {
    "court": (
        "Three jailed\nPaul Verne was jailed for five years, Ines Moor for three and Tom Reed for two years.",
        "Three jailed\nTom Reed, 44, was jailed for two years. Verne was given six years and Ines Moor three.",
        "Three jailed\nThe court gave Paul Verne five years and Tom Reed, 41, two years in prison.",
    ),
    "quotes": (
        'Port\n"We will not sell the port to anyone," minister Paul Verne said. "It is ours."',
        'Port\n"We will sell the port to anyone," minister Paul Verne said.',
        'Port\n"We will not sell the port," said engineer Ines Moor. The port cost €48 million.',
    ),
    "dates": (
        "Pact\nThe presidents signed the gas pact on 3 March 2025 at 14:30. It runs for ten years.",
        "Pact\nThe gas pact, signed by the presidents on 13 March 2025, runs for 12 years.",
        "Pact\nThe presidents signed the gas pact in March 2025 at 2:30 p.m.",
    ),
}


def outline(found: list[Candidate]) -> list[tuple[object, ...]]:
    return sorted((c.topic, c.slot.kind, tuple(sorted((f.version, f.span.start) for f in c.slot.facts))) for c in found)


@pytest.mark.parametrize("texts", STORIES.values(), ids=STORIES.keys())
def test_the_order_of_the_versions_does_not_matter(texts: tuple[str, ...]) -> None:
    versions, facts = read(*texts)
    first = outline(find_slots("story", facts, versions, RULES))
    assert any(topic != "name" for topic, *_ in first)
    for order in permutations(versions):
        mixed = [fact for version in order for fact in facts if fact.version == version.id]
        assert outline(find_slots("story", mixed, order, RULES)) == first


@given(st.integers(0, 2**32), st.lists(st.sampled_from([t for s in STORIES.values() for t in s]), max_size=4))
@settings(max_examples=25, deadline=None)
def test_any_mixture_of_texts_can_be_aligned(seed: int, texts: list[str]) -> None:
    versions, facts = read(*texts)
    found = find_slots("story", facts, versions, RULES)
    again = find_slots("story", list(facts), versions, RULES)
    assert [c.slot for c in found] == [c.slot for c in again]
    for candidate in found:
        assert len({(f.version, f.span) for f in candidate.slot.facts}) == len(candidate.slot.facts) > 1
        assert all(fact in facts for fact in candidate.slot.facts)
    random.Random(seed).shuffle(versions)
    mixed = [fact for version in versions for fact in facts if fact.version == version.id]
    assert outline(find_slots("story", mixed, versions, RULES)) == outline(found)


def test_no_facts_no_slots(tmp_path: Path) -> None:
    assert find_slots("story", [], [], RULES) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("vadim kobzev", "kobzev", 1),
        ("olena harvat", "elena harvat", 1),  # one name in two languages
        ("marta hutchison", "marta hutchinson", 0),  # one person misspelt, or two
        ("marta hutchison", "ivo brandt", -1),
        ("kobzev", "brandt", -1),
        (None, "brandt", 0),
    ],
)
def test_holders(one: str | None, other: str, expected: int) -> None:
    assert compare_holders(one, other) == compare_holders(other, one) == expected
