"""Offices, occupations and ranks: reading a role's words into one canonical form, and comparing two such forms.

The canonical form is "former minister (health)": standings in a fixed order, one head, and in brackets what
the role is about: known domains in English, other names as written, in lower case. It is the same for all
languages, so that "міністр транспорту" and "Transport Minister" are both "minister (transport)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from factcheck.rulebook.exclusion import (
    fields_apart,
    kin_apart,
    nations_apart,
    parties_apart,
    serves_apart,
    spheres_apart,
)
from factcheck.rulebook.folding import fold_name
from factcheck.rulebook.offices import load_offices

Comparison = Literal["same", "compatible", "exclusive"]
_FORM = re.compile(r"(?P<words>[^()]+?)(?: \((?P<domains>[^()]*)\))?")
ANYBODY = "*"  # in a list of exclusive roles: of whoever or whatever is named
_PREFIX = 4  # letters that a country and its people have in common: Kessara, Kessaran


class Role(Struct, frozen=True, gc=False):
    """A canonical role taken apart."""

    standings: tuple[str, ...]
    head: str
    domains: tuple[str, ...]

    def __str__(self) -> str:
        """Write the canonical form."""
        words = " ".join((*self.standings, self.head))
        return f"{words} ({', '.join(self.domains)})" if self.domains else words


@lru_cache(maxsize=4096)
def parse_role(canonical: str) -> Role:
    """Take a canonical form apart; unknown words become the head."""
    match = _FORM.fullmatch(canonical.strip())
    if not match:
        return Role((), canonical.strip(), ())
    known = load_offices()
    words = match["words"].split()
    standings = []
    while len(words) > 1 and words[0] in known.standings and " ".join(words) not in known.heads:
        standings.append(words.pop(0))
    domains = tuple(part.strip() for part in (match["domains"] or "").split(",") if part.strip())
    return Role(tuple(standings), " ".join(words), domains)


@lru_cache(maxsize=16384)
def compare_roles(first: str, second: str) -> Comparison:
    """Compare two canonical roles of one person at one time.

    "same": one office, also in other words or with one side vaguer about its domain; "compatible": one person may
    be both; "exclusive": nobody is both. Only clear cases are exclusive.
    """
    one, other = parse_role(first), parse_role(second)
    if one == other:
        return "same"
    if (_at_one_time(one, other) and _about_apart(one, other)) or _in_two_spheres(one, other):
        return "exclusive"
    if one.head == other.head:
        return _same_head(one, other)
    kin = one.head in load_offices().kin(other.head) or other.head in load_offices().kin(one.head)
    if (kin or _near(one, other)) and one.standings == other.standings and not _excluded_by_field(one, other):
        return "compatible" if _domains(one, other) == "apart" else "same"
    if _excluded(one, other):
        return "exclusive"
    return "compatible"


@lru_cache(maxsize=16384)
def is_by_sphere(first: str, second: str) -> bool:
    """Whether two roles exclude each other as full posts of two institutions only, which a version may yet combine."""
    one, other = parse_role(first), parse_role(second)
    listed = _excluded(one, other) or (_at_one_time(one, other) and _about_apart(one, other))
    return not listed and _in_two_spheres(one, other)


@lru_cache(maxsize=16384)
def are_seldom_one(first: str, second: str) -> bool:
    """Whether hardly anybody is both, so that a version that says one errs where others say the other.

    Such are the chair and the chief executive of one firm, and full posts of two institutions in somebody's past.
    """
    one, other = parse_role(first), parse_role(second)
    if "former" in one.standings and one.standings == other.standings:
        return spheres_apart(one.head, one.domains, other.head, other.domains)
    if one.head == other.head or _domains(one, other) == "apart":
        return False
    return any(True for _ in _entries_apart(one, other, load_offices().seldom))


def is_less_told(bare: str, full: str) -> bool:
    """Whether a role without its field may be one with it: a minister, and the minister of defence."""
    one, other = parse_role(bare), parse_role(full)
    return one.head == other.head and not one.domains and one.standings == other.standings


def _at_one_time(one: Role, other: Role) -> bool:
    """Whether both are told of one time and of a whole office: neither alone is past, to come, or a deputy's."""
    return not {"former", "elect", "deputy", "assistant", "late"} & (set(one.standings) ^ set(other.standings))


def _about_apart(one: Role, other: Role) -> bool:
    """Whether what the roles are about shows that one person cannot have both."""
    told = one.head, one.domains, other.head, other.domains
    return any(apart(*told) for apart in (fields_apart, parties_apart, serves_apart, nations_apart, kin_apart))


def _in_two_spheres(one: Role, other: Role) -> bool:
    """Whether each is a whole post of the present in another institution."""
    if {"former", "elect", "deputy", "assistant", "late", "acting"}.intersection((*one.standings, *other.standings)):
        return False
    return spheres_apart(one.head, one.domains, other.head, other.domains)


def _same_head(one: Role, other: Role) -> Comparison:
    office = _sort(one.head) == "office" or "chief" in one.standings or "chief" in other.standings
    standing = _standing(one, other)
    domains = _domains(one, other)
    if standing == "same" and _excluded_by_field(one, other):
        return "exclusive"  # a trade attaché and a military one
    if domains == "apart" and standing != "exclusive":
        sectors = _sector(one) and _sector(other)
        return "exclusive" if sectors and one.head == "minister" else _places(one, other)
    if domains == "apart" and not any(map(_is_unnamed, (*_proper(one), *_proper(other)))):
        return "compatible"  # but the capital may be the town that the other one names
    if standing == "exclusive":
        return "exclusive" if office else "compatible"
    if standing != "same" or bool(_sector(one)) != bool(_sector(other)):
        return "compatible"
    return "same"


