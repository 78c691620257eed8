"""Posts of a live page and the clock times that open them."""

from __future__ import annotations

import pytest

from factcheck.normalizer.stamps import find_stamps
from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

PAGE = (
    "Ferry adrift: as it happened\n\n{0} Fog over the strait. Tug crews are called.\n\n{1} Seven small boats set out, "
    "hours after the {0} alarm.\n\n{2} Calm again.\n"
)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (PAGE.format("06.20", "07.05", "8.40"), ["Fog", "Seven", "Calm"]),
        (PAGE.format("21:50", "23:10", "23:55") + "00:15 All safe.\n", ["Fog", "Seven", "Calm", "All"]),
        (PAGE.format("9.15am", "11.30am", "2.05pm"), ["Fog", "Seven", "Calm"]),
        ("12.40 «Sí», dice Ruiz.\n12.10 Llueve.\n11.55 Zarpa el barco.\n", ["«", "Llueve", "Zarpa"]),
        ("1.10 Rivers are long.\n2.10 Lakes are deep.\n", []),  # two headings
        ("3.10 Oak\n2.40 Ash\n3.20 Elm\n2.15 Yew\n3.05 Fir\n", []),  # prices run in no direction
        ("14.05 percent\n", []),
    ],
)
def test_posts(text: str, posts: list[str]) -> None:
    found = [text[end:] for end in find_stamps(text).values()]
    assert len(found) == len(posts)
    assert all(rest.startswith(post) for rest, post in zip(found, posts, strict=True))


def test_times_and_numbers_of_posts() -> None:
    facts = extract_text(PAGE.format("06.20", "07.05", "08.40"), None, "en", load_rulebook())
    times = [fact.normalized for fact in facts if fact.kind == "time"]
    assert times == ["T06:20", "T07:05", "T06:20", "T08:40"]
    assert [fact.normalized for fact in facts if fact.kind == "quantity"] == ["7"]


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("es", "A las 9.20 volcó el autobús.", "T09:20"),
        ("uk", "О 21.35 потяг зупинився.", "T21:35"),
        ("es", "Subió a 3.50 euros.", ""),
        ("en", "The price was 14.05 Danish crowns.", ""),
    ],
)
def test_hours_with_a_point(language: str, text: str, time: str) -> None:
    facts = extract_text(text, None, language, load_rulebook())
    assert [fact.normalized for fact in facts if fact.kind == "time"] == [time][: bool(time)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Once murieron, dos de ellos niños, al volcar anoche el Expreso 1184 en Orla."),
        ("fr", "Hier soir, selon la police, quand le Corail 3741 a percuté un camion."),
        ("de", "Gestern, so die Polizei, entgleiste der Regio 4711."),
    ],
)
def test_numbers_of_trains_count_nothing(language: str, text: str) -> None:
    facts = extract_text(text, None, language, load_rulebook())
    assert not [fact for fact in facts if fact.kind == "quantity" and fact.value.low > 1000]
