"""Which of the words around two values is bound to which of them, and whether another version turns that around.

A word that stands with one value alone tells the two apart only where its counterpart stands with the other: in
"nausea was seen in 22 percent on the drug, in 9 percent on placebo", drug and placebo are such a couple, both behind
their values, and the nausea before the first may belong to both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from factcheck.slots.candidates import Unit

Keys = frozenset[str]
Meet = Callable[[Keys, Keys], Keys]
NOTHING: Keys = frozenset()
SHORT = 4  # letters of a name up to which nothing of it may differ
ENDING = 2  # letters at the end in which inflected forms of a longer one may differ
BY_NAMES, BY_ONE, BY_WORDS = 0.9, 0.8, 0.7  # how surely names, a name and a word, or words tell what changed places


class Column(Struct, frozen=True):
    """What stands at one side of two values and tells them apart.

    `open` are the labels that no other value parts from one end of the sentence: they may belong to both values.
    """

    one: Keys
    other: Keys
    open: Keys = NOTHING


class _Sides(Struct, frozen=True):
    """The labels of one value alone: handed to it, before it and behind it."""

    handed: Keys
    before: Keys
    behind: Keys


def read_binding(a: Unit, b: Unit) -> tuple[Column, ...]:
    """The columns of what is bound to the first and to the second value of one version."""
    keys = [frozenset(key for key, _ in unit.fact.context.labels) for unit in (a, b)]
    shared = (keys[0] & keys[1]) | (a.counted & b.counted)
    near = a.fact.sentence_start == b.fact.sentence_start
    one, other = (_sides(unit, shared, near) for unit in (a, b))
    if not near:
        columns = [Column(one.before | one.behind, other.before | other.behind)]
    elif a.fact.span.start < b.fact.span.start:
        columns = list(_couple(one, other))
    else:
        columns = [Column(c.other, c.one, c.open) for c in _couple(other, one)]
    return tuple(column for column in columns if column.one and column.other)


def _sides(unit: Unit, shared: Keys, near: bool) -> _Sides:
    own = [(k, d) for k, d in unit.fact.context.labels if k not in shared and (near or k[0] == "@")]
    return _Sides(
        frozenset(k for k, d in own if d == 0),
        frozenset(k for k, d in own if d < 0),
        frozenset(k for k, d in own if d > 0),
    )


def _couple(first: _Sides, last: _Sides) -> Iterator[Column]:
    """The labels of two values of one sentence by where they stand; names may also stand around or between them."""
    if first.handed or last.handed:
        yield Column(first.handed, last.handed)
        return
    yield Column(first.before, last.before, first.before)
    yield Column(first.behind, last.behind, last.behind)
    names = [_names(keys) for keys in (first.before, first.behind, last.before, last.behind)]
    if not (names[1] or names[2]):  # "Orl won 23 seats, and 16 went to Kell"
        yield Column(names[0], names[3], names[0] | names[3])
    if not (names[0] or names[3]):
        yield Column(names[1], names[2])


def _names(keys: Keys) -> Keys:
    return frozenset(key for key in keys if key[0] in "@#")


def compare_bindings(one: Sequence[Column], two: Sequence[Column]) -> float:
    """How surely the labels of two values change places between two versions.

    Negative where they stay, 0 where nothing or too little is told.
    """
    pairs = [(x, y) for x in one for y in two]
    return _compare(pairs, frozenset.intersection) or _compare(pairs, _shared_forms)


def _compare(pairs: Sequence[tuple[Column, Column]], meet: Meet) -> float:
    sure = 0.0
    for x, y in pairs:
        kept, other_kept = meet(x.one, y.one), meet(x.other, y.other)
        if kept and other_kept:
            return -1.0
        firm = (kept | other_kept) - (x.open & y.open)
        if _names(firm):
            return -1.0
        turned, other_turned = meet(x.one, y.other), meet(x.other, y.one)
        if turned and other_turned and not firm:
            sure = max(sure, (BY_WORDS, BY_ONE, BY_NAMES)[bool(_names(turned)) + bool(_names(other_turned))])
    return sure


def _shared_forms(one: Keys, other: Keys) -> Keys:
    """The labels of the first that the second has too, in whatever form a name takes in a language."""
    return frozenset(a for a in one for b in other if a == b or ("@" in (a[0], b[0]) and _is_form(a, b)))


def _is_form(a: str, b: str) -> bool:
    one, other = a.rpartition("@")[2], b.rpartition("@")[2]
    most, least = max(len(one), len(other)), min(len(one), len(other))
    if least <= SHORT:
        return one == other
    reach = max(SHORT, most - ENDING)
    return one[:reach] == other[:reach]
