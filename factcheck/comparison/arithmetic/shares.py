"""FC508: a share that does not fit the part and the whole stated with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

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
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity, When
from factcheck.rulebook.structure import Structure

_HUNDRED = Decimal(100)
_BRACKETED = re.compile(r"[^.()\d]{0,30}[(,:]\s?\D{0,12}")
_CLOSES = re.compile(r"\s?(?:$|[.;,:!?)–—-])")
# How far a share "a little under" or "well over" another may lie from it, and the least that an open one may miss by.
_NEAREST, _FURTHEST = Decimal("0.72"), Decimal("1.45")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Shares that differ from the quotient of the two figures beside them."""
    for sentence in telling.sentences:
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
        for place, share in enumerate(figures):
            if share.kind != "percentage" or getattr(share.value, "unit", None) != "%":
                continue
            yield from _part_and_share(telling, structure, figures, place)


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
    elif later and _of(telling, structure, share, later[0]) and _shareable(part, later[0]):
        if _link(telling.gap(part, share), structure):
            yield from _compare(structure, share, part, low(later[0]), later[0])
    elif restated:
        whole = _whole_before(telling, structure, earlier, share)
        if whole is not None:
            yield from _compare(structure, share, last, low(whole), whole)


def _whole_before(telling: Telling, structure: Structure, earlier: list[Fact], share: Fact) -> Fact | None:
    """The whole of which the last figure before a share is the part, if the words show it."""
    part = earlier[-1]
    if len(earlier) > 1 and _shareable(part, earlier[-2]):
        one_body = _one_body(telling, earlier[-2], part, share) and _CLOSES.match(after(share))
        if one_body or _opens_with_whole(earlier[-2], structure):
            return earlier[-2]
    return None if _of_those(share, structure) else _named_whole(telling, part, share)


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
    return len(opening(whole)) < 20 and bool(ends_in_cue(structure.of_the, 1).search(opening(whole)))


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
    words = find_cue(structure.share_nouns).sub(" ", words)
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


def _shareable(part: Fact, whole: Fact) -> bool:
    one, two = quantity(part), quantity(whole)
    if one is None or two is None or one.dimension != two.dimension or one.unit != two.unit:
        return False
    return part.kind == whole.kind and part.kind in ("quantity", "money", "duration") and 0 < one.low < two.low


def _compare(structure: Structure, share: Fact, part: Fact, whole: Decimal, named: Fact | None) -> Iterator[Discord]:
    value, one = as_quantity(share), as_quantity(part)
    if whole <= 0 or one.low != one.high or value.low != value.high or one.hedge not in ("exact", "about"):
        return
    real = one.low / whole * _HUNDRED
    about = value.hedge != "exact" or one.hedge == "about"
    blur = one.step / 2 / whole * _HUNDRED
    if not re.search(r"\d\s?(?:%|\w)", share.text):
        # "half" is said of shares that lie on either side, "about half" of more of them
        give = value.step / 2 + real * Decimal("0.15") if about else max(value.step / 2, real * Decimal("0.15"))
    else:
        give = value.step / 2 + real * (Decimal("0.15") if about else Decimal("0.03"))
    give += blur
    if value.hedge in ("exact", "about"):
        fits = abs(real - value.low) <= give
    else:
        fits = _fits_bound(structure, share, real, blur)
    if fits:
        return
    exact = real.quantize(Decimal("0.1") if real < 100 else Decimal(1))
    said = f"{say_number(one.low)} of {say_number(whole)} is {say_number(exact)}%, not {_say_share(share)}"
    facts = (share, part) if named is None else (share, part, named)
    yield Discord("FC508", facts, said, "The share does not fit the two figures beside it.")


def _fits_bound(structure: Structure, share: Fact, real: Decimal, blur: Decimal) -> bool:
    """Whether a share that is only a bound lies on the right side, and close by where the words say so."""
    value = as_quantity(share)
    close = bool(ends_in_cue(structure.closely, 1).search(before(share, 25))) or bool(
        find_cue(structure.closely).search(share.text.lower())
    )
    below = value.hedge in ("less-than", "at-most")
    edge = value.low + (blur if below else -blur)
    slip = value.low * Decimal("0.08")
    if below:
        return real <= edge + slip and (not close or real >= value.low * _NEAREST)
    return real >= edge - slip and (not close or real <= value.low * _FURTHEST)


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
