"""FC501 where parts stand in apposition to their whole, in its sentence: "28 aircraft, 17 leased and 13 owned".

Here the shape of the sentence tells the whole from its parts: it has a noun that they leave out, or a wider one, or it
is tied to them by a colon, "of which", "namely". Two parts will do, where `enumerations` asks for three. So the sum
must come so near the whole that it is likely a slip; and where it falls short of it, nothing may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from factcheck.comparison.arithmetic.numbered import numbers_list
from factcheck.comparison.arithmetic.parts import (
    WIDE,
    adopt,
    are_alike,
    are_complements,
    are_mixed,
    compare_sum,
    count_ones,
    is_addition,
    is_open,
    is_summable,
    leaves_a_rest,
    runs_on,
    tells_fate,
    with_products,
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
    slack,
    with_number,
)
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure
from factcheck.values import find_slip

Tie = Literal["listed", "divided", "beside"]
_LONGEST_GAP = 110
_OF_THE = 20  # code points in which a sentence opens with "of the"
_TAIL = 60
_NEAR = Decimal("0.15")  # share of a whole by which its list may miss it
_PARTED = r"[:;,(]|\s[–—-]"
_MOST = 9


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Wholes that the parts in apposition to them nearly make."""
    for sentence in telling.sentences:
        figures = with_products(telling, structure, [f for f in sentence if is_summable(f, structure)])
        for place, whole in enumerate(figures[:-1]):
            yield from _first_of_whole(telling, structure, figures[:place], whole, figures[place + 1 :])
            parts = _parts(telling, structure, whole, figures[place + 1 :])
            if not parts or is_addition(whole, structure) or numbers_list(structure, whole, figures[:place]):
                continue
            tie = _tie(telling, structure, whole, parts[0])
            if tie is not None and (tie != "beside" or _is_wider(telling, structure, whole, parts)):
                yield from _compare(telling, structure, whole, parts, tie)
                break


def _first_of_whole(
    telling: Telling, structure: Structure, earlier: Sequence[Fact], whole: Fact, rest: Sequence[Fact]
) -> Iterator[Discord]:
    """ "Eleven of the 19 members voted for it, six against and one abstained"; "won 14 of 22 games, drew five ..."."""
    parts = _parts(telling, structure, whole, rest) if earlier else []
    if not parts or not are_alike(whole, earlier[-1]) or low(earlier[-1]) >= low(whole):
        return
    led = re.fullmatch(r"[^,;:.()–—]{0,60}[,;]\s(?:[^\W\d]+\s){0,2}", telling.gap(whole, parts[0]))
    of_the = re.fullmatch(rf"\s(?:{find_cue(structure.of_the).pattern})\s", telling.gap(earlier[-1], whole))
    ones = count_ones(structure, after(parts[-1], _TAIL))
    joined = len(parts) < 2 or find_cue(structure.coordinators).search(telling.gap(*parts[-2:]))
    known = {as_quantity(p).counted for p in parts if _has_noun(p)} <= {as_quantity(whole).counted}
    if led and of_the and known and (joined or ones) and len(parts) + ones > 1 and not runs_on(parts[-1]):
        yield from compare_sum(whole, (earlier[-1], *parts), _NEAR, _NEAR, certain=False, ones=ones)


def _parts(telling: Telling, structure: Structure, whole: Fact, rest: Sequence[Fact]) -> list[Fact]:
    """All figures like the whole behind it, if they read as one list."""
    parts = adopt(whole, [f for f in rest if are_alike(whole, f) or whole.kind == "money"])
    if len(parts) > _MOST or any(low(p) >= low(whole) or _is_difference(structure, p) for p in parts):
        return []
    for left, right in pairwise(parts):
        gap = telling.gap(left, right)
        if len(gap) > _LONGEST_GAP or re.search(r"[:!?“”«»\n]|\.\s|^[^(]*\)", gap) or is_open(structure, gap):
            return []  # what follows a bracket is no member of the list within
        if find_cue(structure.moved | structure.remainder).search(gap) or ends_in_cue(structure.rest).search(gap):
            return []  # what is left is the matter of FC506
        pieces = re.split(r"[,;]", gap)
        if len(pieces) == 1 and not find_cue(structure.coordinators).search(gap):
            return []
        if len(pieces) > 1 and find_cue(structure.of_which).match(pieces[-1].lstrip()):
            return []  # "30 went home, of whom 12 to Kell"
    return parts


def _is_difference(structure: Structure, part: Fact) -> bool:
    """Whether a figure tells how far off something is: "12 points, seven behind Marsh"."""
    return begins_with_cue(structure.beyond).search(after(part, 20)) is not None


def _tie(telling: Telling, structure: Structure, whole: Fact, first: Fact) -> Tie | None:
    """How the words bind the first part to the whole; None where it has a subject of its own, or the list is open."""
    gap = telling.gap(whole, first)
    if len(gap) > _LONGEST_GAP or is_open(structure, gap) or re.search(r"[!?“”«»\n]|\.\s", gap):
        return None
    if re.search(r":\s*\w[^,]*,", gap):
        return None  # "four: the driver, a cyclist and two others" opens with a member that is no figure
    found = re.search(rf"({_PARTED})\s*([^:;,()]*)$", gap)
    mark, lead = (found[1], found[2]) if found else ("", gap)
    bare = bool(mark) and not find_cue(structure.articles).sub("", lead).strip()
    entire = mark in (":", ";") and _is_entire(structure, whole)  # "all 14 districts: Labour in eight, the rest in six"
    if entire or (mark == ":" and bare) or find_cue(structure.comprising).search(gap):
        return "listed"
    asked = len(opening(whole)) < _OF_THE and ends_in_cue(structure.of_the, 1).search(opening(whole))
    if asked or (mark and not _is_named(whole) and find_cue(structure.of_which).search(lead)):
        return "divided"
    return "beside" if bare and not _is_named(whole) else None


