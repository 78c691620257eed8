"""A version against itself (FC5xx). One module a family of checks; each is handed a telling and yields discords."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from factcheck.comparison.arithmetic import (
    ages,
    agos,
    appositions,
    beginnings,
    breakdowns,
    changes,
    clocks,
    closings,
    conflicts,
    consequences,
    conversions,
    differences,
    enumerations,
    exceeding,
    excesses,
    growth,
    headline_shares,
    intervals,
    kinds,
    later,
    leftovers,
    lengths,
    lifetimes,
    lists,
    margins,
    matches,
    multiples,
    named_rates,
    nested,
    partitions,
    polls,
    premiums,
    products,
    rates,
    ratios,
    remainders,
    scores,
    shares,
    singles,
    spans,
    steps,
    stretches,
    sums,
    tables,
    terms,
    thresholds,
    together,
    totals,
    weekdays,
    wholly,
)
from factcheck.comparison.arithmetic.telling import Discord, Telling
from factcheck.comparison.bench import Bench
from factcheck.model import Fact, Slot, Verdict, Version

__all__ = ["Discord", "Telling", "find_discords", "judge_arithmetic"]


def judge_arithmetic(story: str, version: Version, facts: Sequence[Fact], bench: Bench) -> list[Verdict]:
    """All contradictions of a version with itself, as verdicts on slots of their own."""
    return [_judge(story, version, discord, bench) for discord in find_discords(version, facts, bench)]


def find_discords(version: Version, facts: Sequence[Fact], bench: Bench) -> Iterator[Discord]:
    """The facts of a version that can't all be right, check by check."""
    language, units = bench.rulebook.language(version.language), bench.rulebook.units
    structure = language.structure
    telling = Telling(version, facts, bench.versions.values())
    yield from _once(
        totals.check(telling, structure),
        partitions.check(telling, structure),
        sums.check(telling, structure),
        breakdowns.check(telling, structure),
        enumerations.check(telling, structure),
        appositions.check(telling, structure),
        kinds.check(telling, structure),
        exceeding.check(telling, structure),
        together.check(telling, structure),
        polls.check(telling, structure),
        wholly.check(telling, structure),
        singles.check(telling, structure),
    )
    yield from weekdays.check(telling, structure)
    yield from conversions.check(telling, structure, units)
    yield from _once(
        spans.check(telling, structure),
        agos.check(telling, structure),
        nested.check(telling, structure),
        lengths.check(telling, structure),
        later.check(telling, structure),
        intervals.check(telling, structure),
        clocks.check(telling, structure),
        terms.check(telling, structure),
        beginnings.check(telling, structure),
        closings.check(telling, structure),
        stretches.check(telling, structure),
    )
    yield from conflicts.check(telling, structure, units)
    yield from _once(
        multiples.check(telling, structure, units),
        shares.check(telling, structure),
        named_rates.check(telling, structure),
    )
    yield from headline_shares.check(telling, structure)
    yield from _once(ages.check(telling, structure), lifetimes.check(telling, structure))
    yield from scores.check(telling, structure)
    yield from margins.check(telling, structure)
    yield from thresholds.check(telling, structure)
    yield from matches.check(telling, structure)
    yield from _once(
        remainders.check(telling, structure, units),
        leftovers.check(telling, structure),
        consequences.check(telling, structure),
        tables.check(telling, structure),
        changes.check(telling, structure, units),
        steps.check(telling, structure, units),
        growth.check(telling, structure, units),
        differences.check(telling, structure, units),
        premiums.check(telling, structure),
        excesses.check(telling, structure, units),
    )
    yield from lists.check(telling, structure)
    yield from ratios.check(telling, structure)
    yield from _once(
        products.check(telling, structure, units, language.calendar.units),
        rates.check(telling, structure, language.calendar.units),
    )


def _once(*checks: Iterator[Discord]) -> Iterator[Discord]:
    """The discords of checks that look for one thing: two figures are told of by the first alone."""
    told: set[int] = set()
    for check in checks:
        for discord in check:
            places = {fact.span.start for fact in discord.facts}
            if len(places & told) < 2:
                told |= places
                yield discord


def _judge(story: str, version: Version, discord: Discord, bench: Bench) -> Verdict:
    first = discord.facts[0]
    places = (str(f.span.start - version.start) for f in discord.facts)
    key = "\x1f".join([story, version.id, discord.code, *places])
    slot = Slot(
        id=hashlib.sha256(key.encode()).hexdigest()[:12],
        story=story,
        kind=first.kind,
        subject=_subject(first),
        attribute=bench.rulebook.comparisons[discord.code].name.replace("-", " "),
        facts=discord.facts,
        reasons=tuple("part of one statement of this version" for _ in discord.facts),
    )
    groups = tuple((i,) for i in range(len(discord.facts)))
    return bench.flag(slot, discord.code, discord.message, groups, discord.why, discord.cap)


def _subject(fact: Fact) -> str | None:
    """What the facts are about: the concept of the lexicon that governs the first of them."""
    return fact.context.attributes[0].replace("_", " ") if fact.context.attributes else None
