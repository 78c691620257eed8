"""Figures and dates of which a later version itself says that they are new ones.

The offer "was raised to 4.5 percent", 61 coins "are now known to be gone", the reopening "was pushed back to Friday":
whatever is counted, the earlier version was right when it was written.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.directions import DOWN, NEAR, UP, find_ways_before
from factcheck.comparison.settled import is_newly_told, time_of
from factcheck.model import Fact, Quantity, Slot, When

RENEWED = "the later version says that the figure had changed by then"
PUT_OFF = "the later version says that the date was changed"
CHANGED = "to"  # the aspect of what something rose, fell or was set to
STILL = ("score", "age", "rank")  # kinds of values that no event changes from one day to the next
PAIR = 2
CHANGE = "change"  # the phase of concepts that tell of a changed date


def find_renewal(slot: Slot, groups: Groups, bench: Bench) -> str:
    """Why unlike values are an update by the words of the latest version, or "" where these say nothing of the kind."""
    latest = _find_latest(slot, groups, bench)
    if not latest or slot.kind in STILL:
        return ""
    new = [slot.facts[i] for i in latest]
    old = [slot.facts[i] for group in groups if group != latest for i in group]
    if all(isinstance(f.value, When) for f in slot.facts):
        return PUT_OFF if any(_is_put_off(fact, bench) for fact in new) else ""
    told = [fact for fact in new if _is_changed(fact, bench) and _moved_its_way(old, fact, bench)]
    changed = [fact for fact in old if CHANGED in fact.context.aspect or is_newly_told(fact, bench)]
    return RENEWED if any(not _tell_one_change(fact, changed, bench) for fact in told) else ""


def _find_latest(slot: Slot, groups: Groups, bench: Bench) -> tuple[int, ...]:
    """The group of values that only versions tell which are newer than all others, else none.

    Where no version says when it was published, a value that another one was moved to is the newer of two. A version
    without a date may repeat an older value, but not tell the newest one as well.
    """
    at = [time_of(fact, bench) for fact in slot.facts]
    if not any(at) and len(groups) == PAIR:
        moved = [group for group in groups if any(_is_moved(slot.facts[i], bench) for i in group)]
        return moved[0] if len(moved) == 1 else ()
    dated = [[at[i] for i in group if at[i]] for group in groups]
    if not all(dated):
        return ()  # a value that no dated version tells may be the newest
    newest, latest = max(zip(map(min, dated), groups, strict=True))
    if any(not at[i] for i in latest):
        return ()
    return (
        latest
        if all(max(times) < newest for times, group in zip(dated, groups, strict=True) if group != latest)
        else ()
    )


def _is_changed(fact: Fact, bench: Bench) -> bool:
    """Whether a figure is what another one rose or fell to, or is told as a new one; "auf 2130 Metern" is neither."""
    return _is_moved(fact, bench) or is_newly_told(fact, bench)


def _is_moved(fact: Fact, bench: Bench) -> bool:
    return CHANGED in fact.context.aspect and bool(_ways(fact, bench))


def _tell_one_change(new: Fact, changed: Sequence[Fact], bench: Bench) -> bool:
    """Whether older figures were reached by a change as well, that may be the same: a river rises, and falls later."""
    return any(
        not _ways(old, bench) or not _ways(new, bench) or _ways(old, bench) & _ways(new, bench) for old in changed
    )


def _ways(fact: Fact, bench: Bench) -> set[str]:
    """Which ways the words near a figure say that something moved; of what it was set to, those farther before it."""
    near = {key for key, weight in fact.context.terms if weight >= NEAR} & {UP, DOWN}
    if near or CHANGED not in fact.context.aspect or fact.version not in bench.versions:
        return near
    return find_ways_before(fact, bench.rulebook.lexicon, bench.versions[fact.version].language)


def _moved_its_way(old: Sequence[Fact], fact: Fact, bench: Bench) -> bool:
    """Whether a figure differs from the older ones in the direction that the words beside it tell, where they do."""
    ways = _ways(fact, bench)
    if len(ways) != 1 or not isinstance(fact.value, Quantity):
        return True
    return all(isinstance(f.value, Quantity) and (fact.value.low > f.value.low) == (UP in ways) for f in old)


def _is_put_off(fact: Fact, bench: Bench) -> bool:
    """Whether the words near a date say that it took the place of another."""
    concepts = bench.rulebook.lexicon.concepts
    names = (key for key, weight in fact.context.terms if weight >= NEAR and key in concepts)
    return any(concepts[name].phase == CHANGE for name in names)
