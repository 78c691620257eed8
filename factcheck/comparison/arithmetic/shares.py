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
    ends_in_cue,
    find_cue,
    low,
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure

_HUNDRED = Decimal(100)
_BRACKETED = re.compile(r"[^.()\d]{0,30}[(,]\s?\D{0,12}")


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Shares that differ from the quotient of the two figures beside them."""
    for sentence in telling.sentences:
        figures = [f for f in sentence if isinstance(f.value, Quantity)]
        for place, share in enumerate(figures):
            if share.kind != "percentage" or getattr(share.value, "unit", None) != "%":
                continue
            yield from _part_and_share(telling, structure, figures, place)


def _part_and_share(telling: Telling, structure: Structure, figures: list[Fact], place: int) -> Iterator[Discord]:
    share = figures[place]
    earlier, later = figures[:place], figures[place + 1 :]
    if earlier:
        part = earlier[-1]
        of = quantity(part)
        whole_before = len(earlier) > 1 and _names_whole(earlier[-2], part)
        if whole_before:
            part = earlier[-2]
            of = quantity(part)
        restated = _restates(telling.gap(earlier[-1], share), structure)
        own_whole = find_cue(structure.of_which | structure.of_the).match(after(share).lstrip())
        if of is not None and of.of is not None and restated and not own_whole:
            yield from _compare(share, part, of.of, earlier[-1] if whole_before else None)
        elif later and _of(telling, structure, share, later[0]) and _shareable(part, later[0]):
            linked = _link(telling.gap(part, share), structure)
            if linked:
                yield from _compare(share, part, low(later[0]), later[0])
        elif (
            restated
            and len(earlier) > 1
            and _opens_with_whole(earlier[-2], structure)
            and _shareable(part, earlier[-2])
        ):
            yield from _compare(share, part, low(earlier[-2]), earlier[-2])
        elif restated and not _of_those(share, structure) and (whole := _named_whole(telling, part, share)) is not None:
            yield from _compare(share, part, low(whole), whole)
    if len(later) > 1 and _of(telling, structure, share, later[0]) and _shareable(later[1], later[0]):
        # "12 percent of the 3,400 workers, or 410"
        restated = _restates(telling.gap(later[0], later[1]), structure)
        yield from _compare(share, later[1], low(later[0]), later[0]) if restated else ()
    if later and (of := quantity(later[0])) is not None and of.of is not None:
        gap = telling.gap(share, later[0])
        if _BRACKETED.fullmatch(gap) and _restates(gap, structure):
            named = later[1] if len(later) > 1 and _names_whole(later[0], later[1]) else None
            yield from _compare(share, later[0], of.of, named)


def _names_whole(part: Fact, whole: Fact) -> bool:
    value = quantity(part)
    return value is not None and value.of is not None and value.of == low(whole)


def _opens_with_whole(whole: Fact, structure: Structure) -> bool:
    """ "Of 2,000 people asked, 540, or 27 percent, said yes." """
    return len(opening(whole)) < 20 and bool(ends_in_cue(structure.of_the, 1).search(opening(whole)))


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
    tail = re.split(r"[,(–—]", gap)[-1] if re.search(r"[,(–—]", gap) else None
    if tail is None or len(gap) > 60:
        return False
    words = find_cue(structure.restating).sub(" ", tail)
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
    return bool(re.match(rf"\s(?:{find_cue(structure.of_the).pattern})", gap))


def _shareable(part: Fact, whole: Fact) -> bool:
    one, two = quantity(part), quantity(whole)
    if one is None or two is None or one.dimension != two.dimension or one.unit != two.unit:
        return False
    return part.kind == whole.kind and part.kind in ("quantity", "money", "duration") and 0 < one.low < two.low


def _compare(share: Fact, part: Fact, whole: Decimal, named: Fact | None) -> Iterator[Discord]:
    value, one = as_quantity(share), as_quantity(part)
    if whole <= 0 or one.low != one.high or value.low != value.high or value.hedge not in ("exact", "about"):
        return
    if one.hedge not in ("exact", "about"):
        return
    real = one.low / whole * _HUNDRED
    loose = value.hedge == "about" or one.hedge == "about" or not re.search(r"\d\s?(?:%|\w)", share.text)
    give = value.step / 2 + real * (Decimal("0.15") if loose else Decimal("0.03")) + one.step / 2 / whole * _HUNDRED
    if abs(real - value.low) <= give:
        return
    exact = real.quantize(Decimal("0.1") if real < 100 else Decimal(1))
    said = f"{say_number(one.low)} of {say_number(whole)} is {say_number(exact)}%, not {_say_share(share)}"
    facts = (share, part) if named is None else (share, part, named)
    yield Discord("FC508", facts, said, "The share does not fit the two figures beside it.")


def _say_share(share: Fact) -> str:
    return say_value(share) if re.search(r"\d", share.text) else f"“{share.text}”"
