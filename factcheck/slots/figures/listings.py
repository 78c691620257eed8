"""Two versions that list the same: the members with equal figures hold the lists together, the odd one is the question.

"17 were shot down, four lost their way, two hit" and "17 сбили, шесть увела система, два попали": however unlike the
words for what happened to four or six, they stand where the rest of both lists leaves but one place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.model import Quantity
from factcheck.slots.evidence.candidates import Unit, side_of
from factcheck.slots.evidence.weigh import Evidence
from factcheck.values import Relation

Pair = tuple[int, int]
Known = Mapping[Pair, Evidence]
Listed = Sequence[int]  # positions of figures, in order of place

LONGEST = 6  # figures of one list
GAP = 110  # code points between two of them
SURE = 2  # equal figures that hold two lists together
ODD = 2  # figures in which two lists that make one total may differ
MOST = 3  # figures left over in either list
LIKE = Decimal("0.6")  # of the greater of two figures, from which the less may be told for it
CLEAR = Decimal("0.2")  # by which one pair must be nearer in size than the next
CLEAR_WORDS = 0.3  # the same of the words around them
ONE_WORDING = 0.4  # likeness of the near words of two figures from which their sizes do not matter
CHANGE = frozenset({"from", "to"})  # the sides of a change
WORDS = 0.2  # likeness of the words around two parts of one whole
HOLDS = 0.3  # what a single equal figure must say by its digits or the words near it to hold two lists together
_HYPHENS = ("-", "‐", "‑")
ROUNDED = Decimal("0.001")


def find_lists(units: Sequence[Unit]) -> list[list[int]]:
    """Positions of the figures that one sentence lists, two or more, by version and place."""
    sentences: dict[tuple[str, int], dict[int, int]] = {}
    for at, unit in enumerate(units):
        fact = unit.fact
        told = isinstance(unit.value, Quantity) and unit.value is fact.value and unit.value.low == unit.value.high
        if told and not _describes(unit):
            sentences.setdefault((fact.version, fact.sentence_start), {}).setdefault(fact.span.start, at)
    lists: list[list[int]] = []
    for _, places in sorted(sentences.items()):
        run: list[int] = []
        for start in sorted(places):
            if run and start - units[run[-1]].fact.span.end > GAP:
                lists.append(run)
                run = []
            run.append(places[start])
        lists.append(run)
    return [one for one in lists if 2 <= len(one) <= LONGEST]


def _describes(unit: Unit) -> bool:
    """Whether a figure is half of an adjective and counts nothing in its list: "a five-storey block"."""
    fact = unit.fact
    end = fact.span.end - fact.sentence_start
    return fact.sentence[end : end + 1] in _HYPHENS and fact.sentence[end + 1 : end + 2].isalpha()


def compare_lists(units: Sequence[Unit], known: Known) -> None:
    """Add to pairs of unlike figures what the lists in which they stand say of them.

    `listed` tells that equal figures fill all other places of both lists, or that both make one total; `beside` that
    both stand beside one equal figure and nothing else of their order does, or are parts of one whole in like words;
    `part` that together they are the whole of which one of them is told.
    """
    twins = _find_twins(units)
    lists = find_lists(units)
    for at, one in enumerate(lists):
        for two in lists[at + 1 :]:
            if units[one[0]].fact.version == units[two[0]].fact.version:
                continue
            anchors = _hold_together(one, two, known)
            for name, find in FINDERS.items():
                for i, j in find(one, two, anchors, units, known):
                    _tell(name, twins[_place(units[i])], twins[_place(units[j])], known)


def _place(unit: Unit) -> tuple[str, int]:
    return (unit.fact.version, unit.fact.span.start)


def _find_twins(units: Sequence[Unit]) -> dict[tuple[str, int], list[int]]:
    """The units of each figure: one for each of its holders and faces."""
    twins: dict[tuple[str, int], list[int]] = {}
    for at, unit in enumerate(units):
        if unit.value is unit.fact.value:
            twins.setdefault(_place(unit), []).append(at)
    return twins


def _tell(name: str, ones: Sequence[int], others: Sequence[int], known: Known) -> None:
    for i in ones:
        for j in others:
            evidence = _between(i, j, known)
            if evidence is not None and evidence.relation is Relation.DIFFERENT:
                evidence.features[name] = 1.0


def _between(i: int, j: int, known: Known) -> Evidence | None:
    return known.get((i, j) if i < j else (j, i))


def _hold_together(one: Listed, two: Listed, known: Known) -> list[Pair]:
    """The members of two lists that are equal, each taken once: those in like words and of like place first."""
    equal = []
    for x, i in enumerate(one):
        for y, j in enumerate(two):
            evidence = _between(i, j, known)
            if evidence is not None and evidence.relation is Relation.EQUAL and not evidence.features["other_holder"]:
                equal.append((-_words(evidence), abs(x - y), i, j))
    anchors: list[Pair] = []
    for _, _, i, j in sorted(equal):
        if all(i != a and j != b for a, b in anchors):
            anchors.append((i, j))
    return anchors


def _words(evidence: Evidence) -> float:
    return evidence.features["near"] + evidence.features["likeness"] / 4


def _find_odd(one: Listed, two: Listed, anchors: Sequence[Pair], units: Sequence[Unit], known: Known) -> list[Pair]:
    """The figures in which two lists differ that equal figures or one total hold together."""
    left, right = _left_over(one, two, anchors)
    if len(left) == len(right) == ODD and anchors and _sum(left, units) == _sum(right, units):
        return _match(left, right, known)
    return _only_likely(left, right, units, known) if len(anchors) >= SURE else []


def _left_over(one: Listed, two: Listed, anchors: Sequence[Pair]) -> tuple[list[int], list[int]]:
    """The members of two lists that have no equal in the other."""
    left = [i for i in one if all(i != a for a, _ in anchors)]
    return left, [j for j in two if all(j != b for _, b in anchors)]


def _only_likely(left: Listed, right: Listed, units: Sequence[Unit], known: Known) -> list[Pair]:
    """The pair of figures of one order, where there are few figures and no second such pair goes as well."""
    if not left or not right or max(len(left), len(right)) > MOST:
        return []
    sizes = {(i, j): _compare_sizes(i, j, units, known) for i in left for j in right}
    likely = [(i, j) for (i, j), size in sizes.items() if size >= LIKE]
    if len(likely) < 2:
        return likely
    by_size = sorted(likely, key=lambda pair: (-sizes[pair], pair))
    if sizes[by_size[0]] - sizes[by_size[1]] >= CLEAR:
        return by_size[:1]
    told = {(i, j): _words(e) for i, j in likely if (e := _between(i, j, known)) is not None}
    by_words = sorted(likely, key=lambda pair: (-told[pair], pair))
    return by_words[:1] if told[by_words[0]] - told[by_words[1]] >= CLEAR_WORDS else []


def _sum(listed: Listed, units: Sequence[Unit]) -> Decimal:
    return sum((_number(units[i]) for i in listed), Decimal(0))


def _number(unit: Unit) -> Decimal:
    assert isinstance(unit.value, Quantity)
    return unit.value.low


def _compare_sizes(i: int, j: int, units: Sequence[Unit], known: Known) -> Decimal:
    """The less of two unlike figures as a share of the greater; 0 where they are not unlike."""
    evidence = _between(i, j, known)
    if evidence is None or evidence.relation is not Relation.DIFFERENT:
        return Decimal(0)
    small, large = sorted((abs(_number(units[i])), abs(_number(units[j]))))
    return small / large if large else Decimal(0)


def _match(left: Listed, right: Listed, known: Known) -> list[Pair]:
    """The pairs of two lists that go best together, by their words and else by their order."""

    def fit(order: Sequence[int]) -> float:
        found = [_between(i, j, known) for i, j in zip(left, order, strict=True)]
        return sum(_words(evidence) for evidence in found if evidence is not None)

    best = max(permutations(right), key=fit)
    return list(zip(left, best, strict=True))


def _find_beside(one: Listed, two: Listed, anchors: Sequence[Pair], units: Sequence[Unit], known: Known) -> list[Pair]:
    """Figures of one order beside an equal one, or parts of one whole that two versions tell in like words."""
    left, right = _left_over(one, two, anchors)
    found = [] if len(anchors) != 1 else _only_likely(left, right, units, known)
    holds = [_between(*anchor, known) for anchor in anchors]
    if not any(e is not None and max(e.features["told"], e.features["near"]) >= HOLDS for e in holds):
        found = []
    for anchor in anchors:
        for i, j in _parts_of(one, two, anchor, units, known):
            evidence = _between(i, j, known)
            alike = evidence is not None and max(evidence.features["near"], evidence.features["likeness"]) >= WORDS
            if alike and _compare_sizes(i, j, units, known) >= LIKE:
                found.append((i, j))
    if not found and len(anchors) == 1:
        found = _only_worded(left, right, anchors[0], known)
    found += _find_ends(left, right, anchors, units, known)
    apart = _find_complements(one, two, anchors, units, known)
    return [pair for pair in found if pair not in apart]


def _only_worded(left: Listed, right: Listed, anchor: Pair, known: Known) -> list[Pair]:
    """The one figure left over in either list, however unlike in size, where both are told in like words and stand on
    one side of the equal figure: "14 minutes in the box, the champions six", "penalised for seven, Kallvik for six".
    """
    if len(left) != 1 or len(right) != 1 or (left[0] < anchor[0]) != (right[0] < anchor[1]):
        return []
    evidence = _between(left[0], right[0], known)
    told = evidence is not None and _are_measured_alike(evidence) and evidence.features["near"] >= ONE_WORDING
    return [(left[0], right[0])] if told else []


def _are_measured_alike(evidence: Evidence) -> bool:
    """Whether two figures bear one unit, or count the same or what is not said."""
    counts = "kind_quantity" in evidence.features and not evidence.features["other_counted"]
    return bool(evidence.features["same_unit"]) or counts


def _find_ends(left: Listed, right: Listed, anchors: Sequence[Pair], units: Sequence[Unit], known: Known) -> list[Pair]:
    """What two versions say a figure became that both say it had been, or the other way round.

    "From 12 percent to seven" and "to 70 percent from 12": one change has one end, however far off the other lies.
    """
    found = []
    for anchor in anchors:
        begun = {side_of(units[at]) for at in anchor}
        for i in left:
            for j in right:
                ends = {side_of(units[i]), side_of(units[j])}
                evidence = _between(i, j, known)
                one_change = len(begun) == len(ends) == 1 and begun | ends == CHANGE
                if one_change and evidence is not None and _are_measured_alike(evidence):
                    found.append((i, j))
    return found


def _find_complements(
    one: Listed, two: Listed, anchors: Sequence[Pair], units: Sequence[Unit], known: Known
) -> list[Pair]:
    """Figures that together are the whole of which one is told: two close, and seven of the nine go on."""
    return [
        (i, j)
        for anchor in anchors
        for i, j in _parts_of(one, two, anchor, units, known)
        if _number(units[i]) + _number(units[j]) == _number(units[anchor[0]])
    ]


def _parts_of(one: Listed, two: Listed, anchor: Pair, units: Sequence[Unit], known: Known) -> list[Pair]:
    """Unlike figures beside one greater figure, of which one of them at least is told as a part."""
    whole = _number(units[anchor[0]])
    return [
        (i, j)
        for i in one
        for j in two
        if max(_number(units[i]), _number(units[j])) < whole
        and (_is_of(units[i], whole) or _is_of(units[j], whole))
        and (found := _between(i, j, known))
        and found.relation is Relation.DIFFERENT
    ]


def _is_of(part: Unit, whole: Decimal) -> bool:
    """Whether a figure is told as so many of a whole: "seven of the nine", "of the nine, seven"."""
    value = part.fact.value
    if not isinstance(value, Quantity) or value.of is not None:
        return isinstance(value, Quantity) and value.of == whole
    share = value.low * 100 / whole
    faces = [face for face in part.fact.context.faces if isinstance(face, Quantity) and face.unit == "%"]
    return any(abs(face.low - share) < ROUNDED for face in faces)


FINDERS = {"listed": _find_odd, "beside": _find_beside, "part": _find_complements}
