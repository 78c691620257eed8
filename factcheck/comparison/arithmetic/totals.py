"""FC501: parts and the total that is stated for them.

A *list* is a run of like, exact figures that separators part ("61 in Ilm, 28 in Dor and nine in the hills"); it is
*closed* where a word like "and" stands before its last member. Which figure is the total of a list follows from
the wording: a colon, "of which", "in all", a label, the sentence before, or a body of so many seats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    is_exact,
    low,
    opening,
    quantity,
    slack,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure

_WHY = "The parts do not add up to the total that is stated."
_LONGEST_GAP = 90
_MOST_PARTS = 9
_WIDE, _NARROW = Decimal("0.35"), Decimal("0.06")


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
    figures = [f for f in sentence if _summable(f, structure)]
    if figures and _neighbours(previous, sentence):
        yield from _of_that(telling, structure, figures, [f for f in previous if _summable(f, structure)])
        yield from _next_sentence(telling, structure, figures, [f for f in previous if _summable(f, structure)])
        yield from _label(telling, structure, figures, previous)
    yield from _number_of_parts(telling, structure, sentence)
    if len(figures) < 3:
        return
    for index, total in enumerate(figures):
        yield from _after_colon(telling, structure, total, figures[index + 1 :])
        yield from _of_which(telling, structure, total, figures[index + 1 :])
        yield from _said_total(telling, structure, total, figures, index)
    yield from _seats(telling, structure, figures)


# --- the ways in which a text says that figures make a total


def _after_colon(telling: Telling, structure: Structure, total: Fact, rest: list[Fact]) -> Iterator[Discord]:
    """ "96 people died: 61 in Ilm, 28 in Dor and nine in the hills." """
    gap = telling.gap(total, rest[0]) if rest else ""
    if gap.count(":") != 1 or len(gap.partition(":")[2]) > 40 or len(gap) > 120 or _open_list(structure, gap):
        return
    parts = _adopt(total, _take_list(telling, structure, rest))
    if len(parts) < 2 or len(parts) < len(rest) or not _one_topic(total, parts):
        return
    if _closed(telling, structure, parts) or (len(parts) > 2 and not _run_on(parts[-1])):
        yield from _compare(total, parts, _WIDE)


def _of_which(telling: Telling, structure: Structure, total: Fact, rest: list[Fact]) -> Iterator[Discord]:
    """ "291 cases, of which 214 in A, 51 in B and 36 in C"; "of the 291 cases, 214 were in A, ..."; bare apposition."""
    parts = [f for f in _take_list(telling, structure, rest) if _alike(total, f)]
    if len(parts) < 2 or len(parts) < len(rest) or not _one_topic(total, parts):
        return
    gap = telling.gap(total, parts[0])
    if _open_list(structure, gap) or not _parallel(telling, structure, parts) or not _closed(telling, structure, parts):
        return
    said = find_cue(structure.of_which).search(gap) or ends_in_cue(structure.of_the).search(opening(total))
    said = said or find_cue(structure.of_which).search(gap.partition(",")[2])
    bare = re.search(r"[,(–—-]\s*$", gap) and not find_cue(structure.places).search(gap)
    if said or (bare and len(parts) > 2):
        yield from _compare(total, parts, _WIDE, _NARROW, certain=bool(said))


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
    earlier = _take_list(telling, structure, figures[:index][::-1], backward=True)
    later = _take_list(telling, structure, figures[index + 1 :])
    for parts in (earlier, later):
        parts = [f for f in parts if _alike(total, f)]
        if len(parts) < 2 or any(low(f) >= low(total) for f in parts) or _open_list(structure, opening(total)):
            continue
        if parts and parts[0] in later and not _closed(telling, structure, parts):
            continue
        yield from _compare(total, parts, Decimal("0.25"))
        return


def _of_that(telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]) -> Iterator[Discord]:
    """ "The budget is 84bn. Of that, 31bn goes to pensions, 16bn to health and 37bn to everything else." """
    head = opening(figures[0])
    if not re.match(rf"\W*(?:{find_cue(structure.of_that).pattern})", head) or len(head) > 60:
        return
    parts = _take_list(telling, structure, figures)
    totals = [f for f in previous if parts and _adopt(f, parts)]
    if len(parts) < 2 or len(parts) < len(figures) or not totals or not _closed(telling, structure, parts):
        return
    total = max(totals, key=low)
    rest = find_cue(structure.rest).search(after(parts[-1], 60))
    if rest or (_parallel(telling, structure, parts) and len(parts) > 2):
        yield from _compare(total, parts, _WIDE, _WIDE if rest else _NARROW, certain=bool(rest))


def _next_sentence(
    telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]
) -> Iterator[Discord]:
    """ "The toll rose to 19. Eleven were found in A, five in B and two in C." """
    if len(opening(figures[0])) > 12 or len(figures) < 3:
        return
    parts = _take_list(telling, structure, figures)
    if len(parts) < 3 or len(parts) < len(figures):
        return
    if not _closed(telling, structure, parts) or not _parallel(telling, structure, parts):
        return
    totals = [f for f in previous if _alike(f, parts[0]) and low(f) > max(low(p) for p in parts)]
    topic = parts[0].context.attributes[:1]
    first = [f for f in totals if topic and f.context.attributes[:1] == topic]
    if len(totals) == len(first) == 1 and not _open_list(structure, parts[0].sentence.lower()):
        yield from _compare(first[0], parts, _NARROW * 2, _NARROW, certain=False)


def _label(telling: Telling, structure: Structure, figures: list[Fact], previous: list[Fact]) -> Iterator[Discord]:
    """ "52. The seats shared by the big two: A and B took 29 and 24 respectively." """
    label = previous[0]
    if len(previous) != 1 or label.sentence.strip(" .:–—-") != label.text or not _summable(label, structure):
        return
    head = opening(figures[0])
    if not find_cue(structure.total).search(head):
        return
    parts = _take_list(telling, structure, [f for f in figures if low(f) > 2 or len(figures) < 3])
    if len(parts) > 1 and _closed(telling, structure, parts) and all(_alike(label, p) for p in parts):
        yield from _compare(label, parts, Decimal("0.2"))


def _number_of_parts(telling: Telling, structure: Structure, sentence: list[Fact]) -> Iterator[Discord]:
    """ "A got 7 years, B 5. C was given 4, so the terms of the three together amount to 16." """
    for place, count in enumerate(sentence[:-1]):
        total, value = sentence[place + 1], quantity(count)
        if value is None or value.unit is not None or not is_exact(count) or not 2 <= value.low <= 5 or value.step != 1:
            continue
        if not _summable(total, structure) or not find_cue(structure.total).search(telling.gap(count, total)):
            continue
        if find_cue(structure.total_with).search(telling.gap(count, total)):
            continue
        at = total.context.position
        like = [f for f in telling.figures if f.span.end <= count.span.start and f.context.position > at - 3
                and _summable(f, structure) and _alike(total, f) and _same_attribute(total, f)]  # fmt: skip
        parts = like[-int(value.low) :]
        if len(like) == int(value.low) and all(low(p) < low(total) for p in parts):
            yield from _compare(total, parts, Decimal("0.3"))


def _seats(telling: Telling, structure: Structure, figures: list[Fact]) -> Iterator[Discord]:
    """ "A won 29 seats in the 61-member council, B 24 and C six, with three going to independents": more than 61."""
    for whole in figures:
        if not names_body(structure, whole):
            continue
        parts = [f for f in figures if f is not whole and _alike(whole, f) and low(f) < low(whole)]
        if len(parts) < 3 or not all(_own_share(telling, structure, f) for f in parts[1:]):
            continue
        total = sum((low(f) for f in parts), Decimal(0))
        if low(whole) < total <= low(whole) * 2 and not find_cue(structure.moved).search(whole.sentence.lower()):
            said = f"{_listed([low(f) for f in parts])} is {say_number(total)}, more than the {say_number(low(whole))} that there are"
            yield Discord("FC501", (whole, *parts), said, "The parts are more than the whole.")


# --- lists


def _take_list(
    telling: Telling, structure: Structure, figures: Sequence[Fact], *, backward: bool = False
) -> list[Fact]:
    """The figures from the first on between which nothing but the text of a list stands."""
    taken: list[Fact] = []
    for figure in figures:
        if taken:
            left, right = (figure, taken[-1]) if backward else (taken[-1], figure)
            gap = telling.gap(left, right)
            if len(gap) > _LONGEST_GAP or not _separates(structure, gap):
                break
        taken.append(figure)
        if len(taken) > _MOST_PARTS:
            return []
    return taken[::-1] if backward else taken


def _separates(structure: Structure, gap: str) -> bool:
    if re.search(r"[:.!?()“”«»\n]", re.sub(r"\b\w{1,3}\.\s", " ", gap)):
        return False
    if _open_list(structure, gap) or find_cue(structure.moved).search(gap) or find_cue(structure.of_which).search(gap):
        return False
    return bool(re.search(r"[,;]", gap) or find_cue(structure.coordinators).search(gap))


def _closed(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether the last part is coordinated and the sentence ends soon after it."""
    gap = telling.gap(parts[-2], parts[-1])
    return bool(find_cue(structure.coordinators).search(gap)) and not _run_on(parts[-1])


