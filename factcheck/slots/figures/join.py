"""Slots of numbers, dates and times."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import TEMPORAL_KINDS, Fact, Quantity, Value, When
from factcheck.slots.evidence.ages import THING
from factcheck.slots.evidence.bonds import compare_holders
from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from factcheck.slots.evidence.chance import probability
from factcheck.slots.evidence.relate import is_age_of_things
from factcheck.slots.evidence.series import read_repeated
from factcheck.slots.evidence.weigh import Evidence, weigh
from factcheck.slots.figures.advances import find_advances
from factcheck.slots.figures.amounts import part_amounts
from factcheck.slots.figures.cluster import link
from factcheck.slots.figures.courses import Course, find_courses
from factcheck.slots.figures.deferrals import find_deferrals
from factcheck.slots.figures.described import name_described
from factcheck.slots.figures.headlines import take_in_headlines
from factcheck.slots.figures.leads import find_lead_days
from factcheck.slots.figures.listings import compare_lists
from factcheck.slots.figures.measures import find_mistaken
from factcheck.slots.figures.part_shares import compare_parts
from factcheck.slots.figures.parting import find_loosely_told, find_told_apart, set_apart
from factcheck.slots.figures.reasons import explain_block, explain_unit, explain_weights
from factcheck.slots.figures.rivals import compare_with_rivals
from factcheck.slots.figures.shootouts import SHOOTOUT_LABEL, SHOOTOUT_REASON, SHOOTOUT_SURE, find_shootouts
from factcheck.slots.figures.standings import STANDING_LABEL, STANDING_REASON, STANDING_SURE, find_standings
from factcheck.slots.figures.stragglers import take_in_stragglers
from factcheck.slots.figures.swaps import Swap, find_swaps
from factcheck.slots.figures.told_lengths import take_in_dates, without_dates
from factcheck.slots.figures.trust import read_trust, trust
from factcheck.slots.figures.votes import read_votes
from factcheck.slots.figures.zones import on_one_clock
from factcheck.values import Relation
from factcheck.values.times import clock_of

LEAD_SURE = 0.6  # how sure a slot of lead days is
LEAD_REASON = "dates the lead of its version, and the leads of one story tell one event"
DATED_SURE = 0.6  # how sure a length that a date tells must be of the unlike one that it contradicts


class Figures(Struct, frozen=True):
    """A slot in the making: its units, and how surely the unlike values among them answer one question."""

    units: tuple[Unit, ...]
    confidence: float
    shared: tuple[str, ...]
    label: str | None = None
    reasons: tuple[str, ...] = ()  # for each unit, why it was joined
    details: tuple[str, ...] = ()  # for each unit, how its likeliest pair was weighed, where one asked for it
    block: str = ""  # among how many values it was found
    trust: float | None = None  # the chance that its unlike values contradict each other, where it is known


def family(kind: str, value: Value) -> str | None:
    """The block in which a value may meet others: values of different families are never compared.

    Lengths that nobody counts ("several years") and sets of times ("every month") meet nothing.
    """
    if isinstance(value, (Quantity, When)) and _is_open(value):
        return None
    if isinstance(value, Quantity):
        if kind in TEMPORAL_KINDS and THING in value.modifiers:
            kind = "age"
        if kind in ("rank", "score") or (kind == "age" and not is_age_of_things(value)):
            return kind
        if value.dimension == "money" or value.dimension.startswith("money/"):
            return "money"
        return "share" if value.dimension == "points" else value.dimension
    if isinstance(value, When):
        return "time" if clock_of(value) else "date"
    return None


def _is_said(fact: Fact) -> bool:
    """Whether a day counts from when somebody spoke ("Tonight I am ashamed"), which may be before the publication."""
    value = fact.value
    if not isinstance(value, When) or fact.speaker is None or value.anchor != "publication":
        return False
    return not value.dated and value.weekday is None and not any(c.isdigit() for c in fact.text)


def _is_open(value: Quantity | When) -> bool:
    """Whether a TIMEX3 length says neither how much nor when."""
    timex = value.timex or ""
    return timex.startswith("P") and ("X" in timex or (isinstance(value, When) and value.start is None))


class Joined(Struct):
    """What the figures of a story make."""

    slots: list[Figures] = []  # singletons included
    swaps: list[Swap] = []  # values that changed places
    courses: list[Course] = []  # values that became others
    mistaken: list[list[Unit]] = []  # one number in measures of two dimensions


def join_figures(facts: Sequence[Fact], reader: Reader) -> Joined:
    """All slots of the story's numbers, dates and times, and the pairs that tell how figures moved."""
    facts = [*facts, *read_votes(facts), *read_repeated(facts)]
    facts = name_described(on_one_clock(facts), reader.languages, reader.structures)
    units = make_units([f for f in facts if family(f.kind, f.value) is not None and not _is_said(f)], reader)
    blocks: dict[str, list[Unit]] = {}
    for unit in units:
        name = family(unit.fact.kind, unit.value)
        if name is not None and _has_room(blocks.get(name, ()), unit, reader.alignment.join.most):
            blocks.setdefault(name, []).append(unit)
    joined = Joined(mistaken=list(find_mistaken(units)))
    for name in sorted(blocks):
        known = weigh_all(blocks[name], reader)
        slots = _join_block(blocks[name], known, reader)
        joined.slots.extend(slots)
        if name == "date":
            for group in find_lead_days(blocks[name]):
                if any(_tell_apart(slot.units, group) for slot in slots):
                    continue  # their own event shows the difference already
                reasons = (LEAD_REASON,) * len(group)
                joined.slots.append(Figures(tuple(group), LEAD_SURE, (), "day of the event", reasons))
        joined.slots.extend(_told_once(name, blocks[name], slots, reader))
        relations = {pair: evidence.relation for pair, evidence in known.items()}
        joined.swaps.extend(find_swaps(blocks[name], relations, reader.alignment.join.swap))
        joined.courses.extend(find_courses(blocks[name], known, reader))
        joined.courses.extend(find_advances(blocks[name], known, reader))
        joined.courses.extend(find_deferrals(blocks[name], known, reader))
    return joined


