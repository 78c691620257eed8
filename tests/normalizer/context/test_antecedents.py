"""Whom an age without a name, and what stands behind it, belongs to."""

from __future__ import annotations

import pytest

from factcheck.model import Fact, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def held(text: str, kind: str, language: str = "en") -> list[tuple[str, ...]]:
    found = normalize(Version("v", None, text, language=language), RULES)
    return [f.context.holders for f in found if isinstance(f, Fact) and f.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Colin Prett wept. Judge Alma Roth told the 43-year-old to sit.", "age", "colin pret"),
        ("Colin Prett wept. Judge Alma Roth jailed the 43-year-old for 14 years.", "duration", "colin pret"),
        ("Alma Roth, the 43-year-old judge, spoke.", "age", "alma roth"),
        ("At dawn little Esna Roldan was found. The nine-year-old was asleep.", "age", "esna roldan"),
        ("Ida Bright runs the port.\n\nThe 46-year-old beat Mayor Dale Prow.", "age", "ida briht"),
        ("Ida Bright runs the port.\n\nThe 46-year-old defeated Dale Prow in May.", "age", "ida briht"),
        ("Ida Bright runs the port.\n\nThe 46-year-old succeeds Dale Prow.", "age", "ida briht"),
        ("Ida Bright sang.\n\nThe 46-year-old retired baker Dale Prow was hurt.", "age", "dale prov"),
        ("Ida Bright sang.\n\nThe 46-year-old midwife Ada Moor wept.", "age", "ada mor"),
        ("Ida Bright was led away. The tearful 46-year-old hugged husband Luc.", "age", "ida briht"),
        ("Ida Bright was jailed. The disgraced 46-year-old left by a side door.", "age", "ida briht"),
        (
            'Ida Bright won on Sunday.\n\n"The tide has turned for all of us at last," the 46-year-old told fans.',
            "age",
            "ida briht",
        ),
        (
            'Ida Bright sang.\n\n"We had no chance at all against that side," the 46-year-old captain, Luc Vell, said.',
            "age",
            "luc vel",
        ),
        ("Ida Bright defeated Dale Prow by 95 votes.", "quantity", "ida briht"),
        ("Tom Bell outscored Ada Moor by just 12 points.", "quantity", "tom bel"),
        ("Ada Moor beat Tom Bell by two seconds.", "duration", "ada mor"),
        ("Dale Prow was beaten by Ida Bright by 300 votes.", "quantity", "ida briht"),
        ("Colin Prett left Orsk. He sold his house. He bought a boat. He is 43.", "age", "colin pret"),
    ],
)
def test_an_age_that_stands_for_somebody(text: str, kind: str, expected: str) -> None:
    assert held(text, kind) == [(expected,)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Judge Alma Roth read for an hour. Then she told the 67-year-old that he would go to jail.", "en"),
        ("Ida Bright won on Sunday. The other 46-year-old fell ill.", "en"),
        ("Ida Bright came at once. The injured 46-year-old was asleep.", "en"),
        ("Alma Roth and Colin Prett met. Ada Stone said the 43-year-old had left.", "en"),
        ("Alma Roth sprach lange. Sie sagte, dass der 43-Jährige gestanden habe.", "de"),
    ],
)
def test_an_age_that_may_stand_for_anybody(text: str, language: str) -> None:
    assert held(text, "age", language) == [()]


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Colin Prett was just 35 when he died.", False),
        ("Colin Prett was just 35 when he was shot dead.", False),
        ("Colin Prett was twelve when his father died.", True),
        ("Colin Prett was 35 when he met her.", True),
    ],
)
def test_how_old_somebody_was_at_death_is_his_age(text: str, relative: bool) -> None:
    (age,) = (f for f in normalize(Version("v", None, text), RULES) if f.kind == "age")
    assert bool(age.context.aspect) is relative


def test_a_pronoun_takes_up_whom_an_age_stood_for_and_the_other_owns_his() -> None:
    text = "Ida Bright runs the port.\n\nThe 46-year-old beat Dale Prow. She took 4,100 votes to his 3,800."
    assert held(text, "quantity") == [("ida briht",), ("dale prov",)]