def _standing(one: Role, other: Role) -> Comparison:
    """Former against present, or a deputy against the one who is deputised."""
    if one.standings == other.standings:
        return "same"
    differ = set(one.standings) ^ set(other.standings)
    if {"deputy", "assistant"} <= differ or "late" in differ:
        return "compatible"  # who has died held the office all the same
    if "acting" in differ and "deputy" in differ:
        return "compatible"  # a deputy acts for whom he deputises
    return "exclusive" if differ & {"former", "deputy", "assistant"} else "compatible"


def _domains(one: Role, other: Role) -> Literal["open", "together", "apart"]:
    """Whether what the two roles are about meets: "open" where one does not say."""
    if not one.domains or not other.domains:
        return "open"
    sectors = _sector(one), _sector(other)
    if sectors[0] and sectors[1]:
        return "together" if sectors[0] & sectors[1] else "apart"
    places = _proper(one), _proper(other)
    if places[0] and places[1]:
        return "together" if any(_akin(a, b) for a in places[0] for b in places[1]) else "apart"
    return "open"


def _places(one: Role, other: Role) -> Comparison:
    """Two of a kind in two places: nobody is mayor of two towns; anything less clear is left open."""
    if one.head not in _TERRITORIAL or _standing(one, other) != "same":
        return "compatible"
    places = _proper(one), _proper(other)
    if len(places[0]) == len(places[1]) == 1 and not _sector(one) and not _sector(other):
        return "compatible" if any(map(_is_unnamed, places[0] | places[1])) else "exclusive"
    return "compatible"


def _is_unnamed(place: str) -> bool:
    """Whether only the sort of a place is told: the mayor of the capital may be the mayor of any town."""
    return any(place.startswith(sort) and len(place) <= len(sort) + _ENDING for sort in load_offices().unnamed_places)


_ENDING = 2  # letters of a case ending
_TERRITORIAL = frozenset({"mayor", "governor", "president", "prime minister", "chancellor", "minister"})


def _sector(role: Role) -> set[str]:
    return {domain for domain in role.domains if domain in load_offices().domains}


def _proper(role: Role) -> set[str]:
    return {domain for domain in role.domains if domain not in load_offices().domains}


def _akin(one: str, other: str) -> bool:
    for a in fold_name(one).split():
        for b in fold_name(other).split():
            if a == b or (min(len(a), len(b)) >= _PREFIX and a[:_PREFIX] == b[:_PREFIX]):
                return True
    return False


def _sort(head: str) -> str:
    known = load_offices().heads.get(head)
    return known.sort if known else "occupation"


def _near(one: Role, other: Role) -> bool:
    return any(one.head in group and other.head in group for group in load_offices().near)


def _excluded(one: Role, other: Role) -> bool:
    standings = (*one.standings, *other.standings)
    if standings.count("former") == 1 or "elect" in standings:
        return False
    if "deputy" in standings:  # many a deputy holds a second office
        return any(True for _ in _entries_apart(one, other, load_offices().exclusive_deputies))
    if _sector(one) & _sector(other) and {one.head, other.head} in load_offices().exclusive_within:
        return True
    trades = _trades(one), _trades(other)
    if trades[0] and trades[1] and not trades[0] & trades[1]:
        return True
    apart = _domains(one, other) == "apart" and not (_territory(one, other) or _speaks(one, other))
    found = _entries_apart(one, other, load_offices().exclusive)
    return any(not apart or _narrowed(entries) for entries in found)


def _excluded_by_field(one: Role, other: Role) -> bool:
    """Whether a list of exclusive roles narrows one of them to what it is about: the head of the fire service."""
    return any(map(_narrowed, _entries_apart(one, other, load_offices().exclusive)))


def _narrowed(entries: set[str]) -> bool:
    return any("(" in entry for entry in entries)


def _entries_apart(one: Role, other: Role, groups: Iterable[frozenset[str]]) -> Iterator[set[str]]:
    """The entries of two roles in each list of exclusive roles under different entries of which they fall."""
    forms, others = _forms(one), _forms(other)
    for group in groups:
        if group.isdisjoint(forms) or group.isdisjoint(others):
            continue
        entries = _entries(one, group), _entries(other, group)
        if not entries[0] & entries[1]:
            yield entries[0] | entries[1]


def _trades(role: Role) -> set[str]:
    return {head for head in load_offices().kin(role.head) if _sort(head) == "trade"}


def _territory(one: Role, other: Role) -> bool:
    return one.head in _TERRITORIAL and other.head in _TERRITORIAL


def _speaks(one: Role, other: Role) -> bool:
    """Whether one governs a place and the other speaks for a body: what each is of says nothing of the other."""
    heads = {one.head, other.head}
    return "spokesperson" in heads and bool(heads & {"mayor", "governor"})


def _forms(role: Role) -> set[str]:
    """All entries that a role could fall under."""
    forms = {*load_offices().kin(role.head), *(f"{role.head} ({domain})" for domain in role.domains)}
    return forms | _of_anybody(role) | ({f"deputy {role.head}"} if "deputy" in role.standings else set())


def _of_anybody(role: Role) -> set[str]:
    """The entries of a role told with whose it is."""
    return {f"{head} ({ANYBODY})" for head in load_offices().kin(role.head)} if _proper(role) else set()


def _entries(role: Role, group: frozenset[str]) -> set[str]:
    """The entries of a list of exclusive roles that the role falls under; one narrowed by a domain stands alone."""
    for domain in role.domains:
        if f"{role.head} ({domain})" in group:
            return {f"{role.head} ({domain})"}
    if "deputy" in role.standings and f"deputy {role.head}" in group:
        return {f"deputy {role.head}"}
    if named := _of_anybody(role) & group:
        return named
    return {head for head in load_offices().kin(role.head) if head in group}
