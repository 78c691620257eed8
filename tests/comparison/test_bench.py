"""Grouping facts that agree, and saying how many versions say what."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.bench import Bench, count_versions, group_facts, most_telling, tally
from factcheck.model import Fact, Level, Quantity, Slot, Span, Value, When
from factcheck.rulebook import load_rulebook

BENCH = Bench(load_rulebook(), {})


def fact(version: str, value: Value | int, place: int = 0) -> Fact:
    if isinstance(value, int):
        value = Quantity(Decimal(value), Decimal(value))
    span = Span(f"{version}.txt", place, place + 1, 1, place + 1, 1, place + 2)
    return Fact(version, "quantity", str(value), str(value), value, "", 0, span)


def same(a: Fact, b: Fact) -> bool:
    return a.value == b.value


def test_the_best_attested_group_comes_first() -> None:
    facts = [fact("v1", 7), fact("v2", 5), fact("v2", 5, 9), fact("v3", 5), fact("v4", 7), fact("v5", 5)]
    assert group_facts(facts, same) == ((1, 2, 3, 5), (0, 4))


def test_versions_count_more_than_facts() -> None:
    facts = [fact("v1", 7), fact("v1", 7, 5), fact("v1", 7, 9), fact("v2", 5), fact("v3", 5)]
    assert group_facts(facts, same)[0] == (3, 4)


def test_ties_go_to_the_earlier_fact() -> None:
    assert group_facts([fact("v1", 7), fact("v2", 5)], same) == ((0,), (1,))


def test_a_fact_must_agree_with_all_of_its_group() -> None:
    """1 agrees with 2 and 2 with 3, but 1 does not with 3."""
    facts = [fact("v1", 1), fact("v2", 2), fact("v3", 3)]
    near = group_facts(facts, lambda a, b: abs(a.value.low - b.value.low) < 2)  # type: ignore[union-attr]
    assert near == ((0, 1), (2,))


def test_a_round_figure_joins_its_own_version_or_the_nearest_figure() -> None:
    def about(number: int) -> Quantity:
        return Quantity(Decimal(number), Decimal(number), hedge="about")

    def agree(a: Fact, b: Fact) -> bool:
        return a.value == b.value or "about" in (a.value.hedge, b.value.hedge)  # type: ignore[union-attr]

    facts = [fact("v1", 640), fact("v2", 640), fact("v3", 720), fact("v4", about(700))]
    assert group_facts(facts, agree) == ((0, 1), (2, 3))
    facts = [fact("v1", about(700)), fact("v1", 640, 9), fact("v2", 720)]
    assert group_facts(facts, agree) == ((0, 1), (2,))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5)), max_size=12), st.data())
def test_groups_are_a_partition(told: list[tuple[str, int]], data: st.DataObject) -> None:
    facts = [fact(version, number, place) for place, (version, number) in enumerate(told)]
    pairs = st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)))
    agreeing = data.draw(pairs)

    def agree(a: Fact, b: Fact) -> bool:
        one, two = a.span.start, b.span.start
        return (one, two) in agreeing or (two, one) in agreeing

    groups = group_facts(facts, agree)
    assert sorted(i for group in groups for i in group) == list(range(len(facts)))
    assert all(group == tuple(sorted(group)) for group in groups)
    for group in groups:
        assert all(agree(facts[i], facts[j]) for i in group for j in group if i != j)
    witnesses = [len({facts[i].version for i in group}) for group in groups]
    assert witnesses == sorted(witnesses, reverse=True)


def test_tally() -> None:
    facts = [fact("v1", 7), fact("v2", 5), fact("v3", 5), fact("v3", 5, 9)]
    groups = group_facts(facts, same)
    assert count_versions(facts, groups[0]) == "2 versions"
    assert count_versions(facts, groups[1]) == "1 version"
    shown = tally(facts, groups, lambda f: f"{f.value.low} years")  # type: ignore[union-attr]
    assert shown == "5 years in 2 versions, 7 years in 1"


def test_the_most_telling_fact() -> None:
    hedged = Quantity(Decimal(30), Decimal(30), hedge="more-than")
    assert most_telling([fact("v1", hedged), fact("v2", 32)], (0, 1)) == 1
    assert most_telling([fact("v1", 32), fact("v2", 32)], (0, 1)) == 0
    weekday = When("XXXX-WXX-2", None, None, "day", "unresolved")
    day = When("2025-05-20", "2025-05-20T00:00:00", "2025-05-21T00:00:00", "day", "stated")
    assert most_telling([fact("v1", weekday), fact("v2", day)], (0, 1)) == 1


@pytest.mark.parametrize(
    ("code", "cap", "level"),
    [("FC101", "error", "error"), ("FC101", "note", "note"), ("FC507", "error", "warning"), ("FC507", "note", "note")],
)
def test_a_cap_lowers_a_level_and_never_raises_it(code: str, cap: Level, level: Level) -> None:
    facts = (fact("v1", 7), fact("v2", 5))
    verdict = BENCH.flag(Slot("s", "story", "quantity", None, None, facts), code, "told", ((0,), (1,)), cap=cap)
    assert (verdict.level, verdict.rule, verdict.outcome) == (level, code, "contradiction")
    assert verdict.why == BENCH.rulebook.comparisons[code].why
