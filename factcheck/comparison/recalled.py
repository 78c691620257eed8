"""Figures that are nobody's own news: bounds that fit all others, and what was counted at an earlier time."""

from __future__ import annotations

from factcheck.comparison.bench import Bench, Groups, is_like
from factcheck.comparison.settled import time_of
from factcheck.model import Fact, Quantity, Slot
from factcheck.rulebook.units import UnitTable


def find_vague(slot: Slot, groups: Groups, units: UnitTable) -> set[int]:
    """The bounds that fit the figures of several groups and date none of them: "up to 1,260" fits 840 and 1,120."""
    facts = slot.facts
    return {
        i
        for group in groups
        for i in group
        if not _is_exact(facts[i]) and all(any(is_like(facts[i], facts[j], units) for j in g) for g in groups)
    }


def find_recalled(slot: Slot, bench: Bench) -> set[int]:
    """The figures that a later version only recalls as what was counted by then: "six dead were counted by noon"."""
    times = [time_of(fact, bench) for fact in slot.facts]
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
