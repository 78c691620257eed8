"""Lengths meet by what they are the lengths of."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from factcheck.slots.evidence.stretches import compare_stretches
from tests.slots.test_align import RULES, read


def compare(one: str, other: str, holder: int = 0, likeness: float = 0.0) -> float:
    versions, facts = read(f"Day\n{one}", f"Day\n{other}")
    reader = Reader(
        RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {}, stretches=RULES.stretches
    )
    first: dict[str, Unit] = {}
    for unit in make_units([f for f in facts if f.kind in ("duration", "age")], reader):
        first.setdefault(unit.fact.version, unit)
    a, b = first.values()
    return compare_stretches(a, b, holder, likeness, reader)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Play was held up for 26 minutes.", "The stoppage lasted 36 minutes.", 1.0),
        ("Play was held up for 26 minutes.", "The flight took 36 minutes.", -1.0),
        ("She leaves after six years as premier.", "She was premier for nine years.", 0.5),
        ("She quit as mayor with two years to go.", "She quit as mayor after four years.", -1.0),
        ("They waited for 26 minutes.", "The queue lasted 36 minutes.", 0.0),
        ("A strike by crews lasted four days.", "Drivers plan a two-day strike.", -1.0),
        ("The trial filled 31 days in court.", "The trial lasted fourteen weeks.", -1.0),
        ("The judges sat on 31 days.", "The inquiry filled 41 sitting days.", 1.0),
        ("A shed burned for two hours.", "A barn had burned for six hours last year.", -1.0),
        ("In Arlow 140 mm fell in 30 hours.", "It had 140 mm within 20 hours.", 1.0),
        ("They drew out 2bn crowns in four days.", "Some 1.9bn crowns left in six days.", 0.0),
        ("The firm offers 5 percent over two years.", "Staff want 8 percent over a year.", -1.0),
        ("They drew out 2bn crowns in four days.", "The bank was shut for three days.", 0.0),
        ("The clerk got five years in prison.", "A clerk, two years in prison, sued after six months in office.", 1.0),
    ],
)
def test_one_stretch_or_two(one: str, other: str, expected: float) -> None:
    value = compare(one, other)
    assert value == expected if expected != 1.0 else value > 0


def test_one_holder_has_one_term_of_office() -> None:
    assert compare("She leaves after six years as premier.", "She was premier for nine years.", holder=1) == 1.0


def test_a_wait_is_known_by_the_words_around_it() -> None:
    assert compare("They waited for 26 minutes.", "The queue lasted 36 minutes.", likeness=0.3) == 1.0


def test_ages_of_people_are_no_lives_of_things() -> None:
    assert compare("The captain, 58, wept.", "The 46-year-old ferry sank.") == 0.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Her hubby of 52 years sang.", "They had 62 years of marriage behind them.", 1.0),
        ("The councillors sat through five hours.", "It is done after three hours of argument.", 1.0),
        ("She taught there for 25 years.", "She was a professor there for 35 years.", 1.0),
        ("Keep it at a rolling boil for one minute.", "It must bubble for three minutes.", 1.0),
        ("A preliminary report is due within 30 days.", "A final report is due within twelve months.", -1.0),
        ("The buyback lasts 18 months.", "Shares are bought back, a repurchase of twelve months.", 1.0),
        ("The gunman fired for nine minutes.", "Keep it at a rolling boil for one minute.", -1.0),
        ("She taught there for 25 years.", "They had 35 years of marriage behind them.", -1.0),
    ],
)
def test_roles_of_lengths(one: str, other: str, expected: float) -> None:
    value = compare(one, other)
    assert value == expected if expected != 1.0 else value > 0
