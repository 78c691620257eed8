"""Places of one family of which one version names another than all the rest: Linden Street, and Harbour Street."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.places.find import Misplaced
from factcheck.slots.places.terrain import Places, are_namesakes

_AGREED = 2  # versions that name a place, against the one that names its namesake instead
_NEAR = 0.05  # likeness of the words near the two from which both may tell of one thing


class Located(Struct, frozen=True):
    """One mention of a place with its way ("at", "from") and the terms that govern it."""

    unit: Unit
    fact: Fact
    place: str
    way: str
    keys: frozenset[str]


def likeness_near(one: Located, other: Located) -> float:
    """How alike the words near two mentions are."""
    near = sum(weight * other.unit.near[key] for key, weight in one.unit.near.items() if key in other.unit.near)
    return near / (one.unit.near_norm * other.unit.near_norm)


def find_namesakes(located: Sequence[Located], places: Places) -> list[Misplaced]:
    """Pairs of namesakes, one of them named by all versions that name either, but for one that names the other.

    Whatever governs them need not be told in the same words: that nobody names both is what tells.
    """
    mentions: dict[str, list[Located]] = {}
    for site in located:
        mentions.setdefault(site.place, []).append(site)
    found = []
    for lone in sorted(mentions):
        versions = {version for version in places.named if places.mentions(version, lone)}
        if len(versions) != 1:
            continue
        rivals = [name for name in sorted(mentions) if _is_instead(lone, name, versions, places)]
        if len(rivals) == 1 and (told := _tell(mentions[lone], mentions[rivals[0]])):
            found.append(told)
    return found


def _is_instead(lone: str, other: str, versions: set[str], places: Places) -> bool:
    """Whether every other version that could name the one place, and more than one does, names the other."""
    if not are_namesakes(lone, other, places) or not places.exclude(lone, other):
        return False
    agreed = {version for version in places.named if places.mentions(version, other)}
    return len(agreed) >= _AGREED and not agreed & versions


def _tell(lone: Sequence[Located], others: Sequence[Located]) -> Misplaced | None:
    """The conflict of two namesakes, where some words near them are the same and the ways to both."""
    alike = any(one.way == other.way and likeness_near(one, other) >= _NEAR for one in lone for other in others)
    if not alike:
        return None
    sites = sorted([*lone, *others], key=lambda site: (site.fact.version, site.fact.span.start))
    return Misplaced("place", tuple(site.fact for site in sites), tuple(site.place for site in sites))
