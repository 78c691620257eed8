"""FC512: a count and the list of names or years behind it that has more or fewer members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    before,
    cut,
    find_cue,
    is_exact,
    low,
    quantity,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_CAPITAL = r"[^\W\d_a-zа-яёіїєґß-öø-ÿ][\w'’ʼ.-]*"
_NAME = re.compile(
    rf"(?:{_CAPITAL}|(?:[a-z]{{2,3}}))(?:\s(?:{_CAPITAL}|de|la|van|von|der|den|del|al|bin|da|di))*\s{_CAPITAL}"
)
_SMALL = r"[^\W\d_A-ZА-ЯЁІЇЄҐÀ-ÖØ-Þ][\w'’ʼ-]*"
# What a person is before the full name: "the reporter Ann Roe", and not "five in March".
_TITLED = re.compile(
    rf"(?:{_SMALL}\s){{1,5}}{_CAPITAL}(?:\s(?:{_CAPITAL}|de|la|van|von|der|den|del|al|bin|da|di))*\s{_CAPITAL}"
)
_PROPER = re.compile(rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|de|la|van|von|der|den|del|al|bin|da|di))*")
# A noun of one or two words, and a list in dashes whose sentence goes on behind it.
_DASHED = re.compile(r"((?:\s[^\W\d][\w-]*){1,3})\s[–—-]\s([^\d:;()“”\"«»–—]{5,160}?)\s[–—-]\s[^\W\d]")
_AGE = re.compile(r"\d{1,3}|\(\d{1,3}\)")
_MOST = 12
_REACH = 90


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Counts that differ from the number of names behind their colon, or of years behind "times, in"."""
    for sentence in telling.sentences:
        for place, count in enumerate(sentence):
            value = quantity(count)
            if count.kind == "rank" and value is not None and 2 <= value.low <= _MOST:
                yield from _ordinals(telling, structure, count, sentence[place + 1 :])
            if value is None or value.dimension not in ("count", "ratio") or not is_exact(count):
                continue
            if not 2 <= value.low <= _MOST or value.step != 1 or value.of is not None:
                continue
            yield from _names(structure, count)
            yield from _between_dashes(structure, count)
            yield from _years(telling, structure, count, sentence[place + 1 :])


def _names(structure: Structure, count: Fact) -> Iterator[Discord]:
    """ "Three people were held: Anna Lund, Per Holm, Ole Dahl and Jan Berg." """
    at = count.span.end - count.sentence_start
    head, colon, listed = count.sentence[at:].partition(":")
    if (
        not colon
        or len(head) > 60
        or re.search(r"[,;(“\"«]|\d", head)
        or find_cue(structure.including).search(head.lower())
    ):
        return
    listed = listed.rstrip(" .!")
    items = [piece.strip() for piece in re.split(r"[,;]", listed)]
    last = _divide(structure, items[-1])
    names = [item for item in (*items[:-1], *last) if item and not _AGE.fullmatch(item)]
    names = [re.sub(r"\s\(\d{1,3}\)$", "", name) for name in names]
    if len(last) != 2 or not all(_NAME.fullmatch(name) or _TITLED.fullmatch(name) for name in names):
        return
    if len(names) != low(count) and len(names) > 2:
        start = count.span.end + len(head) + 1
        place = start + len(count.sentence[at + len(head) + 1 :]) - len(count.sentence[at + len(head) + 1 :].lstrip())
        piece = cut(count, place, place + len(listed.strip()), "name")
        yield _tell(count, (piece,), len(names), "names")


def _between_dashes(structure: Structure, count: Fact) -> Iterator[Discord]:
    """ "All four suspects - Ann Roe, Ivor Platt and Sam Cole - deny it": names in dashes right behind their count."""
    at = count.span.end - count.sentence_start
    found = _DASHED.match(count.sentence[at:])
    if found is None or find_cue(structure.including).search(found[1].lower()):
        return
    items = [piece.strip() for piece in found[2].split(",")]
    last = _divide(structure, items[-1])
    names = [name for name in (*items[:-1], *last) if name]
    if len(last) != 2 or len(names) < 2 or not all(_PROPER.fullmatch(name) for name in names):
        return
    if len(names) != low(count):
        start = count.span.end + found.start(2)
        piece = cut(count, start, start + len(found[2].rstrip()), "name")
        yield _tell(count, (piece,), len(names), "names")


def _divide(structure: Structure, item: str) -> list[str]:
    """The last member of a list, parted at its "and"."""
    words = item.split(" ")
    for number, word in enumerate(words):
        if word.lower() in structure.coordinators:
            return [" ".join(words[:number]), " ".join(words[number + 1 :])] if number else ["", *[" ".join(words[1:])]]
    return [item]


def _years(telling: Telling, structure: Structure, count: Fact, rest: list[Fact]) -> Iterator[Discord]:
    """ "He won three times, in 1998, 2004, 2010 and 2019." """
    years: list[Fact] = []
    for fact in rest:
        when = fact.value
        left = years[-1] if years else count
        gap = telling.gap(left, fact)
        if not isinstance(when, When) or when.grain != "year" or "/" in when.timex or when.mod:
            break
        if years and not re.fullmatch(
            r"\s?,?\s?", find_cue(structure.coordinators | set(structure.in_words)).sub("", gap)
        ):
            break
        if not years and not re.fullmatch(r"(?:\s[\w-]+){0,2}\s?[,:(–—-]\s?(?:\w+\s)?", gap):
            break
        years.append(fact)
    if len(years) < 2 or len(years) == low(count) or len(years) < len([f for f in rest if isinstance(f.value, When)]):
        return
    if find_cue(structure.coordinators).search(telling.gap(years[-2], years[-1])) and not re.search(
        r"\d", before(count, 3)
    ):
        yield _tell(count, tuple(years), len(years), "years")


def _ordinals(telling: Telling, structure: Structure, rank: Fact, rest: list[Fact]) -> Iterator[Discord]:
    """ "The third strike, after those of 2020, 2022 and 2023"; "for the fourth time (2015, 2018)"."""
    dates: list[Fact] = []
    for fact in rest:
        when = fact.value
        if not isinstance(when, When) or when.grain not in ("year", "month", "day") or "/" in when.timex or when.mod:
            if dates:
                return
            continue
        if dates and not re.fullmatch(r"[^.;:!?()“”]{0,40}", telling.gap(dates[-1], fact)):
            return
        dates.append(fact)
    if len(dates) < 2 or dates[0].span.start - rank.span.end > _REACH:
        return
    lead = telling.gap(rank, dates[0])
    gaps = [telling.gap(a, b) for a, b in pairwise(dates)]
    joined = all(re.match(r"\s?,", gap) or find_cue(structure.coordinators).match(gap.lstrip()) for gap in gaps)
    if not joined or not find_cue(structure.coordinators).search(gaps[-1]) or len(re.findall(r"[,(]", lead)) != 1:
        return
    led = re.search(rf"[,(]\s?(?:{find_cue(structure.afterwards).pattern})\s", lead)
    number = int(low(rank))
    if led and number == len(dates) and re.match(r"\s?(?:$|[.)])", after(dates[-1])):
        said = f"After {len(dates)} before it, it is number {len(dates) + 1}, not “{rank.text}”"
        yield Discord("FC512", (rank, *dates), said, "The list behind the count has another length.", "warning")


def _tell(count: Fact, pieces: tuple[Fact, ...], number: int, what: str) -> Discord:
    said = f"{number} {what} are listed, not {say_number(low(count))}"
    return Discord("FC512", (count, *pieces), said, "The list behind the count has another length.", "warning")
