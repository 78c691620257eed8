"""Where things stand: "a warehouse in the small town of A", "a terminal and a substation in A and B respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.relations.record import Relation
from factcheck.rulebook.relations import Where

_BEFORE = 70  # characters before a place in which the thing is looked for
_FAR = 200  # characters before two places in which the two things are looked for
_LONGEST_KIND = 4  # words between a preposition and a place: "in the small market town of"
_NOUN = r"[^\W\d_]{3,}(?:-[^\W\d_]+)*"


class _Patterns(Struct, frozen=True):
    """What stands before a place, and around two places."""

    thing: re.Pattern[str]
    leads: frozenset[str]
    reach: int
    both: re.Pattern[str] | None
    joined: re.Pattern[str]
    each: tuple[str, ...]


@lru_cache(maxsize=32)
def _patterns(where: Where) -> _Patterns:
    words, articles, joiners = (
        "|".join(sorted(map(re.escape, group), key=lambda word: (-len(word), word)))
        for group in (where.words, where.articles, where.joiners)
    )
    kind = rf"(?:(?:{articles}) )?(?:[^\W\d_]+ ){{0,3}}?" if where.articles else r"(?:[^\W\d_]+ ){0,2}?"
    thing = rf"(?<!\w)(?P<noun>{_NOUN}),? (?:{words}) {kind}$"
    one = rf"(?:^|[ ,])(?:{articles}) (?:{_NOUN} ){{0,2}}?(?P<one>{_NOUN})"
    two = rf"(?:{articles}) (?:{_NOUN} )??(?P<two>{_NOUN})"
    both = rf"{one} (?:{joiners}) {two} [^,;]*(?:{words}) $"
    return _Patterns(
        thing=re.compile(thing, re.IGNORECASE),
        leads=frozenset(word.partition(" ")[0].lower() for word in where.words),
        reach=max(word.count(" ") for word in where.words) + _LONGEST_KIND + 2,
        both=re.compile(both, re.IGNORECASE) if where.articles else None,
        joined=re.compile(rf" (?:{joiners}) "),
        each=tuple(f"{gap}{word}" for word in where.each for gap in (" ", ", ")),
    )


def find_places(document: Document, language: str, where: Where, names: Sequence[Found]) -> Iterator[Relation]:
    """Each place in which the version puts a thing, as part "at:<lemma of the thing>" with the thing as written."""
    patterns, text = _patterns(where), document.text
    places = [f for f in names if f.kind == "name" and isinstance(f.value, Mention) and f.value.type != "person"]
    shared = {id(place) for pair in _pairs(text, patterns, places) for place in pair}
    for place in places:
        if text[place.start - 1 : place.start] != " ":
            continue
        lowest = document.sentence_at(place.start)[0]
        before = text[max(lowest, place.start - _BEFORE) : place.start]
        if patterns.leads.isdisjoint(before.lower().rsplit(" ", patterns.reach)):
            continue  # no preposition stands near enough
        found = patterns.thing.search(before)
        if found and id(place) not in shared and found["noun"].lower() not in where.stop:
            yield _relation(place, found["noun"], language)
    for first, second in _pairs(text, patterns, places):
        lowest = document.sentence_at(first.start)[0]
        found = patterns.both.search(text[max(lowest, first.start - _FAR) : first.start]) if patterns.both else None
        if found:
            yield _relation(first, found["one"], language)
            yield _relation(second, found["two"], language)


def _pairs(text: str, patterns: _Patterns, places: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Places that "and" joins before "respectively"."""
    return [
        (first, second)
        for first, second in pairwise(places)
        if text.startswith(patterns.each, second.end) and patterns.joined.fullmatch(text, first.end, second.start)
    ]


def _relation(place: Found, noun: str, language: str) -> Relation:
    lower = noun.lower()
    return Relation(place.start, f"at:{find_lemma(lower, language)}", f"~{lower}")
