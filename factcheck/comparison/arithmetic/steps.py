"""FC511: the size of a change beside its two figures: "by £3, from £5 to £9"; "14.2, a drop of 3.6 from 16.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.changes import are_comparable, find_pair
from factcheck.comparison.arithmetic.quotients import misses
from factcheck.comparison.arithmetic.telling import (
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
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable, base_value

_WHY = "The difference of the two figures is another."
_CLOSES = re.compile(r"\s?(?:$|[.;,:)–—])")
_WHEN = re.compile(r"(?:\s[^\W\d_]+){1,3}(?=,\s)")  # words between the second figure and the comma: "this week"
_HUNDRED = _SMALL = Decimal(100)
_PRICE = 1000
_POINTS = ("pp", "bp")


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Changes that are not the difference, the percentage or the multiple of the figures before and after."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
        for place, measure in enumerate(figures):
            value = as_quantity(measure)
            if value.low != value.high or (value.hedge != "exact" and measure.kind != "percentage"):
                continue
            rest = figures[place + 1 :]
            if rest and _near(telling.gap(measure, rest[0])):
                yield from _from_range(structure, measure, rest[0])
            pair = _pair_around(telling, structure, figures, place)
            if pair is None and _steps_back(structure, figures, measure):
                previous = telling.sentences[number - 1] if number else []
                pair = _pair_beside(telling, structure, previous, figures, measure)
            if pair is not None and are_comparable(*pair, units):
                yield from _compare(structure, measure, *pair, units)


def _pair_around(telling: Telling, structure: Structure, figures: list[Fact], place: int) -> tuple[Fact, Fact] | None:
    """The figures before and after the change that a measure tells of."""
    measure = figures[place]
    words = before(measure, 30)
    step = bool(ends_in_cue(structure.step_nouns, 1).search(words) or ends_in_cue(structure.by_words, 1).search(words))
    if step and len(figures) > place + 2 and _near(telling.gap(measure, figures[place + 1])):
        pair = find_pair(telling, structure, figures[place + 1], figures[place + 2])
        if pair is not None:
            return pair
    if place and len(figures) > place + 1 and ends_in_cue(structure.step_nouns, 1).search(words):
        # "14.2 million tonnes, a drop of 3.6 million from 16.1 million"
        ahead, behind = telling.gap(figures[place - 1], measure), telling.gap(measure, figures[place + 1])
        beside = re.fullmatch(r",\s(?:\w+\s){1,4}[€$£]?", ahead) or re.fullmatch(r"\s?\((?:\w+\s){1,4}[€$£]?", ahead)
        if beside and _near(behind) and ends_in_cue(structure.change_from).search(behind):
            return figures[place + 1], figures[place - 1]
    if place > 1 and _sums_up(telling, structure, figures[place - 1], measure):
        return find_pair(telling, structure, figures[place - 2], figures[place - 1])
    return None


def _steps_back(structure: Structure, figures: list[Fact], measure: Fact) -> bool:
    """Whether the one step of a sentence is a noun and told in points: "The quarter-point cut"."""
    if as_quantity(measure).unit not in _POINTS or sum(as_quantity(f).unit in _POINTS for f in figures) > 1:
        return False
    words = structure.step_nouns
    return bool(begins_with_cue(words).search(after(measure)) or ends_in_cue(words, 2).search(before(measure)))


def _pair_beside(
    telling: Telling, structure: Structure, previous: list[Fact], figures: list[Fact], measure: Fact
) -> tuple[Fact, Fact] | None:
    """The two shares of which the sentence of a step or the one before it tells, or one of each.

    "The quarter-point cut took the rate from 4.75% to 4.25%"; "It cut its rate from 4.75% to 4.25%. The quarter-point
    cut ..."; "lowered it to 3.5%. It was a cut of half a point from 3.75%".
    """
    own = [f for f in figures if f is not measure and f.kind == "percentage"]
    if len(own) == 2:
        return find_pair(telling, structure, *own)
    shares = [f for f in previous if f.kind == "percentage"]
    near = previous and measure.context.position - previous[0].context.position == 1
    if not near or any(as_quantity(f).unit != "%" for f in shares):
        return None
    if not own and len(shares) == 2:
        return find_pair(telling, structure, *shares)
    if len(own) == len(shares) == 1 and measure.span.end <= own[0].span.start:
        behind = telling.gap(measure, own[0])
        known = ends_in_cue(structure.change_to).search(before(shares[0]))
        if known and _near(behind) and ends_in_cue(structure.change_from).search(behind):
            return own[0], shares[0]
    return None


def _sums_up(telling: Telling, structure: Structure, last: Fact, measure: Fact) -> bool:
    """ "From 2.4 to 1.9 and so by half a point"; "from 48.2 to 51.1, nearly three points more".

    Behind a noun of change a word or two may part the second figure from its comma: "to 3.1% this week, a rise of ...".
    """
    ahead, behind = telling.gap(last, measure), after(measure)
    if ends_in_cue(structure.change_to).search(ahead):
        return False  # "rose to 40 tonnes from 31 tonnes, and imports fell to 35 tonnes"
    if ends_in_cue(structure.step_nouns, 1).search(ahead):
        ahead = _WHEN.sub("", ahead, count=1)
    more = begins_with_cue(structure.step_after).search(behind) if measure.kind == "percentage" else None
    more = more if more and _CLOSES.match(behind[more.end() :]) else None
    if not (more or _CLOSES.match(behind) or as_quantity(measure).unit in _POINTS):
        return False
    told = find_cue(structure.rises | structure.falls | structure.step_nouns | structure.by_words).search(ahead)
    joined = re.match(r"\s?[,(–—]", ahead) or find_cue(structure.coordinators).match(ahead.lstrip())
    return bool((told or more) and joined and re.fullmatch(r"\s?[,(–—]?\s?(?:\w+\s){0,4}[€$£]?", ahead))


def _near(gap: str) -> bool:
    # "by 20 percent in January, from"
    return bool(re.fullmatch(r"(?:(?:\s\w+){1,3},|,|\s[–—]|:)?\s\(?(?:[^\W\d]+\s){0,2}[€$£]?", gap))


def _from_range(structure: Structure, measure: Fact, span: Fact) -> Iterator[Discord]:
    """ "Doubled from 400 to 1,200 euros" where the two figures were read as the ends of a range."""
    value, ends = as_quantity(measure), quantity(span)
    if value.unit != "x" or ends is None or ends.low >= ends.high or ends.low <= 0 or value.low <= 0:
        return
    if not ends_in_cue(structure.change_from).search(before(span, 25)):
        return
    stated, real = max(value.low, 1 / value.low), ends.high / ends.low
    if abs(real - stated) > stated * Decimal("0.15"):
        times = say_number(real.quantize(Decimal("0.1")))
        said = f"From {say_number(ends.low)} to {say_number(ends.high)} is {times} times, not “{measure.text}”"
        yield Discord("FC511", (measure, span), said, "The multiple does not fit the two figures.")


def _compare(structure: Structure, measure: Fact, then: Fact, now: Fact, units: UnitTable) -> Iterator[Discord]:
    value = as_quantity(measure)
    a, b = base_value(as_quantity(then), units)[0], base_value(as_quantity(now), units)[0]
    steps = (_step(value) + as_quantity(then).step + as_quantity(now).step) / 2
    if all(as_quantity(f).step == 1 and low(f) < _SMALL for f in (measure, then, now)):
        steps = Decimal(0)  # small whole numbers are not rounded
    scale = a / low(then) if low(then) else Decimal(1)
    real = abs(b - a)
    reach = f"From {say_value(then)} to {say_value(now)}"
    if now.kind == "percentage" and _in_points(structure, measure):
        if not _fits_points(value, real, steps):
            said = f"{reach} is {say_number(real)} percentage points, not {say_number(_points(value))}"
            yield Discord("FC511", (measure, now, then), said, _WHY)
    elif value.unit == "%" and now.kind != "percentage" and a > 0:
        percent = real / a * _HUNDRED
        first, last = as_quantity(then).step, as_quantity(now).step
        if then.kind == now.kind == "money" and max(low(then), low(now)) < _PRICE:
            first = last = min(first, last)  # "from £2 to £2.50": a price beside one in pence is no round one
        blur = (first * b / a + last) * scale / 2 / a * _HUNDRED
        if misses(structure, measure, percent, blur):
            said = f"{reach} is {say_number(percent.quantize(Decimal('0.1')))}%, not {say_value(measure)}"
            yield Discord("FC511", (measure, now, then), said, "The percentage does not fit the two figures.")
    elif measure.kind == now.kind and value.unit == as_quantity(now).unit and value.unit not in ("%", "x"):
        stated = base_value(value, units)[0]
        if abs(real - stated) > steps * scale and stated < max(a, b):
            said = f"{reach} is {say_number(real / scale)}, not {say_value(measure)}"
            yield Discord("FC511", (measure, now, then), said, _WHY)


def _in_points(structure: Structure, measure: Fact) -> bool:
    """Whether a change of a share is told in points: "by 5.2 points", "six points"."""
    value = as_quantity(measure)
    return value.unit in _POINTS or (
        value.unit is None and bool(find_cue(structure.points).match(after(measure).lstrip()))
    )


def _points(value: Quantity) -> Decimal:
    """A change told in percentage points or in hundredths of them."""
    return value.low / _HUNDRED if value.unit == "bp" else value.low


def _step(value: Quantity) -> Decimal:
    """The digit to which a change is rounded; "half a point" has none."""
    step = value.step / _HUNDRED if value.unit == "bp" else value.step
    return min(step, value.low / 5) if step == value.low < 1 else step


def _fits_points(value: Quantity, real: Decimal, steps: Decimal) -> bool:
    number, step = _points(value), _step(value)
    if value.hedge in ("more-than", "at-least"):
        return real >= number - steps
    if value.hedge in ("less-than", "at-most"):
        return real <= number + steps and (not value.close or real >= number - step)
    return abs(real - number) <= max(steps, step)
