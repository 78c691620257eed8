"""Whose an age is that is told of "the guide, 64" or "the deceased, aged 74".

It is that of the one person of the story who has that office, or of whose death a version tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from factcheck.model import Category, Fact, Mention, Quantity
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import parse_role
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.entities import gather_entities
from factcheck.slots.evidence.bonds import compare_holders

_DEAD, _VICTIM = "dead", "victim"
_POST = "post:"
_DEATHS = "deaths"
_APPOSED = 40  # code points of "his business partner, "
_CLOSES = re.compile(r"[^\W\d_][\w'’. -]{1,60}[,.;]")


def name_described(
    facts: Sequence[Fact], languages: Mapping[str, str], structures: Mapping[str, Structure]
) -> Sequence[Fact]:
    """The facts, with whom the ages of people who are only described belong to, where the story leaves no doubt."""
    described = [f for f in facts if f.context.bearer.known_by and not f.context.holders]
    if not described:
        return facts
    holders: dict[int, str] = {}
    for age in described:
        by = age.context.bearer.known_by
        if by in (_DEAD, _VICTIM):
            people = _dead_people(by, facts, languages, structures)
        else:
            people = _people_in(by.removeprefix(_POST), facts)
        if len(people) == 1 and _is_told_of_one(age, described) and _may_be(age, people[0], facts):
            holders[id(age)] = people[0]
    return [replace(f, context=replace(f.context, holders=(holders[id(f)],))) if id(f) in holders else f for f in facts]


def _people_in(office: str, facts: Sequence[Fact]) -> list[str]:
    """The folded names of all people of the story to whom a version gives an office, by its words where they matter."""
    head, _, words = office.partition("=")
    found = []
    for entity in gather_entities(facts):
        roles = [
            f for f in entity.roles if isinstance(f.value, Mention) and parse_role(f.value.role or "").head == head
        ]
        if any(_is_plural(role, head) for role in roles):
            return []  # "Divers Ines Moor and Ada Lund"
        if roles and entity.type in ("person", "other"):
            found.append((fold_name(entity.name), any(role.text.lower() == words for role in roles)))
    return [name for name, same in found if same or not words] if len(found) == 1 or not words else []


def _is_plural(role: Fact, head: str) -> bool:
    office = load_offices().heads.get(head)
    words = office.en.split("|") if office is not None and office.en else ()
    return any(role.text.lower().endswith(f"{word}s") for word in words)


def _dead_people(
    by: str, facts: Sequence[Fact], languages: Mapping[str, str], structures: Mapping[str, Structure]
) -> list[str]:
    """The folded names of those who are told to have died; none where more than one did.

    Victims may live: only of whose death or murder a version speaks, one is known to be meant.
    """
    if any(_counts_many_dead(fact) for fact in facts):
        return []
    dead = [f for f in facts if isinstance(f.value, Category) and f.value.word == _DEAD]
    died = {name for fact in dead for name in fact.context.holders}
    murdered = {
        fold_name(fact.value.entity)
        for fact in facts
        if isinstance(fact.value, Mention) and fact.kind == "name" and fact.value.type in ("person", "other")
        if _follows_death(fact, structures.get(languages.get(fact.version, "")))
    }
    names = died | murdered if by == _DEAD or died <= murdered else ()
    found: list[str] = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if all(compare_holders(name, other) <= 0 for other in found):
            found.append(name)
    return found


def _follows_death(name: Fact, words: Structure | None) -> bool:
    """Whether a name stands behind "the murder of", also in apposition: "murdering his partner, Ada Moor, whose"."""
    before = name.sentence[: name.span.start - name.sentence_start]
    lower = before.lower()
    for lead in words.death_of if words is not None else ():
        at = lower.rfind(lead)
        between = before[at + len(lead) :] if at >= 0 and not lower[at - 1 : at].isalpha() else "."
        apposed = between.endswith(", ") and between == between.lower() and _CLOSES.match(name.sentence, len(before))
        if between.strip() and not (apposed and between.count(",") == 1 and len(between) <= _APPOSED):
            continue
        assert words is not None
        return not lower[:at].rstrip().endswith(words.unless)
    return False


def _counts_many_dead(fact: Fact) -> bool:
    value = fact.value
    counted = isinstance(value, Quantity) and fact.kind == "quantity" and value.unit is None and value.low > 1
    return counted and _DEATHS in fact.context.attributes[:1]


def _is_told_of_one(age: Fact, described: Sequence[Fact]) -> bool:
    """Whether its version tells one age of whom it describes so."""
    by = age.context.bearer.known_by
    return len({f.normalized for f in described if f.version == age.version and f.context.bearer.known_by == by}) == 1


def _may_be(age: Fact, name: str, facts: Sequence[Fact]) -> bool:
    """Whether an age is nobody else's in the story, and its version tells no other one of that person."""
    for other in facts:
        if other.kind != "age" or other is age:
            continue
        held = any(compare_holders(holder, name) > 0 for holder in other.context.holders)
        if held and other.version == age.version:
            return False
        same_words = other.context.bearer.known_by == age.context.bearer.known_by
        if other.normalized == age.normalized and not held and not same_words:
            return False
    return True
