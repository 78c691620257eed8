"""Slots of places: one thing in two places that exclude each other, or two things whose places are exchanged."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact, Mention
from factcheck.rulebook.relations import Relations
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.entities import Entity
from factcheck.slots.relations import PLACE


class Site(Struct, frozen=True):
    """The one place in which a version puts a thing."""

    fact: Fact
    place: str
    thing: str


class Misplaced(Struct, frozen=True):
    """Facts of things and places, and what each of them says: "terminal in A, substation in B"."""

    things: str
    facts: tuple[Fact, ...]
    told: tuple[str, ...]


def find_misplaced(
    facts: Sequence[Fact], entities: Sequence[Entity], languages: dict[str, str], relations: Relations
) -> list[Misplaced]:
    """Things that versions of one language put in different places, where that is sure."""
    sites = _read_sites(facts, entities, languages)
    found = [m for thing in sorted(sites) if (m := _opposed(sites[thing], relations)) is not None]
    things = sorted(sites)
    for at, one in enumerate(things):
        for other in things[at + 1 :]:
            if one[0] == other[0] and (swapped := _exchanged(sites[one], sites[other])) is not None:
                found.append(swapped)
    return found


def _read_sites(
    facts: Sequence[Fact], entities: Sequence[Entity], languages: dict[str, str]
) -> dict[tuple[str, str], dict[str, Site]]:
    """For each language and thing the one place in each version; a thing with two places in one version is left out."""
    home = {id(f): entity.name for entity in entities for f in entity.mentions}
    every: dict[tuple[str, str], dict[str, list[Site]]] = {}
    for fact in facts:
        if fact.kind != "name" or not isinstance(fact.value, Mention):
            continue
        for part, holder in zip(fact.context.attributes, fact.context.holders, strict=True):
            relation, _, lemma = part.partition(":")
            if relation == PLACE:
                site = Site(fact, home.get(id(fact), fact.value.entity), holder[1:])
                key = (languages[fact.version], lemma)
                every.setdefault(key, {}).setdefault(fact.version, []).append(site)
    return {
        key: {version: own[0] for version, own in versions.items()}
        for key, versions in every.items()
        if all(len({site.place for site in own}) == 1 for own in versions.values())
    }


def _opposed(versions: dict[str, Site], relations: Relations) -> Misplaced | None:
    """One thing in the upper and in the lower town."""
    sites = [versions[version] for version in sorted(versions)]
    if not any(_excludes(a.place, b.place, relations) for a in sites for b in sites):
        return None
    told = tuple(f"{site.thing} in {site.place}" for site in sites)
    return Misplaced(sites[0].thing, tuple(site.fact for site in sites), told)


def _excludes(one: str, other: str, relations: Relations) -> bool:
    first, second = one.lower().split(), other.lower().split()
    if len(first) != len(second) or len(first) < 2 or fold_name(" ".join(first[1:])) != fold_name(" ".join(second[1:])):
        return False
    return first[0] != second[0] and any({first[0], second[0]} <= group for group in relations.opposites)


def _exchanged(one: dict[str, Site], other: dict[str, Site]) -> Misplaced | None:
    """Two things whose two places are the other way round in some version."""
    both = sorted(one.keys() & other.keys())
    orders = {version: (one[version].place, other[version].place) for version in both}
    turned = [v for v in both if orders[v][0] != orders[v][1] and orders[v][::-1] in orders.values()]
    if not turned:
        return None
    kept = [version for version in both if set(orders[version]) == set(orders[turned[0]])]
    facts: list[Fact] = []
    told: list[str] = []
    for version in kept:
        a, b = one[version], other[version]
        facts += [a.fact, b.fact]
        told += [f"{a.thing} in {a.place}, {b.thing} in {b.place}"] * 2
    first = kept[0]
    return Misplaced(f"{one[first].thing} and {other[first].thing}", tuple(facts), tuple(told))
