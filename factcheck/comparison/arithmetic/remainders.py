"""FC506: what is said to be left when one figure is taken from another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

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
    quantity,
    slack,
    with_number,
)
from factcheck.comparison.wording import say_number, say_quantity, say_value
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable, base_value
from factcheck.values import find_slip, have_like_digits

_MOST_PARTS = 3
_KINDS = ("quantity", "money", "duration")


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Remainders that differ from the subtraction: "of the 36,000, 29,000 came back, leaving 9,000"."""
    for number, sentence in enumerate(telling.sentences):
        for index, rest in enumerate(sentence):
            if rest.kind not in _KINDS or not is_exact(rest) or not is_left(rest, structure):
                continue
            near = [f for f in telling.figures if 0 < abs(f.context.position - rest.context.position) <= 3]
            near += sentence[index + 1 :]
            elsewhere = [_base(f, units) for f in near if _like(f, rest, units)]
            earlier = [f for f in sentence[:index] if _like(f, rest, units)]
            if _is_part(telling, structure, sentence[index:]) and _like(sentence[index + 1], rest, units):
                earlier, near = [sentence[index + 1], *earlier], [f for f in near if f is not sentence[index + 1]]
                elsewhere = [_base(f, units) for f in near if _like(f, rest, units)]
            # "Of these, 41 fish for cod and 18 for crab, and the other five are laid up"
            pointed = len(earlier) == 2 and find_cue(structure.of_that).search(opening(earlier[0])[:20]) is not None
            if number and (len(earlier) == 1 or pointed):
                earlier = [*_whole_before(telling.sentences[number - 1], earlier[0], rest, units), *earlier]
            yield from _subtract(rest, earlier, elsewhere, structure, units, pointed=pointed)
            yield from _part_of_whole(telling, structure, sentence[max(0, index - 2) : index], rest)


def _part_of_whole(telling: Telling, structure: Structure, pair: list[Fact], rest: Fact) -> Iterator[Discord]:
    """ "1,392 of 2,480 kilometres, so 1,088 remain": the unit stands with the whole alone."""
    if len(pair) != 2 or any(f.kind not in ("quantity", "money") or not is_exact(f) for f in (*pair, rest)):
        return
    part, whole = pair
    values = [as_quantity(f) for f in (part, whole, rest)]
    if values[1].unit is None or {v.unit for v in values} != {None, values[1].unit}:
        return
    if not re.fullmatch(rf"\s(?:{find_cue(structure.of_the).pattern})\s", telling.gap(part, whole)):
        return
    right = low(whole) - low(part)
    if right <= 0 or abs(right - low(rest)) <= slack(rest, pair) or abs(right - low(rest)) > right / 5:
        return
    said = f"{say_number(low(whole))} less {say_number(low(part))} leaves {say_number(right)}"
    yield Discord("FC506", (part, whole, rest), f"{said}, not {say_value(rest)}", said + ".")


