"""FC505: a duration that does not fit the beginning and the end stated with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from factcheck.comparison.arithmetic.telling import (
    DAYS_IN,
    Discord,
    Telling,
    after,
    as_quantity,
    as_when,
    before,
    ends_in_cue,
    find_cue,
    first_day,
    last_day,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

MINUTES_IN = {"minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440), "week": Decimal(10080)}
"""The minutes of the units in which a clock is read."""
_CLOCK = re.compile(r"T(\d{2}):?(\d{2})?")
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_DAY = Decimal(1440)
_RANGE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?/\d{4}-\d{2}(?:-\d{2})?")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Durations that differ from the time between the two ends in their sentence."""
    for sentence in telling.sentences:
        spans = [f for f in sentence if f.kind == "duration" and _plain(f)]
        if len(spans) != 1:
            continue
        span = spans[0]
        ends = _ends(telling, structure, sentence) or _side_by_side(telling, structure, sentence, span)
        if ends and _belongs(telling, structure, span, *ends):
            yield from _compare(span, *ends)
        yield from _between_days(telling, structure, span, sentence)
        years = [f for f in sentence if isinstance(f.value, When) and re.fullmatch(r"\d{4}/\d{4}", f.value.timex)]
        if len(years) == 1:
            yield from _years(telling, structure, span, years[0])
        yield from _between_ends(telling, structure, span, sentence)


