"""Slots of one event or thing that versions put in different places: "landed in X", "an emergency landing in Y"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import Fact
from factcheck.rulebook.relations import SCENE, Relations
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.entities import Entity
from factcheck.slots.evidence.candidates import Reader, make_units
from factcheck.slots.places.find import Misplaced
from factcheck.slots.places.namesakes import Located, find_namesakes, likeness_near
from factcheck.slots.places.terrain import Places, survey
from factcheck.slots.relations import SITE

_AGREED = 0.07  # likeness of the near words from which two places answer one question, where versions agree on one
_ALONE = 0.18  # the same where each place has but one version
_STRANGERS = 0.12  # the same where nobody is named by both of whom a scene would be told
_SCENE = 0.2  # the same where a version names both places, one of them for something else
_CLEAR = 0.5  # the same where no scene is told of either
ROUTE_KEY = "route>"  # before the other end of a journey
_ROUTE_WAYS = {"route:doer": "from", "route:party": "to"}
_WAYS = frozenset({"at", "on", "near", "to", "from"})
_NEARBY = frozenset({"at", "near"})  # ways to where something happened, however near the place is
_ALIKE = frozenset({"at", "on"})  # ways that differ between languages, where both places are of one named sort


def find_moved(
    facts: Sequence[Fact], entities: Sequence[Entity], reader: Reader, relations: Relations, kinds: frozenset[str]
) -> list[Misplaced]:
    """What versions put in places that exclude each other; `kinds` are the words that name a sort of place."""
    located = _locate(facts, entities, reader, relations)
    if len({site.fact.version for site in located}) < 2:
        return []
    places = survey(facts, kinds - relations.towns, relations, reader)
    moved = _find_opposed(located, places, relations)
    told = {id(fact) for misplaced in moved for fact in misplaced.facts}
    strangers = [site for site in located if id(site.fact) not in told]
    return [*moved, *find_namesakes(strangers, places)]


def _find_opposed(located: Sequence[Located], places: Places, relations: Relations) -> list[Misplaced]:
    """What the same words put in two places, by the likeness of all that stands near."""
    pairs = [
        (near, one, other)
        for at, one in enumerate(located)
        for other in located[at + 1 :]
        if (near := _likeness(one, other, places)) > 0
    ]
    pairs.sort(key=lambda pair: (-pair[0], pair[1].unit.index, pair[2].unit.index))
    found: list[Misplaced] = []
    taken: set[int] = set()  # a place answers one question: that with its likeliest rival
    for near, one, other in pairs:
        if one.unit.index in taken or other.unit.index in taken:
            continue
        group = _question(one, other, located, places, near, relations)
        if group:
            taken |= {site.unit.index for site in group}
            found.append(_moved(one, other, group, places))
    return found


def _locate(facts: Sequence[Fact], entities: Sequence[Entity], reader: Reader, relations: Relations) -> list[Located]:
    home = {id(f): entity.name for entity in entities for f in entity.mentions}
    people = {entity.name for entity in entities if entity.type == "person"}
    sited: list[tuple[Fact, str, frozenset[str]]] = []
    for fact in facts:
        if fact.kind != "name" or home.get(id(fact)) in people or fact.speaker:
            continue
        for way, keys in sorted(_bound(fact).items()):
            if told := frozenset(keys) - relations.moving:
                sited.append((fact, way, told))
    units = make_units([replace(f, context=replace(f.context, holders=(), attributes=())) for f, _, _ in sited], reader)
    return [
        Located(unit, fact, home.get(id(fact), fact.text), way, keys)
        for unit, (fact, way, keys) in zip(units, sited, strict=True)
    ]


def _bound(fact: Fact) -> dict[str, set[str]]:
    """What governs a place, by its way; the other end of a journey governs each of its ends."""
    found: dict[str, set[str]] = {}
    for part, key in zip(fact.context.attributes, fact.context.holders, strict=True):
        if part in _ROUTE_WAYS:
            found.setdefault(_ROUTE_WAYS[part], set()).add(ROUTE_KEY + fold_name(key))
        elif part.startswith(SITE + ":") and part.removeprefix(SITE + ":") in _WAYS:
            found.setdefault(part.removeprefix(SITE + ":"), set()).add(key)
    return found


def _likeness(one: Located, other: Located, places: Places) -> float:
    """How alike the near words of two mentions are that put one thing in two places; 0 where they do not."""
    shared = one.keys & other.keys
    if one.fact.version == other.fact.version or not shared or not places.exclude(one.place, other.place):
        return 0.0
    if not _go_one_way(one, other, places):
        return 0.0
    if any(key.startswith(ROUTE_KEY) for key in shared):
        return 1.0  # the other end of the journey is the same
    return likeness_near(one, other)


def _go_one_way(one: Located, other: Located, places: Places) -> bool:
    """Whether two ways may lead to one place: "on" to a street for "in" it, "near" to where it happened for "at" it.

    Places of two countries are reached in the way of their own sort: "in" a town, "on" a desert.
    """
    ways = {one.way, other.way}
    if ways == _NEARBY:
        return any(key.startswith(SCENE) for key in one.keys & other.keys)
    return len(ways) == 1 or (
        ways == _ALIKE and (bool(places.sorts(one.place)) or places.in_two_states(one.place, other.place))
    )


def _question(
    one: Located, other: Located, located: Sequence[Located], places: Places, near: float, relations: Relations
) -> list[Located]:
    """All mentions that answer the question of a pair, or none where a version knows both places of it."""
    shared = one.keys & other.keys
    sides = [
        [site for site in located if _answers(site, one, other) and places.same(site.place, place)]
        for place in (one.place, other.place)
    ]
    versions = [{site.fact.version for site in side} for side in sides]
    agreed_on = _is_agreed_on(one, other, versions, places)
    personal = bool(shared & {SCENE + name for name in relations.personal}) and not one.unit.names & other.unit.names
    if personal and _names_somebody(one) and _names_somebody(other):
        return []
    least = _STRANGERS if personal else _AGREED if agreed_on else _ALONE
    travelled = any(key.startswith(ROUTE_KEY) for key in shared)
    certain = agreed_on or not (personal or travelled)
    if versions[0] & versions[1] or near < least or not certain:
        return []
    least_apart = _SCENE if any(key.startswith(SCENE) for key in shared) else _CLEAR
    in_one_scene = agreed_on and near >= least_apart
    return [*sides[0], *sides[1]] if in_one_scene or _tell_but_one(one, other, versions, places) else []


def _answers(site: Located, one: Located, other: Located) -> bool:
    """Whether a mention tells where that happened of which a pair tells."""
    return site.way in (one.way, other.way) and bool(site.keys & one.keys & other.keys)


def _is_agreed_on(one: Located, other: Located, versions: Sequence[set[str]], places: Places) -> bool:
    """Whether two versions agree on a place, or one place is named by a single version and the other one by more."""
    known = [sum(places.mentions(version, place) for version in places.named) for place in (one.place, other.place)]
    return max(map(len, versions)) > 1 or min(known) == 1 < max(known)


def _tell_but_one(one: Located, other: Located, versions: Sequence[set[str]], places: Places) -> bool:
    """Whether a version of the smaller side names but its own place, and so does one of the larger, or two agree."""
    first = [v for v in versions[0] if not places.mentions(v, other.place)]
    second = [v for v in versions[1] if not places.mentions(v, one.place)]
    odd, agreed = (second, first) if len(versions[0]) >= len(versions[1]) else (first, second)
    return bool(odd) and (bool(agreed) or max(map(len, versions)) > 1)


def _names_somebody(site: Located) -> bool:
    return any(" " in name for name in site.unit.names)


def _moved(one: Located, other: Located, group: Sequence[Located], places: Places) -> Misplaced:
    ordered = sorted(group, key=lambda site: (site.fact.version, site.fact.span.start))
    told = tuple(one.place if places.same(s.place, one.place) else other.place for s in ordered)
    return Misplaced(_shown(one.keys & other.keys), tuple(site.fact for site in ordered), told)


def _shown(keys: frozenset[str]) -> str:
    """How a message names what two mentions share: the noun or verb itself, else the scene."""
    said = min(keys, key=lambda key: (key.startswith("v_"), not key.startswith(SCENE), len(key), key))
    said = said.removeprefix(SCENE).removeprefix("v_").rpartition(":")[2]
    return said.removesuffix("_date").replace("_", " ")
