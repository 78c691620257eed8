"""FC506 for tables told in lines or short sentences, a label and a number each.

"Starters: 94. Scratched: seven. Lame: four. Allowed to start: 85". The first line is the whole, those behind it are
taken from it, and the line that says what is left, or alone comes back to the word of the first, is the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.comparison.arithmetic.telling import Discord, Telling, as_quantity, find_cue, is_exact, low, quantity
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_LABEL = re.compile(r"[\s•*–-]*([^\W\d_][^\d:.!?“”«»]{1,50}):\s*$")
_UNITS = re.compile(r"\s*(?:[^\W\d]+\s*)?[.;]?\s*$")
_STEM = 4  # letters that different words may share
_MOST = 6  # lines between the whole and what is left
_LEFT = Decimal("0.15")  # share of the whole by which what is said to be left may be off and still be a slip
_NEAR = Decimal("0.03")  # the same where one word alone ties it to the whole


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Last lines of tables that are not what the lines before leave of the first."""
    for rows in _tables(telling):
        for place in range(2, min(len(rows), _MOST + 2)):
            reach = _reach(structure, rows[: place + 1])
            if reach:
                yield from _compare(rows[0], rows[1:place], rows[place], reach)
                break


def _tables(telling: Telling) -> Iterator[list[Fact]]:
    """Runs of sentences that are a label and a count each."""
    rows: list[Fact] = []
    for sentence in telling.sentences:
        counts = [f for f in sentence if quantity(f)]  # a label may name a day: "allowed to start on Sunday"
        fact = counts[0] if len(counts) == 1 and _is_row(counts[0]) else None
        if rows and (fact is None or fact.context.position - rows[-1].context.position != 1):
            yield rows
            rows = []
        rows += [fact] if fact else []
    yield rows


def _is_row(fact: Fact) -> bool:
    at = fact.span.start - fact.sentence_start
    head, tail = fact.sentence[:at], fact.sentence[at + len(fact.text) :]
    counted = fact.kind == "quantity" and is_exact(fact) and as_quantity(fact).unit is None
    return counted and _LABEL.match(head) is not None and _UNITS.match(tail) is not None


def _label(fact: Fact) -> str:
    found = _LABEL.match(fact.sentence[: fact.span.start - fact.sentence_start])
    return found[1].lower() if found else ""


def _reach(structure: Structure, rows: Sequence[Fact]) -> Decimal | None:
    """By what share of the whole the last of some lines may be off; None where it is not said to be what is left."""
    labels = [_label(row) for row in rows]
    left = find_cue(structure.remaining | structure.remainder | structure.rest | structure.finals)
    if left.search(labels[-1]) and not any(left.search(label) for label in labels[:-1]):
        return _LEFT
    stems = [{word for word in re.findall(r"[^\W\d_]+", label) if len(word) > _STEM} for label in labels]
    shared = [{w for w in stems[0] if any(_are_akin(w, v) for v in stem)} for stem in stems[1:]]
    alone = shared[-1] - set().union(*shared[:-1])
    return _NEAR if alone else None


def _are_akin(one: str, two: str) -> bool:
    return one[: _STEM + 1] == two[: _STEM + 1]


def _compare(whole: Fact, parts: Sequence[Fact], rest: Fact, reach: Decimal) -> Iterator[Discord]:
    taken, most, left = [low(p) for p in parts], low(whole), low(rest)
    if not all(number < most for number in (*taken, left)):
        return
    if reach == _NEAR and most - sum(taken, left) >= 0:
        return  # "Beds: 90. Closed: six. Shut off: three. Beds taken: 79" need not say all that are left
    sums = [sum(some, Decimal(0)) for size in range(1, len(taken) + 1) for some in combinations(taken, size)]
    right = most - sums[-1]
    if right <= 0 or any(most - one == left for one in sums) or abs(right - left) > max(most * reach, Decimal(1)):
        return
    said = f"{say_value(whole)} less {' and '.join(say_value(p) for p in parts)} leaves {say_number(right)}"
    yield Discord("FC506", (whole, *parts, rest), f"{said}, not {say_value(rest)}", said + ".", "warning")
