"""Of what shares are told."""

from __future__ import annotations

import pytest

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def shared(text: str, language: str) -> list[tuple[str, ...]]:
    """The terms of what each share of a text is of."""
    facts = normalize(Version("v", None, text, language=language), RULES)
    return [f.context.shared for f in facts if f.kind == "percentage" or " of " in f.normalized]


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("en", "A third of the windows are gone.", "window"),
        ("en", "A quarter of the 610 windows are gone.", "window"),
        ("en", "A quarter of the school's 610 windows are gone.", "window"),
        ("en", "Two in five of the school's windows are gone.", "window"),
        ("en", "Seven windows in ten are gone.", "window"),
        ("en", "Thieves took 40 of its 160 windows.", "window"),
        ("fr", "Il manque 40 % des fenêtres.", "v_window"),
        ("es", "Falta el 40 % de las ventanas.", "v_window"),
        ("de", "Es fehlen drei Viertel der Fenster.", "v_window"),
        ("uk", "Вибито три чверті вікон.", "v_window"),
        ("ru", "Выбито 40 % окон.", "v_window"),
    ],
)
def test_what_a_share_is_of(language: str, text: str, term: str) -> None:
    assert [term in terms for terms in shared(text, language)] == [True]


def test_a_share_that_does_not_say_of_what() -> None:
    assert shared("Turnout was 41.6 percent in the town.", "en") == [()]


@pytest.mark.parametrize(
    "text",
    ["Of the harbour's 120 cranes 30 work.", "Only 30 of the harbour's 120 cranes work.", "30 of its 120 cranes work."],
)
def test_a_part_of_what_is_somebodys_is_a_share(text: str) -> None:
    facts = normalize(Version("v", None, text, language="en"), RULES)
    faces = [face for f in facts if f.text == "30" for face in f.context.faces]
    assert [(int(face.low), face.unit) for face in faces] == [(25, "%")]
