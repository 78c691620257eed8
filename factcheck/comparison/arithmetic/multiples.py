"""FC515: a multiple or a fraction that its two figures are not of one another.

"2.40 a share, double last year's 1.40"; "rose from 2 to 14 dollars, ten times as much"; "half of the 640, 420, left".
The multiple must stand right between its figures or behind them, so that no other figure can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import amounts, are_like, is_plain
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable

_WHY = "The quotient of the two figures is another."
_LOOSE = Decimal("0.12")
_CLOSE = Decimal("0.06")  # by which a bound may be missed
_LOOSER = Decimal("0.22")  # for a multiple that is hedged
_BREAK = re.compile(r"[.;:!?“”«»\n]")
_LONGEST_GAP = 60


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Stated multiples and fractions that differ from the quotient of their figures."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
        for place, times in enumerate(figures):
            value = as_quantity(times)
            if value.unit == "x" and value.low == value.high > 0 and value.low != 1:
                yield from _multiple(telling, structure, figures, place, units)
            elif times.kind == "percentage" and _is_fraction(times):
                previous = telling.sentences[number - 1] if number else []
                yield from _fraction(telling, structure, figures, place, previous, units)


def _is_fraction(share: Fact) -> bool:
    """Whether a share is told as a half or a third, and not in per cent."""
    value = as_quantity(share)
    return (
        value.low == value.high and value.unit == "%" and value.hedge == "exact" and not re.search(r"\d|%", share.text)
    )


def _multiple(
    telling: Telling, structure: Structure, figures: list[Fact], place: int, units: UnitTable
) -> Iterator[Discord]:
    times = figures[place]
    earlier = [f for f in figures[:place] if is_plain(f)]
    later = [f for f in figures[place + 1 :] if is_plain(f)]
    if earlier and later and _stands_between(telling, structure, earlier[-1], times, later[0]):
        yield from _compare(structure, times, earlier[-1], later[0], units)
        return
    sides = [f for f in earlier if f.kind not in ("duration", "age")]  # "from 14 to 28 million in three years"
    if len(sides) > 1 and _sums_up_change(telling, structure, sides, times):
        yield from _compare(structure, times, sides[-1], sides[-2], units, either=True)


def _stands_between(telling: Telling, structure: Structure, one: Fact, times: Fact, two: Fact) -> bool:
    """ "2.40 a share, double last year's 1.40"; "fetched 1.2 million, four times the estimate of 400,000"."""
    ahead, behind = telling.gap(one, times), telling.gap(times, two)
    if (
        not are_like(one, two)
        or _BREAK.search(ahead + behind)
        or len(behind) > _LONGEST_GAP
        or len(ahead) > _LONGEST_GAP
    ):
        return False
    if find_cue(structure.coordinators).search(ahead) or find_cue(structure.coordinators).search(behind):
        return False
    apposed = re.search(r"[,(–—]\s?(?:[^\W\d]+\s){0,3}$", ahead) or ends_in_cue(structure.amounts, 2).search(
        ahead.rstrip()
    )
    return bool(apposed) and ")" not in behind.rstrip(") ")


def _sums_up_change(telling: Telling, structure: Structure, earlier: list[Fact], times: Fact) -> bool:
    """ "From 2 to 14 dollars, ten times as much"; "from 9,000 to 27,000, so it has quadrupled"."""
    one, two = earlier[-2:]
    gap, tail = telling.gap(one, two), telling.gap(two, times)
    moved = ends_in_cue(structure.change_from).search(before(one, 25)) and ends_in_cue(structure.change_to).search(gap)
    said = re.match(r"[^,;:(–—-]{0,40}[,;:(–—-]", tail) and not re.search(r"[.!?]|\d", tail)
    if not moved or not said or len(gap) > 25 or len(tail) > _LONGEST_GAP:
        return False
    return not find_cue(structure.conjunctions - structure.restating).search(tail) and are_like(one, two)


def _compare(
    structure: Structure, times: Fact, one: Fact, two: Fact, units: UnitTable, *, either: bool = False
) -> Iterator[Discord]:
    """The discord of a multiple by which the first figure is not larger than the second."""
    value = as_quantity(times)
    b, a = amounts([two, one], units)
    if a <= 0 or b <= 0:
        return
    real = a / b if a >= b or not either else b / a
    stated = value.low if not either else max(value.low, 1 / value.low)
    give = _LOOSE if value.hedge == "exact" else _LOOSER
    rounding = (as_quantity(one).step / as_quantity(one).low + as_quantity(two).step / as_quantity(two).low) / 2
    give = give + min(rounding, _LOOSE)
    # "ten times more" may be eleven times as much
    more = bool(re.search(r"\s", times.text)) and begins_with_cue(structure.beyond, 1).search(after(times))
    fits = any(abs(real - said) <= said * give for said in (stated, stated + 1 if more else stated))
    if value.hedge in ("more-than", "at-least"):
        fits = real >= stated * (1 - _CLOSE)
    elif value.hedge in ("less-than", "at-most"):
        fits = real <= stated * (1 + _CLOSE)
    if not fits and Decimal("0.1") < real / stated < 10:
        said = f"{say_value(one)} is {say_number(real.quantize(Decimal('0.1')))} times {say_value(two)}"
        yield Discord("FC515", (times, one, two), f"{said}, not “{times.text}”", _WHY)


def _fraction(
    telling: Telling, structure: Structure, figures: list[Fact], place: int, previous: list[Fact], units: UnitTable
) -> Iterator[Discord]:
    """ "640 men; half of them, 420, went home"; "1,740 works. A third of these, about 780, are in Kell"."""
    share = figures[place]
    if len(figures) <= place + 1 or not is_plain(figures[place + 1]):
        return
    part = figures[place + 1]
    gap = telling.gap(share, part)
    that = re.match(rf"\s(?:{find_cue(structure.of_which | structure.of_that).pattern})", gap)
    rest = gap[that.end() :] if that else gap
    rest = find_cue(structure.nearly).sub(" ", rest)
    is_part = re.fullmatch(r"\s?[,(–—]\s*[€$£]?", rest) or (
        that and ends_in_cue(structure.amounts, 1).search(gap.rstrip())
    )
    closes = re.match(r"\s?(?:$|[.;,:!?)–—-])", after(part)) or begins_with_cue(structure.amounts).search(after(part))
    if not is_part or (not closes and not that):
        return
    earlier = [f for f in figures[:place] if is_plain(f)]
    wholes = earlier or [f for f in previous if quantity(f) is not None and is_plain(f)]
    like = [f for f in wholes if are_like(f, part, nouns=False) and as_quantity(f).low > as_quantity(part).low]
    if not like or (not that and (not earlier or _BREAK.search(telling.gap(like[-1], share).replace(";", "")))):
        return
    yield from _compare_share(share, part, like, units)


def _compare_share(share: Fact, part: Fact, wholes: list[Fact], units: UnitTable) -> Iterator[Discord]:
    """The discord of a part that is that share of none of the figures before it."""
    wanted = as_quantity(share).low / 100
    give = _LOOSER if as_quantity(part).hedge != "exact" else _LOOSE
    reals = [amounts([part, whole], units) for whole in wholes]
    if any(abs(p / w - wanted) <= wanted * give for p, w in reals):
        return
    number, whole = reals[-1]
    if Decimal("0.4") < number / whole / wanted < Decimal("2.5"):
        right = say_number((whole * wanted).quantize(Decimal(1)))
        said = f"“{share.text}” of {say_value(wholes[-1])} is {right}, not {say_value(part)}"
        yield Discord("FC515", (share, part, wholes[-1]), said, _WHY)
