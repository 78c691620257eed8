"""What the words around a value say about the question it answers: holder, attribute, terms, aspect, period.

Words of the value's own territory weigh most, the rest of the sentence less, and the sentence before a little.
"Respectively" hands the i-th value to the i-th holder.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from msgspec.structs import replace

from factcheck.model import TEMPORAL_KINDS, Context, Found, Mention, Quantity, Quote, Stretch
from factcheck.normalizer.context.amounts import with_amount
from factcheck.normalizer.context.aspects import find_aspects
from factcheck.normalizer.context.belonging import find_owner, read_bearer
from factcheck.normalizer.context.governing import put_first, rank_attributes
from factcheck.normalizer.context.holders import find_holders
from factcheck.normalizer.context.known_by import known_by
from factcheck.normalizer.context.labels import Label, read_labels
from factcheck.normalizer.context.multiples import find_change
from factcheck.normalizer.context.periods import find_period
from factcheck.normalizer.context.respectively import pair_respectively
from factcheck.normalizer.context.scenes import DIGITS, WORDED, Scene, scales_of
from factcheck.normalizer.context.series import find_series
from factcheck.normalizer.context.shared_things import find_shared_things
from factcheck.normalizer.context.since import find_aged, read_dated_length
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, range_of, survey, value_key
from factcheck.normalizer.context.territories import find_territories
from factcheck.normalizer.context.weighing import Frame, counts_things, weigh
from factcheck.normalizer.context.wholes import find_faces
from factcheck.normalizer.known import Known
from factcheck.normalizer.quantities.ranks import HELD
from factcheck.normalizer.quantities.sides import SIDE

__all__ = ["Surroundings", "read_contexts", "survey"]

NEIGHBOURS = 8  # values on either side that count as its neighbours
OWN: dict[tuple[str, ...], str] = {
    (HELD,): "league_place",
    (SIDE,): "sides",
}  # concepts that values name by themselves ("was third in 2:04")
HALF_TIME = "half_time"  # the concept that governs the first of two results
OPPOSING = frozenset({"from", "previous"})  # what words like "against" make of a figure elsewhere
SENSE: Known[int, float] = Known(lambda senses: round(1.0 / senses, DIGITS))  # what one of a word's senses weighs


def read_contexts(around: Surroundings) -> list[Context]:
    """The context of each fact of `around.facts`, in their order."""
    scales, sentence_index = scales_of(around), around.document.sentence_index
    contexts: list[Context] = []
    for position, members in groupby(around.facts, key=lambda found: sentence_index(found.start)):
        contexts += _read_scene(Scene(around, scales, position, list(members)))
    return contexts


def _read_scene(scene: Scene) -> list[Context]:
    around, members, structure = scene.around, scene.members, scene.around.language.structure
    territories = find_territories(around, members, *scene.bounds)
    pairs: dict[int, Found | tuple[int, int]] = {}
    if not structure.respectively.isdisjoint(around.document.words):
        names = around.names[begin_between(around.name_starts, *scene.bounds)]
        tokens = around.document.tokens_between(*scene.bounds)
        pairs = pair_respectively(members, names, tokens, structure.respectively, structure.coordinators)
    frames = []
    for order in range(len(members)):
        owner = pairs.get(order)
        foreign = [range_of(item) for other, item in pairs.items() if other != order] if owner is not None else []
        frames.append(Frame(territories[order], owner, foreign))
    labels = read_labels(scene, frames)
    return [
        _read_quote(scene, found)
        if isinstance(found.value, Quote)
        else _read_one(scene, order, frames[order], labels[order])
        for order, found in enumerate(members)
    ]


def _read_quote(scene: Scene, found: Found) -> Context:
    """The content of a quotation itself: what a translation of it must share.

    Concepts and names that stand for one word weigh one word together: a word of two senses is not two words.
    """
    around = scene.around
    terms = around.terms[begin_between(around.term_starts, found.start, found.end)]
    senses = Counter([t.at for t in terms if t.concept or t.name])
    weights: dict[str, float] = {}
    for term in terms:
        weight = SENSE[senses[term.at]] if term.concept or term.name else 1.0
        if weight > weights.get(term.key, 0.0):
            weights[term.key] = weight
    for other in around.facts[begin_between(around.fact_starts, found.start, found.end)]:
        if not isinstance(other.value, WORDED):
            weights["#" + value_key(other)] = 1.0
    keys = sorted(weights)
    return Context(
        terms=tuple(zip(keys, map(weights.__getitem__, keys), strict=True)),
        position=scene.position,
        in_title=scene.in_title,
    )


def _read_one(scene: Scene, order: int, frame: Frame, labels: tuple[Label, ...]) -> Context:
    around, found, territory = scene.around, scene.members[order], frame.territory
    weighed, attributes = weigh(scene, found, frame)
    own = OWN.get(found.value.modifiers) if isinstance(found.value, Quantity) else None
    if own is not None:
        weighed[own] = around.weights.inside
    first = max(0, order - NEIGHBOURS)
    neighbours = scene.members[first : order + NEIGHBOURS + 1]
    for other, key in zip(neighbours, scene.keys[first:], strict=False):
        if key and other is not found:
            inside = territory[0] <= other.start < territory[1]
            place = around.weights.inside if inside else around.weights.outside
            weighed[key] = max(weighed.get(key, 0.0), scene.scales.near[place][around.weights.neighbour])
    keys = sorted(weighed)
    terms = tuple(zip(keys, map(weighed.__getitem__, keys), strict=True))
    if isinstance(found.value, Mention):
        return Context(terms=terms)  # of a place nothing but its surroundings is asked
    ranked = rank_attributes(attributes, scene.scales.general, around.lexicon)
    aspect = find_aspects(around, found, territory)
    if order in scene.governed and not (scene.governed[order] in scene.scales.bodily and counts_things(scene, found)):
        ranked = put_first(scene.governed[order], ranked, around.lexicon)
        if around.lexicon.concepts[ranked[0]].beside:  # "against 107" is the other side of a vote, of no change
            aspect = tuple(mark for mark in aspect if mark not in OPPOSING)
    if found.start in around.document.stamps and _is_post(scene, found):
        ranked = ()
    if scene.at_half_time(order):
        ranked = (HALF_TIME,)
    elif own is not None:
        ranked = tuple(dict.fromkeys((own, *ranked)))
    governing = around.lexicon.concepts.get(ranked[0]) if ranked else None
    impersonal = governing is not None and governing.impersonal
    faces, stretch = _find_faces(scene, found, neighbours, territory)
    nominal = find_owner(around.nominals, found, scene.position)
    holders: tuple[str, ...] = ()
    if not impersonal:
        others = around.imposing if governing is not None and governing.imposed else frozenset[str]()
        held = find_holders(around, found, nominal, territory, frame.owner, others, lambda: scene.antecedent(found))
        holders = tuple([name for name in held if name not in others])
    bearer = read_bearer(around, found, nominal, ranked)
    if not holders and (description := known_by(around, found)):
        bearer = replace(bearer, known_by=description)
    return Context(
        holders=holders,
        attributes=ranked,
        terms=terms,
        aspect=aspect,
        period=find_period(around, found, territory, neighbours),
        position=scene.position,
        in_title=scene.in_title,
        faces=faces,
        limit=not scene.scales.limits.isdisjoint(ranked[:2]),
        series=find_series(around, found, scene.members, scene.bounds),
        stretch=stretch,
        shared=find_shared_things(around, found, faces),
        bearer=bearer,
        labels=labels,
    )


def _is_post(scene: Scene, found: Found) -> bool:
    """Whether a post of a live page tells what was said or happened before, so that its stamp dates nothing else."""
    spoken = begin_between(scene.around.quote_starts, *scene.bounds)
    return spoken.stop > spoken.start or any(m.kind in TEMPORAL_KINDS and m is not found for m in scene.members)


def _find_faces(
    scene: Scene, found: Found, neighbours: list[Found], territory: tuple[int, int]
) -> tuple[tuple[Quantity, ...], Stretch | None]:
    """The further values that one states: of a date, the length that it tells; and what a length is the length of."""
    around = scene.around
    if found.kind in TEMPORAL_KINDS:
        length, stretch = read_dated_length(around, found, territory)
        return () if length is None else (length,), stretch
    if found.kind == "age":
        return (), find_aged(around, found)
    faces = find_faces(around, found, neighbours, scene.bounds) or find_change(around, found)
    if found.kind != "duration":
        return faces, None
    return faces, with_amount(around, found, neighbours, around.stretches.read_length(found, territory))
