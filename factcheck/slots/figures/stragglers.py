"""A figure that stands alone beside a slot in which all other versions agree, and differs from theirs like a slip.

Agglomeration asks how a figure goes with all members of a slot together, which one oddly worded telling spoils. Where
three versions agree there is no doubt what the question is, so the best pair alone decides on the one that is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.parting import set_apart
from factcheck.values import Relation

QUORUM = 3  # versions that make a slot sure
SLIPS = ("slip", "digit", "short_digit")  # features of pairs whose values differ like a slip of the pen
LIVES = "kind_age"  # people of like ages are as many as stories tell of, so a like age shows nothing

Pairs = Mapping[tuple[int, int], Evidence]


def take_in_stragglers(
    units: Sequence[Unit],
    groups: Sequence[list[int]],
    known: Pairs,
    chances: Mapping[tuple[int, int], float],
    least: float,
) -> list[list[int]]:
    """The groups, where each single figure has joined the sure slot that it slips from with a chance of `least`."""
    sure = [group for group in groups if _is_sure(group, units, known)]
    taken: dict[int, list[int]] = {}
    for group in groups if sure else ():
        if len(group) > 1:
            continue
        homes = [(_best(group[0], home, units, known, chances), home) for home in sure]
        chance, home = max(homes, key=lambda found: (found[0], [-i for i in found[1]]))
        if chance >= least and home[0] not in taken:
            taken[home[0]] = group
    joined = {group[0] for group in taken.values()}
    return [sorted([*group, *taken.get(group[0], ())]) for group in groups if group[0] not in joined]


def _is_sure(group: Sequence[int], units: Sequence[Unit], known: Pairs) -> bool:
    """Whether enough versions agree in the slot."""
    if len({units[i].fact.version for i in group}) < QUORUM:
        return False
    pairs = [known.get((i, j)) for x, i in enumerate(group) for j in group[x + 1 :]]
    return all(pair is None or pair.relation is not Relation.DIFFERENT for pair in pairs)


def _best(
    one: int, home: Sequence[int], units: Sequence[Unit], known: Pairs, chances: Mapping[tuple[int, int], float]
) -> float:
    """The chance of the best pair of a figure with the members of a slot, 0 where it can be no slip of theirs."""
    versions = {units[i].fact.version for i in home}
    pairs = [(one, i) if one < i else (i, one) for i in home]
    if units[one].fact.version in versions or any(pair not in known for pair in pairs):
        return 0.0
    if len({_unit(units[i]) for i in (one, *home)}) > 1:
        return 0.0  # 145 kilometres and 155 miles have no digits in common
    told = [known[pair].features for pair in pairs]
    if any(features["other_holder"] or features.get(LIVES) for features in told):
        return 0.0
    if any(known[pair].relation is not Relation.DIFFERENT or set_apart(known[pair]) for pair in pairs):
        return 0.0
    if not any(features[slip] for features in told for slip in SLIPS):
        return 0.0
    return max(chances[pair] for pair in pairs)


def _unit(unit: Unit) -> str | None:
    return unit.value.unit if isinstance(unit.value, Quantity) else None
