"""How far a slot of unlike figures is trusted: its whole evidence, not its likeliest pair alone."""

from __future__ import annotations

import math

import pytest

from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.figures.join import weigh_all
from factcheck.slots.figures.trust import log_odds, read_trust, trust
from tests.slots.test_align import RULES, read, slots

MAST = "Mast\nThe mast on the Orl hill is {} metres high, the council said."


def features(chance: float, *lengths: int) -> dict[str, float]:
    """The features of a slot of masts whose pairs all have a chance."""
    versions, facts = read(*map(MAST.format, lengths))
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = make_units([f for f in facts if f.kind == "quantity"], reader)
    known = weigh_all(units, reader)
    return read_trust(range(len(units)), units, known, dict.fromkeys(known, chance))


def test_what_agrees_needs_no_trust() -> None:
    assert features(0.9, 27, 27) == {}
    (slot,) = (c.slot for c in slots(MAST.format(27), MAST.format(27)) if c.slot.kind == "quantity")
    assert slot.trust is None


def test_the_worst_pair_and_those_that_agree_are_told() -> None:
    told = features(0.8, 27, 27, 72)
    assert told["best"] == told["worst"] == told["mean"] == told["alike"] == pytest.approx(math.log(4))
    assert told["agreeing"] == pytest.approx(math.log(2))
    assert told["slip"] > 0


def test_chances_are_told_apart_within_limits() -> None:
    assert log_odds(1.0) == pytest.approx(math.log(10_000))
    assert log_odds(0.0) == pytest.approx(-log_odds(1.0))


def test_weights_make_a_chance() -> None:
    assert trust({"best": 2.0, "slip": 1.0}, {"bias": -1.0, "best": 0.5}) == pytest.approx(0.5)
    assert trust({"best": 2.0, "slip": 1.0}, {"bias": -1.0, "best": 0.5, "slip": 3.0}) > 0.9


def test_a_slip_is_trusted_more_than_another_number() -> None:
    def told(*lengths: int) -> float:
        (slot,) = (c.slot for c in slots(*map(MAST.format, lengths)) if len({f.normalized for f in c.slot.facts}) > 1)
        assert slot.trust is not None
        return slot.trust

    assert told(27, 27, 72) > told(27, 27, 51)
