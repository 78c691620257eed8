"""FC514: a product that its factors do not make: a number of things at a price each, a rate over a time, a speed.

"600 euros for each of the 174 passengers, 140,400 in all"; "62,000 came in 31 days, 3,000 a day"; "164 km in four
hours, an average of 44 km/h". Where several figures could be the factor, any that fits is taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.measures import are_like, is_bare, is_likely_slip, is_plain
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
    opening,
    with_number,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.calendar import UnitName
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable, base_value
from factcheck.values import find_slip

_WHY = "The product of the figures is another."
_LOOSE = Decimal("0.04")  # by which a product may lie off for rounding
_LOOSER = Decimal("0.12")  # the same where a figure is hedged
_OTHER = ("money", "duration", "percentage")  # figures of a sentence that may be a further factor
_FEW = 60  # words of the text between a rate and its total
# How many of one period make another; months and days are close enough, for a product may be off by a little.
_PERIODS = {
    ("month", "year"): Decimal(12), ("week", "year"): Decimal(52), ("day", "week"): Decimal(7),
    ("hour", "day"): Decimal(24), ("quarter", "year"): Decimal(4), ("day", "year"): Decimal(365),
}  # fmt: skip


def check(
    telling: Telling, structure: Structure, units: UnitTable, periods: Mapping[UnitName, Sequence[str]]
) -> Iterator[Discord]:
    """Products that differ from what their factors make. `periods` names the words of each period of time."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if is_plain(f)]
        if len(figures) < 2:
            continue
        around = [f for near in telling.sentences[max(0, number - 2) : number + 3] for f in near if is_plain(f)]
        for rate in figures:
            period = find_period(structure, periods, rate)
            if period is not None:
                yield from _over_time(telling, structure, periods, figures, rate, period)
            elif len(figures) > 2 and _is_each(structure, rate):
                yield from _each(telling, structure, figures, around, rate)
        yield from _speed(figures, units)
        yield from _by_measure(telling, structure, figures)
        yield from _of_so_many(telling, structure, figures)
        previous = telling.sentences[number - 1] if number else []
        yield from _takings(telling, structure, figures, [f for f in previous if is_plain(f)])
    for previous, sentence in pairwise(telling.sentences):
        yield from _summed_up(structure, previous, sentence)


def _summed_up(structure: Structure, previous: list[Fact], sentence: list[Fact]) -> Iterator[Discord]:
    """ "It wrote 318 fines of 40 crowns each. That makes 21,720 crowns": told in a sentence of its own."""
    total, prices = sentence[0], [f for f in previous if is_plain(f) and _is_each(structure, f)]
    if total.context.position - previous[0].context.position != 1 or total.kind != "money" or not is_plain(total):
        return
    if len(prices) != 1 or not are_like(prices[0], total) or _is_rate(structure, total):
        return
    price = prices[0]
    counts = [f for f in previous if f is not price and is_plain(f) and _is_count(f)]
    if len(counts) != 1 or any(f.kind in _OTHER for f in previous if f is not price):
        return
    makes = begins_with_cue(structure.summing).match(opening(total))
    led = re.fullmatch(r"\s?(?:[^\W\d]+\s){0,2}\W?", opening(total)[makes.end() :]) if makes else None
    if led is None or begins_with_cue(structure.beyond | structure.each, 1).search(after(total)):
        return
    product = low(price) * low(counts[0])
    if low(total) > low(price) and not _fits(product, price, counts[0], total):
        yield from _tell(total, price, counts[0], product)


def _takings(telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]) -> Iterator[Discord]:
    """ "The paper was sold for £60. Some 129 students bought it, netting the seller £7,740": one digit is another."""
    total = figures[-1]
    counts = [f for f in figures[:-1] if _is_count(f)]
    if total.kind != "money" or len(counts) != 1 or as_quantity(total).hedge != "exact":
        return
    if not find_cue(structure.earning).search(telling.gap(counts[0], total)):
        return
    near = previous if previous and total.context.position - previous[0].context.position == 1 else []
    prices = [f for f in (*near, *figures[:-1]) if f.kind == "money" and are_like(f, total) and low(f) < low(total)]
    if len(prices) != 1 or counts[0].span.end > total.span.start:
        return
    product = low(prices[0]) * low(counts[0])
    if not _fits(product, prices[0], counts[0], total) and find_slip(total.value, with_number(total, product)):
        yield from _tell(total, prices[0], counts[0], product)


