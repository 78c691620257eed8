"""Evidence that two facts of different versions answer the same question.

Each fact becomes a vector of the terms around it, weighted by how rare a term is among the facts of the story
(tf-idf); what binds (holder, attribute, counted noun, aspect, period) and what the values themselves say is added.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact, Quantity, When
from factcheck.rulebook.alignment import Alignment
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, find_slip, relate_quantities, relate_times


class Unit(Struct, frozen=True):
    """A fact for one of its holders, ready to be compared."""

    index: int
    fact: Fact
    holder: str | None
    vector: dict[str, float]
    norm: float
    counted: frozenset[str]
    attributes: frozenset[str]
    aspects: frozenset[str]


class Evidence(Struct, frozen=True):
    """What speaks for and against joining two facts: the features that the weights of the rule data are put on."""

    likeness: float = 0.0
    holder: float = 0.0
    counted: float = 0.0
    attribute: float = 0.0
    aspect: float = 0.0
    period: float = 0.0
    unit: float = 0.0
    lone: float = 0.0
    relation: Relation = Relation.INCOMPARABLE
    slip: str | None = None
    information: float = 0.0
    shared: tuple[str, ...] = ()


class Reader(Struct):
    """What comparing facts of one story needs to know."""

    lexicon: Lexicon
    units: UnitTable
    alignment: Alignment
    languages: dict[str, str]


def make_units(facts: Sequence[Fact], reader: Reader) -> list[Unit]:
    """One unit a fact and holder; term weights take the rarity among these facts into account."""
    sentences: dict[str, set[tuple[str, int]]] = {}
    for fact in facts:
        for key, _ in fact.context.terms:
            sentences.setdefault(key, set()).add((fact.version, fact.sentence_start))
    total = len({(f.version, f.sentence_start) for f in facts})
    rarity = {key: math.log(1 + total / len(places)) for key, places in sentences.items()}
    units: list[Unit] = []
    for fact in facts:
        vector = {key: weight * rarity[key] for key, weight in fact.context.terms}
        holders: tuple[str | None, ...] = fact.context.holders or (None,)
        for holder in holders:
            own = dict(vector)
            for other in holders:
                if other != holder and other is not None:
                    own.pop("@" + other, None)
            norm = math.sqrt(sum(w * w for w in own.values())) or 1.0
            units.append(
                Unit(
                    index=len(units),
                    fact=fact,
                    holder=holder,
                    vector=own,
                    norm=norm,
                    counted=_counted(fact, reader),
                    attributes=frozenset(fact.context.attributes[:3]),
                    aspects=frozenset(fact.context.aspect),
                )
            )
    return units


def _counted(fact: Fact, reader: Reader) -> frozenset[str]:
    if not isinstance(fact.value, Quantity) or not fact.value.counted:
        return frozenset()
    word, language = fact.value.counted, reader.languages.get(fact.version, "en")
    return frozenset({word, *reader.lexicon.index.get((language, word), ())})


def weigh(a: Unit, b: Unit, reader: Reader) -> Evidence | None:
    """The evidence for a pair, or None where the values can't be compared at all."""
    relation = relate(a.fact, b.fact, reader.units)
    if relation is Relation.INCOMPARABLE:
        return None
    small, large = (a, b) if len(a.vector) < len(b.vector) else (b, a)
    products = {k: w * large.vector[k] for k, w in small.vector.items() if k in large.vector}
    likeness = sum(products.values()) / (a.norm * b.norm)
    context_a, context_b = a.fact.context, b.fact.context
    return Evidence(
        likeness=likeness,
        holder=0.0 if not (a.holder and b.holder) else 1.0 if a.holder == b.holder else -1.0,
        counted=0.0 if not (a.counted and b.counted) else 1.0 if a.counted & b.counted else -1.0,
        attribute=_attribute(a, b, reader),
        aspect=_aspect(a, b),
        period=_period(context_a.period, context_b.period),
        unit=_same_unit(a.fact, b.fact),
        relation=relation,
        slip=find_slip(a.fact.value, b.fact.value) if relation is Relation.DIFFERENT else None,
        information=information(a.fact),
        shared=tuple(sorted(products, key=lambda k: (-products[k], k))[:6]),
    )


def relate(a: Fact, b: Fact, units: UnitTable) -> Relation:
    """How the values of two numeric or temporal facts stand to each other."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        if (a.kind == "rank") != (b.kind == "rank") or (a.kind == "age") != (b.kind == "age"):
            return Relation.INCOMPARABLE
        return relate_quantities(a.value, b.value, units)
    if isinstance(a.value, When) and isinstance(b.value, When) and a.kind == b.kind:
        return relate_times(a.value, b.value)
    return Relation.INCOMPARABLE


def _attribute(a: Unit, b: Unit, reader: Reader) -> float:
    if a.attributes & b.attributes:
        return 1.0
    for name in a.attributes:
        concept = reader.lexicon.concepts.get(name)
        if concept is not None and concept.excludes & b.attributes:
            return -1.0
    return 0.0


def _aspect(a: Unit, b: Unit) -> float:
    """-1 where one value is the old, the step or the forecast and the other is not."""
    if a.aspects == b.aspects:
        return 0.2 if a.aspects else 0.0
    telling = (a.aspects ^ b.aspects) - {"to"}
    return -1.0 if telling else 0.0


def _period(a: str | None, b: str | None) -> float:
    if not a or not b:
        return 0.0
    if a == b or a.startswith(b) or b.startswith(a):
        return 1.0
    return -1.0 if a[:1] != "X" and b[:1] != "X" else 0.0


def _same_unit(a: Fact, b: Fact) -> float:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return 1.0 if a.value.unit == b.value.unit and a.value.unit else 0.0
    return 0.0


def information(fact: Fact) -> float:
    """How unlikely a chance match of this value is, 0 to 1: small whole numbers say little, 41,386 a lot."""
    if isinstance(fact.value, Quantity):
        digits = len("".join(c for c in f"{fact.value.low.normalize():f}" if c.isdigit()).strip("0"))
        return min(1.0, 0.25 * digits - (0.15 if abs(fact.value.low) <= 12 else 0.0) + (0.15 if fact.value.unit else 0))
    if isinstance(fact.value, When):
        return {"year": 0.4, "month": 0.5, "week": 0.4, "day": 0.5, "hour": 0.5, "minute": 0.7}[fact.value.grain]
    return 0.0
