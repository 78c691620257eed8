"""FC508: a share that does not fit the part and the whole stated with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.quotients import HUNDRED, blur_of, misses
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
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

_BRACKETED = re.compile(r"[^.()\d]{0,30}[(,:]\s?\D{0,12}")
_NEAR_SENTENCES = 2
_THOUSAND = 1000
_FAR = Decimal("2.5")  # times: a share further off is likelier to be of something else
_CLOSES = re.compile(r"\s?(?:$|[.;,:!?)–—-])")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Shares that differ from the quotient of the two figures beside them."""
    for number, sentence in enumerate(telling.sentences):
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
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
        if _names_whole(part, whole) or _part_of(telling, structure, part, whole)
    ]  # fmt: skip
    if len(pairs) == 1 and _CLOSES.match(after(share).lstrip()[_that_whole(share, structure) :]):
        part, whole = pairs[0]
        yield from _compare(structure, share, part, low(whole), whole)


def _part_and_share(telling: Telling, structure: Structure, figures: list[Fact], place: int) -> Iterator[Discord]:
    share, earlier, later = figures[place], figures[:place], figures[place + 1 :]
    if earlier:
        yield from _behind_part(telling, structure, earlier, share, later)
    if len(later) > 1 and _of(telling, structure, share, later[0]) and _shareable(later[1], later[0]):
        # "12 percent of the 3,400 workers, or 410"
        restated = _restates(telling.gap(later[0], later[1]), structure)
        yield from _compare(structure, share, later[1], low(later[0]), later[0]) if restated else ()
    if later and (of := quantity(later[0])) is not None and of.of is not None:
        gap = telling.gap(share, later[0])
        if _BRACKETED.fullmatch(gap) and _restates(gap, structure):
            named = later[1] if len(later) > 1 and _names_whole(later[0], later[1]) else None
            yield from _compare(structure, share, later[0], of.of, named)


def _behind_part(
    telling: Telling, structure: Structure, earlier: list[Fact], share: Fact, later: list[Fact]
) -> Iterator[Discord]:
    last = earlier[-1]
    whole_before = len(earlier) > 1 and (
        _names_whole(earlier[-2], last) or _part_of(telling, structure, earlier[-2], last)
    )
    part = earlier[-2] if whole_before else last
    of = as_quantity(part).of
    restated = _restates(telling.gap(last, share), structure)
    if restated and not _has_own_whole(share, structure) and (of is not None or whole_before):
        if of is not None:
            yield from _compare(structure, share, part, of, last if whole_before else None)
        elif _CLOSES.match(after(share)) or _that_whole(share, structure):
            yield from _compare(structure, share, part, low(last), last)
    elif later and _of(telling, structure, share, later[0]) and _shareable(part, later[0], bound=True):
        if _link(telling.gap(part, share), structure):
            yield from _compare(structure, share, part, low(later[0]), later[0])
    elif restated:
        whole = _whole_before(telling, structure, earlier, share)
        if whole is not None:
            yield from _compare(structure, share, last, low(whole), whole)


def _whole_before(telling: Telling, structure: Structure, earlier: list[Fact], share: Fact) -> Fact | None:
    """The whole of which the last figure before a share is the part, if the words show it."""
    part = earlier[-1]
    like = [f for f in earlier[:-1] if _shareable(part, f)]
    if like:
        one_body = like[-1] is earlier[-2] and _one_body(telling, like[-1], part, share)
        if (one_body and _CLOSES.match(after(share))) or _opens_with_whole(like[-1], structure):
            return like[-1]
    named = None if _of_those(share, structure) else _named_whole(telling, part, share)
    return named or _only_whole(telling, structure, part, share)


def _only_whole(telling: Telling, structure: Structure, part: Fact, share: Fact) -> Fact | None:
    """The one figure told shortly before of which a part can be one: "All 84 came. Twelve, or one in five, ..."."""
    closes = _CLOSES.match(after(share).lstrip()[_that_whole(share, structure) :])
    if not closes or bool({"from", "by", "to"} & set(part.context.aspect)):
        return None
    like = [f for f in telling.figures if f is not part and not f.context.in_title and _shareable(part, f)]
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
    return _restates(telling.gap(figure, telling.figures[at + 1]), structure)


def _explains(structure: Structure, share: Fact, part: Fact, whole: Fact) -> bool:
    real = low(part) / low(whole) * HUNDRED
    return not misses(structure, share, real, real * blur_of(as_quantity(part), as_quantity(whole)))


def _has_own_whole(share: Fact, structure: Structure) -> bool:
    """Whether a share is of something else than what precedes; "half of them" is not."""
    if begins_with_cue(structure.step_after).search(after(share)):
        return True  # "300 of the 400 tickets, a third more than last year"
    if not find_cue(structure.of_which | structure.of_the).match(after(share).lstrip()):
        return False
    named = _that_whole(share, structure)
    return not (named and _CLOSES.match(after(share).lstrip()[named:]))


