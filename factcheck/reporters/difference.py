"""Word-level difference of quotes: only the words that differ are marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from factcheck.model import Fact, Quote, Version
from factcheck.reporters.evidence import Excerpt, excerpt, spoken
from factcheck.reporters.shown import ELLIPSIS, one_line

_WORD = re.compile(r"\S+")
_BARE = re.compile(r"[^\w%$€£]+")
LONGEST = 400  # words; beyond it the comparison of two quotes would take longer than an editor waits

NEXT_TO = 10  # words of an unchanged run that stay on each side of a difference


def words(fact: Fact) -> str:
    """The words of a quote as they are to be shown; the text of any other fact."""
    return one_line(fact.value.words if isinstance(fact.value, Quote) and fact.value.words else fact.text)


def differing(text: str, other: str) -> tuple[tuple[str, bool], ...]:
    """The text in stretches, marked where its words are not those of the other text.

    A place where only the other text has words is an empty marked stretch. Letter case and punctuation don't count.
    """
    own, theirs = _WORD.findall(text), _WORD.findall(other)
    if max(len(own), len(theirs)) > LONGEST:
        return ((text, True),)
    found: list[tuple[str, bool]] = []
    last, last_other = 0, 0
    for start, start_other, size in _shared(_bare(own), _bare(theirs)):
        if start > last or start_other > last_other:
            found.append((" ".join(own[last:start]), True))
        last, last_other = start + size, start_other + size
        if size:
            shared = " ".join(own[start:last])
            found.append((f"{' ' if start else ''}{shared}{' ' if last < len(own) else ''}", False))
    return tuple(found)


def differs(text: str, other: str) -> bool:
    """Whether two texts are not made of the same words."""
    return _bare(_WORD.findall(text)) != _bare(_WORD.findall(other))


def around(fact: Fact, own: int, firsts: tuple[Fact, ...], version: Version | None) -> Excerpt:
    """The words around a fact; of a quote, a name or a role only those are marked that differ from the other side.

    `firsts` are the first facts of all sides of its slot, and `own` is the index of its own side.
    """
    whole = excerpt(fact, version)
    if fact.kind not in ("quote", "name", "role"):
        return whole
    other = next((words(first) for index, first in enumerate(firsts) if index != own), "")
    if fact.kind == "quote" and len({first.speaker for first in firsts}) > 1 and not differs(words(fact), other):
        return spoken(fact, version) or whole
    stretches = differing(words(fact), other)
    if not any(marked for _, marked in stretches) or not any(not marked for _, marked in stretches):
        return whole
    if fact.kind == "quote":
        return Excerpt("", _without_ends(stretches), "")
    missing = any(marked and not text for text, marked in stretches)  # a word that is not there says little of a name
    return whole if missing else Excerpt(whole.before, stretches, whole.after)


def _without_ends(stretches: tuple[tuple[str, bool], ...]) -> tuple[tuple[str, bool], ...]:
    """Without the empty stretches at either end, where the other quote just goes on, if more is marked than these."""
    inner = tuple(stretch for index, stretch in enumerate(stretches) if stretch[0] or 0 < index < len(stretches) - 1)
    return inner if any(marked for _, marked in inner) else stretches


def shortened(found: Excerpt) -> Excerpt:
    """The excerpt with long unmarked runs inside its value cut down to the words next to what is marked."""
    last = len(found.value) - 1
    value = []
    for index, (text, marked) in enumerate(found.value):
        own = text.split()
        if marked or len(own) <= 3 * NEXT_TO:
            value.append((text, marked))
            continue
        head = " ".join(own[:NEXT_TO]) + " " if index else ""
        tail = " " + " ".join(own[-NEXT_TO:]) if index < last else ""
        before, after = " " * text.startswith(" "), " " * text.endswith(" ")
        value.append((f"{before}{head}{ELLIPSIS}{tail}{after}", False))
    return Excerpt(found.before, tuple(value), found.after)


def _shared(own: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """The runs of words that both have, as (index, index in the other, length), with an empty one at the end.

    The longest run first, read forwards and backwards; of the two readings that which shares more words, then that
    with the shorter gaps between its runs: one quote being longer at its end is no change of what stands before.
    """
    read = SequenceMatcher(None, own, theirs, autojunk=False).get_matching_blocks()
    forwards = [(a, b, size) for a, b, size in read]
    mirrored = SequenceMatcher(None, own[::-1], theirs[::-1], autojunk=False).get_matching_blocks()
    backwards = [(len(own) - a - size, len(theirs) - b - size, size) for a, b, size in reversed(mirrored) if size]
    return min(forwards, [*backwards, (len(own), len(theirs), 0)], key=_cost)


def _cost(runs: list[tuple[int, int, int]]) -> tuple[int, int]:
    shared = [run for run in runs if run[2]]
    gaps = pairwise(shared)
    return -sum(run[2] for run in shared), sum(
        max(start - last - size, other - last_other - size) for (last, last_other, size), (start, other, _) in gaps
    )


def _bare(found: list[str]) -> list[str]:
    return [_BARE.sub("", word).casefold() or word for word in found]
