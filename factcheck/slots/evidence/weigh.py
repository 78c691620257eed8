"""Evidence that two facts of different versions answer the same question.

What binds the two (words around them, holder, attribute, counted noun, aspect, period), what the values themselves say
and how the pair compares with its alternatives becomes a vector of features; a logistic model, whose weights are rule
data, makes it one probability.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from factcheck.model import PART, Quantity, Value, When
from factcheck.slots.evidence.bonds import (
    are_lives_and_things,
    are_of_one_thing,
    are_remote,
    compare_attributes,
    compare_bearers,
    compare_holders,
    compare_periods,
    count_other_things,
    date_figures,
    date_one_figure,
    earn_apart,
    has_moved,
    number_other_things,
)
from factcheck.slots.evidence.candidates import Reader, Unit, side_of
from factcheck.slots.evidence.distances import read_distance
from factcheck.slots.evidence.events import are_one, are_two, are_two_moments, at_one_time, happen_once, tell_other_days
from factcheck.slots.evidence.extremes import are_mean_and_extreme
from factcheck.slots.evidence.facets import are_of_two_sides
from factcheck.slots.evidence.frames import same_frame, same_saying
from factcheck.slots.evidence.nearness import read_nearness
from factcheck.slots.evidence.occasions import lie_on_two_sides, may_be_one, read_occasion
from factcheck.slots.evidence.phases import are_of_two_phases
from factcheck.slots.evidence.relate import relate
from factcheck.slots.evidence.series import compare_series
from factcheck.slots.evidence.sizes import (
    are_far_apart,
    are_multiples,
    are_of_two_sizes,
    is_rate,
    make_a_whole,
    share_unit,
)
from factcheck.slots.evidence.stretches import compare_stretches, needs_stretch
from factcheck.slots.evidence.wholes import (
    are_of_other_things,
    are_of_two_wholes,
    are_two_parts,
    is_named_apart,
    is_of_another_whole,
    is_part,
)
from factcheck.values import Relation, are_decades_apart, find_slip, have_like_digits
from factcheck.values.times import clock_of

SIDES = frozenset({"from", "to", "by"})
ONE_PHRASE = 0.5  # likeness of the near words from which two shares say one thing of one whole
PERIODS = frozenset({"day_period", "week_period", "month_period", "year_period"})  # concepts that exclude each other
STEP = 4  # times from which a level may be parted from a step
ORDER = 30  # times from which two numbers are of another order
LEAD = 1  # the sentences up to this one are the headline and the lead
TEN_HOURS = 10
FORECAST = "forecast"  # the concept of what is expected
PLACE = "league_place"  # the concept of the nouns of a place in an order


class Evidence(Struct, frozen=True):
    """What speaks for and against joining two facts, by name of the feature; all within about -1 to 1."""

    features: dict[str, float]
    kind: str  # of the first fact
    relation: Relation
    slip: str | None
    products: dict[str, float]  # what both have in their words, with the share that each has in their likeness

    @property
    def shared(self) -> list[str]:
        """The words that speak most for joining the facts."""
        return sorted(self.products, key=lambda k: (-self.products[k], k))[:6]


def weigh(a: Unit, b: Unit, reader: Reader) -> Evidence | None:
    """The evidence for a pair by itself, or None where the values can't be compared at all."""
    relation = relate(a, b, reader.units)
    if relation is Relation.INCOMPARABLE or are_of_two_wholes(a.fact, b.fact):
        return None
    unlike = relation is Relation.DIFFERENT
    two_times = are_of_two_phases(a.value, b.value) or (unlike and are_two_moments(a.event, b.event))
    if two_times or (unlike and same_saying(a.frame, b.frame)):
        return None
    counts = number_other_things(a, b) or are_lives_and_things(a, b, reader)
    if counts or (relation is Relation.COMPATIBLE and is_named_apart(a, b)):
        return None
    apart = relation is Relation.DIFFERENT and are_of_two_sides(a.sides, b.sides, reader.facets)
    if apart or (relation is not Relation.EQUAL and are_mean_and_extreme(a, b)):
        return None
    small, large = (a, b) if len(a.vector) < len(b.vector) else (b, a)
    products = {k: w * large.vector[k] for k, w in small.vector.items() if k in large.vector}
    likeness = sum(products.values()) / (a.norm * b.norm)
    holder = 0 if _lie_between(a, b, reader) else compare_holders(a.holder, b.holder)
    stretch = compare_stretches(a, b, holder, likeness, reader)
    if stretch <= 0 and (needs_stretch(a) or needs_stretch(b)):
        return None
    bearer = compare_bearers(a, b)
    slip = find_slip(a.value, b.value) if relation is Relation.DIFFERENT else None
    slip = slip if slip == "next day" or _written(a, b) else None
    earlier = "previous" if a.fact.kind == "rank" else None  # "her first try, two years earlier" is not her second
    relative = frozenset(m for m in a.aspects ^ b.aspects if m.startswith("relative") or m == earlier)
    if _are_faces(a, b):
        relative -= {PART}  # the share of a whole that is named counts from nothing told elsewhere
    if slip == "unit" and a.fact.kind == "duration" and (relative or not likeness):
        slip = None  # 14 months and 14 years, told of nothing in common or from two points: texts are full of lengths
    attribute = compare_attributes(a, b, reader)
    if slip == "double" and a.fact.kind == "money" and attribute <= 0 and holder <= 0:
        slip = None  # sums are halved and doubled all the time: instalments, offers, what each of two pays
    near = sum(w * b.near[k] for k, w in a.near.items() if k in b.near) / (a.near_norm * b.near_norm)
    sides = frozenset({side_of(a), side_of(b)})
    telling = (a.aspects ^ b.aspects) - SIDES - relative
    clear = slip not in (None, "digit", "next day")
    first_a, first_b = a.fact.context.attributes[:1], b.fact.context.attributes[:1]
    period = compare_periods(a.fact, b.fact, reader)
    undated = attribute <= 0 and date_figures(a, b)
    series = compare_series(a.fact.context.series, b.fact.context.series) if a.fact.kind == "rank" else 0
    decades = slip == "digit" and are_decades_apart(a.value, b.value)
    once = happen_once(a.event, b.event, decades=decades) and holder >= 0
    published = [reader.published.get(unit.fact.version) for unit in (a, b)]
    differ = relation is Relation.DIFFERENT
    moves = bool(first_a) and first_a == first_b and first_a[0] in reader.alignment.moves  # and has many sizes
    features = {
        "likeness": likeness,
        "likeness_root": math.sqrt(likeness),
        "same_holder": float(holder > 0),
        "other_holder": float(holder < 0),
        "same_bearer": float(bearer > 0),
        "other_bearer": float(bearer < 0),
        "age_same_holder": float(holder > 0 and a.fact.kind == "age"),
        "term_same_holder": float(holder > 0 and a.fact.kind == "duration" and attribute > 0),
        "rank_same_holder": float(holder > 0 and a.fact.kind == "rank" and _rank_alike(a, b)),
        f"kind_{a.fact.kind}": 1.0,
        "same_series": float(series > 0),
        "other_series": float(series < 0),
        "same_shared": float(are_of_one_thing(a, b)),
        "same_counted": float(bool(a.counted & b.counted)),
        "other_counted": float(count_other_things(a, b, reader)),
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
        "rate_alone": float(relation is Relation.DIFFERENT and is_rate(a.value) != is_rate(b.value)),
        "foreseen": float(_is_foreseen(a) != _is_foreseen(b)),
        "relative": float(bool(relative)),
        "each_alone": float(
            "each" in a.aspects ^ b.aspects and are_multiples(a.value, b.value) and not _are_faces(a, b)
        ),
        "undated": float(undated),
        "one_figure": float(undated and date_one_figure(a, b)),
        "far_apart": float(are_far_apart(a.value, b.value, STEP if "" in sides and len(sides) > 1 else ORDER)),
        "part": float(differ and (is_part(a, b, reader) or is_part(b, a, reader) or is_of_another_whole(a, b))),
        "two_parts": float(differ and are_two_parts(a, b, products)),
        "other_shared": float(differ and are_of_other_things(a, b)),
        "other_earner": float(differ and earn_apart(a, b)),
        "other_rate": float(differ and slip is None and _are_rates_apart(a, b)),
        "other_day": float(tell_other_days(a.fact, b.fact)),
        "complement": float(
            make_a_whole(a.value, b.value)
            and not (a.attributes & b.attributes) - (a.counted | b.counted)
            and (_are_faces(a, b) or (near < ONE_PHRASE and not (a.names or b.names)))
        ),
        "other_aspect": min(1.0, len(telling) / 2),
        "same_aspect": min(1.0, len((a.aspects & b.aspects) - SIDES) / 2),
        "same_period": float(period > 0),
        "other_period": float(period < 0),
        "silent_period": float(period < 0 and not (a.fact.context.period and b.fact.context.period)),
        "moved": float(has_moved(a, b, relation, reader)),
        "same_unit": float(share_unit(a.fact.value, b.fact.value, reader.units)),
        "same_event": float((once or are_one(a.event, b.event)) and at_one_time(a.value, b.value, published)),
        "other_event": float(are_two(a.event, a.attributes, b.event, b.attributes)),
        "same_frame": float(same_frame(a.frame, b.frame)),
        "both_leads": float(max(a.fact.context.position, b.fact.context.position) <= LEAD),
        "both_titles": float(a.fact.context.in_title and b.fact.context.in_title),
        "same_stretch": max(0.0, stretch),
        "other_stretch": float(stretch < 0 and relation is not Relation.EQUAL),
        "equal": float(relation is Relation.EQUAL),
        "compatible": float(relation is Relation.COMPATIBLE),
        "told": information(a.value) if relation is Relation.EQUAL else 0.0,
        "slip": float(clear),
        "slip_told": max(information(a.value), information(b.value)) if clear else 0.0,
        "unit_told": information(a.value) if slip == "unit" else 0.0,
        "remote_slip": float(slip is not None and are_remote(a, b, reader)),
        "calendar_slip": float(slip in ("month", "year", "end")),
        "next_day": float(slip == "next day"),
        "digit": float(slip == "digit"),
        "two_sizes": float(differ and slip is None and not moves and are_of_two_sizes(a.value, b.value)),
        "short_digit": float(relation is Relation.DIFFERENT and slip is None and have_like_digits(a.value, b.value)),
    }
    if differ:
        features.update(read_nearness(a, b, reader.units))
        features["once"] = float(once and may_be_one(a, b, published))
        features["occasion"] = max(features["once"], read_occasion(a, b, near, published))
        features["two_sides"] = float(_lie_on_two_sides(a.value, b.value, published))
        told = min(information(a.value), information(b.value))
        features.update(read_distance(a.value, b.value, slip, told))
        languages = {reader.languages.get(unit.fact.version) for unit in (a, b)}
        features["two_languages"] = float(len(languages) > 1)
    return Evidence(features, a.fact.kind, relation, slip, products)


