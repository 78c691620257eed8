"""What ages need beside other figures: whose they are, and what a range of them tells of its ends."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Fact, Quantity

YOUNGEST, OLDEST = "youngest", "oldest"  # attributes of the ends of a range of ages
PERSON, THING = "person", "thing"


def ends_of_ages(fact: Fact) -> list[tuple[str, Quantity]]:
    """What a range of ages tells of the youngest and the oldest: "aged between 16 and 71", but no "in her fifties"."""
    value = fact.value
    if fact.kind != "age" or not isinstance(value, Quantity) or value.hedge != "range" or " " not in fact.text:
        return []
    return [
        (YOUNGEST, replace(value, high=value.low, hedge="exact")),
        (OLDEST, replace(value, low=value.high, hedge="exact")),
    ]


def are_of_other_bearers(a: Quantity, holder_a: str | None, b: Quantity, holder_b: str | None) -> bool:
    """Whether one age is a person's and the other that of a thing; silent where a text leaves it open."""
    return {_bearer(a, holder_a), _bearer(b, holder_b)} == {PERSON, THING}


def _bearer(age: Quantity, holder: str | None) -> str | None:
    return PERSON if holder else next(iter(age.modifiers), None)
