"""One alarm for one difference that two slots show.

"Wednesday at 11" against "Thursday, 11:00" are two dates of one event, and one clock time; "rose from 1.4 to 1.8"
against "cut to 1.4 from 1.8" are two figures that changed places, and each of them once before a change and once after.
Where two texts date a fire the 4th and the 14th, "the next morning" is two days as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from factcheck.comparison.bench import Witnesses
from factcheck.comparison.wording import say_subject, say_value
from factcheck.model import Fact, Verdict, When
from factcheck.values import Relation, relate_times
from factcheck.values.times import clock_face, day_of

# The alarm that one value may be part of, and the one that shows it
SHOWN_BY = {"FC202": "FC201", "FC107": "FC106"}
DAYS = "FC201"
SEEN = ("error", "warning")  # levels of what an editor is shown
STATED = "stated"
_VERSIONS = "{}: {} in {} versions"

Distance = tuple[str, str, int]  # two versions, and by how many days the second is later


def tell_difference_once(verdicts: Sequence[Verdict], witnesses: Witnesses) -> list[Verdict]:
    """The verdicts in their order; what another alarm shows already is the agreement that its own values are."""
    dated = frozenset().union(
        *(_distances(verdict, told=True) for verdict in verdicts if verdict.rule == DAYS and verdict.level in SEEN)
    )
    kept = [verdict for verdict in verdicts if verdict.rule != DAYS or not _is_reckoned(verdict, dated)]
    shown = [(verdict.rule, _tellings(verdict)) for verdict in verdicts if verdict.rule in SHOWN_BY.values()]
    return [_agreed(verdict, witnesses) if _is_shown(verdict, shown) else verdict for verdict in kept]


def _tellings(verdict: Verdict) -> frozenset[tuple[str, int]]:
    """Where the facts of a slot stand."""
    return frozenset((fact.version, fact.span.start) for fact in verdict.slot.facts)


def _is_shown(verdict: Verdict, shown: Sequence[tuple[str | None, frozenset[tuple[str, int]]]]) -> bool:
    """Whether the one value of a slot stands, wherever it is told, in a slot of another alarm."""
    rule = SHOWN_BY.get(verdict.rule or "")
    if rule is None or not _is_one_value(verdict.slot.facts):
        return False
    return any(rule == other and _tellings(verdict) <= places for other, places in shown)


def _is_one_value(facts: Sequence[Fact]) -> bool:
    """Whether facts tell one value, whatever the days of their clock times: "6.10", "shortly after six"."""
    if len({say_value(fact) for fact in facts}) == 1:
        return True
    clocks = [clock_face(fact.value) for fact in facts if isinstance(fact.value, When)]
    if len(clocks) < len(facts):
        return False
    return all(one and two and relate_times(one, two) is not Relation.DIFFERENT for one, two in combinations(clocks, 2))


def _distances(verdict: Verdict, *, told: bool) -> frozenset[Distance]:
    """How far apart the days of two versions lie, of those that the texts tell or of those reckoned from others."""
    days = [
        (fact.version, day)
        for fact in verdict.slot.facts
        if isinstance(fact.value, When) and fact.value.dated == told and (day := day_of(fact.value)) is not None
        if told or (fact.value.anchor == STATED and fact.value.weekday is None)
    ]
    found = ((one, other) for one, other in product(days, repeat=2) if one[0] < other[0] and one[1] != other[1])
    return frozenset((one[0], other[0], (other[1] - one[1]).days) for one, other in found)


def _is_reckoned(verdict: Verdict, dated: frozenset[Distance]) -> bool:
    """Whether the days of a slot are all reckoned from days that lie as far apart in the same versions."""
    values = [fact.value for fact in verdict.slot.facts if isinstance(fact.value, When)]
    if any(value.dated or value.anchor != STATED for value in values):
        return False
    apart = _distances(verdict, told=False)
    return bool(apart) and apart <= dated


def _agreed(verdict: Verdict, witnesses: Witnesses) -> Verdict:
    """The same value as an agreement."""
    slot = verdict.slot
    versions = len({fact.version for fact in slot.facts})
    told = _VERSIONS.format(say_subject(None, slot.attribute, slot.kind), say_value(slot.facts[0]), versions)
    every = (tuple(range(len(slot.facts))),)
    same = len({say_value(fact) for fact in slot.facts}) == 1
    return Verdict(
        slot, "agreement" if same else "compatible", message=told, groups=every, witnesses=(witnesses(slot.facts),)
    )
