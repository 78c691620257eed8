"""Judging one number of one thing in measures of two dimensions (FC102)."""

from __future__ import annotations

from factcheck.comparison.bench import Bench, group_facts, tally
from factcheck.comparison.wording import say_subject, say_value
from factcheck.model import Fact, Quantity, Slot, Verdict


def judge_measure(slot: Slot, bench: Bench) -> Verdict:
    """A mistaken unit, told by those who measure the thing in one dimension and those who do in another."""
    groups = group_facts(slot.facts, lambda a, b: _dimension(a) == _dimension(b), bench.witnesses)
    subject = say_subject(None, slot.attribute, slot.kind)
    told = f"{subject}: {tally(slot.facts, groups, say_value, bench.witnesses)}"
    return bench.flag(slot, "FC102", told, groups, cap="warning")


def _dimension(fact: Fact) -> str:
    return fact.value.dimension if isinstance(fact.value, Quantity) else ""
