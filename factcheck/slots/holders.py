"""Slots of offices that one person holds: "lead author X" in one version, "lead author Y" in another."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Fact, Mention
from factcheck.rulebook.offices import Offices
from factcheck.rulebook.roles import Role, parse_role
from factcheck.rulebook.transliteration import same_name
from factcheck.slots.entities import Entity

_DEPARTMENTAL = "minister"
_HANDED_ON = "succeed:"  # a deed by which an office changes hands


def find_holders(
    facts: Sequence[Fact], entities: Sequence[Entity], offices: Offices
) -> list[tuple[str, list[Fact], list[str]]]:
    """(office, roles, the holder at each) where versions name different holders of one office.

    An office counts where nobody shares it: it is held once in any story, or the body it belongs to is named. One that
    changes hands in the story, or that one version gives to two people, does not.
    """
    if any(part.startswith(_HANDED_ON) for fact in facts for part in fact.context.attributes):
        return []
    held: dict[Role, list[tuple[Fact, str]]] = {}
    moving: set[str] = set()
    for fact, holder in _roles(entities):
        role = parse_role((fact.value.role if isinstance(fact.value, Mention) else None) or "")
        if role.standings:
            moving.add(role.head)
        elif role.head in offices.alone or (role.head in offices.one_holder and _names_body(role, offices)):
            office = Role((), role.head, () if role.head in offices.alone else role.domains)
            held.setdefault(office, []).append((fact, holder))
    found = []
    for role in sorted(held, key=str):
        told = sorted(held[role], key=lambda pair: (pair[0].version, pair[0].span.start))
        if role.head not in moving and _differ(told):
            found.append((str(role), [fact for fact, _ in told], [holder for _, holder in told]))
    return found


def _roles(entities: Sequence[Entity]) -> list[tuple[Fact, str]]:
    return [(fact, entity.name) for entity in entities for fact in entity.roles]


def _names_body(role: Role, offices: Offices) -> bool:
    """Whether the role says of which body or place it is, and a minister's of which department."""
    sectors = [domain for domain in role.domains if domain in offices.domains]
    return len(sectors) < len(role.domains) and (bool(sectors) or role.head != _DEPARTMENTAL)


def _differ(told: Sequence[tuple[Fact, str]]) -> bool:
    """Whether each version names one holder, and not all the same."""
    holders: dict[str, set[str]] = {}
    for fact, holder in told:
        holders.setdefault(fact.version, set()).add(holder)
    names = sorted({name for own in holders.values() for name in own})
    if any(len(own) > 1 for own in holders.values()) or len(names) < 2:
        return False
    return all(same_name(a, b) == "different" for i, a in enumerate(names) for b in names[i + 1 :])
