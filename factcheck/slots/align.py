"""From the facts of a story to its slots, in one order and with stable fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import TEMPORAL_KINDS, Fact, Kind, Mention, Quantity, Slot, Story, Version, When
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.transliteration import fold_name
from factcheck.slots.background import join_background, shared_names
from factcheck.slots.categories import find_choices
from factcheck.slots.entities import Entity, gather_entities
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.figures.courses import gather_courses
from factcheck.slots.figures.join import Figures, join_figures, names_of
from factcheck.slots.figures.measures import SURE, TOPIC
from factcheck.slots.figures.reasons import explain_name, explain_quote
from factcheck.slots.figures.swaps import Swap
from factcheck.slots.holders import find_holders
from factcheck.slots.labels import attributes_of, event_of, label_of, topic_of
from factcheck.slots.places.find import find_misplaced
from factcheck.slots.places.sites import find_moved
from factcheck.slots.quotations import join_quotations
from factcheck.slots.relations import ROUTE, Bond, join_posts, join_relations
from factcheck.slots.retold import join_retold
from factcheck.slots.spellings import find_doubled, find_misnamed, find_misspelt, find_renamed
from factcheck.slots.unnamed import join_unnamed
from factcheck.values.times import clock_of
from factcheck.values.translation import Tongue


class Candidate(Struct, frozen=True):
    """A slot with what the judgement needs beside its facts: the attributes of its figures and the topic."""

    slot: Slot
    topic: str
    attributes: tuple[str, ...] = ()


def find_slots(
    story: str, facts: Sequence[Fact], versions: Sequence[Version], rulebook: Rulebook, *, explain: bool = False
) -> list[Candidate]:
    """All slots with facts at two or more places. `topic` tells figures, quotes, roles and spellings apart.

    With `explain`, slots tell all that was weighed and among how many values they were found.
    """
    reader = Reader(
        rulebook.lexicon,
        rulebook.units,
        rulebook.alignment,
        {v.id: v.language for v in versions},
        {v.id: v.published for v in versions},
        explain,
        {v.language: rulebook.language(v.language).words.negation for v in versions},
        rulebook.stretches,
        {v.language: rulebook.language(v.language).structure for v in versions},
        {
            v.language: Tongue(v.language, rulebook.language(v.language).words, rulebook.lexicon, rulebook.sayings)
            for v in versions
        },
        rulebook.facets,
    )
    entities = gather_entities(facts)
    display = {}
    for entity in reversed(entities):
        display[fold_name(entity.name)] = entity.name
        display.setdefault(_short(entity.name), entity.name)
    found: list[Candidate] = []
    joined = join_figures(facts, reader)
    for figures in joined.slots:
        if len({u.fact.span for u in figures.units}) > 1:
            found.append(_figure_slot(story, figures, display, rulebook, reader.languages))
    found.extend(_swap_slot(story, swap, display, rulebook, reader.languages) for swap in joined.swaps)
    found.extend(_measure_slot(story, units, rulebook, reader.languages) for units in joined.mistaken)
    for topic, group, sure in gather_courses(joined.courses, [candidate.slot.facts for candidate in found]):
        label = label_of(group, rulebook, reader.languages)
        found.append(_make(story, topic, group[0].kind, None, label, group, sure))
    for group in join_retold(join_quotations(facts, reader), facts, reader):
        if len(group) > 1:
            found.append(_make(story, "quote", "quote", _subject_of_quote(group), "words", group, 1.0))
    for entity in entities:
        found.extend(_entity_slots(story, entity))
    found.extend(_bound_slots(story, facts, entities, reader, rulebook))
    for office, roles, holders in find_holders(facts, entities, load_offices()):
        made = _make(story, "holder", "role", office, "holder", roles, 1.0).slot
        found.append(Candidate(replace(made, reasons=tuple(holders)), "holder"))
    found.extend(_choice_slots(story, facts, reader, rulebook))
    for age, roles in join_unnamed(facts):
        group = sorted(roles, key=_place)
        found.append(_make(story, "role", "role", f"somebody aged {age}", "role", group, 1.0))
    languages = {v.id: v.language for v in versions}
    variants = {pair for v in versions for pair in rulebook.language(v.language).words.spellings}
    pairs = find_misspelt(entities)
    for a, b in [*pairs, *find_misnamed(entities, languages, variants), *find_renamed(entities, languages)]:
        group = sorted([*a.mentions, *b.mentions], key=_place)
        found.append(_make(story, "spelling", "name", a.name, "spelling", group, 1.0))
    for entity, mentions in find_doubled(entities):
        found.append(_make(story, "spelling", "name", entity.name, "spelling", sorted(mentions, key=_place), 1.0))
    return [_explained(candidate, reader) for candidate in found] if explain else found


def _explained(candidate: Candidate, reader: Reader) -> Candidate:
    """The candidate with a reason for each fact; figures have theirs."""
    slot = candidate.slot
    if candidate.topic == "quote":
        reasons = tuple(explain_quote(fact, slot.facts, reader) for fact in slot.facts)
        block = "quotations that share some of their rarer words, or that only a translation can join"
    elif candidate.topic in ("name", "role", "spelling"):
        reasons = tuple(explain_name(fact, slot.subject or "") for fact in slot.facts)
        block = "mentions of one name, read across spellings and alphabets"
    elif candidate.topic == "swap":
        sure = f"{slot.confidence:.0%} sure that what stands around the two values changed places"
        ways = {"1": "one way", "2": "the other way round"}  # the verdict goes by them
        reasons = tuple(f"{sure}: told {ways[side]} here" for side in slot.reasons)
        block = "pairs of values that two versions state side by side"
    else:
        return candidate
    return replace(candidate, slot=replace(slot, reasons=reasons, block=block))


def find_background(
    across: str,
    stories: Sequence[Story],
    facts: Mapping[str, Sequence[Fact]],
    versions: Mapping[str, Version],
    rulebook: Rulebook,
) -> list[Candidate]:
    """Slots of lasting facts that several stories tell; `across` is the id of the story that they are listed under."""
    found = []
    sure = rulebook.alignment.background.sure
    for group in join_background(stories, facts, versions, rulebook):
        members = list({told.fact.span: told.fact for told in group}.values())
        concept = rulebook.lexicon.concepts[group[0].concept]
        label = concept.says or group[0].concept.replace("_", " ")
        subject = next((told.shown for told in group if told.shown), None)
        if subject is None:
            label = f"{label} ({shared_names(group)})"
        kind: Kind = members[0].kind
        candidate = _make(across, "background", kind, subject, label, members, sure)
        reason = f"the sentence itself says that this is the {label}" + (f" of {subject}" if subject else "")
        slot = replace(candidate.slot, reasons=(reason,) * len(members))
        found.append(Candidate(slot, "figure", (group[0].concept,)))
    return found


def _bound_slots(
    story: str, facts: Sequence[Fact], entities: Sequence[Entity], reader: Reader, rulebook: Rulebook
) -> list[Candidate]:
    """Slots of names that are bound to each other: parties of a deed, ends of a journey, things and their places."""
    found = [_relation_slot(story, bond, rulebook) for bond in join_relations(facts, entities, reader.languages)]
    for post in join_posts(facts, entities):
        said = rulebook.relations.posts[post.relation].says
        made = _make(story, "post", "name", " or ".join(post.parties), said, post.facts, 1.0)
        found.append(Candidate(replace(made.slot, reasons=post.doers), "post"))
    sorts = frozenset().union(*(language.naming.place for language in rulebook.languages.values()))
    moved = find_moved(facts, entities, reader, rulebook.relations, sorts)
    for misplaced in [*find_misplaced(facts, entities, reader.languages, rulebook.relations), *moved]:
        made = _make(story, "place", "name", misplaced.things, "place", misplaced.facts, 1.0)
        found.append(Candidate(replace(made.slot, reasons=misplaced.told), "place"))
    return found


def _choice_slots(story: str, facts: Sequence[Fact], reader: Reader, rulebook: Rulebook) -> list[Candidate]:
    """Slots of words that exclude each other."""
    families = rulebook.categories.families
    return [
        _make(story, "choice", "category", choice.of, families[choice.family].says, choice.facts, 1.0)
        for choice in find_choices(facts, reader, rulebook.categories)
    ]


def _relation_slot(story: str, bond: Bond, rulebook: Rulebook) -> Candidate:
    """A slot whose `reasons` tell who does the deed, or where the journey begins, at each name."""
    one, other = (name.partition(" (")[0].replace("~", "the ") for name in bond.parties)
    said = "route" if bond.relation == ROUTE else f"who {rulebook.relations.deeds[bond.relation].says} whom"
    made = _make(story, "relation", "name", f"{one} and {other}", said, bond.facts, 1.0).slot
    return Candidate(replace(made, reasons=bond.doers), "route" if bond.relation == ROUTE else "deed", (bond.relation,))


def _short(name: str) -> str:
    return fold_name(name.rsplit(" ", 1)[-1])


def _place(fact: Fact) -> tuple[str, int, int]:
    return (fact.version, fact.span.start, fact.span.end)


def _figure_slot(
    story: str, figures: Figures, display: dict[str, str], rulebook: Rulebook, languages: Mapping[str, str]
) -> Candidate:
    facts = sorted({u.fact.span: u.fact for u in figures.units}.values(), key=_place)
    holders = names_of(figures.units)
    dated = facts[0].kind in TEMPORAL_KINDS
    event = event_of(facts, rulebook.lexicon) if dated else None
    personal = event is not None and rulebook.lexicon.concepts[event].family == "life_event"
    named = len(holders) == 1 and (personal or not dated)  # other days are an event's, not a person's
    subject = display.get(holders[0], holders[0]) if named else None
    kind = _kind_of(figures, facts)
    label = figures.label or label_of(facts, rulebook, languages, event or "")
    label = label or topic_of(facts, figures.shared, kind, rulebook, languages)
    candidate = _make(story, "figure", kind, subject, label, facts, figures.confidence)
    reasons = {u.fact.span: reason for u, reason in zip(figures.units, figures.reasons, strict=False)}
    details = {u.fact.span: detail for u, detail in zip(figures.units, figures.details, strict=False)}
    slot = replace(
        candidate.slot,
        reasons=tuple(reasons.get(f.span, "") for f in facts) if reasons else (),
        details=tuple(details.get(f.span, "") for f in facts) if details else (),
        block=figures.block,
        trust=None if figures.trust is None else round(figures.trust, 3),
    )
    return Candidate(slot, "figure", tuple(attributes_of(facts)))


def _kind_of(figures: Figures, facts: Sequence[Fact]) -> Kind:
    """By what the values of a slot are compared: a date that tells how long is a length beside lengths."""
    if any(isinstance(u.value, When) and clock_of(u.value) is None for u in figures.units):
        return "date"
    measured = any(isinstance(u.value, Quantity) for u in figures.units)
    return next((f.kind for f in facts if not (measured and f.kind in TEMPORAL_KINDS)), facts[0].kind)


def _swap_slot(
    story: str, swap: Swap, display: dict[str, str], rulebook: Rulebook, languages: Mapping[str, str]
) -> Candidate:
    """A slot whose `reasons` tell which way round each fact stands."""
    sides = {u.fact.span: side for side, units in zip("12", (swap.one, swap.other), strict=True) for u in units}
    group = sorted({u.fact.span: u.fact for u in (*swap.one, *swap.other)}.values(), key=_place)
    owners = [display.get(u.holder, u.holder) for u in swap.one[:2] if u.holder]
    between = " and ".join(dict.fromkeys(owners)) if len(set(owners)) == 2 else None
    label = label_of(group, rulebook, languages)
    made = _make(story, "swap", group[0].kind, between, label, group, swap.confidence)
    return replace(made, slot=replace(made.slot, reasons=tuple(sides[f.span] for f in group)))


def _measure_slot(story: str, units: Sequence[Unit], rulebook: Rulebook, languages: Mapping[str, str]) -> Candidate:
    group = sorted({u.fact.span: u.fact for u in units}.values(), key=_place)
    return _make(story, TOPIC, group[0].kind, None, label_of(group, rulebook, languages), group, SURE)


def _subject_of_quote(group: Sequence[Fact]) -> str | None:
    speakers = [f.speaker for f in group if f.speaker]
    return max(sorted(set(speakers)), key=speakers.count) if speakers else None


def _entity_slots(story: str, entity: Entity) -> list[Candidate]:
    found = []
    if len(entity.mentions) > 1:
        mentions = sorted(entity.mentions, key=_place)
        found.append(_make(story, "name", "name", entity.name, "name", mentions, 1.0))
    if len(entity.roles) > 1:
        roles = sorted(entity.roles, key=_place)
        found.append(_make(story, "role", "role", entity.name, "role", roles, 1.0))
    return found


def _make(
    story: str, topic: str, kind: Kind, subject: str | None, attribute: str | None, facts: Sequence[Fact], sure: float
) -> Candidate:
    slot = Slot(
        id=_fingerprint(story, topic, kind, subject, attribute, facts),
        story=story,
        kind=kind,
        subject=subject,
        attribute=attribute,
        facts=tuple(facts),
        confidence=round(sure, 3),
    )
    return Candidate(slot, topic)


def _fingerprint(
    story: str, topic: str, kind: str, subject: str | None, attribute: str | None, facts: Sequence[Fact]
) -> str:
    """Stable under edits elsewhere: made of subject, attribute and values, not of places."""
    values = sorted({f.normalized for f in facts if not isinstance(f.value, Mention)})
    speakers = sorted({f.speaker or "" for f in facts}) if kind == "quote" else []
    parts = [story, topic, kind, subject or "", attribute or "", *values, *speakers]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
