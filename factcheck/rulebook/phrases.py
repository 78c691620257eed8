"""Finding words and phrases of a lexicon in running text.

Each word of a text is looked up once (`PhraseFinder.word`): it knows which names it carries alone, and, by the word
that must stand next, which phrases it begins. So a word like "take", with which a hundred phrases begin, costs no more
than the few that its neighbour allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

# Written in a phrase, this stands for up to GAP words: "claim … lives" is found in "claimed at least 38 lives".
GAP_SIGN = "…"
GAP = 5
# Before a word, this asks for the surface: "=fires" is found in "the fires", and "=fire" not in "fired".
SURFACE_SIGN = "="
# A gap does not reach over these.
_BARRIERS = frozenset(".;:!?…")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})

_Rest = tuple[tuple[str, ...], tuple[str, ...]]  # the words after the first one or two, and the names of the phrase


class Occurrence(Struct, frozen=True, order=True):
    """A name at the tokens [start, end); `tokens` are the indexes of its own words, without a gap's."""

    start: int
    end: int
    name: str
    tokens: tuple[int, ...]


class Word(Struct, frozen=True):
    """What a word is looked up as, the names it carries alone, and the phrases it begins.

    `follow` holds phrases by their second word, `gapped` those in which a gap stands behind the first.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...] = ()
    follow: dict[str, list[_Rest]] = {}
    gapped: tuple[_Rest, ...] = ()
    opens: bool = False


def spelling(word: str) -> str:
    """How a word is written in the index: lower case, straight apostrophe, plain hyphen."""
    return word.lower().translate(_APOSTROPHES)


class PhraseFinder:
    """The words and phrases of one language."""

    def __init__(self, index: Mapping[str, tuple[str, ...]]) -> None:
        """Arrange names by words and phrases (`spelling`; words parted by single spaces)."""
        self._single: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, list[_Rest]] = {}
        for phrase, names in index.items():
            first, *rest = phrase.split(" ")
            if rest:
                self._phrases.setdefault(first, []).append((tuple(rest), names))
            else:
                self._single[first] = names

    def word(self, forms: Iterable[str]) -> Word:
        """The word that may be looked up as `forms`: its surface, then its lemma."""
        plain = tuple(dict.fromkeys(map(spelling, forms)))
        keys = (*plain, SURFACE_SIGN + (plain[0] if plain else ""))
        names: set[str] = set()
        follow: dict[str, list[_Rest]] = {}
        gapped: list[_Rest] = []
        for key in keys:
            names.update(self._single.get(key, ()))
            for rest, found in self._phrases.get(key, ()):
                if rest[0] == GAP_SIGN:
                    gapped.append((rest, found))
                else:
                    follow.setdefault(rest[0], []).append((rest[1:], found))
        return Word(keys, tuple(sorted(names)), follow, tuple(gapped), bool(names or follow or gapped))

    def find(self, words: Sequence[Word]) -> dict[tuple[int, ...], set[str]]:
        """The names in a stretch of words, by the indexes of the words that carry them."""
        hits: dict[tuple[int, ...], set[str]] = {}
        for position, word in enumerate(words):
            if not word.opens:
                continue
            if word.names:
                hits[position,] = set(word.names)
            if word.follow and position + 1 < len(words):
                for key in words[position + 1].keys:
                    for rest, names in word.follow.get(key, ()):
                        if (tokens := _continue(words, (position, position + 1), rest)) is not None:
                            hits.setdefault(tokens, set()).update(names)
            for rest, names in word.gapped:
                if (tokens := _continue(words, (position,), rest)) is not None:
                    hits.setdefault(tokens, set()).update(names)
        return hits


def _continue(words: Sequence[Word], first: tuple[int, ...], rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Indexes of the words of a phrase whose first words stand at the indexes `first`, or None."""
    tokens = [*first]
    here, gap = first[-1] + 1, 0
    for word in rest:
        if word == GAP_SIGN:
            gap = GAP
            continue
        while True:
            if here >= len(words):
                return None
            keys = words[here].keys
            if word in keys:
                break
            if gap == 0 or not _BARRIERS.isdisjoint(keys):
                return None
            here, gap = here + 1, gap - 1
        tokens.append(here)
        here, gap = here + 1, 0
    return tuple(tokens)


def long_phrases(hits: Iterable[tuple[int, ...]]) -> dict[int, list[frozenset[int]]]:
    """For each index the phrases without a gap that it belongs to."""
    covers: dict[int, list[frozenset[int]]] = {}
    for tokens in hits:
        if len(tokens) == tokens[-1] - tokens[0] + 1 > 1:
            cover = frozenset(tokens)
            for index in tokens:
                covers.setdefault(index, []).append(cover)
    return covers
