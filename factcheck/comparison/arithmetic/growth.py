"""FC511: a change in per cent beside two figures that are set against each other.

"214 tickets, against 202 the year before, an increase of 6 percent"; "closed 5 percent higher at 42.40, compared with
40.10"; "were down on last year's 231, a drop of a twelfth". What "from" and "to" say is read in `changes` and `steps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factcheck.comparison.arithmetic.changes import find_pair
from factcheck.comparison.arithmetic.measures import amounts, are_like
from factcheck.comparison.arithmetic.quotients import HUNDRED, blur_of, misses
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    as_when,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    low,
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity, When
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable

_WHY = "The percentage does not fit the two figures."
_KINDS = ("quantity", "money")
_BREAK = re.compile(r"[.;:!?“”«»\n]")
# What may stand between a figure and its change: a noun of one or two words, and words before the percentage.
_ADJACENT = re.compile(r"(?:\s[^\W\d]+){0,2},?\s(?:[^\W\d]+\s){0,3}[€$£]?")
_LONGEST_GAP, _NEAR = 70, 45
_FAR = Decimal(4)  # times: a percentage further off is likelier to be of something else


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Changes in per cent that two figures of their sentence do not make."""
    for number, sentence in enumerate(telling.sentences):
        sides = [f for f in sentence if _is_side(f)]
        for measure in sentence:
            if not _is_change(structure, measure):
                continue
            like = [f for f in sides if f is not measure]
            if len(like) == 1:
                around = [*telling.sentences[max(0, number - 2) : number], *telling.sentences[number + 1 : number + 3]]
                base = _of_that_year(telling, measure, like[0], around)
                yield from _compare(structure, measure, [*like, base], (base,), units) if base else ()
            if len(like) > 2 and like[-1].kind == "money":
                like = [f for f in like if f.kind == "money"]  # "a two-bedroom flat costs 1,450 euros, against 1,150"
            if len(like) == 1 and number:
                base = _before_it(telling, structure, measure, like[0], telling.sentences[number - 1])
                yield from _compare(structure, measure, [base, *like], (base,), units) if base else ()
            if len(like) == 2:
                like = [like[0], _at_one_rate(telling, structure, *like)]
            if len(like) != 2 or not are_like(*like):
                continue
            then = _earlier(telling, structure, measure, *like)
            if then:
                yield from _compare(structure, measure, like, then, units)


def _is_side(fact: Fact) -> bool:
    value = quantity(fact)
    return (
        value is not None and fact.kind in _KINDS and value.low == value.high > 0 and value.unit != "x"
        and value.dimension not in ("score", "ratio", "temperature") and value.of is None
    )  # fmt: skip


def _is_change(structure: Structure, fact: Fact) -> bool:
    """Whether a percentage is told as a change: "16% more", "up 16%", "an increase of 16%"."""
    value = fact.value
    if not isinstance(value, Quantity) or fact.kind != "percentage" or value.unit != "%" or value.low != value.high:
        return False
    head = before(fact, 30)
    if ends_in_cue((structure.gaps | structure.step_nouns | structure.overruns) - structure.margin, 1).search(head):
        return True
    if ends_in_cue(structure.rises | structure.falls).search(head):
        # "last year, up 7% from 187,000": the year before the verb counts nothing here
        behind = after(fact)
        return bool(begins_with_cue(structure.change_from | structure.set_against).search(behind)) or (
            "by" in fact.context.aspect
        )
    if _is_above(structure, after(fact)):
        return True
    return "by" in fact.context.aspect and bool(
        ends_in_cue(structure.rises | structure.falls, 2).search(head)
        or begins_with_cue(structure.step_after | structure.beyond).search(after(fact))
        or ends_in_cue(structure.by_words, 1).search(head)
    )


def _earlier(telling: Telling, structure: Structure, measure: Fact, one: Fact, two: Fact) -> tuple[Fact, ...]:
    """Which of two figures was the one before the change; both if either may be; none if the words don't tie them."""
    gap = telling.gap(one, two)
    if len(gap) > _LONGEST_GAP or _BREAK.search(gap):
        return ()
    against = (two,) if ends_in_cue(structure.set_against, 3).search(gap) else ()
    if measure.span.end <= one.span.start:
        return against if _runs_on(telling.gap(measure, one)) else ()
    if measure.span.start < two.span.end:
        return _led_to(telling, structure, measure, one, two)
    tail = telling.gap(two, measure)
    if len(tail) > _LONGEST_GAP or _BREAK.search(tail) or not re.search(r"[,(–—]", tail):
        return ()
    moved = find_pair(telling, structure, one, two)
    if moved or against:
        return moved[:1] if moved else against
    return (
        _overrun(structure, one, two, gap, tail)
        or _earlier_by_year(telling, one, two)
        or ((one, two) if _are_of_two_times(telling, one, two, measure) else ())
    )


