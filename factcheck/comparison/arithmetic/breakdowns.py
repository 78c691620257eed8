"""FC501 where a whole is told first and its parts follow it, each with a verb of its own, or in the next sentence.

"Seventeen people were hurt. Nine of them were treated at the scene, five were taken to hospital and two flown out."
Parts that exclude each other, like adults and children, can't be more than their whole even where they are not all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.measures import are_like
from factcheck.comparison.arithmetic.parts import (
    NARROW,
    WIDE,
    are_alike,
    are_compatible,
    are_complements,
    are_mixed,
    are_parallel,
    compare_sum,
    count_ones,
    is_addition,
    is_open,
    is_summable,
    name_half,
    share_attribute,
    with_products,
    without_asides,
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
    with_number,
)
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure
from factcheck.values import find_slip, have_like_digits

_LONGEST_GAP = 100
_TAIL = 60
_SHORT = 25  # code points that may stand before the first of two parts: "It sold"
_NEAR = NARROW * 2
_NEAREST = Decimal("0.15")  # the same where a word points from the parts back to their whole


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Wholes that the parts told behind them do not make."""
    for number, sentence in enumerate(telling.sentences):
        figures = with_products(telling, structure, [f for f in sentence if is_summable(f, structure)])
        if len(figures) < 2:
            continue
        yield from _answers(telling, structure, sentence)
        previous = telling.sentences[number - 1] if number else []
        if previous and sentence[0].context.position - previous[0].context.position == 1:
            wholes = [f for f in previous if is_summable(f, structure)]
            yield from _next_sentence(telling, structure, figures, wholes)
        if len(figures) > 2:
            yield from _too_many(telling, structure, figures)
            yield from _of_the_whole(telling, structure, figures)
            yield from _list_and_total(telling, structure, figures)
            yield from _in_a_party_of(telling, structure, figures)


def _clauses(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> list[Fact]:
    """The like figures from the first on that stand in clauses of their own, the last of them behind an "and"."""
    parts = list(figures[:1])
    for figure in figures[1:]:
        gap = telling.gap(parts[-1], figure)
        if find_cue(structure.of_which).match(re.split(r"[,;]", gap)[-1].lstrip()) and re.search(r"[,;]", gap):
            break  # "six were injured, of whom four are still in hospital" parts the last part again
        if not are_alike(parts[0], figure) or len(gap) > _LONGEST_GAP or re.search(r"[:!?“”«»\n]|\.\s", gap):
            return []
        if find_cue(structure.moved).search(gap) or is_open(structure, gap):
            return []
        if not (re.search(r"[,;]", gap) or find_cue(structure.coordinators).search(gap)):
            return []
        parts.append(figure)
    words = telling.gap(parts[-2], parts[-1]) if len(parts) > 1 else ""
    closed = find_cue(structure.coordinators).search(words) or count_ones(structure, after(parts[-1], _TAIL))
    return parts if closed else []


def _next_sentence(
    telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]
) -> Iterator[Discord]:
    """The whole in one sentence, the parts in the next."""
    first = figures[0]
    parts = _clauses(telling, structure, figures)
    wholes = [f for f in previous if parts and are_alike(f, first) and low(f) > max(low(p) for p in parts)]
    if (
        not wholes
        or is_open(structure, first.sentence.lower())
        or find_cue(structure.rest).search(first.sentence.lower())
    ):
        return
    ones = count_ones(structure, after(parts[-1], _TAIL))
    added = sum((low(p) for p in parts), Decimal(ones))
    if any(low(f) == added for near in telling.sentences for f in near if is_summable(f, structure)):
        return
    whole = wholes[-1]
    if _points_back(structure, first):
        yield from _of_them(telling, structure, whole, parts, ones)
    if len(parts) == 2:
        yield from _dead_and_hurt(telling, structure, whole, parts)
        yield from _shared_out(structure, whole, parts)
        yield from _in_two(telling, structure, whole, parts)
        yield from _in_one_breath(telling, structure, whole, parts)
    elif (
        len(opening(first)) < 12 and _of_one_topic(telling, structure, whole, parts)
        and not are_mixed(telling, structure, parts)
    ):  # fmt: skip
        yield from compare_sum(whole, parts, _NEAR, _NEAR, certain=False, ones=ones)


def _points_back(structure: Structure, first: Fact) -> bool:
    """Whether a word says that the parts are those of what was told before: "41 of them", "of these crews, 96"."""
    head = opening(first)
    if find_cue(structure.of_which).match(after(first, 20).lstrip()):
        return len(head) < 12
    return len(head) < 40 and bool(re.match(rf"\W*(?:{find_cue(structure.of_that).pattern})", head))


