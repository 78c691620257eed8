"""Which word governs which figure where a sentence tells several side by side."""

from __future__ import annotations

import pytest

from tests.normalizer.context.test_describe import facts

LISTS = [
    ("en", "Nine members abstained and four stayed away.", {"Nine": "abstention", "four": "not_voting"}),
    (
        "en",
        "Ninety-one in favour, eighty-eight against: the clerk read it twice.",
        {"Ninety-one": "votes_for", "eighty-eight": "votes_against"},
    ),
    (
        "en",
        "The code passed with 91 ayes against 88 noes, with nine abstentions.",
        {"91": "votes_for", "88": "votes_against", "nine": "abstention"},
    ),
    ("en", "A porter of 61 and his wife died and six other guests were injured.", {"six": "injuries"}),
    (
        "en",
        "The blast killed four guards, wounded eleven and left two missing.",
        {"eleven": "injuries", "two": "missing"},
    ),
    ("en", "They arrested 31 people in the raids; eight were later released.", {"31": "arrested", "eight": "let_go"}),
    ("en", "Twenty-one of the 130 guests were hurt in the fire.", {"Twenty-one": "injuries"}),
    ("en", "Three of the wounded died on the way to Dale.", {"Three": "deaths"}),
    ("en", "The number rose after two wounded porters died.", {"two": "deaths"}),
    ("en", "Of the missing, nine were found alive.", {"nine": "survivors"}),
    ("en", "Two wounded porters crossed the yard.", {"Two": "injuries"}),
    ("de", "Zwei der Verletzten starben am Abend.", {"Zwei": "deaths"}),
    ("en", "Nine people died in Dale and four in the hamlets above it.", {"four": "deaths"}),
    ("en", "Thirteen porters died, the mayor said; nine of them in Dale.", {"nine": "deaths"}),
    ("de", "Neun Menschen starben in Dale, vier in Kell.", {"vier": "deaths"}),
    ("ru", "Двое из раненых умерли.", {"Двое": "deaths"}),
    (
        "uk",
        "За проєкт проголосував 91 депутат, проти — 88, утрималися дев'ятеро.",
        {"91": "votes_for", "88": "votes_against", "дев'ятеро": "abstention"},
    ),
    (
        "ru",
        "За законопроект проголосовали 92 депутата, против выступили 88, воздержались девять.",
        {"92": "votes_for", "88": "votes_against", "девять": "abstention"},
    ),
    (
        "de",
        "Für den Antrag stimmten 91 Räte, 88 votierten dagegen, neun enthielten sich.",
        {"91": "votes_for", "88": "votes_against", "neun": "abstention"},
    ),
    (
        "fr",
        "Le texte a été adopté par 91 voix pour, 88 contre et neuf abstentions.",
        {"91": "votes_for", "88": "votes_against", "neuf": "abstention"},
    ),
    (
        "es",
        "La norma salió adelante con 91 votos a favor, 88 en contra y nueve abstenciones.",
        {"91": "votes_for", "88": "votes_against", "nueve": "abstention"},
    ),
]


@pytest.mark.parametrize(("language", "text", "governed"), LISTS)
def test_each_figure_of_a_list_has_the_word_that_governs_it(language: str, text: str, governed: dict[str, str]) -> None:
    found = {f.text: f.context.attributes[:1] for f in facts(text, language) if f.kind == "quantity"}
    assert {figure: found[figure] for figure in governed} == {figure: (name,) for figure, name in governed.items()}


def test_a_word_that_governs_only_from_near_needs_a_list() -> None:
    (match,) = (f for f in facts("He has played against 12 teams.") if f.kind == "quantity")
    assert "votes_against" not in match.context.attributes


def test_the_other_side_of_a_vote_is_no_change() -> None:
    found = {f.text: f.context.aspect for f in facts("It passed with 91 ayes against 88 noes.")}
    assert found["88"] == ()