def _is_each(structure: Structure, price: Fact) -> bool:
    """Whether a figure is said of each of many: "600 euros each", "je 600 Euro"."""
    if price.kind not in ("money", "quantity", "duration"):
        return False
    if price.kind == "quantity" and as_quantity(price).step == 0:
        return False
    if begins_with_cue(structure.each, 1).search(after(price)) or ends_in_cue(structure.each_of).search(before(price)):
        return True
    # "each of the 26 families gets 3,000 crowns"
    each = (
        rf"(?:{find_cue(structure.each_of).pattern})\s(?:{find_cue(structure.of_the).pattern})\s\S+\s[^,;:.]{{3,40}}$"
    )
    return price.kind == "money" and re.search(each, before(price, 80)) is not None


def _each(
    telling: Telling, structure: Structure, figures: list[Fact], around: list[Fact], price: Fact
) -> Iterator[Discord]:
    totals = [f for f in figures if f is not price and are_like(f, price) and low(f) > low(price)]
    totals = [f for f in totals if _is_product(telling, structure, price, f) and not _is_rate(structure, f)]
    if len(totals) != 1:
        return
    total = totals[0]
    counts = [f for f in figures if f is not total and f is not price and _is_count(f)]
    fitting = [f for f in around if f not in (total, price) and _is_count(f)]
    if any(_fits(low(price) * low(f), price, f, total) for f in fitting) or len(counts) != 1:
        return
    yield from _tell(total, price, counts[0], low(price) * low(counts[0]))


def _is_count(fact: Fact) -> bool:
    value = as_quantity(fact)
    return is_bare(fact) and value.low > 1 and value.low == value.low.to_integral_value()


def _is_product(telling: Telling, structure: Structure, price: Fact, total: Fact) -> bool:
    """Whether a figure is said to be what the others come to: "in all", "or", "came to", or by a mark alone."""
    if total.span.start < price.span.start:
        return bool(find_cue(structure.total).search(before(total, 30) + " | " + telling.gap(total, price)))
    gap = telling.gap(price, total)
    if re.search(r"[.;!?]", gap) or len(gap) > _FEW * 2:
        return False
    if find_cue(structure.total).search(gap + " | " + after(total, 20)):
        return True
    if ends_in_cue(structure.making | structure.restating | structure.amounting | structure.earning, 1).search(gap):
        return True
    return bool(re.search(r"[,(–—-]\s?\W?$", gap))


def _is_rate(structure: Structure, fact: Fact) -> bool:
    """Whether a figure is itself for one of many: "120,000 euros a night"."""
    return "/" in (as_quantity(fact).unit or "") or bool(begins_with_cue(structure.per).search(after(fact)))


def find_period(structure: Structure, periods: Mapping[UnitName, Sequence[str]], rate: Fact) -> str | None:
    """The period of a rate: "3,000 a day", "im Monat", "по 3 миллиона в год"."""
    found = begins_with_cue(structure.per).search(after(rate, 30))
    word = re.match(r"\s?([^\W\d_]+)", after(rate, 45)[found.end() :]) if found else None
    told = next((name for name, words in periods.items() if word and word[1] in words), None)
    _, slash, period = (as_quantity(rate).unit or "").partition("/")
    return told or (period if slash and period in periods else None)


def _over_time(
    telling: Telling, structure: Structure, periods: Mapping[UnitName, Sequence[str]], figures: list[Fact],
    rate: Fact, period: str,
) -> Iterator[Discord]:  # fmt: skip
    """ "9.6 million over four years at 3.4 million a year"; "3,150 a month, or 36,900 a year"."""
    others = [f for f in figures if f is not rate and _can_total(f, rate)]
    if len(others) != 1 or low(others[0]) <= low(rate):
        return
    total = others[0]
    whole = find_period(structure, periods, total)
    left, right = (total, rate) if total.span.start < rate.span.start else (rate, total)
    gap = telling.gap(left, right)
    if re.search(r"[;:!?]|\.\s", gap) or len(gap) > _FEW * 2:
        return
    if whole is not None:
        times = _PERIODS.get((period, whole))
        if times is not None and _restates(structure, gap) and not _fits(low(rate) * times, rate, None, total):
            yield from _tell(total, rate, None, low(rate) * times)
        return
    spans = [f for f in figures if f.kind == "duration" and as_quantity(f).unit == period]
    if (
        len(spans) == 1
        and _counts(telling, total, rate, spans[0])
        and not _fits(low(rate) * low(spans[0]), rate, spans[0], total)
    ):
        yield from _tell(total, rate, spans[0], low(rate) * low(spans[0]))


def _can_total(fact: Fact, rate: Fact) -> bool:
    """Whether a figure is of the measure of a rate, but for the period."""
    measure, own = (as_quantity(f).unit or "" for f in (rate, fact))
    if "/" in measure or "/" in own:
        return is_bare(fact) or (fact.kind == rate.kind and measure.partition("/")[0] == own.partition("/")[0])
    return are_like(fact, rate)


