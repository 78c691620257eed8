"""Judging slots of numbers, dates and times: agreement, rounding, update or contradiction (FC1xx, FC2xx)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from factcheck.comparison.bench import Bench, Groups, group_facts, most_telling, tally
from factcheck.comparison.directions import find_opposites
from factcheck.comparison.wording import say_subject, say_value, say_when
from factcheck.model import REST, Fact, Level, Quantity, Slot, Verdict, When
from factcheck.rulebook.units import UnitTable, base_value
from factcheck.values import Relation, find_slip, relate_quantities, relate_times
from factcheck.values.times import day_face

CHAIN = 3  # values of a figure that show a course
DAY = 10  # characters of a moment of publication that tell its day
REACH = 60  # code points around a figure in which a word may say that it moves
CLEAR_SLIPS = ("transposed", "unit")  # what no course of events brings about
COUNTED = ("votes_received", "seats", "lead_margin", "vote_share")


def is_count_under_way(slots: Sequence[tuple[Slot, tuple[str, ...]]]) -> bool:
    """Whether the story is that of a count under way: its share of counted votes moves from version to version."""
    return any(
        "votes_counted" in attributes[:2] and len({f.normalized for f in slot.facts}) > 1 for slot, attributes in slots
    )


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
        opposites = find_opposites(own, bench) if same else None
        if opposites is not None:
            return bench.flag(own, "FC107", f"{told}, once as a rise and once as a fall", opposites)
        return Verdict(own, "agreement" if same else "compatible", message=told, groups=groups)
    moved = find_update(slot, attributes, groups, bench)
    if moved:
        return Verdict(own, "update", None, None, told, moved, groups)
    code = choose_rule(slot, groups)
    return bench.flag(own, code, told, groups, cap=find_level(slot, bench))


def show_common_face(slot: Slot) -> Slot:
    """The slot with each figure as the value that meets the rest: "39 of 112" beside a share is 34.8%."""
    if not any(fact.context.faces for fact in slot.facts):
        return slot
    stated = [fact.value.dimension for fact in slot.facts if isinstance(fact.value, Quantity)]
    bare = [f.value.dimension for f in slot.facts if isinstance(f.value, Quantity) and not f.context.faces]
    common = max(sorted(set(bare or stated)), key=(bare or stated).count)
    return replace(slot, facts=tuple(_turn(fact, common) for fact in slot.facts))


def _turn(fact: Fact, dimension: str) -> Fact:
    faces = [face for face in fact.context.faces if face.dimension == dimension]
    shown = isinstance(fact.value, Quantity) and fact.value.dimension == dimension
    if not faces or (shown and REST not in fact.context.aspect):
        return fact
    return replace(fact, value=faces[0], kind="percentage" if faces[0].unit == "%" else "quantity")


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
    if slot.confidence >= judge.error:
        return "error"
    return "warning" if slot.confidence >= judge.warning else "note"


def find_update(slot: Slot, attributes: tuple[str, ...], groups: Groups, bench: Bench) -> str:
    """Why unlike figures are an update, or "" where nothing shows that time moved them."""
    told = dict.fromkeys((*attributes, *(a for f in slot.facts for a in f.context.attributes[:2])))
    moves = {bench.rulebook.alignment.moves[a] for a in told if a in bench.rulebook.alignment.moves}
    if bench.counting and slot.kind in ("percentage", "quantity") and not moves & {"up", "down"}:
        shares = slot.kind == "percentage" or any(a in COUNTED for a in told)
        moves = {"both"} if shares or moves else set()
    if not moves and slot.kind == "quantity" and any(_is_under_way(f, bench) for f in slot.facts):
        moves = {"up"}  # "so far": a count under way grows, whatever it counts
    if not moves and slot.kind == "quantity" and _goes_on(slot, bench):
        moves = {"both"}
    if not moves or not all(isinstance(f.value, Quantity) for f in slot.facts):
        return ""
    if len({middle(f) for f in slot.facts}) == 1:
        return ""  # three per cent and three percentage points: one of them is a slip of the unit
    direction = "both" if len(moves) > 1 else next(iter(moves))
    size = _sizes(slot, groups, bench.rulebook.units)
    dated = [(published(f, bench), size[i]) for i, f in enumerate(slot.facts)]
    if all(day for day, _ in dated) and len({day for day, _ in dated}) > 1:
        return _by_dates(sorted((day, value) for day, value in dated if day), direction)
    slipped = any(
        find_slip(slot.facts[i].value, slot.facts[j].value) in CLEAR_SLIPS
        for i in groups[0]
        for g in groups[1:]
        for j in g
    )
    under_way = bench.counting or any(_is_under_way(f, bench) for f in slot.facts)
    counted = any(a in COUNTED for a in told) and not under_way
    if counted or _stands_still([(day, value) for day, value in dated if day]):
        return ""
    if len({f.version for f in slot.facts}) > 1 and any(not day for day, _ in dated) and not slipped:
        return "the figure moves with time, and not every version says when it was published"
    return ""


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
    return len({day[:DAY] for day, _ in dated}) > 1 and len({value for _, value in dated}) == 1


def _is_under_way(fact: Fact, bench: Bench) -> bool:
    """Whether the words around a figure say that it is not the last ("so far", "has risen to")."""
    version = bench.versions.get(fact.version)
    cues = bench.rulebook.language(version.language if version else "en").structure.moving
    at = fact.span.start - fact.sentence_start
    near = f" {fact.sentence[max(0, at - REACH) : at + len(fact.text) + REACH].lower()} "
    return any(f" {cue} " in near or f" {cue}," in near or f" {cue}." in near for cue in cues)


def _by_dates(dated: list[tuple[str, Decimal]], direction: str) -> str:
    values = [value for _, value in dated]
    rising = all(b >= a for a, b in pairwise(values))
    falling = all(b <= a for a, b in pairwise(values))
    if (rising and direction in ("up", "both")) or (falling and direction in ("down", "both")):
        return f"the figure {'rose' if rising else 'fell'} from one version to the next in order of publication"
    return "the figure was revised between versions" if direction == "both" else ""


def published(fact: Fact, bench: Bench) -> str | None:
    """When the fact's version was published, as it states."""
    version = bench.versions.get(fact.version)
    return version.published if version else None


def middle(fact: Fact) -> Decimal:
    """The middle of a quantity."""
    assert isinstance(fact.value, Quantity)
    return (fact.value.low + fact.value.high) / 2


def judge_swap(slot: Slot, bench: Bench) -> Verdict:
    """Two values that changed places between versions: A's is B's and B's is A's."""
    facts = slot.facts
    one = tuple(i for i, f in enumerate(facts) if f.version == facts[0].version)
    two = tuple(i for i, f in enumerate(facts) if f.version != facts[0].version)
    values = " and ".join(dict.fromkeys(say_value(facts[i]) for i in one))
    whose = f"{slot.subject}: " if slot.subject else f"{slot.attribute.capitalize()}: " if slot.attribute else ""
    told = f"{whose}{values} changed places between two versions"
    return bench.flag(slot, "FC106", told, (one, two), cap=find_level(slot, bench))
