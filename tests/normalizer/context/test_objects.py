"""Whose a length of time is that somebody else gives."""

from __future__ import annotations

import pytest

from factcheck import extract


def holders(text: str, language: str) -> tuple[str, ...]:
    [length] = [f for f in extract(text, published="2026-03-11", language=language) if f.kind == "duration"]
    return length.context.holders


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ernesto Balk was found guilty of fraud. Judge Ada Trell sent him down for six years.", "en", "ernesto balk"),
        ("Mira Senn wept. Ada Trell sentenced her to six years in prison.", "en", "mira sen"),
        ("Mira Senn wept. Ada Trell gave her six months to leave.", "en", "mira sen"),
        ("Ernst Balk schwieg. Ada Trell verurteilte ihn zu sechs Jahren Haft.", "de", "ernst balk"),
        ("Ernesto Balk calló. La jueza Ada Trell le impuso seis años de cárcel.", "es", "ernesto balk"),
    ],
)
def test_whom_a_pronoun_says_something_is_done_to(text: str, language: str, expected: str) -> None:
    assert holders(text, language) == (expected,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mira Senn was there. Ada Trell has led the bank for six years.", "en"),
        ("Mira Senn was there. Ada Trell ran her shop for six years.", "en"),
        ("Mira Senn was there. Ada Trell told him that she had waited six years.", "en"),
    ],
)
def test_the_subject_keeps_its_own_length(text: str, language: str) -> None:
    assert holders(text, language) == ("ada trel",)
