"""Judging slots of numbers, dates and times: agreement, rounding, update or contradiction (FC1xx, FC2xx)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from factcheck.comparison.bench import Bench, Groups, count_versions, group_facts, is_like, most_telling, tally
from factcheck.comparison.directions import find_opposites, find_sides
from factcheck.comparison.growth import find_growth
from factcheck.comparison.moments import find_clashes
from factcheck.comparison.rates import find_periods
from factcheck.comparison.renewed import PUT_OFF
from factcheck.comparison.steps import find_steps
from factcheck.comparison.turned import find_crossed, find_turned, find_turned_back, tell_one_difference
from factcheck.comparison.updates import ADVANCED, find_update, group_like, tell_sorts, tell_turned, tell_update
from factcheck.comparison.wording import say_subject, say_value, say_when
from factcheck.model import REST, Fact, Kind, Level, Quantity, Slot, Verdict, When
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, find_slip, relate_quantities, relate_times
from factcheck.values.times import day_face

MOVING_RULES = ("FC101", "FC102")
MOVING_KINDS = ("quantity", "percentage", "money")
# What finds one figure told of two things, by which rule it is a conflict, and how that is said.
OPPOSED: tuple[tuple[Callable[[Slot, Bench], Groups | None], str, str], ...] = (
    (find_crossed, "FC107", "once as more and once as less"),
    (find_turned_back, "FC107", "once before a change and once after it"),
    (find_steps, "FC107", "once as a change by it and once as a change to it"),
    (find_periods, "FC102", "for two periods"),
)
PAIR, MOST = 2, 6  # figures that tell no course with one of them left out, and more than a course has


def judge_figures(slot: Slot, attributes: tuple[str, ...], bench: Bench) -> Verdict:
    """The verdict on a slot of figures."""
    own, slot = slot, show_common_face(slot)
    facts, units = slot.facts, bench.rulebook.units
    by_day = slot.kind == "date"
    groups = group_facts(
        facts, lambda a, b: relate(a, b, units, by_day=by_day) is not Relation.DIFFERENT, bench.witnesses
    )
    subject = say_subject(slot.subject, slot.attribute, slot.kind)
    told = f"{subject}: {tally(facts, groups, _say(slot), bench.witnesses)}"
    if len(groups) == 1:
        same = all(relate(facts[0], f, units, by_day=by_day) is Relation.EQUAL for f in facts[1:])
        opposed = _judge_ways(own, told, bench) if same else None
        if opposed is not None:
            return opposed
        grown = "" if same else find_growth(slot, tell_sorts(slot, attributes, bench), bench)
        if grown:
            return Verdict(own, "update", None, None, told, grown, groups)
        return Verdict(own, "agreement" if same else "compatible", message=told, groups=groups)
    if (turned := find_turned(slot, bench)) is not None:
        return tell_turned(own, turned, bench)
    moved = find_update(slot, attributes, groups, bench)
    if moved:
        return Verdict(own, "update", None, None, told, moved, groups)
    code = choose_rule(slot, groups)
    return bench.flag(own, code, told, groups, cap=find_level(slot, bench))


def _judge_ways(slot: Slot, told: str, bench: Bench) -> Verdict | None:
    """The contradiction of one figure told of two opposites, None where all go one way or tell none."""
    if (sides := find_sides(slot)) is not None:
        return bench.flag(slot, "FC107", f"{told}, once for and once against", sides)
    if not tell_one_difference(slot, bench) and (opposites := find_opposites(slot, bench)) is not None:
        groups, (one, other) = opposites
        return bench.flag(slot, "FC107", f"{told}, once {one} and once {other}", groups)
    for find, code, how in OPPOSED:
        if (poles := find(slot, bench)) is not None:
            return bench.flag(slot, code, f"{told}, {how}", poles)
    return None


def judge_deferral(slot: Slot, bench: Bench) -> Verdict:
    """The verdict on a date which a later version says was changed."""
    units = bench.rulebook.units
    groups = group_facts(
        slot.facts, lambda a, b: relate(a, b, units, by_day=True) is not Relation.DIFFERENT, bench.witnesses
    )
    told = f"{say_subject(None, slot.attribute, slot.kind)}: {tally(slot.facts, groups, _say(slot), bench.witnesses)}"
    return Verdict(slot, "update", None, None, told, PUT_OFF, groups)


def judge_advance(slot: Slot, bench: Bench) -> Verdict | None:
    """The verdict on a figure of a sort that moves, which a later version tells anew.

    None where time did not move it: what is not sure to answer one question contradicts nothing either, unless both
    figures are told for one moment.
    """
    if find_update(slot, (), group_like(slot, bench), bench):
        return tell_update(slot, ADVANCED, bench)
    return next(_flag_clashes(slot, group_like(slot, bench), bench), None)


def judge_clashes(update: Verdict, bench: Bench) -> Iterator[Verdict]:
    """The contradictions within an update: two of its figures that no course of events explains, and one that rises
    in one version and falls in another.
    """
    slot = update.slot
    if update.outcome != "update" or not all(isinstance(fact.value, Quantity) for fact in slot.facts):
        return
    for group in update.groups:
        figure = slot.facts[most_telling(slot.facts, group)]
        part = _narrow(slot, [i for i in group if slot.facts[i].normalized == figure.normalized])
        opposed = _judge_ways(part, f"{say_subject(None, slot.attribute, slot.kind)}: {say_value(figure)}", bench)
        if opposed is not None:
            yield opposed
    yield from _flag_clashes(slot, update.groups, bench)


def _flag_clashes(slot: Slot, clashing: Groups, bench: Bench) -> Iterator[Verdict]:
    """The contradictions of figures that held at one moment, or of which one is a misprint."""
    for one, other in find_clashes(slot, clashing, bench):
        part = _narrow(slot, sorted((*clashing[one], *clashing[other])))
        alike = partial(is_like, units=bench.rulebook.units)
        groups = group_facts(part.facts, alike, bench.witnesses)
        told = (
            f"{say_subject(None, slot.attribute, slot.kind)}: {tally(part.facts, groups, say_value, bench.witnesses)}"
        )
        yield bench.flag(part, choose_rule(part, groups), told, groups, cap=find_level(part, bench))


def judge_rest(clash: Verdict, bench: Bench) -> Iterator[Verdict]:
    """The update that the figures of a contradiction tell, without the one that spoils their course."""
    slot, groups = clash.slot, clash.groups
    measured = all(isinstance(fact.value, Quantity) for fact in slot.facts)
    if clash.rule not in MOVING_RULES or slot.kind not in MOVING_KINDS or not measured:
        return
    if not PAIR < len(groups) <= MOST:
        return
    for odd in reversed(range(len(groups))):
        rest = _narrow(slot, sorted(i for group in (*groups[:odd], *groups[odd + 1 :]) for i in group))
        verdict = judge_figures(rest, (), bench)
        if verdict.outcome == "update":
            yield verdict
            return


def _narrow(slot: Slot, kept: Sequence[int]) -> Slot:
    """The slot with some of its facts, as a slot of its own."""
    facts = tuple(slot.facts[i] for i in kept)
    name = "\x1f".join((slot.id, *sorted({fact.normalized for fact in facts})))
    return replace(
        slot,
        id=hashlib.sha256(name.encode()).hexdigest()[: len(slot.id)],
        facts=facts,
        reasons=tuple(slot.reasons[i] for i in kept) if slot.reasons else (),
        details=tuple(slot.details[i] for i in kept) if slot.details else (),
    )


def show_common_face(slot: Slot) -> Slot:
    """The slot with each figure as the value that meets the rest: "39 of 112" beside a share is 34.8%."""
    if not any(fact.context.faces for fact in slot.facts):
        return slot
    stated = [fact.value.dimension for fact in slot.facts if isinstance(fact.value, Quantity)]
    if not stated:
        return slot
    bare = [f.value.dimension for f in slot.facts if isinstance(f.value, Quantity) and not f.context.faces]
    common = max(sorted(set(bare or stated)), key=(bare or stated).count)
    return replace(slot, facts=tuple(_turn(fact, common) for fact in slot.facts))


def _turn(fact: Fact, dimension: str) -> Fact:
    faces = [face for face in fact.context.faces if face.dimension == dimension]
    shown = isinstance(fact.value, Quantity) and fact.value.dimension == dimension
    if not faces or (shown and REST not in fact.context.aspect):
        return fact
    return replace(fact, value=faces[0], kind=_kind_of(faces[0]))


def _kind_of(face: Quantity) -> Kind:
    if face.dimension == "time":
        return "duration"
    return "percentage" if face.unit == "%" else "quantity"


def relate(a: Fact, b: Fact, units: UnitTable, *, by_day: bool = False) -> Relation:
    """How two figures stand to each other; `by_day` leaves clock times aside."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return relate_quantities(a.value, b.value, units, limit=a.context.limit or b.context.limit)
    if isinstance(a.value, When) and isinstance(b.value, When):
        one, two = a.value, b.value
        if by_day:
            one, two = day_face(one) or one, day_face(two) or two
        return relate_times(one, two)
    return Relation.INCOMPARABLE


