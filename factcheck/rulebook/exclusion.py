"""Roles that one person cannot hold together because of what they are about: two fields, two countries, two relatives.

All functions take heads (canonical ids) and domains of two roles; the data stands in `rules/naming/`.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.rulebook.gazetteer import load_gazetteer
from factcheck.rulebook.offices import Offices, load_offices
from factcheck.rulebook.transliteration import same_name

_CONTINENTS = frozenset({"europe", "africa", "asia"})
_PEOPLE = ("occupation", "trade", "rank", "description")  # sorts of roles that tell whence somebody is


def fields_apart(one: str, its: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether each leads another field or body: finance and research, the police and the fire service."""
    offices = load_offices()
    first, second = _fields(one, its, offices), _fields(other, others, offices)
    if not first or not second:
        return False
    groups = [(first & group, second & group) for group in offices.fields]
    return any(a and b and not a & b for a, b in groups)


def _fields(head: str, domains: Iterable[str], offices: Offices) -> frozenset[str]:
    """What somebody leads; nothing where the head is none of a leader."""
    own = offices.field_of.get(head)
    if own is None and head not in offices.leading:
        return frozenset()
    return frozenset({*domains, *([own] if own else [])})


def parties_apart(one: str, its: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether each is of another party: the leader of the Liberals, a Social Democrat."""
    offices = load_offices()
    first, second = _parties(one, its, offices), _parties(other, others, offices)
    return bool(first and second) and not first & second


def _parties(head: str, domains: Iterable[str], offices: Offices) -> frozenset[str]:
    """The parties that a post or a description tells; nothing where the head is none that tells it."""
    own = offices.field_of.get(head)
    told = frozenset(domains) if head in offices.partisan else frozenset()
    return (told | frozenset([own] if own else [])) & offices.parties


def serves_apart(one: str, its: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether one leads a body in which the other has a trade: the leader of an expedition and its doctor."""
    offices = load_offices()
    shared = set(its) & set(others) & offices.domains.keys()
    leads = {one in offices.leading, other in offices.leading}
    trades = [offices.heads[head].sort == "trade" for head in (one, other) if head in offices.heads]
    return bool(shared) and leads == {True, False} and any(trades)


def spheres_apart(one: str, its: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether each has a post in another institution that fills somebody's days: a harbour master, a police chief."""
    offices = load_offices()
    if not set(its).isdisjoint(set(others) & offices.domains.keys()):
        return False
    first, second = _spheres(one, its, offices), _spheres(other, others, offices)
    if not first or not second or first & second:
        return False
    return not any(first & pair and second & pair for pair in offices.together)


def _spheres(head: str, domains: Iterable[str], offices: Offices) -> frozenset[str]:
    """The institutions that a post may be in; who runs a body is in that body, whatever the post is called."""
    runs = head in offices.running or head in offices.field_of
    bodies = offices.bodies.intersection(domains) if runs else frozenset()
    return bodies or offices.spheres_of(head)


def nations_apart(one: str, its: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether the two roles make the person come from two countries: a Danish banker, a Swedish investor."""
    if not (_tells_nation(one) and _tells_nation(other)):
        return False
    first, second = _nations(its), _nations(others)
    if not first or not second or first & second:
        return False
    wide = load_gazetteer().wide
    return not any(first & group and second & group for group in wide)


def _tells_nation(head: str) -> bool:
    """Whether a country beside the head is whence the person is; an expert's may be what he knows about."""
    offices = load_offices()
    known = offices.heads.get(head)
    return known is not None and known.sort in _PEOPLE and offices.kin(head).isdisjoint(offices.roving)


def _nations(domains: Iterable[str]) -> frozenset[str]:
    return frozenset(domains) & load_gazetteer().nations - _CONTINENTS


def kin_apart(one: str, its: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether one person is told to be two relatives of somebody whom both roles name: his brother, his son."""
    return are_two_relatives(one, other) and any(_one_bearer(a, b) for a in its for b in others)


def are_two_relatives(one: str, other: str) -> bool:
    """Whether two heads of roles are relatives of two sorts, of whom nobody is both to one person."""
    offices = load_offices()
    first, second = offices.kin(one) & offices.relatives, offices.kin(other) & offices.relatives
    return bool(first and second) and not first & second


def _one_bearer(one: str, other: str) -> bool:
    """Whether two names can be one person's: "Hugo Dunmore" and "Dunmore", but no two first names of one family.

    A surname of one first name may be misspelt.
    """
    likeness = same_name(one, other)
    return likeness in ("same", "variant") or (likeness == "conflict" and one.split()[0] == other.split()[0])
