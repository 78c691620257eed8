"""Evidence that two facts of different versions answer the same question.

Each fact becomes a vector of the terms around it, weighted by how rare a term is among the facts of the story
(tf-idf). What binds (holder, attribute, counted noun, aspect, period), what the values themselves say and how the
pair compares with its alternatives is added; a logistic model, whose weights are rule data, makes it one probability.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import REST, Fact, Quantity, Value, When
from factcheck.rulebook.alignment import Alignment
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.transliteration import fold_name, name_parts, same_name
from factcheck.rulebook.units import UnitTable
from factcheck.slots.ages import are_of_other_bearers, ends_of_ages
from factcheck.slots.events import Event, are_one, are_two, at_one_time, read_event
from factcheck.slots.frames import Frame, read_frame, same_frame
from factcheck.slots.sizes import are_far_apart, are_multiples, are_of_two_wholes, make_a_whole, share_unit
from factcheck.values import Relation, find_slip, have_like_digits, relate_quantities, relate_times
from factcheck.values.times import clock_of, day_face, day_of

_FIGURE = re.compile(r"#(?![\dX]{4}(?:-|$))")  # the key of a neighbouring value that is no date
_ZONE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,3}[SD]?T)\b")
SIDES = frozenset({"from", "to", "by"})
STEPS = {"share", "points"}  # dimensions of changes of shares
STEM = 3  # letters by which a noun is known again in its inflected form
NOUN_REACH = 60  # code points behind a number in which its noun stands
STEP = 4  # times from which a level may be parted from a step
ORDER = 30  # times from which two numbers are of another order
LEAD = 1  # the sentences up to this one are the headline and the lead
TEN_HOURS = 10
LIFE = 130  # years that nobody reaches
REMOTE = 21  # days from publication beyond which a day belongs to another time
NEAR = 0.3  # terms that weigh more stand in the fact's own stretch of the sentence


class Unit(Struct, frozen=True):
    """A fact for one of its holders, ready to be compared."""

    index: int
    fact: Fact
    value: Value
    holder: str | None
    vector: dict[str, float]
    norm: float
    near: dict[str, float]
    near_norm: float
    names: frozenset[str]
    counted: frozenset[str]
    attributes: frozenset[str]
    aspects: frozenset[str]
    frame: Frame
    event: Event | None  # that governs a date or a clock time
    rarity: dict[str, float]  # of each attribute among the facts of the story, 0 to 1


class Evidence(Struct, frozen=True):
    """What speaks for and against joining two facts, by name of the feature; all within about -1 to 1."""

    features: dict[str, float]
    relation: Relation
    slip: str | None
    shared: tuple[str, ...]


class Reader(Struct):
    """What comparing facts of one story needs to know."""

    lexicon: Lexicon
    units: UnitTable
    alignment: Alignment
    languages: dict[str, str]
    published: dict[str, str | None]
    explain: bool = False  # whether all that was weighed is to be told
    negation: dict[str, frozenset[str]] = {}  # words that deny, by language


def make_units(facts: Sequence[Fact], reader: Reader) -> list[Unit]:
    """One unit a fact and holder; term weights take the rarity among these facts into account."""
    sentences: dict[str, set[tuple[str, int]]] = {}
    for fact in facts:
        for key, _ in fact.context.terms:
            sentences.setdefault(key, set()).add((fact.version, fact.sentence_start))
    total = len({(f.version, f.sentence_start) for f in facts})
    rarity = {key: math.log(1 + total / len(places)) for key, places in sentences.items()}
    top = math.log(1 + total) or 1.0
    units: list[Unit] = []
    for fact in facts:
        frame, event = read_frame(fact), read_event(fact, reader.lexicon)
        told_by = _speaker_terms(fact)
        vector = {key: weight * rarity[key] for key, weight in fact.context.terms}
        holders: tuple[str | None, ...] = fact.context.holders or (None,)
        for holder in holders:
            own = dict(vector)
            for other in holders:
                if other != holder and other is not None:
                    own.pop("@" + other, None)
                    own.pop("@" + other.rsplit(" ", 1)[-1], None)
            near = {k: w * w * rarity[k] for k, w in fact.context.terms if w > NEAR and k in own}
            units.extend(
                Unit(
                    index=len(units) + number,
                    fact=fact,
                    value=value,
                    holder=holder,
                    vector=own,
                    norm=math.sqrt(sum(w * w for w in own.values())) or 1.0,
                    near=near,
                    near_norm=math.sqrt(sum(w * w for w in near.values())) or 1.0,
                    names=frozenset(k for k in near if k[:1] == "@" and k not in told_by),
                    counted=_counted(fact, reader),
                    attributes=frozenset(fact.context.attributes[:3]),
                    aspects=frozenset(fact.context.aspect),
                    frame=frame,
                    event=event,
                    rarity={k: rarity.get(k, top) / top for k in fact.context.attributes[:3]},
                )
                for number, value in enumerate(_faces(fact))
            )
            units.extend(
                replace(
                    units[-1], index=len(units) + number, value=value, attributes=frozenset({end}), rarity={end: 1.0}
                )
                for number, (end, value) in enumerate(ends_of_ages(fact))
            )
    return units


def _speaker_terms(fact: Fact) -> frozenset[str]:
    """The terms of who tells a figure: witnesses whom two versions ask for one figure are no two things measured."""
    if fact.speaker is None:
        return frozenset()
    return frozenset("@" + part for part in name_parts(fold_name(fact.speaker)))


def _faces(fact: Fact) -> list[Value]:
    """The values by which a fact may be compared: a clock time on a known day also dates its event.

    A part of a named whole is a share as well; what "all but 31" leaves out is compared by what it leaves.
    """
    if fact.context.faces:
        own = [] if REST in fact.context.aspect else [fact.value]
        return [*own, *fact.context.faces]
    zoned = _ZONE.search(fact.text)  # a time in another zone may fall on another day
    day = day_face(fact.value) if isinstance(fact.value, When) and not zoned else None
    return [fact.value] if day is None else [fact.value, day]


def _counted(fact: Fact, reader: Reader) -> frozenset[str]:
    if not isinstance(fact.value, Quantity) or not fact.value.counted or not _stands_behind(fact):
        return frozenset()
    word, language = fact.value.counted, reader.languages.get(fact.version, "en")
    return frozenset({word, *reader.lexicon.names(language, word)})


def _stands_behind(fact: Fact) -> bool:
    """Whether the counted noun follows its number, and was not carried over from a number before ("a crew of 16")."""
    assert isinstance(fact.value, Quantity)
    stem = (fact.value.counted or "")[:STEM].lower()
    at = fact.span.end - fact.sentence_start
    behind = fact.sentence[at : at + NOUN_REACH].lower()
    return stem in behind or stem in fact.text.lower()


def weigh(a: Unit, b: Unit, reader: Reader) -> Evidence | None:
    """The evidence for a pair by itself, or None where the values can't be compared at all."""
    relation = relate(a, b, reader.units)
    if relation is Relation.INCOMPARABLE or are_of_two_wholes(a.fact.value, b.fact.value):
        return None
    small, large = (a, b) if len(a.vector) < len(b.vector) else (b, a)
    products = {k: w * large.vector[k] for k, w in small.vector.items() if k in large.vector}
    likeness = sum(products.values()) / (a.norm * b.norm)
    holder = compare_holders(a.holder, b.holder)
    slip = find_slip(a.value, b.value) if relation is Relation.DIFFERENT else None
    slip = slip if slip == "next day" or _written(a, b) else None
    if slip == "unit" and a.fact.kind == "duration" and not likeness:
        slip = None  # 14 months and 14 years, told of nothing in common: texts are full of lengths of time
    attribute = _attribute(a, b, reader)
    near = sum(w * b.near[k] for k, w in a.near.items() if k in b.near) / (a.near_norm * b.near_norm)
    relative = frozenset(m for m in a.aspects ^ b.aspects if m.startswith("relative"))
    sides = frozenset({side_of(a), side_of(b)})
    telling = (a.aspects ^ b.aspects) - SIDES - relative
    clear = slip not in (None, "digit", "next day")
    first_a, first_b = a.fact.context.attributes[:1], b.fact.context.attributes[:1]
    period = _period(a.fact, b.fact, reader)
    published = [reader.published.get(unit.fact.version) for unit in (a, b)]
    features = {
        "likeness": likeness,
        "likeness_root": math.sqrt(likeness),
        "same_holder": float(holder > 0),
        "other_holder": float(holder < 0),
        "age_same_holder": float(holder > 0 and a.fact.kind == "age"),
        "term_same_holder": float(holder > 0 and a.fact.kind == "duration" and attribute > 0),
        "rank_same_holder": float(holder > 0 and a.fact.kind == "rank"),
        f"kind_{a.fact.kind}": 1.0,
        "same_counted": float(bool(a.counted & b.counted)),
        "other_counted": float(_count_other_things(a, b)),
        "same_attribute": max(0.0, attribute),
        "other_attribute": float(attribute < 0),
        "near": near,
        "near_root": math.sqrt(near),
        "same_first": float(bool(first_a) and first_a == first_b),
        "other_first": float(bool(first_a) and bool(first_b) and first_a != first_b),
        "no_name": float(bool(a.names and b.names and not a.names & b.names)),
        "from_to": float(sides == {"from", "to"} or sides == {"by", "to"} or sides == {"from", "by"}),
        "from_none": float("" in sides and ("from" in sides or "by" in sides)),
        "same_side": float(len(sides) == 1 and "" not in sides),
        "relative": float(bool(relative)),
        "each_alone": float("each" in a.aspects ^ b.aspects and are_multiples(a.value, b.value)),
        "undated": float(attribute <= 0 and _are_periods(a, b)),
        "far_apart": float(are_far_apart(a.value, b.value, STEP if "" in sides and len(sides) > 1 else ORDER)),
        "complement": float(make_a_whole(a.value, b.value) and not (a.names or b.names or a.attributes & b.attributes)),
        "other_aspect": min(1.0, len(telling) / 2),
        "same_aspect": min(1.0, len((a.aspects & b.aspects) - SIDES) / 2),
        "same_period": float(period > 0),
        "other_period": float(period < 0),
        "silent_period": float(period < 0 and not (a.fact.context.period and b.fact.context.period)),
        "moved": float(_moved(a, b, relation, reader)),
        "same_unit": float(share_unit(a.fact.value, b.fact.value, reader.units)),
        "same_event": float(are_one(a.event, b.event) and at_one_time(a.value, b.value, published)),
        "other_event": float(are_two(a.event, a.attributes, b.event, b.attributes)),
        "same_frame": float(same_frame(a.frame, b.frame)),
        "both_leads": float(max(a.fact.context.position, b.fact.context.position) <= LEAD),
        "both_titles": float(a.fact.context.in_title and b.fact.context.in_title),
        "equal": float(relation is Relation.EQUAL),
        "compatible": float(relation is Relation.COMPATIBLE),
        "told": information(a.value) if relation is Relation.EQUAL else 0.0,
        "slip": float(clear),
        "slip_told": max(information(a.value), information(b.value)) if clear else 0.0,
        "unit_told": information(a.value) if slip == "unit" else 0.0,
        "remote_slip": float(slip is not None and _are_remote(a, b, reader)),
        "calendar_slip": float(slip in ("month", "year", "end")),
        "next_day": float(slip == "next day"),
        "digit": float(slip == "digit"),
        "short_digit": float(relation is Relation.DIFFERENT and slip is None and have_like_digits(a.value, b.value)),
    }
    shared = tuple(sorted(products, key=lambda k: (-products[k], k))[:6])
    return Evidence(features, relation, slip, shared)


