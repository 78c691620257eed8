"""FC501: parts and the total that is stated for them.

Which figure is the total of a list follows from
the wording: a colon, "of which", "in all", a label, the sentence before, or a body of so many seats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.numbered import count_things, numbers_list, ones_between
from factcheck.comparison.arithmetic.parts import (
    NARROW,
    WIDE,
    adopt,
    are_alike,
    are_compatible,
    are_one_topic,
    are_parallel,
    compare_sum,
    count_ones,
    has_own_share,
    is_closed,
    is_open,
    is_summable,
    leaves_a_rest,
    names_body,
    runs_on,
    say_sum,
    share_attribute,
    take_list,
    with_products,
)
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
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Totals that their parts do not make; each total is told of once."""
    told: set[int] = set()
    for number, sentence in enumerate(telling.sentences):
        previous = telling.sentences[number - 1] if number else []
        for discord in _check_sentence(telling, structure, sentence, previous):
            if discord.facts[0].span.start not in told:
                told.add(discord.facts[0].span.start)
                yield discord


def _check_sentence(
    telling: Telling, structure: Structure, sentence: list[Fact], previous: list[Fact]
) -> Iterator[Discord]:
    figures = with_products(telling, structure, [f for f in sentence if is_summable(f, structure)])
    if figures and _neighbours(previous, sentence):
        yield from _of_that(telling, structure, figures, [f for f in previous if is_summable(f, structure)])
        yield from _next_sentence(telling, structure, figures, [f for f in previous if is_summable(f, structure)])
        yield from _label(telling, structure, figures, previous)
    yield from _number_of_parts(telling, structure, sentence)
    yield from _all_shares(telling, structure, sentence)
    if len(figures) < 3:
        return
    for index, total in enumerate(figures):
        if not numbers_list(structure, total, figures[:index]):
            yield from _after_colon(telling, structure, total, figures[index + 1 :])
        yield from _of_which(telling, structure, total, figures[index + 1 :])
        yield from _said_total(telling, structure, total, figures, index)
    yield from _seats(telling, structure, figures)


def _after_colon(telling: Telling, structure: Structure, total: Fact, rest: list[Fact]) -> Iterator[Discord]:
    """ "96 people died: 61 in Ilm, 28 in Dor and nine in the hills." """
    gap = telling.gap(total, rest[0]) if rest else ""
    listed = gap.partition(":")[2]
    if gap.count(":") != 1 or len(listed) > 40 or len(gap) > 120 or is_open(structure, gap) or "," in listed:
        return
    parts = adopt(total, take_list(telling, structure, rest))
    if len(parts) < 2 or len(parts) < len(rest) or ones_between(telling, structure, parts):
        return
    if not are_one_topic(total, parts):
        if len(parts) > 2 and all(are_compatible(total, p) for p in parts):
            yield from compare_sum(total, parts, NARROW * 2)
        return
    if is_closed(telling, structure, parts) or (len(parts) > 2 and not runs_on(parts[-1])):
        under = Decimal(0) if leaves_a_rest(telling, structure, parts) else WIDE
        yield from compare_sum(total, parts, WIDE, under)


def _of_which(telling: Telling, structure: Structure, total: Fact, rest: list[Fact]) -> Iterator[Discord]:
    """ "291 cases, of which 214 in A, 51 in B and 36 in C"; "of the 291 cases, 214 were in A, ..."; bare apposition."""
    parts = [f for f in take_list(telling, structure, rest) if are_alike(total, f)]
    if len(parts) < 2 or len(parts) < len(rest) or not are_one_topic(total, parts):
        return
    gap = telling.gap(total, parts[0])
    if is_open(structure, gap) or not is_closed(telling, structure, parts):
        return
    if not are_parallel(telling, structure, parts):
        # "of the 31 injured, 19 were treated on the spot, nine went to hospital and four were kept in"
        if len(parts) > 2 and ends_in_cue(structure.of_the).search(opening(total)) and len(opening(total)) < 20:
            ones = count_ones(structure, after(parts[-1], 60))
            yield from compare_sum(total, parts, NARROW, certain=False, ones=ones)
        return
    said = find_cue(structure.of_which).search(gap) or ends_in_cue(structure.of_the).search(opening(total))
    said = said or find_cue(structure.of_which).search(gap.partition(",")[2])
    bare = re.search(r"[,(–—-]\s*$", gap) and not find_cue(structure.places).search(gap)
    if said or (bare and len(parts) > 2):
        yield from compare_sum(total, parts, WIDE, NARROW, certain=bool(said))


