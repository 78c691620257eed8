"""Values that changed places are seen, and values told in another order are not."""

from __future__ import annotations

import pytest

from factcheck.slots import find_slots
from tests.slots.test_align import RULES, read, slots

FIRST = "Vote\nThe Liberals won 24 percent of the vote and Labour 31 percent."
SWAPPED = [
    (FIRST, "Vote\nThe Liberals won 31 percent of the vote and Labour 24 percent."),
    (
        "Two jailed\nPaul Verne was jailed for five years and Ines Moor for three years.",
        "Two jailed\nPaul Verne and Ines Moor were jailed for three and five years respectively.",
    ),
    (
        "Foods\nHolm Foods made a net profit of 96 million euros, down from 104 million.",
        "Foods\nHolm Foods made a net profit of 104 million euros, compared with 96 million a year earlier.",
    ),
]
STRAIGHT = [
    (FIRST, FIRST),
    (FIRST, "Vote\nLabour won 31 percent of the vote and the Liberals 24 percent."),
    (
        "Two jailed\nPaul Verne was jailed for five years and Ines Moor for three years.",
        "Two jailed\nInes Moor and Paul Verne were jailed for three and five years respectively.",
    ),
    (
        "Foods\nHolm Foods made a net profit of 96 million euros, down from 104 million.",
        "Foods\nHolm Foods made a net profit of 96 million euros, compared with 104 million a year earlier.",
    ),
    ("Fares\nFares in Kell rise from 24 to 31 cents.", "Fares\nFares in Kell rise to 31 cents."),
]


def swaps(one: str, two: str) -> list[list[str]]:
    return [[f.version for f in c.slot.facts] for c in slots(one, two) if c.topic == "swap"]


@pytest.mark.parametrize(("one", "two"), SWAPPED)
def test_values_that_changed_places(one: str, two: str) -> None:
    assert swaps(one, two) == [["v1", "v1", "v2", "v2"]]
    assert swaps(two, one) == [["v1", "v1", "v2", "v2"]]


@pytest.mark.parametrize(("one", "two"), STRAIGHT)
def test_another_order_is_no_swap(one: str, two: str) -> None:
    assert swaps(one, two) == []
    assert swaps(two, one) == []


def test_from_and_to_in_another_order() -> None:
    one, two = "Fares\nBus fares in Kell rise from $2 to $3.", "Fares\nBus fares in Kell rise to $3 from $2."
    assert swaps(one, two) == []


def test_holders_that_changed_places() -> None:
    two = "Vote\nLabour won 24 percent of the vote, the Liberals 31 percent."
    assert swaps(FIRST, two) == [["v1", "v1", "v2", "v2"]]


def test_so_many_of_a_whole_is_no_swap() -> None:
    one = "Exchange\nThe exchange freed 146 guards. Among the guards of the exchange were eleven women."
    assert swaps(one, "Exchange\nEleven of the 146 guards whom the exchange freed are women.") == []


# Kinds of one thing, things that one language names alone, those with something and those without, votes and turnout.
EXCHANGED = [
    (
        "Fleet\nThe carrier ordered eight electric and five diesel buses for the city.",
        "Fleet\nThe carrier ordered five electric and eight diesel buses for the city.",
    ),
    (
        "Theft\nThe thieves took three snuffboxes and four miniatures from the castle.",
        "Vol\nLes voleurs ont emporté quatre tabatières et trois miniatures du château.",
    ),
    (
        "Barn\nThe fire killed seven cows and nine horses at the farm.",
        "Grange\nL'incendie a tué neuf vaches et sept chevaux à la ferme.",
    ),
    (
        "Raid\nThe army fired nine cruise and five ballistic missiles.",
        "Наліт\nАрмія випустила п'ять крилатих і дев'ять балістичних ракет.",
    ),
    (
        "Trial\nOf the patients with insulin, 12.4 percent relapsed. Of those without insulin, 19.8 percent did.",
        "Trial\nA relapse was seen in 19.8 percent of patients with insulin and in 12.4 percent of those without.",
    ),
    (
        "Essai\nUne rechute a touché 12,4 % des patients sous insuline et 19,8 % des autres.",
        "Essai\nUne rechute a touché 19,8 % des patients sous insuline et 12,4 % des autres.",
    ),
    (
        "Vote\nMembers voted by 83 percent for the deal on a turnout of 71 percent.",
        "Vote\nIn the ballot 71% of those voting were in favour, on a turnout of 83%.",
    ),
    (  # an adverb and its adjective
        "Trial\nAfter a year 12.4 percent of those kept indoors were ill, against 19.8 percent of the others.",
        "Trial\nOf calves with indoor stalls, 19.8 percent fell ill. Of calves without indoor stalls 12.4 percent did",
    ),
    (
        "Jury\nSeven women and five men sat on the jury.",
        "Jurado\nEl jurado lo formaban siete hombres y cinco mujeres.",
    ),
]
KEPT = [
    (
        "Theft\nThe thieves took three snuffboxes and four miniatures from the castle.",
        "Vol\nLes voleurs ont emporté quatre miniatures et trois tabatières du château.",
    ),
    (
        "Raid\nThe army fired nine cruise and five ballistic missiles.",
        "Наліт\nАрмія випустила п'ять балістичних і дев'ять крилатих ракет.",
    ),
    (
        "Trial\nOf the patients with insulin, 12.4 percent relapsed. Of those without insulin, 19.8 percent did.",
        "Trial\nA relapse was seen in 19.8 percent of patients without insulin and in 12.4 percent of those with it.",
    ),
    (
        "Trial\nOf the patients with insulin, 12.4 percent relapsed. Of those without insulin, 19.8 percent did.",
        "Trial\nOf the patients who took insulin 12.4 percent had a relapse, of the others 19.8 percent.",
    ),
    (
        "Vote\nMembers voted by 83 percent for the deal on a turnout of 71 percent.",
        "Abstimmung\nBei einer Beteiligung von 71 Prozent stimmten 83 Prozent der Mitglieder dafür.",
    ),
    (  # other things happened to them
        "Jury\nSeven women and five men sat on the jury.",
        "Storm\nFive women and seven men were injured in the storm.",
    ),
]


@pytest.mark.parametrize(("one", "two"), EXCHANGED)
def test_what_changed_places_beside_its_value(one: str, two: str) -> None:
    assert swaps(one, two) == [["v1", "v1", "v2", "v2"]]
    assert swaps(two, one) == [["v1", "v1", "v2", "v2"]]


@pytest.mark.parametrize(("one", "two"), KEPT)
def test_what_kept_its_value(one: str, two: str) -> None:
    assert swaps(one, two) == []
    assert swaps(two, one) == []


def test_explained_the_facts_still_tell_which_way_round_they_stand() -> None:
    versions, facts = read(*SWAPPED[0])
    found = [c.slot for c in find_slots("story", facts, versions, RULES, explain=True) if c.topic == "swap"]
    assert [len(set(slot.reasons)) for slot in found] == [2]
