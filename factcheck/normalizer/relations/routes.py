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
_LISTED = re.compile(r"(?:^|[:,(\n–—-]) ?$")  # before a place that opens a line or what a comma sets off
_ENDS = re.compile(r" ?(?:$|[.,;:)(\n–—])")  # behind the other one
_SURE = ("left", "told", "joined")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


# A word that belongs to a name and was taken for none: "Fellan Head".
_LAST_WORD = r"(?: (?-i:[A-ZÀ-ÞА-ЯЄІЇҐ])[\w'’-]*)?"


class _Patterns(Struct, frozen=True):
    """What stands before and between the two places."""

    start: re.Pattern[str]
    end: re.Pattern[str]
    left: re.Pattern[str] | None
    trade: re.Pattern[str] | None
    joined: re.Pattern[str] | None
    bare: re.Pattern[str]
    begun: re.Pattern[str] | None
    ended: re.Pattern[str] | None
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
        trade=re.compile(rf"(?<!\w)(?:{_any(route.trades)}) {filler}$", re.IGNORECASE) if route.trades else None,
        joined=re.compile(rf"(?<!\w)(?:{_any(route.joined)}) {filler}$", re.IGNORECASE) if route.joined else None,
        bare=re.compile(rf" (?:{_any(tuple(word for word in route.end if ' ' not in word))}) "),
        begun=_clause(route.begun),
        ended=_clause(route.ended),
        to=re.compile(
            rf"{_LAST_WORD},? (?:(?:{end}) {filler}|(?:[^.;()\n]|\.(?=\d)){{0,50}}?[ ,](?:{far}) {filler})",
            re.IGNORECASE,
        ),
        back_to=re.compile(rf" (?:{start}) (?:[^\W\d_]+ ){{0,3}}", re.IGNORECASE),
        travelling=route.travelling(),
        back=tuple(word.lower() for word in route.back),
    )


def _clause(words: Sequence[str]) -> re.Pattern[str] | None:
    """What tells of the place before it that a journey began or ended there: " quay, where she set out"."""
    return re.compile(rf"(?: [^\W\d_]+){{0,3}}, (?:{_any(words)})(?!\w)", re.IGNORECASE) if words else None


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
        if order and _travels(text[sentence[0] : sentence[1]], patterns, sure=order in _SURE):
            start, end = (second, first) if order in ("reversed", "joined") else (first, second)
            yield Relation(start.start, "route:doer", _entity(end))
            yield Relation(end.start, "route:party", _entity(start))


def _order(text: str, patterns: _Patterns, first: Found, second: Found, lowest: int) -> str:
    """How the two places make a route: "left", "told", "plain", "joined", "reversed" or not at all ("")."""
    before = text[max(lowest, first.start - _BEFORE) : first.start]
    between = text[first.end : second.start]
    onward = patterns.to.fullmatch(between) is not None
    from_there = patterns.back_to.fullmatch(between) is not None
    bare = patterns.bare.fullmatch(between) is not None
    listed = _LISTED.search(before) is not None and _ENDS.match(text, second.end) is not None
    ways = (
        ("left", onward and _ends_with(patterns.left, before)),
        ("left", bare and _ends_with(patterns.trade, before)),
        ("told", _follow(patterns.begun, patterns.ended, text, first, second)),
        ("joined", _follow(patterns.ended, patterns.begun, text, first, second)),
        ("plain", (onward and _ends_with(patterns.start, before)) or (bare and listed)),
        ("joined", from_there and _ends_with(patterns.joined, before)),
        ("reversed", from_there and _ends_with(patterns.end, before)),
    )
    return next((way for way, holds in ways if holds), "")


def _ends_with(pattern: re.Pattern[str] | None, before: str) -> bool:
    return pattern is not None and pattern.search(before) is not None


def _follow(one: re.Pattern[str] | None, other: re.Pattern[str] | None, text: str, first: Found, second: Found) -> bool:
    """Whether what is said behind each of the two places tells which end of a journey it was."""
    if one is None or other is None:
        return False
    return one.match(text, first.end, second.start) is not None and other.match(text, second.end) is not None


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
