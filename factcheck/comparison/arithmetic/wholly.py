"""FC501: shares in percent that leave nothing out and do not make 100.

"54 percent in favour, 38 against and 18 undecided"; "62 percent were men and 48 percent women"; "and rent the remaining
30 percent"; "40 percent were under 30, 35 percent between 30 and 60 and 45 percent over 60". Answers that exclude each
other can't be more than all; two halves, bands of age without a gap, and a list that ends in the rest are all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

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
)
from factcheck.comparison.arithmetic.wholes import is_moved
from factcheck.comparison.wording import say_number
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_HUNDRED = Decimal(100)
_GIVE = Decimal("1.1")  # for rounding
_FAR, _NEAR = Decimal(25), Decimal(15)
_LONGEST, _TAIL = 70, 30
_MOST = 6
_MARKED = re.compile(r"%|[^\W\d]$")
_ANSWERS = 5  # classes, of which the last three are yes, no and neither
_MEN_AND_WOMEN = (0, 1)  # the first two of the classes that exclude each other
_PARTS = 3  # from which on a list is one


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Shares of one sentence, or of two where the second tells the rest, that make another whole."""
    for number, sentence in enumerate(telling.sentences):
        shares = _shares(sentence)
        previous = telling.sentences[number - 1] if number else []
        if len(shares) == 1 and _opens_with_rest(structure, shares[0]) and len(_shares(previous)) == 1:
            pair = [*_shares(previous), *shares]
            beside = sentence[0].context.position - previous[0].context.position == 1
            if beside and not any(isinstance(f.value, When) for f in (*previous, *sentence)):
                yield from _tell(pair, _NEAR)
            continue
        if not 1 < len(shares) <= _MOST or is_moved(shares[0], structure):
            continue
        if not _are_listed(telling, structure, shares):
            continue
        halves = len(shares) == len(_MEN_AND_WOMEN) and _are_halves(telling, structure, *shares)
        if _ends_in_rest(structure, shares[-1]):
            yield from _tell(shares, _FAR if len(shares) >= _PARTS else _NEAR)
        elif halves or _are_bands(telling, shares):
            yield from _tell(shares, _FAR)
        elif len(shares) >= _PARTS and _are_answers(telling, structure, shares):
            yield from _tell(shares, _FAR, only_more=True)


def _shares(sentence: Sequence[Fact]) -> list[Fact]:
    """The shares of a sentence; none if one of them is hedged, a change or more than all."""
    shares = [f for f in sentence if f.kind == "percentage" and _MARKED.search(f.text)]
    sure = (
        is_exact(f) and as_quantity(f).unit == "%" and low(f) < _HUNDRED and "by" not in f.context.aspect
        for f in shares
    )
    return shares if all(sure) else []


def _are_listed(telling: Telling, structure: Structure, shares: Sequence[Fact]) -> bool:
    """Whether all shares are of the whole of the first: none but it says of what, and nothing breaks the list."""
    for one, two in pairwise(shares):
        gap = telling.gap(one, two)
        if len(gap) > _LONGEST or re.search(r"[.:!?()“”«»\n]", gap) or find_cue(structure.moved).search(gap):
            return False
    own = structure.of_the | structure.of_which | structure.of_that | structure.among
    dated = any(isinstance(f.value, When) and f.sentence_start == shares[0].sentence_start for f in telling.figures)
    return not dated and not any(find_cue(own).match(after(f).lstrip()) for f in shares[1:])


def _opens_with_rest(structure: Structure, share: Fact) -> bool:
    head = opening(share)
    return len(head) < _TAIL and bool(ends_in_cue(structure.rest).search(head)) and not _is_of_rest(structure, share)


def _is_of_rest(structure: Structure, share: Fact) -> bool:
    return bool(find_cue(structure.of_the).match(after(share).lstrip()))


def _ends_in_rest(structure: Structure, last: Fact) -> bool:
    """ "The remaining 30 percent"; "the rest, 20 percent"; "20 percent the others"."""
    return bool(ends_in_cue(structure.rest).search(re.sub(r"[,(–—]\s*$", "", before(last)))) or bool(
        begins_with_cue(structure.rest).search(after(last))
    )


def _are_bands(telling: Telling, shares: Sequence[Fact]) -> bool:
    """Whether each share has a band of age that goes on where the one before it ends, the outer ones open."""
    words = [telling.gap(one, two) for one, two in pairwise(shares)] + [after(shares[-1], _TAIL)]
    bands = [[int(n) for n in re.findall(r"(?<![\d.,])\d{1,2}(?![\d.,]?\d)", text)] for text in words]
    if len(bands) < _PARTS or len(bands[0]) != 1 or len(bands[-1]) != 1 or any(len(b) != 2 for b in bands[1:-1]):
        return False
    return all(0 <= two[0] - one[-1] <= 1 for one, two in pairwise(bands))


def _are_halves(telling: Telling, structure: Structure, one: Fact, two: Fact) -> bool:
    """Whether one share are men and the other women, both told behind their share or both before it."""
    men, women = (
        (find_cue(frozenset(structure.halves[n])) for n in _MEN_AND_WOMEN) if structure.halves else (None, None)
    )
    if men is None or women is None:
        return False
    gap, head, tail = telling.gap(one, two), before(one, _LONGEST), after(two, _TAIL)
    verbs = structure.amounts | structure.articles
    for a, b in ((men, women), (women, men)):
        named, other = a.search(gap), re.match(rf"\s?(?:(?:{find_cue(verbs).pattern})\s)?(?:{b.pattern})", tail)
        if named and other and not b.search(gap) and ends_in_cue(structure.amounts).search(gap[: named.start()]):
            return True  # "62 percent of them were men and 48 percent women"
        first = re.search(rf"(?:{a.pattern})\s(?:{find_cue(structure.amounts).pattern})\s$", head)
        if first and re.search(rf"(?:{b.pattern})\s(?:(?:{find_cue(verbs).pattern})\s)?$", gap):
            return True  # "women make up 42 percent of the staff, men 68 percent"
    return False


def _are_answers(telling: Telling, structure: Structure, shares: Sequence[Fact]) -> bool:
    """Whether the shares are of those for, of those against and of those who said neither, each named behind it."""
    if len(structure.answers) < _ANSWERS:
        return False
    told = [structure.favour, structure.opposed, structure.abstaining]
    classes = [own | frozenset(more) for own, more in zip(told, structure.answers[2:5], strict=True)]
    words = [telling.gap(one, two) for one, two in pairwise(shares)] + [after(shares[-1], _TAIL)]
    found = [[n for n, cues in enumerate(classes) if find_cue(cues).search(text)] for text in words]
    return all(len(f) == 1 for f in found) and sorted(f[0] for f in found) == [0, 1, 2]


def _tell(shares: Sequence[Fact], reach: Decimal, *, only_more: bool = False) -> Iterator[Discord]:
    added = sum((low(f) for f in shares), Decimal(0))
    off = added - _HUNDRED
    give = max(_GIVE, sum((as_quantity(f).step / 2 for f in shares), Decimal(0)) + Decimal("0.1"))
    if give < abs(off) <= reach and (off > 0 or not only_more):
        said = " + ".join(f"{say_number(low(f))}%" for f in shares)
        why = "Shares of one whole can't make another."
        yield Discord("FC501", tuple(shares), f"{said} is {say_number(added)}%, not 100%", why)
