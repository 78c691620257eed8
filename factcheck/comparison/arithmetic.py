"""A version against itself (FC5xx): weekday and date, conversion in brackets, remainder, parts and total, years since.

Each check takes the facts of one version in order of place and yields the facts that can't all be right.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from factcheck.comparison.bench import Bench
from factcheck.comparison.wording import say_number, say_quantity, say_value
from factcheck.model import Fact, Quantity, Slot, Verdict, Version, When
from factcheck.rulebook.structure import Structure
from factcheck.values import Relation, find_slip, relate_quantities

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EXACT = ("exact",)


class Discord(Struct, frozen=True):
    """Facts of one version that contradict each other, by which rule, and what would be right."""

    code: str
    facts: tuple[Fact, ...]
    message: str
    why: str


def judge_arithmetic(story: str, version: Version, facts: Sequence[Fact], bench: Bench) -> list[Verdict]:
    """All contradictions of a version with itself."""
    structure = bench.rulebook.language(version.language).structure
    figures = [f for f in facts if isinstance(f.value, Quantity | When)]
    found = [
        *check_weekdays(figures),
        *check_conversions(figures, bench),
        *check_remainders(figures, structure),
        *check_totals(figures, structure),
        *check_spans(figures, structure, version),
    ]
    verdicts = []
    for discord in found:
        first = discord.facts[0]
        key = "\x1f".join([story, version.id, discord.code, *(f.normalized for f in discord.facts)])
        slot = Slot(
            id=hashlib.sha256(key.encode()).hexdigest()[:12], story=story, kind=first.kind, subject=None,
            attribute="arithmetic", facts=discord.facts,
        )  # fmt: skip
        groups = tuple((i,) for i in range(len(discord.facts)))
        verdicts.append(bench.flag(slot, discord.code, discord.message, groups, discord.why))
    return verdicts


def check_weekdays(facts: Sequence[Fact]) -> Iterator[Discord]:
    """A weekday that its date does not fall on."""
    for fact in facts:
        when = fact.value
        if not isinstance(when, When) or when.weekday is None or not when.start or when.grain != "day":
            continue
        real = datetime.fromisoformat(when.start).weekday()
        if real != when.weekday and when.anchor != "unresolved" and re.search(r"\d", fact.text):
            said = f"“{fact.text}”: that day is a {_DAYS[real]}"
            yield Discord("FC502", (fact,), said, f"{when.timex[:10]} is a {_DAYS[real]}, not a {_DAYS[when.weekday]}.")


def check_conversions(facts: Sequence[Fact], bench: Bench) -> Iterator[Discord]:
    """A measure and its conversion in brackets behind it that differ."""
    for a, b in zip(facts, facts[1:], strict=False):
        one, two = a.value, b.value
        if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.unit == two.unit:
            continue
        if one.dimension != two.dimension or one.dimension in ("count", "money", "share", "score", "time"):
            continue
        gap = a.sentence[a.span.end - a.sentence_start : b.span.start - a.sentence_start]
        if a.sentence_start != b.sentence_start or not re.fullmatch(r"[^()]{0,12}\([^()\d]{0,12}", gap):
            continue
        if relate_quantities(one, two, bench.rulebook.units) is Relation.DIFFERENT:
            said = f"{say_value(a)} is not {say_value(b)}"
            yield Discord("FC503", (a, b), said, "The figure in brackets is not the same length, weight or area.")


def check_remainders(facts: Sequence[Fact], structure: Structure) -> Iterator[Discord]:
    """ "Of the 36,000, 29,000 came back, leaving 9,000": what is left is not what was taken away."""
    for group in _by_sentence(facts):
        for index, rest in enumerate(group):
            before = _like(group[:index], rest)
            if len(before) < 2 or not _cued(rest, structure.remainder, behind=True):
                continue
            whole = max(before, key=lambda f: _low(f))
            parts = [f for f in before if f is not whole]
            left = _low(rest)
            sums = {_low(whole) - sum((_low(p) for p in some), Decimal(0))
                    for size in range(1, len(parts) + 1) for some in combinations(parts, size)}  # fmt: skip
            if left in sums or left >= _low(whole) or len(parts) > 3:
                continue
            right = _low(whole) - sum((_low(p) for p in parts), Decimal(0))
            if right > 0 and find_slip(rest.value, _with(rest, right)) or len(parts) == 1 and right > 0:
                said = f"{say_value(whole)} less {' and '.join(say_value(p) for p in parts)} leaves {say_number(right)}"
                yield Discord("FC506", (whole, *parts, rest), f"{said}, not {say_value(rest)}", said + ".")


def check_totals(facts: Sequence[Fact], structure: Structure) -> Iterator[Discord]:
    """Parts that are said to make a total, and don't, or that are more than the whole they are parts of."""
    for group in _by_sentence(facts):
        for total in group:
            others = [f for f in _like(group, total) if f is not total]
            if len(others) < 2 or len(others) > 6 or not _cued(total, structure.total, behind=False):
                continue
            whole = sum((_low(f) for f in others), Decimal(0))
            if whole == _low(total) or any(_low(f) >= _low(total) for f in others):
                continue
            if find_slip(total.value, _with(total, whole)) or abs(whole - _low(total)) <= max(1, _low(total) / 5):
                listed = " + ".join(say_number(_low(f)) for f in others)
                said = f"{listed} is {say_number(whole)}, not {say_value(total)}"
                yield Discord("FC501", (total, *others), said, "The parts do not add up to the total that is stated.")


