"""Slots of relations: what versions tell of one deed between two parties, or of one journey between two places."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact, Mention
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.entities import Entity

ROUTE, PLACE, SITE, SOLE = "route", "at", "site", "sole"


class Bond(Struct, frozen=True):
    """Names that take part in one relation, and for each the party that does the deed or where the journey begins."""

    relation: str  # the deed, or "route"
    parties: tuple[str, str]  # as they are shown, in order of their keys
    facts: tuple[Fact, ...]
    doers: tuple[str, ...]


def join_relations(facts: Sequence[Fact], entities: Sequence[Entity], languages: dict[str, str]) -> list[Bond]:
    """All relations that two or more versions tell between the same two parties.

    Where one version tells it both ways round, as a deed repaid or a journey there and back, none is a slip.
    """
    home = {id(f): entity.name for entity in entities for f in entity.mentions}
    names = {fold_name(spelling): entity.name for entity in entities for spelling in entity.spellings}
    found: dict[tuple[str, tuple[str, str]], dict[int, tuple[Fact, str]]] = {}
    for fact in facts:
        if fact.kind != "name" or not isinstance(fact.value, Mention):
            continue
        own = home.get(id(fact), fact.value.entity)
        for part, holder in zip(fact.context.attributes, fact.context.holders, strict=True):
            relation, _, place = part.partition(":")
            if relation in (PLACE, SITE) or place == SOLE:
                continue
            other = names.get(fold_name(holder), holder)
            if holder[:1] == "~":
                other = f"{holder} ({languages[fact.version]})"
            if own == other:
                continue
            doer = own if place == "doer" else other
            key = (relation, (min(own, other), max(own, other)))
            found.setdefault(key, {}).setdefault(id(fact), (fact, doer))
    bonds = []
    for (relation, parties), members in sorted(found.items()):
        pairs = sorted(members.values(), key=lambda m: (m[0].version, m[0].span.start))
        if len({f.version for f, _ in pairs}) > 1 and not _both_ways(pairs):
            bonds.append(Bond(relation, parties, tuple(f for f, _ in pairs), tuple(doer for _, doer in pairs)))
    return bonds


def _both_ways(pairs: Sequence[tuple[Fact, str]]) -> bool:
    """Whether one version tells the relation both ways round."""
    doers: dict[str, set[str]] = {}
    for fact, doer in pairs:
        doers.setdefault(fact.version, set()).add(doer)
    return any(len(own) > 1 for own in doers.values())


def _know_both(pairs: Sequence[tuple[Fact, Entity]], people: dict[str, Entity]) -> bool:
    """Whether for each of two people a version tells what the person does that knows the other one as well."""
    knowing = set.intersection(*({f.version for f in entity.mentions} for entity in people.values()))
    return all(any(f.version in knowing for f, own in pairs if own.name == name) for name in people)


def join_posts(facts: Sequence[Fact], entities: Sequence[Entity]) -> list[Bond]:
    """What only one person does and versions that know both give to different people."""
    home = {id(f): entity for entity in entities for f in entity.mentions}
    found: dict[str, list[tuple[Fact, Entity]]] = {}
    for fact in facts:
        for part in fact.context.attributes if fact.kind == "name" else ():
            relation, _, place = part.partition(":")
            if place == SOLE and id(fact) in home:
                found.setdefault(relation, []).append((fact, home[id(fact)]))
    bonds = []
    for relation, pairs in sorted(found.items()):
        people = {entity.name: entity for _, entity in pairs}
        if len(people) == 2 and _know_both(pairs, people) and not _both_ways([(f, entity.name) for f, entity in pairs]):
            first, second = sorted(people)
            told = sorted(pairs, key=lambda pair: (pair[0].version, pair[0].span.start))
            bonds.append(Bond(relation, (first, second), tuple(f for f, _ in told), tuple(e.name for _, e in told)))
    return bonds
