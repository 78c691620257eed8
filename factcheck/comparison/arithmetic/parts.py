"""Lists of figures that can be added, and the comparing of their sum with a total.

A *list* is a run of like, exact figures that separators part ("61 in Ilm, 28 in Dor and nine in the hills"); it is
*closed* where a word like "and" stands before its last member, and *open* where "including" makes it part of more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    before,
    begins_with_cue,
    cut,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
    quantity,
    slack,
    with_number,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, Quantity
from factcheck.rulebook.structure import Structure

_WHY = "The parts do not add up to the total that is stated."
_LONGEST_GAP = 90
_MOST_PARTS = 9
_TAIL = 60
_ASIDE = re.compile(r"[^,;:.()–—]{1,40}(?:,|\)|\s[–—-])[^,;:.()–—]{0,12}")  # " of them children, "
_ORDERS = 10_000  # times that a total may exceed the least of its parts
# Shares of the total by which a sum may miss it and still be a slip: where the wording makes the list the whole, and
# where it may leave a part out.
WIDE, NARROW = Decimal("0.35"), Decimal("0.06")


def take_list(telling: Telling, structure: Structure, figures: Sequence[Fact], *, backward: bool = False) -> list[Fact]:
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


def with_products(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> list[Fact]:
    """The figures, with those that count several times taken as often: "one in each of the three rounds" is three.

    A "one" that stands for a noun is left out.
    """
    taken: list[Fact] = []
    in_each = rf"[^,;.:]{{0,20}}\s(?:{find_cue(structure.in_each).pattern})\s(?:\w+\s)?"
    for figure in figures:
        one, times = taken[-1] if taken else None, as_quantity(figure)
        counts = one is not None and times.unit is None and 1 < times.low <= _MOST_PARTS
        if one and counts and re.fullmatch(in_each, telling.gap(one, figure)) and one.span.line == figure.span.line:
            whole = cut(one, one.span.start, figure.span.end)
            taken[-1] = replace(whole, value=with_number(one, low(one) * times.low))
        elif one is None or not _stands_for_noun(telling, one, figure):
            taken.append(figure)
    return taken


def _stands_for_noun(telling: Telling, before: Fact, figure: Fact) -> bool:
    """Whether a "one" right behind a number is no figure: "twelve chose a round of nine holes and five one of 18"."""
    value = as_quantity(figure)
    return (
        value.low == 1 and value.unit is None and value.counted is None and figure.text.isalpha()
        and before.text[-1:].isalnum() and not telling.gap(before, figure).strip()
    )  # fmt: skip


def _separates(structure: Structure, gap: str) -> bool:
    if re.search(r"[:.!?()“”«»\n]", re.sub(r"\b\w{1,3}\.\s", " ", gap)):
        return False
    if is_open(structure, gap) or find_cue(structure.moved).search(gap) or find_cue(structure.of_which).search(gap):
        return False
    return bool(re.search(r"[,;]", gap) or find_cue(structure.coordinators).search(gap))


def is_closed(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether the last part is coordinated and the sentence ends soon after it."""
    gap = telling.gap(parts[-2], parts[-1])
    return bool(find_cue(structure.coordinators).search(gap)) and not runs_on(parts[-1])


def runs_on(last: Fact) -> bool:
    """Whether more than the last part's own words follow it."""
    return len(after(last, 200)) > 70


def is_open(structure: Structure, text: str) -> bool:
    """Whether a text says that the list is only part of the whole."""
    return bool(find_cue(structure.including).search(text))


