"""FC510: sets that their winner did not win, and points that wins and draws do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.comparison.arithmetic.measures import is_likely_slip
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    is_exact,
    low,
    opening,
)
from factcheck.comparison.wording import say_number
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_MOST_SETS = 5
_FROM, _TO = 6, 40  # what the winner of a set scores in it
_VERB = 90
_SPLITS = 3  # two parts of a race and all of it


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Sets and points of a match or a season that can't be as they are told."""
    for sentence in telling.sentences:
        yield from _sets(telling, structure, [f for f in sentence if f.kind == "score"])
        yield from _splits(telling, structure, [f for f in sentence if f.kind == "duration"])
        yield from _points(structure, [f for f in sentence if f.kind == "quantity" and is_exact(f)])


def _sets(telling: Telling, structure: Structure, scores: Sequence[Fact]) -> Iterator[Discord]:
    """ "Kell beat Marl 6-4, 3-6, 4-6"; "in straight sets, 6-4, 3-6, 6-2"."""
    if not 2 <= len(scores) <= _MOST_SETS or not all(_is_set(f) for f in scores):
        return
    if any(not re.fullmatch(r",?\s(?:\w{1,3}\s)?", telling.gap(a, b)) for a, b in pairwise(scores)):
        return
    head, sentence = opening(scores[0])[-_VERB:], scores[0].sentence.lower()
    clause = re.split(r"[.;:!?“”«»\n]", head)[-1]
    if not find_cue(structure.beat).search(clause) or find_cue(structure.lost_to).search(sentence):
        return
    won = sum(as_quantity(f).low > as_quantity(f).high for f in scores)
    lost = len(scores) - won
    straight = find_cue(structure.straight_sets).search(sentence)
    if lost > won or (straight and lost > 0):
        said = f"{won} of {len(scores)} sets are won in {', '.join(f.text for f in scores)}"
        yield Discord("FC510", tuple(scores), said, "The winner of a match wins most of its sets.")


def _is_set(score: Fact) -> bool:
    value = as_quantity(score)
    return _FROM <= max(value.low, value.high) <= _TO and value.low != value.high and score.text[:1].isdigit()


def _splits(telling: Telling, structure: Structure, times: Sequence[Fact]) -> Iterator[Discord]:
    """ "The first half in 1:02:10 and the second in 1:03:20, for a finishing time of 2:05:30"."""
    if len(times) != _SPLITS or not all(is_exact(f) and re.fullmatch(r"(?:\d+:)?\d+:\d\d", f.text) for f in times):
        return
    one, two, total = times
    join, gap = telling.gap(one, two), telling.gap(two, total)
    if re.search(r"[.;:!?]", join + gap) or not find_cue(structure.coordinators).search(join):
        return
    if not ends_in_cue(structure.making | structure.total | structure.lasting, 3).search(gap):
        return
    made = low(one) + low(two)
    if low(total) != made and abs(low(total) - made) < made / 10 and low(total) > max(low(one), low(two)):
        minutes, seconds = divmod(int(made), 60)
        clock = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}" if minutes >= 60 else f"{minutes}:{seconds:02}"
        said = f"{one.text} and {two.text} make {clock}, not {total.text}"
        yield Discord("FC510", (total, one, two), said, "The time of a race is that of its parts.")


def _points(structure: Structure, figures: Sequence[Fact]) -> Iterator[Discord]:
    """ "31 points after nine wins, two draws and a defeat": three or two for a win, one for a draw."""
    by = [
        [f for f in figures if begins_with_cue(cues, 1).search(after(f, 25))]
        for cues in (structure.points, structure.wins, structure.draws)
    ]
    if any(len(found) != 1 for found in by) or len({f.span.start for found in by for f in found}) != len(by):
        return
    points, wins, draws = (found[0] for found in by)
    made = [low(wins) * worth + low(draws) for worth in (Decimal(3), Decimal(2))]
    if low(points) in made or not is_likely_slip(points, made[0]):
        return
    said = f"{say_number(low(wins))} wins and {say_number(low(draws))} draws make {say_number(made[0])} points"
    yield Discord("FC510", (points, wins, draws), f"{said}, not {say_number(low(points))}", "Points can be counted.")
