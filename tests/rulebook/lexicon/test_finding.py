"""How the words of a concept are found in a stretch of text."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.lexicon import Concept, Lexicon
from tests.rulebook.lexicon.reading import LEXICON, concepts_of


def test_a_longer_phrase_hides_the_words_in_it() -> None:
    assert "acquitted" in concepts_of("he was found not guilty", "en")
    assert "convicted" not in concepts_of("he was not guilty", "en")


def test_a_gap_stops_at_the_end_of_a_clause() -> None:
    assert "deaths" not in concepts_of("They claimed it was safe; lives went on", "en")
    assert "deaths" in concepts_of("It claimed, officials say, 12 lives", "en")


def test_a_surface_sign_asks_for_the_form_itself() -> None:
    lexicon = Lexicon({"blaze": Concept({"en": frozenset({"=fires"})})})
    assert lexicon.find("en", [("fires", "fire")])
    assert not lexicon.find("en", [("fired", "fire")])
    assert not lexicon.find("en", [("fire", "fires")])


def test_compounds_are_found_in_every_spelling() -> None:
    for text in ("a shoot-out", "a shoot out", "a shootout", "a shoot‑out"):
        assert "shootout" in concepts_of(text, "en")
    assert LEXICON.names("en", "prize-money") == LEXICON.names("en", "prize money")


def test_a_counted_noun_is_known_by_its_lemma() -> None:
    assert "votes_received" in LEXICON.names("en", "votes", "vote")
    assert "vote" in LEXICON.words("en")


@given(st.lists(st.lists(st.sampled_from(["claim", "lives", "…", ".", "=fire", "", "İ", "not", "guilty"]), max_size=3)))
def test_find_never_raises_and_stays_inside_the_stretch(forms: list[list[str]]) -> None:
    found = LEXICON.find("en", forms)
    assert found == sorted(found)
    for occurrence in found:
        assert 0 <= occurrence.start < occurrence.end <= len(forms)
        assert occurrence.tokens[0] == occurrence.start
        assert occurrence.tokens[-1] == occurrence.end - 1


def test_long_repetitions_take_linear_time() -> None:
    def seconds(count: int) -> float:
        forms = [("claim", "claim"), ("lose", "lose")] * count
        start = time.perf_counter()
        LEXICON.find("en", forms)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(8000) < 30 * seconds(1000) + 0.05
