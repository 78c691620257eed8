"""What denies and what only looks like it, in six languages."""

from __future__ import annotations

import pytest

from factcheck.rulebook import load_rulebook
from factcheck.values.polarity import denies

DENYING = [
    ("en", "We will not close the mill"),
    ("en", "Nobody warned the divers"),
    ("de", "Den Vertrag hat niemand gelesen"),
    ("de", "Wir schließen die Mühle nicht"),
    ("fr", "Nous n'avons plus de pain"),
    ("fr", "Ce n'est pas une prime"),
    ("es", "Nadie leyó el contrato"),
    ("es", "No cerramos el molino"),
    ("uk", "Ми не закриємо млин, поки є зерно"),
    ("ru", "Мы не закроем мельницу"),
    ("ru", "Договор никто не читал"),
]
SAYING = [
    ("en", "We lost not only the mill"),
    ("en", "No, we will close the mill"),
    ("de", "Wir haben nicht nur die Mühle verloren"),
    ("de", "Das ist ohne Zweifel ein Erfolg"),
    ("fr", "Il ne reste que deux moulins"),
    ("fr", "Nous n'avons qu'un moulin"),
    ("fr", "C'est sans doute une erreur"),
    ("es", "No solo perdimos el molino"),
    ("es", "Es sin duda un error"),
    ("uk", "Ми чекаємо, поки він не прийде"),
    ("uk", "Ми втратили не лише млин"),
    ("ru", "Мы ждём, пока он не придёт"),
    ("ru", "Что бы они ни говорили, это успех"),
    ("ru", "Там работало не менее десяти человек"),
]


@pytest.mark.parametrize(("language", "text"), DENYING)
def test_a_negation_denies(language: str, text: str) -> None:
    assert denies(text, load_rulebook().language(language).words)


@pytest.mark.parametrize(("language", "text"), SAYING)
def test_a_phrase_with_a_negation_may_deny_nothing(language: str, text: str) -> None:
    assert not denies(text, load_rulebook().language(language).words)