def _is_foreseen(unit: Unit) -> bool:
    """Whether a figure is a forecast or the date of one: "to reach 40 km/h by Friday", but not a planned meeting."""
    if FORECAST in unit.aspects or not isinstance(unit.value, When):
        return FORECAST in unit.aspects
    return FORECAST in unit.near and any(key[0] == "#" and key[1:2].isdigit() for key in unit.vector)


def _lie_on_two_sides(a: Value, b: Value, published: Sequence[str | None]) -> bool:
    """Whether one date had passed when the story began, and the other was to come."""
    return isinstance(a, When) and isinstance(b, When) and lie_on_two_sides(a, b, published)


def _are_rates_apart(a: Unit, b: Unit) -> bool:
    """Whether two figures are told for unlike periods: "3,200 sacks a month" and "38,400 sacks a year"."""
    one, other = a.aspects & PERIODS, b.aspects & PERIODS
    return bool(one and other) and not one & other


def _are_faces(a: Unit, b: Unit) -> bool:
    """Whether both shares are those that counts make of one whole: two close, and seven of the nine go on."""
    return a.value is not a.fact.value and b.value is not b.fact.value


def _lie_between(a: Unit, b: Unit, reader: Reader) -> bool:
    """Whether one of the figures is a lead or a gap, which is told of either side."""
    concepts = reader.lexicon.concepts
    return any(concepts[name].mutual for unit in (a, b) for name in unit.fact.context.attributes[:1])


def _rank_alike(a: Unit, b: Unit) -> bool:
    """Whether two ordinals of one person may number the same: a place, or one sort of thing, no round and a place."""
    one, other = (bool(unit.counted) and PLACE not in unit.counted for unit in (a, b))
    return one == other


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


@lru_cache(maxsize=8192)
def information(value: Value) -> float:
    """How unlikely a chance match of this value is, 0 to 1: small whole numbers say little, 41,386 a lot."""
    if isinstance(value, Quantity):
        digits = len("".join(c for c in f"{value.low.normalize():f}" if c.isdigit()).strip("0"))
        return min(1.0, 0.25 * digits - (0.15 if abs(value.low) <= 12 else 0.0) + (0.15 if value.unit else 0))
    if isinstance(value, When):
        return {"year": 0.4, "month": 0.5, "week": 0.4, "day": 0.5, "hour": 0.5, "minute": 0.7}[value.grain]
    return 0.0
