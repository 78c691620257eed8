"""Reported speech without "that": in the gerund, in the subjunctive, and handed on behind an inverted subject."""

from __future__ import annotations

import pytest

from factcheck import extract


def told(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    values = [fact.to_dict() for fact in extract(text, language=language) if fact.kind == "quote"]
    return [(str(value["value"]["words"]), value["value"]["speaker"]) for value in values]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Hugo Stell, 58, admitted moving the money abroad but denied knowing that the fund would fail.",
            [("moving the money abroad", "Hugo Stell"), ("knowing that the fund would fail", "Hugo Stell")],
        ),
        ("en", "The council denied planning permission for 40 homes.", []),
        ("en", "Six in ten said yes to the tunnel but the money ran out.", []),
        ("en", "The owners said no to the merger and went home.", []),
        ("en", "Lena Marsh said no school would close this year.", [("no school would close this year", "Lena Marsh")]),
        (
            "de",
            "Jens Kolb erklärte, er sehe keinen Anlass zur Sorge.",
            [("er sehe keinen Anlass zur Sorge", "Jens Kolb")],
        ),
        ("de", "Uwe Tann räumte ein, man habe zu spät reagiert.", [("man habe zu spät reagiert", "Uwe Tann")]),
        ("de", "Jens Kolb sagte, was er habe.", []),
        (
            "en",
            "The tug left at noon, said harbour master Roy Quill, adding that there was no sign of a spill.",
            [("The tug left at noon", "Roy Quill"), ("there was no sign of a spill", "Roy Quill")],
        ),
        (
            "en",
            "A tug left at 9:20 a.m. (0820 GMT) and should arrive soon, said harbour master Roy Quill.",
            [("A tug left at 9:20 a.m. (0820 GMT) and should arrive soon", "Roy Quill")],
        ),
        ("en", "The game is on and, said coach Bea Lind, her side will win it.", []),
    ],
)
def test_reported(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text, language) == expected
