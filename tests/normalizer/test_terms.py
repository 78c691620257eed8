"""Content terms: concepts, lemmas and names, each at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Mention, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.names.find import find_names
from factcheck.normalizer.terms import Term, find_terms, name_key, name_parts
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def terms(text: str, language: str = "en") -> list[Term]:
    document = Document(Version("v", None, text, language=language))
    rules = RULES.language(language)
    return find_terms(document, rules, RULES.lexicon, find_names(document, rules))


def keys(text: str, language: str = "en") -> set[str]:
    return {term.key for term in terms(text, language)}


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("The barges sank.", {"barge"}, {"barges", "the"}),
        ("The harbour's cranes fell.", {"harbour", "crane"}, {"harbour's"}),
        ("An oil-stained sailor spoke.", {"oil", "sailor"}, {"oil-stained"}),
        ("Ada Stone spoke.", {"@stone", "@ada stone"}, {"stone", "ada"}),
        ("The fire killed twelve.", {"deaths"}, {"the"}),
        ("", set(), {""}),
    ],
)
def test_terms_of_english(text: str, present: set[str], absent: set[str]) -> None:
    found = keys(text)
    assert present <= found
    assert not absent & found


@pytest.mark.parametrize(
    ("language", "text", "present"),
    [
        ("de", "Die Kräne sind alt.", "de:kran"),
        ("fr", "Les grues du port sont vieilles.", "fr:grue"),
        ("uk", "Старі крани впали.", "uk:кран"),
        ("ru", "Старые краны упали.", "ru:кран"),
        ("es", "Las grúas cayeron.", "es:grúa"),
    ],
)
def test_lemmas_of_other_languages_carry_their_code(language: str, text: str, present: str) -> None:
    assert present in keys(text, language)


@pytest.mark.parametrize(
    ("language", "text", "present"),
    [
        ("uk", "Над затокою побачили збиті дрони.", "shot_down"),
        ("ru", "Вдоль берега лежали обломки, сбитыми оказались три дрона.", "shot_down"),
        ("ru", "Разрешённых судов меньше.", "permit"),
    ],
)
def test_participles_are_met_by_their_verbs(language: str, text: str, present: str) -> None:
    assert present in keys(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve people were killed."),
        ("de", "Zwölf Menschen starben."),
        ("uk", "Загинули дванадцять людей."),
        ("ru", "Погибли двенадцать человек."),
        ("fr", "Douze personnes sont mortes."),
        ("es", "Murieron doce personas."),
    ],
)
def test_a_concept_is_one_in_all_languages(language: str, text: str) -> None:
    assert "deaths" in keys(text, language)


def test_a_phrase_never_reaches_over_a_sentence() -> None:
    assert "death_toll" not in keys("He spoke of death. Toll roads are closed.")
    assert "deaths" not in keys("Nobody lost. Their lives go on.")


def test_name_keys() -> None:
    assert name_key(Mention("Zuzana Čaputová", "Čaputová")) == name_key(Mention("Zuzana Caputova", "Caputova"))
    assert name_parts("ada stone") == ("stone", "ada stone")
    assert name_parts("stone") == ("stone",)
    assert name_parts("") == ()


@given(st.text(max_size=80), st.sampled_from(sorted(RULES.languages)))
@settings(max_examples=60, deadline=None)
def test_terms_stand_in_order_at_their_tokens(text: str, language: str) -> None:
    document = Document(Version("v", None, text, language=language))
    rules = RULES.language(language)
    found = find_terms(document, rules, RULES.lexicon, find_names(document, rules))
    assert [t.start for t in found] == sorted(t.start for t in found)
    for term in found:
        assert document.tokens[term.at].start == term.start
        assert term.key
