"""A single one that is denied, ages of the youngest, races over a distance, places lain in, and whose widow speaks."""

from __future__ import annotations

import pytest

from factcheck.model import Fact, Mention, Part, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def facts(text: str, language: str = "en") -> list[Fact]:
    version = Version("v", None, text, published="2025-06-10", language=language, parts=(Part("body", 0, len(text)),))
    return list(normalize(version, RULES))


def told(text: str, kinds: str, language: str = "en") -> list[str]:
    return [f.normalized for f in facts(text, language) if f.kind in kinds.split()]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "They did not reach a single lighthouse.", "0"),
        ("en", "The choir hasn't missed a single rehearsal.", "0"),
        ("en", "No one returned a single library book.", "0"),
        ("en", "They never caught a single trout.", "0"),
        ("ru", "Она не вошла ни в один список.", "0"),
        ("ru", "Они не закрыли ни одного магазина.", "0"),
        ("en", "The dam was not filled by a single storm.", "1"),
        ("en", "They did not only burn a single barn.", "1"),
        ("en", "He did not swim, but caught a single trout.", "1"),
        ("en", "They reached a single lighthouse.", "1"),
    ],
)
def test_a_single_one_that_is_denied(language: str, text: str, value: str) -> None:
    assert told(text, "quantity", language) == [value]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The apprentices, the youngest just 17, were praised.", ["17 year"]),
        ("The divers, the oldest only 24, were freed.", ["24 year"]),
        ("The youngest was 19 and the oldest was 58.", ["19 year", "58 year"]),
        ("Of the bridges the oldest was 40 metres long.", []),
        ("The youngest was 12 minutes late.", []),
    ],
)
def test_the_youngest_and_the_oldest(text: str, ages: list[str]) -> None:
    assert told(text, "age") == ages


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She won gold over 800 metres.", "800 m"),
        ("It is a race over 40 km.", "40 km"),
        ("Sunday's stage takes the riders over 164 km.", "164 km"),
        ("They met in the final over 200 metres.", "200 m"),
        ("He took silver over 50 km on Friday.", "50 km"),
        ("They marched over 300 km.", "more than 300 km"),
        ("The price pushed gold over 2,000 dollars.", "more than 2000 USD"),
    ],
)
def test_how_far_a_race_goes(text: str, value: str) -> None:
    assert told(text, "quantity money") == [value]


@pytest.mark.parametrize(
    ("text", "place"),
    [("The Swede had lain eighth.", "8"), ("She lay fifth after the swim.", "5"), ("He sat fourth overnight.", "4")],
)
def test_places_lain_in(text: str, place: str) -> None:
    assert told(text, "rank") == [place]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('"A scandal," said the widow of foreman Ivo Kestrel.', "foreman"),
        ('"He was kind," said the mother of driver Amos Pell.', "driver"),
        ("The brother of captain Ole Brandt was at sea.", "captain"),
        ("A lawyer for singer Mona Reyes spoke.", "singer"),
        ("The agent of striker Ivo Tanek confirmed the move.", "striker"),
    ],
)
def test_whose_relative_or_lawyer_it_is(text: str, role: str) -> None:
    read = facts(text)
    assert [f.value.role for f in read if f.kind == "role" and isinstance(f.value, Mention)] == [role]
    assert all(f.speaker is None for f in read if f.kind == "quote")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The head of safety Petra Kell resigned.", "safety chief"),
        ("The chief of staff Ada Moor spoke.", "chief of staff"),
    ],
)
def test_fields_stay_with_their_heads(text: str, role: str) -> None:
    assert [f.normalized for f in facts(text) if f.kind == "role"] == [role]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor of Arnel Paula Brisk resigned.", ["Arnel", "Paula Brisk"]),
        ("The former mayor of the city of Marl Peter Castor (67) spoke.", ["Marl", "Peter Castor"]),
        ("The judge of the Court of Brenwick Maria Moor spoke.", ["Court of Brenwick", "Maria Moor"]),
        ("The coach of Norland Anna Berg left.", ["Norland", "Anna Berg"]),
        ("The captain of Halden United Tom Hart scored.", ["Halden United", "Tom Hart"]),
        ("The priest of Santa Maria Novella prayed.", ["Santa Maria Novella"]),
        ("The head of the Anna Freud Centre resigned.", ["Anna Freud Centre"]),
        ("The director of the San Diego Zoo left.", ["San Diego Zoo"]),
    ],
)
def test_a_place_between_an_office_and_a_name(text: str, names: list[str]) -> None:
    assert told(text, "name") == names
