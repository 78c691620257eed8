"""Which of the words around two values is bound to which of them, and whether another version turns that around.

A word that stands with one value alone tells the two apart only where its counterpart stands with the other: in
"nausea was seen in 22 percent on the drug, in 9 percent on placebo", drug and placebo are such a couple, both behind
their values, and the nausea before the first may belong to both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from factcheck.slots.evidence.candidates import Unit
from factcheck.values.translation import is_loan, sound_of

Keys = frozenset[str]
Labels = Mapping[str, int]  # the distance of each from its value
Meet = Callable[[Iterable[str], Iterable[str]], Keys]
NOTHING: Keys = frozenset()
SHORT = 4  # letters of a name up to which nothing of it may differ
ENDING = 2  # letters at the end in which inflected forms of a longer one may differ
BY_NAMES, BY_ONE, BY_WORDS = 0.9, 0.8, 0.7  # how surely names, a name and a word, or words tell what changed places
BY_ADJACENT = 0.75  # the same of words that stand right beside their values: "two women and three men"
ADJACENT = 2  # tokens from such a value
BESIDE = 6  # tokens within which a name stands beside a value, whatever else it stands beside
BY_HALF = 0.6  # the same where the counterpart is told in words that the other version does not have
LACKING = "~"  # the label of those without, and of the others
LONG = 6  # letters of words of one language of which one may be an ending longer
STEP = 1  # tokens by which two labels may stand at unlike distances and still be counterparts


class Column(Struct, frozen=True):
    """What stands at one side of two values and tells them apart.

    `open` are the labels that no other value parts from one end of the sentence: they may belong to both values.
    """

    one: Labels
    other: Labels
    open: Keys = NOTHING


class Binding(Struct, frozen=True):
    """What is bound to each of two values of one version, and all that stands beside either."""

    columns: tuple[Column, ...]
    beside: Keys
    one: Labels = {}  # all that stands beside the first and not beside the other
    other: Labels = {}


class _Sides(Struct, frozen=True):
    """The labels of one value alone: handed to it, before it and behind it."""

    handed: Labels
    before: Labels
    behind: Labels


def read_binding(a: Unit, b: Unit) -> Binding:
    """What is bound to the first and to the second value of one version."""
    near = a.fact.sentence_start == b.fact.sentence_start
    first, last = (dict(unit.fact.context.labels) for unit in (a, b))
    own = _part(first, last, a.counted & b.counted)
    parallel = near or any(LACKING in labels for labels in own)
    one, other = (_sides(labels, parallel) for labels in own)
    if not near:
        columns = [Column({**one.before, **one.behind}, {**other.before, **other.behind})]
    elif a.fact.span.start < b.fact.span.start:
        columns = list(_couple(one, other))
    else:
        columns = [Column(c.other, c.one, c.open) for c in _couple(other, one)]
    kept = tuple(column for column in columns if column.one and column.other)
    return Binding(kept, frozenset(first) | frozenset(last), *own)


def _part(a: Labels, b: Labels, counted: Keys) -> tuple[Labels, Labels]:
    """The labels that each of two values has alone.

    A name beside both goes with the nearer one where that has no other: "Orl beat Kell and is second, Kell is fifth".
    """
    one = {key: distance for key, distance in a.items() if key not in b and key not in counted}
    other = {key: distance for key, distance in b.items() if key not in a and key not in counted}
    for mine, theirs, near, far in ((one, other, a, b), (other, one, b, a)):
        if _names(theirs) and not _names(mine):
            mine.update({k: d for k, d in _names(near).items() if k in far and abs(d) < min(BESIDE, abs(far[k]))})
    return one, other


def _sides(labels: Labels, near: bool) -> _Sides:
    own = [(key, distance) for key, distance in labels.items() if near or key[0] == "@"]
    return _Sides(
        {key: distance for key, distance in own if distance == 0},
        {key: distance for key, distance in own if distance < 0},
        {key: distance for key, distance in own if distance > 0},
    )


def _couple(first: _Sides, last: _Sides) -> Iterator[Column]:
    """The labels of two values of one sentence by where they stand; names may also stand around or between them."""
    if first.handed or last.handed:
        yield Column(first.handed, last.handed)
        return
    yield Column(first.before, last.before, frozenset(first.before))
    yield Column(first.behind, last.behind, frozenset(last.behind))
    names = [_names(labels) for labels in (first.before, first.behind, last.before, last.behind)]
    if not (names[1] or names[2]):  # "Orl won 23 seats, and 16 went to Kell"
        yield Column(names[0], names[3], frozenset(names[0]) | frozenset(names[3]))
    if not (names[0] or names[3]):
        yield Column(names[1], names[2])


def _names(labels: Labels) -> Labels:
    return {key: distance for key, distance in labels.items() if key[0] == "@"}


def _is_name(key: str) -> bool:
    """Whether a label is a name or a date, which nothing but a thing or a time of its own has."""
    return key[0] in "@#"


def compare_bindings(one: Binding, two: Binding) -> float:
    """How surely the labels of two values change places between two versions.

    Negative where they stay, 0 where nothing or too little is told.
    """
    pairs = [(x, y) for x in one.columns for y in two.columns]
    sure = _compare(pairs, _shared)
    if sure < 0 or sure >= BY_ADJACENT:
        return sure
    forms = _compare(pairs, _shared_forms)
    if forms < 0 or forms >= BY_ADJACENT:
        return sure or forms if forms < 0 else forms
    return max(sure, forms) or _compare_halves(pairs, one, two)


def _compare(pairs: Sequence[tuple[Column, Column]], meet: Meet) -> float:
    sure = 0.0
    for x, y in pairs:
        kept, other_kept = meet(x.one, y.one), meet(x.other, y.other)
        if kept and other_kept:
            return -1.0
        firm = (kept | other_kept) - (x.open | y.open)
        if any(map(_is_name, firm)):
            return -1.0
        turned, other_turned = meet(x.one, y.other), meet(x.other, y.one)
        if turned and other_turned and not firm:
            names = sum(any(map(_is_name, keys)) for keys in (turned, other_turned))
            sure = max(sure, (_by_words(x, y, turned, other_turned), BY_ONE, BY_NAMES)[names])
    return sure


def _by_words(x: Column, y: Column, turned: Keys, other_turned: Keys) -> float:
    """By words: surer where on either side one of them stands right beside its value in both versions."""
    close = _is_close(turned, x.one, y.other) and _is_close(other_turned, x.other, y.one)
    return BY_ADJACENT if close else BY_WORDS


def _is_close(keys: Iterable[str], *tellings: Labels) -> bool:
    """Whether one of some labels stands right beside its value in all tellings, in whatever form it has there."""
    return any(all(_is_adjacent(key, labels) for labels in tellings) for key in keys)


def _is_adjacent(key: str, labels: Labels) -> bool:
    return any(abs(labels[form]) <= ADJACENT for form in _shared_forms(labels, (key,)))


def _compare_halves(pairs: Sequence[tuple[Column, Column]], one: Binding, two: Binding) -> float:
    """The same where one label changes places, and its counterparts are words that the other version does not have.

    Where it has them, they must have changed places as well: "83 percent voted for it, on a turnout of 71 percent" and
    "71 percent of the vote was for it; turnout was 83 percent".
    """
    sure = 0.0
    for x, y in pairs:
        if _shared_forms(x.one, y.one) or _shared_forms(x.other, y.other):
            return -1.0
        for left, right, strange, other_strange, mine, theirs, own, other_own in (
            (x.one, y.other, x.other, y.one, one.other, two.one, two.other, one.one),
            (x.other, y.one, x.one, y.other, one.one, two.other, two.one, one.other),
        ):
            shared = x.open & y.open
            turned = {k for k in _shared_forms(left, right) if k not in shared or left[k] > 0}
            if not any(_is_parallel(k, left, strange) and _is_parallel(k, right, other_strange) for k in turned):
                continue
            back, forth = _shared_forms(strange, two.beside), _shared_forms(other_strange, one.beside)
            if not back and not forth:
                close = _is_close(strange, strange) and _is_close(other_strange, other_strange)
                sure = max(sure, BY_ADJACENT if close and _is_close(turned, left, right) else BY_HALF)
            elif not (_shared_forms(strange, own) or _shared_forms(other_strange, other_own)):
                met = not back or _shared_forms(strange, theirs)
                sure = max(sure, BY_WORDS if met and (not forth or _shared_forms(other_strange, mine)) else 0.0)
    return sure


def _is_parallel(key: str, labels: Labels, counterparts: Labels) -> bool:
    """Whether a label stands as far from its value as some counterpart from the other: "(Ostavan)", "(placebo)"."""
    own = [labels[form] for form in _shared_forms(labels, (key,))]
    return any(abs(mine - theirs) <= STEP for mine in own for theirs in counterparts.values())


def _shared(one: Iterable[str], other: Iterable[str]) -> Keys:
    return frozenset(one).intersection(other)


def _shared_forms(one: Iterable[str], other: Iterable[str]) -> Keys:
    """The labels of the first that the second has too, in whatever form a name takes in a language."""
    return frozenset(a for a in one for b in other if a == b or _are_forms(a, b))


def _are_forms(a: str, b: str) -> bool:
    """Whether two keys are forms of one name, or dates of which one is told to the day and one to the month."""
    if a[0] == b[0] == "#":
        return a.startswith(b) or b.startswith(a)
    if "@" not in (a[0], b[0]):
        return _are_translations(a, b)
    bare, full = sorted((a.lstrip("@").split(" "), b.lstrip("@").split(" ")), key=len)
    if len(bare) < len(full):
        return len(bare) == 1 and any(_is_form(bare[0], part) for part in (full[0], full[-1]))
    return all(map(_is_form, bare, full))


def _are_translations(a: str, b: str) -> bool:
    """Whether two words of two languages are one loan word ("miniature", "fr:miniature", "es:miniatura"), or two of one
    language an adjective and its adverb ("outdoor", "outdoors").
    """
    (left, one), (right, other) = _in_language(a), _in_language(b)
    if left == right:
        return min(len(one), len(other)) >= LONG and LACKING not in (a[0], b[0]) and _is_form(one, other)
    return left != right and (one == other or is_loan(sound_of(one), sound_of(other)))


def _in_language(key: str) -> tuple[str, str]:
    """The language of a word and the word; that of one without a mark is English."""
    return (key[:2], key[3:]) if key[2:3] == ":" else ("", key)


def _is_form(one: str, other: str) -> bool:
    most, least = max(len(one), len(other)), min(len(one), len(other))
    if least <= SHORT:
        return one == other
    reach = max(SHORT, most - ENDING)
    return one[:reach] == other[:reach]
