"""The sides of a slot: which facts agree with each other, and which side stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from factcheck.model import NUMERIC_KINDS, Fact, Report, StoryVerdicts, Verdict
from factcheck.reporters.shown import isolated, one_line
from factcheck.reporters.totals import count

Standing = Literal["majority", "odd", "even", "calm"]
SIGNS: dict[Standing, str] = {"majority": "●", "odd": "▲", "even": "◆", "calm": "·"}
RANKS = {"error": 0, "warning": 1, "note": 2}
_NUMBER = re.compile(r"(?<![\w.,])([0-9]{1,30})(\.[0-9]{1,30})?(?![\w,.])")
_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
TOLD = len(".00000")  # a number with more places was reckoned, not told: a third
OUTCOMES = {"contradiction": 0, "update": 10, "compatible": 20, "agreement": 30}


class Side(Struct, frozen=True):
    """Facts of a slot that agree with each other, how many versions tell them, and how many of these by themselves."""

    facts: tuple[Fact, ...]
    versions: int
    standing: Standing
    independent: int


def sides(verdict: Verdict) -> tuple[Side, ...]:
    """The sides of a slot in the order of the verdict; each fact stands in exactly one.

    What has the most independent witnesses is the majority: ten versions that copy one text are one.
    """
    facts = verdict.slot.facts
    told = dict(zip(verdict.groups, verdict.witnesses, strict=False))
    known = [(tuple(facts[i] for i in group if 0 <= i < len(facts)), told.get(group)) for group in verdict.groups]
    grouped = {index for group in verdict.groups for index in group}
    rest: dict[str, list[Fact]] = {}
    for index, fact in enumerate(facts):
        if index not in grouped:
            rest.setdefault(fact.normalized, []).append(fact)
    known = [(group, own) for group, own in known if group]
    known += [(tuple(group), None) for group in sorted(rest.values(), key=len, reverse=True)]
    groups = [group for group, _ in known]
    versions = [len({fact.version for fact in group}) for group in groups]
    counts = [number if own is None else own for (_, own), number in zip(known, versions, strict=True)]
    most = max(counts, default=0)
    alone = counts.count(most) == 1
    standings: list[Standing] = ["even" if not alone else "majority" if count == most else "odd" for count in counts]
    if verdict.outcome != "contradiction":
        standings = ["calm"] * len(groups)
    return tuple(Side(*side) for side in zip(groups, versions, standings, counts, strict=True))


def witnesses(versions: int, independent: int) -> str:
    """`3 versions`, and `3 versions, 2 independent` where some repeat the text of others."""
    return count(versions, "version") + (f", {independent:,} independent" if independent < versions else "")


def rank(verdict: Verdict) -> int:
    """The place of a verdict in the order from worst to quietest."""
    return OUTCOMES[verdict.outcome] + RANKS.get(verdict.level or "", 3)


def worst_first(report: Report) -> list[StoryVerdicts]:
    """The stories with their listed verdicts, each sorted worst first; equal ones keep their order.

    Of two stories whose worst verdict weighs the same, that with more of the heaviest verdicts is the worse.
    """
    stories = []
    for story in report.stories:
        listed = sorted((verdict for verdict in story.verdicts if verdict.listed), key=rank)
        stories.append(StoryVerdicts(story.story, tuple(listed)))
    return sorted(stories, key=_weight)


def _weight(story: StoryVerdicts) -> tuple[int, ...]:
    ranks = [rank(verdict) for verdict in story.verdicts]
    return (min(ranks, default=99), *(-ranks.count(level) for level in RANKS.values()))


def findings(story: StoryVerdicts) -> list[Verdict]:
    """The contradictions of a story."""
    return [verdict for verdict in story.verdicts if verdict.outcome == "contradiction" and verdict.listed]


def question(verdict: Verdict) -> str:
    """What the slot asks, in words: "Vadim Kobzev: prison sentence"."""
    slot = verdict.slot
    parts = [part for part in (slot.subject, "age" if slot.kind == "age" else slot.attribute) if part]
    return isolated(one_line(": ".join(parts))) if parts else slot.kind


def label(fact: Fact) -> str:
    """The value of a fact for a column: its canonical form, and for a quote its speaker."""
    if fact.kind == "quote":
        return isolated(one_line(fact.speaker or "")) or "no speaker"
    text = one_line(fact.normalized) or one_line(fact.text)
    if fact.kind == "category":
        return isolated(one_line(fact.text) or text)  # what the text says, not the name of the rule's word
    if fact.kind in NUMERIC_KINDS:
        text = _NUMBER.sub(_said, text)
    return isolated(text)


def _said(number: re.Match[str]) -> str:
    """A number of a canonical form as it is read: "58 million", "1,284", and two thirds, which nobody told, as 66.7."""
    whole, rest = int(number[1]), number[2] or ""
    size, name = next(((size, name) for size, name in _SIZES if whole >= size), (1, ""))
    if not rest and name and whole * 100 % size == 0:
        return f"{Decimal(whole) / size:f} {name}"
    return f"{whole:,}{rest}" if len(rest) <= TOLD or not whole else f"{Decimal(number[0]):,.1f}"


def sentence(verdict: Verdict) -> str:
    """The message of a verdict (not yet isolated); without one, its question with the values of all sides."""
    if verdict.message:
        return one_line(verdict.message)
    values = " / ".join(dict.fromkeys(label(side.facts[0]) for side in sides(verdict)))
    return f"{question(verdict)}: {values}"


def code(verdict: Verdict) -> str:
    """`error[FC101]`, or the outcome where there is no level or no rule."""
    name = verdict.level if verdict.outcome == "contradiction" and verdict.level else verdict.outcome
    return f"{name}[{verdict.rule}]" if verdict.rule else str(name)


def pointed(verdict: Verdict, drafts: frozenset[str] = frozenset()) -> Fact:
    """The fact at which an editor looks first: the draft's, else the first one of the side that stands most alone."""
    ordered = sides(verdict)
    for side in ordered:
        for fact in side.facts:
            if fact.version in drafts:
                return fact
    return min(reversed(ordered), key=lambda side: side.independent).facts[0]


def short_names(ids: Iterable[str]) -> dict[str, str]:
    """The ids of versions without their folders, where that leaves them different from each other."""
    ids = tuple(dict.fromkeys(ids))
    short = {version: version.rstrip("/").rpartition("/")[2] or version for version in ids}
    return short if len(set(short.values())) == len(short) else {version: version for version in ids}