def _count_other_things(a: Unit, b: Unit) -> bool:
    """Whether two figures count unlike things: "36 arrests" counts what "36 people were arrested" does."""
    if not a.counted or not b.counted or a.counted & b.counted:
        return False
    return not (a.counted & b.attributes or b.counted & a.attributes)


def probability(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """How likely the two facts answer one question."""
    total = weights.get("bias", 0.0) + sum(weights.get(k, 0.0) * v for k, v in sorted(evidence.features.items()))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def side_of(unit: Unit) -> str:
    """Which side of a change the value is: "from", "to", "by", or neither."""
    return next((mark for mark in ("from", "by", "to") if mark in unit.aspects), "")


def relate(a: Unit, b: Unit, units: UnitTable) -> Relation:
    """How the values of two numeric or temporal facts stand to each other."""
    if isinstance(a.value, When) and isinstance(b.value, When):
        return relate_times(a.value, b.value)
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity) or not _are_akin(a, b):
        return Relation.INCOMPARABLE
    return relate_quantities(a.value, b.value, units, limit=a.fact.context.limit or b.fact.context.limit)


def _are_akin(a: Unit, b: Unit) -> bool:
    """Whether two quantities are of kinds that can tell the same."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if (a.fact.kind == "rank") != (b.fact.kind == "rank"):
        return False
    if (a.fact.kind == "age") != (b.fact.kind == "age") and not (
        is_age_of_things(a.value) and is_age_of_things(b.value)
    ):
        return False
    if a.fact.kind == b.fact.kind == "age" and are_of_other_bearers(a.value, a.holder, b.value, b.holder):
        return False
    if _is_fraction(a.value) != _is_fraction(b.value) and not a.counted & b.counted:
        whole = b.value if _is_fraction(a.value) else a.value
        return whole.counted is None  # a magnitude of 6.1 is no rounding of six people
    # Points and percent are mistaken for one another as the sizes of steps.
    return {a.value.dimension, b.value.dimension} != STEPS or side_of(a) == side_of(b) == "by"


def _is_fraction(value: Quantity) -> bool:
    """Whether a bare number can count no persons or things."""
    return value.unit is None and value.low != value.low.to_integral_value()


def is_age_of_things(value: Quantity) -> bool:
    """Whether a span of time is longer than a life: "2,300 years old" and "2,300 years ago" tell the same."""
    return value.dimension == "time" and value.unit == "year" and value.low > LIFE


def compare_holders(a: str | None, b: str | None) -> int:
    """1 for one holder, -1 for two, 0 where either is unknown or may be misspelt.

    A bare surname fits any full name that ends in it, a bare given name any that begins with it.
    """
    if not a or not b:
        return 0
    if a == b:
        return 1
    bare, full = (a, b) if len(a) < len(b) else (b, a)
    if " " not in bare:
        return 1 if bare in (full.rsplit(" ", 1)[-1], full.split(" ", 1)[0]) else -1
    likeness = same_name(a, b)  # Olena is Elena in another language
    return 1 if likeness == "variant" else 0 if likeness == "conflict" else -1


def _attribute(a: Unit, b: Unit, reader: Reader) -> float:
    if shared := a.attributes & b.attributes:
        return max(a.rarity[k] for k in sorted(shared))
    return -1.0 if any(reader.lexicon.exclude(x, y) for x in a.attributes for y in b.attributes) else 0.0


def _period(a: Fact, b: Fact, reader: Reader) -> float:
    """1 for one period, -1 for two; a figure without a period holds for the year of its version's publication or
    the next one.
    """
    one, two = a.context.period, b.context.period
    if one and two:
        if one == two or one.startswith(two) or two.startswith(one):
            return 1.0
        if one[:4] == two[:4] and not (one[4:].strip("-0123456789") == "" == two[4:].strip("-0123456789")):
            return 0.0  # the summer of a year, and its months from May to September
        return -1.0 if one[:1] != "X" and two[:1] != "X" else 0.0
    told, silent = (one, b) if one else (two, a)
    year = (reader.published.get(silent.version) or "")[:4]
    if told and year and told[:4].isdigit() and told[:4] != year and not _is_ahead(told, year):
        return -1.0
    return 0.0


def _is_ahead(period: str, year: str) -> bool:
    """Whether a period is the next year, of which a version also tells when it only says what was decided."""
    return int(period[:4]) == int(year) + 1


def _moved(a: Unit, b: Unit, relation: Relation, reader: Reader) -> bool:
    """Whether time explains the difference: a figure that moves while a story runs, moved its way between two dates."""
    first = a.fact.context.attributes[:1]
    way = reader.alignment.moves.get(first[0]) if first and first == b.fact.context.attributes[:1] else None
    then, now = reader.published.get(a.fact.version), reader.published.get(b.fact.version)
    if relation is not Relation.DIFFERENT or not way or not then or not now or then == now:
        return False
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return False
    earlier, later = (a.value, b.value) if then < now else (b.value, a.value)
    return way == "both" or (later.low > earlier.low) == (way == "up")


def _are_remote(a: Unit, b: Unit, reader: Reader) -> bool:
    """Whether both are single days of another time than that of the news: two such days seldom lie near by chance."""
    return all(_is_remote(unit, reader.published.get(unit.fact.version)) for unit in (a, b))


def _is_remote(unit: Unit, published: str | None) -> bool:
    day = day_of(unit.value) if isinstance(unit.value, When) else None
    if day is None or not published:
        return day is not None
    return abs((day - date.fromisoformat(published[:10])).days) >= REMOTE


def _are_periods(a: Unit, b: Unit) -> bool:
    """Whether two dates are years or months beside figures: the periods for which the figures hold, no events."""
    vague = all(isinstance(u.value, When) and u.value.grain in ("year", "month") for u in (a, b))
    return vague and any(_FIGURE.match(key) for u in (a, b) for key in u.near)


def _written(a: Unit, b: Unit) -> bool:
    """Whether slips can be looked for: two dates slip in their digits, not where a weekday was counted out.

    An hour slips in words as well ("twenty to five" for 5:40), but not by ten hours.
    """
    if isinstance(a.value, Quantity):
        return True
    digits = [any(c.isdigit() for c in u.fact.text) for u in (a, b)]
    hours = [int(clock[:2]) for u in (a, b) if isinstance(u.value, When) and (clock := clock_of(u.value))]
    if len(hours) == len(digits):
        return all(digits) or abs(hours[0] - hours[1]) != TEN_HOURS
    return all(d or (isinstance(u.value, When) and u.value.dated) for d, u in zip(digits, (a, b), strict=True))


def information(value: Value) -> float:
    """How unlikely a chance match of this value is, 0 to 1: small whole numbers say little, 41,386 a lot."""
    if isinstance(value, Quantity):
        digits = len("".join(c for c in f"{value.low.normalize():f}" if c.isdigit()).strip("0"))
        return min(1.0, 0.25 * digits - (0.15 if abs(value.low) <= 12 else 0.0) + (0.15 if value.unit else 0))
    if isinstance(value, When):
        return {"year": 0.4, "month": 0.5, "week": 0.4, "day": 0.5, "hour": 0.5, "minute": 0.7}[value.grain]
    return 0.0
