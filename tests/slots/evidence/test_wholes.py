"""Figures that are told as parts: of two wholes, two of one, a part and the whole, shares of unlike things."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.join import weigh_all
from factcheck.slots.figures.parting import set_apart
from tests.slots.evidence.test_weigh import RULES, read, weighed


def between(one: str, other: str, pair: tuple[str, str], kind: str = "quantity") -> list[Evidence]:
    """The evidence for a pair of figures of two versions, by their texts; none where they can't be compared."""
    return weighed(f"News\n{one}", f"News\n{other}", kind=kind, pair=pair)


def test_parts_of_two_wholes_are_not_compared() -> None:
    night = "Over Kell 38 of the 46 drones were shot down."
    week = "In the week 331 of the 412 drones were shot down."
    assert between(night, week, ("38", "331")) == []
    assert between(night, "Over Kell 36 of the 46 drones were shot down.", ("38", "36"))


@pytest.mark.parametrize(
    ("other", "two"),
    [
        ("De los ocho detenidos en Orl, tres son hermanos.", 1.0),
        ("De los ocho detenidos en Orl, tres salieron bajo fianza.", 0.0),
    ],
)
def test_other_things_said_of_parts_of_one_whole(other: str, two: float) -> None:
    (pair,) = between("Six of the eight detained people were freed on bail.", other, ("Six", "tres"))
    assert pair.features["two_parts"] == two
    assert set_apart(pair) or not two


def test_a_part_in_one_version_and_the_sum_in_the_other() -> None:
    both = "The two fires burned 620 acres. The one at Kell took 490 acres and that at Orl 130 acres."
    later = "In all 790 acres burned, 650 acres at Kell and 140 acres at Orl."
    (pair,) = between(both, later, ("620 acres", "650 acres"))
    assert pair.features["part"] == 1.0
    (pair,) = between(both, later, ("490 acres", "650 acres"))
    assert pair.features["part"] == 0.0


def test_passengers_and_crew_are_the_people_on_board() -> None:
    (pair,) = between(
        "The train carried 208 passengers and six crew.",
        "Of the 214 people on the passenger train 140 were unhurt.",
        ("208", "214"),
    )
    assert pair.features["part"] == 1.0


def test_shares_of_unlike_things() -> None:
    (pair,) = between(
        "The mine yields 8 percent of the copper.", "Heirs own 9 percent of the shares.", ("8", "9"), "percentage"
    )
    assert pair.features["other_shared"] == 1.0


def test_twice_what_each_day_costs_is_the_cost_of_two_days() -> None:
    (pair,) = between(
        "Each day of the strike costs €420,000.",
        "The strike of two days cost €840,000.",
        ("€420,000", "€840,000"),
        "money",
    )
    assert set_apart(pair)


def test_a_share_that_tells_of_what_is_no_share_with_another_name() -> None:
    seats, votes = "The Shepherds' List lost a third of its seats.", "Turnout in the town was 33 percent."
    assert between(seats, votes, ("a third", "33 percent"), "percentage") == []
    (pair,) = between(seats, votes.replace("33", "41"), ("a third", "41 percent"), "percentage")
    assert pair.features["other_shared"]
    assert between(seats, "It lost a third of the seats.", ("a third", "a third"), "percentage")


STORM = "The storm destroyed four of the village's seven houses."


def shares_between(one: str, other: str) -> list[Evidence]:
    """The evidence for the shares that the figures of two versions tell by their wholes."""
    versions, facts = read(f"News\n{one}", f"News\n{other}")
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = [u for u in make_units(facts, reader) if isinstance(u.value, Quantity) and u.value.unit == "%"]
    known = weigh_all(units, reader)
    return [known[i, j] for i, j in sorted(known) if units[i].fact.version != units[j].fact.version]


@pytest.mark.parametrize(
    "other",
    [
        "The storm destroyed all seven houses.",
        "Der Sturm zerstörte alle sieben Häuser.",
        "La tempête a détruit toutes les sept maisons.",
        "La tormenta destruyó todas las siete casas.",
        "Буря разрушила все семь домов.",
        "Буря зруйнувала всі сім будинків.",
        "The storm destroyed none of the seven houses.",
        "Keines der sieben Häuser wurde vom Sturm zerstört.",
        "Ninguna de las siete casas fue destruida por la tormenta.",
    ],
)
def test_all_or_none_against_a_part(other: str) -> None:
    shares = shares_between(STORM, other)
    assert shares
    assert not any(set_apart(pair) for pair in shares)


@pytest.mark.parametrize(
    "other",
    [
        "All seven houses were built in 1912.",
        "None of the seven houses has a cellar.",
        "Insurers will visit all seven houses.",
        "All four houses had thatched roofs.",
    ],
)
def test_all_or_none_of_which_another_thing_is_said(other: str) -> None:
    assert all(set_apart(pair) for pair in shares_between(STORM, other))
