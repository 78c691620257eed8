"""Journeys: "flight 12 from A to B", "left A for B", "took off from A, bound for B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.relations.record import Relation
from factcheck.rulebook.relations import Route

_BEFORE = 40  # characters before a name in which its preposition is looked for
_GAP = 80  # characters between the two places
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


# A word that belongs to a name and was taken for none: "Fellan Head".
_LAST_WORD = r"(?: (?-i:[A-ZÀ-ÞА-ЯЄІЇҐ])[\w'’-]*)?"


class _Patterns(Struct, frozen=True):
    """What stands before and between the two places."""

    start: re.Pattern[str]
    end: re.Pattern[str]
    left: re.Pattern[str] | None
    to: re.Pattern[str]
    back_to: re.Pattern[str]
    travelling: frozenset[str]
    back: tuple[str, ...]


@lru_cache(maxsize=32)
def _patterns(route: Route) -> _Patterns:
    start, end, left = (_any(words) for words in ((*route.start, *route.link), route.end, route.left))
    far = _any(tuple(words for words in route.end if " " in words)) or "(?!)"
    filler = r"(?:[^\W\d_]+ ){0,3}"  # "the port of"
    return _Patterns(
        start=re.compile(rf"(?<!\w)(?:{start})(?: |(?<=['’])){filler}$", re.IGNORECASE),
        end=re.compile(rf"(?<!\w)(?:{end}) {filler}$", re.IGNORECASE),
        left=re.compile(rf"(?<!\w)(?:{left}) {filler}$", re.IGNORECASE) if route.left else None,
        to=re.compile(
            rf"{_LAST_WORD},? (?:(?:{end}) {filler}|(?:[^.;()\n]|\.(?=\d)){{0,50}}?[ ,](?:{far}) {filler})",
            re.IGNORECASE,
        ),
        back_to=re.compile(rf" (?:{start}) (?:[^\W\d_]+ ){{0,3}}", re.IGNORECASE),
        travelling=route.travelling(),
        back=tuple(word.lower() for word in route.back),
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def find_routes(document: Document, route: Route, names: Sequence[Found]) -> Iterator[Relation]:
    """Both places of each journey; sentences that tell of the way back are left out."""
    patterns, text = _patterns(route), document.text
    places = [f for f in names if f.kind == "name" and isinstance(f.value, Mention) and f.value.type != "person"]
    for first, second in pairwise(places):
        gap = second.start - first.end
        if not 0 < gap <= _GAP:
            continue
        sentence = document.sentence_at(first.start)
        if second.start >= sentence[1]:
            continue
        order = _order(text, patterns, first, second, sentence[0])
        if order and _travels(text[sentence[0] : sentence[1]], patterns, sure=order == "left"):
            start, end = (second, first) if order == "reversed" else (first, second)
            yield Relation(start.start, "route:doer", _entity(end))
            yield Relation(end.start, "route:party", _entity(start))


def _order(text: str, patterns: _Patterns, first: Found, second: Found, lowest: int) -> str:
    """How the two places make a route: "left", "plain", "reversed" or not at all ("")."""
    before = text[max(lowest, first.start - _BEFORE) : first.start]
    between = text[first.end : second.start]
    onward = patterns.to.fullmatch(between) is not None
    if onward and patterns.left is not None and patterns.left.search(before):
        return "left"
    if onward and patterns.start.search(before):
        return "plain"
    if patterns.back_to.fullmatch(between) and patterns.end.search(before):
        return "reversed"
    return ""


def _travels(sentence: str, patterns: _Patterns, sure: bool) -> bool:
    """Whether the sentence tells of a journey and not of the way back."""
    lower = sentence.lower()
    words = _WORD.findall(lower)
    if any(word in words or (" " in word and word in lower) for word in patterns.back):
        return False
    return sure or not patterns.travelling.isdisjoint(words)


def _entity(found: Found) -> str:
    assert isinstance(found.value, Mention)
    return found.value.entity
