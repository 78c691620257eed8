"""A version that tells two unlike values knows them for two things."""

from __future__ import annotations

from factcheck.slots.candidates import Reader, make_units
from factcheck.slots.figures import weigh_all
from factcheck.slots.parting import find_told_apart
from factcheck.values import Relation
from tests.slots.test_align import RULES, read

ONE = "Court\nThe clerk was sentenced to eight years in prison."
OF_OTHERS = "Court\nAnna Bright was sentenced to eight years in prison, Paul Verne to five years in prison."
OTHER = "Court\nThe clerk had hoped that the court would tear up the sentence of five years in prison."
BOTH = "Court\nThe court raised the sentence of the clerk from five years in prison to eight years in prison."


def told_apart(*texts: str) -> list[set[str]]:
    versions, facts = read(*texts)
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = make_units([f for f in facts if f.kind == "duration"], reader)
    known = weigh_all(units, reader)
    chances = {pair: float(evidence.relation is Relation.EQUAL) for pair, evidence in known.items()}
    pairs = find_told_apart(units, known, chances, 0.5)
    return [
        {units[i].fact.text for i in pair}
        for pair in sorted(pairs)
        if {units[i].fact.version for i in pair} == {"v1", "v2"}
    ]


def test_a_third_version_tells_both() -> None:
    assert told_apart(ONE, OTHER, BOTH) == [{"eight years", "five years"}]


def test_nobody_tells_both() -> None:
    assert told_apart(ONE, OTHER, ONE) == []
    assert told_apart(ONE, OTHER) == []


def test_terms_of_two_people_are_no_two_terms_of_one() -> None:
    one = "Court\nPaul Verne was sentenced to eight years in prison."
    other = "Court\nPaul Verne was sentenced to five years in prison."
    assert told_apart(one, other, OF_OTHERS) == []
