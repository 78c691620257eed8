"""Somebody without a name whom versions tell apart by age: "a former guard, aged 61", "a 61-year-old driver"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Fact, Mention, Quantity

_NEAR = 40  # characters between an age and the role that goes with it


def join_unnamed(facts: Sequence[Fact]) -> list[tuple[str, list[Fact]]]:
    """Roles of unnamed people by the age beside them, as (age in years, roles), youngest first.

    An age that a version gives to two such people, or any version to somebody with a name, tells nobody apart.
    """
    roles = [f for f in facts if f.kind == "role" and isinstance(f.value, Mention) and not f.value.entity]
    ages = [f for f in facts if f.kind == "age" and isinstance(f.value, Quantity)] if roles else []
    named = {_years(age) for age in ages if age.context.holders}
    found: dict[str, list[Fact]] = {}
    for role in roles:
        age = _nearest(role, ages)
        if age is not None and _nearest(age, roles) is role and _years(age) not in named:
            found.setdefault(_years(age), []).append(role)
    return [(years, found[years]) for years in sorted(found) if _is_one(found[years])]


def _is_one(roles: Sequence[Fact]) -> bool:
    return len(roles) > 1 and len({role.version for role in roles}) == len(roles)


def _years(age: Fact) -> str:
    return age.normalized.removesuffix(" year")


def _nearest(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    """The other fact that stands nearest in the same sentence."""
    here = [f for f in others if f.version == fact.version and f.sentence_start == fact.sentence_start]
    near = [f for f in here if _gap(fact, f) <= _NEAR]
    return min(near, key=lambda f: (_gap(fact, f), f.span.start), default=None)


def _gap(one: Fact, other: Fact) -> int:
    return max(other.span.start - one.span.end, one.span.start - other.span.end)
