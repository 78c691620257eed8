"""FC513: a difference that is not the one between the two figures that it compares.

"He may carry 24 tonnes and had 31 on board, nine more than allowed"; "bought for £350,000 and sold for
610,000, a profit of 240,000". Only a sentence that has no third figure to compare is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import (
    amounts,
    are_like,
    can_be_made,
    grace,
    is_bare,
    is_likely_slip,
    is_plain,
)
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
    opening,
    with_number,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.units import UnitTable
from factcheck.values import find_slip, have_like_digits

_WHY = "The difference of the two figures is another."
_BREAK = re.compile(r"[.;:!?()“”«»\n]")
_CLOSES = re.compile(r"\s?(?:$|[.;,:)!?–—])")
_APPOSED = re.compile(r"(?:\s[^\W\d]+){0,2}\s?[,(–—]\s?(?:[^\W\d]+\s){0,2}[€$£]?")
_STEM = 5  # letters by which a word is known again: "allowed" and "allows"


def check(telling: Telling, structure: Structure, units: UnitTable) -> Iterator[Discord]:
    """Stated differences that their two figures do not have."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if is_plain(f)]
        previous = [f for f in telling.sentences[number - 1] if is_plain(f)] if number else []
        around = [f for near in telling.sentences[max(0, number - 1) : number + 2] for f in near if is_plain(f)]
        for stated in figures:
            pair = _compared(telling, structure, figures, stated)
            pair = pair or _compared_before(telling, structure, figures, previous, stated)
            if pair is not None and not _made_elsewhere(structure, stated, around, units):
                yield from _compare(stated, *pair, units)


def _compared(telling: Telling, structure: Structure, figures: list[Fact], stated: Fact) -> tuple[Fact, Fact] | None:
    """The two figures whose difference a third states, if the words say that it does."""
    like = [f for f in figures if f is not stated and _comparable(structure, f, stated)]
    earlier = [f for f in like if f.span.end <= stated.span.start]
    said = _begins_comparison(structure, stated)
    if len(earlier) == 1 and len(like) > 1 and (said is not None or _is_beyond(telling, structure, stated, like[1])):
        one, two = earlier[0], like[1]
        alike = are_like(one, two) or _leaves_out_unit(structure, two, one)
        return (one, two) if alike and _leads_on(structure, telling.gap(stated, two)) else None
    if not earlier and len(like) == 2 and _is_listed(telling, structure, stated, *like):
        return like[0], like[1]
    if len(earlier) > 2 and said is None and _are_joined(structure, telling.gap(*earlier[-2:])):
        earlier = earlier[-2:]
    if len(earlier) != 2:
        return None
    one, two = earlier
    if not are_like(one, two):
        return (one, two) if _names_both(structure, stated, one, two) else None
    tells = (
        _is_gap(telling, structure, two, stated) if said is None
        else _refers_back(telling, structure, stated, after(stated, 90)[said:])
    )  # fmt: skip
    return (one, two) if tells else None


def _compared_before(
    telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact], stated: Fact
) -> tuple[Fact, Fact] | None:
    """The two figures that the sentence before sets against each other, or one of them and one of the sentence.

    "They pay 1,445 instead of 1,360. That is an extra 85"; "The price was 218. The lowest bid was 196, which makes the
    winner 22 dearer".
    """
    if not previous or stated.context.position - previous[0].context.position != 1:
        return None
    like = [f for f in figures if f is not stated and _comparable(structure, f, stated)]
    before_it = [f for f in previous if _comparable(structure, f, stated)]
    if len(like) == len(before_it) == 1 and _is_beyond_what_was_told(telling, structure, like[0], stated, previous):
        return (before_it[0], like[0]) if are_like(before_it[0], like[0]) else None
    said = _begins_comparison(structure, stated)
    if said is not None and not _CLOSES.match(after(stated, 90)[said:]):
        return None  # "33 more than the permit allows"
    if not like and len(before_it) > 1 and (said is not None or _is_told_as_gap(structure, stated)):
        one, two = before_it[-2:]
        against = ends_in_cue(structure.set_against | structure.from_words, 1).search(telling.gap(one, two))
        return (one, two) if against and are_like(one, two) and _sums_up(structure, stated) else None
    if len(like) == len(before_it) == 1 and said is not None and like[0].span.end <= stated.span.start:
        makes = find_cue(structure.making).search(telling.gap(like[0], stated))
        return (before_it[0], like[0]) if makes and are_like(before_it[0], like[0]) else None
    return None


