"""Steps of a scale: phases of a trial, categories of a storm, and the words around them."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from factcheck.normalizer import normalize
from factcheck.rulebook.load import load_rulebook
from factcheck.sources import version_from_text


def steps(text: str, language: str) -> list[tuple[str, str | None]]:
    """The steps of a text, and what they are steps of."""
    version = version_from_text(text, published=None, language=language, rulebook=load_rulebook())
    facts = normalize(version, load_rulebook())
    assert not [f for f in facts if f.kind == "name" and f.text.split()[0].lower() in ("phase", "category", "level")]
    return [(f.normalized, f.value.counted) for f in facts if f.kind == "rank" and isinstance(f.value, Quantity)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The pill met its goal in a Phase 3 trial, the company said.", [("3", "phase")]),
        ("en", "It is only a phase-two study, the company said.", [("2", "phase")]),
        ("en", "Brenna, a Category 4 storm, tore roofs off the harbour.", [("4", "category")]),
        ("en", "The valley is under a Level 3 evacuation order.", [("3", "level")]),
        ("en", "She was told in May that she had stage 2 cancer.", [("2", "stage")]),
        ("de", "Die Phase 2 der Studie hat begonnen.", [("2", "phase")]),
        ("de", "Für das Tal war Stufe vier angegeben worden.", [("4", "stufe")]),
        ("de", "Der Hang wurde mit Stufe 3 bewertet, sagte sie.", [("3", "stufe")]),
        ("de", "Als Stufe zwei erreicht war, sangen alle.", [("2", "stufe")]),
        ("es", "Es un ensayo de fase 3 con voluntarios.", [("3", "fase")]),
        ("uk", "Ліки перевіряють у дослідженні фази 3.", [("3", "фаза")]),
        ("ru", "Лекарство проверяют в исследовании фазы 2.", [("2", "фаза")]),
    ],
)
def test_steps(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert steps(text, language) == told


def test_what_a_number_measures_is_no_step() -> None:
    assert steps("The lake fell below level 40 metres from the dam, and grade 4 pupils sang.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The danger stood at the second-highest level.", [("2", "highest level")]),
        ("en", "Brenna was moved to the second highest category.", [("2", "highest category")]),
        ("de", "Es gilt die zweithöchste Stufe.", [("2", "zweithöchste stufe")]),
        ("fr", "L'alerte est passée au deuxième niveau le plus élevé.", [("2", "niveau plus élevé")]),
        ("es", "La alerta subió al segundo nivel más alto.", [("2", "nivel más alto")]),
        ("en", "It is the second-largest exporter of tea.", [("2", "exporter")]),
        ("en", "The alert was raised to level three.", [("3", "level")]),
    ],
)
def test_step_counted_from_the_top(language: str, text: str, told: list[tuple[str, str]]) -> None:
    """The second-highest level is no level two."""
    assert steps(text, language) == told
