"""What the words right beside a number make of it: a label, none of many, the end of a change, a gap."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook


def counts(text: str, language: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    version = Version("v", None, text, language=language)
    facts = [f for f in normalize(version, load_rulebook()) if isinstance(f.value, Quantity)]
    return [(f.text, f.normalized, f.value.counted, f.context.aspect) for f in facts if isinstance(f.value, Quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "The infirmary closed its ward 4B.",
        "Nurses in room 3M of block 5K were asleep.",
        "Regional express 4417 and tram 17 were late.",
    ],
)
def test_a_number_with_a_letter_behind_the_noun_that_it_names_is_no_figure(text: str) -> None:
    assert counts(text, "en") == []


def test_a_letter_still_scales_what_is_counted() -> None:
    assert counts("It sold 4B shares.", "en") == [("4B", "4000000000", "share", ())]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Not one of the 40 pupils came.", [("one", "0 of 40"), ("40", "40")]),
        ("ru", "Ни один из 40 учеников не пришёл.", [("один", "0 of 40"), ("40", "40")]),
        ("en", "One of the 40 pupils came.", [("One", "1 of 40"), ("40", "40")]),
        ("uk", "До дев'яти зросла кількість загиблих.", [("дев'яти", "9")]),
        ("ru", "До 15 выросло число погибших.", [("15", "15")]),
        ("uk", "До 30 осіб поранено.", [("30", "at most 30")]),
        ("en", "The poll had 46 to 50 for the winner.", [("46 to 50", "46 to 50")]),
    ],
)
def test_values_by_the_words_around_them(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [fact[:2] for fact in counts(text, language)] == expected


def test_the_dead_are_no_flats() -> None:
    text = "The house lost forty flats on Friday, and the city counts eleven dead. It sold 40 cars to six buyers."
    assert [fact[2] for fact in counts(text, "en")] == ["flat", None, "car", "buyer"]


@pytest.mark.parametrize(
    ("language", "text", "aspects"),
    [
        ("en", "The water was 16 degrees too cool.", [("by",)]),
        ("de", "Der Zug fuhr 38 km/h zu schnell.", [("by",)]),
        ("fr", "L'eau était 16 degrés trop froide.", [("by",)]),
        ("de", "Er ging zwei Kilometer zu Fuß.", [()]),
        ("de", "Von den 40 Proben waren zwölf belastet.", [(), ()]),
        ("es", "El precio pasó de los 40 a los 50 euros.", [("from",), ("to",)]),
    ],
)
def test_the_sides_of_a_change(language: str, text: str, aspects: list[tuple[str, ...]]) -> None:
    assert [fact[3] for fact in counts(text, language)] == aspects


def test_what_is_sent_against_somebody_is_compared_with_nothing() -> None:
    text = "Orland sent 17 missiles against Sevar in the night."
    assert [fact[3] for fact in counts(text, "en")] == [()]
