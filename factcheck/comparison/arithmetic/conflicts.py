"""FC507: two figures of one version for one thing: headline against body, one period measured twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
)
from factcheck.comparison.wording import say_value, say_when
from factcheck.model import Fact, Quantity, When
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, find_slip, relate_quantities

_KINDS = ("quantity", "money", "percentage", "duration", "age")
_UNMEASURED = ("count", "money", "share", "time", "ratio", "score", "temperature", "length", "speed")
_COUNTING_PEOPLE = ("deaths", "injuries", "missing", "arrests")  # topics whose figures count people by whatever noun
_NEAR = Decimal("1.5")
_LEAD = 4  # sentences of the body in which a headline's figure is told


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Pairs of exact figures that answer one question inside the version and differ."""
    numbers = [f for f in telling.figures if isinstance(f.value, Quantity)]
    yield from _headline(numbers, structure, units)
    yield from _endured(telling, numbers, structure)
    yield from _one_period(telling, numbers, structure, units)


def _headline(numbers: list[Fact], structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """A headline's figure that the body never gives, where the body's lead gives another for the same thing."""
    body = [f for f in numbers if not f.context.in_title]
    for title in numbers:
        value = as_quantity(title)
        if not title.context.in_title or title.kind not in _KINDS or not is_exact(title) or value.low < 2:
            continue
        like = [f for f in body if f.kind == title.kind and _relation(title, f, units) is not Relation.INCOMPARABLE]
        if not like or any(_relation(title, f, units) is not Relation.DIFFERENT for f in like) or _made_of(title, body):
            continue
        early = [f for f in like if f.context.position <= _LEAD and is_exact(f)]
        rivals = [f for f in early if _one_question(title, f) and not _goes_beyond(f, structure)]
        if len({low(f) for f in rivals}) != 1 or any(low(rivals[0]) == low(f) for f in numbers if f.context.in_title):
            continue  # the headline gives the text's figure as well
        # a share that both call the same change of the same thing need not look like a slip of the pen
        sole = title.kind == "percentage" and len(like) == 1 and _shared_words(title, rivals[0]) >= 1
        if not _slipped(title, rivals[0]) and not (sole and rivals[0].context.position <= 1):
            continue
        if find_cue(structure.moved).search(rivals[0].sentence.lower()):
            continue
        said = f"The headline says {say_value(title)}, the text {say_value(rivals[0])}"
        yield Discord("FC507", (title, rivals[0]), said, "The text never gives the figure of its headline.", "warning")


def _endured(telling: Telling, numbers: list[Fact], structure: Structure) -> Iterator[Discord]:
    """ "Six nights of hell" over "rescued after five nights": one stretch of nights or days, counted twice."""
    for title in numbers:
        if not title.context.in_title or not is_exact(title) or (unit := _stretch(title, structure)) is None:
            continue
        body = [f for f in numbers if not f.context.in_title and _stretch(f, structure) == unit]
        if not body or any(low(f) == low(title) or not is_exact(f) for f in body) or _made_of(title, body):
            continue
        rivals = [
            f for f in body
            if f.context.position <= 2 and not find_cue(structure.coordinators).search(after(f))
            and (ends_in_cue(structure.endured).search(before(f)) or _goes_on_alike(title, f))
        ]  # fmt: skip
        if len(body) != 1 or not rivals or abs(low(title) - low(rivals[0])) > max(Decimal(2), low(title) / 5):
            continue
        said = f"The headline says {title.text.lower()}, the text {rivals[0].text.lower()}"
        yield Discord("FC507", (title, rivals[0]), said, "The text never gives the figure of its headline.", "warning")


def _goes_beyond(figure: Fact, structure: Structure) -> bool:
    """Whether a figure counts what comes on top of those named before: "37 others", "a further 37"."""
    behind = find_cue(structure.others).match(after(figure, 16).lstrip())
    return behind is not None or ends_in_cue(structure.others).search(before(figure)) is not None


def _goes_on_alike(title: Fact, other: Fact) -> bool:
    """ "Nine days under rubble" and "eleven days under the rubble": one word behind both, and one more shared."""
    one, two = after(title, 16).split(), after(other, 16).split()
    return title.kind == other.kind == "duration" and one[:1] == two[:1] != [] and _shared_words(title, other) > 0


def _stretch(fact: Fact, structure: Structure) -> str | None:
    """What a stretch of time is counted in, if it is counted in days or nights and the figure is more than two."""
    value = as_quantity(fact)
    if value.low <= 2 or value.low != value.high:
        return None
    if fact.kind == "duration" and value.unit in ("day", "hour"):
        return value.unit
    return "night" if find_cue(structure.nights).match(after(fact, 16).strip(" -")) else None


def _relation(a: Fact, b: Fact, units: UnitTable) -> Relation:
    return relate_quantities(as_quantity(a), as_quantity(b), units)


def _one_question(title: Fact, other: Fact) -> bool:
    one, two = as_quantity(title), as_quantity(other)
    topic = title.context.attributes[:1]
    if topic and topic[0] not in other.context.attributes[:2]:
        return False
    if (set(title.context.aspect) ^ set(other.context.aspect)) - {"to"} or one.unit != two.unit:
        return False
    if not topic:
        return not other.context.attributes and one.unit is not None and _shared_words(title, other) >= 2
    if title.context.holders and other.context.holders and title.context.holders != other.context.holders:
        return False
    if one.counted == two.counted or one.counted is None or two.counted is None:
        return True
    # "twelve dead" and "21 people": the one noun is the word of the topic itself
    return topic[0] in _COUNTING_PEOPLE and other.context.attributes[:1] == topic


def _slipped(title: Fact, other: Fact) -> bool:
    """Whether one figure is a likely slip for the other: a digit, a scale, or a near miss."""
    a, b = low(title), low(other)
    return bool(find_slip(title.value, other.value)) or max(a, b) < min(a, b) * Decimal("1.2")


def _made_of(title: Fact, body: list[Fact]) -> bool:
    """Whether the headline adds or subtracts figures of the body."""
    like = sorted({low(f) for f in body if f.kind == title.kind})[:60]
    wanted = low(title)
    return any(wanted in (a + b, b - a) for a, b in combinations(like, 2))


def _one_period(telling: Telling, numbers: list[Fact], structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """ "They took 725 square kilometres in November. ... a gain of 629 square kilometres in November." """
    dated = [(f, month) for f in numbers if (month := _month_of(telling, f, structure)) is not None]
    for (one, month), (two, other) in combinations(dated, 2):
        if month.start != other.start or one.sentence_start == two.sentence_start:
            continue
        a, b = as_quantity(one), as_quantity(two)
        if a.unit != b.unit or _relation(one, two, units) is not Relation.DIFFERENT:
            continue
        if max(a.low, b.low) > min(a.low, b.low) * _NEAR or not _share_words(one, two):
            continue
        said = f"{say_value(one)} and {say_value(two)} for {say_when(month)}"
        yield Discord("FC507", (one, two), said, "One text gives two figures for one period.", "warning")


def _month_of(telling: Telling, fact: Fact, structure: Structure) -> When | None:
    """The month or year that stands right behind a measured figure: "629 square kilometres in November"."""
    value = as_quantity(fact)
    if value.dimension in _UNMEASURED or not is_exact(fact) or value.low <= 0:
        return None
    for date in telling.figures:
        if date.span.start < fact.span.end or date.sentence_start != fact.sentence_start:
            continue
        when = date.value
        if not isinstance(when, When) or when.grain not in ("month", "year") or not when.start or when.mod:
            return None
        return when if re.fullmatch(r"\s(?:\w+\s){1,2}", telling.gap(fact, date)) else None
    return None


def _share_words(one: Fact, two: Fact) -> bool:
    """Whether the sentences of two figures share at least two words of weight, and no holder parts them."""
    if one.context.holders != two.context.holders or one.context.attributes[:1] != two.context.attributes[:1]:
        return False
    return _shared_words(one, two) >= 2


def _shared_words(one: Fact, two: Fact) -> int:
    """The number of words of weight around both figures."""
    words = {key for key, weight in one.context.terms if weight >= 0.1}
    return len(words & {key for key, weight in two.context.terms if weight >= 0.1})
