"""FC514 for rates and what they are reckoned from: a stock, its use and the time it lasts; an average for each of many.

"24,000 shells came. At 400 a day they will last 60 days"; "30 goals in 12 matches, an average of 2.5 a match"; "the
bid of 12 euros a share values the 50 million shares at 600 million". The word behind the rate must be the noun of its
count, so that no other figure can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import are_like, is_bare, is_likely_slip, is_plain
from factcheck.comparison.arithmetic.products import find_period
from factcheck.comparison.arithmetic.telling import (
    DAYS_IN,
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    low,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.calendar import UnitName
from factcheck.rulebook.structure import Structure

_WHY = "The quotient of the figures is another."
_LOOSE = Decimal("0.12")  # by which the time for which a stock lasts may be rounded
_CLOSE = Decimal("0.03")
_STEM = 4  # letters by which two forms of a noun are known
_REACH = 90
_BREAK = re.compile(r"[.;:!?“”«»\n]")


def check(telling: Telling, structure: Structure, periods: Mapping[UnitName, Sequence[str]]) -> Iterator[Discord]:
    """Times that a stock can't last, and averages that their total and count do not make."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if is_plain(f)]
        if len(figures) < 2:
            continue
        previous = [f for f in telling.sentences[number - 1] if is_plain(f)] if number else []
        if previous and figures[0].context.position - previous[0].context.position != 1:
            previous = []
        for rate in figures:
            period = find_period(structure, periods, rate)
            if period is not None:
                yield from _lasts(structure, figures, previous, rate, period)
            elif len(figures) + len(previous) > 2:
                yield from _for_each(telling, structure, figures, previous, rate)


def _lasts(
    structure: Structure, figures: list[Fact], previous: list[Fact], rate: Fact, period: str
) -> Iterator[Discord]:
    """ "The town has 36,000 tonnes and uses 900 a day, enough for 40 days"."""
    spans = [f for f in figures if f.kind == "duration" and as_quantity(f).unit in DAYS_IN and period in DAYS_IN]
    spans = [f for f in spans if ends_in_cue(structure.enduring | structure.nearly, 3).search(before(f, 60))]
    spans = [f for f in spans if ends_in_cue(structure.enduring, 5).search(before(f, 60))]
    if len(spans) != 1:
        return
    span = spans[0]
    use = low(rate)
    stocks = [f for f in figures if _is_stock(structure, f, rate, span)]
    stocks = stocks or [f for f in previous if _is_stock(structure, f, rate, span)]
    if len(stocks) != 1:
        return
    real = low(stocks[0]) / use * DAYS_IN[period] / DAYS_IN[as_quantity(span).unit or ""]
    hedged = any(as_quantity(f).hedge != "exact" for f in (span, rate, stocks[0]))
    if abs(real - low(span)) <= max(low(span) * (_LOOSE * 2 if hedged else _LOOSE), Decimal("0.6")):
        return
    if is_likely_slip(span, real):
        right = say_number(real.quantize(Decimal(1)))
        said = f"{say_value(stocks[0])} at {say_value(rate)} a {period} last {right} {as_quantity(span).unit}s"
        yield Discord("FC514", (span, stocks[0], rate), f"{said}, not {say_value(span)}", _WHY)


def _is_stock(structure: Structure, fact: Fact, rate: Fact, span: Fact) -> bool:
    value, use = as_quantity(fact), as_quantity(rate)
    if fact is rate or fact.kind in ("duration", "age", "percentage") or "/" in (value.unit or ""):
        return False
    if low(fact) <= low(rate) or begins_with_cue(structure.per).search(after(fact, 12)):
        return False
    unit = (use.unit or "").partition("/")[0] or None
    if unit is None:
        return fact.kind == "quantity" and (use.counted is None or value.counted in (None, use.counted))
    return value.unit == unit or is_bare(fact)


def _for_each(
    telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact], rate: Fact
) -> Iterator[Discord]:
    """ "30 goals in 12 matches, an average of 2.5 a match"; "12 euros a share values the 50 million shares at 600"."""
    noun = _noun_behind(structure, rate)
    if noun is None or rate.kind not in ("money", "quantity"):
        return
    near = [*previous, *figures]
    counts = [f for f in near if f is not rate and _counts(f, noun)]
    totals = [f for f in near if f not in counts and _can_total(f, rate) and low(f) > low(rate)]
    here = [f for f in totals if f in figures]
    totals = here or totals
    if len(counts) != 1 or len(totals) != 1:
        return
    count, total = counts[0], totals[0]
    average = "average" in rate.context.aspect
    if not average and not find_cue(structure.valuing | structure.making).search(before(total, _REACH)):
        return
    if not average and (total not in figures or count not in figures):
        return
    real = low(total) / low(count)
    steps = as_quantity(rate).step / 2 + real * sum((_roughness(f) for f in (total, count)), Decimal(0))
    if abs(real - low(rate)) <= steps + real * _CLOSE or not is_likely_slip(rate, real):
        return
    right = say_number(real.quantize(Decimal("0.1") if real < 100 else Decimal(1)))
    said = f"{say_value(total)} for {say_number(low(count))} is {right} each, not {say_value(rate)}"
    yield Discord("FC514", (rate, total, count), said, _WHY)


def _roughness(fact: Fact) -> Decimal:
    """By what part of itself a figure may be rounded."""
    value = as_quantity(fact)
    return value.step / 2 / value.low if value.step != 1 and value.low * 1000 > value.step else Decimal(0)


def _noun_behind(structure: Structure, rate: Fact) -> str | None:
    """The noun for each of which a rate is told: "a match", "pro Hof"."""
    rest = after(rate, 60)
    found = begins_with_cue(structure.per, 2).search(rest)
    word = re.match(r"\s?([^\W\d_]{3,})", rest[found.end() :]) if found else None
    return word[1] if word and not _BREAK.search(rest[: found.end()] if found else "") else None


def _counts(fact: Fact, noun: str) -> bool:
    value = quantity(fact)
    if value is None or fact.kind != "quantity" or not value.counted or value.low < 2:
        return False
    counted = value.counted.lower()
    return counted[:_STEM] == noun[:_STEM] and abs(len(counted) - len(noun)) < _STEM


def _can_total(fact: Fact, rate: Fact) -> bool:
    value = as_quantity(fact)
    if fact is rate or fact.kind in ("duration", "age", "percentage") or "/" in (value.unit or ""):
        return False
    return are_like(fact, rate) and not (fact.kind == "money" and rate.kind != "money" and value.unit is None)
