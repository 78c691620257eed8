"""Slots of names and roles: mentions of one entity across versions, and names that may be one entity misspelt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact, Mention
from factcheck.rulebook.transliteration import fold_name, same_name

_DOUBLE = re.compile(r"([a-z])\1(?=[a-z])")  # a doubled letter inside a word
# What a surname that is heard may be written with, in one script: Lindmark and Lindmarck, Alfson and Alphson.
_HEARD = ((re.compile(r"(?<=[a-z])ck(?=[a-z]*$)"), "k"), (re.compile(r"ph(?=[a-z]*$)"), "f"))


UNSURE = ("other", "place")  # types of a name that nothing around it tells to be a person's
LONG = 6  # letters from which a bare surname can be known for a slip


class Entity(Struct):
    """One person, body or place of a story with its mentions in all versions."""

    name: str
    type: str
    mentions: list[Fact]
    roles: list[Fact]
    spellings: dict[str, list[Fact]]


def gather_entities(facts: Sequence[Fact]) -> list[Entity]:
    """Entities by their folded names, each with its name and role facts, in order of first mention.

    A bare surname joins the one full name that ends in it.
    """
    full: dict[str, Entity] = {}
    mentions = [(f, f.value) for f in facts if isinstance(f.value, Mention)]
    for fact, mention in mentions:
        key = fold_name(mention.entity)
        if not key or fact.kind != "name":
            continue
        entity = full.get(key)
        if entity is None:
            entity = full[key] = Entity(mention.entity, mention.type, [], [], {})
        if entity.type == "other" and mention.type != "other":
            entity.type = mention.type
        entity.mentions.append(fact)
        entity.spellings.setdefault(mention.entity, []).append(fact)
    _absorb_surnames(full)
    home = {id(f): e for e in full.values() for f in e.mentions}
    by_key = {fold_name(e.name): e for e in full.values()}
    for entity in full.values():
        for spelling in entity.spellings:
            by_key.setdefault(fold_name(spelling), entity)
    for fact, mention in mentions:
        if fact.kind == "role" and mention.entity:
            entity = by_key.get(fold_name(mention.entity))
            if entity is not None and id(fact) not in home:
                entity.roles.append(fact)
    return sorted(full.values(), key=lambda e: (e.mentions[0].version, e.mentions[0].span.start, e.name))


def _absorb_surnames(full: dict[str, Entity]) -> None:
    by_last: dict[str, list[str]] = {}
    for key in full:
        parts = key.split()
        if len(parts) > 1:
            by_last.setdefault(parts[-1], []).append(key)
    for key in list(full):
        owners = by_last.get(key, [])
        if len(owners) == 1 and full[owners[0]].type == "person":
            owner, bare = full[owners[0]], full.pop(key)
            owner.mentions.extend(bare.mentions)
            owner.roles.extend(bare.roles)
            for spelling, facts in bare.spellings.items():
                owner.spellings.setdefault(spelling, []).extend(facts)


def find_misspelt(entities: Sequence[Entity]) -> list[tuple[Entity, Entity]]:
    """Pairs of entities whose names are one name spelt in two ways that no transliteration explains.

    Two people whom one version tells apart are not one person misspelt.
    """
    people = [e for e in entities if e.type == "person" and " " in e.name]
    unsure = [e for e in entities if e.type in UNSURE and " " in e.name and not e.roles]
    pairs = _stray_surnames(people, [e for e in entities if e.type == "person" and " " not in e.name])
    for i, a in enumerate(people):
        for b in [*people[i + 1 :], *unsure]:
            if same_name(a.name, b.name) != "conflict":
                continue
            if {f.version for f in a.mentions} & {f.version for f in b.mentions} and not _stray(a, b):
                continue
            pairs.append((a, b))
    return pairs


def _stray_surnames(people: Sequence[Entity], bare: Sequence[Entity]) -> list[tuple[Entity, Entity]]:
    """A surname alone that belongs to nobody and is a slip of one person's ("William Hutchison", "Dr. Hutchinson")."""
    pairs = []
    for single in bare:
        if len(single.name) < LONG:
            continue
        owners = [
            p
            for p in people
            if p.name[:1].isalpha()
            and p.name.rsplit(" ", 1)[-1][:1] == single.name[:1]
            and same_name(single.name, p.name.rsplit(" ", 1)[-1]) == "conflict"
        ]
        if len(owners) == 1:
            pairs.append((owners[0], single))
    return pairs


def find_doubled(entities: Sequence[Entity]) -> list[tuple[Entity, list[Fact]]]:
    """People whose name is written with one letter and with two in one script ("Wessel", "Wesel"; "Brick", "Brik").

    Transliteration explains such pairs across scripts and languages, but not between texts that copy one spelling.
    """
    found = []
    for entity in entities:
        if entity.type != "person":
            continue
        full = [s for s in entity.spellings if " " in s and s.isascii()]
        undoubled: dict[str, list[str]] = {}
        for spelling in full:
            undoubled.setdefault(_undouble(spelling.lower()), []).append(spelling)
        for group in undoubled.values():
            if len({s.lower() for s in group}) > 1:
                found.append((entity, [f for s in group for f in entity.spellings[s]]))
    return found


def _undouble(name: str) -> str:
    for pattern, plain in _HEARD:
        name = pattern.sub(plain, name)
    return _DOUBLE.sub(r"\1", name)


def _stray(a: Entity, b: Entity) -> bool:
    """Whether one spelling is a single stray mention in versions that otherwise use the other."""
    return min(len(a.mentions), len(b.mentions)) == 1
