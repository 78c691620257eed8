"""A figure that slips from what all other versions tell joins their slot, however oddly it is worded."""

from __future__ import annotations

from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.figures.join import weigh_all
from factcheck.slots.figures.stragglers import take_in_stragglers
from tests.slots.test_align import RULES, read

MAST = "Mast\nThe mast on the Orl hill is {} metres high, the council said."


def join(lengths: tuple[int, ...], chance: float, unit: str = "metres") -> list[list[int]]:
    """The groups that come of a slot of all figures but the last, whose pairs with it have a chance."""
    texts = [MAST.format(length) for length in lengths]
    versions, facts = read(*texts[:-1], texts[-1].replace("metres", unit))
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = make_units([f for f in facts if f.kind == "quantity"], reader)
    last = len(lengths) - 1
    known = weigh_all(units, reader)
    return take_in_stragglers(units, [[*range(last)], [last]], known, dict.fromkeys(known, chance), 0.5)


def test_a_slip_joins_where_three_versions_agree() -> None:
    assert join((27, 27, 27, 37), 0.6) == [[0, 1, 2, 3]]


def test_a_figure_in_another_unit_is_no_slip() -> None:
    assert join((27, 27, 27, 37), 0.6, "feet") == [[0, 1, 2], [3]]


def test_two_versions_do_not_make_a_slot_sure() -> None:
    assert join((27, 27, 37), 0.6) == [[0, 1], [2]]


def test_another_number_stays_alone() -> None:
    assert join((27, 27, 27, 64), 0.6) == [[0, 1, 2], [3]]


def test_an_unlikely_pair_stays_alone() -> None:
    assert join((27, 27, 27, 37), 0.4) == [[0, 1, 2], [3]]


def test_versions_that_differ_make_no_sure_slot() -> None:
    assert join((27, 28, 27, 37), 0.6) == [[0, 1, 2], [3]]
