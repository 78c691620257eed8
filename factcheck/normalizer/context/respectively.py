"""Who gets what in "A, B and C were given five, four and three years respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Found
from factcheck.normalizer.document import Token

LONGEST_ITEM = 4  # tokens of one coordinated common noun phrase


def pair_respectively(
    facts: Sequence[Found],
    names: Sequence[Found],
    tokens: Sequence[Token],
    respectively: frozenset[str],
    coordinators: frozenset[str],
) -> dict[int, Found | tuple[int, int]]:
    """By index of each value that a "respectively" hands out, the name or the (start, end) of the words it goes to.

    `facts` are the values of one sentence in order, `names` its mentions, `tokens` its tokens. One value
    with several holders ("A and B got three years respectively") is left to the ordinary binding.
    """
    marks = [t for t in tokens if t.lower in respectively]
    if not marks:
        return {}
    values = _coordinated_values(facts, tokens, coordinators, marks[-1])
    if len(values) < 2:
        return {}
    left, right = facts[values[0]].start, facts[values[-1]].end
    groups = [
        [t for t in tokens if t.end <= left],
        [t for t in tokens if t.start >= right and t.start < marks[-1].start],
    ]
    for side in groups:
        items = _coordinated_items(side, names, coordinators, len(values))
        if items:
            return dict(zip(values, items, strict=True))
    return {}


def _coordinated_values(
    facts: Sequence[Found], tokens: Sequence[Token], coordinators: frozenset[str], mark: Token
) -> list[int]:
    """Indexes of the longest run of values joined by nothing but commas and coordinators."""
    best: list[int] = []
    run: list[int] = []
    for index, found in enumerate(facts):
        if run:
            previous = facts[run[-1]]
            between = [t for t in tokens if previous.end <= t.start < found.start]
            joined = found.kind == previous.kind and all(t.text == "," or t.lower in coordinators for t in between)
            if not joined:
                run = []
        run = [*run, index]
        if len(run) >= len(best):
            best = run
    return best


def _coordinated_items(
    tokens: Sequence[Token], names: Sequence[Found], coordinators: frozenset[str], count: int
) -> list[Found | tuple[int, int]]:
    """The last list of `count` coordinated names or short noun phrases among the tokens, or nothing."""
    listed = [n for n in names if tokens and tokens[0].start <= n.start and n.end <= tokens[-1].end]
    for last in range(len(listed), count - 1, -1):
        group = listed[last - count : last]
        if all(_joined(tokens, a.end, b.start, coordinators) for a, b in pairwise(group)):
            return list(group)
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].lower in coordinators:
            phrases = _split_phrases(tokens, at, count)
            if phrases:
                return [(p[0].start, p[-1].end) for p in phrases]
    return []


def _joined(tokens: Sequence[Token], left: int, right: int, coordinators: frozenset[str]) -> bool:
    """Whether two names are coordinated: a comma or coordinator and no more than a title or role between them."""
    between = [t for t in tokens if left <= t.start < right]
    words = [t for t in between if t.kind == "word" and t.lower not in coordinators]
    parted = any(t.text == "," or t.lower in coordinators for t in between)
    return parted and len(words) <= LONGEST_ITEM and all(t.kind == "word" or t.text == "," for t in between)


def _split_phrases(tokens: Sequence[Token], at: int, count: int) -> list[list[Token]]:
    """The noun phrases around the coordinator at index `at`: its last item after it, the others before it."""
    last: list[Token] = []
    for token in tokens[at + 1 : at + 1 + LONGEST_ITEM]:
        if token.kind != "word":
            break
        last.append(token)
    items: list[list[Token]] = [[]]
    for token in reversed(tokens[:at]):
        if token.text == ",":
            items.insert(0, [])
            if len(items) > count - 1:
                items.pop(0)
                break
        elif token.kind != "word" or len(items[0]) >= LONGEST_ITEM:
            break
        else:
            items[0].insert(0, token)
    phrases = [*items, last]
    if len(phrases) != count or not all(phrases):
        return []
    # The head of a noun phrase before a verb is unknown without a parser: one word of the last item is sure.
    return [*(item[-1:] for item in phrases[:-1]), last[: 2 if last[0].lower in ("the", "a", "an") else 1]]
