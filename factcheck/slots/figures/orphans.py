"""Values that meet nothing alike in another version: where few are left on either side, they may belong together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from factcheck.model import Quantity, When
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.weigh import Evidence

Seat = tuple[int, str]  # a unit, and a version in which it looks for its partner
Way = tuple[str, str]  # a version, and one in which its values look for their partners


class Orphans(Struct, frozen=True):
    """How many values of a version meet nothing alike in another, and how near each of those comes to one there."""

    all: Counter[Way]
    units: Counter[tuple[str, str, str]]  # of one unit or grain
    top: dict[Seat, float]  # the likeness of the likeliest partner among the other's orphans


def survey_orphans(units: Sequence[Unit], known: Mapping[tuple[int, int], Evidence], met: AbstractSet[Seat]) -> Orphans:
    """Count the orphans of a block; `met` are the seats where a value is found that does not differ."""
    versions = sorted({unit.fact.version for unit in units})
    every: Counter[Way] = Counter()
    measures: Counter[tuple[str, str, str]] = Counter()
    for place, unit in enumerate(units):
        version = unit.fact.version
        for other in versions:
            if other != version and (place, other) not in met:
                every[version, other] += 1
                measures[version, other, _grain_of(unit)] += 1
    top: dict[Seat, float] = {}
    for (i, j), evidence in known.items():
        for one, partner in ((i, j), (j, i)):
            if (partner, units[one].fact.version) not in met:
                seat = (one, units[partner].fact.version)
                top[seat] = max(top.get(seat, 0.0), evidence.features["likeness"])
    return Orphans(every, measures, top)


def stand_among_orphans(
    pair: tuple[int, int], evidence: Evidence, units: Sequence[Unit], orphans: Orphans
) -> Iterator[tuple[str, float]]:
    """The features of two unlike values, both orphans to the other's version.

    `orphan_alone` and `orphan_unit` tell how far they are the only ones, of all and of those of their unit;
    `orphan_best` how near they come to being the likeliest partners; `orphan_close` how close their numbers lie.
    """
    a, b = (units[place] for place in pair)
    there, back = (a.fact.version, b.fact.version), (b.fact.version, a.fact.version)
    yield "orphan_alone", 1.0 / math.sqrt(orphans.all[there] * orphans.all[back])
    grain = _grain_of(a)
    if grain == _grain_of(b):
        yield "orphan_unit", 1.0 / math.sqrt(orphans.units[*there, grain] * orphans.units[*back, grain])
    tops = (orphans.top[pair[0], b.fact.version], orphans.top[pair[1], a.fact.version])
    yield "orphan_best", math.prod(evidence.features["likeness"] / top if top else 1.0 for top in tops)
    yield "orphan_close", evidence.features.get("close_told", 0.0)


def _grain_of(unit: Unit) -> str:
    """What a value is measured by: its unit, or the grain of a date."""
    value = unit.value
    if isinstance(value, When):
        return value.grain
    return (value.unit or "") if isinstance(value, Quantity) else ""