def check_spans(facts: Sequence[Fact], structure: Structure, version: Version) -> Iterator[Discord]:
    """ "The 41-year wait since 1974" in 2025: the years do not fit the date they count from."""
    if not version.published:
        return
    now = int(version.published[:4])
    for group in _by_paragraph(facts):
        for span in group:
            value = span.value
            if span.kind not in ("duration", "age") or not isinstance(value, Quantity) or value.unit != "year":
                continue
            if value.low != value.high or value.hedge != "exact" or value.low < 3 or value.low % 1:
                continue
            for date in group:
                if not isinstance(date.value, When) or date.value.grain != "year" or not date.value.start:
                    continue
                if abs(date.context.position - span.context.position) > 1:
                    continue
                right = Decimal(now - int(date.value.start[:4]))
                if right < 3 or abs(right - value.low) <= 1 or not _cued(date, structure.since, behind=True):
                    continue
                if find_slip(value, _with(span, right)):
                    said = f"from {date.normalized} to {now} are {right} years, not {say_quantity(value, 'duration')}"
                    yield Discord("FC504", (span, date), said[:1].upper() + said[1:], said + ".")


def _by_sentence(facts: Sequence[Fact]) -> list[list[Fact]]:
    groups: dict[int, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.sentence_start, []).append(fact)
    return [g for g in groups.values() if len(g) > 1]


def _by_paragraph(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Facts of each sentence with those of the next."""
    groups: dict[int, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.context.position, []).append(fact)
    return [groups[k] + groups.get(k + 1, []) for k in sorted(groups)]


def _like(facts: Sequence[Fact], model: Fact) -> list[Fact]:
    """Exact figures of the same kind, dimension and unit."""
    value = model.value
    if not isinstance(value, Quantity) or value.hedge not in EXACT or model.kind in ("score", "rank", "age"):
        return []
    return [
        f for f in facts
        if f.kind == model.kind and isinstance(f.value, Quantity) and f.value.hedge in EXACT
        and f.value.dimension == value.dimension and f.value.unit == value.unit and f.value.low == f.value.high
    ]  # fmt: skip


def _low(fact: Fact) -> Decimal:
    assert isinstance(fact.value, Quantity)
    return fact.value.low


def _with(fact: Fact, number: Decimal) -> Quantity:
    from msgspec.structs import replace

    assert isinstance(fact.value, Quantity)
    return replace(fact.value, low=number, high=number)


def _cued(fact: Fact, cues: frozenset[str], *, behind: bool) -> bool:
    """Whether a cue stands close to the fact in its sentence: shortly before it, or (unless `behind`) after it."""
    at = fact.span.start - fact.sentence_start
    before = fact.sentence[max(0, at - 45) : at].lower()
    after = fact.sentence[at + len(fact.text) : at + len(fact.text) + 45].lower()
    near = before if behind else before + " | " + after
    return any(re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", near) for cue in cues) or (
        behind and any(after.lstrip().startswith(cue) for cue in cues)
    )