def are_parallel(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
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


def has_own_share(telling: Telling, structure: Structure, fact: Fact) -> bool:
    """Whether a name or a word like "another" stands right before the figure."""
    at = fact.span.start - fact.sentence_start
    words = fact.sentence[:at].split()
    return bool(words) and (words[-1][:1].isupper() or words[-1].lower() in structure.adding)


def is_addition(fact: Fact, structure: Structure) -> bool:
    """Whether a figure is told beside another of its kind and is no whole: "one died and another 13 were saved"."""
    return ends_in_cue(structure.adding).search(before(fact, 20)) is not None


def without_asides(telling: Telling, structure: Structure, figures: Sequence[Fact]) -> list[Fact]:
    """The figures but for those that only say something of the one before: "of 40 hurt, six of them children, 25"."""
    kept: list[Fact] = []
    for at, figure in enumerate(figures):
        behind = telling.gap(figure, figures[at + 1]) if at + 1 < len(figures) else ""
        aside = (
            kept and re.search(r"(?:[,(–—]|\s-)\s*$", telling.gap(figures[at - 1], figure)) and _ASIDE.fullmatch(behind)
        )
        if not (aside and find_cue(structure.of_which).match(behind.lstrip())):
            kept.append(figure)
    return kept


def is_summable(fact: Fact, structure: Structure) -> bool:
    """Whether a figure can be a part or a total: exact, above zero, and not one side of a change."""
    value = quantity(fact)
    if value is None or not is_exact(fact) or fact.kind not in ("quantity", "money", "duration") or value.low <= 0:
        return False
    if value.dimension in ("ratio", "temperature", "score"):
        return False
    if not {"from", "by"} & set(fact.context.aspect):
        return True
    if ends_in_cue(structure.of_which | structure.of_that).search(before(fact)):
        return True
    words = fact.sentence.lower()  # "le bilan est de 41 blessés" has the word of a change, but nothing moves
    moves = find_cue(structure.rises).search(words) or find_cue(structure.falls).search(words)
    return "by" not in fact.context.aspect and not moves and "to" not in fact.context.aspect


def are_alike(total: Fact, part: Fact) -> bool:
    """Whether two figures have one kind, dimension and unit."""
    one, two = total.value, part.value
    return (
        isinstance(one, Quantity) and isinstance(two, Quantity) and total.kind == part.kind
        and one.dimension == two.dimension and one.unit == two.unit
    )  # fmt: skip


def adopt(total: Fact, parts: list[Fact]) -> list[Fact]:
    """The parts if all are like the total, or bare numbers that take its currency; else none."""
    fitting = [p for p in parts if are_alike(total, p) or (total.kind == "money" and _is_bare(p))]
    return fitting if len(fitting) == len(parts) else []


def _is_bare(fact: Fact) -> bool:
    value = quantity(fact)
    return fact.kind == "quantity" and value is not None and value.unit is None


def are_one_topic(total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether parts that are counted by a noun of their own are counted by one noun, so that they can be added."""
    if total.kind != "quantity":
        return True
    nouns = {v.counted for p in parts if (v := quantity(p)) and v.counted}
    whole = quantity(total)
    own = whole.counted if whole else None
    return len(nouns) < 2 and (not nouns or own is None or own in nouns or share_attribute(total, parts[0]))


def are_compatible(total: Fact, part: Fact) -> bool:
    """Whether two figures may count one thing: what the lexicon says of them is not at odds."""
    return not total.context.attributes or not part.context.attributes or share_attribute(total, part)


def count_ones(structure: Structure, tail: str) -> int:
    """How many parts of one thing, which are no figures, end a list: "two died and one was freed"."""
    words = re.split(r"[.:!?()]", tail)[0]
    found = (
        rf"(?:,|{find_cue(structure.coordinators).pattern})\s(?:[^\W\d]+\s){{0,2}}?{find_cue(structure.single).pattern}"
    )
    return len(re.findall(found, words))


def name_half(structure: Structure, text: str) -> int | None:
    """Which of the classes of people that exclude each other the words right behind a figure name."""
    found = [
        (hit.start(), number)
        for number, words in enumerate(structure.halves)
        if (hit := find_cue(frozenset(words)).search(text[:25]))
    ]
    return min(found)[1] if found else None


def are_mixed(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether some parts are kinds of people and others are not: "30 were women, nine were children and two died"."""
    words = [*(telling.gap(a, b) for a, b in pairwise(parts)), after(parts[-1], _TAIL)]
    return len({name_half(structure, text) is None for text in words}) > 1


def leaves_a_rest(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether one of the list is what is left, and no figure: "17 for, the rest against and four abstained"."""
    words = [*(telling.gap(a, b) for a, b in pairwise(parts)), after(parts[-1], _TAIL)]
    joined = rf"(?:[,;]|{find_cue(structure.coordinators).pattern})\s(?:{find_cue(structure.rest).pattern})\s[^\W\d]"
    return any(re.search(joined, text) for text in words)


def are_complements(telling: Telling, structure: Structure, parts: Sequence[Fact]) -> bool:
    """Whether what is said of two parts leaves nothing out: passengers and crew, planes and helicopters."""
    one, two = telling.gap(*parts), re.split(r"[.;:!?]", after(parts[1], _TAIL))[0]
    for left, right in structure.complements:
        a, b = find_cue(frozenset(left)), find_cue(frozenset(right))
        if (a.search(one) and b.search(two)) or (b.search(one) and a.search(two)):
            return True
    return False


def tells_fate(structure: Structure, tail: str) -> bool:
    """Whether words up to the next comma tell what became of somebody: "six children were hurt" is a clause."""
    told = {word for fate in structure.fates for word in fate}
    clause = re.split(r"[,;.:!?()]|\s[–—-]\s", tail)[0]
    return find_cue(structure.hurt | structure.treated | frozenset(told)).search(clause) is not None


def share_attribute(a: Fact, b: Fact) -> bool:
    """Whether two figures have one attribute of the lexicon, or that of the one stands in the sentence of the other."""
    one, two = set(a.context.attributes[:2]), set(b.context.attributes[:2])
    if one and two:
        return bool(one & two)
    words = {key for key, _ in (b if one else a).context.terms}
    return bool((one or two) & words)


def compare_sum(
    total: Fact,
    parts: Sequence[Fact],
    over: Decimal,
    under: Decimal | None = None,
    *,
    certain: bool = True,
    ones: int = 0,
) -> Iterator[Discord]:
    """The discord of parts that miss their total by more than rounding.

    `over` and `under` are the shares of the total by which the sum may lie above or below it and still be a slip;
    further off, the figures are likelier to be about something else. Nought means that they may, for all that is said.
    `ones` is the number of further parts that are one each and no figure.
    """
    amounts = [*_amounts(total, parts), *[Decimal(1)] * ones]
    added, whole = sum(amounts, Decimal(0)), low(total)
    off = abs(added - whole)
    reach = over if added > whole or under is None else under
    if not reach or off <= slack(total, parts) or off > max(whole * reach, Decimal(1)) or max(amounts) >= whole:
        return
    if min(amounts[: len(parts)]) * _ORDERS < whole:
        return  # an age or a number of people among millions is of another list
    said = f"{say_sum(amounts)} is {say_number(added)}, not {say_value(total)}"
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
    return int(1000 ** ((len(str(int(number))) - 1) // 3))


def say_sum(amounts: Sequence[Decimal]) -> str:
    """The numbers as a sum: "21 + 15 + 9"."""
    return " + ".join(say_number(number) for number in amounts)
