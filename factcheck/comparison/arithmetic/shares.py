"""FC508: a share that does not fit the part and the whole stated with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.quotients import HUNDRED, blur_of, misses
from factcheck.comparison.arithmetic.restating import ends_phrase, equals, is_parallel, restates, restates_at_once
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
    quantity,
)
from factcheck.comparison.arithmetic.wholes import (
    CLOSES,
    are_of_one_body,
    as_count,
    has_own_whole,
    is_moved,
    is_of_those,
    is_part_of,
    is_shareable,
    is_whole_of,
    names_again,
    names_whole,
    opens_with_whole,
    that_whole,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure

_BRACKETED = re.compile(r"[^.()\d]{0,30}[(,:]\s?\D{0,12}")
_NEAR_SENTENCES = 2
_NEAR = Decimal("1.35")  # times: within it a share of what may be the whole is one of the whole
_FAR = Decimal("2.5")  # times: a share further off is likelier to be of something else


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Shares that differ from the quotient of the two figures beside them."""
    for number, sentence in enumerate(telling.sentences):
        figures = [as_count(f) for f in sentence if isinstance(f.value, Quantity)]
        yield from _most(telling, structure, figures)
        yield from _summed_up(telling, structure, telling.sentences[number - 1] if number else [], figures)
        for place, share in enumerate(figures):
            if share.kind != "percentage" or getattr(share.value, "unit", None) != "%":
                continue
            yield from _part_and_share(telling, structure, figures, place)


def _summed_up(telling: Telling, structure: Structure, previous: list[Fact], figures: list[Fact]) -> Iterator[Discord]:
    """ "Some 78 of the 312 schools have no nurse. That is one in three": the share in a sentence of its own."""
    if not (previous and figures) or figures[0].context.position - previous[0].context.position != 1:
        return
    share, head = figures[0], opening(figures[0])
    makes = begins_with_cue(structure.summing | structure.restating).match(head)
    plain = find_cue(structure.nearly | structure.articles | structure.share_nouns)
    if share.kind != "percentage" or not makes or plain.sub("", head[makes.end() :]).strip():
        return
    pairs = [
        (part, whole) for part, whole in pairwise(previous)
        if names_whole(part, whole) or is_part_of(telling, structure, part, whole)
    ] + [
        (part, whole) for whole, part in pairwise(previous)
        if opens_with_whole(whole, structure) and is_shareable(part, whole)
    ]  # fmt: skip
    if len(pairs) == 1 and _closes(telling, structure, share, *pairs[0]):
        part, whole = pairs[0]
        yield from _compare(structure, share, part, low(whole), whole)


def _part_and_share(telling: Telling, structure: Structure, figures: list[Fact], place: int) -> Iterator[Discord]:
    share, earlier, later = figures[place], figures[:place], figures[place + 1 :]
    if earlier:
        yield from _behind_part(telling, structure, earlier, share, later)
    if len(later) > 1 and _of(telling, structure, share, later[0]) and is_shareable(later[1], later[0], bound=True):
        # "12 percent of the 3,400 workers, or 410"; "10 percent of the budget of 340 million is 34 million"
        gap = telling.gap(later[0], later[1])
        restated = restates(gap, structure) and not is_parallel(structure, gap, later[1])
        if (restated and is_shareable(later[1], later[0])) or (
            equals(gap, structure, later[1]) and _is_near(low(later[1]) / low(later[0]), share, _FAR)
        ):
            yield from _compare(structure, share, later[1], low(later[0]), later[0])
    elif later and restates_at_once(telling.gap(share, later[0]), structure) and not is_moved(share, structure):
        whole = _only_whole(telling, structure, later[0], share)
        if whole is not None and ends_phrase(later[0]):
            yield from _compare(structure, share, later[0], low(whole), whole)
    if later and (of := quantity(later[0])) is not None and of.of is not None:
        gap = telling.gap(share, later[0])
        if _BRACKETED.fullmatch(gap) and restates(gap, structure):
            named = later[1] if len(later) > 1 and names_whole(later[0], later[1]) else None
            yield from _compare(structure, share, later[0], of.of, named)


