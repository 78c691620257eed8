"""Ages of people without a name: of the one person of the story who has that office, or who died."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import factcheck
from factcheck.model import Fact
from factcheck.rulebook import load_rulebook
from factcheck.slots.figures.described import name_described

DIVER = "Salvage diver Ines Moor, 51, came up last."
COOK = "Ines Moor, 51, a cook, died in hospital."
MURDER = "He was convicted of murdering his cousin, Ines Moor, on Monday. Moor, 51, ran a shop."


def holders(*texts: tuple[str, str]) -> list[tuple[str, ...]]:
    """Whose the ages of the last text are, told beside the others."""
    facts: list[Fact] = []
    for number, (language, text) in enumerate(texts):
        facts += [replace(f, version=f"v{number}") for f in factcheck.extract(text, language=language)]
    languages = {f"v{number}": language for number, (language, _) in enumerate(texts)}
    structures = {language: load_rulebook().language(language).structure for language, _ in texts}
    told = name_described(facts, languages, structures)
    return [f.context.holders for f in told if f.kind == "age" and f.version == f"v{len(texts) - 1}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DIVER, ("en", "The diver, 15, was unhurt.")),
        (DIVER, ("en", "The diver, who was 15, was unhurt.")),
        (DIVER, ("en", "The 15-year-old diver was unhurt.")),
        (DIVER, ("de", "Die Taucherin, 15 Jahre alt, blieb unverletzt.")),
        ("Mayor Ines Moor, 51, came.", ("fr", "La maire, 15 ans, est indemne.")),
        (COOK, ("en", "The dead woman, aged 15, had worked in Orl.")),
        (COOK, ("de", "Die Tote, 15, hatte in Orl gearbeitet.")),
        (MURDER, ("en", "The deceased, aged 15, ran a shop.")),
        (MURDER, ("en", "The victim, 15, ran a shop.")),
        ("The inquest into the death of Ines Moor, 51, began.", ("es", "La fallecida, de 15 años, vivía en Orl.")),
    ],
)
def test_of_whom_it_can_only_be(first: str, second: tuple[str, str]) -> None:
    assert holders(("en", first), second) == [("ines mor",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Divers Ines Moor, 51, and Ada Lund, 34, rose.", "The diver, 15, was unhurt."),
        ("Diver Ines Moor, 51, rose. So did diver Ada Lund.", "The diver, 15, was unhurt."),
        (DIVER, "The other diver, 15, was unhurt."),
        (DIVER, "A diver, 15, was unhurt."),
        (DIVER, "The diver and her son, 15, were unhurt."),
        (DIVER + " A pupil, 15, was with her.", "The diver, 15, was unhurt."),
        ("Bus driver Ines Moor, 51, was unhurt.", "The lorry driver, 15, was hurt."),
        (COOK, "The victim, 15, is in hospital."),
        (COOK + " Her cousin Ada Lund died too.", "The dead woman, 15, lived in Orl."),
        (COOK + " In all, four people died.", "The dead woman, 15, lived in Orl."),
        ("He denies the attempted murder of Ines Moor, 51.", "The dead woman, 15, lived in Orl."),
    ],
)
def test_of_whom_it_is_left_open(first: str, second: str) -> None:
    assert ("ines mor",) not in holders(("en", first), ("en", second))[-1:]
