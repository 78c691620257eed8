"""How a pair stands among its alternatives."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.figures.join import weigh_all
from tests.slots.test_align import RULES, read

BRIDGE = "Bridge\nThe bridge over the Orl is {} metres long, the council said."


@pytest.mark.parametrize(
    ("lengths", "gap"),
    [
        ((52, 47), 0.0),  # nothing tells which of the two stands out
        ((52, 52, 47), 1.0),
        ((52, 52, 47, 63), 0.5),
        ((52, 47, 52, 47), 0.0),  # each has a witness
    ],
)
def test_a_value_stands_out_where_the_others_tell_another(lengths: tuple[int, ...], gap: float) -> None:
    versions, facts = read(*(BRIDGE.format(length) for length in lengths))
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = make_units([f for f in facts if f.kind == "quantity"], reader)
    gaps = {
        evidence.features["gap"]
        for (i, j), evidence in weigh_all(units, reader).items()
        if {units[i].fact.text, units[j].fact.text} == {"52 metres", "47 metres"}
    }
    assert gaps == {gap}
