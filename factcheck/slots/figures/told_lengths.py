"""Lengths that dates tell ("since 2016") beside the slots of lengths that are told as such ("nine years").

They join what stands without them, and never bring lengths together or part them: a date says less than a length of
what it is the length of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from factcheck.model import TEMPORAL_KINDS, Quantity
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.stretches import needs_stretch
from factcheck.slots.evidence.weigh import Evidence
from factcheck.values import Relation

Told = TypeVar("Told")
Pairs = Mapping[tuple[int, int], Evidence]


def is_told_by_date(unit: Unit) -> bool:
    """Whether a length is only reckoned from a date, so that it is no rival of the lengths that a version tells."""
    return unit.fact.kind in TEMPORAL_KINDS and isinstance(unit.value, Quantity)


def without_dates(units: Sequence[Unit], pairs: Mapping[tuple[int, int], Told]) -> dict[tuple[int, int], Told]:
    """What is known of the pairs of which no date tells either length."""
    dated = {i for i, unit in enumerate(units) if is_told_by_date(unit)}
    return {pair: told for pair, told in pairs.items() if dated.isdisjoint(pair)}


def take_in_dates(
    units: Sequence[Unit],
    groups: Sequence[list[int]],
    known: Pairs,
    chances: Mapping[tuple[int, int], float],
    least: Callable[[Evidence], float],
) -> list[list[int]]:
    """The groups, where each length told by a date has joined that of its likeliest partner.

    `least` says how likely the pair must be.
    """
    dated = [group[0] for group in groups if len(group) == 1 and is_told_by_date(units[group[0]])]
    homes = {i: group for group in groups for i in group if not is_told_by_date(units[i])}
    joined: dict[int, list[int]] = {}
    for one in dated:
        partner = _find_partner(one, homes, units, known, chances, least)
        if partner is not None:
            joined.setdefault(homes[partner][0], []).append(one)
    taken = {one for guests in joined.values() for one in guests}
    return [sorted([*group, *joined.get(group[0], ())]) for group in groups if group[0] not in taken]


def _find_partner(
    one: int,
    homes: Mapping[int, list[int]],
    units: Sequence[Unit],
    known: Pairs,
    chances: Mapping[tuple[int, int], float],
    least: Callable[[Evidence], float],
) -> int | None:
    """The likeliest partner of another version, in whose slot none of the own version tells another length."""
    best: tuple[float, int] | None = None
    for other, home in homes.items():
        pair = (min(one, other), max(one, other))
        evidence = known.get(pair)
        if evidence is None or units[one].fact.version == units[other].fact.version:
            continue
        if evidence.features["other_holder"] or chances[pair] < least(evidence):
            continue
        if (best is None or chances[pair] > best[0]) and not _is_at_odds(one, home, units, known):
            best = (chances[pair], other)
    return None if best is None else best[1]


def _is_at_odds(one: int, home: Sequence[int], units: Sequence[Unit], known: Pairs) -> bool:
    """Whether the slot holds an unlike length of the own version, or what it can't be compared with."""
    for other in home:
        evidence = known.get((min(one, other), max(one, other)))
        if evidence is None and needs_stretch(units[one]):
            continue  # the same length, told once more without a word of what it is the length of
        if evidence is None or evidence.features["other_holder"]:
            return True
        if evidence.relation is Relation.DIFFERENT and units[one].fact.version == units[other].fact.version:
            return True
    return False