def _is_part(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> bool:
    """Whether the first figure is told as part of the second: "leaving 550 of the original 2,000"."""
    if len(figures) < 2:
        return False
    of_the = rf"\s(?:[^\W\d]+\s)?(?:{find_cue(structure.of_the).pattern})\s(?:[^\W\d]+\s)?"
    return re.fullmatch(of_the, telling.gap(*figures[:2])) is not None


def _whole_before(previous: list[Fact], part: Fact, rest: Fact, units: UnitTable) -> list[Fact]:
    """The only like figure of the sentence before: "41,000 homes went dark. 29,000 are back, leaving 14,000"."""
    like = [f for f in previous if _like(f, rest, units)]
    near = like and rest.context.position - like[0].context.position == 1
    return like if near and len(like) == 1 and _base(like[0], units) > _base(part, units) else []


def is_left(rest: Fact, structure: Structure) -> bool:
    """Whether the words beside a figure say that it is what is left: "leaving a hole of", "the other", "are left"."""
    if ends_in_cue(structure.rest).search(before(rest)):
        return True  # "52 passed and the other 38 must sit the test again"
    if ends_in_cue(structure.remainder, 3).search(before(rest)):
        return True
    behind = after(rest)
    if begins_with_cue(structure.remaining, 3).search(behind):
        return True
    ended = begins_with_cue(structure.outstanding, 1).search(behind)  # "has 18 years to go"
    return ended is not None and re.match(r"\s?(?:$|[.;,:)])", behind[ended.end() :]) is not None


def _subtract(
    rest: Fact,
    earlier: list[Fact],
    elsewhere: list[Decimal],
    structure: Structure,
    units: UnitTable,
    *,
    pointed: bool = False,
) -> Iterator[Discord]:
    if not 2 <= len(earlier) <= _MOST_PARTS + 1:
        return
    whole = max(earlier, key=lambda f: _base(f, units))
    parts = [f for f in earlier if f is not whole]
    left, most = _base(rest, units), _base(whole, units)
    taken = [_base(p, units) for p in parts]
    scale = low(rest) / left if left else Decimal(1)
    give = slack(rest, earlier) / scale
    sums = [most - sum(some, Decimal(0)) for size in range(1, len(taken) + 1) for some in combinations(taken, size)]
    right = most - sum(taken, Decimal(0))
    if left >= most or right <= 0 or any(abs(left - s) <= give for s in sums):
        return
    if any(abs(left - (right - other)) <= give for other in elsewhere):
        return  # the missing part stands in a sentence near by
    stated = with_number(rest, (right * scale).quantize(Decimal("0.0001")).normalize())
    cued = pointed or ends_in_cue(structure.of_the | structure.from_words, 1).search(before(whole))
    nouns = {value.counted for f in earlier if (value := quantity(f)) and value.counted}
    if not cued and (whole is not earlier[0] or len(parts) > 2 or len(nouns) > 1):
        return
    likely = find_slip(rest.value, stated) or abs(left - right) <= right / 5
    tied = len(parts) == 1 and ends_in_cue(structure.rest | structure.remainder).search(before(rest))  # "the other 35"
    likely = likely or (bool(tied) and have_like_digits(rest.value, stated))
    if not likely and not (cued and (len(parts) == 1 or _one_digit(abs(left - right)))):
        return
    if find_cue(structure.including).search(rest.sentence.lower()) or _others_left(structure, earlier, rest):
        return
    said = f"{say_value(whole)} less {_listed(parts)} leaves"
    left_over, bare = say_quantity(stated, rest.kind), say_number(stated.low)
    shown = bare if left_over.startswith(bare) else left_over  # its unit follows, but for "1 hour 15 minutes"
    yield Discord("FC506", (whole, *parts, rest), f"{said} {shown}, not {say_value(rest)}", f"{said} {left_over}.")


def _others_left(structure: Structure, earlier: list[Fact], rest: Fact) -> bool:
    """Whether what is left is of another kind: "31 sheep were found; the remaining 20 lambs were sold"."""
    own = as_quantity(rest).counted
    named = {value.counted for f in earlier if (value := quantity(f)) and value.counted}
    if own is None or not named or own in named or not ends_in_cue(structure.articles, 1).search(before(rest)):
        return False
    topics = {topic for f in earlier for topic in f.context.attributes[:1]}
    return not topics & set(rest.context.attributes)


def _one_digit(number: Decimal) -> bool:
    """Whether a difference is that of a single digit: 10, 3, 0.2, 4000."""
    return len(str(number.normalize()).replace(".", "").split("E")[0].strip("0")) == 1


def _like(fact: Fact, rest: Fact, units: UnitTable) -> bool:
    """Whether a figure before the remainder can take part in the subtraction."""
    a, b = quantity(fact), quantity(rest)
    if a is None or b is None or fact.kind != rest.kind or not is_exact(fact) or a.dimension != b.dimension:
        return False
    return a.unit == b.unit or (a.dimension == "time" and base_value(a, units) is not None)


def _base(fact: Fact, units: UnitTable) -> Decimal:
    return base_value(as_quantity(fact), units)[0]


def _listed(parts: Sequence[Fact]) -> str:
    return " and ".join(say_value(p) for p in parts)
