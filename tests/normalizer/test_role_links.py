"""Roles that a verb, a clause, letters or more words part from the name, and words that only look like a role."""

from __future__ import annotations

import pytest

from tests.normalizer.test_roles import roles

LINKED = [
    # a verb that ends or begins the time in office, in any form
    ("Rosa Quint, who will step down as Chief Financial Officer in May, left.", "Rosa Quint", "finance chief"),
    ("Rosa Quint is stepping down as chief executive.", "Rosa Quint", "chief executive"),
    ("Rosa Quint is to take over as treasurer.", "Rosa Quint", "treasurer"),
    ("The club asked Rosa Quint to serve as its treasurer.", "Rosa Quint", "treasurer"),
    ("Rosa Quint will retire as head teacher in June.", "Rosa Quint", "principal"),
    # a clause, an age in brackets, letters of a title, a second description
    ("The colonel who ran supplies, Ivo Marl, was held.", "Ivo Marl", "colonel"),
    ("The nurse who raised the alarm, Ivo Marl, was thanked.", "Ivo Marl", "nurse"),
    ("Her successor is the treasurer, Rosa Quint (46).", "Rosa Quint", "treasurer"),
    ("His solicitor, Rosa Quint KC, spoke.", "Rosa Quint", "solicitor (client)"),
    ("Rosa Quint OBE, the conductor, bowed.", "Rosa Quint", "conductor"),
    ("They hired Ivo Marl (a former sailor).", "Ivo Marl", "former sailor"),
    ("Ivo Marl, finance director and the author of that plan, goes.", "Ivo Marl", "finance chief"),
    # adjectives that say nothing of the work
    ("It was led by an experienced local guide, Ivo Marl, 52, who is safe.", "Ivo Marl", "guide"),
    ("They praised a plucky young nurse, Rosa Quint.", "Rosa Quint", "nurse"),
    ("Young dentist Rosa Quint left.", "Rosa Quint", "dentist"),
    ("Ivo Marl, the architect of the new town hall, left.", "Ivo Marl", "architect"),
    # an authority whose name tells a field is no finance department
    (
        "Rosa Quint, head of the Financial Supervision Office, spoke.",
        "Rosa Quint",
        "head (finance, supervision office)",
    ),
    ("Food safety chief Rosa Quint spoke.", "Rosa Quint", "public safety chief"),
    ("Rosa Quint, head of finance at the Marl Trust, spoke.", "Rosa Quint", "finance chief (marl trust)"),
    ("Gun-runner Ivo Marl left.", "Ivo Marl", "trafficker"),
]


@pytest.mark.parametrize(("text", "person", "role"), LINKED)
def test_a_role_is_its_bearers(text: str, person: str, role: str) -> None:
    assert (person, role) in [(entity, said) for entity, _, said in roles(text)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The nurse who treated the driver, Ivo Marl, was thanked.", "nurse"),
        ("The guard who saw it, Ivo Marl said, ran off.", "guard"),
        ("The army chief was dismissed on Monday by the president, Ivo Marl, in person.", "head (army)"),
        ("Ivo Marl, the architect of the reform, left.", "architect (reform)"),
        ("Ivo Marl, the architect of that pile of debt, left.", "architect"),
        ("Ivo Marl, the architect of the whole affair, left.", "architect"),
    ],
)
def test_a_role_is_not_anothers(text: str, role: str) -> None:
    assert ("Ivo Marl", role) not in [(entity, said) for entity, _, said in roles(text)]


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("La conservatrice en chef, Odile Mercier, a parlé.", "fr", "chief curator"),
        ("El presidente saliente, Fausto Marín, se queda.", "es", "outgoing president"),
        ("El senador conservador Fausto Marín ganó.", "es", "senator (conservatives)"),
        ("Її заступниця, генерал-лейтенантка Ганна Дубович, прибула.", "uk", "lieutenant general"),
        ("Освобождён отставной офицер Андрей Лунин.", "ru", "former officer"),
    ],
)
def test_standings_behind_and_before_in_other_languages(text: str, language: str, role: str) -> None:
    assert [said for _, _, said in roles(text, language)] == [role]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The mayor, Ivo Marl, was jailed. His deputy, Rosa Quint, got four years.", "en", "deputy mayor"),
        ("Mayor Ivo Marl thanked his deputy Rosa Quint.", "en", "deputy mayor"),
        ("Finance minister Ivo Marl sat beside his deputy, Rosa Quint.", "en", "deputy minister (finance)"),
        ("Мэр Иван Петров не пришёл. Его заместитель Анна Мороз осталась.", "ru", "deputy mayor"),
        ("Мер Іван Петренко не прийшов. Його заступниця Анна Мороз лишилася.", "uk", "deputy mayor"),
        # nobody knows of what
        ("The report was read. Ivo Marl sat with his deputy, Rosa Quint.", "en", None),
        ("Mayor Ivo Marl met governor Tom Askel. His deputy, Rosa Quint, spoke.", "en", None),
    ],
)
def test_a_deputy_has_the_office_of_the_one_told_of_before(text: str, language: str, expected: str | None) -> None:
    assert next((said for _, _, said in roles(text, language) if said and said.startswith("deputy")), None) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Farmers' League leader Ivo Marl spoke.", "head (farmers, league)"),
        ("Works council head Ivo Marl spoke.", "convener"),
        ("Ivo Marl, the hospital's head of IT, spoke.", "information chief (hospital)"),
        ("It was a relief, said Ivo Marl, who directed the mission.", "director (expedition)"),
    ],
)
def test_posts_of_bodies(text: str, role: str) -> None:
    assert [said for _, _, said in roles(text)] == [role]
