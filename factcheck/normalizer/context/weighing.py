"""How much each term around a value says about it, and which concepts govern it."""

from __future__ import annotations

import math

from msgspec import Struct

from factcheck.model import TEMPORAL_KINDS, Found, Quantity
from factcheck.normalizer.context.asides import find_aside
from factcheck.normalizer.context.governing import find_governing
from factcheck.normalizer.context.limits import find_measured_by
from factcheck.normalizer.context.reckoned import is_anothers
from factcheck.normalizer.context.scenes import FAR, Row, Scene
from factcheck.normalizer.context.surroundings import begin_between, range_of
from factcheck.normalizer.terms import Term

NOWHERE = (0, 0)
ASIDE = 2  # tokens that a comma between a concept and a date adds to their distance: one may be of another clause
GOVERN_FADE = 0.15  # how fast a concept's hold on a value falls with each token between them
TOLD_IN_TIME = ("duration", "age")
HOLD = tuple(math.exp(-GOVERN_FADE * distance) for distance in range(FAR + 2 * ASIDE + 1))


class Frame(Struct, gc=False):
    """Where one value stands: its territory, and what "respectively" hands to it and to others."""

    territory: tuple[int, int]
    owner: Found | tuple[int, int] | None
    foreign: list[tuple[int, int]]


def weigh(scene: Scene, found: Found, frame: Frame) -> tuple[dict[str, float], dict[str, float]]:
    """The terms around a value with their weights, and the concepts that govern it with the strength of their hold."""
    around, scales = scene.around, scene.scales
    governing = scales.governing[found.kind, _dimension(found)]
    weighed = dict(scene.before)
    near: dict[str, float] = {}
    far: dict[str, float] = {}  # attributes outside the territory count only where it has none of its own
    at, until = around.document.token_index(found.start), around.document.token_index(found.end)
    handed = range_of(frame.owner) if frame.owner is not None else NOWHERE
    left, right = frame.territory
    titles = around.titles
    dated = found.kind in TEMPORAL_KINDS
    stepped = dated or found.kind == "rank"
    unfit = _find_unfit(scene, found)
    silent = scales.phases if dated else frozenset[str]()  # among the value's own words
    owned = frame.owner is not None
    rows = _reachable(scene, at, until, dated)
    aside = _find_aside(scene, at, rows, governing) if dated else None
    for key, place, start, inside, outside, concept, term in rows:
        if key in unfit or (key in scales.parted and _is_parted(scene, found, term, (at, until))):
            continue
        if place < at:
            distance = at - place
        elif place >= until:
            distance = place - until + 1
        elif concept and key not in silent:
            distance = 0
        else:
            continue  # the value's own words
        own = left <= start < right
        if owned:
            if any(begin <= start < end for begin, end in frame.foreign):
                continue  # "respectively" gives these words to another value
            if handed[0] <= start < handed[1]:
                own, distance = True, 0
        weight = (inside if own else outside)[distance]
        if weight > weighed.get(key, -1.0):
            weighed[key] = weight
        if concept and key in governing and not (start in titles or (scene.ages and _is_within(start, found, scene))):
            holds = near if own else far
            hold = HOLD[_step(scene, term, (at, until), distance, aside) if stepped else distance]
            holds[key] = max(holds.get(key, 0.0), hold)
    if not (near or far) and scene.asked is not None and found is scene.members[0]:
        asked = {term.key for term in around.terms[scene.asked] if term.concept}
        near = dict.fromkeys(asked & governing, HOLD[0])
    holds = _without_limits(scene, found, near) or _without_limits(scene, found, far)
    return weighed, find_governing(holds, scales.general, around.weights.govern)


def _find_unfit(scene: Scene, found: Found) -> frozenset[str]:
    """The concepts that cannot govern a value: a storm that kills four people cuts off 200 homes."""
    unfit = frozenset[str]() if found.kind in TOLD_IN_TIME else scene.scales.lengths
    return unfit | scene.scales.bodily if counts_things(scene, found) else unfit


