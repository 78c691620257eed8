"""Judging names and roles: spelling conflicts and offices that exclude each other (FC4xx)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from factcheck.comparison.bench import Bench, Groups, Witnesses, group_facts, tally
from factcheck.model import Fact, Level, Mention, Slot, Verdict
from factcheck.rulebook.exclusion import are_two_relatives
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role, are_seldom_one, compare_roles, is_by_sphere, parse_role
from factcheck.rulebook.transliteration import fold_name, same_name

_AGREEING = 2  # versions that give a person one relation, against one that gives another
VAGUE = "head"  # a chief of something: what of, writers put in many ways
_WORD = re.compile(r"[^\W\d_]+")


def judge_name(slot: Slot, bench: Bench) -> Verdict:
    """Mentions of one entity agree; unlike surfaces of it are compatible."""
    same = len({fold_name(f.normalized) for f in slot.facts}) == 1
    return Verdict(slot, "agreement" if same else "compatible", message=f"{slot.subject}", groups=(
        tuple(range(len(slot.facts))),
    ))  # fmt: skip


def judge_spelling(slot: Slot, bench: Bench) -> Verdict:
    """Two spellings of one name: always a conflict, for only such pairs become a slot of this topic."""
    groups = group_facts(slot.facts, lambda a, b: a.normalized == b.normalized or not _misspelt(a, b), bench.witnesses)
    told = tally(slot.facts, groups, lambda f: f.normalized, bench.witnesses)
    return bench.flag(slot, "FC401", f"One name is spelt in two ways: {told}", groups)


def _misspelt(a: Fact, b: Fact) -> bool:
    """Whether two full names of one slot are spelt apart."""
    likeness = same_name(a.normalized, b.normalized)
    if likeness == "conflict":
        return True
    if a.normalized.isascii() != b.normalized.isascii() and likeness == "variant":
        return False  # in another alphabet, or with its accents
    last_a, last_b = (f.normalized.rsplit(" ", 1)[-1] for f in (a, b))
    if a.normalized.count(" ") != b.normalized.count(" "):
        return same_name(last_a, last_b) == "conflict"
    return a.normalized.count(" ") > 0 and a.normalized.lower() != b.normalized.lower()


def _say_role(fact: Fact, bench: Bench) -> str:
    """A role as its text has it, or by its meaning where a verb tells it or another language than the message's."""
    version = bench.versions.get(fact.version)
    english = version is None or version.language == "en"
    return fact.text if english and not _is_told_by_verb(fact) else fact.normalized


def _is_told_by_verb(fact: Fact) -> bool:
    """Whether no English word for the post stands in the text: "takes finance", "was not involved"."""
    office = load_offices().heads.get(_role_of(fact).head)
    if office is None or not office.en:
        return False
    words = " ".join(_WORD.findall(fact.text.lower()))
    return not any(f" {known} " in f" {words} " for known in office.en.replace("-", " ").split("|"))


def judge_roles(slot: Slot, bench: Bench) -> Verdict:
    """Roles of one person: a conflict where two exclude each other at the same time."""
    facts = slot.facts
    both = _held_together(facts)
    odd = _odd_relatives(facts)
    outvoted = _outvoted(facts, bench.witnesses)

    def conflict(a: Fact, b: Fact) -> bool:
        if _excludes(a, b, both) or (_role_of(a).head, _role_of(b).head) in odd:
            return True
        return (_told(a), _told(b)) in outvoted

    groups = group_facts(facts, lambda a, b: not conflict(a, b), bench.witnesses)
    if len(groups) > 1:
        clear = tuple(_opposed(facts, group, groups, both) for group in groups)
        told = tally(facts, clear, lambda f: _say_role(f, bench), bench.witnesses)
        return bench.flag(slot, "FC402", f"{slot.subject} is {told}", groups, cap=_gravity(facts, groups, conflict))
    same = all(relate_roles(facts[0], f) == "same" for f in facts[1:])
    return Verdict(slot, "agreement" if same else "compatible", message=f"{slot.subject}: {facts[0].normalized}",
                   groups=groups)  # fmt: skip


def judge_holders(slot: Slot, bench: Bench) -> Verdict:
    """Two people in one office that only one can hold; `slot.reasons` names the holder at each role."""
    holders = dict(zip(((f.version, f.span) for f in slot.facts), slot.reasons, strict=True))
    groups = group_facts(
        slot.facts, lambda a, b: holders[a.version, a.span] == holders[b.version, b.span], bench.witnesses
    )
    told = tally(slot.facts, groups, lambda f: holders[f.version, f.span], bench.witnesses)
    office = slot.facts[0].text
    return bench.flag(slot, "FC406", f"{office[:1].upper()}{office[1:]} is {told}", groups)


def _held_together(facts: Sequence[Fact]) -> frozenset[tuple[str, str]]:
    """Pairs of occupations that one version gives to the person: there the person has both, or had them in turn.

    Two offices that one version gives to a person remain a conflict.
    """
    own: dict[str, list[Role]] = {}
    for fact in facts:
        own.setdefault(fact.version, []).append(_role_of(fact))
    return frozenset(
        (one.head, other.head)
        for roles in own.values()
        for one in roles
        for other in roles
        if one.head != other.head and (_may_combine(one, other) or is_by_sphere(str(one), str(other)))
    )