def _plain(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and value.low == value.high and value.low > 0


def _ends(telling: Telling, structure: Structure, sentence: list[Fact]) -> tuple[Fact, Fact] | None:
    """The only two clock times of a sentence, or its one range twice, if the wording makes them begin and end."""
    times = [f for f in sentence if f.kind == "time" and isinstance(f.value, When)]
    if len(times) == 1 and "/" in as_when(times[0]).timex:
        return times[0], times[0]
    if len(times) != 2 or any("/" in as_when(f).timex or as_when(f).mod for f in times):
        return None
    first, last = times
    head, gap = before(first, 70), telling.gap(first, last)
    opened = ends_in_cue(structure.begun, 5).search(head) or ends_in_cue(structure.from_words).search(head)
    closed = ends_in_cue(structure.ended, 5).search(gap) or ends_in_cue(structure.to_words).search(gap)
    return (first, last) if opened and closed and not _other_subject(structure, gap) else None


def _side_by_side(telling: Telling, structure: Structure, sentence: list[Fact], span: Fact) -> tuple[Fact, Fact] | None:
    """ "She left at 02:10 and reached the shelter at 03:40, after two hours": two clocks and a length of hours."""
    times = [f for f in sentence if f.kind == "time" and isinstance(f.value, When)]
    if len(times) != 2 or any("/" in as_when(f).timex or as_when(f).mod for f in times):
        return None
    first, last = times
    gap, real = telling.gap(last, span), minutes_between(first, last)
    stated = as_quantity(span).low * MINUTES_IN.get(as_quantity(span).unit or "", Decimal(0))
    told = re.fullmatch(r"\s?[,(–—]\s?", ends_in_cue(structure.afterwards).sub("", gap) + ("" if "," in gap else "|"))
    joined = find_cue(structure.coordinators).search(telling.gap(first, last))
    if not told or not joined or real is None or not stated:
        return None
    return (first, last) if max(real, stated) <= min(real, stated) * 2 else None


def _other_subject(structure: Structure, gap: str) -> bool:
    """Whether a new subject stands between beginning and end: "starts at eight, and the bar is open until two"."""
    parts = find_cue(structure.coordinators).split(gap)
    return len(parts) > 1 and bool(find_cue(structure.articles).match(parts[-1].lstrip()))


def _belongs(telling: Telling, structure: Structure, span: Fact, first: Fact, last: Fact) -> bool:
    """Whether the duration is said of what begins and ends, and not of a break or a delay."""
    if find_cue(structure.pauses).search(after(span, 30)) or find_cue(structure.pauses).search(before(span, 20)):
        return False
    if span.span.end <= first.span.start:
        gap = telling.gap(span, first)
        if gap.startswith("-") or "-" in span.text:
            return len(gap) < 90 and "," not in gap
        return (
            bool(re.fullmatch(r"\W{0,3}(?:[\w-]+\W{1,2}){0,4}", gap))
            and ends_in_cue(structure.lasting).search(before(span)) is not None
        )
    if span.span.start >= last.span.end:
        gap = telling.gap(last, span)
        if "," in gap and find_cue(structure.coordinators).search(gap) and re.match(r"\s\w+\s\w", after(span)):
            return False  # ", and for six weeks the bridge is shut"
        return len(gap) < 40 and _only_lasting(structure, gap)
    gap = telling.gap(first, span)
    return bool(find_cue(structure.lasting).search(gap)) and _only_lasting(structure, gap)


def _only_lasting(structure: Structure, gap: str) -> bool:
    """Whether nothing but "and lasted", "a total of" or a mark stands between a time and a duration."""
    for cues in (structure.lasting, structure.nearly, structure.articles, structure.restating):
        gap = find_cue(cues).sub(" ", gap)
    return not re.search(r"\w", find_cue(structure.coordinators).sub(" ", gap))


def _compare(span: Fact, first: Fact, last: Fact) -> Iterator[Discord]:
    value = as_quantity(span)
    size = MINUTES_IN.get(value.unit or "")
    real = minutes_between(first, last)
    if size is None or real is None or (size >= _DAY and not _dated(first)):
        return  # "from 8 p.m. to 6 a.m. for a week": the days on which the hours come again
    stated = value.low * size
    candidates = {real} | ({real + _DAY} if real < _DAY and stated > _DAY and not _dated(first) else set())
    if not _dated(first) or not _dated(last):
        candidates.add((real + 720) % _DAY or _DAY)  # one clock may be of the other half of the day
    give = max(size * value.step / 2, Decimal(1), min(stated / 50, Decimal(10)))
    if value.hedge != "exact":
        give = max(give, stated / 5)
    if any(abs(stated - c) <= give for c in candidates):
        return
    travelled = {"departed", "arrived"} & {*first.context.attributes, *last.context.attributes}
    if travelled and abs(stated - real) >= 60 and (stated - real) % 30 == 0:
        return  # the two clocks may stand in two time zones
    facts = (span, first) if first is last else (span, first, last)
    reach = f"From {_clock(first)} to {_clock(last, end=True)}"
    yield Discord(
        "FC505", facts, f"{reach} is {say_minutes(real, value.unit)}, not {say_value(span)}",
        "The time between the beginning and the end that are stated is another.",
    )  # fmt: skip


def _between_days(telling: Telling, structure: Structure, span: Fact, sentence: list[Fact]) -> Iterator[Discord]:
    """ "The trial opened on 3 March 2025 and ended on 30 May 2025, after three months." """
    days = [f for f in sentence if f.kind == "date" and isinstance(f.value, When)]
    value, size = as_quantity(span), DAYS_IN.get(as_quantity(span).unit or "")
    if len(days) != 2 or size is None or any(as_when(f).grain != "day" or not as_when(f).start for f in days):
        return
    first, last = days
    head, gap = before(first, 70), telling.gap(first, last)
    if not (ends_in_cue(structure.begun, 3).search(head) and ends_in_cue(structure.ended, 3).search(gap)):
        return
    real = Decimal((first_day(as_when(last)) - first_day(as_when(first))).days)
    grace = max(size * Decimal("0.6"), Decimal(1), real * Decimal("0.15")) * (2 if value.hedge != "exact" else 1)
    if real <= 0 or abs(real - value.low * size) <= grace or not _belongs(telling, structure, span, first, last):
        return
    right = f"{real} days" if real < 60 else f"about {round(real / DAYS_IN['month'])} months"
    said = f"From {say_when(as_when(first))} to {say_when(as_when(last))} is {right}, not {say_value(span)}"
    yield Discord("FC505", (span, first, last), said, "The time between the two days is another.")


def _years(telling: Telling, structure: Structure, span: Fact, years: Fact) -> Iterator[Discord]:
    """ "From 2001 to 2009, for twelve years"."""
    value = as_quantity(span)
    left, right = (span, years) if span.span.start < years.span.start else (years, span)
    gap = telling.gap(left, right)
    if value.unit != "year" or value.hedge != "exact" or not re.fullmatch(r"\W{0,3}(?:[\w-]+\W{1,2}){0,3}", gap):
        return
    lasting = ends_in_cue(structure.lasting | structure.restating, 1).search(gap)
    lasts = lasting and not find_cue(structure.coordinators).search(gap)
    if left is years and not (re.fullmatch(r"\W{1,3}", gap) or lasts):
        return
    if left is span and not ends_in_cue(structure.lasting).search(before(span)):
        return
    start, end = (int(y) for y in as_when(years).timex.split("/"))
    real = end - start
    if value.low not in (real - 1, real, real + 1):
        said = f"From {start} to {end} is {real} years, not {say_value(span)}"
        yield Discord("FC505", (span, years), said, "The time between the two years is another.")


def _between_ends(telling: Telling, structure: Structure, span: Fact, sentence: list[Fact]) -> Iterator[Discord]:
    """ "The festival runs from 3 June to 9 June, ten days in all"; "between May 2012 and May 2015, for six years"."""
    ranges = [f for f in sentence if isinstance(f.value, When) and re.fullmatch(_RANGE, f.value.timex)]
    value = as_quantity(span)
    size = DAYS_IN.get(value.unit or "")
    if len(ranges) != 1 or size is None or value.hedge != "exact" or not as_when(ranges[0]).start:
        return
    if (
        not _leads_to(telling, structure, span, ranges[0])
        if span.span.end <= ranges[0].span.start
        else not _sums_up(telling, structure, ranges[0], span)
    ):
        return
    when = as_when(ranges[0])
    first, last = first_day(when), last_day(when)
    real, stated = Decimal((last - first).days + 1), value.low * size
    if when.grain == "day" and not re.search(r"\d", ranges[0].text):
        if value.unit != "day":
            return  # "for three weeks, Monday to Friday"
        real += (stated - real) // 7 * 7 if stated > real else 0
    loose = Decimal(1) if when.grain == "day" else Decimal(62)
    grace = max(loose, size * Decimal("0.6") if value.unit != "day" else Decimal(1), real * Decimal("0.1"))
    if abs(real - stated) > grace:
        right = f"{real} days" if real < 60 else f"about {round(real / DAYS_IN['month'])} months"
        said = f"{say_when(when)} is {right}, not {say_value(span)}"
        yield Discord("FC505", (span, ranges[0]), said, "The time between the two ends is another.")


def _leads_to(telling: Telling, structure: Structure, span: Fact, ends: Fact) -> bool:
    """ "For three weeks, from 1 to 14 July"; "a five-day fair from 3 to 9 June": the length before its two ends."""
    gap = telling.gap(span, ends)
    if find_cue(structure.pauses).search(gap) or find_cue(structure.coordinators).search(gap):
        return False
    if "-" in span.text and re.fullmatch(r"\s(?:[^\W\d][\w-]*\s){1,3}", gap):
        return True
    told = re.fullmatch(r"\s?[,(–—:]?\s?(?:[^\W\d]+\s)?", gap)
    if ends_in_cue(structure.from_words).search(gap):  # "spent 17 days in hospital, from 2 to 9 May"
        told = re.fullmatch(r"(?:\s[^\W\d]+){0,3}[,(–—:]?\s(?:[^\W\d]+\s)", gap)
    return told is not None and ends_in_cue(structure.lasting, 1).search(before(span)) is not None


def _sums_up(telling: Telling, structure: Structure, ends: Fact, span: Fact) -> bool:
    """ "From 3 June to 9 June, ten days in all": the length behind its two ends."""
    gap = telling.gap(ends, span)
    if len(gap) > 40 or re.search(r"[.;:]", gap):
        return False
    # ", for six years" may stand behind a clause; without a word that counts the time nothing but a mark may
    bare = find_cue(structure.restating).sub("", gap)
    direct = re.fullmatch(r"\s?[,(–—]\s*", bare) and not re.match(r"\s[^\W\d]", after(span))
    summed = re.fullmatch(r"\s?[,(–—]\s?", gap) and find_cue(structure.total).match(after(span).lstrip())
    lasted = re.search(r"(?:^|,)\s$", ends_in_cue(structure.lasting).sub("", gap)) and gap.strip(" ,") != ""
    if not (direct or summed or lasted) or find_cue(structure.coordinators).search(gap):
        return False
    behind = re.split(r",", after(span, 30))[0]  # ", before a court set him free" tells of no other length
    return not find_cue(structure.pauses).search(behind)


def minutes_between(first: Fact, last: Fact) -> Decimal | None:
    """Minutes from the one time to the other; past midnight where only clocks are given."""
    one, two = as_when(first), as_when(last)
    if first is last and (ends := _DATED.findall(one.timex))[1:]:
        return _between(ends[0], ends[-1])
    if first is not last and one.start and two.start and "T" in one.timex and "T" in two.timex:
        minutes = _between(one.start, two.start)
        if one.weekday is not None and two.weekday is not None:
            minutes %= 7 * _DAY  # two weekdays that were each read as the nearest one
        return minutes if minutes > 0 else None
    clocks = _CLOCK.findall(one.timex if first is last else f"{one.timex} {two.timex}")
    if len(clocks) != 2:
        return None
    a, b = (int(h) * 60 + int(m or 0) for h, m in clocks)
    return Decimal((b - a) % 1440 or 1440)


def _between(start: str, end: str) -> Decimal:
    gap = datetime.fromisoformat(end) - datetime.fromisoformat(start)
    return Decimal(int(gap.total_seconds() // 60))


def _dated(fact: Fact) -> bool:
    return isinstance(fact.value, When) and bool(fact.value.start)


def _clock(fact: Fact, *, end: bool = False) -> str:
    when = as_when(fact)
    clocks = _CLOCK.findall(when.timex)
    hour, minute = clocks[-1 if end else 0]
    day = ""
    if when.start and "/" not in when.timex:
        known: date = datetime.fromisoformat(when.start).date()
        day = f" on {known.day} {known:%B}"
    return f"{hour}:{minute or '00'}{day}"


def say_minutes(minutes: Decimal, unit: str | None) -> str:
    """So many minutes in words, in the unit given if they make whole ones of it."""
    size = MINUTES_IN.get(unit or "minute", Decimal(1))
    if size == 1 or minutes % size:
        size = Decimal(60)
    if minutes % size == 0:
        name = next(name for name, m in MINUTES_IN.items() if m == size)
        number = minutes / size
        return f"{say_number(number)} {name}" + ("" if number == 1 else "s")
    if minutes < 120:
        return f"{minutes} minute" + ("" if minutes == 1 else "s")
    return f"{minutes // 60} h {minutes % 60} min"