def _names_whole(part: Fact, whole: Fact) -> bool:
    value = quantity(part)
    return value is not None and value.of is not None and value.of == low(whole)


def _opens_with_whole(whole: Fact, structure: Structure) -> bool:
    """ "Of 2,000 people asked, 540, or 27 percent, said yes." """
    head = re.split(r"[:;]\s", opening(whole))[-1]
    return len(head) < 20 and bool(ends_in_cue(structure.of_the, 1).search(head))


def _one_body(telling: Telling, whole: Fact, part: Fact, share: Fact) -> bool:
    """ "The firm, with 8,000 staff, will shed 400, one in twenty": all of one topic, and no date that parts them."""
    topic = whole.context.attributes[:1]
    one, two = as_quantity(whole).counted, as_quantity(part).counted
    like = part.context.attributes[:1] == topic or (one is not None and one == two)
    dated = any(isinstance(f.value, When) and f.sentence_start == share.sentence_start for f in telling.figures)
    moving = {"from", "to", "by"} & {*whole.context.aspect, *part.context.aspect}
    return like and topic != () and topic[0] in share.context.attributes and not dated and not moving


def _of_those(share: Fact, structure: Structure) -> bool:
    return bool(find_cue(structure.of_which | structure.of_that).match(after(share).lstrip().lower()))


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
        and _shareable(part, f)
    ]
    return wholes[0] if len(wholes) == 1 else None


def _restates(gap: str, structure: Structure) -> bool:
    """Whether the second figure says the first again: a bracket, or a comma with "or" or a hedge at most."""
    tail = re.split(r"[,(–—:]", gap)[-1] if re.search(r"[,(–—:]", gap) else None
    if tail is None or len(gap) > 60:
        return False
    words = find_cue(structure.restating).sub(" ", tail)
    named = find_cue(structure.share_nouns).search(words)
    words = find_cue(structure.share_nouns).sub(" ", words)
    if named and begins_with_cue(structure.making).match(words):
        # "giving it a stake of": whose share it is stands between
        words = re.sub(r"^(?:\s*[^\W\d]+){1,2}\s*$", "", begins_with_cue(structure.making).sub("", words))
    words = find_cue(structure.nearly).sub(" ", words)
    words = find_cue(structure.articles).sub(" ", words)
    return not words.strip()


def _link(gap: str, structure: Structure) -> bool:
    """Whether the share restates the part or is predicated of it ("18 million would cover a fifth")."""
    if _restates(gap, structure):
        return True
    return (
        len(gap) < 45
        and not re.search(r"[,;:.()]", gap)
        and bool(ends_in_cue(structure.amounts, 1).search(gap.rstrip()))
    )


def _of(telling: Telling, structure: Structure, share: Fact, whole: Fact) -> bool:
    gap = telling.gap(share, whole)
    if len(gap) > 30 or re.search(r"[,;:.()]", gap) or _of_those(share, structure):
        return False
    if find_cue(structure.coordinators - structure.restating).search(gap):
        return False  # "61 percent of the ball and 19 shots"
    return bool(re.match(rf"\s(?:{find_cue(structure.of_the).pattern})", gap))


def _shareable(part: Fact, whole: Fact, *, bound: bool = False) -> bool:
    """Whether two figures are of one measure; a whole to which the words bind the part may leave out the currency."""
    one, two = quantity(part), quantity(whole)
    if bound and one is not None and two is not None and part.kind == "money" and whole.kind == "quantity":
        return two.unit is None and two.step >= _THOUSAND and 0 < one.low < two.low
    if one is None or two is None or one.dimension != two.dimension or one.unit != two.unit:
        return False
    return part.kind == whole.kind and part.kind in ("quantity", "money", "duration") and 0 < one.low < two.low


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


def _part_of(telling: Telling, structure: Structure, part: Fact, whole: Fact) -> bool:
    """ "£4.1m of the £11.6m": a part and its whole side by side."""
    gap = telling.gap(part, whole)
    if (
        len(gap) > 20
        or re.search(r"[,;:.()]", gap)
        or not re.match(rf"\s(?:{find_cue(structure.of_the).pattern})", gap)
    ):
        return False
    return _shareable(part, whole)


def _that_whole(share: Fact, structure: Structure) -> int:
    """The length of words like "of them" or "of the sum" behind a share, which name the whole again."""
    found = find_cue(structure.of_which | structure.of_that).match(after(share).lstrip())
    return found.end() if found else 0


def _say_share(share: Fact) -> str:
    return say_value(share) if re.search(r"\d", share.text) else f"“{share.text}”"