def _overrun(structure: Structure, one: Fact, two: Fact, gap: str, tail: str) -> tuple[Fact, ...]:
    """ "Was to cost 40 million but came in at 52 million, an overrun of 30 percent": the lesser is the base."""
    named = find_cue(structure.overruns).match(re.split(r"[,(–—]\s?", tail)[-1])
    return (min(one, two, key=low),) if named and find_cue(structure.conjunctions).search(gap) else ()


def _earlier_by_year(telling: Telling, one: Fact, two: Fact) -> tuple[Fact, ...]:
    """ "200 million euros in 2023 and 250 million in 2024, a rise of a quarter": the figure of the first year."""
    years = [f for f in telling.figures if f.sentence_start == one.sentence_start and _is_year(f)]
    if len(years) != 2:
        return ()
    first, last = years
    behind = one.span.end <= first.span.start < two.span.start and two.span.end <= last.span.start
    ahead = first.span.end <= one.span.start < last.span.start < two.span.start
    if not behind and not ahead:
        return ()
    return (one,) if _year(first) < _year(last) else (two,)


def _of_that_year(telling: Telling, measure: Fact, now: Fact, around: list[list[Fact]]) -> Fact | None:
    """The figure of the year with which a change compares: "14 tonnes, 20% less than last year. In 2024 it was 20"."""
    left, right = (measure, now) if measure.span.start < now.span.start else (now, measure)
    own = (f for f in telling.figures if f.sentence_start == measure.sentence_start and _is_year(f))
    years = [f for f in own if 0 < f.span.start - measure.span.end < _NEAR]
    if len(years) != 1 or not _ADJACENT.fullmatch(telling.gap(left, right)):
        return None
    found = [
        [f for f in sentence if _is_side(f) and _is_same_measure(now, f)]
        for sentence in around
        if abs(sentence[0].context.position - now.context.position) <= 2
        and any(_is_year(f) and _year(f) == _year(years[0]) for f in sentence)
    ]
    return found[0][0] if len(found) == 1 and len(found[0]) == 1 and found[0][0].value != now.value else None


def _before_it(telling: Telling, structure: Structure, measure: Fact, now: Fact, previous: list[Fact]) -> Fact | None:
    """The only like figure of the sentence before: "Last year 1,240 were born. Now it fell to 870, a drop of 18%"."""
    if not previous or now.context.position - previous[0].context.position != 1:
        return None
    if _is_costlier_now(structure, measure, now):
        like = [f for f in previous if _is_side(f)]
        alone = len(like) == 1 and like[0].kind == now.kind == "money" and are_like(like[0], now)
        return like[0] if alone and like[0].value != now.value else None
    moved = ends_in_cue(structure.change_to).search(before(now)) and find_cue(structure.rises | structure.falls).search(
        before(now, _NEAR)
    )
    apposed = now.span.end <= measure.span.start and re.fullmatch(
        r"(?:\s[^\W\d]+){0,2}\s?[,(–—]\s?(?:[^\W\d]+\s){1,4}", telling.gap(now, measure)
    )
    if not (moved and apposed and ends_in_cue(structure.step_nouns, 1).search(before(measure))):
        return None
    if begins_with_cue(structure.than | structure.change_from | structure.set_against, 1).search(after(measure)):
        return None  # "a drop of 18% from April" is counted from elsewhere
    sides = [f for f in previous if _is_side(f) and quantity(f) and as_quantity(f).unit == as_quantity(now).unit]
    like = [f for f in sides if f.kind == now.kind and are_like(f, now)]
    return like[0] if len(like) == len(sides) == 1 and like[0].value != now.value else None


