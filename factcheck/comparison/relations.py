"""Judging who did what to whom (FC403) and where a journey led (FC404), and where things stand (FC405)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.bench import Bench, group_facts, is_one_against_one, tally
from factcheck.model import Fact, Level, Slot, Verdict

LONE: Level = "note"  # of one place against one other, in stories not read before, five of eight were of two things


def judge_relation(slot: Slot, topic: str, attributes: tuple[str, ...], bench: Bench) -> Verdict:
    """The verdict on the names that a relation binds; `slot.reasons` names the doer, or the start, at each."""
    doers = dict(zip(((f.version, f.span) for f in slot.facts), slot.reasons, strict=True))
    groups = group_facts(slot.facts, lambda a, b: doers[a.version, a.span] == doers[b.version, b.span], bench.witnesses)
    parties = sorted(set(slot.reasons))
    if len(groups) < 2:
        return Verdict(slot, "agreement", message=f"{slot.attribute}: {slot.subject}", groups=groups)

    def told(fact: Fact) -> str:
        doer = doers[fact.version, fact.span]
        other = next(party for party in parties if party != doer)
        if topic == "route":
            return f"from {_shown(doer)} to {_shown(other)}"
        return f"{_shown(doer)} {bench.rulebook.relations.deeds[attributes[0]].says} {_shown(other)}"

    code = "FC404" if topic == "route" else "FC403"
    return bench.flag(slot, code, tally(slot.facts, groups, told, bench.witnesses), groups)


def judge_posts(slot: Slot, bench: Bench) -> Verdict:
    """The verdict on what one person does alone and versions give to two; `slot.reasons` names who at each."""
    doers = dict(zip(((f.version, f.span) for f in slot.facts), slot.reasons, strict=True))
    groups = group_facts(slot.facts, lambda a, b: doers[a.version, a.span] == doers[b.version, b.span], bench.witnesses)
    told = tally(slot.facts, groups, lambda f: doers[f.version, f.span], bench.witnesses)
    return bench.flag(slot, "FC403", f"Who {slot.attribute}: {told}", groups)


def judge_places(slot: Slot, bench: Bench) -> Verdict:
    """The verdict on things that versions put in places that exclude each other; `slot.reasons` tell which where."""
    told = dict(zip(((f.version, f.span) for f in slot.facts), slot.reasons, strict=True))
    groups = group_facts(slot.facts, lambda a, b: told[a.version, a.span] == told[b.version, b.span], bench.witnesses)
    sides = tally(slot.facts, groups, lambda f: told[f.version, f.span], bench.witnesses)
    thing = slot.subject or ""
    named = any(thing.lower() in place.lower() for place in slot.reasons)  # "terminal in A, substation in B"
    message = sides if named else f"{thing[:1].upper()}{thing[1:]}: {sides}"
    lone = is_one_against_one(slot, groups, bench) and not _share_a_name(slot.reasons)
    return bench.flag(slot, "FC405", message, groups, cap=LONE if lone else "error")


def _share_a_name(places: Sequence[str]) -> bool:
    """Whether two tellings name one place or two namesakes: exchanged towns, Upper Marl and Lower Marl."""
    names = [{word for word in place.replace(",", " ").split() if word[0].isupper()} for place in sorted(set(places))]
    return bool(names) and bool(frozenset(names[0]).intersection(*names[1:]))


def _shown(party: str) -> str:
    """A party without a name is shown by its noun."""
    return party.partition(" (")[0].replace("~", "the ")
