"""FC506 and FC501 where "so" says that a figure follows from those before it.

"Two of the seven pumps are switched off, so six are running"; "158 set out and eight fell, so 140 came to the top";
"bought with 120,000 and topped up with 30,000, so 160,000 in all". The word alone says that the figure is reckoned:
what it is taken from or added to may stand in its sentence or in the one right before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.comparison.arithmetic.measures import are_like
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    as_quantity,
    before,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
    slack,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_WORDS = 5  # that may stand between "so" and the figure
_MOST_OFF = 4  # what follows is a slip if it is off by at most this part of what would be right
_MOST = 4  # figures before it, of which any two may be meant
_NEARER = 2  # times as far off as the nearest must any other be
_KINDS = ("quantity", "money", "percentage")

_Made = tuple[str, Fact, Fact, Decimal]  # by which rule two figures, the greater first, make what


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Figures that do not follow from two others, though the words say that they do."""
    for number, sentence in enumerate(telling.sentences):
        for place, result in enumerate(sentence):
            if result.kind not in _KINDS or not is_exact(result) or not _follows(structure, result):
                continue
            known = [f for f in sentence[:place] if _is_of(f, result)]
            if len(known) == 1 and (whole := _whole_behind(telling, structure, sentence[place:])) is not None:
                known = [whole, *known]
            elif len(known) == 1 and number:
                known = [*_right_before(telling.sentences[number - 1], result), *known]
            if 2 <= len(known) <= _MOST and not _is_made(known, result):
                yield from _tell(known, result)


def _follows(structure: Structure, result: Fact) -> bool:
    found = ends_in_cue(structure.consequence, _WORDS).search(
        before(result, 80).replace("'s ", " ").replace("’s ", " ")
    )
    return found is not None and not find_cue(structure.no_consequence).match(found.group())


def _is_of(fact: Fact, result: Fact) -> bool:
    return fact.kind in _KINDS and is_exact(fact) and are_like(fact, result, nouns=False)


def _whole_behind(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> Fact | None:
    """The whole of which the figure is told: "nine gave up, so 137 of the 148 are still in the race"."""
    if len(figures) < 2 or not _is_of(figures[1], figures[0]):
        return None
    tied = re.fullmatch(rf"\s(?:{find_cue(structure.of_the).pattern})\s", telling.gap(*figures[:2]))
    return figures[1] if tied else None


def _right_before(previous: Sequence[Fact], result: Fact) -> list[Fact]:
    like = [f for f in previous if _is_of(f, result)]
    return like if result.context.position - previous[0].context.position == 1 else []


def _is_made(known: Sequence[Fact], result: Fact) -> bool:
    """Whether the figure is one of those before it, or any of them make it."""
    right, give = low(result), slack(result, known)
    numbers = [low(f) for f in known]
    made = [*numbers, *(sum(some, Decimal(0)) for size in (2, 3) for some in combinations(numbers, size))]
    made += [abs(a - b) for a, b in combinations(numbers, 2)]
    made.append(2 * max(numbers) - sum(numbers, Decimal(0)))  # the greatest less all others
    made += [a * b for a, b in combinations(numbers, 2)]
    return any(abs(right - number) <= give for number in made)


def _tell(known: Sequence[Fact], result: Fact) -> Iterator[Discord]:
    """The difference or the sum that comes near the figure, told where no other comes half as near."""
    near: list[_Made] = []
    for one, two in combinations(known, 2):
        small, great = sorted((one, two), key=low)
        for code, right in (("FC506", low(great) - low(small)), ("FC501", low(great) + low(small))):
            if right > 0 and abs(right - low(result)) * _MOST_OFF <= right:
                near.append((code, great, small, right))
    near.sort(key=lambda found: _off(found, result))
    if not near or (len(near) > 1 and _off(near[1], result) < _NEARER * _off(near[0], result)):
        return
    code, great, small, right = near[0]
    if code == "FC506":
        said = f"{say_value(great)} less {say_number(low(small))} leaves {say_number(right)}"
    else:
        said = f"{say_value(great)} and {say_value(small)} make {say_number(right)}"
    told = say_value(result) if as_quantity(result).of is None else say_number(low(result))
    yield Discord(code, (great, small, result), f"{said}, not {told}", said + ".")


def _off(made: _Made, result: Fact) -> Decimal:
    return abs(made[3] - low(result))
