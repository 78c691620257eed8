"""Facts made ready to be compared: one candidate a fact, holder and value, with the weighted terms around it.

A term weighs as much as it is rare among the facts of the story (tf-idf).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import REST, Fact, Quantity, Value, When
from factcheck.rulebook.alignment import Alignment
from factcheck.rulebook.facets import Facets
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.stretches import Stretches
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.transliteration import fold_name, name_parts
from factcheck.rulebook.units import UnitTable
from factcheck.slots.evidence.ages import ends_of_ages
from factcheck.slots.evidence.events import Event, read_event
from factcheck.slots.evidence.facets import Sides, read_sides
from factcheck.slots.evidence.frames import Frame, read_frame
from factcheck.slots.evidence.sums import Total, find_told_sums, find_totals, place_of
from factcheck.values.chronology import moment
from factcheck.values.times import day_face
from factcheck.values.translation import Tongue

_ZONE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,3}[SD]?T)\b")
_PLAIN_VOWELS = str.maketrans("äöü", "aou")  # which German plurals change: "Häuser" of "Haus"
STEM = 3  # letters by which a noun is known again in its inflected form
NOUN_REACH = 60  # code points behind a number in which its noun stands
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
    known: frozenset[str]  # the names beside the facts of its version
    counted: frozenset[str]
    attributes: frozenset[str]
    aspects: frozenset[str]
    frame: Frame
    event: Event | None  # that governs a date or a clock time
    totals: frozenset[Total]  # of the lists that it stands in
    told_whole: bool  # whether its version also lists it part by part
    told_part: bool  # whether it is in such a list
    rarity: dict[str, float]  # of each attribute among the facts of the story, 0 to 1
    sides: Sides = {}  # of the things that a share may be told of


class Reader(Struct):
    """What comparing facts of one story needs to know."""

    lexicon: Lexicon
    units: UnitTable
    alignment: Alignment
    languages: dict[str, str]
    published: dict[str, str | None]
    explain: bool = False  # whether all that was weighed is to be told
    negation: dict[str, frozenset[str]] = {}  # words that deny, by language
    stretches: Stretches = Stretches()
    structures: dict[str, Structure] = {}  # wordings that tell how figures hang together, by language
    tongues: dict[str, Tongue] = {}  # what reading a sentence takes, by language
    facets: Facets = Facets()

    def time_of(self, unit: Unit) -> str:
        """The time of a unit's version by which versions can be put in order, "" where it states none."""
        return moment(self.published.get(unit.fact.version))


def make_units(facts: Sequence[Fact], reader: Reader) -> list[Unit]:
    """One unit a fact and holder; term weights take the rarity among these facts into account."""
    sentences: dict[str, set[tuple[str, int]]] = {}
    for fact in facts:
        for key, _ in fact.context.terms:
            sentences.setdefault(key, set()).add((fact.version, fact.sentence_start))
    total = len({(f.version, f.sentence_start) for f in facts})
    rarity = {key: math.log(1 + total / len(places)) for key, places in sentences.items()}
    top = math.log(1 + total) or 1.0
    totals = find_totals(facts)
    wholes, parts = find_told_sums(facts, totals)
    known = _names_by_version(facts)
    sides = read_sides(facts, reader.languages, reader.facets)
    units: list[Unit] = []
    for fact in facts:
        words = reader.structures.get(reader.languages.get(fact.version, ""))
        event = read_event(fact, reader.lexicon, words, reader.published.get(fact.version))
        frame = read_frame(fact)
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
                    known=known[fact.version],
                    counted=_counted(fact, reader),
                    attributes=frozenset(fact.context.attributes[:3]),
                    aspects=frozenset(fact.context.aspect),
                    frame=frame,
                    event=event,
                    totals=totals.get(place_of(fact), frozenset()),
                    told_whole=place_of(fact) in wholes,
                    told_part=place_of(fact) in parts,
                    rarity={k: rarity.get(k, top) / top for k in fact.context.attributes[:3]},
                    sides=sides.get((fact.version, fact.span.start), {}),
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


def _names_by_version(facts: Sequence[Fact]) -> dict[str, frozenset[str]]:
    """The terms of the names that stand near the facts of each version."""
    named: dict[str, set[str]] = {}
    for fact in facts:
        named.setdefault(fact.version, set()).update(key for key, _ in fact.context.terms if key[:1] == "@")
    return {version: frozenset(keys) for version, keys in named.items()}


def _speaker_terms(fact: Fact) -> frozenset[str]:
    """The terms of who tells a figure: witnesses whom two versions ask for one figure are no two things measured."""
    if fact.speaker is None:
        return frozenset()
    return frozenset("@" + part for part in name_parts(fold_name(fact.speaker)))


def _faces(fact: Fact) -> list[Value]:
    """The values by which a fact may be compared: a clock time on a known day also dates its event.

    A part of a named whole is a share as well; what "all but 31" leaves out is compared by what it leaves.
    """
    own: list[Value] = [] if fact.context.faces and REST in fact.context.aspect else [fact.value]
    zoned = _ZONE.search(fact.text)  # a time in another zone may fall on another day
    day = day_face(fact.value) if isinstance(fact.value, When) and not zoned else None
    return [*own, *fact.context.faces] if day is None else [*own, day, *fact.context.faces]


def _counted(fact: Fact, reader: Reader) -> frozenset[str]:
    if not isinstance(fact.value, Quantity) or not fact.value.counted or not _stands_behind(fact):
        return frozenset()
    word, language = fact.value.counted, reader.languages.get(fact.version, "en")
    return frozenset({word, *reader.lexicon.names(language, word)})


def _stands_behind(fact: Fact) -> bool:
    """Whether the counted noun follows its number, and was not carried over from a number before ("a crew of 16")."""
    assert isinstance(fact.value, Quantity)
    stem = (fact.value.counted or "")[:STEM].lower().translate(_PLAIN_VOWELS)
    at = fact.span.end - fact.sentence_start
    behind = fact.sentence[at : at + NOUN_REACH].lower().translate(_PLAIN_VOWELS)
    return stem in behind or stem in fact.text.lower().translate(_PLAIN_VOWELS)


def side_of(unit: Unit) -> str:
    """Which side of a change the value is: "from", "to", "by", or neither."""
    return next((mark for mark in ("from", "by", "to") if mark in unit.aspects), "")
