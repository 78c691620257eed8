"""Slots of one event or thing that versions put in different places: "landed in X", "an emergency landing in Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Fact, Mention, Quantity
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import load_gazetteer
from factcheck.rulebook.relations import SCENE, Relations
from factcheck.rulebook.transliteration import fold_name, same_name
from factcheck.rulebook.units import base_value
from factcheck.slots.candidates import Reader, Unit, make_units
from factcheck.slots.entities import Entity
from factcheck.slots.places import Misplaced
from factcheck.slots.relations import SITE

_AGREED = 0.07  # likeness of the near words from which two places answer one question, where versions agree on one
_ALONE = 0.18  # the same where each place has but one version
_STRANGERS = 0.12  # the same where nobody is named by both of whom a scene would be told
_SCENE = 0.2  # the same where a version names both places, one of them for something else
_FAR_OFF = 20_000  # metres between two names from which they are two places, however many name only one
_STEM = 3  # consonants that the forms of one name share, in any case and alphabet
_VOWELS = re.compile(r"[^\w ]|[aeiouyj]")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 30  # characters before a name in which "province of" stands
_WITHIN = 45  # characters between two names of which one place may lie in the other: "X, a village near Y"
_ELIDED = re.compile(r"^(?:[dD]|[lL])['’]")
ROUTE_KEY = "route>"  # before the other end of a journey
_ROUTE_WAYS = {"route:doer": "from", "route:party": "to"}
_WAYS = frozenset({"at", "on", "near", "to", "from"})
_ALIKE = frozenset({"at", "on"})  # ways that differ between languages, where both places are of one named sort


class _Located(Struct, frozen=True):
    """One mention of a place with its way and the terms that govern it."""

    unit: Unit
    fact: Fact
    place: str
    way: str
    keys: frozenset[str]


class _Places(Struct, frozen=True):
    """The places of a story: who mentions which, and which may be one, or one inside the other."""

    named: dict[str, frozenset[str]]  # the folded names of all that a version names
    joined: frozenset[frozenset[str]]  # pairs that some version sets side by side
    kinds: frozenset[str]  # words that name a sort of place: street, river
    countries: frozenset[str]
    told: dict[str, frozenset[str]] = {}  # the words that stand beside a name and tell its sort: "Orl province"

    def exclude(self, one: str, other: str) -> bool:
        """Whether two names are those of places of one sort, neither of which lies in the other."""
        a, b = fold_name(one), fold_name(other)
        if self.same(one, other) or same_name(one, other) != "different" or frozenset({a, b}) in self.joined:
            return False
        return self.sorts(one) == self.sorts(other) and (plain(one) in self.countries) == (
            plain(other) in self.countries
        )

    def sorts(self, name: str) -> frozenset[str]:
        """The words of a name, and beside it anywhere in the story, that tell what sort of place it is."""
        folded = fold_name(name)
        return self.kinds & frozenset(folded.split()) | self.told.get(folded, frozenset())

    def mentions(self, version: str, place: str) -> bool:
        """Whether a version names a place, in whatever form."""
        return any(self.same(place, name) for name in self.named[version])

    def same(self, one: str, other: str) -> bool:
        """Whether two names may be forms of one, or one the longer form of the other."""
        a, b = ([w for w in fold_name(_ELIDED.sub("", name)).split() if w not in self.kinds] for name in (one, other))
        if _stem("".join(a)) == _stem("".join(b)):
            return True
        return any(_stem(x) == _stem(y) for x in a for y in b if len(x) > _STEM)


def find_moved(
    facts: Sequence[Fact], entities: Sequence[Entity], reader: Reader, relations: Relations, kinds: frozenset[str]
) -> list[Misplaced]:
    """What versions put in places that exclude each other."""
    located = _locate(facts, entities, reader, relations)
    if len({site.fact.version for site in located}) < 2:
        return []
    places = _survey(facts, kinds - relations.towns, _long_ways(facts, reader))
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


def _locate(facts: Sequence[Fact], entities: Sequence[Entity], reader: Reader, relations: Relations) -> list[_Located]:
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
        _Located(unit, fact, home.get(id(fact), fact.text), way, keys)
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


def _long_ways(facts: Sequence[Fact], reader: Reader) -> dict[str, list[int]]:
    """Where each version states a length that parts two towns."""
    found: dict[str, list[int]] = {}
    for fact in facts:
        value = fact.value
        if not isinstance(value, Quantity) or value.dimension != "length":
            continue
        if base_value(value, reader.units)[0] >= _FAR_OFF:
            found.setdefault(fact.version, []).append(fact.span.start)
    return found


def _far_off(one: Fact, other: Fact, lengths: dict[str, list[int]]) -> bool:
    """Whether a long way between two names says that they are no parts of each other: "X, 70 km south of Y"."""
    return any(one.span.end <= at < other.span.start for at in lengths.get(one.version, ()))


def _survey(facts: Sequence[Fact], kinds: frozenset[str], lengths: dict[str, list[int]]) -> _Places:
    named: dict[str, set[str]] = {}
    joined: set[frozenset[str]] = set()
    told: dict[str, set[str]] = {}
    before: Fact | None = None
    for fact in facts:
        if fact.kind != "name" or not isinstance(fact.value, Mention):
            continue
        told.setdefault(fold_name(fact.value.entity), set()).update(_words_beside(fact) & kinds)
        named.setdefault(fact.version, set()).add(fold_name(fact.value.entity))
        if before is not None and _side_by_side(before, fact) and not _far_off(before, fact, lengths):
            assert isinstance(before.value, Mention)
            joined.add(frozenset({fold_name(before.value.entity), fold_name(fact.value.entity)}))
        before = fact
    gazetteer = load_gazetteer()
    return _Places(
        {version: frozenset(names) for version, names in named.items()},
        frozenset(joined),
        kinds,
        frozenset(gazetteer.peoples) & gazetteer.places,
        {name: frozenset(words) for name, words in told.items()},
    )


def _words_beside(fact: Fact) -> set[str]:
    """The words right behind a name and, one word further off, before it: "Orl province", "province of Orl"."""
    at = fact.span.start - fact.sentence_start
    before = _WORD.findall(fact.sentence[max(0, at - _BESIDE) : at].lower())
    behind = _WORD.match(fact.sentence[at + len(fact.text) :].lower().removeprefix(" "))
    return {*before[-2:-1], *([behind.group()] if behind else [])}


def _side_by_side(one: Fact, other: Fact) -> bool:
    if one.version != other.version or one.sentence_start != other.sentence_start:
        return False
    return 0 <= other.span.start - one.span.end <= _WITHIN


def _stem(name: str) -> str:
    return _VOWELS.sub("", name)[:_STEM]


def _likeness(one: _Located, other: _Located, places: _Places) -> float:
    """How alike the near words of two mentions are that put one thing in two places; 0 where they do not."""
    shared = one.keys & other.keys
    if one.fact.version == other.fact.version or not shared or not places.exclude(one.place, other.place):
        return 0.0
    if one.way != other.way and not ({one.way, other.way} == _ALIKE and places.sorts(one.place)):
        return 0.0
    if any(key.startswith(ROUTE_KEY) for key in shared):
        return 1.0  # the other end of the journey is the same
    near = sum(weight * other.unit.near[key] for key, weight in one.unit.near.items() if key in other.unit.near)
    return near / (one.unit.near_norm * other.unit.near_norm)


def _question(
    one: _Located, other: _Located, located: Sequence[_Located], places: _Places, near: float, relations: Relations
) -> list[_Located]:
    """All mentions that answer the question of a pair, or none where a version knows both places of it."""
    shared = one.keys & other.keys
    sides: list[list[_Located]] = [[], []]
    for site in located:
        if site.way in (one.way, other.way) and site.keys & shared:
            for side, place in zip(sides, (one.place, other.place), strict=True):
                if places.same(site.place, place):
                    side.append(site)
    versions = [{site.fact.version for site in side} for side in sides]
    personal = {SCENE + name for name in relations.personal}
    scenes = {key for key in shared if key.startswith(SCENE)}
    known = [sum(places.mentions(version, place) for version in places.named) for place in (one.place, other.place)]
    agreed_on = max(map(len, versions)) > 1 or min(known) == 1 < max(known)
    least = _AGREED if agreed_on else _ALONE
    if shared & personal and not one.unit.names & other.unit.names:
        if _names_somebody(one) and _names_somebody(other):
            return []
        least = _STRANGERS
    certain = agreed_on or not (least == _STRANGERS or any(key.startswith(ROUTE_KEY) for key in shared))
    if versions[0] & versions[1] or near < least or not certain:
        return []
    if scenes and near >= _SCENE and agreed_on:
        return [*sides[0], *sides[1]]
    first = [v for v in sorted(versions[0]) if not places.mentions(v, other.place)]
    second = [v for v in sorted(versions[1]) if not places.mentions(v, one.place)]
    odd, agreed = (second, first) if len(versions[0]) >= len(versions[1]) else (first, second)
    if not odd or (not agreed and max(map(len, versions)) < 2):
        return []
    return [*sides[0], *sides[1]]


def _names_somebody(site: _Located) -> bool:
    return any(" " in name for name in site.unit.names)


def _moved(one: _Located, other: _Located, group: Sequence[_Located], places: _Places) -> Misplaced:
    ordered = sorted(group, key=lambda site: (site.fact.version, site.fact.span.start))
    told = tuple(one.place if places.same(s.place, one.place) else other.place for s in ordered)
    return Misplaced(_shown(one.keys & other.keys), tuple(site.fact for site in ordered), told)


def _shown(keys: frozenset[str]) -> str:
    """How a message names what two mentions share: the noun or verb itself, else the scene."""
    said = min(keys, key=lambda key: (key.startswith("v_"), not key.startswith(SCENE), len(key), key))
    return said.removeprefix(SCENE).removeprefix("v_").rpartition(":")[2].replace("_", " ")
