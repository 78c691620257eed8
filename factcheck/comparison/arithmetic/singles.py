"""FC501 for a list of which some parts are no figures: "four were hurt: the driver, a cyclist and three walkers"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.arithmetic.measures import is_bare
from factcheck.comparison.arithmetic.numbered import numbers_list
from factcheck.comparison.arithmetic.parts import is_open
from factcheck.comparison.arithmetic.telling import Discord, Telling, find_cue, is_exact, low
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_MOST, _MANY = 60, 20  # the largest total, and from where the list must come near it
_NEAR = Decimal("0.15")  # the share of such a total by which its list may miss it
_LEAD = 60
_FEW = 3  # words of a part; a longer one may hold another


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Small counts that the list behind their colon, each member told by an article or a number, does not make."""
    for sentence in telling.sentences:
        counts = [f for f in sentence if f.kind == "quantity" and is_exact(f) and is_bare(f)]
        for place, total in enumerate(counts):
            if not 2 < low(total) <= _MOST or numbers_list(structure, total, counts[:place]):
                continue
            lead, colon, listed = total.sentence[total.span.end - total.sentence_start :].partition(":")
            if not colon or len(lead) > _LEAD or re.search(r"[\d,;(“\"«]", lead) or is_open(structure, lead.lower()):
                continue
            inside = [f for f in counts[place + 1 :] if f.span.start > total.span.end + len(lead)]
            others = [f for f in sentence if f.span.start > total.span.end and f not in inside]
            numbers = [f for f in others if f.kind == "quantity" and numbers_list(structure, f, counts[: place + 1])]
            others = [f for f in others if f not in numbers]
            added = None if others else _add(structure, listed, total.span.end + len(lead) + 1, inside)
            reach = Decimal("0.5") if low(total) <= _MANY else _NEAR
            if added is not None and added != low(total) and abs(added - low(total)) <= reach * low(total):
                said = f"The list makes {say_number(added)}, not {say_number(low(total))}"
                yield Discord("FC501", (total, *inside), said, "The parts do not add up to the total.", "warning")


def _add(structure: Structure, listed: str, start: int, figures: list[Fact]) -> Decimal | None:
    """What the members of a list come to; None if one of them can't be counted, or all or none are figures."""
    last = rf"(?:{find_cue(structure.coordinators).pattern})\s"
    joined = rf"\s*[,;]\s*(?:{last})?|\s{last}"
    added, at, singles = Decimal(0), 0, 0
    body = listed.rstrip(" .!?")
    bounds = [(m.start(), m.end()) for m in re.finditer(joined, body)]
    for left, right in [*bounds, (len(body), len(body))]:
        part = body[at:left]
        begin = start + at + len(part) - len(part.lstrip())
        number = next((low(f) for f in figures if f.span.start == begin), None)
        if number is None:
            number = _count(structure, part.strip())
            singles += 1
        if number is None:
            return None
        added, at = added + number, right
    return added if bounds and figures and singles else None


def _count(structure: Structure, part: str) -> Decimal | None:
    words = part.split()
    if find_cue(structure.couples).match(part.lower()):
        return Decimal(2) if len(words) <= _FEW else None
    single = find_cue(structure.lone).match(part.lower())
    if not single or not 1 < len(words) <= _FEW or words[-1].endswith("s") or _is_group(structure, part):
        return None
    return Decimal(1)


def _is_group(structure: Structure, part: str) -> bool:
    return find_cue(structure.groups).search(part.lower()) is not None