def _is_entire(structure: Structure, whole: Fact) -> bool:
    """Whether a whole is said to be all that there are: "all 21 members"."""
    return ends_in_cue(structure.entire).search(before(whole)) is not None


def _is_named(whole: Fact) -> bool:
    """Whether a name stands right before a figure, which so is one of a list: "Ostrel 12, Halven seven"."""
    words = whole.sentence[: whole.span.start - whole.sentence_start].split()
    return len(words) > 1 and words[-1][:1].isupper() and words[-1][-1:].isalnum()


def _is_wider(telling: Telling, structure: Structure, whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the words show that a figure counts what the others are kinds of, and is no member of their list."""
    if any(find_cue(structure.of_which).match(after(p, 20).lstrip()) for p in parts):
        return True
    gap = telling.gap(whole, parts[0])
    noun = as_quantity(whole).counted
    behind = [_next_word(p) for p in parts]
    places = find_cue(structure.places)
    placed = any(places.fullmatch(word) for word in behind) and places.search(gap)
    if placed or (re.search(r",\s*$", gap) and tells_fate(structure, after(parts[-1], _TAIL))):
        return False  # "12 people in Ohio, seven in Texas"; "nine died, five women and three children were hurt"
    if noun is None:  # "of the 19 whom she met there, 12 guests and eight clerks, ..."
        whom = ends_in_cue(structure.of_the).search(before(whole, _OF_THE))
        return bool(whom) and len(parts) == 2 and are_complements(telling, structure, parts)
    nouns = {as_quantity(p).counted for p in parts if _has_noun(p)}
    if nouns <= {noun}:
        return _next_word(whole) not in behind
    if len(parts) == 2 and are_complements(telling, structure, parts):
        return True
    beside = noun in nouns or nouns & structure.equipment  # "90 people, 50 vehicles and 45 boats were sent"
    return not beside and find_cue(structure.umbrella).search(gap) is not None


def _has_noun(part: Fact) -> bool:
    """Whether the noun that a figure counts stands behind it, and was not taken over from a figure before it."""
    noun = as_quantity(part).counted or ""
    words = re.findall(r"[^\W\d_]+", re.split(r"[,;:.]", after(part, 40))[0])[:3]
    return any(w[:2] == noun[:2] or (w[0] == noun[:1] and len(w) == len(noun)) for w in words)


def _next_word(fact: Fact) -> str:
    found = re.match(r"\W*([^\W\d_]+)", after(fact, 30))
    return found[1] if found else ""


def _compare(telling: Telling, structure: Structure, whole: Fact, parts: list[Fact], tie: Tie) -> Iterator[Discord]:
    ones = count_ones(structure, after(parts[-1], _TAIL))
    tail = after(parts[-1], _TAIL) if parts[1:] else ""
    if not tail or are_mixed(telling, structure, parts) or find_cue(structure.overlapping).search(tail):
        return
    if len(parts) == 2 and tie != "listed" and not _told_alike(telling, structure, parts):
        return
    added, give = sum((low(p) for p in parts), Decimal(0)), slack(whole, parts)
    if ones and abs(added - low(whole)) <= give:
        return  # "seven clowns, three women and four men, one a nurse"
    if len(parts) > 2 and _is_aside(telling, structure, parts) and abs(added + ones - low(whole)) > give:
        parts = parts[1:]
    joined = find_cue(structure.coordinators | structure.adding).search(telling.gap(*parts[-2:]))
    if leaves_a_rest(telling, structure, parts) and added <= low(whole):
        return
    whole_list = bool(ones or joined or _is_entire(structure, whole))
    whole_list = whole_list and not runs_on(parts[-1]) and (ones > 0 or not _goes_on(structure, parts[-1]))
    if tie == "divided" and len(parts) + ones == 2:
        whole_list = whole_list and are_complements(telling, structure, parts)
    made = with_number(whole, sum((low(p) for p in parts), Decimal(ones)))
    reach = WIDE if find_slip(whole.value, made) else _NEAR
    yield from compare_sum(whole, parts, reach, reach if whole_list else Decimal(0), certain=False, ones=ones)


def _told_alike(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether two parts stand in one clause, and are not told apart in two ways: "12 in the crush and 11 by glass"."""
    if re.search(rf",\s(?:{find_cue(structure.coordinators).pattern})", telling.gap(*parts)):
        return False
    places = find_cue(structure.places)
    found = {word for part in parts if places.fullmatch(word := _next_word(part))}
    return len(found) < 2


def _goes_on(structure: Structure, last: Fact) -> bool:
    """Whether something that is no figure follows the last part: "four boys and two girls of hers, and Tim"."""
    return find_cue(structure.coordinators).search(re.split(r"[.;:!?]", after(last, 200))[0]) is not None


def _is_aside(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """ "Of the 31 injured, four of them children, 17 are in hospital and 14 were sent home"."""
    part, following = parts[:2]
    return bool(
        find_cue(structure.of_which).match(after(part, 20).lstrip())
        and not find_cue(structure.places).search(telling.gap(part, following))
    )
