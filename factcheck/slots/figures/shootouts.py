"""The one shoot-out that a story tells of: versions that let it end unlike, however they word it.

A match has one shoot-out, and a version tells its score once. One that tells two of them, or that of a time before,
may well speak of two matches, and is left to the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Unit

SHOOTOUT_SURE = 0.9
SHOOTOUT_LABEL = "shoot-out"
SHOOTOUT_REASON = "is the score of the only shoot-out of its version"
_SHOOTOUT = "shootout"
_ROUNDS = frozenset({"previous", "earlier", "v_previous", "quarter_final", "last_time", "record"})


def find_shootouts(units: Sequence[Unit]) -> list[list[Unit]]:
    """The scores of the shoot-out where versions differ on it, and each tells but one; nothing else."""
    told = [unit for unit in units if _SHOOTOUT in unit.fact.context.attributes]
    by_version: dict[str, set[tuple[str, str]]] = {}
    for unit in told:
        if (score := _sides(unit)) is not None:
            by_version.setdefault(unit.fact.version, set()).add(score)
    ends = [unit for unit in told if _is_end(unit)]
    if any(len(scores) > 1 for scores in by_version.values()) or len(set().union(*by_version.values())) < 2:
        return []
    if any(a.names and b.names and a.names.isdisjoint(b.names) for a, b in combinations(ends, 2)):
        return []
    return [ends] if len({_sides(unit) for unit in ends}) > 1 else []


def _is_end(unit: Unit) -> bool:
    """Whether the score is that of a shoot-out that is over, the one of the news."""
    context = unit.fact.context
    if context.attributes[:1] != (_SHOOTOUT,) or context.period or _sides(unit) is None:
        return False
    return not unit.aspects and _ROUNDS.isdisjoint(key for key, _ in context.terms)


def _sides(unit: Unit) -> tuple[str, str] | None:
    """Both sides of a score, the lower first; None where it is level, and so not the end."""
    value = unit.value
    if not isinstance(value, Quantity) or value.low == value.high:
        return None
    low, high = sorted((value.low, value.high))
    return str(low), str(high)
