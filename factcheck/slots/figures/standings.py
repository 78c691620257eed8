"""Places that one and the same has in an order: versions that make somebody second and third of one race.

A race has one order, and each who ran in it one place. The table of a league moves, and so do rankings: places in a
table are compared for one day alone, and those of rankings not at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Quantity
from factcheck.slots.evidence.bonds import compare_holders
from factcheck.slots.evidence.candidates import Reader, Unit

STANDING_SURE = 0.9
STANDING_LABEL = "place"
STANDING_REASON = "is the place of the one who is named for it, and nobody has two in one order"
EXACT = "exact"
_PLACE, _SEED = "league_place", "seeding"
_OVERALL = "overall_standing"
_TABLE = frozenset(
    {"league", "v_league", "table", "v_table", "division", "v_division", "standings", "season", "v_season"}
)
_STARTING = frozenset({"start", "qualify", "v_qualify", "grid", "v_grid"})  # places before the race
_RANKING = frozenset({"ranking", "v_ranking", "rankings", "world", "v_world"})


def find_standings(units: Sequence[Unit], reader: Reader) -> list[list[Unit]]:
    """Groups of the places of one holder of which versions tell two, each a single one."""
    by_order: dict[str, list[Unit]] = {}
    for unit in units:
        if (order := _order(unit)) is not None:
            by_order.setdefault(order, []).append(unit)
    return [
        group
        for order in sorted(by_order)
        for group in _by_holder(by_order[order])
        if _conflict(group) and (order != "table" or _of_one_day(group, reader))
    ]


def _order(unit: Unit) -> str | None:
    """The sort of order that a place belongs to; None for what is none, or none of today."""
    value = unit.value
    if not isinstance(value, Quantity) or value.low != value.high or value.low < 1 or value.hedge != EXACT:
        return None
    if unit.holder is None or _PLACE not in unit.attributes or _SEED in unit.attributes or unit.fact.context.period:
        return None
    told = {key for key, _ in unit.fact.context.terms}
    if not unit.aspects <= {"by"} or not told.isdisjoint(_RANKING | _STARTING):
        return None
    if _OVERALL in told:
        return "overall"
    return "race" if told.isdisjoint(_TABLE) else "table"


def _by_holder(units: Sequence[Unit]) -> list[list[Unit]]:
    groups: list[list[Unit]] = []
    for unit in units:
        own = next((g for g in groups if compare_holders(g[0].holder, unit.holder) > 0), None)
        if own is None:
            groups.append([unit])
        else:
            own.append(unit)
    return groups


def _conflict(group: Sequence[Unit]) -> bool:
    """Whether versions tell unlike places, and each of them but one."""
    told: dict[str, set[str]] = {}
    for unit in group:
        assert isinstance(unit.value, Quantity)
        told.setdefault(unit.fact.version, set()).add(str(unit.value.low))
    return len(set().union(*told.values())) > 1 and all(len(own) == 1 for own in told.values())


def _of_one_day(group: Sequence[Unit], reader: Reader) -> bool:
    days = {(reader.published.get(unit.fact.version) or "")[:10] for unit in group}
    return len(days) == 1
