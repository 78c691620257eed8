"""What holds for the concepts themselves: how they are checked, what they govern, which of them exclude each other."""

from __future__ import annotations

import pytest

from factcheck.rulebook import load_rulebook
from factcheck.rulebook.lexicon import Concept, Lexicon
from tests.rulebook.lexicon.reading import LEXICON


def test_there_are_enough_concepts() -> None:
    assert len(LEXICON.concepts) >= 400


def test_every_concept_has_english_words_and_no_list_is_empty() -> None:
    for name, concept in LEXICON.concepts.items():
        assert concept.words.get("en"), name
        assert all(concept.words.values()), name


def test_exclusion_is_symmetric_and_never_of_oneself() -> None:
    for name, concept in LEXICON.concepts.items():
        assert name not in concept.excludes
        for other in concept.excludes:
            assert name in LEXICON.concepts[other].excludes, (name, other)


def test_a_weak_concept_is_no_attribute() -> None:
    assert not [name for name, c in LEXICON.concepts.items() if c.weak and c.attribute]


ALLOWED: dict[str, set[str]] = {"en": {"mine"}}


def test_no_concept_is_made_of_function_words() -> None:
    for code, language in load_rulebook().languages.items():
        bare = {word for word in LEXICON.words(code) if " " not in word}
        common = {
            w for w in bare & language.words.stop if any(not LEXICON.concepts[n].weak for n in LEXICON.names(code, w))
        }
        assert common <= ALLOWED.get(code, set()), (code, sorted(common))


@pytest.mark.parametrize(
    ("name", "kind", "dimension", "expected"),
    [
        ("deaths", "quantity", "count", True),
        ("deaths", "money", "money", False),
        ("deaths", "quantity", "length", False),
        ("deaths", "percentage", "share", True),
        ("sentence", "duration", "time", True),
        ("sentence", "age", "time", False),
        ("sentence", "quantity", "ratio", True),
        ("sentence", "date", "", True),
        ("height", "quantity", "length", True),
        ("height", "quantity", "count", False),
        ("revenue", "money", "money", True),
        ("revenue", "date", "", False),
        ("signed", "date", "", True),
        ("signed", "quantity", "count", False),
        ("earthquake", "time", "", True),
        ("earthquake", "quantity", "count", False),
        ("league_place", "rank", "", True),
        ("league_place", "money", "money", False),
    ],
)
def test_a_concept_governs_only_what_can_answer_it(name: str, kind: str, dimension: str, expected: bool) -> None:
    assert LEXICON.concepts[name].governs(kind, dimension) is expected


def test_measures_names_kinds_and_dimensions_only() -> None:
    with pytest.raises(ValueError, match="neither a kind of fact nor a dimension"):
        Concept({"en": frozenset({"word"})}, attribute=True, measures=frozenset({"lenght"}))


@pytest.mark.parametrize("word", ["Dead", "two  spaces", "… lives", "claim …", "a b c d e f g", ""])
def test_words_that_can_never_be_found_are_refused(word: str) -> None:
    with pytest.raises(ValueError, match=r"must be in lower case|too long"):
        Concept({"en": frozenset({word})})


def test_concepts_without_words_are_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        Concept({})
    with pytest.raises(ValueError, match="empty list"):
        Concept({"en": frozenset()})


def test_families_exclude_each_other() -> None:
    lexicon = Lexicon(
        {
            "tall": Concept({"en": frozenset({"tall"})}, family="extent"),
            "wide": Concept({"en": frozenset({"wide"})}, family="extent"),
            "loud": Concept({"en": frozenset({"loud"})}, excludes=frozenset({"tall"})),
        }
    )
    assert lexicon.exclude("tall", "wide")
    assert lexicon.exclude("tall", "loud")
    assert not lexicon.exclude("wide", "loud")
    assert not lexicon.exclude("nothing", "loud")
