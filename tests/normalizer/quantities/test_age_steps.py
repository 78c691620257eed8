"""Ages that a limit is raised or lowered from and to, and months that are no age."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Deputies voted to raise the retirement age from 62 to 65, ending the row.", ["age 62", "age 65"]),
        ("en", "The school-leaving age will go up from 16 to 18.", ["age 16", "age 18"]),
        ("en", "The voting age falls to 16 from 18.", ["age 16", "age 18"]),
        ("en", "The average age rose from 41 to 43 under the plan.", ["age 41", "age 43"]),
        ("de", "Das Rentenalter steigt von 65 auf 67.", ["age 65", "age 67"]),
        ("es", "La edad mínima sube de 16 a 18.", ["age 16", "age 18"]),
        ("en", "The threshold climbs by three months a year until it reaches 67.", ["duration 3", "quantity 67"]),
        ("en", "The term was cut from 18 months to 12.", ["duration 18", "duration 12"]),
        ("en", "The age limit meant that trips fell from 16 to 12 buses.", ["quantity 16", "quantity 12"]),
        ("en", "At that age, the club cut its squad from 30 to 24.", ["quantity 30", "quantity 24"]),
    ],
)
def test_steps_of_an_age(language: str, text: str, expected: list[str]) -> None:
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    kinds = ("age", "quantity", "duration")
    assert [f"{one.kind} {one.normalized.split()[0]}" for one in facts if one.kind in kinds] == expected
