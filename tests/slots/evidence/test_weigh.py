"""What binds two figures: whose they are, and for which time they hold."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence.bonds import compare_holders
from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.join import weigh_all
from tests.slots.test_align import RULES, read


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("lars orvik", "lars orvik", 1),
        ("orvik", "lars orvik", 1),
        ("lars", "lars orvik", 1),  # "her husband, Lars"
        ("lars orvik", "vik", -1),
        ("lars orvik", "nora orvik", -1),
        (None, "lars orvik", 0),
        ("gellia", "gellians", 0),
        ("petrov", "petrova", -1),
    ],
)
def test_whose_figures_they_are(one: str | None, other: str | None, expected: int) -> None:
    assert compare_holders(one, other) == expected
    assert compare_holders(other, one) == expected


def weighed(*texts: str, kind: str = "quantity", pair: tuple[str, str] | None = None) -> list[Evidence]:
    """The evidence for all pairs of figures of one kind of some versions that can be compared at all.

    With `pair`, only for figures of these texts, the one in the first version and the other in the second.
    """
    versions, facts = read(*texts)
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    units = make_units([f for f in facts if f.kind == kind], reader)
    known = weigh_all(units, reader)
    if pair is None:
        return list(known.values())
    shown = {key: [(units[i].fact.version, units[i].fact.text) for i in key] for key in known}
    wanted = [("v1", pair[0]), ("v2", pair[1])]
    own = {
        key
        for key, told in shown.items()
        if all(t[0] == w[0] and t[1].startswith(w[1]) for t, w in zip(told, wanted, strict=True))
    }
    return [known[key] for key in sorted(own) if all(units[i].value is units[i].fact.value for i in key)]


def test_a_magnitude_is_no_rounding_of_a_count() -> None:
    assert weighed("Quake\nThe quake had a magnitude of 6.1.", "Quake\nThe diggers saved six people.") == []


def test_what_names_the_deed_counts_no_other_things() -> None:
    (pair,) = weighed("Raid\nThe raid ended with 36 arrests.", "Raid\nPolice arrested 26 people in the raid.")
    assert pair.features["other_counted"] == 0.0


def test_counts_of_other_things_are_told_apart() -> None:
    (pair,) = weighed("Raid\nPolice seized 36 rifles.", "Raid\nPolice seized 26 cars.")
    assert pair.features["other_counted"] == 1.0


def test_one_number_of_months_and_of_years_is_a_slip_only_where_words_are_shared() -> None:
    lake = "Swim\nShe trained in a lake for 14 months."
    (pair,) = weighed(lake, "Record falls\nThe old mark had stood since then, 14 years.", kind="duration")
    assert pair.features["slip"] == 0.0
    (pair,) = weighed(lake, "Swim\nHer training in the lake took 14 years.", kind="duration")
    assert pair.features["slip"] == 1.0


def test_half_a_sum_is_a_slip_only_where_one_thing_governs_both() -> None:
    (apart,) = weighed("Fair\nThe fair took 24 million euros.", "Fair\nA rival spent 12 million euros.", kind="money")
    assert apart.features["slip"] == 0.0
    fined = "Fair\nThe firm was fined {} million euros."
    (joined,) = weighed(fined.format(24), fined.format(12), kind="money")
    assert joined.features["slip"] == 1.0


def test_a_place_holds_for_no_year() -> None:
    (pair,) = weighed(
        "Bank\nIn the third quarter of 2019 the fourth-largest bank failed.",
        "Bank\nThe fifth-largest bank failed.",
        kind="rank",
    )
    assert pair.features["silent_period"] == 0.0


def test_an_earlier_try_is_another_one() -> None:
    (pair,) = weighed(
        "Swim\nIt was her second attempt.", "Swim\nHer first attempt, a year earlier, failed.", kind="rank"
    )
    assert pair.features["relative"] == 1.0


def test_a_round_is_no_place() -> None:
    assert weighed("Jump\nAda Moor led in the third round.", "Jump\nAda Moor finished fourth.", kind="rank") == []
    (pair,) = weighed("Jump\nAda Moor took third place.", "Jump\nAda Moor finished fourth.", kind="rank")
    assert pair.features["rank_same_holder"] == 1.0


def test_a_gap_is_told_of_either_side() -> None:
    texts = "Race\nAda Moor won, 1.31 seconds ahead.", "Race\nLena Holt finished 0.31 seconds behind."
    (pair,) = weighed(*texts, kind="duration")
    assert pair.features["other_holder"] == 0.0


def test_an_ordinal_that_numbers_a_thing_is_no_place() -> None:
    place = "Race\nThe crew of Kell finished second."
    lap = "Race\nKell finished fourth after it began the second lap in ninth place."
    assert not weighed(place, lap, kind="rank", pair=("second", "second"))
    assert weighed(place, "Race\nThe crew of Kell took second place.", kind="rank", pair=("second", "second"))


def test_a_seed_numbers_the_player_as_seeded_does() -> None:
    texts = "Open\nAda Moor, seeded seventh, won.", "Open\nThe seventh seed won."
    assert weighed(*texts, kind="rank", pair=("seventh", "seventh"))


def test_the_dead_are_not_the_houses() -> None:
    versions, facts = read("Flood\nThe flood killed 28 people.", "Flood\nThe flood took about 30 houses in Kell.")
    languages = {v.id: v.language for v in versions}
    structures = {"en": RULES.language("en").structure}
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, languages, {}, structures=structures)
    assert not weigh_all(make_units([f for f in facts if f.kind == "quantity"], reader), reader)
