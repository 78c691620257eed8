"""Slots across stories: what stays as it is once it is so, told of one named holder in several stories.

The lexicon says which questions last (`lasting`): the birth and death of a person, the length of a thing, the day an
invasion began. Facts are brought together by question and name, so that a corpus of any size is read once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from factcheck.model import Fact, Quantity, Story, Version, When
from factcheck.rulebook.alignment import BackgroundWeights
from factcheck.rulebook.load import Rulebook
from factcheck.slots.figures.join import family
from factcheck.slots.lasting import PAIR, Told, read_lasting
from factcheck.values import Relation, find_slip, relate_quantities, relate_times

_WIDTHS = {"week": 1, "month": 2, "year": 3}
Related = Callable[[Fact, Fact], Relation]


class Face(Struct, frozen=True):
    """What facts of one group have in common that compare alike."""

    normalized: str
    own: frozenset[str]
    common: frozenset[str]


def join_background(
    stories: Sequence[Story], facts: Mapping[str, Sequence[Fact]], versions: Mapping[str, Version], rulebook: Rulebook
) -> list[list[Told]]:
    """Groups of facts of two stories or more that answer one lasting question, in a stable order."""
    lasting = {name for name, concept in rulebook.lexicon.concepts.items() if concept.lasting}
    blocks: dict[tuple[str, str, str], list[Told]] = {}
    for story in stories:
        for version in story.versions:
            for told in read_lasting(facts.get(version, ()), lasting, story.id, versions[version], rulebook):
                kind = family(told.fact.kind, told.fact.value) or ""
                for name in sorted(told.own | told.common):
                    blocks.setdefault((kind, told.concept, name), []).append(told)
    groups = [
        group
        for key in sorted(blocks)
        if len({told.story for told in blocks[key]}) > 1
        for group in _gather(blocks[key], rulebook)
    ]
    kept: list[list[Told]] = []
    placed: set[tuple[str, int]] = set()
    for group in sorted(groups, key=lambda g: -len(g)):  # a fact of two names meets its like by either
        places = {(told.fact.version, told.fact.span.start) for told in group}
        if placed.isdisjoint(places):
            kept.append(group)
            placed |= places
    return kept


def shared_names(group: Sequence[Told]) -> str:
    """The names, as written, by which a group of events is known: those that most of it names."""
    counts: dict[str, int] = {}
    written: dict[str, str] = {}
    for told in group:
        for name in sorted(told.own or told.common):
            counts[name] = counts.get(name, 0) + 1
            written.setdefault(name, told.written.get(name, name))
    most = [name for name in sorted(counts) if 2 * counts[name] > len(group)] or sorted(counts)[:1]
    return ", ".join(written[name] for name in most)


def _gather(block: Sequence[Told], rulebook: Rulebook) -> list[list[Told]]:
    """Groups of a block in which all can answer one question, told in two stories at least.

    A new fact is held against the faces of a group, not its members: what many tell in one way is compared once.
    """
    groups: list[tuple[dict[Face, list[Told]], set[str]]] = []
    relations: dict[tuple[str, str], Relation] = {}

    def relate(a: Fact, b: Fact) -> Relation:
        key = (a.normalized, b.normalized)
        if key not in relations:
            relations[key] = _relate(a, b, rulebook)
        return relations[key]

    for told in sorted(block, key=_exactness):
        face, version = Face(told.fact.normalized, told.own, told.common), told.fact.version
        for faces, versions in groups:
            known = face in faces and version not in versions
            if known or all(_meets(told, members, relate, rulebook) for members in faces.values()):
                if not (version in versions and _is_said_better(told, faces, relate)):
                    faces.setdefault(face, []).append(told)
                    versions.add(version)
                break
        else:
            groups.append(({face: [told]}, {version}))
    flat = [[told for members in faces.values() for told in members] for faces, _ in groups]
    kept = [group for group in flat if len({told.story for told in group}) > 1]
    return [sorted(group, key=lambda t: (t.fact.version, t.fact.span.start)) for group in kept]


def _exactness(told: Told) -> tuple[bool, int, str, int]:
    """Exact values first, for a vague one fits many."""
    value = told.fact.value
    vague = isinstance(value, Quantity) and value.hedge != "exact"
    width = _WIDTHS.get(value.grain, 0) if isinstance(value, When) else 0
    return (vague, width, told.fact.version, told.fact.span.start)


def _is_said_better(told: Told, faces: Mapping[Face, Sequence[Told]], relate: Related) -> bool:
    """Whether its sentence says the same more exactly elsewhere ("2024 saw an offensive, which began in July")."""
    place = (told.fact.version, told.fact.sentence_start)
    fellows = [m.fact for members in faces.values() for m in members]
    fellows = [f for f in fellows if (f.version, f.sentence_start) == place and f.span != told.fact.span]
    return any(relate(told.fact, fellow) is Relation.COMPATIBLE for fellow in fellows)


def _meets(told: Told, members: Sequence[Told], relate: Related, rulebook: Rulebook) -> bool:
    """Whether a fact can answer the question of members that share one face."""
    other = members[0]
    placed = told.own & (other.own | other.common) or other.own & told.common
    if not placed and ((told.own and other.own) or len(told.common & other.common) < PAIR):
        return False
    relation = relate(told.fact, other.fact)
    if relation is Relation.DIFFERENT:
        apart = all(told.fact.version != member.fact.version for member in members)
        return apart and _may_slip(told.fact, other.fact, rulebook.alignment.background)
    return relation is not Relation.INCOMPARABLE


def _relate(a: Fact, b: Fact, rulebook: Rulebook) -> Relation:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return relate_quantities(a.value, b.value, rulebook.units)
    if isinstance(a.value, When) and isinstance(b.value, When):
        return relate_times(a.value, b.value)
    return Relation.INCOMPARABLE


def _may_slip(a: Fact, b: Fact, weights: BackgroundWeights) -> bool:
    """Whether one value can be a slip of the other, and not the date or measure of something else."""
    if find_slip(a.value, b.value) in ("month", "year", "transposed", "unit", "digit"):
        return True
    if isinstance(a.value, When) and isinstance(b.value, When):
        return _near_dates(a.value, b.value, weights)
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and a.value.unit == b.value.unit:
        small, large = sorted((float(a.value.low), float(b.value.low)))
        return small > 0 and large <= small * weights.factor
    return False


def _near_dates(a: When, b: When, weights: BackgroundWeights) -> bool:
    """Neighbouring years where one side tells no more, else neighbouring months of a year or one month of two years."""
    assert a.start
    assert b.start
    one, two = date.fromisoformat(a.start[:10]), date.fromisoformat(b.start[:10])
    years = abs(one.year - two.year)
    if "year" in (a.grain, b.grain):
        return years <= weights.years
    if years:
        return years <= weights.years and one.month == two.month
    return abs(one.month - two.month) <= 1