def _is_costlier_now(structure: Structure, measure: Fact, now: Fact) -> bool:
    """ "It now costs 25 euros, 35 percent more." """
    if now.span.end > measure.span.start or not find_cue(structure.nowadays).search(opening(now)):
        return False
    more = begins_with_cue(structure.step_after | structure.beyond).match(after(measure))
    apposed = re.fullmatch(r"\s?[,(–—]\s?(?:[^\W\d]+\s)?", after(now)[: measure.span.start - now.span.end])
    return more is not None and apposed is not None and bool(re.match(r"\s?(?:$|[.;)])", after(measure)[more.end() :]))


def _at_one_rate(telling: Telling, structure: Structure, one: Fact, two: Fact) -> Fact:
    """The second figure with the period it leaves out: "1,450 euros a month, against 1,150 euros two years ago"."""
    a, b = as_quantity(one), as_quantity(two)
    base, period, _ = (a.unit or "").partition("/")
    if one.kind != two.kind or not period or base != b.unit:
        return two
    against = ends_in_cue(structure.set_against, 1).search(telling.gap(one, two))
    return replace(two, value=replace(b, unit=a.unit, dimension=a.dimension)) if against else two


def _is_year(fact: Fact) -> bool:
    when = fact.value
    return isinstance(when, When) and when.grain == "year" and bool(when.start) and "/" not in when.timex


def _year(fact: Fact) -> str:
    return (as_when(fact).start or "")[:4]


def _is_same_measure(one: Fact, two: Fact) -> bool:
    """Whether two figures of two sentences are likely to be of one thing: near one another, and of one unit or noun."""
    a, b = as_quantity(one), as_quantity(two)
    if one.kind != two.kind or a.unit != b.unit or max(a.low, b.low) > 2 * min(a.low, b.low):
        return False
    return (a.unit is not None and one.kind == "quantity") or (a.counted is not None and a.counted == b.counted)


def _runs_on(gap: str) -> bool:
    return len(gap) < _NEAR and not re.search(r"[,;:.()]", gap)


def _led_to(telling: Telling, structure: Structure, measure: Fact, one: Fact, two: Fact) -> tuple[Fact, ...]:
    """ "12 crowns, a rise of 20 percent on last year's 10"; "a premium of 27 percent to Monday's 30.31"."""
    behind = telling.gap(measure, two)
    if not re.search(r"[,(–—]", telling.gap(one, measure)) or not _runs_on(behind):
        return ()
    if begins_with_cue(structure.change_to).search(behind):
        return (one, two)
    joined = begins_with_cue(structure.than | structure.change_from | structure.set_against, 1).search(behind)
    return (two,) if joined or _is_above(structure, behind) else ()


def _is_above(structure: Structure, gap: str) -> bool:
    """ "30 percent above the average of", "over its limit of": what the difference is reckoned from follows."""
    cue = begins_with_cue(structure.beyond).match(gap)
    return cue is not None and bool(find_cue(structure.articles).match(gap[cue.end() :].lstrip()))


def _are_of_two_times(telling: Telling, one: Fact, two: Fact, measure: Fact) -> bool:
    """ "There were 52 schools in 2015 and there are 46 now, a drop of ...": one noun, and a year for the first."""
    noun = as_quantity(one).counted
    if noun is None or as_quantity(two).counted not in (noun, None):
        return False
    return any(
        isinstance(f.value, When) and f.value.grain == "year" and one.span.end <= f.span.start < measure.span.start
        for f in telling.figures
    )


def _compare(
    structure: Structure, measure: Fact, sides: list[Fact], then: tuple[Fact, ...], units: UnitTable
) -> Iterator[Discord]:
    a, b = amounts(sides, units)
    if a <= 0 or b <= 0 or a == b:
        return
    bases = [number for fact, number in zip(sides, (a, b), strict=True) if fact in then]
    blur = blur_of(*(as_quantity(f) for f in sides))
    reals = [abs(a - b) / base * HUNDRED for base in bases]
    if not all(misses(structure, measure, real, blur * HUNDRED) for real in reals):
        return
    stated, real = as_quantity(measure).low, reals[0]
    if max(real, stated) > min(real, stated) * _FAR:
        return
    first, last = then[0], next(f for f in sides if f is not then[0])
    right = say_number(real.quantize(Decimal("0.1") if real < HUNDRED else Decimal(1)))
    said = f"From {say_value(first)} to {say_value(last)} is {right}%, not {say_value(measure)}"
    yield Discord("FC511", (measure, *sides), said, _WHY)