def _behind_part(
    telling: Telling, structure: Structure, earlier: list[Fact], share: Fact, later: list[Fact]
) -> Iterator[Discord]:
    last = earlier[-1]
    whole_before = len(earlier) > 1 and (
        names_whole(earlier[-2], last) or is_part_of(telling, structure, earlier[-2], last)
    )
    part = earlier[-2] if whole_before else last
    of = as_quantity(part).of
    gap = telling.gap(last, share)
    restated = restates(gap, structure)
    tied = of is not None or whole_before
    named_again = (
        restated and tied and _is_near(low(part) / (of or low(last)), share) and names_again(structure, share, last)
    )
    if tied and (named_again or (restates(gap, structure, tied=True) and not has_own_whole(share, structure))):
        if of is not None:
            yield from _compare(structure, share, part, of, last if whole_before else None)
        elif named_again or CLOSES.match(after(share)) or that_whole(share, structure):
            yield from _compare(structure, share, part, low(last), last)
    elif later and _of(telling, structure, share, later[0]) and is_shareable(part, later[0], bound=True):
        if _link(telling.gap(part, share), structure):
            yield from _compare(structure, share, part, low(later[0]), later[0])
    elif restated or restates(gap, structure, tied=True):
        whole = _whole_before(telling, structure, earlier, share, bound=not restated)
        if whole is not None:
            yield from _compare(structure, share, last, low(whole), whole)


def _whole_before(
    telling: Telling, structure: Structure, earlier: list[Fact], share: Fact, *, bound: bool = False
) -> Fact | None:
    """The whole of which the last figure before a share is the part, if the words show it (`bound`: beyond doubt)."""
    part = earlier[-1]
    if len(earlier) > 1 and is_whole_of(telling, structure, earlier[-2], part) and CLOSES.match(after(share)):
        return earlier[-2]
    if bound:
        return None
    like = [f for f in earlier[:-1] if is_shareable(part, f)]
    if like:
        one_body = like[-1] is earlier[-2] and are_of_one_body(telling, like[-1], part, share)
        if (one_body and CLOSES.match(after(share))) or opens_with_whole(like[-1], structure):
            return like[-1]
    named = None if is_of_those(share, structure) else _named_whole(telling, part, share)
    return named or _only_whole(telling, structure, part, share)


def _only_whole(telling: Telling, structure: Structure, part: Fact, share: Fact) -> Fact | None:
    """The one figure told shortly before of which a part can be one: "All 84 came. Twelve, or one in five, ..."."""
    closes = CLOSES.match(after(share).lstrip()[that_whole(share, structure) :])
    beyond = begins_with_cue(structure.step_after).search(after(share))  # "6 million, or 10 percent, more than"
    if not closes or beyond or bool({"from", "by", "to"} & set(part.context.aspect)):
        return None
    like = [f for f in telling.figures if f is not part and not f.context.in_title and is_shareable(part, f)]
    like = [f for f in like if not _has_share(telling, structure, f)]
    place = part.context.position
    near = [f for f in like if f.span.start < part.span.start and place - f.context.position <= _NEAR_SENTENCES]
    if len({low(f) for f in near}) != 1 or any(_explains(structure, share, part, f) for f in like):
        return None
    real = low(part) / low(near[-1]) * HUNDRED
    return near[-1] if max(real, low(share)) <= min(real, low(share)) * _FAR else None


def _has_share(telling: Telling, structure: Structure, figure: Fact) -> bool:
    """Whether a figure is itself told as a share: "612 votes, or 47 percent"."""
    at = telling.figures.index(figure)
    if at + 1 == len(telling.figures) or telling.figures[at + 1].kind != "percentage":
        return False
    return restates(telling.gap(figure, telling.figures[at + 1]), structure)


