"""Whether time explains why figures differ: they are of a sort that moves, and moved its way between the versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise, permutations, product

from factcheck.comparison.bench import Bench, Groups, group_facts, is_like, middle, most_telling, tally
from factcheck.comparison.counting import are_at_one_count, is_counted_on
from factcheck.comparison.elapsed import find_elapsed
from factcheck.comparison.misprints import is_misprint
from factcheck.comparison.moments import are_of_one_moment
from factcheck.comparison.recalled import find_recalled, find_vague
from factcheck.comparison.renewed import find_renewal
from factcheck.comparison.settled import is_counting, is_settled, is_under_way, published, time_of
from factcheck.comparison.standing import is_part_of_standing
from factcheck.comparison.turned import find_turned
from factcheck.comparison.unmoved import is_end_of_one_change, is_for_each, is_whole_of_one_part
from factcheck.comparison.wording import say_subject, say_value
from factcheck.model import Fact, Quantity, Slot, Verdict
from factcheck.rulebook.units import UnitTable, base_value
from factcheck.values import find_slip
from factcheck.values.chronology import may_precede
from factcheck.values.times import DATE

RETOLD = "a later version tells what the figure was before"
ADVANCED = "figures of this sort move, and the later version tells a newer one"
COUNTED_ON = "one version tells the figure while votes are still being counted"
PAIR = 2
NOW = "current"  # the concept of words for the present
MOBILISED = "mobilisation"  # the concept of sending people somewhere
SEATS = "seats"  # the concept of what parties win
SPEED = "speed"
WEEK = 7
CHAIN = 3  # values of a figure that show a course
CLEAR_SLIPS = ("transposed", "unit")  # what no course of events brings about
PAST = frozenset({"from", "previous", "original"})  # aspects of what a figure was
GROWING = ("count", "area", "volume", "mass")  # dimensions of what adds up while a story runs


def find_past(facts: Sequence[Fact]) -> frozenset[tuple[str, int, str]]:
    """(version, start of the sentence, value) of the figures that tell what another one was before."""
    return frozenset(
        (f.version, f.sentence_start, f.normalized)
        for f in facts
        if isinstance(f.value, Quantity) and not PAST.isdisjoint(f.context.aspect)
    )


def judge_course(slot: Slot, bench: Bench) -> Verdict:
    """The verdict on a figure that a later version tells with what it was before."""
    if (turned := find_turned(slot, bench)) is not None:
        return tell_turned(slot, turned, bench)
    return tell_update(slot, RETOLD, bench)


def tell_turned(slot: Slot, turned: Groups, bench: Bench) -> Verdict:
    """The contradiction of two changes, of which each begins where the other ends."""
    subject = say_subject(slot.subject, slot.attribute, slot.kind)
    told = tally(slot.facts, turned, say_value, bench.witnesses)
    return bench.flag(slot, "FC107", f"{subject}: {told}, and each is what the other was before", turned)


def group_like(slot: Slot, bench: Bench) -> Groups:
    """The figures of a slot by those that can be one."""
    units = bench.rulebook.units
    return group_facts(slot.facts, lambda a, b: is_like(a, b, units), bench.witnesses)


def tell_update(slot: Slot, why: str, bench: Bench) -> Verdict:
    """The verdict that the figures of a slot moved."""
    groups = group_like(slot, bench)
    told = f"{say_subject(None, slot.attribute, slot.kind)}: {tally(slot.facts, groups, say_value, bench.witnesses)}"
    return Verdict(slot, "update", None, None, told, why, groups)


def find_update(slot: Slot, attributes: tuple[str, ...], groups: Groups, bench: Bench) -> str:
    """Why unlike figures are an update, or "" where nothing shows that time moved them."""
    if not all(isinstance(f.value, Quantity) for f in slot.facts):
        return find_renewal(slot, groups, bench)
    if _is_retold(slot, groups, bench):
        return RETOLD
    if is_counted_on(slot, groups, bench):
        return COUNTED_ON
    told = tell_sorts(slot, attributes, bench)
    settled = is_settled(slot, told, groups, bench)
    settled = settled or (len(groups) == PAIR and are_of_one_moment(slot, groups[0], groups[1], bench))
    markets = bench.rulebook.alignment.markets
    settled = settled or (not any(a in markets for a in told) and is_end_of_one_change(slot, groups, bench))
    settled = settled or are_at_one_count(slot, groups, bench)
    renewed = not settled and not _slipped(slot, groups) and find_renewal(slot, groups, bench)
    if renewed or slot.kind in ("duration", "age"):
        return renewed or find_elapsed(slot, groups, bench)
    return "" if settled else _find_course(slot, told, groups, bench)


def _find_course(slot: Slot, told: Sequence[str], groups: Groups, bench: Bench) -> str:
    """Why figures of these sorts are an update by how such figures move and when they were published, or ""."""
    moves = _find_moves(slot, told, bench)
    alike = len({middle(f) for f in slot.facts}) == 1  # three per cent and three points: a slip of the unit
    if not moves or alike or is_misprint(slot, groups, bench) or is_part_of_standing(slot, groups, bench):
        return ""
    direction = "both" if len(moves) > 1 else next(iter(moves))
    size = _sizes(slot, groups, bench.rulebook.units)
    vague = find_vague(slot, groups, bench.rulebook.units) | find_recalled(slot, bench)
    dated = [(published(f, bench) or "", size[i]) for i, f in enumerate(slot.facts) if i not in vague]
    counted = any(a in bench.rulebook.alignment.counts for a in told)
    is_counted_share = slot.kind == "percentage" and is_counting(slot, bench)
    if all(day for day, _ in dated) and len({day for day, _ in dated}) > 1:
        return _by_dates(dated, direction, returns=(counted and _counts_on(slot, bench)) or is_counted_share)
    return "" if counted and not _counts_on(slot, bench) else _undated(slot, groups, dated, bench)


def tell_sorts(slot: Slot, attributes: tuple[str, ...], bench: Bench) -> tuple[str, ...]:
    """What the figures of a slot are of: its `attributes`, those of its facts, and who is at work."""
    # "the average share of the sum": a price of a market is one only where most of the facts have it
    markets = bench.rulebook.alignment.markets
    others = (a for f in slot.facts for a in _sorts(f, bench) if a not in markets)
    told = tuple(dict.fromkeys((*attributes, *others)))
    return told or ((SEATS,) if _is_bare_count(slot, bench) else ())


def _is_bare_count(slot: Slot, bench: Bench) -> bool:
    """Whether numbers that count nothing by name are told while votes are counted: "the List has 18, New Coast 12"."""
    values = (fact.value for fact in slot.facts)
    bare = all(isinstance(v, Quantity) and v.dimension == "count" and not v.counted for v in values)
    return bare and slot.kind == "quantity" and is_counting(slot, bench)


def _sorts(fact: Fact, bench: Bench) -> tuple[str, ...]:
    """What governs a figure and, where that is nothing but work, who does it: "230 firefighters"."""
    attributes, version = fact.context.attributes[:2], bench.versions.get(fact.version)
    noun = fact.value.counted if isinstance(fact.value, Quantity) else None
    if version is None or not noun or attributes[:1] not in ((), (MOBILISED,)):
        return attributes
    nouns = bench.rulebook.lexicon.names(version.language, noun)
    return (*attributes, *(name for name in nouns if name in bench.rulebook.alignment.at_work))


def _is_retold(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether a later version itself tells the one value beside the other, as what it was before."""
    if len(groups) != PAIR:
        return False
    one, other = ([slot.facts[i] for i in group] for group in groups)
    for a, b in product(one, other):
        early, late = sorted((a, b), key=lambda f: time_of(f, bench))
        told = (late.version, late.sentence_start, early.normalized) in bench.past
        if told and "" < time_of(early, bench) < time_of(late, bench):
            return True
    return False