def _is_beyond_what_was_told(
    telling: Telling, structure: Structure, side: Fact, stated: Fact, previous: list[Fact]
) -> bool:
    """Whether a difference beside a side names the other, which the sentence before tells: "355m, 55m over budget"."""
    if side.span.end > stated.span.start or not _APPOSED.fullmatch(telling.gap(side, stated)):
        return False
    behind = after(stated, 60)
    found = begins_with_cue(structure.beyond, 1).search(behind)
    clause = re.split(r"[,.;:!?()“”]", behind[found.end() :])[0] if found else ""
    words, told = re.findall(r"[^\W\d_]{4,}", clause), previous[0].sentence.lower()
    return 0 < len(clause.split()) < 5 and any(re.search(rf"\b{word[:_STEM]}", told) for word in words)


def _names_both(structure: Structure, stated: Fact, one: Fact, two: Fact) -> bool:
    """Whether the words behind a difference name both of its sides: "two more errors than winners"."""
    nouns = [as_quantity(f).counted for f in (one, two)]
    behind = after(stated, 60)
    found = begins_with_cue(structure.beyond, 1).match(behind)
    clause = _BREAK.split(behind[found.end() :])[0] if found else ""
    words = re.findall(r"[^\W\d_]+", clause)
    if not 2 < len(words) < 7 or not find_cue(structure.than).search(clause) or None in nouns:
        return False
    return all(any(word.startswith((noun or "")[:_STEM]) for word in words) for noun in nouns)


def _is_told_as_gap(structure: Structure, stated: Fact) -> bool:
    """Whether a word before a figure makes it a difference: "an extra 85", "a drop of 85"."""
    return ends_in_cue(structure.gaps | structure.step_nouns | structure.extra, 1).search(before(stated)) is not None


def _sums_up(structure: Structure, stated: Fact) -> bool:
    """Whether the sentence opens with a word for what was told before: "That is an extra 85 florins"."""
    head = opening(stated)
    return len(head) < 30 and bool(re.match(rf"\W*(?:{find_cue(structure.summing).pattern})", head))


def _is_beyond(telling: Telling, structure: Structure, stated: Fact, side: Fact) -> bool:
    """Whether nothing but a word like "above" stands between a difference and a side: "40m above the 360m of May"."""
    gap = telling.gap(stated, side)
    words = find_cue(structure.articles).sub("", find_cue(structure.beyond).sub("", gap))
    return len(gap) < 25 and find_cue(structure.beyond).search(gap) is not None and not words.strip(" $€£")


def _is_listed(telling: Telling, structure: Structure, stated: Fact, one: Fact, two: Fact) -> bool:
    """Whether a colon leads from a difference to its two figures: "two seats more: 47 against 45"."""
    if not begins_with_cue(structure.beyond, 1).search(after(stated, 60)):
        # "a deficit of 40m: income of 210m and spending of 250m"; smaller figures would be its parts
        balance = find_cue(structure.balances).search(opening(stated)) and min(low(one), low(two)) > low(stated)
        if not balance or not _are_joined(structure, telling.gap(one, two)):
            return False
    return telling.gap(stated, one).count(":") == 1 and are_like(one, two) and not _BREAK.search(telling.gap(one, two))


def _are_joined(structure: Structure, gap: str) -> bool:
    return len(gap) < 60 and not _BREAK.search(gap) and find_cue(structure.coordinators).search(gap) is not None


def _leads_on(structure: Structure, gap: str) -> bool:
    """Whether a comparison reaches the figure behind it: "more than the runner-up, who got", "than Teller (29)"."""
    named = re.sub(r"\($", "", gap)
    clause, *rest = named.split(",")
    if _BREAK.search(named) or len(rest) > 1 or len(gap) > 70:
        return False
    told = rest and find_cue(structure.conjunctions).match(rest[0].lstrip())  # "than last year, when there were"
    return not rest or bool(told) or not find_cue(structure.unstated).search(clause)


def _comparable(structure: Structure, figure: Fact, stated: Fact) -> bool:
    """Whether a figure can be a side of the difference: of its measure, or a share where that is told in points."""
    measure, side = as_quantity(stated).unit, as_quantity(figure).unit
    if measure == "%":
        return False  # "5 percent more" is no difference of two shares
    # "nine fewer" has no noun of its own, whatever was taken for one
    own = not begins_with_cue(structure.beyond).search(after(stated))
    if _leaves_out_unit(structure, figure, stated):
        return True
    return side == "%" if measure == "pp" else are_like(figure, stated, nouns=own)