def _counts(telling: Telling, total: Fact, rate: Fact, span: Fact) -> bool:
    """Whether the span is that over which the total came: it stands beside it, with no clause between."""
    left, right = (total, span) if total.span.start < span.span.start else (span, total)
    if left.span.start < rate.span.start < right.span.start:
        left = rate
    return len(telling.gap(left, right)) < 45


def _restates(structure: Structure, gap: str) -> bool:
    """Whether a figure behind a mark says the one before it again: ", or"; ", das sind"; "("."""
    found = re.search(r"[,(–—]([^,(–—]*)$", gap)
    if not found:
        return False
    return not found[1].strip(" €$£") or bool(ends_in_cue(structure.restating | structure.making, 2).search(found[1]))


def _speed(figures: list[Fact], units: UnitTable) -> Iterator[Discord]:
    """ "164 kilometres in four hours, an average of 44 km/h"."""
    by = {name: [f for f in figures if as_quantity(f).dimension == name] for name in ("speed", "length", "time")}
    if len(by["speed"]) != 1 or len(by["length"]) != 1 or len(by["time"]) != 1:
        return
    speed, way, time = by["speed"][0], by["length"][0], by["time"][0]
    pace, metres, seconds = (base_value(as_quantity(f), units)[0] for f in (speed, way, time))
    real = metres / seconds
    if abs(real - pace) <= pace * (_LOOSER if as_quantity(time).step != 1 or pace < 3 else Decimal("0.03")):
        return
    right = (real * low(speed) / pace).quantize(Decimal("0.1"))
    if abs(real - pace) <= pace / 3:
        said = f"{say_value(way)} in {say_value(time)} is {say_number(right)} {as_quantity(speed).unit}"
        yield Discord("FC514", (speed, way, time), f"{said}, not {say_value(speed)}", _WHY)


def _by_measure(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Pays 15 cents a litre and uses 200,000 litres a year, which comes to 45,000 euros"."""
    for price in figures:
        base, _, measure = (as_quantity(price).unit or "").partition("/")
        amounts = [f for f in figures if measure and (as_quantity(f).unit or "").partition("/")[0] == measure]
        totals = [f for f in figures if f.kind == "money" and as_quantity(f).unit == base and low(f) > low(price)]
        if price.kind != "money" or len(amounts) != 1 or len(totals) != 1 or totals[0] is price:
            continue
        total, product = totals[0], low(price) * low(amounts[0])
        if _is_product(telling, structure, price, total) and not _fits(product, price, amounts[0], total):
            yield from _tell(total, price, amounts[0], product)


def _of_so_many(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Forty boxes of 24 bottles were seized, 960 bottles in all"; "12 teams of 11, which is 132 players"."""
    for groups, size, total in zip(figures, figures[1:], figures[2:], strict=False):
        counts = all(_is_count(f) and is_exact(f) for f in (groups, size)) and is_bare(total)
        of_them = rf"\s[^\W\d]+(?:\s[^\W\d]+)?\s(?:{find_cue(structure.bare_of).pattern})\s"
        if not counts or low(total) <= max(low(groups), low(size)):
            continue
        if not re.fullmatch(of_them, telling.gap(groups, size)) or not _is_product(telling, structure, size, total):
            continue
        own, noun = as_quantity(total).counted, as_quantity(size).counted
        same = own is not None and own in (noun, as_quantity(groups).counted)
        said = ends_in_cue(structure.making | structure.restating, 1).search(telling.gap(size, total))
        said = said or find_cue(structure.total).search(telling.gap(size, total) + " | " + after(total, 25))
        if not (same or said) or begins_with_cue(structure.beyond, 1).search(after(total)):
            continue
        product = low(groups) * low(size)
        if not _fits(product, groups, size, total):
            yield from _tell(total, size, groups, product)


def _fits(product: Decimal, one: Fact, two: Fact | None, total: Fact) -> bool:
    facts = (one, total) if two is None else (one, two, total)
    hedged = any(as_quantity(f).hedge != "exact" for f in facts)
    give = product * (_LOOSER if hedged else _LOOSE) if hedged or any(_is_rounded(f) for f in facts) else Decimal(0)
    return abs(product - low(total)) <= give + as_quantity(total).step / 2


def _is_rounded(fact: Fact) -> bool:
    value = as_quantity(fact)
    return value.step < 1 or value.low >= 10**6


def _tell(total: Fact, rate: Fact, times: Fact | None, product: Decimal) -> Iterator[Discord]:
    if not is_likely_slip(total, product):
        return
    factor = low(times) if times is not None else (product / low(rate))
    said = f"{say_number(factor)} times {say_value(rate)} is {say_number(product)}, not {say_value(total)}"
    yield Discord("FC514", (total, rate) if times is None else (total, rate, times), said, _WHY)