def counts_things(scene: Scene, found: Found) -> bool:
    """Whether a figure counts houses, cars and the like, which are told beside people."""
    return isinstance(found.value, Quantity) and found.value.counted in scene.around.language.structure.equipment


def _without_limits(scene: Scene, found: Found, holds: dict[str, float]) -> dict[str, float]:
    """What holds a value, less the limits by which it is only measured."""
    limits = scene.scales.limits & holds.keys()
    measured = find_measured_by(scene, found, limits) if limits else ()
    return {name: hold for name, hold in holds.items() if name not in measured} if measured else holds


def _find_aside(scene: Scene, at: int, rows: list[Row], governing: frozenset[str]) -> tuple[int, int] | None:
    around = scene.around
    first = around.document.token_index(scene.bounds[0])
    events = (row[1] for row in rows if row[5] and row[0] in governing)  # looked at only where an aside stands
    return find_aside(around.document, around.language, first, at, events)


def _step(scene: Scene, term: Term, date: tuple[int, int], distance: int, aside: tuple[int, int] | None = None) -> int:
    """How far a concept stands from the tokens of a date: a phrase as far as its last word ("came to his door").

    The date's own words hold nothing: "the end of May" says when, and not what ends. What is put in right before the
    date counts as if it were not there.
    """
    if aside is not None and term.at < aside[1]:
        if term.at > aside[0]:
            return FAR
        if term.last < aside[0]:
            step = aside[0] - term.last + date[0] - aside[1] - 1
            return max(1, step) + ASIDE * scene.commas(term.at, aside[0])
    if date[0] <= term.at < date[1]:
        return FAR
    if term.at >= date[1]:
        return distance + ASIDE * scene.joined(date[1], term.at)
    return max(1, date[0] - term.last) + ASIDE * scene.commas(term.at, date[0])


def _is_within(start: int, found: Found, scene: Scene) -> bool:
    """Whether a word is part of another's age: "for five years the 56-year-old" tells no age of five."""
    return any(other.start <= start < other.end and other is not found for other in scene.ages)


def _is_parted(scene: Scene, found: Found, term: Term, span: tuple[int, int]) -> bool:
    """Whether a word in the gap of a phrase around a value gives the value to what stands before the phrase.

    The word right before a value that is at most so much is that of its bound: "after up to six years in prison".
    """
    at, until = span
    if not (term.concept and term.at < at and term.last >= until):
        return False
    around = scene.around
    words = around.lexicon.concepts[term.key].parted.get(around.language.code, frozenset())
    bound = isinstance(found.value, Quantity) and found.value.hedge == "at-most"
    return not words.isdisjoint(around.document.lowers[term.at + 1 : at - bound])


def _reachable(scene: Scene, at: int, until: int, dated: bool) -> list[Row]:
    """The terms near enough to a value to say something about it.

    Of a date an event that a length beside it counts from says nothing: "opened in May, a month after the collapse".
    """
    rows = _near(scene, at, until)
    if not dated:
        return rows
    if scene.hidden:
        rows = [*rows, *(row for row in scene.hidden if at - FAR <= row[1] <= until + FAR)]
    if not scene.reckoned:
        return rows
    date = scene.around.document.tokens[at].start
    return [row for row in rows if not (row[5] and is_anothers(row[2], date, scene.reckoned))]


def _near(scene: Scene, at: int, until: int) -> list[Row]:
    tokens, (low, high), (begin, rows) = scene.around.document.tokens, scene.bounds, scene.rows
    first = tokens[at - FAR].start if at > FAR else low
    last = tokens[until + FAR].start if until + FAR < len(tokens) else high
    if first <= low and last >= high:
        return rows
    near = begin_between(scene.around.term_starts, max(low, first), min(high, last))
    return rows[near.start - begin : near.stop - begin]


def _dimension(found: Found) -> str:
    return found.value.dimension if isinstance(found.value, Quantity) else "count"