def _counts_on(slot: Slot, bench: Bench) -> bool:
    return is_counting(slot, bench) or any(is_under_way(f, bench) for f in slot.facts)


def _undated(slot: Slot, groups: Groups, dated: Sequence[tuple[str, Decimal]], bench: Bench) -> str:
    """What is left to say where some version does not tell when it was published.

    A share of votes still being counted soon meets the digits of an earlier one in another order.
    """
    if all(day for day, _ in dated) or len({f.version for f in slot.facts}) == 1:
        return ""
    if _slipped(slot, groups) and not (slot.kind == "percentage" and is_counting(slot, bench)):
        return ""
    if _stands_still([(day, value) for day, value in dated if day]):
        return ""
    return "the figure moves with time, and not every version says when it was published"


def _find_moves(slot: Slot, told: Sequence[str], bench: Bench) -> set[str]:
    """The ways in which figures of the slot may move: "up", "down", "both"."""
    alignment = bench.rulebook.alignment
    if slot.kind == "score":
        return set()  # the result of a vote or a match does not move
    share = slot.kind == "percentage"
    if is_whole_of_one_part(slot, bench) and not _is_of_moving_sort(slot, bench):
        return set()
    if any(not alignment.still.isdisjoint(f.context.attributes[:1]) for f in slot.facts) and not _counts_on(
        slot, bench
    ):
        return set()
    moves = {alignment.moves[a] for a in told if a in alignment.moves and (not share or a in alignment.moving_shares)}
    if is_counting(slot, bench) and slot.kind in ("percentage", "quantity") and not moves & {"up", "down"}:
        counted = any(a in alignment.counts for a in told) or (share and not told)
        return {"both"} if counted or moves else set()
    if moves or slot.kind not in ("quantity", "money"):
        return moves
    return _find_growth_under_way(slot, bench)