def _told_once(name: str, units: Sequence[Unit], slots: Sequence[Figures], reader: Reader) -> list[Figures]:
    """Slots of what a story has but once, where their own words do not show the difference already."""
    if name == "rank":
        groups, sure, label, reason = find_standings(units, reader), STANDING_SURE, STANDING_LABEL, STANDING_REASON
    elif name == "score":
        groups, sure, label, reason = find_shootouts(units), SHOOTOUT_SURE, SHOOTOUT_LABEL, SHOOTOUT_REASON
    else:
        return []
    return [
        Figures(tuple(group), sure, (), label, (reason,) * len(group))
        for group in groups
        if not any(_tell_apart(slot.units, group) for slot in slots)
    ]


def _tell_apart(units: Sequence[Unit], group: Sequence[Unit]) -> bool:
    """Whether a slot already holds unlike values of a group."""
    own = {(unit.fact.version, unit.fact.span) for unit in units}
    return len({unit.fact.normalized for unit in group if (unit.fact.version, unit.fact.span) in own}) > 1


def _has_room(block: Sequence[Unit], unit: Unit, most: int) -> bool:
    """Whether a version has not yet filled its share of a block: tables of hundreds of figures are cut short."""
    if len(block) < most:
        return True
    return sum(u.fact.version == unit.fact.version for u in block) < most


def weigh_all(units: Sequence[Unit], reader: Reader) -> dict[tuple[int, int], Evidence]:
    """The evidence for all pairs (i < j) of a block that can be compared, rivals taken into account."""
    known: dict[tuple[int, int], Evidence] = {}
    for i, a in enumerate(units):
        for j in range(i + 1, len(units)):
            b = units[j]
            if a.fact.span == b.fact.span:
                continue
            evidence = weigh(a, b, reader)
            if evidence is not None:
                known[i, j] = evidence
    part_amounts(units, known)
    compare_with_rivals(units, known)
    compare_lists(units, known)
    compare_parts(units, known)
    stated = without_dates(units, known)
    if len(stated) < len(known):
        compare_with_rivals(units, stated)  # among which the lengths that dates tell are no rivals
    return known