def _may_combine(one: Role, other: Role) -> bool:
    """Whether one version may well give both to somebody: an occupation beside an office, an office for a time."""
    return not (_is_office(one) and _is_office(other)) or _acts(one, other)


def _outvoted(facts: Sequence[Fact], witnesses: Witnesses) -> frozenset[tuple[str, str]]:
    """Pairs of posts that hardly anybody has both of, one told by one version and the other by others."""
    told: dict[str, list[Fact]] = {}
    for fact in facts:
        told.setdefault(_told(fact), []).append(fact)
    found: list[tuple[str, str]] = []
    for one in told:
        rivals = [other for other in told if are_seldom_one(one, other)]
        few = [fact for own in told if parse_role(own).head == parse_role(one).head for fact in told[own]]
        many = [fact for other in rivals for fact in told[other]]
        apart = {fact.version for fact in few}.isdisjoint(fact.version for fact in many)
        if apart and witnesses(few) == 1:
            found.extend(pair for other in rivals for pair in ((one, other), (other, one)))
    return frozenset(found)


def _told(fact: Fact) -> str:
    """The canonical role of a fact; "" without one."""
    return (fact.value.role if isinstance(fact.value, Mention) else None) or ""


def _acts(one: Role, other: Role) -> bool:
    """Whether one of two offices is held for a time beside the other: the mayor as acting governor."""
    return "acting" in one.standings or "acting" in other.standings


def _is_office(role: Role) -> bool:
    known = load_offices().heads.get(role.head)
    return known is not None and known.sort == "office"


def _odd_relatives(facts: Sequence[Fact]) -> frozenset[tuple[str, str]]:
    """Pairs of relatives that one version and two others make of a person, where the one does not say whose.

    A version that knows the person as both, the wife of one and the daughter of another, makes them none.
    """
    told: dict[str, set[str]] = {}
    whose: dict[str, set[str]] = {}
    for fact in facts:
        role = _role_of(fact)
        if role.head in load_offices().relatives:
            told.setdefault(fact.version, set()).add(role.head)
            whose.setdefault(role.head, set()).update(role.domains)
    if len(told) < _AGREEING + 1 or any(len(own) > 1 for own in told.values()):
        return frozenset()
    heads = Counter(head for own in told.values() for head in own)
    odd = [
        (one, other)
        for one in heads
        for other in heads
        if heads[one] == 1 and heads[other] >= _AGREEING and not whose[one] and are_two_relatives(one, other)
    ]
    return frozenset([*odd, *((other, one) for one, other in odd)])


def _excludes(a: Fact, b: Fact, both: frozenset[tuple[str, str]]) -> bool:
    return relate_roles(a, b) == "exclusive" and (_role_of(a).head, _role_of(b).head) not in both


def _opposed(
    facts: Sequence[Fact], group: Sequence[int], groups: Groups, both: frozenset[tuple[str, str]]
) -> tuple[int, ...]:
    """The roles of a group that another group excludes: a husband may well be a cellist, but says nothing of it."""
    others = [index for other in groups if other is not group for index in other]
    return tuple(i for i in group if any(_excludes(facts[i], facts[j], both) for j in others)) or tuple(group)


def _gravity(facts: Sequence[Fact], groups: Groups, conflict: Callable[[Fact, Fact], bool]) -> Level:
    """How grave the clearest pair is.

    An error excludes by what the roles are; a note only by "former" or a vague "head"; a deputy against the one who
    is deputised is a warning, and so are two posts that hardly anybody has both of; and of two offices that the person
    no longer holds, one may have followed the other.
    """
    found: Level = "note"
    for one in groups[0]:
        for group in groups[1:]:
            for other in group:
                if not conflict(facts[one], facts[other]):
                    continue  # "candidate" and "retired captain" stand together against "captain"
                a, b = _role_of(facts[one]), _role_of(facts[other])
                if relate_roles(facts[one], facts[other]) != "exclusive" and are_seldom_one(str(a), str(b)):
                    found = "warning"
                    continue
                if _is_deputy_of(a, b) and facts[one].version != facts[other].version:
                    found = "warning"
                    continue
                if _is_vague(a) or _is_vague(b) or (a.head, a.domains) == (b.head, b.domains):
                    continue
                if "former" not in a.standings or "former" not in b.standings:
                    return "error"
                found = "warning"
    return found


def _is_vague(role: Role) -> bool:
    """Whether nothing says what somebody is the head of."""
    return role.head == VAGUE and not set(role.domains) & load_offices().domains.keys()


def _is_deputy_of(a: Role, b: Role) -> bool:
    """Whether one is the deputy of whom the other is, of the same field where both name one."""
    same = a.head == b.head and (a.domains == b.domains or not a.domains or not b.domains)
    return same and ("deputy" in a.standings) != ("deputy" in b.standings)


def _role_of(fact: Fact) -> Role:
    return parse_role(_told(fact))


def relate_roles(a: Fact, b: Fact) -> str:
    """ "same", "compatible" or "exclusive"."""
    if isinstance(a.value, Mention) and isinstance(b.value, Mention) and a.value.role and b.value.role:
        return str(compare_roles(a.value.role, b.value.role))
    return "compatible"