def _say(slot: Slot) -> Callable[[Fact], str]:
    """How the values of the slot are said: by their days in a slot of dates, and where one clock time has two."""
    dated = {f.value.timex: f.value for f in slot.facts if isinstance(f.value, When) and day_face(f.value)}
    clocks = [say_when(when) for when in dated.values()]
    ambiguous = slot.kind == "time" and len(set(clocks)) < len(clocks)

    def say(fact: Fact) -> str:
        day = day_face(fact.value) if ambiguous and isinstance(fact.value, When) else None
        if day:
            return f"{say_value(fact)} on {say_when(day)}"
        day = day_face(fact.value) if slot.kind == "date" and isinstance(fact.value, When) else None
        return say_when(day) if day else say_value(fact)

    return say


def choose_rule(slot: Slot, groups: Groups) -> str:
    """The code of the rule that names this conflict best."""
    one, two = slot.facts[groups[0][0]], slot.facts[groups[1][0]]
    if slot.kind == "score":
        return "FC104"
    if slot.kind == "age":
        return "FC105"
    if slot.kind == "time":
        return "FC202"
    if slot.kind == "date":
        return "FC201"
    if find_slip(one.value, two.value) == "unit":
        return "FC102"
    return "FC101"


def find_level(slot: Slot, bench: Bench) -> Level:
    """How sure the slot is, as the highest level it may be reported at."""
    judge = bench.rulebook.alignment.judge
    sure = slot.confidence if slot.trust is None else slot.trust
    return "error" if sure >= judge.error else "warning" if sure >= judge.warning else "note"


def judge_swap(slot: Slot, bench: Bench) -> Verdict:
    """Two values that changed places between versions: A's is B's and B's is A's."""
    facts, sides = slot.facts, dict(zip((f.span for f in slot.facts), slot.reasons, strict=True))
    groups = group_facts(facts, lambda a, b: sides[a.span] == sides[b.span], bench.witnesses)
    values = " and ".join(dict.fromkeys(say_value(facts[i]) for i in groups[0]))
    whose = f"{slot.subject}: " if slot.subject else f"{slot.attribute.capitalize()}: " if slot.attribute else ""
    one, other = (count_versions(facts, group) for group in groups)
    where = "two versions" if one == other == "1 version" else f"{one} and {other.split()[0]}"
    level: Level = "error" if slot.confidence >= bench.rulebook.alignment.judge.error else "warning"
    return bench.flag(slot, "FC106", f"{whose}{values} changed places between {where}", groups, cap=level)