def _said_total(
    telling: Telling, structure: Structure, total: Fact, figures: list[Fact], index: int
) -> Iterator[Discord]:
    """ "12 trawlers and 9 barges, 23 vessels in all"; "in all 23 vessels were lost, 12 trawlers and 9 barges"."""
    cue = find_cue(structure.total)
    ahead, behind = before(total, 30), after(total, 45)
    if index and (previous := telling.gap(figures[index - 1], total)):
        ahead = ahead[-len(previous) :]
    if index + 1 < len(figures):
        behind = behind[: len(telling.gap(total, figures[index + 1]))]
    found = cue.search(ahead) or cue.search(behind)
    if not found or find_cue(structure.total_with).search(ahead + " | " + behind):
        return
    earlier_parts = [
        f for f in take_list(telling, structure, figures[:index][::-1], backward=True) if are_alike(total, f)
    ]
    later_parts = [f for f in take_list(telling, structure, figures[index + 1 :]) if are_alike(total, f)]
    for parts in (earlier_parts, later_parts):
        if len(parts) < 2 or any(low(f) >= low(total) for f in parts) or is_open(structure, opening(total)):
            continue
        listed = parts is not earlier_parts
        if not all(are_compatible(total, p) for p in parts):
            continue
        if listed and not (is_closed(telling, structure, parts) and are_one_topic(total, parts)):
            continue
        things = 0 if listed else _things_among(telling, structure, parts, total)
        if things and sum((low(f) for f in parts), Decimal(0)) == low(total):
            return
        yield from compare_sum(total, parts, Decimal("0.25"), NARROW if listed else None, ones=things)
        return


def _things_among(telling: Telling, structure: Structure, parts: list[Fact], total: Fact) -> int:
    """How many of a list before its total are one thing and no figure: "two houses, three flats and a barn"."""
    words = [telling.gap(a, b) for a, b in pairwise([*parts, total])]
    return sum(count_things(structure, text) for text in words)


def _of_that(telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]) -> Iterator[Discord]:
    """ "The budget is 84bn. Of that, 31bn goes to pensions, 16bn to health and 37bn to everything else." """
    head = opening(figures[0])
    if not re.match(rf"\W*(?:{find_cue(structure.of_that).pattern})", head) or len(head) > 60:
        return
    parts = take_list(telling, structure, figures)
    totals = [f for f in previous if parts and adopt(f, parts)]
    if len(parts) < 2 or len(parts) < len(figures) or not totals or not is_closed(telling, structure, parts):
        return
    total = max(totals, key=low)
    rest = find_cue(structure.rest).search(after(parts[-1], 60))
    if rest or (are_parallel(telling, structure, parts) and len(parts) > 2):
        yield from compare_sum(total, parts, WIDE, WIDE if rest else NARROW, certain=bool(rest))


def _next_sentence(
    telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]
) -> Iterator[Discord]:
    """ "The toll rose to 19. Eleven were found in A, five in B and two in C." """
    if len(opening(figures[0])) > 12 or len(figures) < 3:
        return
    parts = take_list(telling, structure, figures)
    if len(parts) < 3 or len(parts) < len(figures):
        return
    if not is_closed(telling, structure, parts) or not are_parallel(telling, structure, parts):
        return
    totals = [f for f in previous if are_alike(f, parts[0]) and low(f) > max(low(p) for p in parts)]
    first = [f for f in totals if share_attribute(f, parts[0])]
    if len(totals) == len(first) == 1 and not is_open(structure, parts[0].sentence.lower()):
        yield from compare_sum(first[0], parts, NARROW * 2, NARROW, certain=False)


