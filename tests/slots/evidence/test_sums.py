"""What a list adds up to, and which figures it parts from the whole."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Fact, Hedge, Quantity
from factcheck.slots.evidence.sums import Total, adds_up_to, find_told_sums, find_totals, place_of
from tests.slots.test_align import read


def figures(sentence: str) -> list[Fact]:
    _, facts = read(f"News\n{sentence}")
    return [f for f in facts if f.kind in ("quantity", "money")]


def sums(sentence: str, text: str) -> set[Decimal]:
    facts = figures(sentence)
    place = next(place_of(f) for f in facts if f.text == text)
    return {total.number for total in find_totals(facts).get(place, ())}


def test_a_list_of_two_kinds_adds_up() -> None:
    assert sums("The barge left Kell with 46 passengers and nine sailors.", "46") == {Decimal(55)}


def test_what_stands_far_away_is_no_list() -> None:
    far = "The barge left Kell with 46 passengers, long before the harbour master had opened his door to nine sailors."
    assert sums(far, "46") == set()


def test_sums_of_unlike_units_are_none() -> None:
    assert sums("The boat of 12 metres and 3 tonnes sank.", "12 metres") == set()


def test_what_is_paid_twice_counts_twice() -> None:
    assert Decimal(70000) in sums("She took €30,000 twice and €10,000 once.", "€10,000")


def test_dead_and_hurt_make_no_greater_toll() -> None:
    facts = figures("Three people died and two were hurt in the blast at Kell.")
    dead = facts[0]
    totals, five = find_totals(facts)[place_of(dead)], Quantity(Decimal(5), Decimal(5))
    assert totals == {Total(Decimal(5), of_one_kind=False)}
    assert not adds_up_to(totals, five, mixed=False)
    assert adds_up_to(totals, five, mixed=True)
    assert not adds_up_to(totals, Quantity(Decimal(6), Decimal(6)), mixed=True)


def test_a_bound_is_made_by_what_lies_just_beyond_it() -> None:
    facts = figures("She was fined €1.2 million and must bear costs of €340,000.")
    totals = find_totals(facts)[place_of(facts[0])]

    def bound(hedge: Hedge, millions: str) -> Quantity:
        amount = Decimal(millions) * 10**6
        return Quantity(amount, amount, "EUR", "money", hedge=hedge)

    assert adds_up_to(totals, bound("more-than", "1.5"), mixed=True)
    assert not adds_up_to(totals, bound("more-than", "1.3"), mixed=True)
    assert adds_up_to(totals, bound("less-than", "1.6"), mixed=True)
    assert not adds_up_to(totals, bound("exact", "1.5"), mixed=True)


def test_a_version_that_tells_a_sum_and_its_parts() -> None:
    facts = figures("The fires burned 620 acres. The fire at Kell took 490 acres and that at Orl 130 acres.")
    wholes, parts = find_told_sums(facts, find_totals(facts))
    assert wholes == {place_of(facts[0])}
    assert parts == {place_of(facts[1]), place_of(facts[2])}
