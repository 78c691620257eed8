"""Slots of names and roles: mentions of one entity across versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact, Mention
from factcheck.rulebook.transliteration import fold_name, same_name


class Entity(Struct):
    """One person, body or place of a story with its mentions in all versions."""

    name: str
    type: str
    mentions: list[Fact]
    roles: list[Fact]
    spellings: dict[str, list[Fact]]


def gather_entities(facts: Sequence[Fact]) -> list[Entity]:
    """Entities by their folded names, each with its name and role facts, in order of first mention.

    A bare surname joins the one full name that ends in it, the given name of a person the one that begins with it.
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
    _join_alphabets(full)
    _absorb(full, place=-1)
    _absorb(full, place=0)
    shared = _find_shared_surnames(full)
    home = {id(f): e for e in full.values() for f in e.mentions}
    by_key = {fold_name(e.name): e for e in full.values()}
    for entity in full.values():
        for spelling in entity.spellings:
            by_key.setdefault(fold_name(spelling), entity)
    for fact, mention in mentions:
        if fact.kind == "role" and mention.entity:
            entity = by_key.get(fold_name(mention.entity))
            if entity is not None and id(fact) not in home and fold_name(entity.name) not in shared:
                entity.roles.append(fact)
    return sorted(full.values(), key=lambda e: (e.mentions[0].version, e.mentions[0].span.start, e.name))


def _find_shared_surnames(full: dict[str, Entity]) -> set[str]:
    """The bare surnames that several people of the story bear: which of them a role behind one is told of is open."""
    bearers = Counter(key.rsplit(" ", 1)[-1] for key, entity in full.items() if " " in key and entity.type == "person")
    return {key for key in full if bearers[key] > 1}


def _join_alphabets(full: dict[str, Entity]) -> None:
    """Join the person whose name two alphabets write so that it folds to two keys: Jonas Berg, Йонас Берг."""
    people = [(key, e) for key, e in full.items() if e.type == "person" and " " in key]
    latin = [(key, e) for key, e in people if e.name.isascii()]
    for key, entity in people:
        if entity.name[:1] < "\u0400":
            continue
        same = [other for other, e in latin if other != key and same_name(e.name, entity.name) in ("same", "variant")]
        if len(same) != 1 or same[0] not in full:
            continue
        owner, other = full[same[0]], full.pop(key)
        owner.mentions.extend(other.mentions)
        for spelling, facts in other.spellings.items():
            owner.spellings.setdefault(spelling, []).extend(facts)


def _absorb(full: dict[str, Entity], place: int) -> None:
    """Join each bare name to the one person whose surname (`place` -1) or given name (0) it is."""
    owned: dict[str, list[str]] = {}
    for key, entity in full.items():
        parts = key.split()
        if len(parts) > 1 and (place or entity.type == "person"):
            owned.setdefault(parts[place], []).append(key)
    for key in list(full):
        owners = owned.get(key, [])
        if len(owners) == 1 and full[owners[0]].type == "person" and (place or full[key].type == "person"):
            owner, bare = full[owners[0]], full.pop(key)
            owner.mentions.extend(bare.mentions)
            owner.roles.extend(bare.roles)
            for spelling, facts in bare.spellings.items():
                owner.spellings.setdefault(spelling, []).extend(facts)
