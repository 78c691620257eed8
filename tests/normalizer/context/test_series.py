"""In what ordinals and numbers of times count up, in six languages."""

from __future__ import annotations

import pytest

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def series(text: str, language: str = "en") -> list[str | None]:
    """The series of each ordinal and number of times of a text of 11 June 2025."""
    version = Version("v", None, text, published="2025-06-11", language=language)
    facts = [f for f in normalize(version, RULES) if f.kind == "rank" or "times" in f.text or f.text == "twice"]
    return [f.context.series for f in facts]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It was the third rise in a row.", "row"),
        ("en", "It was a fifth straight loss for Halvard.", "row"),
        ("en", "Halvard have lost four times on the trot.", "row"),
        ("de", "Es war die dritte Niederlage in Folge.", "row"),
        ("fr", "C'est la troisième baisse consécutive.", "row"),
        ("es", "Es la cuarta huelga seguida.", "row"),
        ("uk", "Це третя поразка поспіль.", "row"),
        ("ru", "Это третье повышение подряд.", "row"),
        ("en", "It was the fourth raid on Gell this month.", "2025-06"),
        ("en", "It was the second raid on the port since April.", "2025-04"),
        ("en", "It was the third raid since November.", "2024-11"),
        ("en", "It is the sixth theft at the museum this year.", "2025"),
        ("en", "It is the third rise of the year.", "2025"),
        ("en", "It is the third rise since January.", "2025"),
        ("en", "It was the second collapse since the mine opened in 1971.", "1971"),
        ("en", "It was the second collapse in five years.", "~2020"),
        ("es", "Es la segunda inundación en diez años.", "~2015"),
        ("uk", "Цього місяця порт атакували вдруге.", "2025-06"),
        ("ru", "Порт атаковали в третий раз с 2021 года.", "2021"),
        ("de", "Es ist das vierte Unglück seit 2021.", "2021"),
        ("en", "Halvard won the cup for the sixth time.", "ever"),
        ("fr", "Halvard a gagné la coupe pour la sixième fois.", "ever"),
        ("en", "She is the second mayor in the history of Gell to resign.", "ever"),
        ("en", "Thieves had come twice before.", "before"),
    ],
)
def test_series(language: str, text: str, expected: str) -> None:
    assert series(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A fourth strike this year was called off.",  # one more than there are
        "Halvard finished sixth in 2025.",  # a place
        "It was the first raid since April.",  # none before it
        "The second raid killed nobody.",
    ],
)
def test_what_counts_up_in_no_series(text: str) -> None:
    assert series(text) == [None]
