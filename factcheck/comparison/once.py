"""One alarm for one difference that two slots show.

"Wednesday at 11" against "Thursday, 11:00" are two dates of one event, and one clock time; "rose from 1.4 to 1.8"
against "cut to 1.4 from 1.8" are two figures that changed places, and each of them once before a change and once after.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.bench import Witnesses
from factcheck.comparison.wording import say_subject, say_value
from factcheck.model import Verdict

# The alarm that one value may be part of, and the one that shows it
SHOWN_BY = {"FC202": "FC201", "FC107": "FC106"}
_VERSIONS = "{}: {} in {} versions"


def tell_difference_once(verdicts: Sequence[Verdict], witnesses: Witnesses) -> list[Verdict]:
    """The verdicts in their order; what another alarm shows already is the agreement that its own values are."""
    shown = [(verdict.rule, _tellings(verdict)) for verdict in verdicts if verdict.rule in SHOWN_BY.values()]
    return [_agreed(verdict, witnesses) if _is_shown(verdict, shown) else verdict for verdict in verdicts]


def _tellings(verdict: Verdict) -> frozenset[tuple[str, int]]:
    """Where the facts of a slot stand."""
    return frozenset((fact.version, fact.span.start) for fact in verdict.slot.facts)


def _is_shown(verdict: Verdict, shown: Sequence[tuple[str | None, frozenset[tuple[str, int]]]]) -> bool:
    """Whether the one value of a slot stands, wherever it is told, in a slot of another alarm."""
    rule = SHOWN_BY.get(verdict.rule or "")
    if rule is None or len({say_value(fact) for fact in verdict.slot.facts}) > 1:
        return False
    return any(rule == other and _tellings(verdict) <= places for other, places in shown)


def _agreed(verdict: Verdict, witnesses: Witnesses) -> Verdict:
    """The same value as an agreement."""
    slot = verdict.slot
    versions = len({fact.version for fact in slot.facts})
    told = _VERSIONS.format(say_subject(None, slot.attribute, slot.kind), say_value(slot.facts[0]), versions)
    every = (tuple(range(len(slot.facts))),)
    return Verdict(slot, "agreement", message=told, groups=every, witnesses=(witnesses(slot.facts),))
