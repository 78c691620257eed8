"""Figures that are nobody's own news: bounds that fit all others, and what was counted at an earlier time."""

from __future__ import annotations

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.settled import published
from factcheck.model import Fact, Quantity, Slot
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, relate_quantities


def find_vague(slot: Slot, groups: Groups, units: UnitTable) -> set[int]:
    """The bounds that fit the figures of several groups and date none of them: "up to 1,260" fits 840 and 1,120."""
    facts = slot.facts
    return {
        i
        for group in groups
        for i in group
        if not _is_exact(facts[i]) and all(any(_may_be_one(facts[i], facts[j], units) for j in g) for g in groups)
    }


def find_recalled(slot: Slot, bench: Bench) -> set[int]:
    """The figures that a later version only recalls as what was counted by then: "six dead were counted by noon"."""
    times = [published(fact, bench) or "" for fact in slot.facts]
    recalled = {i for i, fact in enumerate(slot.facts) if (fact.version, fact.span.start) in bench.as_of}
    return {
        i
        for i in recalled
        if any(
            f.normalized == slot.facts[i].normalized and "" < time < times[i]
            for f, time in zip(slot.facts, times, strict=True)
        )
    }


def _is_exact(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.hedge in ("exact", "about")


def _may_be_one(a: Fact, b: Fact, units: UnitTable) -> bool:
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    return relate_quantities(a.value, b.value, units) is not Relation.DIFFERENT