def _leaves_out_unit(structure: Structure, figure: Fact, stated: Fact) -> bool:
    """Whether a bare number behind a length of time is one of its unit: "nine years, four years more than the six"."""
    bare = stated.kind == "duration" and is_bare(figure) and as_quantity(figure).counted is None
    return bare and ends_in_cue(structure.than, 1).search(before(figure)) is not None


def _begins_comparison(structure: Structure, stated: Fact) -> int | None:
    """Where the words "more", "fewer", "points up" behind a figure end, if they compare; None if they do not."""
    behind = after(stated, 60)
    if ends_in_cue(structure.rises | structure.falls).search(before(stated)):
        return 0 if find_cue(structure.than).match(behind.lstrip()) else None  # "up 6.3 points on the 52.9% of 2021"
    found = begins_with_cue(structure.beyond, 1).search(behind)
    if not found:
        return None
    rest = behind[found.end() :]
    by = ends_in_cue(structure.by_words, 1).search(before(stated))
    by = by or ends_in_cue(structure.of_the | structure.than).search(found.group())  # "short of the", "up on the"
    if by or _CLOSES.match(rest) or find_cue(structure.than).match(rest.lstrip()):
        return found.end()
    return None  # "nine more were hurt"


def _is_gap(telling: Telling, structure: Structure, last: Fact, stated: Fact) -> bool:
    """Whether a word like "a profit of" right behind the two figures makes a third their difference."""
    gap = telling.gap(last, stated)
    if len(gap) > 60 or re.search(r"[.;:!?()]", gap) or not ends_in_cue(structure.gaps, 1).search(gap):
        return False
    return bool(re.match(r"[^,–—-]{0,25}[,–—-]", gap)) or bool(
        find_cue(structure.making | structure.yielding).search(gap)
    )


def _refers_back(telling: Telling, structure: Structure, stated: Fact, tail: str) -> bool:
    """Whether what a comparison names behind "than", if anything, has been told of before in the sentence."""
    clause = _BREAK.split(re.split(r",\s", tail, maxsplit=1)[0])[0]
    if find_cue(structure.unstated).search(clause) or _dated(telling, stated, len(tail)):
        return False
    words = re.findall(r"[^\W\d_]{4,}", clause)
    head = opening(stated)
    known = find_cue(structure.permitted).search(clause)
    return not words or bool(known) or any(word[:_STEM] in head for word in words)


def _dated(telling: Telling, stated: Fact, reach: int) -> bool:
    """Whether a date behind the difference tells of what it is a difference to: "four more than in 2021"."""
    return any(
        isinstance(f.value, When) and f.sentence_start == stated.sentence_start
        and stated.span.end <= f.span.start < stated.span.end + reach
        for f in telling.figures
    )  # fmt: skip


def _made_elsewhere(structure: Structure, stated: Fact, around: list[Fact], units: UnitTable) -> bool:
    """Whether any two figures near by make the difference, so that it may be theirs."""
    like = [f for f in around if f is not stated and _comparable(structure, f, stated)]
    return can_be_made(stated, like, units)


def _is_slip_of_side(one: Fact, two: Fact, off: Decimal) -> bool:
    """Whether a slip in one of the sides alone would make up for what the difference is off."""
    sides = [(f, low(f) + sign * off) for f in (one, two) for sign in (1, -1)]
    made = [(f.value, with_number(f, number)) for f, number in sides if number > 0]
    return any(find_slip(a, b) or have_like_digits(a, b) for a, b in made)


def _compare(stated: Fact, one: Fact, two: Fact, units: UnitTable) -> Iterator[Discord]:
    facts = (stated, one, two)
    number, a, b = numbers = amounts(facts, units)
    real = abs(a - b)
    if not real or abs(real - number) <= grace(facts, numbers):
        return
    right = real * low(stated) / number
    if not is_likely_slip(stated, right) and not _is_slip_of_side(one, two, abs(real - number)):
        return
    said = f"{say_value(one)} and {say_value(two)} are {say_number(right)} apart, not {say_value(stated)}"
    yield Discord("FC513", facts, said, _WHY)