def _of_them(
    telling: Telling, structure: Structure, whole: Fact, parts: Sequence[Fact], ones: int
) -> Iterator[Discord]:
    """ "64 drones came. Forty-one of them were shot down, eight were jammed and five got through"."""
    leaves_none_out = len(parts) == 2 and are_complements(telling, structure, parts)
    if are_mixed(telling, structure, parts) and not leaves_none_out:
        return
    made = with_number(whole, sum((low(p) for p in parts), Decimal(ones)))
    slip = find_slip(whole.value, made) or (len(parts) > 2 and have_like_digits(whole.value, made))
    reach = WIDE if slip else _NEAREST
    under = reach if len(parts) + ones > 2 or leaves_none_out else Decimal(0)
    yield from compare_sum(whole, parts, reach, under, certain=False, ones=ones)


def _of_one_topic(telling: Telling, structure: Structure, whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the parts count what the whole counts, or are hurt people by where they were treated."""
    if all(p.context.attributes and share_attribute(whole, p) for p in parts):
        return True
    words = [*(telling.gap(a, b) for a, b in pairwise(parts)), after(parts[-1], _TAIL)]
    hurt = find_cue(structure.hurt).search(whole.sentence.lower())
    return bool(hurt) and all(find_cue(structure.treated).search(text) for text in words)


def _dead_and_hurt(telling: Telling, structure: Structure, whole: Fact, parts: list[Fact]) -> Iterator[Discord]:
    """ "Ten people were stabbed. Three of them died and six were injured": nobody who was hit is neither."""
    hit = find_cue(structure.struck).search(after(whole, _TAIL)) or find_cue(structure.struck).search(before(whole, 30))
    words = (telling.gap(*parts), after(parts[1], _TAIL))
    dead = find_cue(frozenset(structure.fates[0] if structure.fates else ()))
    both = any(dead.search(a) and find_cue(structure.hurt).search(b) for a, b in (words, words[::-1]))
    if hit and both and len(opening(parts[0])) < 12:
        yield from compare_sum(whole, parts, WIDE, WIDE)


def _in_two(telling: Telling, structure: Structure, whole: Fact, parts: list[Fact]) -> Iterator[Discord]:
    """ "It sold 4,800 tractors. It sold 2,900 at home and 2,300 abroad": two kinds that leave nothing out."""
    head = opening(parts[0])
    same = share_attribute(whole, parts[0]) if parts[0].context.attributes else len(head) < 12
    nouns = {as_quantity(p).counted for p in parts} - {None, as_quantity(whole).counted}
    if (
        not same
        or is_addition(whole, structure)
        or len(head) > _SHORT
        or (whole.kind == "quantity" and nouns and len(nouns) < 2)
    ):
        return
    if are_complements(telling, structure, parts) and not _points_back(structure, parts[0]):
        yield from compare_sum(whole, parts, _NEAREST, _NEAREST, certain=False)


def _in_one_breath(telling: Telling, structure: Structure, whole: Fact, parts: list[Fact]) -> Iterator[Discord]:
    """ "It has 64 buses. Forty run on diesel and 24 on batteries": the second part leaves out the verb of the first."""
    if whole.kind != "quantity" or as_quantity(whole).counted is None or len(opening(parts[0])) > 3:
        return
    own = {as_quantity(p).counted for p in parts} - {None, as_quantity(whole).counted}
    plain = not re.search(r"[,;]", telling.gap(*parts)) and len(after(parts[1], 200)) < _TAIL / 2
    if plain and not own and are_parallel(telling, structure, parts) and not is_addition(whole, structure):
        made = with_number(whole, sum((low(p) for p in parts), Decimal(0)))
        slip = find_slip(whole.value, made) or have_like_digits(whole.value, made)
        reach = WIDE if slip else _NEAREST if made.low > low(whole) else Decimal(0)
        yield from compare_sum(whole, parts, reach, reach, certain=False)


def _shared_out(structure: Structure, whole: Fact, parts: list[Fact]) -> Iterator[Discord]:
    """ "The bill comes to £2.9m. The fund pays £1.2m and the company £700,000": one digit of the sum is another."""
    if whole.kind != "money" or not find_cue(structure.sharing).search(opening(parts[0])[-_TAIL:]):
        return
    if not are_compatible(*parts):
        return  # "must pay a fine of €90,000 and loses a villa worth €1.4m" shares out no bribes
    added = sum((low(p) for p in parts), Decimal(0))
    if find_slip(whole.value, with_number(whole, added)) and len(after(parts[-1], 200)) < _TAIL:
        yield from compare_sum(whole, parts, WIDE, WIDE, certain=False)


def _too_many(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "64 people, among them 41 adults and 25 children"."""
    for place, whole in enumerate(figures[:-2]):
        one, two = figures[place + 1 : place + 3]
        if not is_open(structure, telling.gap(whole, one)) or not (are_alike(whole, one) and are_alike(whole, two)):
            continue
        gap = telling.gap(one, two)
        classes = [name_half(structure, text) for text in (gap, after(two, 25))]
        if len(gap) < 30 and None not in classes and classes[0] != classes[1]:
            yield from compare_sum(whole, (one, two), WIDE, Decimal(0))


def _of_the_whole(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Of the 14 sailors, eight came home, four escaped, two died and one was freed"."""
    whole, *rest = without_asides(telling, structure, figures)
    head = opening(whole)
    if (
        len(rest) < 2
        or len(head) > 20
        or not ends_in_cue(structure.of_the).search(head)
        or len(telling.gap(whole, rest[0])) > _LONGEST_GAP
    ):
        return
    parts = _clauses(telling, structure, rest)
    if len(parts) < 2 or not are_alike(whole, parts[0]):
        return
    ones = count_ones(structure, after(parts[-1], _TAIL))
    if len(parts) + ones > 2 and not are_mixed(telling, structure, parts):
        yield from compare_sum(whole, parts, _NEAR, NARROW, certain=False, ones=ones)


def _answers(telling: Telling, structure: Structure, sentence: list[Fact]) -> Iterator[Discord]:
    """ "Of the 30 judges, 22 gave the film four stars and nine three": whoever gives one answer gives no other."""
    whole, *rest = with_products(telling, structure, [f for f in sentence if quantity(f)])
    head = opening(whole)
    if len(rest) < 4 or len(rest) % 2 or len(head) > 20 or not ends_in_cue(structure.of_the).search(head):
        return
    parts, values = rest[::2], rest[1::2]
    if not all(is_summable(f, structure) and are_alike(whole, f) for f in (whole, *parts)):
        return
    asked = all(is_exact(v) and v.kind not in ("duration", "age") and are_like(v, values[0]) for v in values)
    if not asked or len({low(v) for v in values}) < len(values):
        return
    within = [telling.gap(p, v) for p, v in zip(parts, values, strict=True)]
    between = [telling.gap(v, p) for v, p in zip(values, parts[1:], strict=False)]
    joint = find_cue(structure.coordinators)
    if any(re.search(r"[,;:.!?()“”«»\n]", gap) or joint.search(gap) or is_open(structure, gap) for gap in within):
        return
    if any(find_cue(structure.of_which).match(gap.lstrip()) for gap in within):
        return  # "nine of them five"
    if all(len(gap) < _TAIL and re.search(rf"(?:[,;]|{joint.pattern})\s$", gap) for gap in between):
        yield from compare_sum(whole, parts, WIDE, Decimal(0), certain=False)


def _list_and_total(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Axed are four nights in Kell, three in Marl and five in Oster: eleven gigs"."""
    for place in range(2, len(figures)):
        total, parts = figures[place], figures[:place]
        gap = telling.gap(parts[-1], total)
        if (
            not re.fullmatch(r"[^,;.:]{0,40}(?::|\s[–—])\s", gap)
            or as_quantity(total).unit != as_quantity(parts[0]).unit
        ):
            continue
        listed = _clauses(telling, structure, parts) if len(parts) > 2 else []
        if listed == parts and low(total) > max(low(p) for p in parts) and _one_preposition(telling, structure, parts):
            yield from compare_sum(total, parts, _NEAR, _NEAR, certain=False)


def _in_a_party_of(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "There were nine women and six men in the party of 15": two kinds that leave nothing out, and their whole."""
    for place in range(2, len(figures)):
        *parts, whole = figures[place - 2 : place + 1]
        ahead, behind = telling.gap(*parts), telling.gap(parts[1], whole)
        plain = not re.search(r"[,;:.()]", ahead + behind) and len(ahead) < 30 and len(behind) < 45
        led = plain and find_cue(structure.coordinators).search(ahead) and ends_in_cue(structure.of_the).search(behind)
        if led and all(are_alike(whole, p) for p in parts) and are_complements(telling, structure, parts):
            yield from compare_sum(whole, parts, _NEAREST, _NEAREST, certain=False)


def _one_preposition(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether the parts are told apart by places alone: "four nights in Kell, three in Marl and five in Oster"."""
    return all(find_cue(structure.places).search(telling.gap(a, b)[:30]) for a, b in pairwise(parts))