def _is_of_moving_sort(slot: Slot, bench: Bench) -> bool:
    """Whether one thing that moves governs all figures: two of the eight dead are children, later two of eleven."""
    shared = set.intersection(*(set(fact.context.attributes) for fact in slot.facts))
    return not shared.isdisjoint(bench.rulebook.alignment.moves)


def _find_growth_under_way(slot: Slot, bench: Bench) -> set[str]:
    """The ways in which figures move of which no more is known than that they are counted or told anew."""
    if slot.kind == "money":  # "the fund stands at 2 million"
        return {"up"} if any(is_under_way(f, bench) for f in slot.facts) and not is_for_each(slot) else set()
    if any(_adds_up(f) and (is_under_way(f, bench) or _is_as_of(f, bench)) for f in slot.facts):
        return {"up"}  # "so far": a count under way grows, whatever it counts
    if _is_measured_on(slot, bench):
        return {"both"}
    return {"both"} if _goes_on(slot, bench) or _is_told_anew(slot, bench) else set()


def _is_measured_on(slot: Slot, bench: Bench) -> bool:
    """Whether an earlier version says of a measure that it is not the last: "the slick is 38 km long by now".

    A speed is that of its moment, and no newer one takes its place.
    """
    latest = max(time_of(fact, bench) for fact in slot.facts)
    early = [fact for fact in slot.facts if time_of(fact, bench) < latest]
    still = any(isinstance(fact.value, Quantity) and fact.value.dimension == SPEED for fact in early)
    return not still and any(is_under_way(fact, bench) for fact in early)


def _is_as_of(fact: Fact, bench: Bench) -> bool:
    return (fact.version, fact.span.start) in bench.as_of


def _is_told_anew(slot: Slot, bench: Bench) -> bool:
    """Whether a version of another week says what is so now: "31 journalists are now in prison"."""
    days = sorted(day[:DATE] for f in slot.facts if (day := published(f, bench)))
    if len(days) < len(slot.facts) or _days_apart(days[0], days[-1]) < WEEK:
        return False
    latest = [f for f in slot.facts if (published(f, bench) or "").startswith(days[-1])]
    return any(NOW in dict(f.context.terms) and _adds_up(f) for f in latest)


def _adds_up(fact: Fact) -> bool:
    """Whether a figure measures what grows while it is counted, and no speed, temperature or strength."""
    return isinstance(fact.value, Quantity) and fact.value.dimension in GROWING


def _slipped(slot: Slot, groups: Groups) -> bool:
    return any(
        find_slip(slot.facts[i].value, slot.facts[j].value) in CLEAR_SLIPS
        for i in groups[0]
        for g in groups[1:]
        for j in g
    )


def _sizes(slot: Slot, groups: Groups, units: UnitTable) -> dict[int, Decimal]:
    """Each figure in the base of its unit; those that agree count as one (94 km² and 9,400 ha)."""
    sizes = {}
    for group in groups:
        value = slot.facts[most_telling(slot.facts, group)].value
        assert isinstance(value, Quantity)
        low, high = base_value(value, units)
        sizes.update(dict.fromkeys(group, (low + high) / 2))
    return sizes


def _goes_on(slot: Slot, bench: Bench) -> bool:
    """Whether three or more versions, each of another time, give a figure that only rises or only falls."""
    told: dict[str, set[Decimal]] = {}
    for fact in slot.facts:
        day = published(fact, bench)
        if day is None or not isinstance(fact.value, Quantity):
            return False
        told.setdefault(day, set()).add(middle(fact))
    values = [min(told[day]) for day in sorted(told)]
    steps = {b > a for a, b in pairwise(values) if a != b}
    return len(values) >= CHAIN and len(set(values)) == len(values) and len(steps) == 1


def _stands_still(dated: Sequence[tuple[str, Decimal]]) -> bool:
    """Whether versions of unlike days give one value: the figure does not move while they report."""
    return len({day[:DATE] for day, _ in dated}) > 1 and len({value for _, value in dated}) == 1


def _by_dates(dated: Sequence[tuple[str, Decimal]], direction: str, *, returns: bool) -> str:
    """What the order of publication says, as far as it is known.

    A figure that came back to where it was did not move, one version errs; unless it `returns`, as shares of a vote do.
    """
    pairs = [(a, b, one < other) for (a, one), (b, other) in permutations(dated, PAIR) if one != other]
    rising = all(may_precede(a, b) for a, b, grew in pairs if grew)
    falling = all(a != b and may_precede(a, b) for a, b, grew in pairs if not grew)  # of one day, figures grow
    if (rising and direction in ("up", "both")) or (falling and direction in ("down", "both")):
        return f"the figure {'rose' if rising else 'fell'} from one version to the next in order of publication"
    revised = direction == "both" and (returns or min(dated)[1] != max(dated)[1])
    return "the figure was revised between versions" if revised else ""


def _days_apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one[:DATE]) - date.fromisoformat(other[:DATE])).days)