def _explains(structure: Structure, share: Fact, part: Fact, whole: Fact) -> bool:
    real = low(part) / low(whole) * HUNDRED
    return not misses(structure, share, real, real * blur_of(as_quantity(part), as_quantity(whole)))


def _named_whole(telling: Telling, part: Fact, share: Fact) -> Fact | None:
    """The whole that a share names by a noun alone: "620 jobs, or 5 percent of its workforce" of 12,400 people."""
    topic, own = share.context.attributes[:1], part.context.attributes[:1]
    if not topic or topic == own or part.kind != "quantity":
        return None
    wholes = [
        f
        for f in telling.figures
        if f.kind == "quantity"
        and f is not part
        and f.context.attributes[:1] == topic
        and abs(f.context.position - share.context.position) <= 3
        and is_shareable(part, f)
    ]
    return wholes[0] if len(wholes) == 1 else None


def _most(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "Most of the 120 trees, 48, have died": what is most of a whole is more than half of it."""
    for whole, part in pairwise(figures):
        gap = telling.gap(whole, part)
        if not ends_in_cue(structure.most_of).search(before(whole)) or not is_shareable(part, whole):
            continue
        if as_quantity(whole).low != as_quantity(whole).high or not restates(gap, structure):
            continue
        if not is_parallel(structure, gap, part) and ends_phrase(part) and low(part) < low(whole) / 2:
            said = f"{say_number(low(part))} of {say_number(low(whole))} are not most of them"
            yield Discord("FC508", (part, whole), said, "Most is more than half.")


def _closes(telling: Telling, structure: Structure, share: Fact, part: Fact, whole: Fact) -> bool:
    """Whether nothing but the whole again follows a share."""
    if CLOSES.match(after(share).lstrip()[that_whole(share, structure) :]):
        return True
    return _is_near(low(part) / low(whole), share) and names_again(structure, share, whole)


def _is_near(quotient: Decimal, share: Fact, reach: Decimal = _NEAR) -> bool:
    real, stated = quotient * HUNDRED, low(share)
    return max(real, stated) <= min(real, stated) * reach


def _link(gap: str, structure: Structure) -> bool:
    """Whether the share restates the part or is predicated of it ("18 million would cover a fifth")."""
    if restates(gap, structure):
        return True
    return (
        len(gap) < 45
        and not re.search(r"[,;:.()]", gap)
        and bool(ends_in_cue(structure.amounts, 1).search(gap.rstrip()))
    )


def _of(telling: Telling, structure: Structure, share: Fact, whole: Fact) -> bool:
    gap = telling.gap(share, whole)
    if len(gap) > 30 or re.search(r"[,;:.()]", gap) or is_of_those(share, structure):
        return False
    if find_cue(structure.coordinators - structure.restating).search(gap):
        return False  # "61 percent of the ball and 19 shots"
    return bool(re.match(rf"\s(?:{find_cue(structure.of_the).pattern})", gap))


def _compare(structure: Structure, share: Fact, part: Fact, whole: Decimal, named: Fact | None) -> Iterator[Discord]:
    one = as_quantity(part)
    if whole <= 0 or one.low != one.high or as_quantity(share).low != as_quantity(share).high:
        return
    if one.hedge not in ("exact", "about") and as_quantity(share).hedge in ("exact", "about"):
        return
    real = one.low / whole * HUNDRED
    blur = real * blur_of(one)
    if not misses(structure, share, real, blur, rough=one.hedge == "about"):
        return
    exact = real.quantize(Decimal("0.1") if real < 100 else Decimal(1))
    said = f"{say_number(one.low)} of {say_number(whole)} is {say_number(exact)}%, not {_say_share(share)}"
    facts = (share, part) if named is None else (share, part, named)
    yield Discord("FC508", facts, said, "The share does not fit the two figures beside it.")


def _say_share(share: Fact) -> str:
    return say_value(share) if re.search(r"\d", share.text) else f"“{share.text}”"
