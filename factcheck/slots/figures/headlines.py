"""A headline whose figure stands nowhere else: its own text, and other versions with it, tell another one.

A version tells one thing once, so unlike values of one version go to two slots. A headline only says again what its
text says, and where nothing in the whole story comes near its figure, the two are one figure of which one is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.parting import set_apart
from factcheck.values import Relation

Pairs = Mapping[tuple[int, int], Evidence]
LEAD = 3  # sentences within which a text tells what its headline says


def take_in_headlines(
    units: Sequence[Unit],
    groups: Sequence[list[int]],
    known: Pairs,
    chances: Mapping[tuple[int, int], float],
    least: float,
) -> list[list[int]]:
    """The groups, where each lone figure of a headline has joined the slot that its own text has a witness for."""
    met = {i for pair, evidence in known.items() if evidence.relation is not Relation.DIFFERENT for i in pair}
    lone = [group[0] for group in groups if len(group) == 1 and units[group[0]].fact.context.in_title]
    joined: dict[int, int] = {}  # a headline's figure, and the first figure of the slot that it goes to
    for title in lone:
        if title in met:
            continue
        homes = [
            (chances[pair], -group[0])
            for group in groups
            if _agrees(group, units, known)
            for body in group
            if _is_told_anew(title, body, units) and (pair := (min(title, body), max(title, body))) in known
            if known[pair].relation is Relation.DIFFERENT and not set_apart(known[pair])
        ]
        if homes and max(homes)[0] >= least:
            joined[title] = -max(homes)[1]
    return [
        sorted([*group, *(title for title, home in joined.items() if home == group[0])])
        for group in groups
        if group[0] not in joined
    ]


def _is_told_anew(title: int, body: int, units: Sequence[Unit]) -> bool:
    """Whether a figure stands in the first sentences under a headline's."""
    one, other = units[title].fact, units[body].fact
    return one.version == other.version and not other.context.in_title and other.context.position <= LEAD


def _agrees(group: Sequence[int], units: Sequence[Unit], known: Pairs) -> bool:
    """Whether two versions or more tell a slot, all of them alike."""
    if len({units[i].fact.version for i in group}) < 2:
        return False
    pairs = [known.get((i, j)) for x, i in enumerate(group) for j in group[x + 1 :]]
    return all(pair is None or pair.relation is not Relation.DIFFERENT for pair in pairs)
