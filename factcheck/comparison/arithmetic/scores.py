"""FC510: periods or sets that do not make the final score, and votes that are more than the members of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.comparison.arithmetic.parts import names_body
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    before,
    begins_with_cue,
    cut,
    ends_in_cue,
    find_cue,
    low,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_PAIR = r"(\d{1,3})\s?[-–:]\s?(\d{1,3})"
_PERIODS = re.compile(rf"\(\s*{_PAIR}(?:\s*[,;/]\s*{_PAIR}){{2,5}}\s*\)")
_FINAL = re.compile(rf"(?<![\d.,:–-]){_PAIR}(?![\d:–-])[^\d.()]{{0,40}}$")
_NAMED = re.compile(r"(?<![\d.,:])(\d{1,3}),?\s[^\d.,;:()]{2,40}\s(\d{1,3})(?![\d:])[^\d.()]{0,40}$")
Pair = tuple[int, int]


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Final scores that the bracketed periods behind them do not make; counts of votes that exceed the body."""
    for sentence in telling.sentences:
        text = sentence[0].sentence
        for match in _PERIODS.finditer(text):
            yield from _check_periods(sentence, text, match)
    yield from _check_votes(telling, structure)
    yield from _check_turnout(telling, structure)


def _check_periods(sentence: list[Fact], text: str, match: re.Match[str]) -> Iterator[Discord]:
    found = _FINAL.search(text[: match.start()]) or _NAMED.search(text[: match.start()])
    if not found:
        return
    final = (int(found[1]), int(found[2]))
    periods = [(int(a), int(b)) for a, b in re.findall(_PAIR, match.group())]
    if _makes(final, periods) or _makes(final[::-1], periods):
        return
    added = (sum(a for a, _ in periods), sum(b for _, b in periods))
    if sum(added) > 4 * sum(final) + 8:  # sets or quarters of a kind that does not add up to such a final score
        added = _won(periods)
    start = sentence[0].sentence_start
    pieces = (
        cut(sentence[0], start + found.start(1), start + found.end(2), "score"),
        cut(sentence[0], start + match.start() + 1, start + match.end() - 1, "score"),
    )
    said = f"{', '.join(f'{a}-{b}' for a, b in periods)} makes {added[0]}-{added[1]}, not {final[0]}-{final[1]}"
    yield Discord("FC510", pieces, said, "The periods or sets in brackets do not make the final score.")


def _makes(final: Pair, periods: list[Pair]) -> bool:
    """Whether periods add up to the final score, are sets won, or are running scores that lead to it."""
    added = (sum(a for a, _ in periods), sum(b for _, b in periods))
    running = all(a <= c and b <= d for (a, b), (c, d) in pairwise(periods))
    regular = max(final) - min(final) == 1 and (min(final),) * 2 == added  # decided by penalties after these periods
    return final in (added, _won(periods)) or running or regular


def _won(periods: list[Pair]) -> Pair:
    return (sum(a > b for a, b in periods), sum(b > a for a, b in periods))


def _check_turnout(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """ "By 97 votes to 81 ... With 12 abstentions, all 190 members took part"."""
    scores = [f for f in telling.figures if f.kind == "score"]
    for body in telling.figures:
        whole = body.kind == "quantity" and ends_in_cue(structure.entire).search(before(body))
        if not (whole and begins_with_cue(structure.members, 1).search(after(body, 30))):
            continue
        near = [f for f in scores if abs(f.context.position - body.context.position) <= 1]
        idle = [
            f for f in telling.figures
            if abs(f.context.position - body.context.position) <= 1 and f.kind == "quantity"
            and begins_with_cue(structure.abstaining, 1).search(after(f, 30))
        ]  # fmt: skip
        value = quantity(near[0]) if len(near) == 1 else None
        if value is None or len(idle) != 1 or not find_cue(structure.voting).search(near[0].sentence.lower()):
            continue
        votes = value.low + value.high + low(idle[0])
        if votes != low(body) and abs(votes - low(body)) * 10 <= low(body):
            said = f"{say_value(near[0])} and {say_number(low(idle[0]))} make {say_number(votes)}"
            yield Discord(
                "FC510", (near[0], idle[0], body), f"{said}, not {say_number(low(body))}", "Votes make the body."
            )


def _check_votes(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """ "The nine-member board voted seven to three"."""
    bodies = [
        f for f in telling.figures
        if f.kind == "quantity" and quantity(f) and names_body(structure, f)
    ]  # fmt: skip
    if len({low(f) for f in bodies}) != 1:
        return
    body = bodies[0]
    for score in telling.figures:
        value = quantity(score)
        if value is None or score.kind != "score" or abs(score.context.position - body.context.position) > 1:
            continue
        if not (find_cue(structure.voting).search(before(score, 50) + score.text.lower() + " | " + after(score, 30))):
            continue
        votes = value.low + value.high
        if votes > low(body):
            said = f"{say_value(score)} is {say_number(votes)} votes, but the body has {say_number(low(body))} members"
            yield Discord("FC510", (score, body), said, "More votes than members.")
