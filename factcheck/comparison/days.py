"""One alarm for one day: "Wednesday at 11" against "Thursday, 11:00" are two dates of one event, and one clock time."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.bench import Witnesses
from factcheck.comparison.wording import say_subject, say_value
from factcheck.model import Verdict

_DATES, _CLOCKS = "FC201", "FC202"
_VERSIONS = "{}: {} in {} versions"


def tell_day_once(verdicts: Sequence[Verdict], witnesses: Witnesses) -> list[Verdict]:
    """The verdicts in their order; hours that differ by their days alone agree where the days are an alarm."""
    dated = [_tellings(verdict) for verdict in verdicts if verdict.rule == _DATES]
    return [_agreed(verdict, witnesses) if _is_said_by(dated, verdict) else verdict for verdict in verdicts]


def _tellings(verdict: Verdict) -> frozenset[tuple[str, int]]:
    """Where the facts of a slot stand."""
    return frozenset((fact.version, fact.span.start) for fact in verdict.slot.facts)


def _is_said_by(dated: Sequence[frozenset[tuple[str, int]]], verdict: Verdict) -> bool:
    """Whether a conflict of hours is one of days alone, which stand in a slot of their own."""
    if verdict.rule != _CLOCKS or len({say_value(fact) for fact in verdict.slot.facts}) > 1:
        return False
    return any(_tellings(verdict) <= days for days in dated)


def _agreed(verdict: Verdict, witnesses: Witnesses) -> Verdict:
    """The same hours as an agreement."""
    slot = verdict.slot
    versions = len({fact.version for fact in slot.facts})
    told = _VERSIONS.format(say_subject(None, slot.attribute, slot.kind), say_value(slot.facts[0]), versions)
    every = (tuple(range(len(slot.facts))),)
    return Verdict(slot, "agreement", message=told, groups=every, witnesses=(witnesses(slot.facts),))
