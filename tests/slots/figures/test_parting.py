"""A version that tells two unlike values knows them for two things."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.figures.join import weigh_all
from factcheck.slots.figures.parting import find_loosely_told, find_told_apart, set_apart
from factcheck.values import Relation
from tests.comparison.tellings import compare
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


def test_a_period_beside_a_length_is_the_other_value() -> None:
    one = "Lab\nThe telescope will watch the star for 14 months."
    other = "Lab\nOver the next 14 months it will send pictures, which all may see four months after they arrive."
    assert told_apart(one, other) == [{"14 months", "four months"}]
    assert told_apart(one, "Lab\nThe telescope will watch the star for four months.") == []


def test_terms_of_two_people_are_no_two_terms_of_one() -> None:
    one = "Court\nPaul Verne was sentenced to eight years in prison."
    other = "Court\nPaul Verne was sentenced to five years in prison."
    assert told_apart(one, other, OF_OTHERS) == []


GUILTY = (
    "Broker\nBrenna Holt was found guilty in May 2024 of cheating 370 savers out of 12 million pounds with bonds of "
    "a harbour that nobody built."
)
YEARS = "Broker\nBetween 2015 and 2020 Holt obtained 12 million pounds from {} savers with bonds of a harbour."


def parted(*texts: str, published: Sequence[str] = ()) -> set[bool]:
    versions, facts = read(*texts)
    days = dict(zip((v.id for v in versions), published, strict=False))
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, dict(days))
    units = make_units([f for f in facts if f.kind == "quantity"], reader)
    known = weigh_all(units, reader)
    return {set_apart(evidence) for evidence in known.values() if evidence.relation is Relation.DIFFERENT}


def test_the_years_of_a_deed_do_not_part_a_slip_from_the_year_of_its_verdict() -> None:
    assert parted(GUILTY, YEARS.format(730)) == {False}


def test_other_years_part_figures_that_no_slip_explains() -> None:
    assert parted(GUILTY, YEARS.format(290)) == {True}


def test_where_all_others_agree_a_year_that_one_version_does_not_name_parts_nothing() -> None:
    dated = "Bridge\nIn 2021 drivers took a detour of {} kilometres around the lake."
    plain = "Bridge\nDrivers took a detour of {} kilometres around the lake."
    days = ("2025-03-01",) * 3
    assert parted(dated.format(47), plain.format(65), published=days) == {True}
    assert parted(dated.format(65), plain.format(47), plain.format(65), published=days) == {False}


def test_a_length_and_the_clocks_beside_it_are_one_thing(tmp_path: Path) -> None:
    told = "Alarm\nThe air raid alert in Orm lasted an hour and a half, from 01:40 to 02:10."
    report = compare(tmp_path, ("Alarm\nThe air raid alert in Orm lasted half an hour.", told))
    assert any({"half an hour", "an hour and a half"} <= {f.text for f in v.slot.facts} for v in report.verdicts())


def loosely_told(chance: float, *texts: str) -> set[str]:
    versions, facts = read(*texts)
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = make_units([f for f in facts if f.kind == "money"], reader)
    known = weigh_all(units, reader)
    return {units[i].fact.text for i in find_loosely_told(units, known, dict.fromkeys(known, chance), 0.7)}


def test_one_sum_that_words_set_apart_is_loosely_told() -> None:
    prize = "Prize\nAda Orlin won on Monday. The jury in Brelsk gave her 70,000 euros."
    essay = "Prize\nThe cost of firewood in Karsk will not matter now. Her bank holds seventy thousand euros."
    assert loosely_told(0.9, prize, essay) == {"70,000 euros", "seventy thousand euros"}
    assert loosely_told(0.5, prize, essay) == set()
    assert loosely_told(0.9, prize, "Prize\nThe jury in Brelsk gave Ada Orlin 70,000 euros.") == set()
