"""What a limit is, and what is only measured by it."""

from __future__ import annotations

import pytest

from tests.normalizer.context.test_describe import fact

THRESHOLD, NEEDED, SPEED = "election_threshold", "votes_needed", "speed_limit"


@pytest.mark.parametrize(
    ("language", "text", "measured", "limit", "concept"),
    [
        (
            "en",
            "The Rowers stood at 3.9 percent, below the threshold of 5 percent.",
            "3.9 percent",
            "5 percent",
            THRESHOLD,
        ),
        ("en", "The Rowers took 6.2 percent and cleared the 4 percent hurdle.", "6.2 percent", "4 percent", THRESHOLD),
        ("en", "The Rowers cleared the 4 percent threshold with 6.2 percent.", "6.2 percent", "4 percent", THRESHOLD),
        ("en", "The bill got 61 votes, short of the 66 votes needed to pass.", "61", "66", NEEDED),
        ("en", "He did 84 km/h where the speed limit is 50 km/h.", "84 km/h", "50 km/h", SPEED),
        ("de", "Sie blieben mit 3,9 Prozent unter der Hürde von 5 Prozent.", "3,9 Prozent", "5 Prozent", THRESHOLD),
        ("fr", "Avec 3,9 %, la liste reste sous le seuil de 5 %.", "3,9 %", "5 %", THRESHOLD),
    ],
)
def test_what_is_measured_by_a_limit(language: str, text: str, measured: str, limit: str, concept: str) -> None:
    assert concept not in fact(text, measured, language).context.attributes
    assert concept in fact(text, limit, language).context.attributes


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("The threshold was lowered from 5 percent to 3 percent.", ["5 percent", "3 percent"]),
        ("The thresholds are 5 percent and 8 percent.", ["5 percent", "8 percent"]),
        ("It needs 5 percent to clear the hurdle.", ["5 percent"]),
    ],
)
def test_limits_side_by_side(text: str, limits: list[str]) -> None:
    assert all(THRESHOLD in fact(text, limit).context.attributes for limit in limits)
