"""Whether time can no longer have moved a figure: the last price of one trading day, the result of a counted vote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from factcheck.comparison.bench import Bench, Groups
from factcheck.comparison.counting import find_part_of_count
from factcheck.model import Fact, Quantity, Slot, Version
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.structure import Structure
from factcheck.values.chronology import moment
from factcheck.values.cues import REACH, is_counted_to, stands_near

NEAR = 0.3  # weight of a neighbouring date that stands in the figure's own stretch of the sentence
ALWAYS = "~"  # behind all times
EVENING = "17"  # the hour from which a trading day is over
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS = (". ", ".\n", "; ", "! ", "? ", "\n")  # of sentences
YEAR = 4  # digits of a year
_YEAR = re.compile(r"((?:19|20)\d\d)(?:-|$)")
_DAY = re.compile(r"#(\d{4}-\d{2}-\d{2})(?:T|$)")


def is_settled(slot: Slot, told: Sequence[str], groups: Groups, bench: Bench) -> bool:
    """Whether two of the groups hold figures that are both the last of their kind."""
    alignment = bench.rulebook.alignment
    if any(a in alignment.markets for a in told):
        return _is_one_close(slot, groups, bench)
    if any(a in alignment.counts for a in told):
        return _is_counted_out(slot, groups, bench)
    return False


def find_end_of_count(facts: Sequence[Fact], versions: Mapping[str, Version], rulebook: Rulebook) -> str:
    """When the last version appeared that tells which part of the votes is counted, "" where all are or none tells."""
    parts = [f for f in facts if f.version in versions and find_part_of_count(f, versions, rulebook) is not None]
    times = [moment(versions[f.version].published) for f in parts]
    return max((time or ALWAYS for time in times), default="")


def is_counting(slot: Slot, bench: Bench) -> bool:
    """Whether a figure of the slot is told while votes are counted; what has no date may be."""
    return bool(bench.counted_until) and any(time_of(fact, bench) <= bench.counted_until for fact in slot.facts)


def find_as_of(facts: Iterable[Fact], bench: Bench) -> frozenset[tuple[str, int]]:
    """(version, start) of the figures near a moment up to which they are counted: "had sold 198,000 by Friday"."""
    moments: dict[tuple[str, int], list[Fact]] = {}
    figures: list[Fact] = []
    for fact in facts:
        if is_counted_to(fact, _structure(fact, bench).as_of, published(fact, bench)):
            moments.setdefault((fact.version, fact.sentence_start), []).append(fact)
        elif isinstance(fact.value, Quantity):
            figures.append(fact)
    return frozenset(
        (fact.version, fact.span.start)
        for fact in figures
        for when in moments.get((fact.version, fact.sentence_start), ())
        if abs(when.span.start - fact.span.start) <= REACH
    )


def is_under_way(fact: Fact, bench: Bench) -> bool:
    """Whether the words around a figure say that it is not the last ("so far", "has risen to")."""
    return stands_near(fact, _structure(fact, bench).moving)


def is_newly_told(fact: Fact, bench: Bench) -> bool:
    """Whether the words around a value say that it took the place of another ("has since", "now put at")."""
    return stands_near(fact, _structure(fact, bench).renewed)


def is_going_on(fact: Fact, bench: Bench) -> bool:
    """Whether the words around a length say that it is not over ("has been without power for", "seit")."""
    return stands_near(fact, _structure(fact, bench).going_on)


def published(fact: Fact, bench: Bench) -> str | None:
    """When the fact's version was published, as it states."""
    version = bench.versions.get(fact.version)
    return version.published if version else None


def time_of(fact: Fact, bench: Bench) -> str:
    """The time of the fact's version by which versions can be put in order, "" where it states none."""
    return moment(published(fact, bench))


def _structure(fact: Fact, bench: Bench) -> Structure:
    version = bench.versions.get(fact.version)
    return bench.rulebook.language(version.language if version else "en").structure


def _is_one_close(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether figures of unlike groups tell how one trading day ended."""
    ends = [{day for i in group if (day := _closing_day(slot.facts[i], bench))} for group in groups]
    return any(_are_one_day(a, b) for x, one in enumerate(ends) for other in ends[x + 1 :] for a in one for b in other)


def _closing_day(fact: Fact, bench: Bench) -> tuple[str, bool] | None:
    """The day whose last price this is, and whether it is only taken from the version's date; None while it trades."""
    now = published(fact, bench) or ""
    stated = _stated_day(fact)
    if stands_near(fact, _structure(fact, bench).closing):
        return (stated or now[:10], stated is None) if stated or now else None
    if stated is None or is_under_way(fact, bench) or (now[:10] == stated and now[11:13] and now[11:13] < EVENING):
        return None
    return stated, False


def _stated_day(fact: Fact) -> str | None:
    days = [(weight, match[1]) for key, weight in fact.context.terms if (match := _DAY.match(key)) and weight >= NEAR]
    return max(days)[1] if days else None


def _are_one_day(one: tuple[str, bool], other: tuple[str, bool]) -> bool:
    """Whether two trading days are one; a paper tells the close of the day before its date."""
    apart = abs((date.fromisoformat(one[0]) - date.fromisoformat(other[0])).days)
    return apart == 0 or (apart == 1 and (one[1] or other[1]))


def _is_counted_out(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether figures of unlike groups were published after a version told the end of the count.

    The votes of an earlier year are counted out, whoever tells of them: "she had taken 58 percent in 2019".
    """
    years = [{year for i in group for year in _past_year(slot.facts[i], bench)} for group in groups]
    if any(one & other for one, other in combinations(years, 2)):
        return True
    told = {v.id: v for v in bench.versions.values() if _tells_result(v, bench)}
    ends = [moment(v.published) for v in told.values() if v.published]

    def is_last(fact: Fact) -> bool:
        if (fact.version, fact.span.start) in bench.running:
            return False  # a live page tells the end of the count, and above it how far it had come by half past ten
        return fact.version in told or bool(ends and time_of(fact, bench) >= min(ends))

    return sum(any(is_last(slot.facts[i]) for i in group) for group in groups) > 1


def _past_year(fact: Fact, bench: Bench) -> set[str]:
    """The year for which a figure holds, if it was over when its version was published.

    A year that only stands beside it may be that of the vote which it is compared with.
    """
    now = (published(fact, bench) or "")[:YEAR]
    year = _YEAR.match(fact.context.period or "")
    return {year[1]} if year is not None and year[1] < now else set()


def _tells_result(version: Version, bench: Bench) -> bool:
    text, structure = version.text.lower(), bench.rulebook.language(version.language).structure
    return any(cue in text and _is_told(cue, text, structure) for cue in sorted(structure.counted_out))


def _is_told(cue: str, text: str, structure: Structure) -> bool:
    """Whether one sentence with words for the end of a count does not say that it is still to come."""
    at = text.find(cue)
    while at >= 0:
        begin = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
        end = min((found for mark in _ENDS if (found := text.find(mark, at)) >= 0), default=len(text))
        words = f" {' '.join(_WORDS.findall(text[begin:end]))} "
        if not any(f" {later} " in words for later in structure.counted_later):
            return True
        at = text.find(cue, end)
    return False