def _all_shares(telling: Telling, structure: Structure, sentence: list[Fact]) -> Iterator[Discord]:
    """ "A bears 40 per cent, B 35 and the others together 30": shares of everything that are not 100 per cent."""
    shares = [f for f in sentence if f.kind == "percentage" and is_exact(f) and as_quantity(f).unit == "%"]
    parts = take_list(telling, structure, shares)
    if len(parts) < 3 or len(parts) < len(shares) or not is_closed(telling, structure, parts):
        return
    words = sentence[0].sentence.lower()
    if find_cue(structure.rises).search(words) or find_cue(structure.falls).search(words):
        return  # growth rates need not make anything
    last = telling.gap(parts[-2], parts[-1]) + " | " + after(parts[-1])
    added = sum((low(f) for f in parts), Decimal(0))
    give = sum((as_quantity(f).step for f in parts), Decimal(0)) / 2 + Decimal("0.5")
    if find_cue(structure.rest).search(last) and give < abs(added - 100) <= 20:
        said = f"{say_sum([low(f) for f in parts])} is {say_number(added)}%, not 100%"
        yield Discord("FC501", tuple(parts), said, "Shares that leave nothing out must make the whole.")


def _label(telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]) -> Iterator[Discord]:
    """ "52. The seats shared by the big two: A and B took 29 and 24 respectively." """
    label = previous[0]
    if len(previous) != 1 or label.sentence.strip(" .:–—-") != label.text or not is_summable(label, structure):
        return
    head = opening(figures[0])
    if not find_cue(structure.total).search(head):
        return
    parts = take_list(telling, structure, [f for f in figures if low(f) > 2 or len(figures) < 3])
    if len(parts) > 1 and is_closed(telling, structure, parts) and all(are_alike(label, p) for p in parts):
        yield from compare_sum(label, parts, Decimal("0.2"))


def _number_of_parts(telling: Telling, structure: Structure, sentence: list[Fact]) -> Iterator[Discord]:
    """ "A got 7 years, B 5. C was given 4, so the terms of the three together amount to 16." """
    for place, count in enumerate(sentence[:-1]):
        total, value = sentence[place + 1], quantity(count)
        if value is None or value.unit is not None or not is_exact(count) or not 2 <= value.low <= 5 or value.step != 1:
            continue
        if not is_summable(total, structure) or not find_cue(structure.total).search(telling.gap(count, total)):
            continue
        if find_cue(structure.total_with).search(telling.gap(count, total)):
            continue
        at = total.context.position
        like = [f for f in telling.figures if f.span.end <= count.span.start and f.context.position > at - 3
                and is_summable(f, structure) and are_alike(total, f) and are_compatible(total, f)]  # fmt: skip
        parts = like[-int(value.low) :]
        if len(like) == int(value.low) and all(low(p) < low(total) for p in parts):
            yield from compare_sum(total, parts, Decimal("0.3"))


def _seats(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "A won 29 seats in the 61-member council, B 24 and C six, with three going to independents": more than 61."""
    for whole in figures:
        if not names_body(structure, whole):
            continue
        parts = [f for f in figures if f is not whole and are_alike(whole, f) and low(f) < low(whole)]
        if len(parts) < 3:
            continue
        if not (all(has_own_share(telling, structure, f) for f in parts[1:]) or _are_votes(telling, structure, parts)):
            continue
        total = sum((low(f) for f in parts), Decimal(0))
        if low(whole) < total <= low(whole) * 2 and not find_cue(structure.moved).search(whole.sentence.lower()):
            said = f"{say_sum([low(f) for f in parts])} is {say_number(total)}"
            said += f", more than the {say_number(low(whole))} that there are"
            yield Discord("FC501", (whole, *parts), said, "The parts are more than the whole.")


def _are_votes(telling: Telling, structure: Structure, parts: list[Fact]) -> bool:
    """Whether three figures are those for, against and abstaining."""
    if len(parts) != 3:
        return False
    words = [telling.gap(parts[0], parts[1]), telling.gap(parts[1], parts[2]), after(parts[2], 25)]
    sides = (structure.favour, structure.opposed, structure.abstaining)
    return all(find_cue(side).search(text) for side, text in zip(sides, words, strict=True))


def _neighbours(previous: list[Fact], sentence: list[Fact]) -> bool:
    return bool(previous) and sentence[0].context.position - previous[0].context.position == 1
