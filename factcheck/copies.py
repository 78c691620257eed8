"""Which versions repeat one text, and how many independent witnesses tell a fact.

Texts are compared by their shingles, the runs of a few words (A. Broder, "On the resemblance and containment of
documents", 1997): containment, the share of a text's shingles that another one has, tells derived newspaper text from
independent telling (P. Clough and others, "METER: MEasuring TExt Reuse", 2002). Quotations are left out, since all
who were there have the same words, and figures count as one word, since a slip in copying is what one looks for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Fact, Quote, Version
from factcheck.rulebook.alignment import CopyWeights

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Shingles = frozenset[tuple[str, ...]]


class Text(Struct, frozen=True):
    """What of a version can be copied: the words of its body outside quotations, with their places in the file."""

    starts: tuple[int, ...]
    words: tuple[str, ...]
    shingles: Shingles


class Copies(Struct, frozen=True):
    """The texts of one story by version, and for each version that repeats another the version it repeats."""

    weights: CopyWeights
    texts: Mapping[str, Text]
    of: Mapping[str, str]

    def witnesses(self, facts: Sequence[Fact]) -> int:
        """How many of the versions tell these facts independently of each other; one at least for any facts.

        A version that repeats another as a whole is no witness beside it, and neither are two whose sentences
        with these facts have their words from one text.
        """
        by_version: dict[str, list[Fact]] = {}
        for fact in facts:
            by_version.setdefault(fact.version, []).append(fact)
        if len(by_version) < 2:
            return len(by_version)
        heads: list[str] = []
        for version in sorted(by_version, key=lambda v: (v in self.of, v)):
            own = by_version[version]
            if not any(self._repeats(own, by_version[head]) for head in heads):
                heads.append(version)
        return len(heads)

    def _repeats(self, one: Sequence[Fact], other: Sequence[Fact]) -> bool:
        a, b = one[0].version, other[0].version
        if self.of.get(a, a) == self.of.get(b, b):
            return True
        return self._taken(one, b) or self._taken(other, a)

    def _taken(self, facts: Sequence[Fact], version: str) -> bool:
        """Whether every sentence of the facts that is long enough to tell stands in the text of a version."""
        told = [self._sentence(fact) for fact in facts]
        told = [words for words in told if len(words) >= self.weights.least]
        known = self.texts[version].shingles if version in self.texts else frozenset()
        return bool(told) and all(_covered(words, known, self.weights) >= self.weights.sentence for words in told)

    def _sentence(self, fact: Fact) -> tuple[str, ...]:
        """The words of the fact's sentence that can be copied; none for a headline."""
        text = self.texts.get(fact.version)
        end = fact.sentence_start + len(fact.sentence)
        if text is None or fact.context.in_title:
            return ()
        return text.words[bisect_left(text.starts, fact.sentence_start) : bisect_left(text.starts, end)]


def find_copies(versions: Sequence[Version], facts: Mapping[str, Sequence[Fact]], weights: CopyWeights) -> Copies:
    """Compare the versions of one story; `facts` by version tell where quotations stand.

    The first to publish is the one that others repeat, or the longest text where not every version states when.
    """
    if len(versions) < 2:
        return Copies(weights, {}, {})
    texts = {v.id: _read(v, facts.get(v.id, ()), weights.words) for v in versions}
    dated = all(v.published for v in versions)
    place = {v.id: index for index, v in enumerate(versions)}

    def order(version: Version) -> tuple[str, int, int]:
        return (version.published or "" if dated else "", -len(texts[version.id].words), place[version.id])

    kept: list[Version] = []
    of: dict[str, str] = {}
    for version in sorted(versions, key=order):
        own = texts[version.id].shingles
        shares = [(_share(own, texts[other.id].shingles), other) for other in kept] if own else []
        fitting = [(share, other) for share, other in shares if share >= _least(version, other, weights)]
        if fitting:
            of[version.id] = max(fitting, key=lambda item: item[0])[1].id
        else:
            kept.append(version)
    return Copies(weights, texts, of)


def mark_copies(versions: Sequence[Version], of: Mapping[str, str]) -> tuple[Version, ...]:
    """The versions with `copy_of` set where they repeat another."""
    return tuple(replace(v, copy_of=of[v.id]) if v.id in of else v for v in versions)


def _least(version: Version, other: Version, weights: CopyWeights) -> float:
    """The share of text that makes a copy: less is needed where both name one agency or outlet as their source."""
    return weights.credited if version.source and version.source == other.source else weights.share


def _share(own: Shingles, other: Shingles) -> float:
    return len(own & other) / len(own)


def _read(version: Version, facts: Sequence[Fact], size: int) -> Text:
    quoted = [
        (f.span.start - version.start, f.span.end - version.start)
        for f in facts
        if isinstance(f.value, Quote) and f.value.form != "indirect"
    ]
    quoted.sort()
    starts: list[int] = []
    words: list[str] = []
    shingles: set[tuple[str, ...]] = set()
    at = 0
    for part in version.parts:
        if part.role != "body":
            continue
        for match in _WORD.finditer(version.text, part.start, part.end):
            while at < len(quoted) and quoted[at][1] <= match.start():
                at += 1
            if at < len(quoted) and quoted[at][0] <= match.start():
                continue
            starts.append(match.start() + version.start)
            words.append(_plain(match.group()))
    shingles.update(_shingle(words, size))
    return Text(tuple(starts), tuple(words), frozenset(shingles))


def _plain(word: str) -> str:
    return "#" if any(c.isdigit() for c in word) else word.casefold()


def _shingle(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]


def _covered(words: Sequence[str], known: Shingles, weights: CopyWeights) -> float:
    """The share of the words that stand in runs which the other text has too."""
    size = weights.words
    inside: set[int] = set()
    for at, shingle in enumerate(_shingle(words, size)):
        if shingle in known:
            inside.update(range(at, at + size))
    return len(inside) / len(words)