def _join_block(units: list[Unit], known: dict[tuple[int, int], Evidence], reader: Reader) -> list[Figures]:
    join = reader.alignment.join
    chances = {pair: probability(evidence, join) for pair, evidence in known.items()}
    for (i, j), evidence in known.items():
        if evidence.relation is Relation.COMPATIBLE and units[i].fact.version == units[j].fact.version:
            chances[i, j] *= join.repeated

    told_apart = find_told_apart(units, known, chances, join.differ)
    loose = find_loosely_told(units, known, chances, join.differ)

    def allowed(left: Sequence[int], right: Sequence[int]) -> bool:
        unlike, apart, sure = 0, 0, False
        for i in left:
            for j in right:
                pair = (i, j) if i < j else (j, i)
                evidence = known.get(pair)
                if evidence is None:
                    return False
                if evidence.features["other_holder"] and not (
                    chances[pair] >= join.certain and _name_both(units[i], units[j])
                ):
                    return False
                if evidence.relation is Relation.DIFFERENT:
                    if units[i].fact.version == units[j].fact.version:
                        return False
                    parted = pair in told_apart or (set_apart(evidence) and loose.isdisjoint(pair))
                    unlike, apart = unlike + 1, apart + parted
                    needed = join.moved if evidence.features["moved"] else join.differ
                    sure = sure or (not parted and chances[pair] >= needed)
        return not unlike or (sure and 2 * apart <= unlike)

    def least(evidence: Evidence) -> float:
        if evidence.relation is not Relation.DIFFERENT:
            return join.floor
        return 1.0 if set_apart(evidence) else DATED_SURE

    groups = link(len(units), without_dates(units, chances), allowed, join.floor, join.best)
    groups = take_in_dates(units, groups, known, chances, least)
    groups = take_in_stragglers(units, groups, known, chances, join.differ)
    groups = take_in_headlines(units, groups, known, chances, join.differ)
    return [_finish(units, group, known, chances, reader) for group in groups]


def _name_both(one: Unit, other: Unit) -> bool:
    """Whether the holder read of one figure is named around the other, so that one of the two may be misread."""
    return f"@{one.holder}" in other.vector or f"@{other.holder}" in one.vector


def _finish(
    units: Sequence[Unit],
    group: list[int],
    known: dict[tuple[int, int], Evidence],
    chances: dict[tuple[int, int], float],
    reader: Reader,
) -> Figures:
    unlike: list[float] = []
    shared: list[str] = []
    for x, i in enumerate(group):
        for j in group[x + 1 :]:
            evidence = known.get((i, j))
            if evidence is None or units[i].fact.version == units[j].fact.version:
                continue
            shared.extend(evidence.shared[:3])
            if evidence.relation is Relation.DIFFERENT:
                unlike.append(chances[i, j])
    ordered = tuple(dict.fromkeys(shared))[:5]
    explained = [explain_unit(i, group, units, known, chances) for i in group]
    details: tuple[str, ...] = ()
    block = ""
    if reader.explain:
        details = tuple(explain_weights(known[pair], reader) if pair else "" for _, pair in explained)
        name = family(units[group[0]].fact.kind, units[group[0]].value) or ""
        block = explain_block(name, units, known)
    reasons = tuple(reason for reason, _ in explained)
    features = read_trust(group, units, known, chances)
    trusted = trust(features, reader.alignment.join.trust) if features else None
    sure = max(unlike, default=1.0)
    return Figures(tuple(units[i] for i in group), sure, ordered, None, reasons, details, block, trusted)


def names_of(units: Sequence[Unit]) -> list[str]:
    """The holders of more than half of a slot's units, most frequent first; a surname counts for the full name."""
    counts: dict[str, int] = {}
    for unit in units:
        if unit.holder:
            same = next((known for known in counts if compare_holders(known, unit.holder) > 0), unit.holder)
            longer = max(same, unit.holder, key=len)
            counts[longer] = counts.pop(same, 0) + 1
    return sorted((n for n in counts if 2 * counts[n] > len(units)), key=lambda name: (-counts[name], name))