def _run_on(last: Fact) -> bool:
    """Whether more than the last part's own words follow it."""
    return len(after(last, 200)) > 70


def _open_list(structure: Structure, text: str) -> bool:
    return bool(find_cue(structure.including).search(text))


def _parallel(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether the parts are told apart in one way: each by the same preposition, the later ones without a noun."""
    places = find_cue(structure.places)
    first = {m.group() for m in places.finditer(telling.gap(parts[0], parts[1]))}
    words = [places.match(after(p).lstrip()) for p in parts[1:]]
    if not all(words):
        return False
    same = {m.group() for m in words if m}
    return len(same) == 1 and bool(same & first)


def names_body(structure: Structure, fact: Fact) -> bool:
    """Whether a figure is the size of a body: "the 61-member council", "a council of 61 members"."""
    behind = after(fact, 30)
    if not begins_with_cue(structure.members).search(behind):
        return False
    return behind.startswith(("-", "‑")) or bool(ends_in_cue(structure.of_the).search(before(fact)))


def _own_share(telling: Telling, structure: Structure, fact: Fact) -> bool:
    """Whether a name or a word like "another" stands right before the figure."""
    at = fact.span.start - fact.sentence_start
    words = fact.sentence[:at].split()
    return bool(words) and (words[-1][:1].isupper() or words[-1].lower() in structure.adding)


# --- figures that can be added


def _summable(fact: Fact, structure: Structure) -> bool:
    value = quantity(fact)
    if value is None or not is_exact(fact) or fact.kind not in ("quantity", "money", "duration") or value.low <= 0:
        return False
    if value.dimension in ("ratio", "temperature", "score"):
        return False
    if "from" in fact.context.aspect or "by" in fact.context.aspect:
        return bool(ends_in_cue(structure.of_which | structure.of_that).search(before(fact)))
    return True


def _alike(total: Fact, part: Fact) -> bool:
    one, two = total.value, part.value
    return (
        isinstance(one, Quantity) and isinstance(two, Quantity) and total.kind == part.kind
        and one.dimension == two.dimension and one.unit == two.unit
    )  # fmt: skip


def _adopt(total: Fact, parts: list[Fact]) -> list[Fact]:
    """Parts that are like the total; bare numbers take its currency ("418 million hryvnias: 250 million ...")."""
    fitting = [
        p for p in parts
        if _alike(total, p) or (total.kind == "money" and p.kind == "quantity" and getattr(p.value, "unit", "") is None)
    ]  # fmt: skip
    return fitting if len(fitting) == len(parts) else []


def _one_topic(total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether parts that are counted by a noun of their own are counted by one noun, so that they can be added."""
    if total.kind != "quantity":
        return True
    nouns = {v.counted for p in parts if (v := quantity(p)) and v.counted}
    whole = quantity(total)
    own = whole.counted if whole else None
    return len(nouns) < 2 and (not nouns or own is None or own in nouns or _same_attribute(total, parts[0]))


def _same_attribute(a: Fact, b: Fact) -> bool:
    return bool(set(a.context.attributes[:2]) & set(b.context.attributes[:2]))


def _neighbours(previous: list[Fact], sentence: list[Fact]) -> bool:
    return bool(previous) and sentence[0].context.position - previous[0].context.position == 1


def _compare(
    total: Fact, parts: Sequence[Fact], over: Decimal, under: Decimal | None = None, *, certain: bool = True
) -> Iterator[Discord]:
    """The discord of parts that miss their total by more than rounding.

    `over` and `under` are the shares of the total by which the sum may lie above or below it and still be a slip;
    further off, the figures are likelier to be about something else.
    """
    amounts = _amounts(total, parts)
    added, whole = sum(amounts, Decimal(0)), low(total)
    off = abs(added - whole)
    reach = over if added > whole or under is None else under
    if off <= slack(total, parts) or off > max(whole * reach, Decimal(1)) or max(amounts) >= whole:
        return
    said = f"{_listed(amounts)} is {say_number(added)}, not {say_value(total)}"
    yield Discord("FC501", (total, *parts), said, _WHY, "error" if certain else "warning")


def _amounts(total: Fact, parts: Sequence[Fact]) -> list[Decimal]:
    """The numbers of the parts; one that leaves out "million" takes it from the figure before it."""
    amounts: list[Decimal] = []
    scale = _scale(low(total))
    for part in parts:
        number = low(part)
        if total.kind == "money" and scale >= 10**6 and number < 1000 and as_quantity(part).step < 1000:
            number *= scale
        else:
            scale = _scale(number)
        amounts.append(number)
    return amounts


def _scale(number: Decimal) -> int:
    """A thousand, a million, ...: the largest power of a thousand that is not above the number."""
    return 1000 ** ((len(str(int(number))) - 1) // 3)


def _listed(amounts: Sequence[Decimal]) -> str:
    return " + ".join(say_number(number) for number in amounts)
